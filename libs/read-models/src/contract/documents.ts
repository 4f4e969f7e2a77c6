/** Putting, getting, deleting and finding documents. */
import fc from 'fast-check';
import { byCodePoint } from '../index-key.ts';
import type { Document, Find } from '../read-models.ts';
import { chunk, type OpenReadModels, put, sharedReadModels } from './fixture.ts';

const ids = (documents: readonly Document[]): string[] => documents.map(({ id }) => id);

/** Tests of documents and indexes. */
export function documentsContract(open: OpenReadModels): void {
  describe('documents', () => {
    const shared = sharedReadModels(open);

    it('gives back what was put, the last of it, and null for what is not there', async () => {
      const model = await shared.declared();
      const ada = {
        id: 'ada é 龍',
        town: 'Bern',
        age: 36,
        nested: { list: [1, 'two', null], deep: { true: true } },
        text: '"quoted"\n\u0001',
      };
      await shared.store.save(
        model,
        chunk(0, 1, { changes: [put(ada), put({ id: 'bob', town: 'Bern' }), put({ id: 'bob', town: 'Chur' })] }),
      );
      expect(await shared.store.get(model, 'people', 'ada é 龍')).toEqual(ada);
      expect(await shared.store.get(model, 'people', 'bob')).toEqual({ id: 'bob', town: 'Chur' });
      expect(await shared.store.get(model, 'people', 'eve')).toBeNull();
    });

    it('gives a copy: changing it changes nothing kept', async () => {
      const model = await shared.declared();
      const document = { id: 'ada', list: ['one'] };
      await shared.store.save(model, chunk(0, 1, { changes: [put(document)] }));
      document.list.push('two');
      const got = (await shared.store.get(model, 'people', 'ada')) as unknown as { list: string[] };
      got.list.push('three');
      expect(await shared.store.get(model, 'people', 'ada')).toEqual({ id: 'ada', list: ['one'] });
    });

    it('carries out the changes of a chunk in their order', async () => {
      const model = await shared.declared();
      const gone = { kind: 'delete', collection: 'people', id: 'ada' } as const;
      await shared.store.save(model, chunk(0, 1, { changes: [gone, put({ id: 'ada', age: 1 }), put({ id: 'bob', age: 2 })] }));
      expect(await shared.store.get(model, 'people', 'ada')).toEqual({ id: 'ada', age: 1 });
      await shared.store.save(model, chunk(1, 2, { changes: [put({ id: 'ada', age: 3 }), gone] }));
      expect(await shared.store.get(model, 'people', 'ada')).toBeNull();
      expect(ids(await shared.store.find(model, { collection: 'people', index: 'by-age', equals: [] }))).toEqual(['bob']);
    });

    it('finds by the leading fields of an index, in its order', async () => {
      const model = await shared.declared();
      const people = [
        { id: 'a', town: 'Bern', age: 40 },
        { id: 'b', town: 'Bern', age: 9 },
        { id: 'c', town: 'Bern' },
        { id: 'd', town: 'Bernau', age: 1 },
        { id: 'e', town: 'Bern', age: -3.5 },
        { id: 'f', town: 'Chur', age: 2 },
        { id: 'g', town: 'Bern', age: 9 },
      ];
      await shared.store.save(model, chunk(0, 1, { changes: people.map(put) }));
      const find = (equals: Find['equals'], rest: Partial<Find> = {}) =>
        shared.store.find(model, { collection: 'people', index: 'by-town', equals, ...rest });
      expect(ids(await find(['Bern']))).toEqual(['c', 'e', 'b', 'g', 'a']);
      expect(ids(await find(['Bern'], { descending: true }))).toEqual(['a', 'g', 'b', 'e', 'c']);
      expect(ids(await find(['Bern', 9]))).toEqual(['b', 'g']);
      expect(ids(await find(['Bern', null]))).toEqual(['c']);
      expect(ids(await find([]))).toEqual(['c', 'e', 'b', 'g', 'a', 'd', 'f']);
      expect(ids(await find(['Nowhere']))).toEqual([]);
      expect(await find(['Chur'])).toEqual([{ id: 'f', town: 'Chur', age: 2 }]);
    });

    it('finds a changed document at its new place only', async () => {
      const model = await shared.declared();
      await shared.store.save(
        model,
        chunk(0, 1, { changes: [put({ id: 'a', town: 'Bern', age: 1 }), put({ id: 'b', town: 'Bern', age: 1 })] }),
      );
      await shared.store.save(
        model,
        chunk(1, 2, { changes: [put({ id: 'a', town: 'Chur', age: 1, more: true }), put({ id: 'b', town: 'Bern', age: 1, more: true })] }),
      );
      const inTown = (town: string) => shared.store.find(model, { collection: 'people', index: 'by-town', equals: [town] });
      expect(await inTown('Bern')).toEqual([{ id: 'b', town: 'Bern', age: 1, more: true }]);
      expect(await inTown('Chur')).toEqual([{ id: 'a', town: 'Chur', age: 1, more: true }]);
    });

    it.each([false, true])('pages without losing or repeating, descending: %s', async (descending) => {
      const model = await shared.declared();
      const people = Array.from({ length: 53 }, (_, number) => ({ id: `p${number}`, age: number % 5, town: 'Bern' }));
      await shared.store.save(model, chunk(0, 1, { changes: people.map(put) }));
      const all = { collection: 'people', index: 'by-age', equals: [], descending };
      const seen: Document[] = [];
      for (let page = await shared.store.find(model, { ...all, limit: 7 }); page.length > 0;) {
        seen.push(...page);
        const last = page.at(-1);
        page = await shared.store.find(model, { ...all, limit: 7, ...(last ? { after: last } : {}) });
      }
      expect(seen).toEqual(await shared.store.find(model, all));
      expect(new Set(ids(seen)).size).toBe(53);
    });

    it('pages from a document that is not in the range, or not there at all', async () => {
      const model = await shared.declared();
      const people = ['a', 'b', 'c'].map((town) => ({ id: `of-${town}`, town }));
      await shared.store.save(model, chunk(0, 1, { changes: people.map(put) }));
      const from = async (town: string, descending: boolean) =>
        ids(
          await shared.store.find(model, {
            collection: 'people',
            index: 'by-town',
            equals: ['b'],
            after: { id: 'gone', town },
            descending,
          }),
        );
      expect([await from('a', false), await from('c', false)]).toEqual([['of-b'], []]);
      expect([await from('a', true), await from('c', true)]).toEqual([[], ['of-b']]);
      expect([await from('b', false), await from('b', true)]).toEqual([['of-b'], []]);
    });

    it('gives 100 documents where no limit is named, and 5,000 at most', async () => {
      const model = await shared.declared();
      const people = Array.from({ length: 5_001 }, (_, number) => ({ id: `p${number}` }));
      await shared.store.save(model, chunk(0, 1, { changes: people.map(put) }));
      const all = { collection: 'people', index: 'all', equals: [] };
      expect(await shared.store.find(model, all)).toHaveLength(100);
      expect(await shared.store.find(model, { ...all, limit: 5_000 })).toHaveLength(5_000);
      await expect(shared.store.find(model, { ...all, limit: 5_001 })).rejects.toThrow(RangeError);
    });

    it('sorts any values: null, false, true, numbers, then text by code point', async () => {
      const value = fc.oneof(
        fc.constant(null),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.string({ unit: 'binary' }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(value, value), { maxLength: 12 }), async (values) => {
          const model = await shared.declared();
          const people = values.map(([town, age], number) => ({ id: `p${number}`, town, age }));
          await shared.store.save(model, chunk(0, 1, { changes: people.map(put) }));
          const sorted = [...people].sort((a, b) => inOrder(a.town, b.town) || inOrder(a.age, b.age) || byCodePoint(a.id, b.id));
          const find = { collection: 'people', index: 'by-town' };
          expect(ids(await shared.store.find(model, { ...find, equals: [] }))).toEqual(ids(sorted));
          for (const { town, age } of people.slice(0, 3)) {
            const same = sorted.filter((each) => inOrder(each.town, town) === 0);
            expect(ids(await shared.store.find(model, { ...find, equals: [town] }))).toEqual(ids(same));
            const both = same.filter((each) => inOrder(each.age, age) === 0);
            expect(ids(await shared.store.find(model, { ...find, equals: [town, age] }))).toEqual(ids(both));
          }
        }),
        { numRuns: 40 },
      );
    });

    it('refuses what was not declared, and what cannot be indexed', async () => {
      const model = await shared.declared();
      const { store } = shared;
      await expect(store.find(model, { collection: 'people', index: 'by-shoe-size', equals: [] })).rejects.toThrow(RangeError);
      await expect(store.find(model, { collection: 'people', index: 'by-age', equals: [1, 2] })).rejects.toThrow(RangeError);
      await expect(store.find(model, { collection: 'towns', index: 'by-age', equals: [] })).rejects.toThrow(RangeError);
      await expect(store.get(model, 'towns', 'a')).rejects.toThrow(RangeError);
      await expect(store.get({ ...model, version: 2 }, 'people', 'a')).rejects.toThrow(RangeError);
      const towns = { kind: 'delete', collection: 'towns', id: 'a' } as const;
      await expect(store.save(model, chunk(0, 1, { changes: [put({ id: 'a' }), towns] }))).rejects.toThrow(RangeError);
      await expect(store.save(model, chunk(0, 1, { changes: [put({ id: 'a' }), put({ id: 'b', age: ['no number'] })] }))).rejects.toThrow(
        RangeError,
      );
      await expect(store.save(model, chunk(0, 1, { changes: [put({ id: 'a' }), put({ id: '' })] }))).rejects.toThrow(RangeError);
      expect(await store.get(model, 'people', 'a')).toBeNull();
      expect(await store.checkpoints(model)).toEqual([]);
    });
  });
}

const RANK = { object: 0, boolean: 1, number: 2, string: 3 } as Readonly<Record<string, number>>;

/** The order the port promises, said in another way than adapters do it. */
function inOrder(a: string | number | boolean | null, b: string | number | boolean | null): number {
  if (typeof a !== typeof b) return (RANK[typeof a] ?? 0) - (RANK[typeof b] ?? 0);
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return Number(a) - Number(b);
}
