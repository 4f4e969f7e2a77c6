/** `POST /api/preferences/people/:personId/wellness-plan/crisis-access`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, setCrisisAccess, streamOfWellnessPlan } from '../../domain/wellness-plan.ts';
import { PersonPath } from '../../paths.dto.ts';
import { wellnessPlanStorage } from '../../storage.ts';
import { SetCrisisAccessDto } from './set-crisis-access.dto.ts';

/** Says what opens in a hard moment, and to whom. No section: nothing. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class SetCrisisAccessController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/wellness-plan/crisis-access', {
    summary:
      'Says what opens in a hard moment, and to whom. No section: nothing. To whoever is on call, and with the code on a card, nothing opens yet.',
    refusals: [tellingRefusals.onlyThePerson, refusals.personOpens],
  })
  setCrisisAccess(@Param() at: PersonPath, @Body() request: SetCrisisAccessDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: request.who, stream: streamOfWellnessPlan(at.personId), request };
    return this.#wishes.about(wished, asked, wellnessPlanStorage, ({ by }, state) =>
      setCrisisAccess({ who: request.who, sections: request.sections, by }, state),
    );
  }
}
