/** What of this service stands in a person's thread: all that is theirs; the question bank is about nobody. */
import type { ThreadTable } from '@golden-thread/service-host';
import type { PreferencesServiceEvent } from './publish.ts';

/** By stored type. */
export const PREFERENCES_THREAD: ThreadTable<PreferencesServiceEvent['type']> = {
  // goal
  GoalChosen: 'whole',
  StepChosen: 'whole',
  StepTaken: 'whole',
  StepDropped: 'whole',
  GoalReached: 'whole',
  GoalSetAside: 'whole',
  GoalPickedUpAgain: 'whole',
  // outside-wish
  OutsideWishNoted: 'whole',
  OutsideWishLeft: 'whole',
  // preferences
  VisionShared: 'whole',
  VisionReworded: 'whole',
  PreferenceDeclared: 'whole',
  PreferenceReworded: 'whole',
  PreferenceLetGo: 'whole',
  TopicNamed: 'whole',
  TopicPaceSet: 'whole',
  SupportWanted: 'whole',
  SuggestionOffered: 'whole',
  SuggestionTakenUp: 'whole',
  SuggestionDeclined: 'whole',
  SuggestionSetForLater: 'whole',
  SuggestionAskedFor: 'whole',
  SuggestionFaded: 'whole',
  // question
  QuestionProposed: 'left-out',
  QuestionRead: 'left-out',
  QuestionAccepted: 'left-out',
  QuestionTranslated: 'left-out',
  QuestionRetired: 'left-out',
  // wellness-plan
  SectionWritten: 'whole',
  PlanShared: 'whole',
  PlanUnshared: 'whole',
  CrisisAccessSet: 'whole',
  DirectiveNoted: 'whole',
  PlanOpened: 'whole',
  // any of them
  ToldConfirmed: 'whole',
  ToldCorrected: 'whole',
};
