/** `POST /api/sessions/groups/:groupId/open`. */
import {
  type Asked,
  AskedBy,
  For,
  knownAgencyOf,
  noAgencyYet,
  Specialists,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { openGroup, refusals, streamOfGroup } from '../../domain/group.ts';
import { GroupPath } from '../../paths.dto.ts';
import { groupStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { speakerOf } from '../speaker-of.ts';
import { OpenGroupDto } from './open-group.dto.ts';

/** Opens a group. */
@ApiTags('sessions')
@For('specialist', 'agency-steward')
@Controller('api/sessions')
export class OpenGroupController {
  readonly #wishes: Wishes;
  readonly #specialists: Specialists;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Specialists) specialists: Specialists) {
    this.#wishes = wishes;
    this.#specialists = specialists;
  }

  @WishRoute('groups/:groupId/open', {
    summary: 'A specialist or the agency lead opens a group of their agency. The version in the answer is always 0.',
    refusals: [refusals.runBy, refusals.exists, refusals.closed, noAgencyYet],
  })
  async openGroup(@Param() at: GroupPath, @Body() request: OpenGroupDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const agencyId = await knownAgencyOf(asked.identity, this.#specialists);
    const by = speakerOf(asked);
    const { programmeId, languages, format, openTo, pathway } = request;
    const wished = { id: at.groupId, stream: streamOfGroup(at.groupId), request };
    const answer = await this.#wishes.fulfil(wished, withoutSeenVersion(asked), groupStorage, (state) =>
      openGroup({ agencyId, ...given('programmeId', programmeId), languages, format, openTo, ...given('pathway', pathway), by }, state),
    );
    return withoutVersion(answer);
  }
}
