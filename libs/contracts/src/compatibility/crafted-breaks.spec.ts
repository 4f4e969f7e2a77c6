import { compareSchemas } from './compare-schemas.ts';
import { craftedBreaks, harmlessChanges } from './crafted-breaks.ts';
import { findBreaks, publishedSchemas, readSnapshots } from './golden-corpus.ts';
import { everyStoredSchema } from './stored-in-repository.ts';

const snapshots = [...readSnapshots('published'), ...readSnapshots('stored')];

describe('R13: breaks made on purpose', () => {
  test.each(
    snapshots.map(
      (snapshot) => [`${snapshot.kind} ${snapshot.name}.v${String(snapshot.version)}/${String(snapshot.n)}`, snapshot] as const,
    ),
  )('every break of %s is caught by name, and what is harmless passes', (_, { schema }) => {
    const crafted = craftedBreaks(schema);
    const missed = crafted.filter(
      ({ kind, field, broken }) => !compareSchemas(schema, broken).some((found) => found.kind === kind && found.field === field),
    );
    expect(missed).toEqual([]);
    // The whole in three ways (a field more, another end, another type), each field at least in three more.
    const fields = Object.keys(schema['properties'] ?? {}).length;
    expect(crafted.length).toBeGreaterThanOrEqual(3 + 3 * fields);
    for (const harmless of harmlessChanges(schema)) expect(compareSchemas(schema, harmless)).toEqual([]);
  });

  test('every kind of break that these schemas allow is among them', () => {
    const kinds = new Set(snapshots.flatMap(({ schema }) => craftedBreaks(schema)).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'bound-narrowed',
      'bound-widened',
      'const-changed',
      'enum-narrowed',
      'enum-widened',
      'field-became-optional',
      'field-became-required',
      'field-removed',
      'field-retyped',
      'item-retyped',
      'pattern-changed',
      'reader-closed',
      'required-field-added',
      'writer-opened',
    ]);
  });

  test('no schema of any service, stored or published, breaks one that ever was', async () => {
    const stored = await everyStoredSchema();
    expect(new Set(stored.map(({ service }) => service)).size).toBeGreaterThan(1);
    expect(findBreaks([...publishedSchemas(), ...stored], snapshots)).toEqual([]);
  });
});
