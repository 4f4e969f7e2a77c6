/** A person: whoever wants support. Known by a random id; the door they came through, and nothing that says who they are. */
import { decider, happened, nothing, refusal, refuse, streamName, type Decision, type StreamName } from '@golden-thread/kernel';
import type { PersonEvent } from './person.schema.ts';

type Registration = Extract<PersonEvent, { type: 'PersonRegistered' }>['data'];

/** The stream of a person: named by an id we issued, or by the UUID derived from an imported one. */
export function streamOfPerson(id: string): StreamName {
  return streamName('person', id);
}

/** A person as their decisions see them; null before they registered. */
export type Person = Pick<Registration, 'agencyId' | 'regionId'> | null;

/** Nobody yet. */
export const initial: Person = null;

/** Applies a fact, imported ones in any state: the first registration is the first door, and stays it. */
export function evolve(state: Person, event: PersonEvent): Person {
  // One kind of event so far; the next one makes this a switch.
  return state ?? { agencyId: event.data.agencyId, regionId: event.data.regionId };
}

/** What a person's stream says no to. */
export const refusals = {
  registered: refusal(
    'registered-already',
    'This person came in through another door before. Keep that one, and note that they came to this agency as well.',
  ),
} as const;

/** Somebody registers. Nothing has to be known of them: no agency, no region, not what brought them (P14, P16). */
export type Register = {
  readonly personId: string;
  readonly agencyId: string | null;
  readonly regionId: string | null;
  readonly by: 'self' | 'specialist';
  readonly cameThrough?: Exclude<Registration['cameThrough'], undefined>;
};

/** Registers a person through their first door. */
export function register(wish: Register, state: Person): Decision<PersonEvent> {
  const { personId, agencyId, regionId, by, cameThrough = 'not-said' } = wish;
  if (state !== null) return state.agencyId === agencyId && state.regionId === regionId ? nothing : refuse(refusals.registered);
  return happened('PersonRegistered', { personId, agencyId, regionId, by, cameThrough });
}

/** The aggregate. */
export const person = decider({ initial, evolve, decide: { register } });
