/** `POST /api/community-outcomes/inspirations/:inspirationId/telling/allow` and `.../telling/keep-private`. */
import type { Decision } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, toldBy, ToldWishDto, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { tellingRefusals } from '@golden-thread/kernel';
import { allowTelling, type ChooseTelling, keepTellingPrivate } from '../../domain/inspiration-privacy.ts';
import type { InspirationEvent } from '../../domain/inspiration.schema.ts';
import { type Inspiration, refusals, streamOfInspiration } from '../../domain/inspiration.ts';
import { InspirationPath } from '../../paths.dto.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { ofTheInspired } from '../whose-inspiration.ts';
import { WishesOfWhoseItIs } from '../wishes-of-whose-it-is.ts';

type Choose = (wish: ChooseTelling, state: Inspiration) => Decision<InspirationEvent>;

/** The inspired person says whether the inspirer may know. Until they say yes, it is no (P13). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class ChooseTellingController {
  readonly #wishes: WishesOfWhoseItIs;

  constructor(@Inject(WishesOfWhoseItIs) wishes: WishesOfWhoseItIs) {
    this.#wishes = wishes;
  }

  @WishRoute('inspirations/:inspirationId/telling/allow', {
    summary: 'Says that whoever inspired me may know of it.',
    refusals: [...TELLING_REFUSALS, refusals.withdrawn, tellingRefusals.notConfirmed],
  })
  allow(@Param() at: InspirationPath, @Body() request: ToldWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#choose(allowTelling, at, { request, asked });
  }

  @WishRoute('inspirations/:inspirationId/telling/keep-private', {
    summary: 'Says that whoever inspired me is not to know, from now on.',
    refusals: TELLING_REFUSALS,
  })
  keepPrivate(@Param() at: InspirationPath, @Body() request: ToldWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#choose(keepTellingPrivate, at, { request, asked });
  }

  #choose(
    choose: Choose,
    { inspirationId: id }: InspirationPath,
    { request, asked }: { readonly request: ToldWishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const wished = { id, stream: streamOfInspiration(id), request };
    return this.#wishes.about(wished, asked, ofTheInspired, ({ personId, by }, state) =>
      choose({ personId, told: toldBy(request.told, by), by }, state),
    );
  }
}
