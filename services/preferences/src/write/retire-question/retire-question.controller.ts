/** `POST /api/preferences/questions/:questionId/retire`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, streamOfQuestion, retireQuestion } from '../../domain/question.ts';
import { QuestionPath } from '../../paths.dto.ts';
import { questionStorage } from '../../storage.ts';
import { speakerInBank } from '../speaker-in-bank.ts';

/** Takes a question out of the bank. Answers to it stay. */
@ApiTags('preferences')
@For('specialist', 'network-steward')
@Controller('api/preferences')
export class RetireQuestionController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('questions/:questionId/retire', {
    summary: 'Takes a question out of the bank. Answers to it stay.',
    refusals: [refusals.notTheirs, refusals.notProposed, refusals.retiredByLead],
  })
  retireQuestion(@Param() at: QuestionPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.questionId, stream: streamOfQuestion(at.questionId), request };
    return this.#wishes.fulfil(wished, asked, questionStorage, (state) => retireQuestion({ by: speakerInBank(asked) }, state));
  }
}
