/** The routes that take wishes: about a person's preferences, goals and wellness plan, and about the question bank. */
import { AskForSuggestionController } from './ask-for-suggestion/ask-for-suggestion.controller.ts';
import { ChooseGoalController } from './choose-goal/choose-goal.controller.ts';
import { ChooseStepController } from './choose-step/choose-step.controller.ts';
import { DeclarePreferenceController } from './declare-preference/declare-preference.controller.ts';
import { DeclineSuggestionController } from './decline-suggestion/decline-suggestion.controller.ts';
import { DropStepController } from './drop-step/drop-step.controller.ts';
import { JudgeGoalTellingController } from './judge-goal-telling/judge-goal-telling.controller.ts';
import { JudgePlanTellingController } from './judge-plan-telling/judge-plan-telling.controller.ts';
import { JudgeTellingController } from './judge-telling/judge-telling.controller.ts';
import { LeaveOutsideWishController } from './leave-outside-wish/leave-outside-wish.controller.ts';
import { LetPreferenceGoController } from './let-preference-go/let-preference-go.controller.ts';
import { NameTopicController } from './name-topic/name-topic.controller.ts';
import { NoteDirectiveController } from './note-directive/note-directive.controller.ts';
import { NoteOutsideWishController } from './note-outside-wish/note-outside-wish.controller.ts';
import { OfferSuggestionController } from './offer-suggestion/offer-suggestion.controller.ts';
import { OpenPlanController } from './open-plan/open-plan.controller.ts';
import { PickGoalUpAgainController } from './pick-goal-up-again/pick-goal-up-again.controller.ts';
import { ProposeQuestionController } from './propose-question/propose-question.controller.ts';
import { ReachGoalController } from './reach-goal/reach-goal.controller.ts';
import { ReadQuestionController } from './read-question/read-question.controller.ts';
import { RetireQuestionController } from './retire-question/retire-question.controller.ts';
import { RewordPreferenceController } from './reword-preference/reword-preference.controller.ts';
import { RewordVisionController } from './reword-vision/reword-vision.controller.ts';
import { SetCrisisAccessController } from './set-crisis-access/set-crisis-access.controller.ts';
import { SetGoalAsideController } from './set-goal-aside/set-goal-aside.controller.ts';
import { SetSuggestionForLaterController } from './set-suggestion-for-later/set-suggestion-for-later.controller.ts';
import { SetTopicPaceController } from './set-topic-pace/set-topic-pace.controller.ts';
import { SharePlanController } from './share-plan/share-plan.controller.ts';
import { ShareVisionController } from './share-vision/share-vision.controller.ts';
import { TakeStepController } from './take-step/take-step.controller.ts';
import { TakeUpSuggestionController } from './take-up-suggestion/take-up-suggestion.controller.ts';
import { TranslateQuestionController } from './translate-question/translate-question.controller.ts';
import { UnsharePlanController } from './unshare-plan/unshare-plan.controller.ts';
import { WantSupportController } from './want-support/want-support.controller.ts';
import { WriteSectionController } from './write-section/write-section.controller.ts';

/** One controller a wish. */
export const PREFERENCES_WISHES = [
  AskForSuggestionController,
  ChooseGoalController,
  ChooseStepController,
  DeclarePreferenceController,
  DeclineSuggestionController,
  DropStepController,
  JudgeGoalTellingController,
  JudgePlanTellingController,
  JudgeTellingController,
  LeaveOutsideWishController,
  LetPreferenceGoController,
  NameTopicController,
  NoteDirectiveController,
  NoteOutsideWishController,
  OfferSuggestionController,
  OpenPlanController,
  PickGoalUpAgainController,
  ProposeQuestionController,
  ReachGoalController,
  ReadQuestionController,
  RetireQuestionController,
  RewordPreferenceController,
  RewordVisionController,
  SetCrisisAccessController,
  SetGoalAsideController,
  SetSuggestionForLaterController,
  SetTopicPaceController,
  SharePlanController,
  ShareVisionController,
  TakeStepController,
  TakeUpSuggestionController,
  TranslateQuestionController,
  UnsharePlanController,
  WantSupportController,
  WriteSectionController,
] as const;
