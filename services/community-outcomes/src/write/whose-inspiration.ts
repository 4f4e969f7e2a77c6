/** To whom an acknowledgement belongs, by what is wished. */
import type { InspirationEvent } from '../domain/inspiration.schema.ts';
import { couldInspirerEverKnow, type Inspiration, mayInspirerKnow, tellerOf } from '../domain/inspiration.ts';
import { inspirationStorage as storage } from '../storage.ts';
import type { Owned } from './wishes-of-whose-it-is.ts';

type OwnedInspiration = Owned<Inspiration, InspirationEvent>;

/** The two of an acknowledgement choose in one stream: its version would tell each what the other did (P13). */
const ofTwo = true;

/** The inspired person's: whether it stands, and whether the inspirer may know. */
export const ofTheInspired: OwnedInspiration = { storage, ownerOf: ({ said }) => said?.inspiredId ?? null, ofTwo };

/** The inspirer's, while they may know of it (P13). */
export const ofTheInspirerWhoMayKnow: OwnedInspiration = {
  storage,
  ownerOf: (state) => (mayInspirerKnow(state) ? (state.said?.inspirerId ?? null) : null),
  ofTwo,
};

/** The inspirer's, if they were ever allowed to know of it: to say no stays possible (P13). */
export const ofTheInspirerWhoKnew: OwnedInspiration = {
  storage,
  ownerOf: (state) => (couldInspirerEverKnow(state) ? (state.said?.inspirerId ?? null) : null),
  ofTwo,
};

/** Whoever's wish an event holds. The inspirer has none before they were allowed to know. */
export function ofWhoeverTold(eventId: string): OwnedInspiration {
  return { storage, ownerOf: (state) => tellerOf(eventId, state) ?? null, ofTwo };
}
