/** Who may know of an inspiration, and who may be named: both private until the person whose choice it is says otherwise (P13). */
import {
  decider,
  type Decision,
  happened,
  isConfirmed,
  isSaidAlready,
  lackingIn,
  nothing,
  refusal,
  refuse,
  type Speaker,
  tellingRefusals,
  type Told,
} from '@golden-thread/kernel';
import type { InspirationEvent } from './inspiration.schema.ts';
import {
  evolve,
  initial,
  isConfirmedHere,
  isTakenBack,
  mayInspirerKnow,
  couldInspirerEverKnow,
  refusals as ofInspiration,
  type Inspiration,
} from './inspiration.ts';

/** What these choices say no to. */
export const refusals = {
  nameTakenOff: refusal(
    'name-taken-off',
    'Your name was taken off here for good. The thanks still count, and there is nothing more to do.',
    'P13',
  ),
  standInIsSomebody: refusal('stand-in-is-somebody', 'Use a new id for this that belongs to nobody.', 'P13'),
} as const;

/** The inspired person says whether the inspirer may know. */
export type ChooseTelling = { readonly personId: string; readonly told: Told; readonly by: Speaker };

/** The inspirer may know, and then decide on being named. */
export function allowTelling(wish: ChooseTelling, state: Inspiration): Decision<InspirationEvent> {
  const lacking = lackingInTelling(wish, state);
  if (lacking !== null) return refuse(lacking);
  if (isTakenBack(state)) return refuse(ofInspiration.withdrawn);
  if (!isConfirmedHere(state)) return refuse(tellingRefusals.notConfirmed);
  if (isSaidAlready({ yes: true, told: wish.told }, state.telling, state.tellings)) return nothing;
  return happened('TellingAllowed', { personId: wish.personId, told: wish.told });
}

/** The inspirer is not to know, from now on. */
export function keepTellingPrivate(wish: ChooseTelling, state: Inspiration): Decision<InspirationEvent> {
  const lacking = lackingInTelling(wish, state);
  if (lacking !== null) return refuse(lacking);
  if (isSaidAlready({ yes: false, told: wish.told }, state.telling, state.tellings)) return nothing;
  return happened('TellingKeptPrivate', { personId: wish.personId, told: wish.told });
}

/** The inspirer says whether they may be named. */
export type ChooseNaming = { readonly personId: string; readonly told: Told; readonly by: Speaker };

/** The inspirer may be named. Only while they may know: else they hear what they would hear if there were no inspiration. */
export function allowNaming(wish: ChooseNaming, state: Inspiration): Decision<InspirationEvent> {
  if (!mayInspirerKnow(state)) return refuse(ofInspiration.notAcknowledged);
  const lacking = lackingInNaming(wish, state);
  if (lacking !== null) return refuse(lacking);
  if (state.nameTakenOff) return refuse(refusals.nameTakenOff);
  if (isSaidAlready({ yes: true, told: wish.told }, state.naming, state.tellings)) return nothing;
  return happened('NamingAllowed', { personId: wish.personId, told: wish.told });
}

/** The inspirer is not to be named, from now on. Possible for whoever was ever allowed to know. */
export function keepNamingPrivate(wish: ChooseNaming, state: Inspiration): Decision<InspirationEvent> {
  const lacking = lackingInNaming(wish, state);
  if (lacking !== null) return refuse(lacking);
  if (state.nameTakenOff || isSaidAlready({ yes: false, told: wish.told }, state.naming, state.tellings)) return nothing;
  return happened('NamingKeptPrivate', { personId: wish.personId, told: wish.told });
}

/** The inspirer takes their name off. `standInId`: a random id, made for this and used nowhere else. */
export type TakeNameOff = ChooseNaming & { readonly standInId: string };

/**
 * Takes the inspirer's name off, for good: it cannot be undone, so that it has to be confirmed before. Also of what was taken back: that may turn
 * out not to have been meant, and the inspirer is not to learn of it from the answer.
 */
export function takeNameOff({ standInId, ...wish }: TakeNameOff, state: Inspiration): Decision<InspirationEvent> {
  const { said } = state;
  const lacking = lackingInNaming(wish, state);
  if (lacking !== null) return refuse(lacking);
  if (said === null || state.nameTakenOff) return nothing;
  if (!isConfirmed(wish.told)) return refuse(tellingRefusals.notConfirmed);
  if (standInId === said.inspirerId || standInId === said.inspiredId) return refuse(refusals.standInIsSomebody);
  return happened('NameTakenOff', { acknowledgementId: said.eventId, standInId, told: wish.told });
}

function lackingInTelling({ personId, told, by }: ChooseTelling, { said }: Inspiration) {
  return said?.inspiredId === personId ? lackingIn(told, by) : ofInspiration.notAcknowledged;
}

function lackingInNaming({ personId, told, by }: ChooseNaming, state: Inspiration) {
  return state.said?.inspirerId === personId && couldInspirerEverKnow(state) ? lackingIn(told, by) : ofInspiration.notAcknowledged;
}

/** The same stream, seen as who may know. */
export const inspirationPrivacy = decider({
  initial,
  evolve,
  decide: { allowTelling, keepTellingPrivate, allowNaming, keepNamingPrivate, takeNameOff },
});
