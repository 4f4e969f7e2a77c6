/** The routes that take wishes about sessions, their notes and ratings, and hard moments. */
import { AnswerNoteController } from './answer-note/answer-note.controller.ts';
import { BeginHardMomentController } from './begin-hard-moment/begin-hard-moment.controller.ts';
import { CallHelpController } from './call-help/call-help.controller.ts';
import { CancelSessionController } from './cancel-session/cancel-session.controller.ts';
import { ChooseNextStepController } from './choose-next-step/choose-next-step.controller.ts';
import { EndHardMomentController } from './end-hard-moment/end-hard-moment.controller.ts';
import { HandOverRatingController } from './hand-over-rating/hand-over-rating.controller.ts';
import { HoldSessionController } from './hold-session/hold-session.controller.ts';
import { JudgeNoteTellingController } from './judge-telling/judge-telling.controller.ts';
import { KeepAnswerController } from './keep-answer/keep-answer.controller.ts';
import { KeepNoNoteController } from './keep-no-note/keep-no-note.controller.ts';
import { LookBackController } from './look-back/look-back.controller.ts';
import { LookBackTogetherController } from './look-back-together/look-back-together.controller.ts';
import { MakeRequiredReportController } from './make-required-report/make-required-report.controller.ts';
import { MoveSessionController } from './move-session/move-session.controller.ts';
import { ReviewCallController } from './review-call/review-call.controller.ts';
import { SayItDidNotHappenController } from './say-it-did-not-happen/say-it-did-not-happen.controller.ts';
import { ShareStoryController } from './share-story/share-story.controller.ts';
import { StartSessionController } from './start-session/start-session.controller.ts';
import { TouchTopicController } from './touch-topic/touch-topic.controller.ts';
import { UseNaloxoneController } from './use-naloxone/use-naloxone.controller.ts';
import { UsePlanController } from './use-plan/use-plan.controller.ts';
import { WithdrawNoteController } from './withdraw-note/withdraw-note.controller.ts';

/** One controller a wish. */
export const SESSIONS_WISHES = [
  AnswerNoteController,
  BeginHardMomentController,
  CallHelpController,
  CancelSessionController,
  ChooseNextStepController,
  EndHardMomentController,
  HandOverRatingController,
  HoldSessionController,
  JudgeNoteTellingController,
  KeepAnswerController,
  KeepNoNoteController,
  LookBackController,
  LookBackTogetherController,
  MakeRequiredReportController,
  MoveSessionController,
  ReviewCallController,
  SayItDidNotHappenController,
  ShareStoryController,
  StartSessionController,
  TouchTopicController,
  UseNaloxoneController,
  UsePlanController,
  WithdrawNoteController,
] as const;
