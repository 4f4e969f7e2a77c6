/** `POST /api/identity/people/:personId/pairing/cover`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { giveCover, refusals } from '../../domain/pairing.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { instantAt } from '../instant-at.ts';
import { CHOOSING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { GiveCoverDto } from './give-cover.dto.ts';

/** Lets a specialist stand in until a day. Without a word on it they see nothing of what was before (P2, P5). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class GiveCoverController {
  readonly #wishes: WishesAboutPeople;
  readonly #lookUps: LookUps;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople, @Inject(LookUps) lookUps: LookUps) {
    this.#wishes = wishes;
    this.#lookUps = lookUps;
  }

  @WishRoute('people/:personId/pairing/cover', {
    summary: 'Somebody else stands in for a while.',
    refusals: [...CHOOSING, refusals.coverOver],
  })
  async giveCover(@Param() at: PersonPath, @Body() request: GiveCoverDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId } = request;
    const until = instantAt('until', request.until);
    const found = await this.#lookUps.forChoice(asked, { specialistId, ...given('occurredAt', request.occurredAt) });
    return this.#wishes.pairing({ personId: at.personId, id: specialistId, request }, asked, ({ by, now }, state) =>
      giveCover(
        { specialistId, until, ...given('continuity', request.continuity), ...found, told: toldBy(request.told, by), by, now },
        state,
      ),
    );
  }
}
