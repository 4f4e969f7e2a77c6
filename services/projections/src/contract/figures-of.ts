/** What specs ask of live figures. */
import type { PlainFigure } from '@golden-thread/ripple';
import { riversideNetwork } from '@golden-thread/testing';
import { RawMetricsFromFeeds } from '../read/raw-metrics/raw-metrics-from-feeds.ts';
import { rawParameters } from '../read/raw-metrics/raw-parameters.ts';
import { rippleOfNetwork } from '../read/ripple-of-network/ripple-of-network.query.ts';
import type { RippleReadModel } from '../read/ripple-of-network/ripple-read-model.ts';
import type { Sources } from './sources.ts';

/** One block of the live figures. */
export async function block(ripple: RippleReadModel, name: string, networkId = riversideNetwork): Promise<PlainFigure | undefined> {
  return (await rippleOfNetwork(ripple, networkId)).metrics[name];
}

/** Expects the live figures to be those of the raw document as of the same instant, and complete. */
export async function expectAsRaw(platform: Sources, ripple: RippleReadModel, networkId: string): Promise<void> {
  const { asOf, metrics, state } = await rippleOfNetwork(ripple, networkId);
  const text = await new RawMetricsFromFeeds(platform.feeds).raw({ ...rawParameters({ asOf }, 0), networkId });
  expect(state).toBe('following');
  expect(Object.keys(metrics).length).toBeGreaterThan(5);
  expect((JSON.parse(text) as { metrics: Record<string, PlainFigure> }).metrics).toMatchObject(metrics);
}
