/** `GET /api/identity/people/:personId/pairing`. */
import { AggregateReader, type Asked, AskedBy, For, notFound } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { initial as nothingSaid } from '../../domain/pairing-situation.ts';
import { streamOfPairing } from '../../domain/pairing.ts';
import { lackingKeys } from '../../domain/person-erasure.ts';
import { KnownPeople } from '../../known-people.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonPath } from '../../paths.dto.ts';
import { pairingStorage } from '../../storage.ts';
import { writersOf } from '../what-is-seen.ts';
import { PairingOfPersonDto } from './pairing-of-person.dto.ts';
import { pairingForSpecialist, pairingForThePerson } from './pairing-view.ts';

/** Answers from the person's own stream of pairings. */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class PairingOfPersonController {
  readonly #people: KnownPeople;
  readonly #reader: AggregateReader;
  readonly #lookUps: LookUps;

  constructor(
    @Inject(KnownPeople) people: KnownPeople,
    @Inject(AggregateReader) reader: AggregateReader,
    @Inject(LookUps) lookUps: LookUps,
  ) {
    this.#people = people;
    this.#reader = reader;
    this.#lookUps = lookUps;
  }

  @Get('people/:personId/pairing')
  @ApiOperation({
    summary: 'Who walks with me and who stands in, what I asked for and by when I hear again; for a specialist their own part.',
  })
  @ApiOkResponse({ type: PairingOfPersonDto, description: 'For the person the ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @AskedBy() asked: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PairingOfPersonDto> {
    const { by, state: person } = await this.#people.of(asked, personId);
    const isErased = lackingKeys(person) !== null;
    if (by.role !== 'person' && isErased) throw notFound();
    const { networkId } = asked.identity;
    const { version, history, ...stored } = await this.#reader.load({ networkId, stream: streamOfPairing(personId) }, pairingStorage);
    const state = isErased ? nothingSaid : stored.state;
    const looking = { by, tellings: state.tellings, writers: writersOf(history) };
    const walkers = await this.#lookUps.walkers(networkId, state);
    const view = by.role === 'person' ? pairingForThePerson(looking, state, walkers) : pairingForSpecialist(looking, state, walkers);
    if (view === null) throw notFound();
    if (by.role === 'person') void reply.header('etag', `"${version}"`);
    return view;
  }
}
