/** `GET /api/sessions/groups/:groupId`. */
import { ACCOUNT_ROLES, type Asked, AskedBy, For, notFound } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { KnownGroups } from '../../known-groups.ts';
import { GroupPath } from '../../paths.dto.ts';
import { onBoard } from '../group-on-board.dto.ts';
import { groupFor } from './group-view.ts';
import { GroupDto } from './group.dto.ts';

/** Answers from the group's own stream. There is no ETag: a version would tell how many others belong to it. */
@ApiTags('sessions')
@For(...ACCOUNT_ROLES)
@Controller('api/sessions')
export class GroupController {
  readonly #groups: KnownGroups;

  constructor(@Inject(KnownGroups) groups: KnownGroups) {
    this.#groups = groups;
  }

  @Get('groups/:groupId')
  @ApiOperation({ summary: 'A group: what everybody sees of it, and oneself in it.' })
  @ApiOkResponse({ type: GroupDto })
  @ApiNotFoundResponse({ description: 'There is no such group (not-found).' })
  async of(@Param() { groupId }: GroupPath, @AskedBy() asked: Asked): Promise<GroupDto> {
    const state = await this.#groups.of(asked, groupId);
    if (state.opened === null) throw notFound();
    const { role, subjectId: id } = asked.identity;
    const isElsewhere = role === 'specialist' && !(await this.#groups.isOfItsAgency(asked, state));
    return Object.assign(onBoard(groupId, state), isElsewhere ? {} : groupFor({ role, id }, state));
  }
}
