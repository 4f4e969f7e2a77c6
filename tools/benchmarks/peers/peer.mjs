// What the JavaScript peers share: reading the graph files, timing their parts, and saying what they found. See peer.py.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder in which the benchmarks installed the peers. */
export function installedIn() {
  const folder = process.env.BENCH_PEERS;
  if (!folder) throw new Error('BENCH_PEERS names no folder: this script is started by `npm run bench`');
  return folder;
}

/** The installed version of a package, also of one that does not export its package.json. */
export function versionOf(name) {
  return JSON.parse(readFileSync(join(installedIn(), 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** One run of one library. */
export class Peer {
  #seconds = {};
  #growth = {};

  constructor(version) {
    this.version = version;
  }

  /** The graph files named on the command line. */
  graph() {
    const [acknowledgements, agencies] = process.argv.slice(2, 4).map((path) => {
      const bytes = readFileSync(path);
      return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    });
    return { acknowledgements, agencies };
  }

  /** Measures the time and the growth of memory of a part of the work. */
  async part(name, work) {
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    const start = performance.now();
    const result = await work();
    this.#seconds[name] = (performance.now() - start) / 1000;
    this.#growth[name] = process.memoryUsage.rss() - before;
    return result;
  }

  /** Prints the run as one line of JSON. */
  report(figures) {
    const peakBytes = process.resourceUsage().maxRSS * 1024;
    console.log(JSON.stringify({ version: this.version, seconds: this.#seconds, growthBytes: this.#growth, peakBytes, figures }));
  }
}

/** Tree sizes and structural virality of a forest (metrics.md 1.2: W = n(S1 - n) - (S2 - n^2)). */
export function treeFigures(forest, parent) {
  const roots = forest.filterNodes((node) => forest.inDegree(node) === 0);
  const trees = roots.map((root) => {
    const order = [Number(root)];
    for (let at = 0; at < order.length; at += 1) forest.forEachOutNeighbor(order[at], (child) => order.push(Number(child)));
    const subtree = new Map(order.map((person) => [person, 1]));
    for (const person of order.toReversed()) {
      if (parent[person] >= 0) subtree.set(parent[person], subtree.get(parent[person]) + subtree.get(person));
    }
    const n = order.length;
    const sizes = [...subtree.values()];
    const s1 = sizes.reduce((sum, size) => sum + size, 0);
    const s2 = sizes.reduce((sum, size) => sum + size * size, 0);
    return { n, wiener: n * (s1 - n) - (s2 - n * n) };
  });
  const largest = trees.reduce((most, { n }) => Math.max(most, n), 0);
  const sum = (of) => trees.reduce((total, tree) => total + of(tree), 0);
  return {
    tree_edges: sum(({ n }) => n - 1),
    largest_tree: largest,
    structural_virality_of_largest: Math.max(
      ...trees.filter(({ n }) => n === largest).map(({ n, wiener }) => (2 * wiener) / (n * (n - 1))),
    ),
    structural_virality_pair_weighted: sum(({ wiener }) => 2 * wiener) / sum(({ n }) => n * (n - 1)),
  };
}

/** External share and assortativity (Newman 2003, directed) of ties given as pairs of group numbers. */
export function mixingFigures(pairs) {
  const groups = pairs.reduce((most, [a, b]) => Math.max(most, a, b), 0) + 1;
  const [from, to] = [new Float64Array(groups), new Float64Array(groups)];
  let internal = 0;
  for (const [a, b] of pairs) {
    from[a] += 1;
    to[b] += 1;
    if (a === b) internal += 1;
  }
  const expected = from.reduce((sum, count, group) => sum + (count / pairs.length) * (to[group] / pairs.length), 0);
  const share = internal / pairs.length;
  return { external_share: 1 - share, assortativity: (share - expected) / (1 - expected) };
}
