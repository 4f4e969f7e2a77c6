/** The routes that take wishes about sessions, their notes and ratings, hard moments, groups, insights and reflections. */
import { AnswerNoteController } from './answer-note/answer-note.controller.ts';
import { ArrangeSessionController } from './arrange-session/arrange-session.controller.ts';
import { AskQuestionController } from './ask-question/ask-question.controller.ts';
import { BeginHardMomentController } from './begin-hard-moment/begin-hard-moment.controller.ts';
import { CallHelpController } from './call-help/call-help.controller.ts';
import { CancelSessionController } from './cancel-session/cancel-session.controller.ts';
import { ChooseNextStepController } from './choose-next-step/choose-next-step.controller.ts';
import { CloseGroupController } from './close-group/close-group.controller.ts';
import { CorrectMeetingController } from './correct-meeting/correct-meeting.controller.ts';
import { EndHardMomentController } from './end-hard-moment/end-hard-moment.controller.ts';
import { HandOverRatingController } from './hand-over-rating/hand-over-rating.controller.ts';
import { HoldMeetingController } from './hold-meeting/hold-meeting.controller.ts';
import { HoldSessionController } from './hold-session/hold-session.controller.ts';
import { JoinGroupController } from './join-group/join-group.controller.ts';
import { JudgeGroupTellingController } from './judge-group-telling/judge-group-telling.controller.ts';
import { JudgeNoteTellingController } from './judge-telling/judge-telling.controller.ts';
import { KeepAnswerController } from './keep-answer/keep-answer.controller.ts';
import { KeepNoNoteController } from './keep-no-note/keep-no-note.controller.ts';
import { LeaveGroupController } from './leave-group/leave-group.controller.ts';
import { LetReflectionGoController } from './let-reflection-go/let-reflection-go.controller.ts';
import { LookBackTogetherController } from './look-back-together/look-back-together.controller.ts';
import { LookBackController } from './look-back/look-back.controller.ts';
import { MakeRequiredReportController } from './make-required-report/make-required-report.controller.ts';
import { MoveSessionController } from './move-session/move-session.controller.ts';
import { OfferInsightController } from './offer-insight/offer-insight.controller.ts';
import { OpenGroupController } from './open-group/open-group.controller.ts';
import { RateSessionController } from './rate-session/rate-session.controller.ts';
import { ReadInsightController } from './read-insight/read-insight.controller.ts';
import { ReportOnInsightController } from './report-on-insight/report-on-insight.controller.ts';
import { ReviewCallController } from './review-call/review-call.controller.ts';
import { SayItDidNotHappenController } from './say-it-did-not-happen/say-it-did-not-happen.controller.ts';
import { ShareInsightController } from './share-insight/share-insight.controller.ts';
import { ShareStoryController } from './share-story/share-story.controller.ts';
import { StartSessionController } from './start-session/start-session.controller.ts';
import { TakeInsightBackController } from './take-insight-back/take-insight-back.controller.ts';
import { TouchTopicController } from './touch-topic/touch-topic.controller.ts';
import { TryInsightController } from './try-insight/try-insight.controller.ts';
import { UseNaloxoneController } from './use-naloxone/use-naloxone.controller.ts';
import { UsePlanController } from './use-plan/use-plan.controller.ts';
import { WithdrawNoteController } from './withdraw-note/withdraw-note.controller.ts';
import { WriteNoteController } from './write-note/write-note.controller.ts';
import { WriteReflectionController } from './write-reflection/write-reflection.controller.ts';

/** One controller a wish. */
export const SESSIONS_WISHES = [
  AnswerNoteController,
  ArrangeSessionController,
  AskQuestionController,
  BeginHardMomentController,
  CallHelpController,
  CancelSessionController,
  ChooseNextStepController,
  CloseGroupController,
  CorrectMeetingController,
  EndHardMomentController,
  HandOverRatingController,
  HoldMeetingController,
  HoldSessionController,
  JoinGroupController,
  JudgeGroupTellingController,
  JudgeNoteTellingController,
  KeepAnswerController,
  KeepNoNoteController,
  LeaveGroupController,
  LetReflectionGoController,
  LookBackController,
  LookBackTogetherController,
  MakeRequiredReportController,
  MoveSessionController,
  OfferInsightController,
  OpenGroupController,
  RateSessionController,
  ReadInsightController,
  ReportOnInsightController,
  ReviewCallController,
  SayItDidNotHappenController,
  ShareInsightController,
  ShareStoryController,
  StartSessionController,
  TakeInsightBackController,
  TouchTopicController,
  TryInsightController,
  UseNaloxoneController,
  UsePlanController,
  WithdrawNoteController,
  WriteNoteController,
  WriteReflectionController,
] as const;
