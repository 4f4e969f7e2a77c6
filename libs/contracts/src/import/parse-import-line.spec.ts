import fc from 'fast-check';
import { arbitraryOf, importLine, importedGathering, importedOutcome, importedRegistration } from '@golden-thread/testing';
import { importSchemas } from './import-schema.ts';
import { importTypes, ownerOf, type ImportEvent } from './import-event.ts';
import { parseImportLine } from './parse-import-line.ts';

const good = {
  specversion: '1.0',
  id: 'oc-2',
  source: 'urn:old-system',
  type: importTypes.OutcomeRecorded,
  time: '2026-04-10T13:00:00.5+02:00',
  data: { subjectType: 'person', subjectId: 'ben', category: 'social' },
};

const problems = (change: object, data: object = {}): unknown =>
  parseImportLine(JSON.stringify({ ...good, ...change, ...(Object.keys(data).length === 0 ? {} : { data: { ...good.data, ...data } }) }));

const event = (line: string | Uint8Array): ImportEvent => {
  const read = parseImportLine(line);
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  return read;
};

describe('a line of an import', () => {
  test('keeps the named fields alone: absent is null, and an outcome without an id of its own has its event’s', () => {
    const line = {
      ...good,
      recordedtime: '2026-04-11T00:00:00Z',
      subject: 'ben',
      colour: { deep: [1] },
      data: { ...good.data, mood: 'calm' },
    };
    expect(event(JSON.stringify(line))).toEqual({
      id: 'oc-2',
      type: importTypes.OutcomeRecorded,
      at: Date.UTC(2026, 3, 10, 11) * 1000 + 500_000,
      data: { outcomeId: 'oc-2', subjectType: 'person', subjectId: 'ben', agencyId: null, category: 'social', ledBy: [] },
    });
  });

  test('gives back what was written, as text and as bytes', () => {
    for (const written of [
      importedRegistration('P 17, née Ω 😀', { agencyId: null, region: null }),
      importedOutcome('oc-1', 'riverside-market', { subjectType: 'community', ledBy: ['oc-9', 'oc-9'] }),
      importedGathering('gt-1', ['ada', 'ada', 'ben']),
    ]) {
      expect(event(importLine(written))).toEqual(written);
      expect(event(new TextEncoder().encode(`\uFEFF${importLine(written)}\r`))).toEqual(written);
    }
  });

  test('null and absent say the same', () => {
    expect(problems({}, { outcomeId: null, agencyId: null, ledBy: null })).toEqual(event(JSON.stringify(good)));
  });

  test('an id has 1 to 128 characters, counted as people count them', () => {
    expect(problems({ id: '😀'.repeat(128) })).toMatchObject({ id: '😀'.repeat(128) });
    expect(problems({ id: '😀'.repeat(129) })).toEqual([{ field: 'id', reason: 'has 129 characters, where at most 128 are kept' }]);
  });

  test.each([
    ['a number that no double holds exactly', { score: 2 ** 53 + 2 }, 'data.score', /cannot be kept exactly/],
    ['a large negative number', { score: -(2 ** 53) }, 'data.score', /cannot be kept exactly/],
    ['text', { score: '5' }, 'data.score', /^is text, where a number is needed$/],
    ['an empty person', { personId: '', score: 5 }, 'data.personId', /^is empty$/],
  ])('confidence with %s is refused', (_, data, field, reason) => {
    const read = parseImportLine(JSON.stringify({ ...good, type: importTypes.ConfidenceReported, data: { personId: 'eli', ...data } }));
    expect(read).toEqual([{ field, reason: expect.stringMatching(reason) }]);
  });

  test('2^53 + 1, which JSON would quietly round, and 1e400 are refused in their own text', () => {
    const line = JSON.stringify({ ...good, type: importTypes.ConfidenceReported, data: { personId: 'eli', score: 0 } });
    expect(parseImportLine(line.replace('"score":0', '"score":9007199254740993'))).toEqual([
      { field: 'data.score', reason: 'lies beyond 9007199254740991: numbers larger than that cannot be kept exactly' },
    ]);
    expect(parseImportLine(line.replace('"score":0', '"score":1e400'))).toEqual([
      { field: 'data.score', reason: 'is a number too large to be kept' },
    ]);
    expect(event(line.replace('"score":0', '"score":-0'))).toMatchObject({ data: { score: 0 } });
    expect(event(line.replace('"score":0', '"score":9007199254740991'))).toMatchObject({ data: { score: Number.MAX_SAFE_INTEGER } });
  });

  test.each([
    [{ type: 'org.golden-thread.import.PersonRegistered.v2' }, 'type', /^is none of org\.golden-thread\.import\.PersonRegistered\.v1, /],
    [{ type: undefined }, 'type', /^is missing$/],
    [{ specversion: '0.3' }, 'specversion', /^is not "1\.0"$/],
    [{ source: '' }, 'source', /^has fewer than 1 characters$/],
    [{ time: '2026-02-30T00:00:00Z' }, 'time', /RFC 3339/],
    [{ time: 1_767_603_600 }, 'time', /^is a number, where text is needed$/],
    [{ time: undefined }, 'time', /^is missing$/],
    [{ id: 7 }, 'id', /^is a number, where text is needed$/],
    [{ id: 'tab\there' }, 'id', /control character/],
    [{ id: 'next line\u0085' }, 'id', /control character/],
    [{ id: 'half \uD83D' }, 'id', /half of a surrogate pair/],
    [{ data: undefined }, 'data', /^is missing$/],
    [{ data: ['ben'] }, 'data', /^is a list, where an object is needed$/],
  ])('%j is refused at %s', (change, field, reason) => {
    expect(problems(change)).toEqual([{ field, reason: expect.stringMatching(reason) }]);
  });

  test.each([
    [{ subjectType: 'family' }, 'data.subjectType', 'is none of person, group, agency, community'],
    [{ category: undefined }, 'data.category', 'is missing'],
    [{ ledBy: 'oc-1' }, 'data.ledBy', 'is text, where a list or null is needed'],
    [{ ledBy: ['oc-1', null] }, 'data.ledBy[1]', 'is null, where text is needed'],
    [{ agencyId: {} }, 'data.agencyId', 'is an object, where text or null is needed'],
  ])('data %j is refused at %s', (data, field, reason) => {
    expect(problems({}, data)).toEqual([{ field, reason }]);
  });

  test('everything that is wrong is said at once', () => {
    const read = parseImportLine(JSON.stringify({ type: importTypes.GatheringHeld, time: 'yesterday', data: { gatheringId: 4 } }));
    expect((read as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'data.attendees',
      'data.gatheringId',
      'id',
      'source',
      'specversion',
      'time',
    ]);
  });

  test.each([
    ['', 'is cut off: its JSON ends too early'],
    ['{"id":"oc-2","spec', 'is cut off: its JSON ends too early'],
    ['{"id":"oc-2"', 'is cut off: its JSON ends too early'],
    ['id,time\n1,2', 'is not JSON'],
    ['[]', 'is JSON, but not an object'],
    ['null', 'is JSON, but not an object'],
  ])('%j is refused as a line', (line, reason) => {
    expect(parseImportLine(line)).toEqual([{ field: 'line', reason }]);
  });

  test('bytes that are no UTF-8 are refused', () => {
    expect(parseImportLine(Uint8Array.from([0x7b, 0xff, 0x7d]))).toEqual([{ field: 'line', reason: 'is not UTF-8' }]);
  });

  test('a reason never repeats what the line holds', () => {
    const said = JSON.stringify([
      problems({ id: 'María\n' }),
      problems({ type: 'María' }),
      problems({ time: 'María' }),
      problems({}, { subjectType: 'María' }),
    ]);
    expect(said).not.toContain('María');
  });

  test.each(Object.entries(importSchemas))(
    'any %s its schema allows is read, and any other JSON is refused without a throw',
    (name, schema) => {
      fc.assert(
        fc.property(arbitraryOf(schema), fc.boolean(), (line, asBytes) => {
          const text = JSON.stringify({ ...line, time: '2026-02-04T10:00:00Z' });
          expect(event(asBytes ? new TextEncoder().encode(text) : text)).toMatchObject({
            id: line.id,
            type: importTypes[name as keyof typeof importTypes],
          });
        }),
      );
      fc.assert(
        fc.property(fc.json(), (text) => {
          expect(Array.isArray(parseImportLine(text))).toBe(true);
        }),
      );
    },
  );

  test('registrations belong to identity, the rest to community outcomes', () => {
    expect(Object.values(importTypes).map(ownerOf)).toEqual(['identity', ...Array<string>(4).fill('community-outcomes')]);
  });
});
