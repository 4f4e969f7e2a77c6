/** `POST /api/community-outcomes/gatherings/:gatheringId/told/:eventId/confirm` and `.../correct`. */
import { type Decision, verdictRefusals } from '@golden-thread/kernel';
import {
  type Asked,
  AskedBy,
  For,
  Relations,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { confirm, correct } from '../../domain/gathering-coming.ts';
import type { GatheringEvent } from '../../domain/gathering.schema.ts';
import { type Gathering, streamOfGathering } from '../../domain/gathering.ts';
import type { Judge } from '../../domain/verdicts.ts';
import { GatheringToldPath } from '../../paths.dto.ts';
import { speakerAbout } from '../../speakers.ts';
import { gatheringStorage } from '../../storage.ts';
import { forWhom, ForWhomDto } from '../for-whom.dto.ts';

type Verdict = (wish: Judge, state: Gathering) => Decision<GatheringEvent>;

/** What was written down about coming is read back: it is what the person meant, or it is not (P2). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class JudgeComingTellingController {
  readonly #wishes: Wishes;
  readonly #relations: Relations;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Relations) relations: Relations) {
    this.#wishes = wishes;
    this.#relations = relations;
  }

  @WishRoute('gatherings/:gatheringId/told/:eventId/confirm', {
    summary: 'What was told about coming was read back, and is what the person meant.',
    refusals: verdictRefusals,
  })
  confirm(@Param() at: GatheringToldPath, @Body() request: ForWhomDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('gatherings/:gatheringId/told/:eventId/correct', {
    summary: 'What was told about coming was read back, and is not what the person meant.',
    refusals: verdictRefusals,
  })
  correct(@Param() at: GatheringToldPath, @Body() request: ForWhomDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  async #judge(
    judge: Verdict,
    { gatheringId, eventId }: GatheringToldPath,
    { request, asked }: { readonly request: ForWhomDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const personId = forWhom(request, asked.identity);
    const by = await speakerAbout(asked.identity, personId, this.#relations);
    const wished = { id: eventId, stream: streamOfGathering(gatheringId), request };
    const answer = await this.#wishes.fulfil(wished, withoutSeenVersion(asked), gatheringStorage, (state) =>
      judge({ eventId, personId, by }, state),
    );
    return withoutVersion(answer);
  }
}
