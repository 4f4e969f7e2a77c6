/** Who else saw an outcome, and what the person says once it is read back to them: claimed is not yet substantiated. */
import { decider, happened, nothing, refusal, refuse, tellingRefusals, type Decision, type Speaker } from '@golden-thread/kernel';
import type { OutcomeEvent } from './outcome.schema.ts';
import { evolve, initial, isTakenBack, refusals as ofOutcome, tellerOf, type Outcome } from './outcome.ts';
import { confirmed, corrected, type Judge } from './verdicts.ts';

type Recorded = Extract<OutcomeEvent, { type: 'OutcomeRecorded' }>['data'];
type Substantiated = Extract<OutcomeEvent, { type: 'OutcomeSubstantiated' }>['data'];

/** What substantiating says no to. */
export const refusals = {
  bySomebodyElse: refusal(
    'substantiated-by-somebody-else',
    'Somebody who neither told this nor wrote it down can say that it is so. Ask them.',
  ),
} as const;

/** Whether an outcome counts at all: it was recorded, not taken back, and told by or confirmed by the person (P2). */
export function counts(state: Outcome): boolean {
  return state.record !== null && !isTakenBack(state) && state.tellings.get(state.record.eventId) === 'confirmed';
}

/** Who says that it is so, as it stands now: whatever was put right since, or only then read back, has to be seen anew. */
export function substantiationsOf({ substantiations, amendments, tellings }: Outcome): readonly Substantiated[] {
  const counting = amendments.filter(({ eventId }) => tellings.get(eventId) === 'confirmed');
  const since = Math.max(-Infinity, ...counting.map(({ occurredAt, readBackAt = occurredAt }) => Math.max(occurredAt, readBackAt)));
  return substantiations.filter(({ occurredAt }) => occurredAt >= since).map(({ data }) => data);
}

/** Somebody else says that it is so. `how`: saw-it, heard-it-from-others, read-about-it, asked-about-it or another code. */
export type SubstantiateOutcome = { readonly outcomeId: string; readonly how: string; readonly by: Speaker };

/** Substantiates an outcome that counts. */
export function substantiate({ outcomeId, how, by }: SubstantiateOutcome, state: Outcome): Decision<OutcomeEvent> {
  const { record } = state;
  if (record === null) return refuse(ofOutcome.notRecorded);
  if (isTakenBack(state)) return refuse(ofOutcome.withdrawn);
  if (!counts(state)) return refuse(tellingRefusals.notConfirmed);
  if (!isSomebodyElse(by, record.data, state)) return refuse(refusals.bySomebodyElse);
  if (substantiationsOf(state).some((known) => known.by === by.id && known.how === how)) return nothing;
  const teller = tellerOf(record.data);
  return happened('OutcomeSubstantiated', { outcomeId, ...(teller === undefined ? {} : { personId: teller }), by: by.id, how });
}

/** The person heard read back what was written down for them, and agreed. */
export function confirm(wish: Judge, state: Outcome): Decision<OutcomeEvent> {
  if (!isTheirs(wish.personId, state)) return refuse(tellingRefusals.nothingTold);
  return confirmed(wish, { ...state, of: typeOf(wish.eventId, state) });
}

/** The person heard read back what was written down for them, and meant something else. */
export function correct(wish: Judge, state: Outcome): Decision<OutcomeEvent> {
  if (!isTheirs(wish.personId, state)) return refuse(tellingRefusals.nothingTold);
  return corrected(wish, { ...state, of: typeOf(wish.eventId, state) });
}

function isTheirs(personId: string, { record }: Outcome): boolean {
  return record !== null && tellerOf(record.data) === personId;
}

function typeOf(eventId: string, { record, withdrawals }: Outcome): OutcomeEvent['type'] {
  if (record?.eventId === eventId) return 'OutcomeRecorded';
  return withdrawals.includes(eventId) ? 'OutcomeWithdrawn' : 'OutcomeCorrected';
}

/** A human who had no part in telling it: not the person, not who wrote it down or put it right, not who put it in. */
function isSomebodyElse(by: Speaker, record: Recorded, { amendments }: Outcome): boolean {
  if (by.role === 'operator' || by.role === 'automation') return false;
  const writers = [record, ...amendments.map(({ data }) => data)].flatMap(({ told, recordedBy }) => [told?.writtenBy, recordedBy]);
  return ![tellerOf(record), ...writers].includes(by.id);
}

/** The same stream, seen as what can be relied on. */
export const outcomeProof = decider({ initial, evolve, decide: { substantiate, confirm, correct } });
