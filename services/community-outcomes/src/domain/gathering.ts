/** A gathering: people meet. Whom it names agreed to be counted by name; headcount = attendees + unnamed. */
import {
  canonicalJson,
  type Choices,
  decider,
  type Decision,
  happened,
  noTellings,
  nothing,
  type Recorded as When,
  refusal,
  type Refusal,
  refuse,
  type Speaker,
  streamName,
  type StreamName,
  type Tellings,
  withChoice,
  withTelling,
  withVerdict,
} from '@golden-thread/kernel';
import type { GatheringEvent } from './gathering.schema.ts';
import { isHelper } from './who-speaks.ts';

type DataOf<Type extends GatheringEvent['type']> = Extract<GatheringEvent, { type: Type }>['data'];
type Fact<Data> = When & { readonly data: Data };

/** The stream of a gathering. */
export function streamOfGathering(id: string): StreamName {
  return streamName('gathering', id);
}

/** A gathering as its decisions see it. */
export type Gathering = {
  /** What stands on the board: what was announced last. */
  readonly announced: Fact<DataOf<'GatheringAnnounced'>> | null;
  /** What was held; of several reports the one with the smallest time and id. */
  readonly held: Fact<DataOf<'GatheringHeld'>> | null;
  /** Who really came: of several the one with the largest time and id. */
  readonly corrected: Fact<DataOf<'GatheringCorrected'>> | null;
  /** How many came beside them; of several corrections that say a number the one with the largest time and id. */
  readonly recounted: Fact<number> | null;
  /** By person: whether they said that they would come. Never held against who did come. */
  readonly coming: ReadonlyMap<string, Choices>;
  readonly tellings: Tellings;
};

/** Nothing was announced or held yet. */
export const initial: Gathering = {
  announced: null,
  held: null,
  corrected: null,
  recounted: null,
  coming: new Map(),
  tellings: noTellings,
};

/** Applies a fact, imported ones in any state, in whatever order facts come. */
export function evolve(state: Gathering, event: GatheringEvent, { eventId, occurredAt }: When): Gathering {
  switch (event.type) {
    case 'GatheringAnnounced':
      return { ...state, announced: later(state.announced, { eventId, occurredAt, data: event.data }) };
    case 'GatheringHeld': {
      const fact = { eventId, occurredAt, data: event.data };
      return { ...state, held: state.held === null || byTime(fact, state.held) < 0 ? fact : state.held };
    }
    case 'GatheringCorrected': {
      const { unnamed } = event.data;
      const corrected = later(state.corrected, { eventId, occurredAt, data: event.data });
      const recounted = unnamed === undefined ? state.recounted : later(state.recounted, { eventId, occurredAt, data: unnamed });
      return { ...state, corrected, recounted };
    }
    case 'ComingSaid':
    case 'ComingTakenBack': {
      const { personId, told } = event.data;
      const choices = withChoice(state.coming.get(personId) ?? [], { eventId, occurredAt, yes: event.type === 'ComingSaid' });
      const coming = new Map([...state.coming, [personId, choices]]);
      return { ...state, coming, tellings: withTelling(state.tellings, eventId, told) };
    }
    case 'ToldConfirmed':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

/** Who came by name, each once, and how many beside; null before it was held. */
export function presentAt(state: Gathering): { readonly attendees: readonly string[]; readonly unnamed: number } | null {
  const { held, corrected, recounted } = state;
  if (held === null) return null;
  const { attendees } = (corrected ?? held).data;
  return { attendees: [...new Set(attendees)], unnamed: recounted?.data ?? held.data.unnamed ?? 0 };
}

const GROUP_MEETING = 'group-meeting';

/** What a gathering says no to. */
export const refusals = {
  groupMeeting: refusal(
    'group-meeting-comes-from-its-group',
    'Meetings of a group are noted and corrected with the group; they come here by themselves.',
  ),
  notHelper: refusal('gathering-by-a-helper', 'A specialist or an agency lead can put this on the board or note it. Ask one of them.'),
  exists: refusal('gathering-exists', 'This gathering was noted before and says something else. Correct who came instead.'),
  notHeld: refusal('gathering-not-held', 'No gathering was noted here. Note it first.'),
} as const;

/** Somebody puts a gathering on the board. */
export type Announce = DataOf<'GatheringAnnounced'> & { readonly by: Speaker };

/** Announces a gathering; with another time or place it takes the place of what stood there. */
export function announce({ by, ...announced }: Announce, state: Gathering): Decision<GatheringEvent> {
  if (!isHelper(by)) return refuse(refusals.notHelper);
  if (canonicalJson(state.announced?.data ?? null) === canonicalJson(announced)) return nothing;
  return happened('GatheringAnnounced', announced);
}

/** Somebody notes that people met. `attendees` agreed to be counted by name. Everything but who and what kind can stay unsaid (P16). */
export type Hold = Omit<DataOf<'GatheringHeld'>, 'attendees' | 'facilitators'> & {
  readonly attendees: readonly string[];
  readonly facilitators?: readonly string[];
  readonly kind: string;
  readonly by: Speaker;
};

/** Notes a gathering, announced or not. Each attendee counts once, however often named. */
export function hold({ by, attendees, facilitators, ...said }: Hold, state: Gathering): Decision<GatheringEvent> {
  const lacking = lackingHere(by, said.kind);
  if (lacking !== null) return refuse(lacking);
  const held: DataOf<'GatheringHeld'> = {
    ...said,
    attendees: [...new Set(attendees)],
    ...(facilitators === undefined ? {} : { facilitators: [...facilitators] }),
  };
  if (state.held === null) return happened('GatheringHeld', held);
  return canonicalJson(state.held.data) === canonicalJson(held) ? nothing : refuse(refusals.exists);
}

/** Somebody puts right who came; `unnamed` only where that number changes too. */
export type Amend = {
  readonly gatheringId: string;
  readonly attendees: readonly string[];
  readonly unnamed?: number;
  readonly by: Speaker;
};

/** Puts right who came. */
export function amend({ gatheringId, by, unnamed, attendees: said }: Amend, state: Gathering): Decision<GatheringEvent> {
  const present = presentAt(state);
  if (present === null) return refuse(refusals.notHeld);
  const lacking = lackingHere(by, state.held?.data.kind);
  if (lacking !== null) return refuse(lacking);
  const attendees = [...new Set(said)];
  const sameOnes = attendees.length === present.attendees.length && attendees.every((person) => present.attendees.includes(person));
  if (sameOnes && (unnamed ?? present.unnamed) === present.unnamed) return nothing;
  return happened('GatheringCorrected', { gatheringId, attendees, ...(unnamed === undefined ? {} : { unnamed }) });
}

/** What is announced and held. Who would like to come: gathering-coming.ts. */
export const gathering = decider({ initial, evolve, decide: { announce, hold, amend } });

/** Meetings of a group come here by automation alone; everything else is put down by somebody who helps to run things. */
function lackingHere(by: Speaker, kind: string | undefined): Refusal | null {
  if (kind === GROUP_MEETING) return by.role === 'automation' ? null : refusals.groupMeeting;
  return isHelper(by) ? null : refusals.notHelper;
}

function later<Data>(known: Fact<Data> | null, fact: Fact<Data>): Fact<Data> {
  return known !== null && byTime(known, fact) > 0 ? known : fact;
}

function byTime(a: When, b: When): number {
  return a.occurredAt - b.occurredAt || (a.eventId < b.eventId ? -1 : 1);
}
