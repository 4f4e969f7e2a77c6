/** `POST /api/sessions/sessions/:sessionId/next-steps`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { chooseNextStep } from '../../domain/session-conversation.ts';
import { refusals as ofSession, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { ChooseNextStepDto } from './choose-next-step.dto.ts';

/** Notes who chose a next step (P6). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class ChooseNextStepController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/next-steps', {
    summary: 'A next step was chosen.',
    refusals: [...SESSION_REFUSALS, ofSession.bySpecialist],
  })
  chooseNextStep(@Param() at: SessionPath, @Body() request: ChooseNextStepDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: request.stepId ?? at.sessionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.meant(asked, at.sessionId, request);
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by }, state) =>
        chooseNextStep({ personId, chosenBy: request.chosenBy, ...given('stepId', request.stepId), by }, state),
      );
    });
  }
}
