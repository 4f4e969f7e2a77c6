/** What of sessions' stored events leaves the service. The only place that decides it. */
import {
  answerKept,
  groupClosed,
  groupMeetingCorrected,
  groupMeetingHeld,
  groupOpened,
  insightReported,
  insightShared,
  insightTakenBack,
  insightTried,
  nextStepChosen,
  publisher,
  questionAsked,
  sessionArranged,
  sessionCancelled,
  sessionDidNotHappen,
  sessionHeld,
  sessionMoved,
  sessionRated,
  sessionStarted,
} from '@golden-thread/contracts';
import type { GroupEvent } from './domain/group.schema.ts';
import type { HardMomentEvent } from './domain/hard-moment.schema.ts';
import type { InsightEvent } from './domain/insight.schema.ts';
import type { NoteEvent } from './domain/note.schema.ts';
import type { RatingEvent } from './domain/rating.schema.ts';
import type { ReflectionEvent } from './domain/reflection.schema.ts';
import type { SessionEvent } from './domain/session.schema.ts';

/** Every event this service stores. */
export type SessionsServiceEvent = GroupEvent | HardMomentEvent | InsightEvent | NoteEvent | RatingEvent | ReflectionEvent | SessionEvent;

/** Maps a stored event to what is published of it, one to one. `own-service` goes out as a blank record (events.md, Reach). */
export const publish = publisher<SessionsServiceEvent['type']>('sessions', {
  // group
  GroupOpened: groupOpened,
  MemberJoined: 'own-service',
  MemberLeft: 'own-service',
  GroupMeetingHeld: groupMeetingHeld,
  GroupMeetingCorrected: groupMeetingCorrected,
  GroupClosed: groupClosed,
  // hard-moment
  HardMomentBegan: 'own-service',
  PlanUsed: 'own-service',
  HelpCalled: 'own-service',
  NaloxoneUsed: 'own-service',
  HardMomentEnded: 'own-service',
  LookedBack: 'own-service',
  CallReviewed: 'own-service',
  RequiredReportMade: 'own-service',
  // insight
  InsightOffered: 'own-service',
  InsightReadBySecond: 'own-service',
  InsightShared: insightShared,
  InsightTried: insightTried,
  InsightReported: insightReported,
  InsightTakenBack: insightTakenBack,
  // note
  NoteWritten: 'own-service',
  NoteAnswered: 'own-service',
  NoteWithdrawn: 'own-service',
  NoNoteKept: 'own-service',
  // rating
  RatingHandedOver: 'own-service',
  SessionRated: sessionRated,
  // reflection
  ReflectionWritten: 'own-service',
  ReflectionGone: 'own-service',
  // session
  SessionArranged: sessionArranged,
  SessionMoved: sessionMoved,
  SessionCancelled: sessionCancelled,
  SessionStarted: sessionStarted,
  QuestionAsked: questionAsked,
  AnswerKept: answerKept,
  TopicTouched: 'own-service',
  StoryShared: 'own-service',
  NextStepChosen: nextStepChosen,
  LookedBackTogether: 'own-service',
  SessionHeld: sessionHeld,
  SessionDidNotHappen: sessionDidNotHappen,
  // any of them
  ToldConfirmed: 'own-service',
  ToldCorrected: 'own-service',
});
