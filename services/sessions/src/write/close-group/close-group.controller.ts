/** `POST /api/sessions/groups/:groupId/close`. */
import {
  type Asked,
  AskedBy,
  For,
  problemOfRefusal,
  type WishAnswerDto,
  WishDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { closeGroup, refusals, streamOfGroup } from '../../domain/group.ts';
import { KnownGroups } from '../../known-groups.ts';
import { GroupPath } from '../../paths.dto.ts';
import { groupStorage } from '../../storage.ts';
import { speakerOf } from '../speaker-of.ts';

/** Closes a group of one's own agency. */
@ApiTags('sessions')
@For('specialist', 'agency-steward')
@Controller('api/sessions')
export class CloseGroupController {
  readonly #wishes: Wishes;
  readonly #groups: KnownGroups;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownGroups) groups: KnownGroups) {
    this.#wishes = wishes;
    this.#groups = groups;
  }

  @WishRoute('groups/:groupId/close', {
    summary: 'A specialist or the lead of its agency closes a group. The version in the answer is always 0.',
    refusals: [refusals.runBy, refusals.notOpened],
  })
  async closeGroup(@Param() at: GroupPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const known = await this.#groups.of(asked, at.groupId);
    if (known.opened !== null && !(await this.#groups.isOfItsAgency(asked, known))) throw problemOfRefusal(refusals.runBy);
    const wished = { id: at.groupId, stream: streamOfGroup(at.groupId), request };
    const answer = await this.#wishes.fulfil(wished, withoutSeenVersion(asked), groupStorage, (state) =>
      closeGroup({ by: speakerOf(asked) }, state),
    );
    return withoutVersion(answer);
  }
}
