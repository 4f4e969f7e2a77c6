/** The people who stand by a person: named by that person, with what each of them may, for as long as the person wants. */
import { happened, lackingIn, nothing, refuse, type Decision, type Speaker, type Told } from '@golden-thread/kernel';
import { lackingKeys } from './person-erasure.ts';
import type { Person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';
import { confirmedOf, isSaid, lastWord, type Said } from './said.ts';

type Named = Omit<Extract<PersonEvent, { type: 'SupporterNamed' }>['data'], 'told'>;

/** Whether a supporter may do something. What was written from memory can take a permission away, never give one (P2). */
export function supporterMay(state: Person, supporterId: string, what: string): boolean {
  const said: Said<Named | null> = state.supporters.get(supporterId) ?? [];
  const words = [lastWord(said, state.tellings), confirmedOf(said, state.tellings).at(-1)];
  return words.every((each) => each?.value?.may.includes(what) === true);
}

/** Whether somebody is a supporter of the person now, as far as it is confirmed. */
export function isSupporter({ supporters, tellings }: Person, supporterId: string): boolean {
  const said: Said<Named | null> = supporters.get(supporterId) ?? [];
  const words = [lastWord(said, tellings), confirmedOf(said, tellings).at(-1)];
  return words.every((each) => (each?.value ?? null) !== null);
}

/** A person names somebody who stands by them, or says anew what that one may. */
export type NameSupporter = Named & { readonly told: Told; readonly by: Speaker };

/** Names a supporter. */
export function nameSupporter({ by, told, ...named }: NameSupporter, state: Person): Decision<PersonEvent> {
  const lacking = lackingIn(told, by) ?? lackingKeys(state);
  if (lacking !== null) return refuse(lacking);
  const said = state.supporters.get(named.supporterId) ?? [];
  return isSaid(said, state.tellings, { value: named, told }) ? nothing : happened('SupporterNamed', { ...named, told });
}

/** A person no longer wants somebody as a supporter. */
export type RemoveSupporter = { readonly supporterId: string; readonly told: Told; readonly by: Speaker };

/** Removes a supporter. It may come in before the naming does, and holds all the same. */
export function removeSupporter({ supporterId, told, by }: RemoveSupporter, state: Person): Decision<PersonEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  const said: Said<Named | null> = state.supporters.get(supporterId) ?? [];
  return isSaid(said, state.tellings, { value: null, told }) ? nothing : happened('SupporterRemoved', { supporterId, told });
}
