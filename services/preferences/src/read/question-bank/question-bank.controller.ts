/** `GET /api/preferences/questions`. */
import { type Asked, AskedBy, For, OwnView } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Question } from '../../domain/question.ts';
import { questionDocuments } from '../documents.ts';
import { QuestionBankDto, QuestionBankQuery } from './question-bank.dto.ts';
import { questionFor, standsIn } from './question-view.ts';

/** Answers what the bank holds, to everybody who asks or answers questions; what is only proposed, to those who decide about it. */
@ApiTags('preferences')
@For('person', 'specialist', 'network-steward')
@Controller('api/preferences')
export class QuestionBankController {
  readonly #own: OwnView;

  constructor(@Inject(OwnView) own: OwnView) {
    this.#own = own;
  }

  @Get('questions')
  @ApiOperation({ summary: 'The question bank of the network: open questions and permission questions, by language.' })
  @ApiOkResponse({ type: QuestionBankDto })
  async list(@Query() query: QuestionBankQuery, @AskedBy() { identity }: Asked): Promise<QuestionBankDto> {
    const { networkId, role, subjectId } = identity;
    const { language, kind } = query;
    const isAskedFor = (state: Question) => standsIn(language, state) && (kind === undefined || state.proposed?.kind === kind);
    const of = (standing: string) => ({ networkId, index: 'by-standing', equals: [standing], descending: true });
    const { found, after, incomplete } = await this.#own.page(questionDocuments, of('accepted'), query, isAskedFor);
    const decides = role !== 'person' && query.after === undefined;
    const proposed = decides ? await this.#own.opened(questionDocuments, of('proposed')) : [];
    return {
      accepted: found.map((each) => questionFor(subjectId, each, language)),
      proposed: proposed.filter(({ state }) => isAskedFor(state)).map((each) => questionFor(subjectId, each, language)),
      after,
      incomplete,
    };
  }
}
