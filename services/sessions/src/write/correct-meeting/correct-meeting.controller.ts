/** `POST /api/sessions/groups/:groupId/meetings/:meetingId/correct`. */
import {
  type Asked,
  AskedBy,
  For,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { streamOfGroup } from '../../domain/group.ts';
import { amendMeeting, refusals } from '../../domain/group-meeting.ts';
import { KnownGroups } from '../../known-groups.ts';
import { MeetingPath } from '../../paths.dto.ts';
import { groupStorage } from '../../storage.ts';
import { speakerOf } from '../speaker-of.ts';
import { WhoCameDto } from '../who-came.dto.ts';

/** Puts right who came to a meeting: list and number take the place of those before. */
@ApiTags('sessions')
@For('specialist', 'agency-steward')
@Controller('api/sessions')
export class CorrectMeetingController {
  readonly #wishes: Wishes;
  readonly #groups: KnownGroups;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownGroups) groups: KnownGroups) {
    this.#wishes = wishes;
    this.#groups = groups;
  }

  @WishRoute('groups/:groupId/meetings/:meetingId/correct', {
    summary: 'Who really came to a meeting: everybody, as it was said. The version in the answer is always 0.',
    refusals: [refusals.notThere, refusals.notNoted],
  })
  async correctMeeting(@Param() at: MeetingPath, @Body() request: WhoCameDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    await this.#groups.leadOnlyOwn(asked, await this.#groups.of(asked, at.groupId), refusals.notThere);
    const { attendees = [], unnamed = 0 } = request;
    const wished = { id: at.meetingId, stream: streamOfGroup(at.groupId), request };
    const answer = await this.#wishes.fulfil(wished, withoutSeenVersion(asked), groupStorage, (state) =>
      amendMeeting({ meetingId: at.meetingId, attendees, unnamed, by: speakerOf(asked) }, state),
    );
    return withoutVersion(answer);
  }
}
