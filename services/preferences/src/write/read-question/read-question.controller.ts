/** `POST /api/preferences/questions/:questionId/read`. */
import {
  type Asked,
  AskedBy,
  For,
  knownAgencyOf,
  noAgencyYet,
  Specialists,
  type WishAnswerDto,
  Wishes,
  WishRoute,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readQuestion, refusals, streamOfQuestion } from '../../domain/question.ts';
import { QuestionPath } from '../../paths.dto.ts';
import { questionStorage } from '../../storage.ts';
import { speakerInBank } from '../speaker-in-bank.ts';
import { ReadQuestionDto } from './read-question.dto.ts';

/** A specialist reads a proposed question. With the yes of a second agency it is in the bank (P8). */
@ApiTags('preferences')
@For('specialist')
@Controller('api/preferences')
export class ReadQuestionController {
  readonly #wishes: Wishes;
  readonly #specialists: Specialists;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Specialists) specialists: Specialists) {
    this.#wishes = wishes;
    this.#specialists = specialists;
  }

  @WishRoute('questions/:questionId/read', {
    summary: 'Says what a specialist thinks of a proposed question. Two of different agencies decide.',
    refusals: [refusals.notProposed, refusals.retired, refusals.ownQuestion, refusals.decided, noAgencyYet],
  })
  readQuestion(@Param() at: QuestionPath, @Body() request: ReadQuestionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.questionId, stream: streamOfQuestion(at.questionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const agencyId = await knownAgencyOf(asked.identity, this.#specialists);
      return this.#wishes.fulfil(wished, asked, questionStorage, (state) =>
        readQuestion({ agencyId, verdict: request.verdict, by: speakerInBank(asked) }, state),
      );
    });
  }
}
