/** `POST /api/community-outcomes/gatherings/:gatheringId/correct`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, versionForThePerson } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { amend, refusals, streamOfGathering } from '../../domain/gathering.ts';
import { GatheringPath } from '../../paths.dto.ts';
import { speakerInCommunity } from '../../speakers.ts';
import { gatheringStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { CorrectGatheringDto } from './correct-gathering.dto.ts';

/** Puts right who came. */
@ApiTags('community-outcomes')
@For('specialist', 'agency-steward', 'network-steward')
@Controller('api/community-outcomes')
export class CorrectGatheringController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('gatherings/:gatheringId/correct', {
    summary: 'Says who really came: this list takes the place of the one before.',
    refusals: [refusals.notHeld, refusals.groupMeeting],
  })
  async correct(
    @Param() { gatheringId: id }: GatheringPath,
    @Body() request: CorrectGatheringDto,
    @AskedBy() asked: Asked,
  ): Promise<WishAnswerDto> {
    const { attendees, unnamed } = request;
    const by = speakerInCommunity(asked.identity);
    const wished = { id, stream: streamOfGathering(id), request };
    return versionForThePerson(asked, (seen) =>
      this.#wishes.fulfil(wished, seen, gatheringStorage, (state) =>
        // An imported gathering goes by its own id, its stream by one derived from it.
        amend({ gatheringId: state.held?.data.gatheringId ?? id, attendees, ...given({ unnamed }), by }, state),
      ),
    );
  }
}
