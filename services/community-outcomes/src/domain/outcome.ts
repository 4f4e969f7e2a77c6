/** An outcome: something got better, for a person, a group, an agency or the community, and it may have led to more. */
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
import type { Told } from './fields.schema.ts';
import type { OutcomeEvent } from './outcome.schema.ts';
import { lackingIn } from './told.ts';

type Recorded = Extract<OutcomeEvent, { type: 'OutcomeRecorded' }>['data'];
type Changes = Extract<OutcomeEvent, { type: 'OutcomeCorrected' }>['data']['changes'];

/** The stream of an outcome. */
export function streamOfOutcome(id: string): StreamName {
  return streamName('outcome', id);
}

/** An outcome as its decisions see it: what is said of it now, corrections included; null before it was recorded. */
export type Outcome = { readonly content: Recorded | null; readonly withdrawn: boolean };

/** Nothing was recorded yet. */
export const initial: Outcome = { content: null, withdrawn: false };

/** Applies a fact, imported ones in any state. The first record stays; corrections lie over it; what was withdrawn stays so. */
export function evolve(state: Outcome, event: OutcomeEvent): Outcome {
  switch (event.type) {
    case 'OutcomeRecorded':
      return state.content === null ? { ...state, content: event.data } : state;
    case 'OutcomeCorrected':
      return state.content === null ? state : { ...state, content: { ...state.content, ...event.data.changes } };
    case 'OutcomeWithdrawn':
      return { ...state, withdrawn: true };
  }
}

/** What an outcome says no to. */
export const refusals = {
  notTold: refusal('told-by-the-person', 'An outcome about a person is theirs to tell. Say how they told it.', 'P2'),
  ledByItself: refusal('led-by-itself', 'An outcome cannot have led to itself. Leave it out of what led here.'),
  exists: refusal('outcome-exists', 'This outcome was recorded before and says something else. Correct it instead.'),
  withdrawn: refusal('outcome-withdrawn', 'This outcome was taken back. Record it anew if it holds after all.'),
  notRecorded: refusal('outcome-not-recorded', 'No outcome was recorded here.'),
} as const;

/** Somebody says what got better. */
export type Record = Recorded;

/** Records an outcome. About a person it is told by that person; unconfirmed it counts in no figure. */
export function record(wish: Record, state: Outcome): Decision<OutcomeEvent> {
  if (state.withdrawn) return refuse(refusals.withdrawn);
  if (state.content !== null) return sayTheSame(state.content, wish) ? nothing : refuse(refusals.exists);
  const lacking =
    lackingHere(wish.subjectType === 'person', wish.told) ?? (wish.ledBy.includes(wish.outcomeId) ? refusals.ledByItself : null);
  return lacking === null ? happened('OutcomeRecorded', wish) : refuse(lacking);
}

/** Somebody puts right what was recorded. */
export type Correct = { readonly outcomeId: string; readonly changes: Changes; readonly told?: Told };

/** Corrects an outcome: only fields that are different now become part of the fact. */
export function correct(wish: Correct, state: Outcome): Decision<OutcomeEvent> {
  const { content } = state;
  if (content === null) return refuse(refusals.notRecorded);
  if (state.withdrawn) return refuse(refusals.withdrawn);
  const different = Object.entries(wish.changes).filter(
    ([field, value]) => canonicalJson(value) !== canonicalJson(content[field as keyof Changes] ?? null),
  );
  if (different.length === 0) return nothing;
  const aboutAPerson = content.subjectType === 'person' || wish.changes.subjectType === 'person';
  const ledByItself = wish.changes.ledBy?.includes(wish.outcomeId) === true;
  const lacking = lackingHere(aboutAPerson, wish.told) ?? (ledByItself ? refusals.ledByItself : null);
  if (lacking !== null) return refuse(lacking);
  return happened('OutcomeCorrected', { ...wish, changes: Object.fromEntries(different) });
}

/** Somebody takes an outcome back. */
export type Withdraw = { readonly outcomeId: string; readonly told?: Told };

/** Takes an outcome back: it does not count any more. */
export function withdraw(wish: Withdraw, state: Outcome): Decision<OutcomeEvent> {
  if (state.content === null) return refuse(refusals.notRecorded);
  if (state.withdrawn) return nothing;
  const lacking = lackingHere(state.content.subjectType === 'person', wish.told);
  return lacking === null ? happened('OutcomeWithdrawn', wish) : refuse(lacking);
}

/** The aggregate. */
export const outcome = decider({ initial, evolve, decide: { record, correct, withdraw } });

function lackingHere(aboutAPerson: boolean, told: Told | undefined) {
  if (told === undefined) return aboutAPerson ? refusals.notTold : null;
  return lackingIn(told);
}

/** However it was told. */
function sayTheSame(a: Recorded, b: Recorded): boolean {
  return canonicalJson({ ...a, told: null }) === canonicalJson({ ...b, told: null });
}
