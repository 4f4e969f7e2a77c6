/** What is my network called, what does it speak, and what holds in it? All of it is public in the network. */
import { formatInstant } from '@golden-thread/kernel';
import type { Network } from '../../domain/network.ts';

type Policy = NonNullable<Network['policy']>;

/** A line that anybody can turn to at once. */
export type UrgentLine = Policy['urgentHelp'][number];

/** A region. */
export type RegionInView = Network['regions'] extends ReadonlyMap<string, infer Region> ? Readonly<Region> : never;

/** What holds. */
export type NetworkPolicyInView = Omit<Policy, 'releaseCalendar'> & { readonly releaseCalendar: readonly string[] };

/** The answer. */
export type NetworkView = NonNullable<Network['founding']> & {
  readonly networkId: string;
  readonly regions: readonly RegionInView[];
  readonly policy: NetworkPolicyInView | null;
};

/** The network as everybody in it sees it; null where it was never founded. */
export function networkFor(networkId: string, { founding, policy, regions }: Network): NetworkView | null {
  if (founding === null) return null;
  return {
    networkId,
    ...founding,
    regions: [...regions.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    policy: policy === null ? null : { ...policy, releaseCalendar: policy.releaseCalendar.map(formatInstant) },
  };
}
