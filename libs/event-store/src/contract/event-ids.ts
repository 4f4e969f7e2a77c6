/** Event ids are unique within a network, and networks are kept apart. */
import { append, event, type OpenStore, sharedStore, versionsOf } from './fixture.ts';

/** Tests of event ids and of the border between networks. */
export function eventIdsContract(open: OpenStore): void {
  describe('event ids and networks', () => {
    const shared = sharedStore(open);

    it('refuses an event id the network has, whatever its stream', async () => {
      const network = shared.network();
      await shared.store.append(append(network, { events: [event({ eventId: 'e' })] }));
      const again = await shared.store.append(append(network, { stream: 'thing-2', events: [event({ eventId: 'e' })] }));
      expect(again).toEqual({ kind: 'event-id-taken', eventId: 'e' });
      expect(await versionsOf(shared.store, network, 'thing-2')).toEqual([]);
    });

    it('refuses an append that names one id twice', async () => {
      const network = shared.network();
      const twice = await shared.store.append(append(network, { events: [event({ eventId: 'e' }), event({ eventId: 'e' })] }));
      expect(twice).toEqual({ kind: 'event-id-taken', eventId: 'e' });
      expect(await versionsOf(shared.store, network)).toEqual([]);
    });

    it('says conflict before it says that an id is taken: who decides again needs the version', async () => {
      const network = shared.network();
      const same = event();
      await shared.store.append(append(network, { events: [same] }));
      expect(await shared.store.append(append(network, { expected: 'none', events: [same] }))).toEqual({ kind: 'conflict', version: 1 });
    });

    it('lets two networks have the same ids, streams and commands, and keeps them apart', async () => {
      const [one, two] = [shared.network(), shared.network()];
      const command = { accountId: 'a', commandId: 'c', requestHash: 'h' };
      const same = event({ eventId: 'same', data: '{"of":"one"}' });
      expect(await shared.store.append(append(one, { events: [same], command }))).toMatchObject({ kind: 'appended', firstVersion: 1 });
      const other = await shared.store.append(append(two, { events: [{ ...same, data: '{"of":"two"}' }], command, expected: 'none' }));
      expect(other).toMatchObject({ kind: 'appended', firstVersion: 1 });
      expect(await shared.store.readStream(one, 'thing-1')).toMatchObject([{ networkId: one, data: '{"of":"one"}' }]);
      expect(await shared.store.readStream(two, 'thing-1')).toMatchObject([{ networkId: two, data: '{"of":"two"}' }]);
      expect(await shared.store.findEvents(two, ['same'])).toMatchObject([{ networkId: two, data: '{"of":"two"}' }]);
    });
  });
}
