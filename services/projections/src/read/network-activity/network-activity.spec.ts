import { inspirationAcknowledged, networkFounded, personRegistered } from '@golden-thread/contracts';
import { ProjectionRunner } from '@golden-thread/event-road';
import { ada, ben, hillNetwork, projectionScenariosOf, RecordChain, riversideNetwork, SeededRandom } from '@golden-thread/testing';
import { mixedEvents } from '../../contract/mixed-events.ts';
import { as, told, Sources } from '../../contract/sources.ts';
import { networkActivityProjection } from './network-activity.projection.ts';
import { networkActivity } from './network-activity.query.ts';

const given = projectionScenariosOf(networkActivityProjection);
const identity = new RecordChain();
const outcomes = new RecordChain('store-2');

const acknowledged = inspirationAcknowledged.type;
const registered = personRegistered.type;

function runnerOn({ readModels, feeds, road, clock, timer, happenings }: Sources): ProjectionRunner {
  return new ProjectionRunner({
    projection: networkActivityProjection,
    readModels,
    feeds,
    road,
    clock,
    timer,
    observer: (happening) => happenings.push(happening),
  });
}

describe('network activity', () => {
  it('counts by month of when it happened, in UTC, and by type', async () => {
    const registration = { personId: ada, agencyId: null, regionId: null, by: 'self' } as const;
    await given(
      identity.next(personRegistered, registration, { at: '2026-01-31T23:59:59Z' }),
      outcomes.next(inspirationAcknowledged, { inspirerId: ada, inspiredId: ben }, { at: '2026-02-01T00:00:00Z' }),
      outcomes.next(inspirationAcknowledged, { inspirerId: ben, inspiredId: ada }, { at: '2026-01-31T20:00:00-05:00' }),
      identity.next(
        networkFounded,
        { name: 'Hill', languages: [], timezone: 'UTC' },
        { networkId: hillNetwork, at: '2026-02-03T00:00:00Z' },
      ),
    ).then({
      months: [
        { id: `${hillNetwork}/2026-02`, networkId: hillNetwork, month: '2026-02', events: 1, byType: { [networkFounded.type]: 1 } },
        { id: `${riversideNetwork}/2026-01`, networkId: riversideNetwork, month: '2026-01', events: 1, byType: { [registered]: 1 } },
        { id: `${riversideNetwork}/2026-02`, networkId: riversideNetwork, month: '2026-02', events: 2, byType: { [acknowledged]: 2 } },
      ],
      networks: [
        { id: hillNetwork, events: 1, byType: { [networkFounded.type]: 1 } },
        { id: riversideNetwork, events: 3, byType: { [registered]: 1, [acknowledged]: 2 } },
      ],
    });
  });

  it('comes out the same in whatever order the sources arrive, and after a rebuild', async () => {
    const answers: unknown[] = [];
    for (const seed of [1, 2]) {
      const platform = await Sources.open();
      const runner = runnerOn(platform);
      await runner.start();
      await platform.tell(...new SeededRandom(seed).shuffled(mixedEvents(4, 100, riversideNetwork)));
      await platform.timer.pass(5_000);
      const { months, byType, events } = await networkActivity(runner, riversideNetwork);
      answers.push({ months, byType, events });
      const rebuilt = runner.rebuild();
      await platform.timer.pass(5_000);
      await rebuilt;
      expect(await networkActivity(runner, riversideNetwork)).toMatchObject({ months, byType, events, state: 'following' });
      await runner.stop();
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ events: 101 });
  });

  it('R9: a bad event waits alone with its stream, and the answer says that it is incomplete', async () => {
    const platform = await Sources.open();
    const runner = runnerOn(platform);
    await runner.start();
    const acknowledgement = (stream: `${string}-${string}`) =>
      told(inspirationAcknowledged, { inspirerId: ada, inspiredId: ben }, { stream });
    await platform.tell(
      acknowledgement('inspiration-1'),
      as('Strange', acknowledgement('inspiration-2')),
      acknowledgement('inspiration-2'),
      acknowledgement('inspiration-3'),
    );
    await platform.timer.pass(5_000);
    expect(await networkActivity(runner, riversideNetwork)).toMatchObject({ state: 'incomplete', events: 2 });
    platform.readAs.set('Strange', 'InspirationAcknowledged');
    expect(await runner.retry()).toEqual({ applied: 2, still: 0 });
    expect(await networkActivity(runner, riversideNetwork)).toMatchObject({ state: 'following', events: 4 });
    await runner.stop();
  });

  it('does not know a network without events', async () => {
    const platform = await Sources.open();
    const runner = runnerOn(platform);
    await runner.start();
    await expect(networkActivity(runner, 'nowhere')).rejects.toMatchObject({ status: 404, code: 'network-unknown' });
    await runner.stop();
  });
});
