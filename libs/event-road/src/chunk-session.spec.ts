import { MemoryReadModelStore, type Document, type DocumentChange, type Find } from '@golden-thread/read-models';
import fc from 'fast-check';
import { ChunkSession } from './chunk-session.ts';

const model = { name: 'model', version: 1 };
const collections = [{ name: 'things', indexes: [{ name: 'by-colour', fields: ['colour', 'size'] }] }];
const checkpoint = { service: 'identity', storeId: 'store-1', lane: 0 };

const document = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  colour: fc.constantFrom('red', 'blue', null),
  size: fc.integer({ min: 0, max: 3 }),
});
const change = fc.oneof(
  document.map((put): DocumentChange => ({ kind: 'put', collection: 'things', document: put })),
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((id): DocumentChange => ({ kind: 'delete', collection: 'things', id })),
);
const find = fc.record({
  equals: fc.constantFrom([], ['red'], [null], ['blue', 2]),
  limit: fc.integer({ min: 1, max: 6 }),
  descending: fc.boolean(),
  after: fc.option(document, { nil: undefined }),
});

test('a session shows what the store will show once the chunk is saved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(document), fc.array(change), find, async (before, changes, { after, ...asked }) => {
      const readModels = new MemoryReadModelStore();
      await readModels.declare(model, collections);
      const puts = before.map((put): DocumentChange => ({ kind: 'put', collection: 'things', document: put }));
      await readModels.save(model, { checkpoint: { ...checkpoint, from: 0, to: 1 }, changes: puts, parked: [], unparked: [] });
      const session = new ChunkSession({ readModels, model, collections, erased: new Set() });
      for (const each of changes) {
        if (each.kind === 'put') session.put(each.collection, each.document);
        else session.delete(each.collection, each.id);
      }
      const question: Find = { collection: 'things', index: 'by-colour', ...asked, ...(after === undefined ? {} : { after }) };
      const seen = await session.find(question);
      const one: Document | null = await session.get('things', 'a');
      await readModels.save(model, { checkpoint: { ...checkpoint, from: 1, to: 2 }, changes: session.changes(), parked: [], unparked: [] });
      expect(seen).toEqual(await readModels.find(model, question));
      expect(one).toEqual(await readModels.get(model, 'things', 'a'));
    }),
  );
});
