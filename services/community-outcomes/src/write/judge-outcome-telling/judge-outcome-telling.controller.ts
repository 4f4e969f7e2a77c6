/** `POST /api/community-outcomes/outcomes/:outcomeId/told/:eventId/confirm` and `.../correct`. */
import { type Decision, verdictRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute, versionForThePerson } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { confirm, correct } from '../../domain/outcome-proof.ts';
import type { OutcomeEvent } from '../../domain/outcome.schema.ts';
import { type Outcome, streamOfOutcome, tellerOf } from '../../domain/outcome.ts';
import type { Judge } from '../../domain/verdicts.ts';
import { OutcomeToldPath } from '../../paths.dto.ts';
import { outcomeStorage as storage } from '../../storage.ts';
import { type Owned, WishesOfWhoseItIs } from '../wishes-of-whose-it-is.ts';

type Verdict = (wish: Judge, state: Outcome) => Decision<OutcomeEvent>;

const ofWhoeverTold: Owned<Outcome, OutcomeEvent> = {
  storage,
  ownerOf: ({ record }) => (record === null ? null : (tellerOf(record.data) ?? null)),
};

/** What was written down about an outcome is read back: it is what the person meant, or it is not (P2). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class JudgeOutcomeTellingController {
  readonly #wishes: WishesOfWhoseItIs;

  constructor(@Inject(WishesOfWhoseItIs) wishes: WishesOfWhoseItIs) {
    this.#wishes = wishes;
  }

  @WishRoute('outcomes/:outcomeId/told/:eventId/confirm', {
    summary: 'What was told about an outcome was read back, and is what the person meant.',
    refusals: verdictRefusals,
  })
  confirm(@Param() at: OutcomeToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('outcomes/:outcomeId/told/:eventId/correct', {
    summary: 'What was told about an outcome was read back, and is not what the person meant.',
    refusals: verdictRefusals,
  })
  correct(@Param() at: OutcomeToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  #judge(
    judge: Verdict,
    { outcomeId, eventId }: OutcomeToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const wished = { id: eventId, stream: streamOfOutcome(outcomeId), request };
    return versionForThePerson(asked, (asking) =>
      this.#wishes.about(wished, asking, ofWhoeverTold, ({ personId, by }, state) => judge({ eventId, personId, by }, state)),
    );
  }
}
