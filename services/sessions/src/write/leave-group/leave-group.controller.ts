/** `POST /api/sessions/groups/:groupId/leave`. */
import { tellingRefusals } from '@golden-thread/kernel';
import {
  type Asked,
  AskedBy,
  For,
  toldBy,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leaveGroup, streamOfGroup } from '../../domain/group.ts';
import { GroupPath } from '../../paths.dto.ts';
import { groupStorage } from '../../storage.ts';
import { MemberDto, memberIn } from '../member.dto.ts';

/** Leaves a group, without a reason. */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class LeaveGroupController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('groups/:groupId/leave', {
    summary: 'A person leaves a group; no reason is needed. The version in the answer is always 0.',
    refusals: [tellingRefusals.onlyThePerson, tellingRefusals.notSelf],
  })
  async leaveGroup(@Param() at: GroupPath, @Body() request: MemberDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const personId = memberIn(request, asked);
    const wished = { personId, id: at.groupId, stream: streamOfGroup(at.groupId), request };
    const answer = await this.#wishes.about(wished, withoutSeenVersion(asked), groupStorage, ({ by }, state) =>
      leaveGroup({ personId, told: toldBy(request.told, by), by }, state),
    );
    return withoutVersion(answer);
  }
}
