/** How to call, reach and welcome a person: as far as they said, in their own words (P1, P14). */
import { happened, lackingIn, nothing, refuse, type Decision, type Refusal, type Speaker, type Told } from '@golden-thread/kernel';
import { lackingKeys } from './person-erasure.ts';
import type { Person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';
import { isSaid } from './said.ts';

type DataOf<Name extends PersonEvent['type']> = Extract<PersonEvent, { type: Name }>['data'];

/** A person says how to call and reach them: the whole of it, every part of which may stay unsaid. */
export type KeepContact = DataOf<'ContactKept'> & { readonly by: Speaker };

/** Keeps how to call and reach a person. */
export function keepContact({ by, ...wish }: KeepContact, state: Person): Decision<PersonEvent> {
  const lacking = lackingHere(wish.told, by, state);
  if (lacking !== null) return refuse(lacking);
  const { told, ...value } = wish;
  return isSaid(state.contact, state.tellings, { value, told }) ? nothing : happened('ContactKept', wish);
}

/** A person says which word they use for what they are doing. */
export type SetOwnWord = DataOf<'OwnWordSet'> & { readonly by: Speaker };

/** Sets the word that pages use from then on. */
export function setOwnWord({ word, told, by }: SetOwnWord, state: Person): Decision<PersonEvent> {
  const lacking = lackingHere(told, by, state);
  if (lacking !== null) return refuse(lacking);
  return isSaid(state.ownWord, state.tellings, { value: word, told }) ? nothing : happened('OwnWordSet', { word, told });
}

/** A person says what makes it easy for them to take part: codes, own words, both or neither. */
export type KeepAccessNeeds = DataOf<'AccessNeedsKept'> & { readonly by: Speaker };

/** Keeps what makes it easy to take part. */
export function keepAccessNeeds({ by, ...wish }: KeepAccessNeeds, state: Person): Decision<PersonEvent> {
  const lacking = lackingHere(wish.told, by, state);
  if (lacking !== null) return refuse(lacking);
  const { told, ...value } = wish;
  return isSaid(state.accessNeeds, state.tellings, { value, told }) ? nothing : happened('AccessNeedsKept', wish);
}

function lackingHere(told: Told, by: Speaker, state: Person): Refusal | null {
  return lackingIn(told, by) ?? lackingKeys(state);
}
