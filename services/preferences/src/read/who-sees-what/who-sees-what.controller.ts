/** `GET /api/preferences/people/:personId/what-is-seen`. */
import { type Asked, AskedBy, For, notFound, OwnViewQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PersonPath } from '../../paths.dto.ts';
import { WhoSeesWhatDto } from './who-sees-what.dto.ts';
import { WhoSeesWhat } from './who-sees-what.query.ts';

/** Answers the person alone. */
@ApiTags('preferences')
@For('person')
@Controller('api/preferences')
export class WhoSeesWhatController {
  readonly #whoSeesWhat: WhoSeesWhat;

  constructor(@Inject(WhoSeesWhat) whoSeesWhat: WhoSeesWhat) {
    this.#whoSeesWhat = whoSeesWhat;
  }

  @Get('people/:personId/what-is-seen')
  @ApiOperation({
    summary: 'Who sees what of mine now: the specialists who walk with me, people I trust, and what opens in a hard moment.',
  })
  @ApiOkResponse({ type: WhoSeesWhatDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(@Param() { personId }: PersonPath, @Query() query: OwnViewQuery, @AskedBy() { identity }: Asked): Promise<WhoSeesWhatDto> {
    if (identity.subjectId !== personId) throw notFound();
    return this.#whoSeesWhat.of(identity.networkId, personId, query);
  }
}
