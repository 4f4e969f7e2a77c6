/** `GET /api/preferences/people/:personId/outside-wishes`. */
import { type Asked, AskedBy, For, HandOvers, notFound, OwnView, PageQuery, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { speaksForThePerson } from '../../domain/who-speaks.ts';
import { PersonPath } from '../../paths.dto.ts';
import { ofPerson, outsideWishDocuments } from '../documents.ts';
import { OutsideWishesOfPersonDto } from './outside-wishes-of-person.dto.ts';
import { isOutsideWishSeen, isSince, outsideWishInView } from './outside-wishes-view.ts';

/** Answers from the view of the service's own outside wishes, page by page. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class OutsideWishesOfPersonController {
  readonly #own: OwnView;
  readonly #relations: Relations;
  readonly #handOvers: HandOvers;

  constructor(@Inject(OwnView) own: OwnView, @Inject(Relations) relations: Relations, @Inject(HandOvers) handOvers: HandOvers) {
    this.#own = own;
    this.#relations = relations;
    this.#handOvers = handOvers;
  }

  @Get('people/:personId/outside-wishes')
  @ApiOperation({ summary: 'What others ask of this person, as theirs who ask it: for the person, and for the specialist they walk with.' })
  @ApiOkResponse({ type: OutsideWishesOfPersonDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @Query() query: PageQuery,
    @AskedBy() { identity }: Asked,
  ): Promise<OutsideWishesOfPersonDto> {
    const by = await speakerTowards(identity, personId, this.#relations);
    if (!speaksForThePerson(by)) throw notFound();
    const { networkId } = identity;
    const looking = { by, since: await this.#handOvers.seenSince({ networkId, personId, by }, 'preferences') };
    // The newest come first, so the first that is too old ends the list.
    const sought = {
      ...ofPerson(networkId, personId),
      while: ({ since }: Readonly<Record<string, unknown>>) => isSince(looking, Number(since)),
    };
    const { found, after, incomplete } = await this.#own.page(outsideWishDocuments, sought, query, (state) =>
      isOutsideWishSeen(looking, state),
    );
    return { othersAsk: found.flatMap(outsideWishInView), after, incomplete };
  }
}
