/** `GET /api/sessions/groups`. */
import { ACCOUNT_ROLES, type Asked, AskedBy, For, OwnView, PageQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { groupDocuments } from '../documents.ts';
import { GroupOnBoardDto, onBoard } from '../group-on-board.dto.ts';
import { PageDto } from '../page.dto.ts';

/** The open groups of a network. */
export class GroupsOfNetworkDto extends PageDto {
  @ApiProperty({ type: [GroupOnBoardDto] })
  readonly groups!: readonly GroupOnBoardDto[];
}

/** Answers which groups are open: the notice board everybody sees, whatever the pace of a topic (P9). */
@ApiTags('sessions')
@For(...ACCOUNT_ROLES)
@Controller('api/sessions')
export class GroupsOfNetworkController {
  readonly #own: OwnView;

  constructor(@Inject(OwnView) own: OwnView) {
    this.#own = own;
  }

  @Get('groups')
  @ApiOperation({ summary: 'The groups that are open, the newest first. Nobody is named in it.' })
  @ApiOkResponse({ type: GroupsOfNetworkDto })
  async list(@Query() query: PageQuery, @AskedBy() { identity: { networkId } }: Asked): Promise<GroupsOfNetworkDto> {
    const sought = { networkId, index: 'by-open', equals: [true], descending: true };
    const { found, after, incomplete } = await this.#own.page(groupDocuments, sought, query);
    return { groups: found.map(({ aggregateId, state }) => onBoard(aggregateId, state)), after, incomplete };
  }
}
