/** `POST /api/community-outcomes/gatherings/:gatheringId/hold`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, versionForThePerson } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { hold, refusals, streamOfGathering } from '../../domain/gathering.ts';
import { GatheringPath } from '../../paths.dto.ts';
import { speakerInCommunity } from '../../speakers.ts';
import { gatheringStorage } from '../../storage.ts';
import { agencyFor } from '../agency-for.ts';
import { given } from '../given.ts';
import { HoldGatheringDto } from './hold-gathering.dto.ts';

/** Notes that people met, announced or not. */
@ApiTags('community-outcomes')
@For('specialist', 'agency-steward', 'network-steward')
@Controller('api/community-outcomes')
export class HoldGatheringController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('gatherings/:gatheringId/hold', {
    summary: 'Notes that people met: who agreed to be counted by name, and how many more were there.',
    refusals: [refusals.groupMeeting, refusals.exists],
  })
  async hold(@Param() { gatheringId }: GatheringPath, @Body() request: HoldGatheringDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { attendees, kind, unnamed, minutes, facilitators, handedOut } = request;
    const said = { gatheringId, agencyId: agencyFor(asked.identity, request.agencyId), attendees, kind };
    const by = speakerInCommunity(asked.identity);
    const wished = { id: gatheringId, stream: streamOfGathering(gatheringId), request };
    return versionForThePerson(asked, (seen) =>
      this.#wishes.fulfil(wished, seen, gatheringStorage, (state) =>
        hold({ ...said, ...given({ unnamed, minutes, facilitators, handedOut }), by }, state),
      ),
    );
  }
}
