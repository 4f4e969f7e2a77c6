import type { StoredEvent } from '@golden-thread/event-store';
import { type DomainEvent, streamName } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { ada, ben, ManualClock, riversideNetwork } from '@golden-thread/testing';
import { Type } from 'typebox';
import { aggregateStorage, decoded, encoded, UnstorableEvent } from './aggregate-storage.ts';

type Said = DomainEvent<'Said', { to: string; words: string }>;

const said = aggregateStorage({
  category: 'long-letter',
  namedAfterPerson: true,
  aggregate: { initial: 0, evolve: (count: number) => count + 1 },
  schemas: {
    Said: Type.Object(
      { to: Type.String({ 'x-about': true }), words: Type.String({ 'x-personal': { owner: 'stream', key: 'words' } }) },
      { additionalProperties: false },
    ),
  },
  alsoAbout: (event: Said) => (event.data.to === ben ? [] : ['everybody']),
});
const sealer = new Sealer(DevelopmentKeys.random(), new ManualClock());
const place = { networkId: riversideNetwork, stream: streamName('long-letter', ada), eventId: 'e1' };
const event: Said = { type: 'Said', data: { to: ben, words: 'The tomatoes came up.' } };

describe('an event on its way to the store', () => {
  test('has its words sealed, and says whom it is about: the person of the stream and whoever it names, once', async () => {
    const stored = await encoded(said, event, place, sealer);
    expect(stored).toMatchObject({ type: 'Said', schemaVersion: 1, about: [ada, ben] });
    expect(stored.data).toContain('"$sealed"');
    expect(stored.data).not.toContain('tomatoes');
    expect((await encoded(said, { type: 'Said', data: { to: ada, words: 'w' } }, place, sealer)).about).toEqual([ada, 'everybody']);
  });

  test('of a stream whose name was derived from an imported id is about the person themselves, and sealed for them', async () => {
    const imported = 'P 17, née Ω';
    const stored = await encoded(said, event, { ...place, namedAfter: imported }, sealer);
    expect(stored.about).toEqual([imported, ben]);
    expect(JSON.parse(stored.data)).toMatchObject({ words: { owner: { kind: 'person', id: imported, use: 'words' } } });
    await expect(sealer.open(JSON.parse(stored.data), riversideNetwork)).resolves.toEqual(event.data);
  });

  test('comes back as it was, with its id and time', async () => {
    const { data } = await encoded(said, event, place, sealer);
    const stored = { ...place, occurredAt: 7, type: 'Said', data } as StoredEvent;
    expect(await decoded([stored], sealer)).toEqual([{ event, recorded: { eventId: 'e1', occurredAt: 7 } }]);
  });

  test('is refused before it is stored when it does not fit its schema', async () => {
    const wrong = { type: 'Said', data: { to: ben } } as unknown as Said;
    await expect(encoded(said, wrong, place, sealer)).rejects.toThrow(
      new UnstorableEvent('Said', [{ field: 'words', reason: 'is missing' }]),
    );
    const unknown = { type: 'Sung', data: {} } as unknown as Said;
    await expect(encoded(said, unknown, place, sealer)).rejects.toThrow('Sung cannot be stored: type has no stored schema');
  });
});
