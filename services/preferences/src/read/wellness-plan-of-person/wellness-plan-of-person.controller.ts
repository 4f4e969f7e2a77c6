/** `GET /api/preferences/people/:personId/wellness-plan`. */
import { Clock } from '@golden-thread/kernel';
import { AggregateReader, type Asked, AskedBy, For, notFound, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { streamOfWellnessPlan } from '../../domain/wellness-plan.ts';
import { PersonPath } from '../../paths.dto.ts';
import { wellnessPlanStorage } from '../../storage.ts';
import { writersOf } from '../../what-is-seen.ts';
import { WellnessPlanOfPersonDto } from './wellness-plan-of-person.dto.ts';
import { planForReader, planForThePerson } from './wellness-plan-view.ts';

/** Answers from the plan's own stream. */
@ApiTags('preferences')
@For('person', 'specialist', 'supporter')
@Controller('api/preferences')
export class WellnessPlanOfPersonController {
  readonly #reader: AggregateReader;
  readonly #relations: Relations;
  readonly #clock: Clock;

  constructor(@Inject(AggregateReader) reader: AggregateReader, @Inject(Relations) relations: Relations, @Inject(Clock) clock: Clock) {
    this.#reader = reader;
    this.#relations = relations;
    this.#clock = clock;
  }

  @Get('people/:personId/wellness-plan')
  @ApiOperation({ summary: 'A wellness plan: the whole for the person, the sections shared for whoever they share it with.' })
  @ApiOkResponse({
    type: WellnessPlanOfPersonDto,
    description: 'For the person the ETag is the version for If-Match; nobody else gets one.',
  })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @AskedBy() { identity }: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WellnessPlanOfPersonDto> {
    const by = await speakerTowards(identity, personId, this.#relations);
    if (by.role !== 'person' && by.role !== 'own-specialist' && by.role !== 'supporter') throw notFound();
    const place = { networkId: identity.networkId, stream: streamOfWellnessPlan(personId) };
    const { state, version, history } = await this.#reader.load(place, wellnessPlanStorage);
    // A section is shared with whom the person names: that is a hand-over of its own.
    const looking = { by, tellings: state.tellings, writers: writersOf(history), since: null };
    const plan = { state, history };
    const view = by.role === 'person' ? planForThePerson(looking, plan) : planForReader(looking, plan, this.#clock.now());
    if (view === null) throw notFound();
    if (by.role === 'person') void reply.header('etag', `"${version}"`);
    return view;
  }
}
