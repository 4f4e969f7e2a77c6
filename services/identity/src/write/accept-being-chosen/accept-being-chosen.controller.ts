/** `POST /api/identity/people/:personId/pairing/accept`. */
import { refuse } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accept } from '../../domain/pairing-answers.ts';
import { refusals } from '../../domain/pairing.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { ANSWERING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { AcceptBeingChosenDto } from './accept-being-chosen.dto.ts';

/** Says yes to being chosen. From then on this is the person’s own specialist. */
@ApiTags('people')
@For('specialist')
@Controller('api/identity')
export class AcceptBeingChosenController {
  readonly #wishes: WishesAboutPeople;
  readonly #lookUps: LookUps;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople, @Inject(LookUps) lookUps: LookUps) {
    this.#wishes = wishes;
    this.#lookUps = lookUps;
  }

  @WishRoute('people/:personId/pairing/accept', { summary: 'Yes, I walk with this person.', refusals: [...ANSWERING] })
  async acceptBeingChosen(@Param() at: PersonPath, @Body() request: AcceptBeingChosenDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const specialistId = asked.identity.subjectId;
    const isThere = await this.#lookUps.areThere(asked.identity.networkId, [specialistId]);
    return this.#wishes.pairing({ personId: at.personId, id: specialistId, request }, asked, ({ by, now }, state) =>
      isThere ? accept({ specialistId, ...given('programmeId', request.programmeId), by, now }, state) : refuse(refusals.gone),
    );
  }
}
