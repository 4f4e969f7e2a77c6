/** What is put right about an outcome, by whose it is to say. */
import {
  canonicalJson,
  decider,
  happened,
  isConfirmed,
  nothing,
  refusal,
  refuse,
  type Decision,
  type Speaker,
  type Told,
} from '@golden-thread/kernel';
import type { OutcomeEvent } from './outcome.schema.ts';
import {
  contentOf,
  evolve,
  initial,
  isTakenBack,
  lackingHere,
  refusals as ofOutcome,
  tellerOf,
  tellingOf,
  wordsFor,
  type Outcome,
  type OutcomeWords,
} from './outcome.ts';

type Recorded = Extract<OutcomeEvent, { type: 'OutcomeRecorded' }>['data'];
type Changes = Extract<OutcomeEvent, { type: 'OutcomeCorrected' }>['data']['changes'];

/** What putting right says no to. */
export const refusals = {
  otherSubject: refusal('outcome-of-another', 'Take this outcome back, and let the other person tell their own.', 'P2'),
} as const;

/** Somebody puts right what was recorded: only what they name changes. */
export type AmendOutcome = OutcomeWords & {
  readonly outcomeId: string;
  readonly changes: Changes;
  readonly told?: Told;
  readonly by: Speaker;
};

/**
 * Puts an outcome right: only fields that are different now become part of the fact. Where a person is concerned, whom it is about stays.
 * What is written from memory is compared with all that was said, since it stands beside what counts until it is read back.
 */
export function amend(wish: AmendOutcome, state: Outcome): Decision<OutcomeEvent> {
  const { outcomeId, changes, told, by } = wish;
  const content = contentOf(state, isConfirmed(told) ? 'as-it-counts' : 'as-said');
  if (content === null) return refuse(ofOutcome.notRecorded);
  const teller = tellerOf(content);
  const lacking = lackingHere(teller, wish);
  if (lacking !== null) return refuse(lacking);
  if (isTakenBack(state)) return refuse(ofOutcome.withdrawn);
  const [different, reworded] = [differing(changes, content), differing(wordsFor(teller, wish), content)];
  if (Object.keys({ ...different, ...reworded }).length === 0) return nothing;
  const otherSubject = different.subjectType !== undefined || different.subjectId !== undefined;
  if (otherSubject && [content.subjectType, different.subjectType].includes('person')) return refuse(refusals.otherSubject);
  if (changes.ledBy?.includes(outcomeId) === true) return refuse(ofOutcome.ledByItself);
  const whoSays = teller === undefined ? { recordedBy: by.id } : tellingOf(teller, told);
  return happened('OutcomeCorrected', { outcomeId, ...whoSays, changes: different, ...reworded });
}

/** The fields that say something else than stands there; lists are compared as sets. */
function differing<Fields extends Partial<Recorded>>(fields: Fields, content: Recorded): Fields {
  const plain = (value: unknown) => canonicalJson(Array.isArray(value) ? [...new Set<unknown>(value)].sort() : (value ?? null));
  const different = Object.entries(fields).filter(([field, value]) => plain(value) !== plain(content[field as keyof Recorded]));
  return Object.fromEntries(different) as Fields;
}

/** The same stream, seen as what is put right. */
export const outcomeAmending = decider({ initial, evolve, decide: { amend } });
