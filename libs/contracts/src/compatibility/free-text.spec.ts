import { Type } from 'typebox';
import type { JsonSchema } from './compare-schemas.ts';
import { freeTextIn } from './free-text.ts';
import { everyStoredSchema } from './stored-in-repository.ts';

/** Names of networks, regions and agencies are public facts (architecture.md 5); so are a network's languages and time zone. */
const publicFacts = ['NetworkFounded languages[]', 'NetworkFounded name', 'NetworkFounded timezone'];

describe('free text', () => {
  test('P1: no stored event has any that is neither sealed nor a public fact', async () => {
    const found = (await everyStoredSchema()).flatMap(({ name, schema }) => freeTextIn(schema).map((path) => `${name} ${path}`));
    expect(found.sort()).toEqual(publicFacts);
  });

  test('is found wherever it stands', () => {
    const schema = Type.Object({
      id: Type.String({ pattern: '^x$' }),
      kind: Type.Enum(['a']),
      words: Type.String({ 'x-personal': { owner: 'id' } }),
      note: Type.Optional(Type.String({ maxLength: 5 })),
      told: Type.Object({ by: Type.String() }),
      steps: Type.Array(Type.Object({ label: Type.Unsafe<string | null>({ type: ['string', 'null'] }) })),
    });
    expect(freeTextIn(JSON.parse(JSON.stringify(schema)) as JsonSchema)).toEqual(['note', 'told.by', 'steps[].label']);
  });
});
