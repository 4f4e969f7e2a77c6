/** `POST /api/identity/people/:personId/notices`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { erasureRefusals } from '../../domain/person-erasure.ts';
import { giveNotice, noticeRefusals } from '../../domain/person-notices.ts';
import { PersonPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { GiveNoticeDto } from './give-notice.dto.ts';

/** Notes that the person was told what is kept private and what cannot be (P5). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class GiveNoticeController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/notices', {
    summary: 'A notice about privacy was given, or read.',
    refusals: [noticeRefusals.givenByWhom, erasureRefusals.erased],
  })
  giveNotice(@Param() at: PersonPath, @Body() request: GiveNoticeDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { kind, version, language, how } = request;
    return this.#wishes.person({ personId: at.personId, id: kind, request }, asked, ({ by }, state) =>
      giveNotice({ kind, version, language, how, by }, state),
    );
  }
}
