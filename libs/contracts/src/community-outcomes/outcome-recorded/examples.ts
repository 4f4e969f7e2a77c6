/** Examples of OutcomeRecorded: documentation, and what specs read. */
import type { OutcomeRecorded } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly OutcomeRecorded[] = [
  {
    outcomeId: 'oc-2',
    subjectType: 'person',
    subjectId: 'ben',
    agencyId: 'agency-south',
    programmeId: 'programme-1',
    category: 'social',
    ledBy: ['oc-1'],
    depth: 'transitional',
    sign: 'positive',
    intended: false,
    told: { how: 'paper', readBack: true },
  },
  { outcomeId: 'oc-3', subjectType: 'community', subjectId: 'riverside-market', agencyId: null, category: 'cultural', ledBy: [] },
];
