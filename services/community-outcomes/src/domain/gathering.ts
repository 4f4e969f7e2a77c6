/** A gathering: people met. Whom it names agreed to be counted by name. */
import {
  canonicalJson,
  decider,
  happened,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type StreamName,
} from '@golden-thread/kernel';
import type { GatheringEvent } from './gathering.schema.ts';

type Held = Extract<GatheringEvent, { type: 'GatheringHeld' }>['data'];

/** The stream of a gathering. */
export function streamOfGathering(id: string): StreamName {
  return streamName('gathering', id);
}

/** A gathering as its decisions see it: what was held, with the attendees as corrected since; null before. */
export type Gathering = { readonly held: Held; readonly attendees: readonly string[] } | null;

/** Nothing was held yet. */
export const initial: Gathering = null;

/** Applies a fact, imported ones in any state. The first report stays; a correction takes the place of the attendees. */
export function evolve(state: Gathering, event: GatheringEvent): Gathering {
  switch (event.type) {
    case 'GatheringHeld':
      return state ?? { held: event.data, attendees: event.data.attendees };
    case 'GatheringCorrected':
      return state === null ? null : { ...state, attendees: event.data.attendees };
  }
}

const GROUP_MEETING = 'group-meeting';

/** What a gathering says no to. */
export const refusals = {
  groupMeeting: refusal(
    'group-meeting-comes-from-its-group',
    'Meetings of a group are noted and corrected with the group; they come here by themselves.',
  ),
  exists: refusal('gathering-exists', 'This gathering was noted before and says something else. Correct who came instead.'),
  notHeld: refusal('gathering-not-held', 'No gathering was noted here.'),
} as const;

/** Somebody notes that people met. */
export type Hold = Held & { readonly kind: string };

/** Notes a gathering. Each attendee counts once, however often named. */
export function hold(wish: Hold, state: Gathering): Decision<GatheringEvent> {
  if (wish.kind === GROUP_MEETING) return refuse(refusals.groupMeeting);
  const held = { ...wish, attendees: [...new Set(wish.attendees)] };
  if (state !== null) return canonicalJson(state.held) === canonicalJson(held) ? nothing : refuse(refusals.exists);
  return happened('GatheringHeld', held);
}

/** Somebody puts right who came. */
export type Correct = { readonly gatheringId: string; readonly attendees: readonly string[] };

/** Corrects who came. */
export function correct(wish: Correct, state: Gathering): Decision<GatheringEvent> {
  if (state === null) return refuse(refusals.notHeld);
  if (state.held.kind === GROUP_MEETING) return refuse(refusals.groupMeeting);
  const attendees = [...new Set(wish.attendees)];
  const known = new Set(state.attendees);
  if (attendees.length === known.size && attendees.every((person) => known.has(person))) return nothing;
  return happened('GatheringCorrected', { gatheringId: wish.gatheringId, attendees });
}

/** The aggregate. */
export const gathering = decider({ initial, evolve, decide: { hold, correct } });
