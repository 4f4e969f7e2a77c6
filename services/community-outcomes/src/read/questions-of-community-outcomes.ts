/** The routes that answer questions: the notice board, outcomes, inspirations, confidence. */
import { ConfidenceOfPersonController } from './confidence-of-person/confidence-of-person.controller.ts';
import { GatheringController } from './gathering/gathering.controller.ts';
import { InspirationsOfPersonController } from './inspirations-of-person/inspirations-of-person.controller.ts';
import { InstrumentsController } from './instruments/instruments.controller.ts';
import { NoticeBoardController } from './notice-board/notice-board.controller.ts';
import { OutcomeController } from './outcome/outcome.controller.ts';
import { OutcomesOfPersonController } from './outcomes-of-person/outcomes-of-person.controller.ts';

/** One controller a question. */
export const COMMUNITY_OUTCOMES_QUESTIONS = [
  ConfidenceOfPersonController,
  GatheringController,
  InspirationsOfPersonController,
  InstrumentsController,
  NoticeBoardController,
  OutcomeController,
  OutcomesOfPersonController,
] as const;
