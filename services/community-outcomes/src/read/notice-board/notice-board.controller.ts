/** `GET /api/community-outcomes/gatherings`. */
import { Clock } from '@golden-thread/kernel';
import { ACCOUNT_ROLES, type Asked, AskedBy, For, OwnView, Specialists } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Gathering } from '../../domain/gathering.ts';
import { gatheringDocuments } from '../documents.ts';
import { onBoard } from '../gathering.dto.ts';
import { NoticeBoardDto, NoticeBoardQuery } from './notice-board.dto.ts';
import { startOfDay } from './start-of-day.ts';

/** Answers what is on: the notice board everybody sees, whatever the pace of a topic (P9). */
@ApiTags('community-outcomes')
@For(...ACCOUNT_ROLES)
@Controller('api/community-outcomes')
export class NoticeBoardController {
  readonly #own: OwnView;
  readonly #specialists: Specialists;
  readonly #clock: Clock;

  constructor(@Inject(OwnView) own: OwnView, @Inject(Specialists) specialists: Specialists, @Inject(Clock) clock: Clock) {
    this.#own = own;
    this.#specialists = specialists;
    this.#clock = clock;
  }

  @Get('gatherings')
  @ApiOperation({ summary: 'What is on, from today, by when it begins. Nobody is named in it.' })
  @ApiOkResponse({ type: NoticeBoardDto })
  async board(@Query() query: NoticeBoardQuery, @AskedBy() { identity: { networkId } }: Asked): Promise<NoticeBoardDto> {
    const from = startOfDay(this.#clock.now(), await this.#specialists.timezoneOf(networkId));
    const sought = { networkId, index: 'by-when', equals: [], from };
    const { found, after, incomplete } = await this.#own.page(gatheringDocuments, sought, query, (state) => fits(state, query));
    const gatherings = found.map(({ aggregateId, state }) => onBoard(aggregateId, state)).filter((each) => each !== null);
    return { gatherings, after, incomplete };
  }
}

function fits({ announced }: Gathering, { language, access = [] }: NoticeBoardQuery): boolean {
  if (announced === null) return false;
  const isSpoken = language === undefined || announced.data.languages.some((each) => isOf(each, language));
  return isSpoken && access.every((code) => announced.data.access.includes(code));
}

/** `es` also finds `es-MX`. */
function isOf(language: string, wanted: string): boolean {
  const [said, asked] = [language.toLowerCase(), wanted.toLowerCase()];
  return said === asked || said.startsWith(`${asked}-`);
}
