import { SourceUnavailable } from './feed.ts';
import { SeededRandom } from '@golden-thread/testing';
import {
  caughtUp,
  Consumer,
  erasure,
  hashes,
  inProcessHarness,
  ledger,
  NETWORKS,
  note,
  RandomTraffic,
  SERVICES,
  type RoadHarness,
} from './contract.ts';
import type { Projection } from './projection.ts';
import { blankRecordType } from './record-types.ts';

const [network, otherNetwork] = NETWORKS;

async function started(projection?: Projection): Promise<{ harness: RoadHarness; consumer: Consumer }> {
  const harness = await inProcessHarness({ seed: 1, faults: 'none' });
  const consumer = new Consumer(harness, new SeededRandom(1), projection);
  await consumer.runner.start();
  return { harness, consumer };
}

const entriesOf = (consumer: Consumer, networkId: string) =>
  consumer.runner.answer({ networkId }, (documents) => documents.find({ collection: 'entries', index: 'by-network', equals: [networkId] }));

describe('parking', () => {
  test('a bad event waits with the later ones of its stream; everybody else goes on', async () => {
    const { harness, consumer } = await started();
    await harness.append('identity', network, 'thing-1', [note('1'), note('2', { bad: true }), note('3')]);
    await harness.append('identity', network, 'thing-2', [note('4')]);
    await harness.append('identity', otherNetwork, 'thing-1', [note('5')]);
    await caughtUp(harness, consumer);
    const parked = await consumer.runner.parked();
    expect(parked.map(({ eventId, attempts, error }) => ({ eventId, attempts, error }))).toEqual([
      { eventId: '2', attempts: 1, error: 'a bad note' },
      { eventId: '3', attempts: 0, error: 'waits behind an earlier event of its key' },
    ]);
    const answer = await entriesOf(consumer, network);
    expect(answer.value.map(({ id, events }) => ({ id, events }))).toEqual([
      { id: `${network}/identity/thing-1`, events: 1 },
      { id: `${network}/identity/thing-2`, events: 1 },
    ]);
    expect([answer.incomplete, (await entriesOf(consumer, otherNetwork)).incomplete]).toEqual([true, false]);
    expect(consumer.count('parked')).toBe(2);
    await consumer.runner.stop();
  });

  test('what was put right is retried in order, and then it is as if nothing had happened', async () => {
    const remedy = { applied: false };
    const { harness, consumer } = await started(ledger(SERVICES, remedy));
    const random = new SeededRandom(3);
    await new RandomTraffic(harness, random).run(60, (dice) => ({ bad: dice.next() < 0.15 }));
    await caughtUp(harness, consumer);
    const waiting = (await consumer.runner.parked()).length;
    expect(waiting).toBeGreaterThan(3);
    const first = (await consumer.runner.parked())[0];
    expect(await consumer.runner.retry(first?.key)).toEqual({
      applied: 0,
      still: (await consumer.runner.parked()).filter(({ key }) => key === first?.key).length,
    });
    expect((await consumer.runner.parked()).find(({ eventId }) => eventId === first?.eventId)?.attempts).toBe(2);
    remedy.applied = true;
    expect(await consumer.runner.retry()).toEqual({ applied: waiting, still: 0 });
    expect(await consumer.runner.parked()).toEqual([]);
    // What comes now goes behind nobody.
    await harness.append('identity', network, 'thing-1', [note('later')]);
    await harness.append('community-outcomes', otherNetwork, 'thing-1', [note('later')]);
    await caughtUp(harness, consumer);
    expect(await consumer.runner.parked()).toEqual([]);
    const { is, replay } = await hashes(harness, ledger(SERVICES, remedy));
    expect(is).toBe(replay);
    await consumer.runner.stop();
  });

  test('it is still parked after a restart, and later events still go behind it', async () => {
    const { harness, consumer } = await started();
    await harness.append('identity', network, 'thing-1', [note('1', { bad: true })]);
    await caughtUp(harness, consumer);
    await consumer.runner.stop();
    const again = new Consumer(harness, new SeededRandom(1));
    await again.runner.start();
    await harness.append('identity', network, 'thing-1', [note('2')]);
    await caughtUp(harness, again);
    expect((await again.runner.parked()).map(({ eventId }) => eventId)).toEqual(['1', '2']);
    await again.runner.stop();
  });

  test('a key is given up with a reason, and never where access rests on it', async () => {
    for (const decidesAccess of [false, true]) {
      const { harness, consumer } = await started({ ...ledger(SERVICES), decidesAccess });
      await harness.append('identity', network, 'thing-1', [note('1', { bad: true, person: 'ada' }), note('2')]);
      await harness.append('community-outcomes', network, 'thing-9', [note('3', { bad: true })]);
      await caughtUp(harness, consumer);
      const [key, other] = [`${network}/thing-1`, `${network}/thing-9`];
      await expect(consumer.runner.skip(other, ' ')).rejects.toThrow(/say why/);
      if (decidesAccess) await expect(consumer.runner.skip(key, 'wrong entry')).rejects.toThrow(/access rests on/);
      else expect(await consumer.runner.skip(key, 'wrong entry')).toEqual({ skipped: 2 });
      expect(await consumer.runner.skip(other, 'wrong entry')).toEqual({ skipped: 1 });
      expect((await consumer.runner.parked()).length).toBe(decidesAccess ? 2 : 0);
      await consumer.runner.stop();
    }
  });

  test('a parked event denies what rests on the person it names; one that names nobody denies for its network', async () => {
    const { harness, consumer } = await started({ ...ledger(SERVICES), decidesAccess: true });
    await harness.append('identity', network, 'thing-1', [note('1', { bad: true, person: 'ada' })]);
    await harness.append('identity', otherNetwork, 'thing-1', [note('2', { bad: true })]);
    await caughtUp(harness, consumer);
    const denied = (networkId: string, person: string) => consumer.runner.restsOnParked(networkId, person);
    expect([await denied(network, 'ada'), await denied(network, 'ben'), await denied(otherNetwork, 'ben')]).toEqual([true, false, true]);
    await consumer.runner.stop();
  });

  test('an event that its own service cannot publish is parked, and read again from the feed on retry', async () => {
    const { harness, consumer } = await started();
    await harness.append('identity', network, 'thing-1', [{ ...note('1'), data: '{ broken' }, note('2')]);
    await caughtUp(harness, consumer);
    const parked = await consumer.runner.parked();
    expect(parked.map(({ eventId }) => eventId)).toEqual(['1', '2']);
    expect(parked[0]?.error).toMatch(/cannot be published/);
    expect(await consumer.runner.retry()).toEqual({ applied: 0, still: 2 });
    await consumer.runner.stop();
  });

  test('a store or a source that cannot answer now parks nothing: the chunk comes again', async () => {
    let failing = 3;
    const projection: Projection = {
      ...ledger(SERVICES),
      apply: (record, documents) => {
        failing -= 1;
        if (failing >= 0) throw new SourceUnavailable('not now');
        return ledger(SERVICES).apply(record, documents);
      },
    };
    const { harness, consumer } = await started(projection);
    await harness.append('identity', network, 'thing-1', [note('1'), note('2')]);
    await caughtUp(harness, consumer);
    expect(failing).toBeLessThan(0);
    expect(await consumer.runner.parked()).toEqual([]);
    const { is, replay } = await hashes(harness);
    expect(is).toBe(replay);
    await consumer.runner.stop();
  });
});

