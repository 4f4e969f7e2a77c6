/** An outside wish: what an agency, a court or somebody else asks of a person. Kept apart from what the person wants, and never a goal (P1). */
import {
  canonicalJson,
  decider,
  happened,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import type { OutsideWishData, OutsideWishEvent } from './outside-wish.schema.ts';
import { speaksForThePerson } from './who-speaks.ts';

/** The stream of an outside wish. */
export function streamOfOutsideWish(id: string): StreamName {
  return streamName('outside-wish', id);
}

/** An outside wish as its decisions see it. `noted` is null before it was noted. */
export type OutsideWish = { readonly noted: OutsideWishData<'OutsideWishNoted'> | null; readonly left: boolean };

/** Nothing was asked yet. */
export const initial: OutsideWish = { noted: null, left: false };

/** Applies a fact, in whatever order facts come. The first note stays; what was left stays so. */
export function evolve(state: OutsideWish, event: OutsideWishEvent): OutsideWish {
  switch (event.type) {
    case 'OutsideWishNoted':
      return { ...state, noted: state.noted ?? event.data };
    case 'OutsideWishLeft':
      return { ...state, left: true };
  }
}

/** What an outside wish says no to. */
export const refusals = {
  notTheirs: refusal('outside-wish-by-others', 'The person or their specialist notes this. Ask one of them.', 'P1'),
  exists: refusal('outside-wish-exists', 'Another outside wish has this id. Use a new one.'),
  left: refusal('outside-wish-left', 'This is no longer asked of the person. Note it anew if it is asked again.', 'P1'),
  notNoted: refusal('outside-wish-not-noted', 'Nothing was noted here. Note first what is asked, and by whom.'),
} as const;

/** Somebody notes what is asked of a person. `askedBy` says whose wish it is. */
export type NoteOutsideWish = Omit<OutsideWishData<'OutsideWishNoted'>, 'by'> & {
  readonly askedBy: OutsideWishData<'OutsideWishNoted'>['by'];
  readonly by: Speaker;
};

/** Notes an outside wish, as theirs who ask it. */
export function noteOutsideWish({ personId, askedBy, words, by }: NoteOutsideWish, state: OutsideWish): Decision<OutsideWishEvent> {
  if (!speaksForThePerson(by)) return refuse(refusals.notTheirs);
  const noted = { personId, by: askedBy, words };
  if (state.noted !== null && canonicalJson(state.noted) !== canonicalJson(noted)) return refuse(refusals.exists);
  if (state.left) return refuse(refusals.left);
  return state.noted === null ? happened('OutsideWishNoted', noted) : nothing;
}

/** It is no longer asked, or the person is done with it. */
export type LeaveOutsideWish = { readonly by: Speaker };

/** Leaves an outside wish. */
export function leaveOutsideWish({ by }: LeaveOutsideWish, state: OutsideWish): Decision<OutsideWishEvent> {
  if (!speaksForThePerson(by)) return refuse(refusals.notTheirs);
  if (state.noted === null) return refuse(refusals.notNoted);
  return state.left ? nothing : happened('OutsideWishLeft', { personId: state.noted.personId });
}

/** The aggregate. */
export const outsideWish = decider({ initial, evolve, decide: { noteOutsideWish, leaveOutsideWish } });
