/** `POST /api/preferences/questions/:questionId/translations`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, streamOfQuestion, translateQuestion } from '../../domain/question.ts';
import { QuestionPath } from '../../paths.dto.ts';
import { questionStorage } from '../../storage.ts';
import { speakerInBank } from '../speaker-in-bank.ts';
import { TranslateQuestionDto } from './translate-question.dto.ts';

/** Puts a question into a language, or, until it is accepted, puts it better. */
@ApiTags('preferences')
@For('specialist', 'network-steward')
@Controller('api/preferences')
export class TranslateQuestionController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('questions/:questionId/translations', {
    summary: 'Puts a question into a language, or, until it is accepted, puts it better.',
    refusals: [refusals.notTheirs, refusals.notProposed, refusals.retired, refusals.decided],
  })
  translateQuestion(@Param() at: QuestionPath, @Body() request: TranslateQuestionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.questionId, stream: streamOfQuestion(at.questionId), request };
    return this.#wishes.fulfil(wished, asked, questionStorage, (state) =>
      translateQuestion({ language: request.language, words: request.words, by: speakerInBank(asked) }, state),
    );
  }
}
