import { Type, type TSchema } from 'typebox';
import { compareSchemas, type BreakKind, type JsonSchema } from './compare-schemas.ts';
import { findBreaks, type Snapshot } from './golden-corpus.ts';

/** A schema that has one of everything the comparison knows. */
const told = Type.Object({ how: Type.Enum(['self', 'aloud']), readBack: Type.Boolean() });
const fields = {
  outcomeId: Type.String({ pattern: '^[a-z]+$', maxLength: 64 }),
  kind: Type.Enum(['person', 'group']),
  form: Type.Literal('v1'),
  ledBy: Type.Array(Type.String({ minLength: 1 })),
  score: Type.Optional(Type.Number({ minimum: 0, maximum: 10 })),
  words: Type.Optional(Type.String({ 'x-personal': { owner: 'outcomeId' } })),
  told: Type.Optional(told),
};
const published = Type.Object(fields);
const stored = Type.Object(fields, { additionalProperties: false });
const { score: scoreField, ...withoutScore } = fields;

const plain = (schema: TSchema): JsonSchema => JSON.parse(JSON.stringify(schema)) as JsonSchema;
const compare = (older: TSchema, newer: TSchema): unknown =>
  compareSchemas(plain(older), plain(newer)).map(({ kind, field }) => [kind, field]);

describe('R13: a schema may only grow by optional fields within a version', () => {
  test.each<[BreakKind, string, TSchema]>([
    ['field-removed', 'score', Type.Object(withoutScore)],
    ['field-retyped', 'score', Type.Object({ ...fields, score: Type.Optional(Type.String()) })],
    ['required-field-added', 'region', Type.Object({ ...fields, region: Type.String() })],
    ['enum-narrowed', 'kind', Type.Object({ ...fields, kind: Type.Enum(['person']) })],
    ['bound-narrowed', 'outcomeId', Type.Object({ ...fields, outcomeId: Type.String({ pattern: '^[a-z]+$', maxLength: 32 }) })],
    ['pattern-changed', 'outcomeId', Type.Object({ ...fields, outcomeId: Type.String({ pattern: '^[a-f]+$', maxLength: 64 }) })],
    ['field-became-required', 'score', Type.Object({ ...withoutScore, score: Type.Number({ minimum: 0, maximum: 10 }) })],
    ['const-changed', 'form', Type.Object({ ...fields, form: Type.Literal('v2') })],
    ['reader-closed', '', Type.Object(fields, { additionalProperties: false })],
    ['item-retyped', 'ledBy[]', Type.Object({ ...fields, ledBy: Type.Array(Type.Number()) })],
    ['enum-widened', 'kind', Type.Object({ ...fields, kind: Type.Enum(['person', 'group', 'agency']) })],
    [
      'enum-narrowed',
      'told.how',
      Type.Object({ ...fields, told: Type.Optional(Type.Object({ how: Type.Enum(['self']), readBack: Type.Boolean() })) }),
    ],
    ['field-became-optional', 'outcomeId', Type.Object({ ...fields, outcomeId: Type.Optional(fields.outcomeId) })],
    ['bound-widened', 'score', Type.Object({ ...fields, score: Type.Optional(Type.Number({ minimum: 0 })) })],
    ['bound-narrowed', 'ledBy[]', Type.Object({ ...fields, ledBy: Type.Array(Type.String({ minLength: 2 })) })],
    ['mark-changed', 'words', Type.Object({ ...fields, words: Type.Optional(Type.String()) })],
    [
      'enum-narrowed',
      'words',
      Type.Object({ ...fields, words: Type.Optional(Type.String({ 'x-personal': { owner: 'outcomeId' }, enum: ['a'] })) }),
    ],
    ['keyword-not-allowed', 'words', Type.Object({ ...fields, words: Type.Optional(Type.String({ format: 'email' })) })],
  ])('%s: %s is caught by name', (kind, field, broken) => {
    expect(compare(published, broken)).toEqual([[kind, field]]);
  });

  test('event-removed: an event nobody can read any more is caught by name', () => {
    const snapshot: Snapshot = {
      kind: 'published',
      service: 'identity',
      name: 'PersonRegistered',
      version: 1,
      schema: plain(published),
      samples: [],
      n: 1,
    };
    expect(findBreaks([], [snapshot])).toMatchObject([{ kind: 'event-removed', against: 'published/identity/PersonRegistered.v1/1' }]);
    expect(findBreaks([{ ...snapshot, version: 2 }], [snapshot])).toMatchObject([{ kind: 'event-removed' }]);
    expect(findBreaks([snapshot], [snapshot])).toEqual([]);
  });

  test('writer-opened: a stored schema stays closed', () => {
    expect(compare(stored, published)).toEqual([['writer-opened', '']]);
  });

  test('a list that no longer says what it holds, or says it for the first time, is caught', () => {
    const loose = Type.Object({ ...fields, ledBy: Type.Unsafe<string[]>({ type: 'array' }) });
    expect(compare(published, loose)).toEqual([['item-retyped', 'ledBy[]']]);
    expect(compare(loose, published)).toEqual([['item-retyped', 'ledBy[]']]);
  });

  test('an enum that goes away takes any value, which older readers do not know', () => {
    expect(compare(Type.Object({ a: Type.String({ enum: ['x'] }) }), Type.Object({ a: Type.String() }))).toEqual([['enum-widened', 'a']]);
  });

  test.each<[string, TSchema]>([
    ['nothing changed', published],
    ['an optional field was added', Type.Object({ ...fields, region: Type.Optional(Type.String()) })],
    [
      'an optional field was added further in',
      Type.Object({ ...fields, told: Type.Optional(Type.Object({ ...told.properties, by: Type.Optional(Type.String()) })) }),
    ],
    ['the fields stand in another order', Type.Object({ score: scoreField, ...withoutScore })],
    ['an enum lists its values in another order', Type.Object({ ...fields, kind: Type.Enum(['group', 'person']) })],
    [
      'descriptions and examples changed',
      Type.Object({ ...fields, form: Type.Literal('v1', { description: 'Which form.', examples: ['v1'] }) }, { title: 'An outcome' }),
    ],
  ])('harmless: %s', (_, harmless) => {
    expect(compare(published, harmless)).toEqual([]);
  });
});
