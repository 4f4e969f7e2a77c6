import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { isConfirmed, type Speaker } from '@golden-thread/kernel';
import { ada, ben, factsOf, few, laws, madeBy, speakers, tellings, wish, wishOf } from '@golden-thread/testing';
import { outcomeAmending, type AmendOutcome } from './outcome-amending.ts';
import { counts, outcomeProof, substantiationsOf } from './outcome-proof.ts';
import { contentOf, isTakenBack, outcome, tellerOf, type RecordOutcome } from './outcome.ts';
import { outcomeSchemas as stored } from './outcome.schema.ts';

const by = speakers('person', 'own-specialist');
const outcomeId = few('outcome-1');
const statement = few('I sang at supper.', 'We have a table at the market.');
const ledBy = few<string[]>([], ['outcome-2'], ['outcome-2', 'outcome-2'], ['outcome-1']);
const subject = few<Pick<RecordOutcome, 'subjectType' | 'subjectId'>>(
  { subjectType: 'person', subjectId: ada },
  { subjectType: 'person', subjectId: ben },
  { subjectType: 'community', subjectId: 'riverside' },
);
const changes = few<AmendOutcome['changes']>(
  {},
  { category: 'cultural' },
  { ledBy: ['outcome-2'] },
  { ledBy: ['outcome-1'] },
  { subjectType: 'person', subjectId: ben },
  { subjectType: 'community' },
);
const telling = { told: tellings, by };

laws('an outcome', {
  aggregate: { ...outcome, decide: { ...outcome.decide, ...outcomeAmending.decide, ...outcomeProof.decide } },
  schemas: stored,
  narrowed: { outcomeId, ledBy: few('outcome-2', 'outcome-3') },
  wishes: {
    record: wish(
      {
        outcomeId,
        subject,
        agencyId: few(null, 'agency-north'),
        category: few('social'),
        ledBy,
        statement,
        sign: few('positive', 'mixed'),
        intended: few(true),
        personId: few(ada),
        ...telling,
      },
      ['category', 'ledBy', 'personId', 'told'],
    ).map(({ subject: whose, ...said }) => ({ ...said, ...whose })),
    withdraw: wish({ outcomeId, ...telling }, ['told']),
    amend: wish(
      {
        outcomeId,
        changes,
        statement,
        ...telling,
      },
      ['statement', 'told'],
    ),
    substantiate: wish({ outcomeId, how: few('saw-it', 'heard-it'), by: speakers('specialist', 'own-specialist', 'person', 'operator') }),
    confirm: wishOf(stored.ToldConfirmed, by),
    correct: wishOf(stored.ToldCorrected, by),
  },
  answers: (state) => [
    contentOf(state),
    counts(state),
    isTakenBack(state),
    new Set(substantiationsOf(state).map(({ by: who, how }) => `${who} ${how}`)),
  ],
  invariants: {
    'P2: what is about a person is told by that person': (seen) => {
      for (const recorded of madeBy(seen, 'OutcomeRecorded'))
        if (recorded.subjectType === 'person') {
          strictEqual(recorded.personId, recorded.subjectId);
          ok(recorded.told !== undefined && ['person', 'own-specialist'].includes((seen.wish['by'] as Speaker).role));
        }
    },
    'P2: whose it is stays: about a person it was and is about that person': ({ state }) => {
      const [first, now] = [state.record?.data, contentOf(state)];
      if (first === undefined || now === null) return;
      if ([first.subjectType, now.subjectType].includes('person')) strictEqual(now.subjectId, first.subjectId);
      strictEqual(tellerOf(now), tellerOf(first));
    },
    'P2: what was taken back is neither put right nor substantiated': (seen) => {
      if (madeBy(seen, 'OutcomeCorrected', 'OutcomeSubstantiated', 'OutcomeRecorded').length > 0) ok(!isTakenBack(seen.before));
    },
    'P13: no outcome led to itself': ({ state }) => {
      ok(contentOf(state, 'as-said')?.ledBy.includes('outcome-1') !== true);
    },
    'P2: somebody who neither told nor wrote it says that it is so': (seen) => {
      if (madeBy(seen, 'OutcomeSubstantiated').length === 0) return;
      const { id, role } = seen.wish['by'] as Speaker;
      const told = factsOf(seen.history, 'OutcomeRecorded', 'OutcomeCorrected').flatMap(({ event: { data } }) => [
        data.personId,
        data.told?.writtenBy,
        data.recordedBy,
      ]);
      ok(!told.includes(id) && role !== 'operator' && role !== 'automation');
      ok(counts(seen.before));
    },
  },
  always: {
    'P2: an outcome counts where the person said it or agreed, and nobody took it back': ({ state, history }) => {
      if (!counts(state)) return;
      const { record } = state;
      const agreed = factsOf(history, 'ToldConfirmed').some(({ event }) => event.data.eventId === record?.eventId);
      ok(record !== null && (isConfirmed(record.data.told) || agreed));
      const withdrawals = factsOf(history, 'OutcomeWithdrawn').map(({ recorded }) => state.tellings.get(recorded.eventId));
      ok(withdrawals.every((standing) => standing === 'corrected'));
    },
    'P2: of several records the earliest counts': ({ state, history }) => {
      const times = factsOf(history, 'OutcomeRecorded').map(({ recorded }) => recorded.occurredAt);
      deepStrictEqual(state.record?.occurredAt, times.length === 0 ? undefined : Math.min(...times));
    },
  },
});
