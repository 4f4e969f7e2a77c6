/** `POST /api/sessions/sessions`. */
import {
  agencyOf,
  type Asked,
  AskedBy,
  For,
  instantIn,
  invalidRequest,
  notFound,
  Specialists,
  type WishAnswerDto,
  type WishedFor,
  Wishes,
  WishRoute,
  type Work,
} from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { arrangeSession, refusals, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { ArrangeSessionDto } from './arrange-session.dto.ts';

type Arranged = WishedFor & { readonly personId: string; readonly request: ArrangeSessionDto };

/** Arranges a session. What the work needs is looked up as it stood when it was promised, an offline entry too; what was promised before stands (P12). */
@ApiTags('sessions')
@For('person', 'specialist', 'agency-steward')
@Controller('api/sessions')
export class ArrangeSessionController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;
  readonly #specialists: Specialists;

  constructor(
    @Inject(Wishes) wishes: Wishes,
    @Inject(KnownSessions) sessions: KnownSessions,
    @Inject(Specialists) specialists: Specialists,
  ) {
    this.#wishes = wishes;
    this.#sessions = sessions;
    this.#specialists = specialists;
  }

  @WishRoute('sessions', {
    summary: 'The person, a specialist or the agency lead arranges a session.',
    refusals: [...SESSION_REFUSALS, refusals.exists, refusals.credentialLapsed, refusals.credentialMissing, refusals.supervisorNotNamed],
  })
  arrangeSession(@Body() request: ArrangeSessionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { personId, specialistId } = whoMeets(request, asked);
    const sessionId = request.sessionId ?? this.#wishes.newId(asked, 'session');
    const wished = { personId, id: sessionId, stream: streamOfSession(sessionId), request };
    return this.#wishes.once(wished, asked, () => this.#arrange(wished, specialistId, asked));
  }

  async #arrange(wished: Arranged, specialistId: string, asked: Asked): Promise<WishAnswerDto> {
    const { networkId } = asked.identity;
    const { personId, request } = wished;
    await this.#sessions.ifAny(asked, wished.id);
    const { standing, supervisorId } = await this.#workOf(asked, specialistId);
    const { programmeId, forBilling = false } = request;
    const promised = given('at', instantIn('occurredAt', request.occurredAt));
    const credential = await this.#specialists.credentialOf({ networkId, id: specialistId }, { programmeId, forBilling, ...promised });
    return this.#wishes.about(wished, asked, sessionStorage, ({ by, now }, state) =>
      arrangeSession(
        {
          personId,
          specialistId,
          ...given('programmeId', programmeId),
          at: instantIn('at', request.at) ?? now,
          ...given('mode', request.mode),
          ...given('language', request.language),
          ...given('interpreter', request.interpreter),
          accessNeeds: request.accessNeeds ?? [],
          by,
          credential,
          standing,
          ...given('supervisorId', supervisorId),
        },
        state,
      ),
    );
  }

  /** A specialist whom nobody welcomed is not there; others than the person arrange within their own agency. */
  async #workOf({ identity }: Asked, specialistId: string): Promise<Work> {
    const work = await this.#specialists.workOf({ networkId: identity.networkId, id: specialistId });
    const isOpen = identity.role === 'person' || specialistId === identity.subjectId;
    if (work === null || (!isOpen && work.agencyId !== (await agencyOf(identity, this.#specialists)))) throw notFound();
    return work;
  }
}

function whoMeets(request: ArrangeSessionDto, { identity: { role, subjectId } }: Asked) {
  const personId = request.personId ?? (role === 'person' ? subjectId : undefined);
  const specialistId = request.specialistId ?? (role === 'specialist' ? subjectId : undefined);
  if (personId === undefined) throw invalidRequest([{ path: 'personId', reason: 'is missing: say whom the session is for' }]);
  if (specialistId === undefined) throw invalidRequest([{ path: 'specialistId', reason: 'is missing: say with whom' }]);
  return { personId, specialistId };
}
