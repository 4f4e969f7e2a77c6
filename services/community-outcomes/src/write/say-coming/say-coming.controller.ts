/** `POST /api/community-outcomes/gatherings/:gatheringId/coming/say` and `.../coming/take-back`. */
import type { Decision } from '@golden-thread/kernel';
import {
  type Asked,
  AskedBy,
  For,
  Relations,
  toldBy,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, sayComing, type SayComing, takeComingBack } from '../../domain/gathering-coming.ts';
import type { GatheringEvent } from '../../domain/gathering.schema.ts';
import { type Gathering, streamOfGathering } from '../../domain/gathering.ts';
import { GatheringPath } from '../../paths.dto.ts';
import { speakerAbout } from '../../speakers.ts';
import { gatheringStorage } from '../../storage.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { forWhom, ToldForWhomDto } from '../for-whom.dto.ts';

type Say = (wish: SayComing, state: Gathering) => Decision<GatheringEvent>;

/** Says whether I would like to come. Nobody has to, and nobody compares it with who came (P16). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class SayComingController {
  readonly #wishes: Wishes;
  readonly #relations: Relations;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Relations) relations: Relations) {
    this.#wishes = wishes;
    this.#relations = relations;
  }

  @WishRoute('gatherings/:gatheringId/coming/say', {
    summary: 'Says that I would like to come. Nobody has to say so beforehand.',
    refusals: [...TELLING_REFUSALS, refusals.notAnnounced],
  })
  say(@Param() at: GatheringPath, @Body() request: ToldForWhomDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#say(sayComing, at, { request, asked });
  }

  @WishRoute('gatherings/:gatheringId/coming/take-back', {
    summary: 'Says that I will not come after all. It needs no reason.',
    refusals: TELLING_REFUSALS,
  })
  takeBack(@Param() at: GatheringPath, @Body() request: ToldForWhomDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#say(takeComingBack, at, { request, asked });
  }

  async #say(
    say: Say,
    { gatheringId }: GatheringPath,
    { request, asked }: { readonly request: ToldForWhomDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const personId = forWhom(request, asked.identity);
    const by = await speakerAbout(asked.identity, personId, this.#relations);
    const wished = { id: gatheringId, stream: streamOfGathering(gatheringId), request };
    const answer = await this.#wishes.fulfil(wished, withoutSeenVersion(asked), gatheringStorage, (state) =>
      say({ gatheringId, personId, told: toldBy(request.told, by), by }, state),
    );
    return withoutVersion(answer);
  }
}
