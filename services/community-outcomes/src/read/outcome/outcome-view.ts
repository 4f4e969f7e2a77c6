/** What got better, as whoever asks may see it? The words and who told it for the teller and who walks with them, the facts for an agency lead. */
import { formatInstant, type Speaker } from '@golden-thread/kernel';
import { counts, substantiationsOf } from '../../domain/outcome-proof.ts';
import type { OutcomeEvent } from '../../domain/outcome.schema.ts';
import { contentOf, isTakenBack, type Outcome, tellerOf } from '../../domain/outcome.ts';
import { type KnownOutcome, sightOf } from '../../known-outcomes.ts';

type Recorded = Extract<OutcomeEvent, { type: 'OutcomeRecorded' }>['data'];

/** Somebody else who says that it is so. */
export type Witness = { readonly by: string; readonly how: string };

/** Something that was written from memory and waits to be read back. */
export type Waiting = { readonly eventId: string; readonly is: 'recorded' | 'corrected' | 'withdrawn' };

/** The whole answer. */
export type OutcomeView = Readonly<
  Pick<Recorded, 'subjectType' | 'subjectId' | 'agencyId' | 'category'> &
    Partial<Pick<Recorded, 'programmeId' | 'depth' | 'sign' | 'intended'>>
> & {
  readonly outcomeId: string;
  readonly personId?: string;
  readonly ledBy: readonly string[];
  readonly statement?: string;
  readonly whyItMatters?: string;
  readonly whoHelped?: string;
  readonly happenedAt: string;
  readonly standing: 'counts' | 'waits' | 'taken-back';
  readonly substantiatedBy: readonly Witness[];
  readonly waiting: readonly Waiting[];
};

/** What is looked at: `outcomeId` is the id by which it is asked for. */
export type OutcomeSeen = Pick<KnownOutcome, 'by' | 'state'> & { readonly outcomeId: string };

/** The view of somebody; null where there is nothing that they may see. */
export function outcomeViewOf({ outcomeId, by, state: whole }: OutcomeSeen): OutcomeView | null {
  const sees = sightOf(by, whole);
  const state = asSeenBy(by, whole);
  const content = contentOf(state, sees === 'whole' ? 'as-said' : 'as-it-counts');
  if (sees === null || state.record === null || content === null) return null;
  const teller = tellerOf(state.record.data);
  const { subjectType, subjectId, agencyId, category, ledBy } = content;
  return {
    outcomeId,
    subjectType,
    subjectId,
    agencyId,
    category,
    ledBy,
    ...present(content, ['programmeId', 'depth', 'sign', 'intended']),
    ...(sees === 'whole' ? { ...wordsIn(content), ...(teller === undefined ? {} : { personId: teller }) } : {}),
    happenedAt: formatInstant(state.record.occurredAt),
    standing: isTakenBack(state) ? 'taken-back' : counts(state) ? 'counts' : 'waits',
    substantiatedBy: substantiationsOf(state).map((each) => ({ by: each.by, how: each.how })),
    waiting: sees === 'whole' ? waitingIn(state) : [],
  };
}

/** What was written from memory, only the person and whoever wrote it down see (P2). */
function asSeenBy(by: Speaker, state: Outcome): Outcome {
  if (by.role === 'person') return state;
  const open = (eventId: string, writer: string | undefined) => state.tellings.get(eventId) !== 'unconfirmed' || writer === by.id;
  return { ...state, amendments: state.amendments.filter(({ eventId, data }) => open(eventId, data.told?.writtenBy)) };
}

function waitingIn({ record, amendments, withdrawals, tellings }: Outcome): readonly Waiting[] {
  const all: readonly Waiting[] = [
    ...(record === null ? [] : [{ eventId: record.eventId, is: 'recorded' } as const]),
    ...amendments.map(({ eventId }) => ({ eventId, is: 'corrected' }) as const),
    ...withdrawals.map((eventId) => ({ eventId, is: 'withdrawn' }) as const),
  ];
  return all.filter(({ eventId }) => tellings.get(eventId) === 'unconfirmed');
}

/** What a person told, or else what was put down for everybody; words whose key was destroyed are gone. */
function wordsIn(content: Recorded): Pick<OutcomeView, 'statement' | 'whyItMatters' | 'whoHelped'> {
  const said = {
    statement: content.statement ?? content.sharedStatement,
    whyItMatters: content.whyItMatters ?? content.sharedWhyItMatters,
    whoHelped: content.whoHelped ?? content.sharedWhoHelped,
  };
  return present(said, ['statement', 'whyItMatters', 'whoHelped']);
}

function present<Fields extends object, Name extends keyof Fields>(fields: Fields, names: readonly Name[]) {
  return Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined || fields[name] === null ? [] : [[name, fields[name]]])),
  ) as {
    [Field in Name]?: NonNullable<Fields[Field]>;
  };
}
