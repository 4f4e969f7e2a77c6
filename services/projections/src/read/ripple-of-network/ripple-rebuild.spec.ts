import { ada, ben, cruz, eli, hillNetwork, riversideNetwork } from '@golden-thread/testing';
import { block, expectAsRaw } from '../../contract/figures-of.ts';
import { mixedEvents } from '../../contract/mixed-events.ts';
import { damagedAndLater, inspired, registered } from '../../contract/named-events.ts';
import { Sources } from '../../contract/sources.ts';
import { rippleOfNetwork } from './ripple-of-network.query.ts';

describe('a restored source (C3)', () => {
  it('fills all anew; until then the old figures stand, marked as being rebuilt', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), registered(ben), inspired(ada, ben), registered(eli, hillNetwork));
    await platform.timer.pass(2_000);
    await platform.identity.restore(1);
    platform.outcomes.answering = 'is-down';
    await platform.timer.pass(10_000);
    expect(await rippleOfNetwork(ripple, riversideNetwork)).toMatchObject({
      state: 'rebuilding',
      stalenessMs: null,
      metrics: { M1: { persons_registered: 2 } },
    });
    platform.outcomes.answering = 'answers';
    await platform.timer.pass(15_000);
    await platform.tell(inspired(ben, cruz));
    await platform.timer.pass(2_000);
    expect(await rippleOfNetwork(ripple, riversideNetwork)).toMatchObject({
      state: 'following',
      metrics: { M1: { persons_registered: 1, acks: 2 } },
    });
    // Its only event is not in the restored store.
    await expect(rippleOfNetwork(ripple, hillNetwork)).rejects.toMatchObject({ code: 'network-unknown' });
    await ripple.stop();
  });

  it('is noticed also after a start from snapshots of the former store', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), registered(ben), inspired(ada, ben));
    await platform.timer.pass(70_000);
    await ripple.stop();
    await platform.identity.restore(1);
    const after = await platform.started(platform.ripple());
    expect(await block(after, 'M1')).toMatchObject({ persons_registered: 1, acks: 1 });
    await after.stop();
  });
});

describe('a rebuild (C9, R12)', () => {
  it('gives equal figures, beside live traffic, and answers all the while', async () => {
    const platform = await Sources.open();
    await platform.tell(...mixedEvents(7, 60, riversideNetwork));
    const ripple = await platform.started(platform.ripple());
    const rebuilt = ripple.rebuild();
    for (const event of mixedEvents(8, 40, hillNetwork)) {
      await platform.tell(event);
      await platform.timer.pass(50);
      expect((await rippleOfNetwork(ripple, riversideNetwork)).state).toBe('following');
    }
    await platform.timer.pass(5_000);
    const { version, events } = await rebuilt;
    expect(version).toBe(20_002);
    expect(events).toBeGreaterThanOrEqual(61);
    await platform.timer.pass(3_000);
    await expectAsRaw(platform, ripple, riversideNetwork);
    await expectAsRaw(platform, ripple, hillNetwork);
    expect(await platform.readModels.versions('ripple')).toEqual([20_002]);
    await ripple.stop();
  });

  it('cut short by the end of the process, it goes on at the next start', async () => {
    const platform = await Sources.open();
    await platform.tell(...mixedEvents(9, 40, riversideNetwork));
    const ripple = await platform.started(platform.ripple());
    platform.outcomes.answering = 'is-down';
    const ended = expect(ripple.rebuild()).rejects.toThrow('the platform stops');
    await platform.timer.pass(1_000);
    const stopped = ripple.stop();
    await platform.timer.pass(1_000);
    await Promise.all([ended, stopped]);
    platform.outcomes.answering = 'answers';
    const after = await platform.started(platform.ripple());
    await platform.timer.pass(10_000);
    expect(await platform.readModels.liveVersion('ripple')).toBe(20_002);
    await expectAsRaw(platform, after, riversideNetwork);
    await after.stop();
  });

  it('is refused where it would park what the figures that answer contain', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), damagedAndLater()[1]);
    await platform.timer.pass(2_000);
    platform.readAs.set('GatheringHeld', 'Strange');
    const refused = expect(ripple.rebuild()).rejects.toThrow('cannot apply event');
    await platform.timer.pass(10_000);
    await refused;
    expect((await rippleOfNetwork(ripple, riversideNetwork)).metrics['M12']).toMatchObject({ gatherings: 1 });
    await ripple.stop();
  });
});
