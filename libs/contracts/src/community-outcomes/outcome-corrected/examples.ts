/** Examples of OutcomeCorrected: documentation, and what specs read. */
import type { OutcomeCorrected } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly OutcomeCorrected[] = [
  {
    outcomeId: 'oc-2',
    changes: {
      subjectType: 'person',
      subjectId: 'ben',
      agencyId: null,
      category: 'human',
      ledBy: [],
      depth: 'transactional',
      sign: 'mixed',
      intended: true,
    },
    told: { how: 'phone', readBack: true },
  },
  { outcomeId: 'oc-3', changes: { category: 'social' } },
];
