/** `POST /api/identity/people/:personId/erasure/erase`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { erase, erasureRefusals } from '../../domain/person-erasure.ts';
import { retainedUntil } from '../../domain/person-retention.ts';
import { KnownPeople } from '../../known-people.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { ErasePersonDto } from './erase-person.dto.ts';

/** Erases: asked for, confirmed, and held by nothing. A record is held as long as a programme of the person keeps it by law. */
@ApiTags('people')
@For('network-steward')
@Controller('api/identity')
export class ErasePersonController {
  readonly #wishes: WishesAboutPeople;
  readonly #people: KnownPeople;
  readonly #lookUps: LookUps;

  constructor(
    @Inject(WishesAboutPeople) wishes: WishesAboutPeople,
    @Inject(KnownPeople) people: KnownPeople,
    @Inject(LookUps) lookUps: LookUps,
  ) {
    this.#wishes = wishes;
    this.#people = people;
    this.#lookUps = lookUps;
  }

  @WishRoute('people/:personId/erasure/erase', {
    summary: 'What is kept of a person is erased: their words, or the whole record.',
    refusals: [erasureRefusals.steps, erasureRefusals.notAsked, tellingRefusals.notConfirmed, erasureRefusals.held],
  })
  async erasePerson(@Param() at: PersonPath, @Body() request: ErasePersonDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const certificateId = request.certificateId ?? this.#wishes.newId(asked, 'certificate');
    const { keys, holdsOver = [] } = request;
    const { state: before } = await this.#people.of(asked, at.personId);
    const retentions = await this.#lookUps.retentions(asked.identity.networkId, before);
    return this.#wishes.person({ personId: at.personId, id: certificateId, request }, asked, ({ by, personId, now }, state) => {
      // What was destroyed does not come back: a hold that was noted holds until somebody says that it does not.
      const noted = [...state.erasure.heldOn].find((basis) => !holdsOver.includes(basis));
      const retained = keys === 'record' && retainedUntil(state, retentions) > now ? 'retention' : null;
      return erase({ personId, keys, certificateId, heldBy: request.heldBy ?? noted ?? retained, by }, state);
    });
  }
}
