/** The routes that take wishes: about confidence, outcomes, inspirations and gatherings. */
import { AcknowledgeInspirationController } from './acknowledge-inspiration/acknowledge-inspiration.controller.ts';
import { AnnounceGatheringController } from './announce-gathering/announce-gathering.controller.ts';
import { ChooseNamingController } from './choose-naming/choose-naming.controller.ts';
import { ChooseTellingController } from './choose-telling/choose-telling.controller.ts';
import { CorrectGatheringController } from './correct-gathering/correct-gathering.controller.ts';
import { CorrectOutcomeController } from './correct-outcome/correct-outcome.controller.ts';
import { HoldGatheringController } from './hold-gathering/hold-gathering.controller.ts';
import { JudgeComingTellingController } from './judge-coming-telling/judge-coming-telling.controller.ts';
import { JudgeConfidenceTellingController } from './judge-confidence-telling/judge-confidence-telling.controller.ts';
import { JudgeInspirationTellingController } from './judge-inspiration-telling/judge-inspiration-telling.controller.ts';
import { JudgeOutcomeTellingController } from './judge-outcome-telling/judge-outcome-telling.controller.ts';
import { RecordOutcomeController } from './record-outcome/record-outcome.controller.ts';
import { ReportConfidenceController } from './report-confidence/report-confidence.controller.ts';
import { SayComingController } from './say-coming/say-coming.controller.ts';
import { SubstantiateOutcomeController } from './substantiate-outcome/substantiate-outcome.controller.ts';
import { TakeNameOffController } from './take-name-off/take-name-off.controller.ts';
import { WithdrawInspirationController } from './withdraw-inspiration/withdraw-inspiration.controller.ts';
import { WithdrawOutcomeController } from './withdraw-outcome/withdraw-outcome.controller.ts';

/** One controller a wish. */
export const COMMUNITY_OUTCOMES_WISHES = [
  AcknowledgeInspirationController,
  AnnounceGatheringController,
  ChooseNamingController,
  ChooseTellingController,
  CorrectGatheringController,
  CorrectOutcomeController,
  HoldGatheringController,
  JudgeComingTellingController,
  JudgeConfidenceTellingController,
  JudgeInspirationTellingController,
  JudgeOutcomeTellingController,
  RecordOutcomeController,
  ReportConfidenceController,
  SayComingController,
  SubstantiateOutcomeController,
  TakeNameOffController,
  WithdrawInspirationController,
  WithdrawOutcomeController,
] as const;
