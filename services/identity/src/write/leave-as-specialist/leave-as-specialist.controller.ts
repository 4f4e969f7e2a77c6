/** `POST /api/identity/specialists/:specialistId/leave`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leave, refusals } from '../../domain/specialist.ts';
import { SpecialistPath } from '../../paths.dto.ts';
import { PeopleOfSpecialists } from '../../read/people-of-specialists/people-of-specialists.query.ts';
import { LedWishes } from '../led-wishes.ts';

/** Notes that a specialist left. Nobody loses their specialist without hearing why and what now (P12). */
@ApiTags('specialists')
@For('agency-steward', 'specialist')
@Controller('api/identity')
export class LeaveAsSpecialistController {
  readonly #wishes: LedWishes;
  readonly #people: PeopleOfSpecialists;

  constructor(@Inject(LedWishes) wishes: LedWishes, @Inject(PeopleOfSpecialists) people: PeopleOfSpecialists) {
    this.#wishes = wishes;
    this.#people = people;
  }

  @WishRoute('specialists/:specialistId/leave', {
    summary: 'Notes that a specialist leaves, once everybody they walk with knows why and how they go on.',
    refusals: [refusals.theirs, refusals.notWelcomed, refusals.tellThemFirst],
  })
  async leaveAsSpecialist(@Param() at: SpecialistPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId } = at;
    const peopleToTell = await this.#people.walkingWith(asked.identity.networkId, specialistId);
    return this.#wishes.aboutSpecialist({ specialistId, request }, asked, ({ by }, state) =>
      leave({ specialistId, peopleToTell, by }, state),
    );
  }
}
