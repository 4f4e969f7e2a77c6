/** Who would like to come to a gathering: the person's word alone, free to take back, and never compared with who came. */
import {
  decider,
  type Decision,
  happened,
  isSaidAlready,
  isYes,
  lackingIn,
  nothing,
  refusal,
  refuse,
  type Speaker,
  tellingRefusals,
  type Told,
} from '@golden-thread/kernel';
import type { GatheringEvent } from './gathering.schema.ts';
import { evolve, initial, type Gathering } from './gathering.ts';
import { confirmed, corrected, type Judge } from './verdicts.ts';

/** What coming says no to. */
export const refusals = {
  notAnnounced: refusal('gathering-not-announced', 'There is no such gathering on the board. Look at what is on near you.'),
} as const;

/** Whether a person is expected: they said so, confirmed, and did not take it back. */
export function isExpected(personId: string, { coming, tellings }: Gathering): boolean {
  return isYes(coming.get(personId) ?? [], tellings);
}

/** A person says whether they would like to come. */
export type SayComing = { readonly gatheringId: string; readonly personId: string; readonly told: Told; readonly by: Speaker };

/** The person would like to come. Nobody has to say so beforehand. */
export function sayComing({ gatheringId, personId, told, by }: SayComing, state: Gathering): Decision<GatheringEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  if (state.announced === null) return refuse(refusals.notAnnounced);
  if (isSaidAlready({ yes: true, told }, state.coming.get(personId) ?? [], state.tellings)) return nothing;
  return happened('ComingSaid', { gatheringId, personId, told });
}

/** The person will not come after all; needs no reason. */
export function takeComingBack({ gatheringId, personId, told, by }: SayComing, state: Gathering): Decision<GatheringEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  if (isSaidAlready({ yes: false, told }, state.coming.get(personId) ?? [], state.tellings)) return nothing;
  return happened('ComingTakenBack', { gatheringId, personId, told });
}

/** The person heard read back what was written down for them, and agreed. */
export function confirm(wish: Judge, state: Gathering): Decision<GatheringEvent> {
  if (!isTheirs(wish, state)) return refuse(tellingRefusals.nothingTold);
  return confirmed(wish, state);
}

/** The person heard read back what was written down for them, and meant something else. */
export function correct(wish: Judge, state: Gathering): Decision<GatheringEvent> {
  if (!isTheirs(wish, state)) return refuse(tellingRefusals.nothingTold);
  return corrected(wish, state);
}

function isTheirs({ personId, eventId }: Judge, { coming }: Gathering): boolean {
  return coming.get(personId)?.some((choice) => choice.eventId === eventId) === true;
}

/** The same stream, seen as who would like to come. */
export const gatheringComing = decider({ initial, evolve, decide: { sayComing, takeComingBack, confirm, correct } });
