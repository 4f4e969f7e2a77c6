/** What this service keeps of its own aggregates to answer questions about many of them: one document a stream (service-host, own view). */
import { aggregateDocuments } from '@golden-thread/service-host';
import { type Gathering, gathering } from '../domain/gathering.ts';
import type { GatheringEvent } from '../domain/gathering.schema.ts';
import { type Outcome, outcome, tellerOf } from '../domain/outcome.ts';
import type { OutcomeEvent } from '../domain/outcome.schema.ts';

const service = 'community-outcomes';

/** Gatherings as they were announced last, by when they begin: who comes and who came stays in their streams. */
export const gatheringDocuments = aggregateDocuments<Gathering, GatheringEvent>({
  service,
  category: 'gathering',
  aggregate: gathering,
  types: ['GatheringAnnounced'],
  indexes: { 'by-when': ['when'] },
  fieldsOf: ({ announced }) => ({ when: announced?.data.when ?? null }),
});

/** Outcomes by who told them, and by when they happened. */
export const outcomeDocuments = aggregateDocuments<Outcome, OutcomeEvent>({
  service,
  category: 'outcome',
  aggregate: outcome,
  types: ['OutcomeRecorded', 'OutcomeSubstantiated', 'OutcomeCorrected', 'OutcomeWithdrawn', 'ToldConfirmed', 'ToldCorrected'],
  indexes: { 'of-teller': ['teller', 'at'] },
  ofPerson: 'of-teller',
  fieldsOf: ({ record }, since) => ({
    teller: record === null ? null : (tellerOf(record.data) ?? null),
    at: record?.occurredAt ?? since,
  }),
});
