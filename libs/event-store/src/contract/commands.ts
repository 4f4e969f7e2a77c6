/** A command is carried out once: repeated, it gets its first answer. */
import { MICROS_PER_DAY } from '@golden-thread/kernel';
import { append, event, type OpenStore, RECORDED_AT, sharedStore, someEvents, stored, versionsOf } from './fixture.ts';

const command = { accountId: 'account-1', commandId: 'wish-1', requestHash: 'hash-1' };

/** Tests of command rows. */
export function commandsContract(open: OpenStore): void {
  describe('commands', () => {
    const shared = sharedStore(open);

    it('answers a repeated command as the first time, though the stream has moved on', async () => {
      const network = shared.network();
      const wish = append(network, { expected: 'none', events: someEvents(2), command });
      const first = stored(await shared.store.append(wish));
      await shared.store.append(append(network, { expected: 2, events: someEvents(3) }));
      const again = await shared.store.append({ ...wish, recordedAt: RECORDED_AT + 29 * MICROS_PER_DAY });
      expect(again).toEqual({ ...first, kind: 'repeated' });
      expect(await versionsOf(shared.store, network)).toHaveLength(5);
    });

    it('answers with the first ids, though the repetition was decided with others', async () => {
      const network = shared.network();
      const first = stored(await shared.store.append(append(network, { command })));
      const again = await shared.store.append(append(network, { command, stream: 'thing-2', events: [event({ eventId: 'made-anew' })] }));
      expect(again).toEqual({ ...first, kind: 'repeated' });
      expect(await shared.store.findEvents(network, ['made-anew'])).toEqual([]);
    });

    it('refuses another wish under the same id', async () => {
      const network = shared.network();
      await shared.store.append(append(network, { command }));
      const other = await shared.store.append(append(network, { command: { ...command, requestHash: 'hash-2' } }));
      expect(other).toEqual({ kind: 'command-reused' });
      expect(await versionsOf(shared.store, network)).toEqual([1]);
    });

    it('takes the same id from another account for another wish', async () => {
      const network = shared.network();
      await shared.store.append(append(network, { command }));
      const other = await shared.store.append(append(network, { command: { ...command, accountId: 'account-2', requestHash: 'hash-2' } }));
      expect(other.kind).toBe('appended');
    });

    it('remembers no command that was refused: it is decided again', async () => {
      const network = shared.network();
      expect((await shared.store.append(append(network, { expected: 'exists', command }))).kind).toBe('conflict');
      await shared.store.append(append(network));
      expect((await shared.store.append(append(network, { expected: 'exists', command }))).kind).toBe('appended');
    });

    it('carries out a command once, however many repetitions arrive at the same time', async () => {
      const network = shared.network();
      const wishes = Array.from({ length: 20 }, () => shared.store.append(append(network, { events: someEvents(2), command })));
      const kinds = (await Promise.all(wishes)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'appended')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'repeated')).toHaveLength(19);
      expect(await versionsOf(shared.store, network)).toEqual([1, 2]);
    });
  });
}
