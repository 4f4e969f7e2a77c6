/** Erasure: the person asks, the law may hold it for a while, and then the keys are destroyed (privacy.md 4). Here it is only decided. */
import {
  happened,
  lackingIn,
  nothing,
  refusal,
  refuse,
  tellingRefusals,
  type Decision,
  type Refusal,
  type Speaker,
  type Told,
} from '@golden-thread/kernel';
import { saidInLife } from './person-life.ts';
import type { Person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';
import { confirmedOf, isSaid, lastWord } from './said.ts';

/** What erasure says no to. */
export const erasureRefusals = {
  erased: refusal('person-erased', 'What was here was erased at this person’s wish. If they come back, register them under a new id.'),
  notAsked: refusal('erasure-not-asked', 'The person has not asked for this. Erase nothing.', 'P2'),
  held: refusal('erasure-held', 'Something in law still holds this. Note what it is, so that the person sees it, and erase later.'),
  steps: refusal('erasure-by-the-network', 'Holding and erasing is done by the network. Ask the network lead.'),
} as const;

/** What a person who was erased lacks, or null: no key is left that could seal anything new. */
export function lackingKeys(state: Person): Refusal | null {
  return state.erasure.erased === 'nothing' ? null : erasureRefusals.erased;
}

/** A person wants what is kept of them erased. Somebody who never registered may ask too. */
export type RequestErasure = { readonly told: Told; readonly by: Speaker };

/** Requests erasure. It is taken back by correcting it. */
export function requestErasure({ told, by }: RequestErasure, state: Person): Decision<PersonEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  return isSaid(state.erasure.asked, state.tellings, { value: true, told }) ? nothing : happened('ErasureRequested', { told });
}

/** The check found something in law. */
export type HoldErasure = { readonly basis: string; readonly by: Speaker };

/** Notes what holds an erasure. */
export function holdErasure({ basis, by }: HoldErasure, state: Person): Decision<PersonEvent> {
  const lacking = lackingSteps(by, state);
  if (lacking !== null) return refuse(lacking);
  if (state.erasure.erased === 'record' || state.erasure.heldOn.has(basis)) return nothing;
  return happened('ErasureHeld', { basis });
}

/** The keys of a person are to be destroyed. `heldBy` is looked up at this moment: what in law holds these keys, or null. */
export type Erase = {
  readonly personId: string;
  readonly keys: 'words' | 'record';
  readonly certificateId: string;
  readonly heldBy: string | null;
  readonly by: Speaker;
};

/** Erases a person's words, or the whole record: asked for, confirmed, and held by nothing. */
export function erase({ personId, keys, certificateId, heldBy, by }: Erase, state: Person): Decision<PersonEvent> {
  const { erased } = state.erasure;
  const lacking = lackingSteps(by, state);
  if (lacking !== null) return refuse(lacking);
  if (erased === 'record' || erased === keys) return nothing;
  return heldBy === null ? happened('PersonErased', { personId, keys, certificateId }) : refuse(erasureRefusals.held);
}

function lackingSteps(by: Speaker, state: Person): Refusal | null {
  if (by.role !== 'network-steward' && by.role !== 'automation') return erasureRefusals.steps;
  const asked = saidInLife(state, state.erasure.asked);
  if (confirmedOf(asked, state.tellings).length > 0) return null;
  return lastWord(asked, state.tellings) === null ? erasureRefusals.notAsked : tellingRefusals.notConfirmed;
}
