/** `GET /api/community-outcomes/gatherings/:gatheringId`. */
import { ACCOUNT_ROLES, AggregateReader, type Asked, AskedBy, For, type Identity, notFound, Relations } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { isExpected } from '../../domain/gathering-coming.ts';
import { type Gathering, streamOfGathering } from '../../domain/gathering.ts';
import { GatheringPath } from '../../paths.dto.ts';
import { gatheringStorage } from '../../storage.ts';
import { onBoard } from '../gathering.dto.ts';
import { GatheringForMeDto } from './gathering.dto.ts';

/** Answers from the gathering's own stream. Without an ETag: its version would tell whenever somebody else says that they come. */
@ApiTags('community-outcomes')
@For(...ACCOUNT_ROLES)
@Controller('api/community-outcomes')
export class GatheringController {
  readonly #reader: AggregateReader;
  readonly #relations: Relations;

  constructor(@Inject(AggregateReader) reader: AggregateReader, @Inject(Relations) relations: Relations) {
    this.#reader = reader;
    this.#relations = relations;
  }

  @Get('gatherings/:gatheringId')
  @ApiOperation({ summary: 'One gathering, and whether I said that I come. For agency leads: how many did, never who.' })
  @ApiOkResponse({ type: GatheringForMeDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(@Param() { gatheringId }: GatheringPath, @AskedBy() { identity }: Asked): Promise<GatheringForMeDto> {
    const place = { networkId: identity.networkId, stream: streamOfGathering(gatheringId) };
    const { state } = await this.#reader.load(place, gatheringStorage);
    const gathering = onBoard(gatheringId, state);
    if (gathering === null) throw notFound();
    return Object.assign(gathering, await this.#beside(identity, state));
  }

  async #beside({ networkId, role, subjectId }: Identity, state: Gathering): Promise<Pick<GatheringForMeDto, 'doICome' | 'expected'>> {
    if (role === 'person' || role === 'specialist') return { doICome: isExpected(subjectId, state) };
    if (role !== 'agency-steward') return {};
    const coming = [...state.coming.keys()].filter((person) => isExpected(person, state));
    const erased = await Promise.all(coming.map((person) => this.#relations.isErased(networkId, person)));
    return { expected: erased.filter((isErased) => !isErased).length };
  }
}
