/** `POST /api/preferences/people/:personId/wellness-plan/sections`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { writeSection, streamOfWellnessPlan } from '../../domain/wellness-plan.ts';
import { PersonPath } from '../../paths.dto.ts';
import { wellnessPlanStorage } from '../../storage.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { WriteSectionDto } from './write-section.dto.ts';

/** Writes a section of my wellness plan, or writes it anew. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class WriteSectionController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/wellness-plan/sections', {
    summary: 'Writes a section of my wellness plan, or writes it anew.',
    refusals: TELLING_REFUSALS,
  })
  writeSection(@Param() at: PersonPath, @Body() request: WriteSectionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: request.section, stream: streamOfWellnessPlan(at.personId), request };
    return this.#wishes.about(wished, asked, wellnessPlanStorage, ({ by }, state) =>
      writeSection({ section: request.section, words: request.words, told: toldBy(request.told, by), by }, state),
    );
  }
}
