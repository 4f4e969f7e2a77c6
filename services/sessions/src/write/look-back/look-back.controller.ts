/** `POST /api/sessions/hard-moments/:hardMomentId/look-back`. */
import {
  type Asked,
  AskedBy,
  For,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  notFound,
  speakerTowards,
  AggregateReader,
  Relations,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { lookBack, streamOfHardMoment } from '../../domain/hard-moment.ts';
import { HardMomentPath } from '../../paths.dto.ts';
import { hardMomentStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { personIn, speakerIn } from '../in-a-hard-moment.ts';
import { LookBackDto } from './look-back.dto.ts';

/** The person, or both, look back; so the person also answers the record of a call. For the person, their own specialist, and one who stood by. */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class LookBackController {
  readonly #wishes: Wishes;
  readonly #reader: AggregateReader;
  readonly #relations: Relations;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(AggregateReader) reader: AggregateReader, @Inject(Relations) relations: Relations) {
    this.#wishes = wishes;
    this.#reader = reader;
    this.#relations = relations;
  }

  @WishRoute('hard-moments/:hardMomentId/look-back', { summary: 'They looked back at it, in the words of the person.', refusals: [] })
  async lookBack(@Param() at: HardMomentPath, @Body() request: LookBackDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { identity } = asked;
    const stream = streamOfHardMoment(at.hardMomentId);
    const { state, history } = await this.#reader.load({ networkId: identity.networkId, stream }, hardMomentStorage);
    const personId = personIn(request, state, identity);
    if (personId === null && identity.role === 'person') throw notFound();
    const by = personId === null ? speakerIn(identity, null) : await speakerTowards(identity, personId, this.#relations);
    const stoodBy = history.length === 0 || history.some(({ meta }) => meta.actor.accountId === identity.accountId);
    if (by.role === 'specialist' && !stoodBy) throw notFound();
    return this.#wishes.fulfil({ id: at.hardMomentId, stream, request }, asked, hardMomentStorage, (now) =>
      lookBack({ personId, ...given('words', request.words), by }, now),
    );
  }
}
