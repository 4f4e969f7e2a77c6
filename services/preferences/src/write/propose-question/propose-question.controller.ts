/** `POST /api/preferences/questions`. */
import { type Asked, AskedBy, For, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languagesThatLookClosed, proposeQuestion, refusals, streamOfQuestion } from '../../domain/question.ts';
import { questionStorage } from '../../storage.ts';
import { speakerInBank } from '../speaker-in-bank.ts';
import { ProposeQuestionDto, QuestionProposedDto } from './propose-question.dto.ts';

/** Proposes a question for the bank. One that looks closed is taken all the same, with a hint (P8). */
@ApiTags('preferences')
@For('specialist', 'network-steward')
@Controller('api/preferences')
export class ProposeQuestionController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @ApiOkResponse({ description: 'It is proposed, or was so already.', type: QuestionProposedDto })
  @WishRoute('questions', {
    summary: 'Proposes a question for the bank of the network.',
    refusals: [refusals.notTheirs, refusals.exists, refusals.noWords, refusals.languageTwice],
  })
  async proposeQuestion(@Body() request: ProposeQuestionDto, @AskedBy() asked: Asked): Promise<QuestionProposedDto> {
    const questionId = request.questionId ?? this.#wishes.newId(asked, 'question');
    const { kind } = request;
    const words = request.words.map((each) => ({ language: each.language, words: each.words }));
    const wished = { id: questionId, stream: streamOfQuestion(questionId), request };
    const answer = await this.#wishes.fulfil(wished, asked, questionStorage, (state) =>
      proposeQuestion({ kind, words, by: speakerInBank(asked) }, state),
    );
    return Object.assign(answer, { looksClosedIn: languagesThatLookClosed({ kind, words }) });
  }
}
