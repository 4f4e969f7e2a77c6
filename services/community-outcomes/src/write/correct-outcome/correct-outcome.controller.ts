/** `POST /api/community-outcomes/outcomes/:outcomeId/correct`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute, versionForThePerson } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { amend, refusals } from '../../domain/outcome-amending.ts';
import { refusals as ofOutcome, streamOfOutcome } from '../../domain/outcome.ts';
import { KnownOutcomes } from '../../known-outcomes.ts';
import { OutcomePath } from '../../paths.dto.ts';
import { outcomeStorage } from '../../storage.ts';
import { agencyFor } from '../agency-for.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { CorrectOutcomeDto } from './correct-outcome.dto.ts';

/** Puts an outcome right, by whose it is to say. */
@ApiTags('community-outcomes')
@For('person', 'specialist', 'agency-steward', 'network-steward')
@Controller('api/community-outcomes')
export class CorrectOutcomeController {
  readonly #wishes: Wishes;
  readonly #outcomes: KnownOutcomes;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownOutcomes) outcomes: KnownOutcomes) {
    this.#wishes = wishes;
    this.#outcomes = outcomes;
  }

  @WishRoute('outcomes/:outcomeId/correct', {
    summary: 'Puts right what was recorded about an outcome: only what is named changes.',
    refusals: [...TELLING_REFUSALS, ofOutcome.notTold, ofOutcome.withdrawn, refusals.otherSubject, ofOutcome.ledByItself],
  })
  correct(@Param() { outcomeId: id }: OutcomePath, @Body() request: CorrectOutcomeDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id, stream: streamOfOutcome(id), request };
    return versionForThePerson(asked, (asking) =>
      this.#wishes.once(wished, asking, async () => {
        const { outcomeId, by } = await this.#outcomes.of(asked.identity, id);
        const { statement, whyItMatters, whoHelped, subjectType, subjectId, category, ledBy, depth, sign, intended } = request;
        if (typeof request.agencyId === 'string') agencyFor(asked.identity, request.agencyId);
        const changes = given({ subjectType, subjectId, agencyId: request.agencyId, category, ledBy, depth, sign, intended });
        const told = request.told === undefined ? {} : { told: toldBy(request.told, by) };
        const wish = { outcomeId, changes, ...given({ statement, whyItMatters, whoHelped }), ...told, by };
        return this.#wishes.fulfil(wished, asking, outcomeStorage, (state) => amend(wish, state));
      }),
    );
  }
}
