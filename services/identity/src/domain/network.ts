/** A network of agencies: the home of everything that is recorded in a region, with the rules that hold in all of it. */
import {
  canonicalJson,
  decider,
  happened,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Instant,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import type { NetworkEvent } from './network.schema.ts';
import { lackingForNetwork } from './stewards.ts';

type DataOf<Name extends NetworkEvent['type']> = Extract<NetworkEvent, { type: Name }>['data'];
type Policy = DataOf<'NetworkPolicySet'>;
type Region = DataOf<'RegionAdded'>;

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

/** A network as its decisions see it: null, and no region, where nothing was said yet. */
export type Network = {
  readonly founding: Founding | null;
  readonly policy: Policy | null;
  readonly regions: ReadonlyMap<string, Region>;
};

/** No network yet. */
export const initial: Network = { founding: null, policy: null, regions: new Map() };

/** Applies a fact. A network is founded once, and the first founding stays; of policies and regions the last word counts. */
export function evolve(state: Network, event: NetworkEvent): Network {
  switch (event.type) {
    case 'NetworkFounded': {
      const { name, languages, timezone, sample = false } = event.data;
      return { ...state, founding: state.founding ?? { name, languages, timezone, sample } };
    }
    case 'NetworkPolicySet':
      return { ...state, policy: event.data };
    case 'RegionAdded':
      return { ...state, regions: new Map([...state.regions, [event.data.regionId, event.data]]) };
  }
}

/** The smallest number of people over whom a figure is ever shown (metrics.md). A network may ask for more. */
export const SMALLEST_THRESHOLD = 11;

/** What a network says no to. */
export const refusals = {
  exists: refusal(
    'network-exists',
    'A network with this id is there already and says something else of itself. Use it as it is, or choose another id.',
  ),
  notFounded: refusal('network-not-founded', 'There is no network with this id yet. Found it first.'),
  threshold: refusal('threshold-too-low', 'Figures over fewer than 11 people are never shown. Choose 11 or more.', 'P6'),
  noUrgentHelp: refusal('no-urgent-help', 'Name at least one help line that holds in the whole network. Everybody sees it.', 'P15'),
} as const;

/** Founds a network. */
export function found(wish: Founding, state: Network): Decision<NetworkEvent> {
  if (state.founding !== null) return sameFounding(wish, state.founding) ? nothing : refuse(refusals.exists);
  return happened('NetworkFounded', {
    name: wish.name,
    languages: [...wish.languages],
    timezone: wish.timezone,
    ...(wish.sample ? { sample: true } : {}),
  });
}

/** A network lead says what holds in the network: the whole of it, in place of what held before. */
export type SetPolicy = Omit<Policy, 'releaseCalendar'> & { readonly releaseCalendar: readonly Instant[]; readonly by: Speaker };

/** Sets the policy. Release days are put in order, each once; where a person's region is not known, a line of the whole network is there (P15). */
export function setPolicy({ by, ...said }: SetPolicy, state: Network): Decision<NetworkEvent> {
  const lacking = lackingHere(by, state);
  if (lacking !== null) return refuse(lacking);
  if (!(said.smallCellThreshold >= SMALLEST_THRESHOLD)) return refuse(refusals.threshold);
  if (!said.urgentHelp.some(({ regionId }) => regionId === null)) return refuse(refusals.noUrgentHelp);
  const policy = { ...said, releaseCalendar: [...new Set(said.releaseCalendar)].sort((a, b) => a - b) };
  return canonicalJson(state.policy) === canonicalJson(policy) ? nothing : happened('NetworkPolicySet', policy);
}

/** A network lead names a region, or says anew what is known of it. */
export type AddRegion = Region & { readonly by: Speaker };

/** Adds a region. Saying it anew takes the place of what was said: how many people live there changes with every count. */
export function addRegion({ by, ...region }: AddRegion, state: Network): Decision<NetworkEvent> {
  const lacking = lackingHere(by, state);
  if (lacking !== null) return refuse(lacking);
  const known = state.regions.get(region.regionId) ?? null;
  return canonicalJson(known) === canonicalJson(region) ? nothing : happened('RegionAdded', region);
}

/** The aggregate. */
export const network = decider({ initial, evolve, decide: { found, setPolicy, addRegion } });

function sameFounding(a: Founding, b: Founding): boolean {
  return a.name === b.name && a.timezone === b.timezone && a.sample === b.sample && a.languages.join() === b.languages.join();
}

function lackingHere(by: Speaker, state: Network) {
  return lackingForNetwork(by) ?? (state.founding === null ? refusals.notFounded : null);
}
