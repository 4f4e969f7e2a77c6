/** Where the benchmarks keep things. Only bench/results is kept in the repository. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** The folder of the repository, ending in a slash. */
export const repository = fileURLToPath(root);

/** Tables of figures that are committed. */
export const resultsFolder = made('bench/results/');
/** Generated events and everything a run writes; may be deleted at any time. */
export const rawFolder = made('bench/raw/');
/** Peers that the benchmarks installed for themselves; may be deleted at any time. */
export const peersFolder = made('bench/peers/');
/** The scripts that run the peers. */
export const peerScripts = fileURLToPath(new URL('../peers/', import.meta.url));

function made(folder: string): string {
  const path = fileURLToPath(new URL(folder, root));
  mkdirSync(path, { recursive: true });
  return path;
}
