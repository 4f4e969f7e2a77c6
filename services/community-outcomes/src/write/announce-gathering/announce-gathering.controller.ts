/** `POST /api/community-outcomes/gatherings`. */
import {
  type Asked,
  AskedBy,
  For,
  instantIn,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  versionForThePerson,
} from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { announce, streamOfGathering } from '../../domain/gathering.ts';
import { speakerInCommunity } from '../../speakers.ts';
import { gatheringStorage } from '../../storage.ts';
import { AnnounceGatheringDto } from './announce-gathering.dto.ts';

/** Puts a gathering on the board; said again with another time or place, it takes the place of what stood there. */
@ApiTags('community-outcomes')
@For('specialist', 'agency-steward', 'network-steward')
@Controller('api/community-outcomes')
export class AnnounceGatheringController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('gatherings', { summary: 'Puts a gathering on the board that everybody sees, or changes what stands there.', refusals: [] })
  async announce(@Body() request: AnnounceGatheringDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const gatheringId = request.gatheringId ?? this.#wishes.newId(asked, 'gathering');
    const { title, where, languages, access, openTo } = request;
    const when = instantIn('when', request.when) as number;
    const by = speakerInCommunity(asked.identity);
    const wished = { id: gatheringId, stream: streamOfGathering(gatheringId), request };
    return versionForThePerson(asked, (seen) =>
      this.#wishes.fulfil(wished, seen, gatheringStorage, (state) =>
        announce({ gatheringId, title, when, where, languages, access, openTo, by }, state),
      ),
    );
  }
}
