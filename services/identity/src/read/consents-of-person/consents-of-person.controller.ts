/** `GET /api/identity/people/:personId/consents` and `.../consents/:consentId`. */
import { Clock, type Instant } from '@golden-thread/kernel';
import { AggregateReader, type Asked, AskedBy, For, notFound, OwnViewQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { streamOfConsent } from '../../domain/consent.ts';
import { representativeMay } from '../../domain/person-representatives.ts';
import { type KnownPerson, KnownPeople } from '../../known-people.ts';
import { ConsentPath, PersonPath } from '../../paths.dto.ts';
import { consentStorage } from '../../storage.ts';
import { type ConsentRead, consentView } from './consent-view.ts';
import { ConsentDto, ConsentsOfPersonDto } from './consents-of-person.dto.ts';
import { ConsentsOfPeople } from './consents-of-person.query.ts';

/** Which there are is known from the read model, how each stands from its own stream: what was just taken back is taken back. */
@ApiTags('people')
@For('person', 'representative')
@Controller('api/identity')
export class ConsentsOfPersonController {
  readonly #people: KnownPeople;
  readonly #reader: AggregateReader;
  readonly #consents: ConsentsOfPeople;
  readonly #clock: Clock;

  constructor(
    @Inject(KnownPeople) people: KnownPeople,
    @Inject(AggregateReader) reader: AggregateReader,
    @Inject(ConsentsOfPeople) consents: ConsentsOfPeople,
    @Inject(Clock) clock: Clock,
  ) {
    this.#people = people;
    this.#reader = reader;
    this.#consents = consents;
    this.#clock = clock;
  }

  @Get('people/:personId/consents')
  @ApiOperation({ summary: 'What I agreed to, and what of it holds now; for a representative what they signed.' })
  @ApiOkResponse({ type: ConsentsOfPersonDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async all(@Param() at: PersonPath, @Query() { minPosition }: OwnViewQuery, @AskedBy() asked: Asked): Promise<ConsentsOfPersonDto> {
    const known = await this.#people.of(asked, at.personId);
    const { personId } = known;
    const { networkId } = asked.identity;
    const { ids, incomplete } = await this.#consents.of({ networkId, personId, minPosition });
    const read = await Promise.all(ids.map(async (id) => [id, await this.#read(networkId, id)] as const));
    const now = this.#clock.now();
    const seen = read.filter(([, consent]) => isSeen(known, consent, now));
    return { consents: seen.map(([id, consent]) => consentView(id, consent, now)), incomplete };
  }

  @Get('people/:personId/consents/:consentId')
  @ApiOperation({ summary: 'One consent, and whether it holds now.' })
  @ApiOkResponse({ type: ConsentDto, description: 'The ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async one(@Param() at: ConsentPath, @AskedBy() asked: Asked, @Res({ passthrough: true }) reply: FastifyReply): Promise<ConsentDto> {
    const known = await this.#people.of(asked, at.personId);
    const now = this.#clock.now();
    const consent = await this.#read(asked.identity.networkId, at.consentId);
    const whose = consent.history[0]?.event.data.personId;
    if (whose !== known.personId || !isSeen(known, consent, now)) throw notFound();
    void reply.header('etag', `"${consent.version}"`);
    return consentView(at.consentId, consent, now);
  }

  #read(networkId: string, consentId: string) {
    return this.#reader.load({ networkId, stream: streamOfConsent(consentId) }, consentStorage);
  }
}

/** A representative sees what they signed themselves, as long as the law lets them sign or read for the person (P2, privacy.md 1). */
function isSeen({ by, state: person }: KnownPerson, { state }: ConsentRead, now: Instant): boolean {
  if (by.role !== 'representative') return by.role === 'person';
  const may = representativeMay(person, by.id, 'sign', now) || representativeMay(person, by.id, 'read', now);
  return may && state.granted?.signedBy.id === by.id;
}
