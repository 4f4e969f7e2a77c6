/** `POST /api/identity/people/:personId/pairing/unable`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answerRefusals, sayUnable } from '../../domain/pairing-answers.ts';
import { erasureRefusals } from '../../domain/person-erasure.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { SayUnableDto } from './say-unable.dto.ts';

/** Says no to being chosen. The person still waits, and hears of it. */
@ApiTags('people')
@For('specialist')
@Controller('api/identity')
export class SayUnableController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/pairing/unable', {
    summary: 'I cannot walk with this person. The code says nothing about them.',
    refusals: [
      answerRefusals.notTheOne,
      answerRefusals.notChosen,
      answerRefusals.accepted,
      tellingRefusals.notConfirmed,
      erasureRefusals.erased,
    ],
  })
  sayUnable(@Param() at: PersonPath, @Body() request: SayUnableDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const specialistId = asked.identity.subjectId;
    return this.#wishes.pairing({ personId: at.personId, id: specialistId, request }, asked, ({ by, now }, state) =>
      sayUnable({ specialistId, ...given('programmeId', request.programmeId), code: request.code ?? 'not-said', by, now }, state),
    );
  }
}
