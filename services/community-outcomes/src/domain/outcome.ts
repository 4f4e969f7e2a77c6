/** An outcome: something got better, for a person, a group, an agency or the community, and it may have led to more. */
import {
  canonicalJson,
  decider,
  happened,
  isConfirmed,
  lackingIn,
  noTellings,
  nothing,
  refusal,
  refuse,
  streamName,
  withTelling,
  withVerdict,
  type Decision,
  type Recorded as When,
  type Refusal,
  type Speaker,
  type StreamName,
  type Tellings,
  type Told,
} from '@golden-thread/kernel';
import type { OutcomeEvent } from './outcome.schema.ts';
import { isHelper } from './who-speaks.ts';

type DataOf<Type extends OutcomeEvent['type']> = Extract<OutcomeEvent, { type: Type }>['data'];
type Recorded = DataOf<'OutcomeRecorded'>;
type Amended = DataOf<'OutcomeCorrected'>;
type Fact<Data> = When & { readonly data: Data };
/** What was put right; `readBackAt` where that was written from memory and the person agreed later. */
type Amendment = Fact<Amended> & { readonly readBackAt?: number };

/** The stream of an outcome. */
export function streamOfOutcome(id: string): StreamName {
  return streamName('outcome', id);
}

/** An outcome as its decisions see it. */
export type Outcome = {
  /** What was recorded; of several the one with the smallest time and id. */
  readonly record: Fact<Recorded> | null;
  /** What was put right since, by time and id. */
  readonly amendments: readonly Amendment[];
  /** The events that took it back. */
  readonly withdrawals: readonly string[];
  readonly substantiations: readonly Fact<DataOf<'OutcomeSubstantiated'>>[];
  readonly tellings: Tellings;
};

/** Nothing was recorded yet. */
export const initial: Outcome = { record: null, amendments: [], withdrawals: [], substantiations: [], tellings: noTellings };

