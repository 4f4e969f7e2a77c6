import { parseImportLine } from '@golden-thread/contracts';
import {
  importedAcknowledgement,
  importedConfidence,
  importedGathering,
  importedOutcome,
  importedRegistration,
  importLine,
} from './imported-events.ts';
import { ada, ben } from './people.ts';

describe('named events of the import format', () => {
  test.each([
    importedRegistration(ada),
    importedRegistration(ada, { id: 'r', at: '1963-01-01T00:00:00Z', agencyId: null, region: null }),
    importedAcknowledgement(ada, ben),
    importedOutcome('oc-1', ada),
    importedOutcome('oc-1', ada, { subjectType: 'group', category: 'natural', ledBy: ['oc-2'], agencyId: null }),
    importedGathering('gt-1', [ada, ben], { agencyId: null }),
    importedConfidence(ada, 4.5, { instrument: 'ruler' }),
  ])('%j is a good line', (event) => {
    expect(parseImportLine(importLine(event))).toEqual(event);
  });
});
