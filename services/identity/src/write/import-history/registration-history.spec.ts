import fc from 'fast-check';
import { checkOf, contentFingerprint, importTypes, ImportedIds, type ImportEvent } from '@golden-thread/contracts';
import { MemoryEventStore } from '@golden-thread/event-store';
import { ImportHistory } from '@golden-thread/service-host';
import {
  ada,
  arbitraryOf,
  ben,
  hillNetwork,
  importedAcknowledgement,
  importedRegistration,
  ManualClock,
  riversideNetwork,
} from '@golden-thread/testing';
import { personSchemas } from '../../domain/person.schema.ts';
import { registrationHistory } from './registration-history.ts';

const registered = arbitraryOf(personSchemas.PersonRegistered);
const registrations = fc
  .record({ id: registered.map(({ personId }) => personId), at: fc.integer({ min: -1e15, max: 1e15 }), from: registered })
  .map(({ id, at, from: { personId, agencyId, regionId: region } }): ImportEvent => ({
    id,
    at,
    type: importTypes.PersonRegistered,
    data: { personId, agencyId, region },
  }));

function made() {
  const clock = new ManualClock('2026-09-30T12:00:00Z');
  const store = new MemoryEventStore({ storeId: 'store-1' });
  return { clock, store, history: new ImportHistory(registrationHistory, { store, clock }) };
}

describe('imported registrations', () => {
  test('are kept as facts of the person, told by import, with nothing that the format does not have', async () => {
    const { store, history, clock } = made();
    const event = importedRegistration('P 17, née Ω', { id: 'reg 17', agencyId: null, region: 'Korea' });
    await expect(history.store(riversideNetwork, [event])).resolves.toEqual({ stored: 1, known: 0, position: 1, storeId: 'store-1' });
    expect(await store.readAfter(0)).toEqual([
      expect.objectContaining({
        networkId: riversideNetwork,
        stream: `person-${new ImportedIds(riversideNetwork).streamId('P 17, née Ω')}`,
        version: 1,
        eventId: 'reg 17',
        type: 'PersonRegistered',
        schemaVersion: 1,
        occurredAt: event.at,
        recordedAt: clock.now(),
        about: ['P 17, née Ω'],
        data: '{"personId":"P 17, née Ω","agencyId":null,"regionId":"Korea","by":"import"}',
        meta: { actor: { accountId: 'operator', role: 'operator' }, origin: 'import' },
      }),
    ]);
  });

  test('whatever comes in fits the stored schema, and is recognized as the same content', () => {
    const check = checkOf(personSchemas.PersonRegistered);
    const ids = new ImportedIds(riversideNetwork);
    fc.assert(
      fc.property(registrations, (event) => {
        const { event: stored } = registrationHistory.factOf(event, ids);
        expect(check.problems(JSON.parse(stored.data))).toEqual([]);
        const kept = {
          ...stored,
          networkId: riversideNetwork,
          stream: 'person-1',
          version: 1,
          position: 1,
          previous: 0,
          lane: 0,
          recordedAt: 0,
        } as const;
        expect(registrationHistory.eventOf(kept)).toEqual(event);
      }),
    );
  });

  test('the same id is known, with the fingerprint of its content; two registrations of one person share a stream', async () => {
    const { store, history } = made();
    const [first, second] = [importedRegistration(ada), importedRegistration(ada, { id: 'reg-ada-2', at: '2026-01-04T00:00:00Z' })];
    await history.store(riversideNetwork, [first, second]);
    await expect(history.store(riversideNetwork, [first, importedRegistration(ben)])).resolves.toMatchObject({ stored: 1, known: 1 });
    const known = await history.known(riversideNetwork, [first.id, second.id, 'reg-nobody']);
    expect(known).toEqual(
      new Map([
        [first.id, contentFingerprint(first)],
        [second.id, contentFingerprint(second)],
      ]),
    );
    expect((await store.readAfter(0)).map(({ version }) => version)).toEqual([1, 2, 1]);
  });

  test('two networks with equal ids know nothing of each other', async () => {
    const { store, history } = made();
    await history.store(riversideNetwork, [importedRegistration(ada)]);
    expect(await history.known(hillNetwork, ['reg-ada'])).toEqual(new Map());
    await expect(history.store(hillNetwork, [importedRegistration(ada)])).resolves.toMatchObject({ stored: 1, known: 0 });
    expect(new Set((await store.readAfter(0)).map(({ stream }) => stream)).size).toBe(2);
  });

  test('an id that a fact of another kind has clashes with every imported event', async () => {
    const { store, history } = made();
    await store.append({
      networkId: riversideNetwork,
      stream: 'network-riverside',
      expected: 'none',
      recordedAt: 0,
      events: [
        {
          eventId: 'reg-ada',
          type: 'NetworkFounded',
          schemaVersion: 1,
          occurredAt: 0,
          about: [],
          data: '{}',
          meta: { actor: { accountId: 'a', role: 'b' } },
        },
      ],
    });
    const known = await history.known(riversideNetwork, ['reg-ada']);
    expect(known.get('reg-ada')).toBeDefined();
    expect(known.get('reg-ada')).not.toBe(contentFingerprint(importedRegistration(ada)));
  });

  test('what belongs to another service is not kept here', async () => {
    await expect(made().history.store(riversideNetwork, [importedAcknowledgement(ada, ben)])).rejects.toThrow(RangeError);
  });
});
