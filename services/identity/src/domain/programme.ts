/** A programme of an agency: which law protects its records, what work in it needs, and how long records are kept. */
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
import type { ProgrammeEvent } from './programme.schema.ts';
import { lackingForAgency } from './stewards.ts';

type DataOf<Name extends ProgrammeEvent['type']> = Extract<ProgrammeEvent, { type: Name }>['data'];
type Policy = DataOf<'ProgrammePolicySet'>;

/** The stream of a programme. */
export function streamOfProgramme(id: string): StreamName {
  return streamName('programme', id);
}

/** A programme as its decisions see it: as it was opened, the policy of now, and whether it closed. */
export type Programme = { readonly opened: DataOf<'ProgrammeOpened'> | null; readonly policy: Policy | null; readonly closed: boolean };

/** Not heard of yet. */
export const initial: Programme = { opened: null, policy: null, closed: false };

/** Applies a fact, in any order. The first opening stays; a policy takes the place of what was said then. */
export function evolve(state: Programme, event: ProgrammeEvent): Programme {
  switch (event.type) {
    case 'ProgrammeOpened':
      return { ...state, opened: state.opened ?? event.data };
    case 'ProgrammePolicySet':
      return { ...state, policy: event.data };
    case 'ProgrammeClosed':
      return { ...state, closed: true };
  }
}

/** What holds in a programme now, or null where it was never opened. */
export function policyOf({ opened, policy }: Programme): Policy | null {
  if (opened === null) return null;
  const { regime, tracks, regionIds, fundingCodes, needsCredential, retention } = policy ?? opened;
  return { regime, tracks, regionIds, fundingCodes, needsCredential, retention };
}

/** Which law protects a programme's records. The strictest, where nothing is known of it (privacy.md, default stance). */
export function regimeOf(state: Programme): Policy['regime'] {
  return policyOf(state)?.regime ?? 'part2';
}

/** What a programme says no to. */
export const refusals = {
  exists: refusal('programme-exists', 'This programme was opened before and says something else. Change its policy instead.'),
  closed: refusal('programme-closed', 'This programme closed. Open a new one.'),
  notOpened: refusal('programme-not-opened', 'There is no such programme yet. Open it first.'),
} as const;

/** An agency lead opens a programme. */
export type OpenProgramme = DataOf<'ProgrammeOpened'> & { readonly by: Speaker };

/** Opens a programme. */
export function open({ by, ...said }: OpenProgramme, state: Programme): Decision<ProgrammeEvent> {
  const lacking = lackingForAgency(by) ?? (state.closed ? refusals.closed : null);
  if (lacking !== null) return refuse(lacking);
  if (state.opened === null) return happened('ProgrammeOpened', said);
  return same(state.opened, said) ? nothing : refuse(refusals.exists);
}

/** An agency lead says anew what holds in a programme: the whole of it. */
export type SetPolicy = Policy & { readonly by: Speaker };

/** Sets the policy, also of a programme that closed: its records are still kept. */
export function setPolicy({ by, ...said }: SetPolicy, state: Programme): Decision<ProgrammeEvent> {
  const lacking = lackingHere(by, state);
  if (lacking !== null) return refuse(lacking);
  return same(policyOf(state), said) ? nothing : happened('ProgrammePolicySet', said);
}

/** Closes a programme. */
export function close({ by }: { readonly by: Speaker }, state: Programme): Decision<ProgrammeEvent> {
  const lacking = lackingHere(by, state);
  if (lacking !== null) return refuse(lacking);
  return state.closed ? nothing : happened('ProgrammeClosed', {});
}

/** The aggregate. */
export const programme = decider({ initial, evolve, decide: { open, setPolicy, close } });

function lackingHere(by: Speaker, state: Programme) {
  return lackingForAgency(by) ?? (state.opened === null ? refusals.notOpened : null);
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
