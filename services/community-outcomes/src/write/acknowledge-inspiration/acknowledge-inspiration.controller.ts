/** `POST /api/community-outcomes/people/:personId/inspirations`. */
import {
  type Asked,
  AskedBy,
  For,
  invalidRequest,
  Relations,
  toldBy,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { acknowledge, refusals, streamOfInspiration } from '../../domain/inspiration.ts';
import { PersonPath } from '../../paths.dto.ts';
import { speakerAbout } from '../../speakers.ts';
import { inspirationStorage } from '../../storage.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { AcknowledgeInspirationDto } from './acknowledge-inspiration.dto.ts';

/** Says who inspired me: anyone, my own specialist too. Nobody is asked for thanks, and nobody is told (P13). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class AcknowledgeInspirationController {
  readonly #wishes: Wishes;
  readonly #relations: Relations;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Relations) relations: Relations) {
    this.#wishes = wishes;
    this.#relations = relations;
  }

  @WishRoute('people/:personId/inspirations', {
    summary: 'Says who inspired me. They do not learn of it until I say so.',
    refusals: [...TELLING_REFUSALS, refusals.oneself, refusals.exists, refusals.withdrawn],
  })
  async acknowledge(@Param() at: PersonPath, @Body() request: AcknowledgeInspirationDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { inspirerId, whoItWas, through, gatheringId, storyId } = request;
    if (inspirerId === undefined && whoItWas === undefined) {
      throw invalidRequest([{ path: 'inspirerId', reason: 'is missing: say who it was, by id or in your own words' }]);
    }
    const by = await speakerAbout(asked.identity, at.personId, this.#relations);
    const id = request.inspirationId ?? this.#wishes.newId(asked, 'inspiration');
    const said = given({ whoItWas, through, gatheringId, storyId });
    const wished = { id, stream: streamOfInspiration(id), request };
    const answer = await this.#wishes.fulfil(wished, withoutSeenVersion(asked), inspirationStorage, (state, making) =>
      acknowledge(
        {
          ...said,
          inspiredId: at.personId,
          // Said in words alone, the same entry sent twice is about the same somebody.
          inspirerId: inspirerId ?? state.said?.inspirerId ?? making.newId('inspirer'),
          told: toldBy(request.told, by),
          by,
        },
        state,
      ),
    );
    return withoutVersion(answer);
  }
}
