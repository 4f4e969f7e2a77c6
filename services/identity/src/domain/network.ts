/** A network of agencies: the home of everything that is recorded in a region. */
import { decider, happened, nothing, refusal, refuse, streamName, type Decision, type StreamName } from '@golden-thread/kernel';
import type { NetworkEvent } from './network.schema.ts';

/** The stream of a network. Throws RangeError where the id has other characters than `A-Z a-z 0-9 . _ : -`, or not 1-128 of them. */
export function streamOfNetwork(networkId: string): StreamName {
  return streamName('network', networkId);
}

/** What a network is called and speaks. */
export type Founding = {
  readonly name: string;
  readonly languages: readonly string[];
  readonly timezone: string;
  /** Everything in it is invented. */
  readonly sample: boolean;
};

/** A network as its decisions see it; null before it was founded. */
export type Network = Founding | null;

/** No network yet. */
export const initial: Network = null;

/** Applies a fact. A network is founded once; the first founding stays. */
export function evolve(state: Network, event: NetworkEvent): Network {
  // One kind of event so far; the next one makes this a switch.
  const { name, languages, timezone, sample = false } = event.data;
  return state ?? { name, languages, timezone, sample };
}

/** What a network says no to. */
export const refusals = {
  exists: refusal(
    'network-exists',
    'A network with this id is there already and says something else of itself. Use it as it is, or choose another id.',
  ),
} as const;

/** Founds a network. */
export function found(wish: Founding, state: Network): Decision<NetworkEvent> {
  if (state !== null) return sameFounding(wish, state) ? nothing : refuse(refusals.exists);
  return happened('NetworkFounded', {
    name: wish.name,
    languages: [...wish.languages],
    timezone: wish.timezone,
    ...(wish.sample ? { sample: true } : {}),
  });
}

function sameFounding(a: Founding, b: Founding): boolean {
  return a.name === b.name && a.timezone === b.timezone && a.sample === b.sample && a.languages.join() === b.languages.join();
}

/** The aggregate. */
export const network = decider({ initial, evolve, decide: { found } });
