/** What of this service stands in a person's thread. A rating names nobody; insights and reflections are about specialists. */
import type { ThreadTable } from '@golden-thread/service-host';
import type { SessionsServiceEvent } from './publish.ts';

/** By stored type. */
export const SESSIONS_THREAD: ThreadTable<SessionsServiceEvent['type']> = {
  // group
  GroupOpened: 'left-out',
  MemberJoined: 'whole',
  MemberLeft: 'whole',
  GroupMeetingHeld: iWasThere,
  GroupMeetingCorrected: iWasThere,
  GroupClosed: 'left-out',
  // hard-moment
  HardMomentBegan: 'whole',
  PlanUsed: 'whole',
  HelpCalled: 'whole',
  NaloxoneUsed: 'whole',
  HardMomentEnded: 'whole',
  LookedBack: 'whole',
  CallReviewed: 'whole',
  RequiredReportMade: 'whole',
  // insight
  InsightOffered: 'left-out',
  InsightReadBySecond: 'left-out',
  InsightShared: 'left-out',
  InsightTried: 'left-out',
  InsightReported: 'left-out',
  InsightTakenBack: 'left-out',
  // note
  NoteWritten: 'whole',
  NoteAnswered: 'whole',
  NoteWithdrawn: 'whole',
  NoNoteKept: 'whole',
  // rating
  RatingHandedOver: 'whole',
  SessionRated: 'left-out',
  // reflection
  ReflectionWritten: 'left-out',
  ReflectionGone: 'left-out',
  // session
  SessionArranged: 'whole',
  SessionMoved: 'whole',
  SessionCancelled: 'whole',
  SessionStarted: 'whole',
  QuestionAsked: 'whole',
  AnswerKept: 'whole',
  TopicTouched: 'whole',
  StoryShared: 'whole',
  NextStepChosen: 'whole',
  LookedBackTogether: 'whole',
  SessionHeld: 'whole',
  SessionDidNotHappen: 'whole',
  // any of them
  ToldConfirmed: 'whole',
  ToldCorrected: 'whole',
};

/** Whoever was there sees that they were, and nobody else who was. */
function iWasThere(data: unknown): object {
  return Object.fromEntries(Object.entries(data as object).filter(([field]) => field !== 'attendees' && field !== 'unnamed'));
}
