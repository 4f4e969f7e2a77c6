/** Which network a command means when it may leave the name away (experience.md 2). */
import type { NetworkSummary } from '@golden-thread/service-host';

/** The network an import founds where there is none and none was named. */
export const IMPORTED_NETWORK = 'imported';

const NETWORK_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** The network that is meant, or why that cannot be told. `isNew` networks are founded by the import. */
export type ChosenNetwork =
  | { readonly kind: 'chosen'; readonly networkId: string; readonly isNew: boolean }
  /** `wrong-use`: the id has signs no network id has; `unknown`: no such network; `none`: there is none yet; `several`: one has to be named. */
  | { readonly kind: 'wrong-use' | 'unknown' | 'none' | 'several'; readonly why: string };

/**
 * Chooses: the one that is named; else the only one there is. The sample region counts only for reading, and only where there is no other.
 * An import founds the network it names where it is new, and one called `imported` where there is none.
 */
export function chooseNetwork(networks: readonly NetworkSummary[], named: string | undefined, purpose: 'import' | 'read'): ChosenNetwork {
  if (named !== undefined) return chooseNamed(networks, named, purpose);
  const own = networks.filter(({ sample }) => !sample);
  const candidates = own.length === 0 && purpose === 'read' ? networks : own;
  const [only, another] = candidates;
  if (another !== undefined) {
    return {
      kind: 'several',
      why: `There are several networks: ${candidates.map(({ networkId }) => networkId).join(', ')}. Name one with --network.`,
    };
  }
  if (only !== undefined) return { kind: 'chosen', networkId: only.networkId, isNew: false };
  if (purpose === 'import') return { kind: 'chosen', networkId: IMPORTED_NETWORK, isNew: true };
  return { kind: 'none', why: 'There is no network yet. `golden-thread import FILE` brings one in.' };
}

function chooseNamed(networks: readonly NetworkSummary[], named: string, purpose: 'import' | 'read'): ChosenNetwork {
  if (!NETWORK_ID.test(named)) return { kind: 'wrong-use', why: 'A network id has 1 to 128 of the characters A-Z a-z 0-9 . _ : -' };
  const isKnown = networks.some(({ networkId }) => networkId === named);
  if (isKnown || purpose === 'import') return { kind: 'chosen', networkId: named, isNew: !isKnown };
  const known = networks.map(({ networkId }) => networkId).join(', ');
  return { kind: 'unknown', why: `There is no network "${named}". ${known === '' ? 'There is none yet.' : `There is: ${known}.`}` };
}
