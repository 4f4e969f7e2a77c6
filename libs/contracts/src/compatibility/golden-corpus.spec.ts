import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Type } from 'typebox';
import { publishedEvents } from '../published-events.ts';
import { findBreaks, keep, notYetKept, publishedSchemas, readSnapshots, storedSchemas } from './golden-corpus.ts';

describe('R13: the golden corpus of published events', () => {
  const snapshots = readSnapshots('published');

  test('holds every schema in use in its present form; else run `npm run golden -w libs/contracts`', () => {
    expect(notYetKept(publishedSchemas(), snapshots).map(({ name }) => name)).toEqual([]);
  });

  test('no schema in use breaks one that ever was', () => {
    expect(findBreaks(publishedSchemas(), snapshots)).toEqual([]);
  });

  test.each(snapshots.map((snapshot) => [`${snapshot.name}.v${String(snapshot.version)}/${String(snapshot.n)}`, snapshot] as const))(
    'what was written by %s is still read, in its newest form',
    (_, { service, name, version, samples }) => {
      for (const sample of samples) {
        const newest = publishedEvents.newest(`org.golden-thread.${service}.${name}.v${String(version)}`, sample);
        expect(newest && publishedEvents.check(newest.contract.type)?.problems(newest.data)).toEqual([]);
      }
      expect(samples.length).toBeGreaterThan(0);
    },
  );
});

describe('a golden corpus', () => {
  const folder = pathToFileURL(`${mkdtempSync(`${tmpdir()}/golden-`)}/`);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('grows with every form a schema had, and changes nothing that is there', () => {
    const [first] = storedSchemas('sessions', { LampLit: Type.Object({ by: Type.String() }, { examples: [{ by: 'ada' }] }) });
    const [second] = storedSchemas('sessions', { LampLit: Type.Object({ by: Type.String(), at: Type.Optional(Type.String()) }) });
    if (first === undefined || second === undefined) throw new Error('two schemas were declared');
    expect(readSnapshots('stored', 'sessions', folder)).toEqual([]);
    expect(keep(first, [], folder)).toBe('stored/sessions/LampLit.v1/1.json');
    const one = readSnapshots('stored', 'sessions', folder);
    expect(one).toMatchObject([{ n: 1, samples: [{ by: 'ada' }] }]);
    expect(notYetKept([first], one)).toEqual([]);
    expect(notYetKept([second], one)).toEqual([second]);
    expect(keep(second, one, folder)).toBe('stored/sessions/LampLit.v1/2.json');
    expect(() => keep(second, one, folder)).toThrow(/EEXIST/);
    expect(readSnapshots('stored', 'identity', folder)).toEqual([]);
    expect(findBreaks([first], readSnapshots('stored', undefined, folder))).toMatchObject([
      { kind: 'field-removed', field: 'at', against: 'stored/sessions/LampLit.v1/2' },
    ]);
  });
});
