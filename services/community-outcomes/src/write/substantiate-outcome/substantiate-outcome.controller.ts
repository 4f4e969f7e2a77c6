/** `POST /api/community-outcomes/outcomes/:outcomeId/substantiate`. */
import { tellingRefusals } from '@golden-thread/kernel';
import {
  type Asked,
  AskedBy,
  For,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, substantiate } from '../../domain/outcome-proof.ts';
import { refusals as ofOutcome, streamOfOutcome } from '../../domain/outcome.ts';
import { KnownOutcomes } from '../../known-outcomes.ts';
import { OutcomePath } from '../../paths.dto.ts';
import { outcomeStorage } from '../../storage.ts';
import { SubstantiateOutcomeDto } from './substantiate-outcome.dto.ts';

/** Somebody who knows of an outcome, and neither told it nor wrote it down, says that it is so. */
@ApiTags('community-outcomes')
@For('person', 'specialist', 'agency-steward', 'network-steward')
@Controller('api/community-outcomes')
export class SubstantiateOutcomeController {
  readonly #wishes: Wishes;
  readonly #outcomes: KnownOutcomes;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownOutcomes) outcomes: KnownOutcomes) {
    this.#wishes = wishes;
    this.#outcomes = outcomes;
  }

  @WishRoute('outcomes/:outcomeId/substantiate', {
    summary: 'Says that an outcome is so, and how I know.',
    refusals: [refusals.bySomebodyElse, ofOutcome.withdrawn, tellingRefusals.notConfirmed],
  })
  async substantiate(
    @Param() { outcomeId: id }: OutcomePath,
    @Body() request: SubstantiateOutcomeDto,
    @AskedBy() asked: Asked,
  ): Promise<WishAnswerDto> {
    const wished = { id, stream: streamOfOutcome(id), request };
    const answer = await this.#wishes.once(wished, asked, async () => {
      const { outcomeId, by } = await this.#outcomes.of(asked.identity, id);
      const seen = withoutSeenVersion(asked);
      return this.#wishes.fulfil(wished, seen, outcomeStorage, (state) => substantiate({ outcomeId, how: request.how, by }, state));
    });
    return withoutVersion(answer);
  }
}
