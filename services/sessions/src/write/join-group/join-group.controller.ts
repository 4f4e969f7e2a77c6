/** `POST /api/sessions/groups/:groupId/join`. */
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
import { joinGroup, refusals, streamOfGroup } from '../../domain/group.ts';
import { GroupPath } from '../../paths.dto.ts';
import { groupStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { memberIn } from '../member.dto.ts';
import { JoinGroupDto } from './join-group.dto.ts';

/** Joins a group. Versions are left out: they would tell how many others do. */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class JoinGroupController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('groups/:groupId/join', {
    summary: 'A person joins a group. The version in the answer is always 0.',
    refusals: [tellingRefusals.onlyThePerson, tellingRefusals.notSelf, refusals.notOpened, refusals.closed],
  })
  async joinGroup(@Param() at: GroupPath, @Body() request: JoinGroupDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const personId = memberIn(request, asked);
    const { alias, countMyPresence } = request;
    const wished = { personId, id: at.groupId, stream: streamOfGroup(at.groupId), request };
    const answer = await this.#wishes.about(wished, withoutSeenVersion(asked), groupStorage, ({ by }, state) =>
      joinGroup({ personId, ...given('alias', alias), countMyPresence, told: toldBy(request.told, by), by }, state),
    );
    return withoutVersion(answer);
  }
}
