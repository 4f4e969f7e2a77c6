import { personErased, personRegistered } from '@golden-thread/contracts';
import { ada, ben, cruz, dee, riversideNetwork } from '@golden-thread/testing';
import { block } from '../../contract/figures-of.ts';
import { damagedAndLater, inspired, registered } from '../../contract/named-events.ts';
import { as, told, Sources } from '../../contract/sources.ts';
import { rippleOfNetwork } from './ripple-of-network.query.ts';

describe('what cannot be applied', () => {
  it('C7: is parked with what stands behind it; the rest of the network goes on, and says that it is incomplete', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), ...damagedAndLater(), inspired(ada, ben));
    await platform.timer.pass(2_000);
    expect((await ripple.parked()).map(({ key, attempts }) => [key, attempts])).toEqual([
      [`${riversideNetwork}/gathering-1`, 1],
      [`${riversideNetwork}/gathering-1`, 0],
    ]);
    const answer = await rippleOfNetwork(ripple, riversideNetwork);
    expect(answer.state).toBe('incomplete');
    expect(answer.metrics['M1']).toMatchObject({ acks: 1 });
    expect(answer.metrics['M12']).toBeUndefined();
    expect(await ripple.retry()).toEqual({ applied: 0, still: 2 });
    expect((await ripple.parked())[0]?.attempts).toBe(2);
    await ripple.stop();
  });

  it('C7: given up with a reason, it stays given up: after a restart without snapshots, and in a rebuild', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple({ snapshots: null }));
    await platform.tell(registered(ada), ...damagedAndLater());
    await platform.timer.pass(2_000);
    await expect(ripple.skip(`${riversideNetwork}/gathering-1`, ' ')).rejects.toThrow('say why');
    expect(await ripple.skip(`${riversideNetwork}/gathering-1`, 'the paper was lost')).toEqual({ skipped: 2 });
    await platform.timer.pass(2_000);
    expect(await ripple.parked()).toEqual([]);
    expect((await rippleOfNetwork(ripple, riversideNetwork)).state).toBe('following');
    await ripple.stop();
    const again = await platform.started(platform.ripple({ snapshots: null }));
    const rebuilt = again.rebuild();
    await platform.timer.pass(5_000);
    await rebuilt;
    expect(await again.parked()).toEqual([]);
    await again.stop();
  });

  it('is applied by retry once it can be, and a crash right after loses and repeats nothing', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), ...damagedAndLater(), inspired(ada, ben));
    await platform.timer.pass(70_000);
    platform.readAs.set('Strange', 'GatheringHeld');
    expect(await ripple.retry()).toEqual({ applied: 2, still: 0 });
    // Never stopped: the next one starts from what was saved.
    const after = await platform.started(platform.ripple());
    expect(await after.parked()).toEqual([]);
    expect((await rippleOfNetwork(after, riversideNetwork)).metrics['M12']).toMatchObject({ gatherings: 2, attendances: 3 });
    await after.stop();
  });

  it('an erasure is applied though its stream is parked', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    const stream = 'person-1';
    await platform.tell(
      as('Strange', told(personRegistered, { personId: ada, agencyId: null, regionId: null, by: 'self' }, { stream })),
      inspired(ada, ben),
      inspired(cruz, dee),
    );
    await platform.tell(told(personErased, { personId: ada, keys: 'record', certificateId: 'c' }, { stream, about: [ada] }));
    await platform.timer.pass(2_000);
    expect(await ripple.parked()).toHaveLength(1);
    expect(await block(ripple, 'M1')).toMatchObject({ persons_in_ripple: 2 });
    await ripple.stop();
  });

  it('an unknown event type is counted in live traffic, and stops a rebuild', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), as('Future', registered(ben)));
    await platform.timer.pass(2_000);
    expect(platform.happenings).toContainEqual({
      kind: 'unhandled-type',
      service: 'identity',
      type: 'org.golden-thread.identity.Future.v1',
    });
    expect(await block(ripple, 'M1')).toMatchObject({ persons_registered: 1 });
    const rebuilt = expect(ripple.rebuild()).rejects.toThrow('org.golden-thread.identity.Future.v1');
    await platform.timer.pass(10_000);
    await rebuilt;
    expect(await block(ripple, 'M1')).toMatchObject({ persons_registered: 1 });
    expect(await platform.readModels.versions('ripple')).toHaveLength(1);
    await ripple.stop();
  });
});