/** Applies a fact, imported ones in any state, in whatever order facts come. */
export function evolve(state: Outcome, event: OutcomeEvent, { eventId, occurredAt }: When): Outcome {
  switch (event.type) {
    case 'OutcomeRecorded': {
      const fact = { eventId, occurredAt, data: event.data };
      const record = state.record === null || byTime(fact, state.record) < 0 ? fact : state.record;
      return { ...state, record, tellings: withTelling(state.tellings, eventId, event.data.told) };
    }
    case 'OutcomeSubstantiated':
      return { ...state, substantiations: [...state.substantiations, { eventId, occurredAt, data: event.data }] };
    case 'OutcomeCorrected': {
      const amendments = [...state.amendments, { eventId, occurredAt, data: event.data }].sort(byTime);
      return { ...state, amendments, tellings: withTelling(state.tellings, eventId, event.data.told) };
    }
    case 'OutcomeWithdrawn': {
      const withdrawals = [...state.withdrawals, eventId];
      return { ...state, withdrawals, tellings: withTelling(state.tellings, eventId, event.data.told) };
    }
    case 'ToldConfirmed': {
      const readBack = (each: Amendment) => (each.eventId === event.data.eventId ? { ...each, readBackAt: occurredAt } : each);
      const tellings = withVerdict(state.tellings, event.data.eventId, 'confirmed');
      return { ...state, amendments: state.amendments.map(readBack), tellings };
    }
    case 'ToldCorrected':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

/** What is said of an outcome: as it counts, with what is confirmed; or as it was said, with what still has to be read back. */
export function contentOf({ record, amendments, tellings }: Outcome, view: 'as-it-counts' | 'as-said' = 'as-it-counts'): Recorded | null {
  if (record === null) return null;
  const laidOver = amendments.filter(({ eventId }) => {
    const standing = tellings.get(eventId);
    return standing === 'confirmed' || (standing === 'unconfirmed' && view === 'as-said');
  });
  return laidOver.reduce((content, { data: { changes, ...said } }) => ({ ...content, ...said, ...changes }), record.data);
}

/** Whether it was taken back, or turned out not to be what the person meant. Taking back counts at once, confirmed or not. */
export function isTakenBack({ record, withdrawals, tellings }: Outcome): boolean {
  const standing = record === null ? undefined : tellings.get(record.eventId);
  return standing === 'corrected' || withdrawals.some((eventId) => tellings.get(eventId) !== 'corrected');
}

/** Whether whose it is took it back themselves: what somebody wrote down from memory may turn out not to have been meant. */
function isTakenBackForSure({ record, withdrawals, tellings }: Outcome): boolean {
  const standing = record === null ? undefined : tellings.get(record.eventId);
  return standing === 'corrected' || withdrawals.some((eventId) => tellings.get(eventId) === 'confirmed');
}

/** Whose it is to say: the person it is about, or else the person who told it; undefined where no person is concerned. */
export function tellerOf({ subjectType, subjectId, personId }: Pick<Recorded, 'subjectType' | 'subjectId' | 'personId'>) {
  return subjectType === 'person' ? subjectId : personId;
}

/** What an outcome says no to. */
export const refusals = {
  notTold: refusal('told-by-the-person', 'This is theirs to tell. Say how the person told it.', 'P2'),
  tellerNotNamed: refusal('teller-not-named', 'Say which person told this.', 'P2'),
  notHelper: refusal('outcome-by-a-helper', 'A specialist or an agency lead can put this down. Ask one of them.'),
  ledByItself: refusal('led-by-itself', 'An outcome cannot have led to itself. Leave it out of what led here.'),
  exists: refusal('outcome-exists', 'This outcome was recorded before and says something else. Correct it instead.'),
  withdrawn: refusal('outcome-withdrawn', 'This outcome was taken back. Record it under a new id if it holds after all.'),
  notRecorded: refusal('outcome-not-recorded', 'No outcome was recorded here. Record it first.'),
} as const;

/** What is said of an outcome in words. A person's are sealed for them; what no person told is sealed for the network. */
export type OutcomeWords = { readonly statement?: string; readonly whyItMatters?: string; readonly whoHelped?: string };

/** Somebody says what got better. The words come first; category and depth can stay unsaid (P1). */
export type RecordOutcome = OutcomeWords &
  Pick<Recorded, 'outcomeId' | 'subjectType' | 'subjectId' | 'agencyId'> &
  Partial<Pick<Recorded, 'programmeId' | 'category' | 'depth'>> & {
    readonly statement: string;
    readonly ledBy?: readonly string[];
    readonly sign: 'positive' | 'negative' | 'mixed';
    readonly intended: boolean;
    /** Who told it, where a person tells of a group, an agency or the community. */
    readonly personId?: string;
    readonly told?: Told;
    readonly by: Speaker;
  };

/** Records an outcome. About a person it is told by that person; until it is confirmed it counts in no figure (P2). */
export function record(wish: RecordOutcome, state: Outcome): Decision<OutcomeEvent> {
  const { category = 'not-sorted', ledBy = [], statement, whyItMatters, whoHelped, by, ...said } = wish;
  const teller = tellerOf(wish);
  const unnamed = wish.told !== undefined && teller === undefined;
  const lacking = (unnamed ? refusals.tellerNotNamed : lackingHere(teller, wish)) ?? whatIsOver(teller, state);
  if (lacking !== null) return refuse(lacking);
  const recorded: Recorded = {
    ...said,
    category,
    ledBy: [...ledBy],
    ...(teller === undefined ? { recordedBy: by.id } : { personId: teller }),
    ...wordsFor(teller, defined({ statement, whyItMatters, whoHelped })),
  };
  if (state.record !== null) return isSameOutcome(recorded, state.record.data) ? nothing : refuse(refusals.exists);
  if (ledBy.includes(wish.outcomeId)) return refuse(refusals.ledByItself);
  return happened('OutcomeRecorded', recorded);
}

/** Somebody takes an outcome back. */
export type WithdrawOutcome = { readonly outcomeId: string; readonly told?: Told; readonly by: Speaker };

/** Takes an outcome back: it does not count any more, at once. */
export function withdraw(wish: WithdrawOutcome, state: Outcome): Decision<OutcomeEvent> {
  if (state.record === null) return refuse(refusals.notRecorded);
  const teller = tellerOf(state.record.data);
  const lacking = lackingHere(teller, wish);
  if (lacking !== null) return refuse(lacking);
  if (isTakenBack(state) && (!isConfirmed(wish.told) || isTakenBackForSure(state))) return nothing;
  return happened('OutcomeWithdrawn', { outcomeId: wish.outcomeId, ...tellingOf(teller, wish.told) });
}

/** What a wish lacks, or null: a person's outcome is told by that person; what no person told is put down, put right and taken back by a helper. */
export function lackingHere(teller: string | undefined, { told, by }: { readonly told?: Told; readonly by: Speaker }): Refusal | null {
  if (teller === undefined) return isHelper(by) ? null : refusals.notHelper;
  return told === undefined ? refusals.notTold : lackingIn(told, by);
}

/** Why an id cannot be used, or null. Whether what goes by it still stands is told to whose it is to say, and to nobody who only knows the id. */
function whatIsOver(teller: string | undefined, state: Outcome): Refusal | null {
  if (state.record !== null && tellerOf(state.record.data) !== teller) return refusals.exists;
  return isTakenBack(state) ? refusals.withdrawn : null;
}

/** The person who told it and how, as fields of an event. */
export function tellingOf(teller: string | undefined, told: Told | undefined): Pick<Recorded, 'personId' | 'told'> {
  return teller === undefined || told === undefined ? {} : { personId: teller, told };
}

/** Words as fields of an event, each sealed for its owner. */
export function wordsFor(teller: string | undefined, { statement, whyItMatters, whoHelped }: OutcomeWords) {
  if (teller !== undefined) return defined({ statement, whyItMatters, whoHelped });
  return defined({ sharedStatement: statement, sharedWhyItMatters: whyItMatters, sharedWhoHelped: whoHelped });
}

/** However it was told, and whoever put it down. */
function isSameOutcome(a: Recorded, b: Recorded): boolean {
  const plain = (recorded: Recorded) => canonicalJson({ ...recorded, told: null, recordedBy: null });
  return plain(a) === plain(b);
}

function byTime(a: When, b: When): number {
  return a.occurredAt - b.occurredAt || (a.eventId < b.eventId ? -1 : 1);
}

function defined<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]?: Exclude<Fields[Field], undefined>;
  };
}

/** What is recorded and taken back. What is put right: outcome-amending.ts; who else saw it, and what is read back: outcome-proof.ts. */
export const outcome = decider({ initial, evolve, decide: { record, withdraw } });
