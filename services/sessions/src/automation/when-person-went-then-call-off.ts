/** A person left an agency or died: what was arranged is called off, so that nobody is waited for and nobody is reminded (privacy.md section 4). */
import {
  identityToldConfirmed,
  type IdentityToldConfirmed,
  type PersonDied,
  personDied,
  personDiedCorrected,
  type PersonLeftAgency,
  personLeftAgency,
  type PublishedEvent,
} from '@golden-thread/contracts';
import { type DocumentSession, ownType } from '@golden-thread/event-road';
import { type Instant, isConfirmed, nothing, type StreamName } from '@golden-thread/kernel';
import type { Acting, Automation, Specialists } from '@golden-thread/service-host';
import type { SessionEvent } from '../domain/session.schema.ts';
import { cancelSession } from '../domain/session.ts';
import { sessionStorage } from '../storage.ts';
import {
  type Arranged,
  nothingArranged,
  toCallOff,
  withConfirmed,
  withDeath,
  withLeave,
  withoutSession,
  withSession,
} from './what-is-arranged.ts';

const ARRANGED = 'arranged';
const AGREED = ownType('sessions', 'SessionArranged');
const over = ['SessionCancelled', 'SessionStarted', 'SessionHeld', 'SessionDidNotHappen'].map((name) => ownType('sessions', name));

type SessionData = Extract<SessionEvent, { type: 'SessionArranged' }>['data'];

/** `specialists` tells where a specialist works. */
export function whenPersonWentThenCallOff(specialists: Specialists): Automation {
  return {
    ...WHEN_PERSON_WENT_THEN_CALL_OFF,
    sources: ['identity', 'sessions'],
    collections: [{ name: ARRANGED, indexes: [] }],
    act: async ({ event }, acting, documents) => {
      const personId = personOf(event);
      const { networkId } = event;
      if (personId === null || acting.isErased(networkId, personId)) return;
      const heard = after(await known(networkId, personId, documents), event);
      documents.put(ARRANGED, heard);
      if (over.includes(event.type)) return;
      const agencyOf = async (id: string, at: Instant) => (await specialists.workOf({ networkId, id }, at))?.agencyId ?? null;
      for (const call of await toCallOff(heard, agencyOf)) await callOff({ networkId, personId, ...call }, acting);
    },
  };
}

/** What it reads and writes. */
export const WHEN_PERSON_WENT_THEN_CALL_OFF = {
  name: 'when-person-went-then-call-off',
  service: 'sessions',
  reads: [personDied.type, personDiedCorrected.type, personLeftAgency.type, identityToldConfirmed.type, AGREED],
  remembers: over,
  writes: ['SessionCancelled'],
} as const;

async function callOff(
  {
    networkId,
    personId,
    stream,
    at,
  }: { readonly networkId: string; readonly personId: string; readonly stream: string; readonly at: Instant },
  acting: Acting,
): Promise<void> {
  await acting.fulfil({ networkId, stream: stream as StreamName, at }, sessionStorage, (state) =>
    state.started === null && state.held === null && state.didNotHappen === null
      ? cancelSession({ personId, by: acting.by }, state)
      : nothing,
  );
}

function after(before: Arranged, event: PublishedEvent): Arranged {
  const { type, eventId, subject, occurredAt: at, data } = event;
  switch (type) {
    case personDied.type:
      return withDeath(before, at, (data as PersonDied).certainty === 'confirmed');
    case personDiedCorrected.type:
      return withDeath(before, at, false);
    case personLeftAgency.type: {
      const { agencyId, told } = data as PersonLeftAgency;
      return withLeave(before, eventId, { agencyId, at, counts: isConfirmed(told) });
    }
    case identityToldConfirmed.type:
      return withConfirmed(before, (data as IdentityToldConfirmed).eventId);
    case AGREED:
      return withSession(before, subject ?? '', { specialistId: (data as SessionData).specialistId, agreed: at });
    default:
      return withoutSession(before, subject ?? '');
  }
}

/** Whose it is: the person of the stream, or whom the session is with. */
function personOf({ type, subject, data }: PublishedEvent): string | null {
  if (type === AGREED || over.includes(type)) return (data as Pick<SessionData, 'personId'>).personId;
  return /^person-(.+)$/s.exec(subject ?? '')?.[1] ?? null;
}

async function known(networkId: string, personId: string, documents: DocumentSession): Promise<Arranged> {
  const id = JSON.stringify([networkId, personId]);
  return ((await documents.get(ARRANGED, id)) as Arranged | null) ?? nothingArranged(id);
}
