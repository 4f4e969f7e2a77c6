/** `POST /api/community-outcomes/people/:personId/confidence/told/:eventId/confirm` and `.../correct`. */
import { type Decision, verdictRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute, versionForThePerson } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ConfidenceEvent } from '../../domain/confidence.schema.ts';
import { type Confidence, confirm, correct, streamOfConfidence } from '../../domain/confidence.ts';
import type { Judge } from '../../domain/verdicts.ts';
import { ConfidenceToldPath } from '../../paths.dto.ts';
import { confidenceStorage } from '../../storage.ts';

type Verdict = (wish: Judge, state: Confidence) => Decision<ConfidenceEvent>;

/** What was written down of somebody's confidence is read back: it is what the person meant, or it is not (P2). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class JudgeConfidenceTellingController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/confidence/told/:eventId/confirm', {
    summary: 'What was told of confidence was read back, and is what the person meant.',
    refusals: verdictRefusals,
  })
  confirm(@Param() at: ConfidenceToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('people/:personId/confidence/told/:eventId/correct', {
    summary: 'What was told of confidence was read back, and is not what the person meant.',
    refusals: verdictRefusals,
  })
  correct(@Param() at: ConfidenceToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  #judge(
    judge: Verdict,
    { personId, eventId }: ConfidenceToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const wished = { personId, id: eventId, stream: streamOfConfidence(personId), request };
    return versionForThePerson(asked, (asking) =>
      this.#wishes.about(wished, asking, confidenceStorage, ({ by }, state) => judge({ personId, eventId, by }, state)),
    );
  }
}
