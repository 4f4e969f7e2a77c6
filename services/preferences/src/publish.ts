/** What of preferences' stored events leaves the service. The only place that decides it. */
import {
  asFarAs,
  goalChosen,
  goalPickedUpAgain,
  goalReached,
  goalSetAside,
  preferenceDeclared,
  preferenceLetGo,
  preferenceReworded,
  preferencesToldConfirmed,
  preferencesToldCorrected,
  publisher,
  questionAccepted,
  questionProposed,
  questionRead,
  questionRetired,
  questionTranslated,
  stepChosen,
  stepTaken,
  suggestionAskedFor,
  suggestionOffered,
  suggestionTakenUp,
  supportWanted,
  visionReworded,
  visionShared,
} from '@golden-thread/contracts';
import type { GoalEvent } from './domain/goal.schema.ts';
import type { OutsideWishEvent } from './domain/outside-wish.schema.ts';
import type { PreferencesEvent } from './domain/preferences.schema.ts';
import type { QuestionEvent } from './domain/question.schema.ts';
import type { WellnessPlanEvent } from './domain/wellness-plan.schema.ts';

/** Every event this service stores. */
export type PreferencesServiceEvent = GoalEvent | OutsideWishEvent | PreferencesEvent | QuestionEvent | WellnessPlanEvent;

/** Maps a stored event to what is published of it, one to one. `own-service` goes out as a blank record (events.md, Reach). */
export const publish = publisher<PreferencesServiceEvent['type']>('preferences', {
  // goal
  GoalChosen: goalChosen,
  StepChosen: stepChosen,
  StepTaken: stepTaken,
  StepDropped: 'own-service',
  GoalReached: goalReached,
  GoalSetAside: goalSetAside,
  GoalPickedUpAgain: goalPickedUpAgain,
  // outside-wish
  OutsideWishNoted: 'own-service',
  OutsideWishLeft: 'own-service',
  // preferences
  VisionShared: visionShared,
  VisionReworded: visionReworded,
  PreferenceDeclared: preferenceDeclared,
  PreferenceReworded: preferenceReworded,
  PreferenceLetGo: preferenceLetGo,
  TopicNamed: 'own-service',
  TopicPaceSet: 'own-service',
  SupportWanted: supportWanted,
  SuggestionOffered: suggestionOffered,
  SuggestionTakenUp: suggestionTakenUp,
  SuggestionDeclined: 'own-service',
  SuggestionSetForLater: 'own-service',
  SuggestionAskedFor: suggestionAskedFor,
  SuggestionFaded: 'own-service',
  // question
  QuestionProposed: questionProposed,
  QuestionRead: questionRead,
  QuestionAccepted: questionAccepted,
  QuestionTranslated: questionTranslated,
  QuestionRetired: questionRetired,
  // wellness-plan
  SectionWritten: 'own-service',
  PlanShared: 'own-service',
  PlanUnshared: 'own-service',
  CrisisAccessSet: 'own-service',
  DirectiveNoted: 'own-service',
  PlanOpened: 'own-service',
  // any of them
  ToldConfirmed: asFarAs('of', preferencesToldConfirmed),
  ToldCorrected: asFarAs('of', preferencesToldCorrected),
});
