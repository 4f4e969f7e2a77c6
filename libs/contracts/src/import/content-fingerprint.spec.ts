import {
  importedAcknowledgement,
  importedConfidence,
  importedGathering,
  importedOutcome,
  importedRegistration,
} from '@golden-thread/testing';
import { contentFingerprint } from './content-fingerprint.ts';
import type { ImportEvent } from './import-event.ts';

const same = (a: ImportEvent, b: ImportEvent): boolean => contentFingerprint(a) === contentFingerprint(b);

describe('the content of an imported event', () => {
  test('has a fingerprint of 128 bits that stays as it is: staged files and stores compare by it', () => {
    expect(contentFingerprint(importedAcknowledgement('ada', 'ben'))).toMatchInlineSnapshot(`"c8fcecf7b9ad6af7d03448806edfe7a6"`);
  });

  test('is its type, its instant and its fields, not its id or the order of its lists', () => {
    expect(
      same(importedGathering('gt-1', ['ada', 'ben', 'ada'], { id: 'a' }), importedGathering('gt-1', ['ben', 'ada'], { id: 'b' })),
    ).toBe(true);
    expect(same(importedOutcome('oc-1', 'ada', { ledBy: ['x', 'y'] }), importedOutcome('oc-1', 'ada', { ledBy: ['y', 'x', 'x'] }))).toBe(
      true,
    );
  });

  test.each<[string, ImportEvent, ImportEvent]>([
    ['instant', importedAcknowledgement('ada', 'ben'), importedAcknowledgement('ada', 'ben', { at: '2026-02-04T10:00:00.000001Z' })],
    ['instant, of a registration', importedRegistration('ada'), importedRegistration('ada', { at: '2026-01-05T09:00:01Z' })],
    ['instant, of an outcome', importedOutcome('oc-1', 'ada'), importedOutcome('oc-1', 'ada', { at: '2026-01-05T09:00:01Z' })],
    ['instant, of a gathering', importedGathering('gt-1', []), importedGathering('gt-1', [], { at: '2026-01-05T09:00:01Z' })],
    ['instant, of a report', importedConfidence('ada', 4), importedConfidence('ada', 4, { at: '2026-01-05T09:00:01Z' })],
    ['direction', importedAcknowledgement('ada', 'ben'), importedAcknowledgement('ben', 'ada')],
    ['null or text', importedRegistration('ada', { agencyId: null }), importedRegistration('ada', { agencyId: 'null' })],
    [
      'which field',
      importedRegistration('ada', { agencyId: 'x', region: null }),
      importedRegistration('ada', { agencyId: null, region: 'x' }),
    ],
    ['score', importedConfidence('ada', 4), importedConfidence('ada', 5)],
    ['instrument', importedConfidence('ada', 4), importedConfidence('ada', 4, { instrument: 'confidence' })],
    ['a list of one or two', importedGathering('gt-1', ['a,b']), importedGathering('gt-1', ['a', 'b'])],
    ['a cause', importedOutcome('oc-1', 'ada', { ledBy: ['x'] }), importedOutcome('oc-1', 'ada')],
  ])('differs by %s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
  });
});
