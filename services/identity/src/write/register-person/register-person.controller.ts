/** `POST /api/identity/people/:personId/register`. */
import { type Refusal, refuse } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { agencyRefusals } from '../../domain/person-agencies.ts';
import { erasureRefusals } from '../../domain/person-erasure.ts';
import { refusals, register } from '../../domain/person.ts';
import { refusals as specialistRefusals } from '../../domain/specialist.ts';
import { KnownPeople } from '../../known-people.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { RegisterPersonDto } from './register-person.dto.ts';

/** Registers a person: they do it themselves, or a specialist or agency lead does it for them. Neither an agency nor a region is needed (P14, P16). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class RegisterPersonController {
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

  @WishRoute('people/:personId/register', {
    summary: 'Somebody comes for the first time. Nothing has to be known of them.',
    refusals: [...Object.values(refusals), agencyRefusals.otherAgency, specialistRefusals.notWelcomed, erasureRefusals.erased],
  })
  async registerPerson(@Param() at: PersonPath, @Body() request: RegisterPersonDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { networkId, role } = asked.identity;
    const { agencyId = null, regionId = null } = request;
    const agencyMayTakePeople = await this.#lookUps.door(networkId, { agencyId, regionId });
    const lacking = await this.#lacking(asked, at.personId, agencyId);
    return this.#wishes.newcomer({ personId: at.personId, request }, asked, ({ personId }, state) => {
      if (lacking !== null) return refuse(lacking);
      const by = role === 'person' ? 'self' : 'specialist';
      return register({ personId, agencyId, regionId, by, ...given('cameThrough', request.cameThrough), agencyMayTakePeople }, state);
    });
  }

  /** Why it is not theirs to do, or null. */
  async #lacking(asked: Asked, personId: string, agencyId: string | null): Promise<Refusal | null> {
    const { networkId, role, subjectId } = asked.identity;
    if (role === 'specialist' && !(await this.#lookUps.areThere(networkId, [subjectId]))) return specialistRefusals.notWelcomed;
    if (agencyId !== null && (await this.#lookUps.speaksForAnother(asked.identity, agencyId))) return agencyRefusals.otherAgency;
    return (await this.#people.cameByImport(asked, personId)) ? refusals.registered : null;
  }
}
