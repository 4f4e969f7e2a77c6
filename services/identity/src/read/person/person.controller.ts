/** `GET /api/identity/people/:personId`. */
import { type Asked, AskedBy, For, notFound } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { lackingKeys } from '../../domain/person-erasure.ts';
import { KnownAgencies } from '../../known-agencies.ts';
import { KnownPeople, type KnownPerson } from '../../known-people.ts';
import { noticesToGive } from '../../notices-in-force.ts';
import { PersonPath } from '../../paths.dto.ts';
import { ChoicesOfPerson } from './choices.query.ts';
import { PersonDto } from './person.dto.ts';
import { type LookedUpForPerson, personForOthers, personForThemselves } from './person-view.ts';

/** Answers from the person's own stream. */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class PersonController {
  readonly #people: KnownPeople;
  readonly #agencies: KnownAgencies;
  readonly #choices: ChoicesOfPerson;

  constructor(
    @Inject(KnownPeople) people: KnownPeople,
    @Inject(KnownAgencies) agencies: KnownAgencies,
    @Inject(ChoicesOfPerson) choices: ChoicesOfPerson,
  ) {
    this.#people = people;
    this.#agencies = agencies;
    this.#choices = choices;
  }

  @Get('people/:personId')
  @ApiOperation({
    summary:
      'A person: everything for themselves, what they show for their own specialist, how they like to be called for their agency lead.',
  })
  @ApiOkResponse({ type: PersonDto, description: 'The ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @AskedBy() asked: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonDto> {
    const known = await this.#people.of(asked, personId);
    const { networkId } = asked.identity;
    const view =
      known.by.role === 'person'
        ? personForThemselves(personId, known, await this.#lookUp(networkId, personId, known))
        : personForOthers(personId, known);
    if (view === null) throw notFound();
    if (known.by.role !== 'agency-steward') void reply.header('etag', `"${known.version}"`);
    return view;
  }

  /** Nothing waits for somebody who was erased. */
  async #lookUp(networkId: string, personId: string, { state }: KnownPerson): Promise<LookedUpForPerson> {
    if (lackingKeys(state) !== null) return { due: [], choices: { agencies: [], specialists: [] } };
    const [due, choices] = await Promise.all([
      noticesToGive(state, (programmeId) => this.#agencies.programme(networkId, programmeId)),
      this.#choices.of(networkId, personId, state),
    ]);
    return { due, choices };
  }
}
