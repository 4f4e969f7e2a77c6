/** `POST /api/community-outcomes/outcomes/:outcomeId/withdraw`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute, versionForThePerson } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, streamOfOutcome, withdraw } from '../../domain/outcome.ts';
import { KnownOutcomes } from '../../known-outcomes.ts';
import { OutcomePath } from '../../paths.dto.ts';
import { outcomeStorage } from '../../storage.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { MayBeToldDto } from '../may-be-told.dto.ts';

/** Takes an outcome back, by whose it is to say. */
@ApiTags('community-outcomes')
@For('person', 'specialist', 'agency-steward', 'network-steward')
@Controller('api/community-outcomes')
export class WithdrawOutcomeController {
  readonly #wishes: Wishes;
  readonly #outcomes: KnownOutcomes;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownOutcomes) outcomes: KnownOutcomes) {
    this.#wishes = wishes;
    this.#outcomes = outcomes;
  }

  @WishRoute('outcomes/:outcomeId/withdraw', {
    summary: 'Takes an outcome back: it does not count any more, at once.',
    refusals: [...TELLING_REFUSALS, refusals.notTold],
  })
  withdraw(@Param() { outcomeId: id }: OutcomePath, @Body() request: MayBeToldDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id, stream: streamOfOutcome(id), request };
    return versionForThePerson(asked, (asking) =>
      this.#wishes.once(wished, asking, async () => {
        const { outcomeId, by } = await this.#outcomes.of(asked.identity, id);
        const told = request.told === undefined ? {} : { told: toldBy(request.told, by) };
        return this.#wishes.fulfil(wished, asking, outcomeStorage, (state) => withdraw({ outcomeId, ...told, by }, state));
      }),
    );
  }
}
