/** Expected versions, versions without a gap, all or nothing. */
import type { ExpectedVersion } from '../event-store.ts';
import { append, event, type OpenStore, sharedStore, someEvents, stored, versionsOf } from './fixture.ts';

const outcomes: readonly [before: number, expected: ExpectedVersion, outcome: 'appended' | 'conflict'][] = [
  [0, 'any', 'appended'],
  [2, 'any', 'appended'],
  [0, 'none', 'appended'],
  [2, 'none', 'conflict'],
  [0, 'exists', 'conflict'],
  [2, 'exists', 'appended'],
  [0, 0, 'appended'],
  [2, 0, 'conflict'],
  [2, 1, 'conflict'],
  [2, 2, 'appended'],
  [2, 3, 'conflict'],
];

/** Tests of appending to one stream. */
export function appendingContract(open: OpenStore): void {
  describe('appending', () => {
    const shared = sharedStore(open);

    it.each(outcomes)('to a stream with %i events, expecting %s: %s', async (before, expected, outcome) => {
      const network = shared.network();
      if (before > 0) await shared.store.append(append(network, { events: someEvents(before) }));
      const { kind, ...rest } = await shared.store.append(append(network, { expected, events: someEvents(2) }));
      expect(kind).toBe(outcome);
      if (kind === 'conflict') expect(rest).toEqual({ version: before });
      expect(await versionsOf(shared.store, network)).toHaveLength(kind === 'appended' ? before + 2 : before);
    });

    it('gives versions 1, 2, 3 ... to each stream, and says where the events landed', async () => {
      const network = shared.network();
      const first = await shared.store.append(append(network, { events: [event({ eventId: 'a' }), event({ eventId: 'b' })] }));
      await shared.store.append(append(network, { stream: 'thing-2', events: someEvents(3) }));
      const second = await shared.store.append(append(network, { events: [event({ eventId: 'c' })] }));
      expect(first).toMatchObject({ kind: 'appended', stream: 'thing-1', firstVersion: 1, lastVersion: 2, eventIds: ['a', 'b'] });
      expect(second).toMatchObject({ kind: 'appended', stream: 'thing-1', firstVersion: 3, lastVersion: 3, eventIds: ['c'] });
      expect(await versionsOf(shared.store, network)).toEqual([1, 2, 3]);
      const [, , third] = await shared.store.readStream(network, 'thing-1');
      expect(third?.position).toBe(stored(second).position);
    });

    it('keeps every field as it was given, and the very text of the data', async () => {
      const network = shared.network();
      const given = event({
        eventId: 'ids may be any text: é 龍 🜂',
        occurredAt: -8_520_336_000_000_000,
        about: ['one', 'two, with comma', '"three"'],
        data: '{ "spaces" :  "stay",\n\t"words": "здравствуй 🌱 \u001f", "big": 12345678901234567890 }',
        meta: { actor: { accountId: 'account-9', role: 'import' }, correlationId: 'c', causationId: 'd', origin: 'import' },
      });
      await shared.store.append(append(network, { events: [given] }));
      const [kept] = await shared.store.readStream(network, 'thing-1');
      expect(kept).toEqual({
        ...given,
        networkId: network,
        stream: 'thing-1',
        version: 1,
        recordedAt: expect.any(Number),
        position: expect.any(Number),
        previous: expect.any(Number),
        lane: expect.any(Number),
      });
    });

    it('stores all events of an append or none', async () => {
      const network = shared.network();
      await shared.store.append(append(network, { events: [event({ eventId: 'taken' })] }));
      const before = await shared.store.head();
      const outcome = await shared.store.append(append(network, { events: [event(), event({ eventId: 'taken' }), event()] }));
      expect(outcome).toEqual({ kind: 'event-id-taken', eventId: 'taken' });
      expect(await shared.store.head()).toEqual(before);
      expect(await versionsOf(shared.store, network)).toEqual([1]);
    });

    it.each([
      ['no event', { events: [] }],
      ['a negative expected version', { expected: -1 }],
      ['a broken expected version', { expected: 0.5 }],
      ['an empty event id', { events: [event({ eventId: '' })] }],
      ['a lone surrogate in an event id', { events: [event({ eventId: 'x\ud800' })] }],
      ['a time that is no whole number', { events: [event({ occurredAt: 1.5 })] }],
    ])('refuses a wrong call: %s', async (_, given) => {
      await expect(shared.store.append(append(shared.network(), given))).rejects.toThrow(RangeError);
    });
  });
}
