import { inspirationAcknowledged, personRegistered, type InspirationAcknowledged } from '@golden-thread/contracts';
import type { Projection } from '@golden-thread/event-road';
import { ada, ben, cruz, riversideNetwork } from '../named/people.ts';
import { RecordChain } from '../named/road-records.ts';
import { projectionScenariosOf } from './projection-scenario.ts';

/** Who inspired how many, and the latest one: uses everything a session offers. */
const inspirers: Projection = {
  name: 'inspirers',
  version: 1,
  collections: [
    { name: 'inspirers', indexes: [{ name: 'by-count', fields: ['count'] }] },
    { name: 'leader', indexes: [] },
  ],
  sources: ['community-outcomes'],
  types: [inspirationAcknowledged.type],
  apply: async ({ event }, documents) => {
    const { inspirerId, inspiredId } = event.data as InspirationAcknowledged;
    if (documents.isErased(event.networkId, inspirerId)) return;
    if (inspirerId === inspiredId) {
      documents.delete('inspirers', inspirerId);
      return;
    }
    const before = await documents.get('inspirers', inspirerId);
    documents.put('inspirers', { id: inspirerId, count: Number(before?.['count'] ?? 0) + 1 });
    const [leader] = await documents.find({ collection: 'inspirers', index: 'by-count', equals: [], descending: true, limit: 1 });
    documents.put('leader', { id: 'leader', personId: leader?.id ?? null });
  },
};

const chain = new RecordChain();
const inspired = (inspirerId: string, inspiredId: string) => chain.next(inspirationAcknowledged, { inspirerId, inspiredId });

describe('a scenario of a projection', () => {
  const given = projectionScenariosOf(inspirers);

  test('shows the documents that the records leave', async () => {
    await given(inspired(ada, ben), inspired(cruz, ben), inspired(ada, cruz)).then({
      inspirers: [
        { id: cruz, count: 1 },
        { id: ada, count: 2 },
      ],
      leader: [{ id: 'leader', personId: ada }],
    });
  });

  test('leaves out types the projection does not name, and documents that were deleted', async () => {
    const registered = chain.next(personRegistered, { personId: ada, agencyId: null, regionId: null, by: 'import' });
    await given(registered, inspired(ada, ben), inspired(ada, ada)).then({ leader: [{ id: 'leader', personId: ada }] });
  });

  test('knows who was erased', async () => {
    const erased = projectionScenariosOf(inspirers, { erased: [{ networkId: riversideNetwork, personId: ada }] });
    await erased(inspired(ada, ben)).then({});
  });

  test('fails on a document that is missing, that is too many or that differs', async () => {
    const made = given(inspired(ada, ben));
    const leader = [{ id: 'leader', personId: ada }];
    await expect(made.then({ inspirers: [{ id: ada, count: 1 }] })).rejects.toThrow(/deep/);
    await expect(
      made.then({
        inspirers: [
          { id: ada, count: 1 },
          { id: ben, count: 1 },
        ],
        leader,
      }),
    ).rejects.toThrow(/deep/);
    await expect(made.then({ inspirers: [{ id: ada, count: 2 }], leader })).rejects.toThrow(/deep/);
    await made.then({ inspirers: [{ id: ada, count: 1 }], leader });
  });

  test('refuses collections and indexes that the projection does not declare', async () => {
    const careless = (apply: Projection['apply']) => projectionScenariosOf({ ...inspirers, apply })(inspired(ada, ben)).documents();
    await expect(
      careless((_, documents) => {
        documents.put('people', { id: ada });
      }),
    ).rejects.toThrow(RangeError);
    await expect(
      careless(async (_, documents) => {
        await documents.find({ collection: 'leader', index: 'by-name', equals: [] });
      }),
    ).rejects.toThrow(RangeError);
  });

  test('pages through an index, with the id as the last word', async () => {
    const pages: unknown[] = [];
    const paged = projectionScenariosOf({
      ...inspirers,
      apply: async (_, documents) => {
        for (const [id, count] of [
          ['d', 1],
          ['a', 2],
          ['b', 1],
          ['c', 2],
        ] as const)
          documents.put('inspirers', { id, count });
        const first = await documents.find({ collection: 'inspirers', index: 'by-count', equals: [], limit: 2 });
        const after = first.at(-1);
        const second = after && (await documents.find({ collection: 'inspirers', index: 'by-count', equals: [], limit: 2, after }));
        const last = second?.at(-1);
        const none = last && (await documents.find({ collection: 'inspirers', index: 'by-count', equals: [], after: last }));
        const ones = await documents.find({ collection: 'inspirers', index: 'by-count', equals: [1] });
        pages.push(first, second, none, ones);
      },
    });
    await paged(inspired(ada, ben)).documents();
    expect(pages.map((page) => (page as { id: string }[]).map(({ id }) => id))).toEqual([['b', 'd'], ['a', 'c'], [], ['b', 'd']]);
  });
});
