import { readFileSync } from 'node:fs';
import { apiTypes, committedDescription, GENERATED } from './api-types.ts';

test('the types are those of the committed description: after a change, run `npm run client --workspace libs/client`', async () => {
  expect(readFileSync(GENERATED, 'utf8')).toBe(await apiTypes(committedDescription()));
});

test('another description gives other types', async () => {
  const description = JSON.stringify({
    openapi: '3.1.1',
    info: { title: 'Lamps', version: '1' },
    paths: {
      '/lamps': { get: { responses: { 200: { description: 'Lamps.', content: { 'application/json': { schema: { type: 'string' } } } } } } },
    },
  });
  const types = await apiTypes(description);
  expect(types).toMatch(/"\/lamps": \{/);
  expect(types).toMatch(/"application\/json": string/);
});