describe('erasure', () => {
  test('no fact that names an erased person names them any more, whichever came first', async () => {
    const { harness, consumer } = await started();
    await harness.append('community-outcomes', network, 'thing-1', [note('1', { person: 'ada' }), note('2', { person: 'ben' })]);
    await caughtUp(harness, consumer);
    await harness.append('identity', network, 'person-ada', [erasure('3', 'ada')]);
    await harness.append('community-outcomes', network, 'thing-1', [note('4', { person: 'ada' })]);
    await caughtUp(harness, consumer);
    const mentions = await consumer.runner.answer({ networkId: network }, (documents) =>
      documents.find({ collection: 'mentions', index: 'by-person', equals: [network] }),
    );
    expect(mentions.value.map(({ personId }) => personId)).toEqual(['ben']);
    await consumer.runner.stop();
  });

  test('an erasure does not wait behind a parked event of its stream, and stops its lane rather than be passed over', async () => {
    const { harness, consumer } = await started();
    await harness.append('identity', network, 'person-ada', [note('1', { bad: true, person: 'ada' }), erasure('2', 'ada')]);
    await harness.append('community-outcomes', network, 'thing-1', [note('3', { person: 'ada' })]);
    await caughtUp(harness, consumer);
    expect((await consumer.runner.parked()).map(({ eventId }) => eventId)).toEqual(['1']);
    expect(await harness.readModels.erased({ name: 'ledger', version: 10_001 })).toEqual([`${network}/ada`]);
    await consumer.runner.stop();

    const sound = ledger(SERVICES);
    const stubborn = await started({
      ...sound,
      apply: (record, documents) => {
        if (record.event.type.endsWith('PersonErased.v1')) throw new Error('no');
        return sound.apply(record, documents);
      },
    });
    await stubborn.harness.append('identity', network, 'person-ada', [erasure('1', 'ada')]);
    await stubborn.harness.pass(40_000);
    expect(await stubborn.consumer.runner.parked()).toEqual([]);
    expect(stubborn.consumer.runner.moving().why).toMatch(/cannot apply the erasure 1/);
    await stubborn.consumer.runner.stop();
  });
});

describe('types', () => {
  test('an unknown type is counted in live traffic; a blank record and a published one that it does not read are not', async () => {
    const { harness, consumer } = await started();
    const named = (eventId: string, type: string) => ({ ...note(eventId), type });
    await harness.append('identity', network, 'thing-1', [
      named('1', 'Withheld'),
      named('2', 'PersonRegistered'),
      named('3', 'NobodyKnows'),
    ]);
    await caughtUp(harness, consumer);
    const unhandled = consumer.happenings.flatMap((happening) => (happening.kind === 'unhandled-type' ? [happening.type] : []));
    expect(unhandled).toEqual(['org.golden-thread.identity.NobodyKnows.v1']);
    const version = (await harness.readModels.liveVersion(consumer.runner.name)) ?? 0;
    const kept = await harness.readModels.find(
      { name: consumer.runner.name, version },
      { collection: 'unhandled', index: 'by-type', equals: ['org.golden-thread.identity.NobodyKnows.v1'] },
    );
    expect(kept).toMatchObject([{ networkId: network }]);
    expect(blankRecordType('identity')).toBe('org.golden-thread.identity.Withheld.v1');
    await consumer.runner.stop();
  });
});
