/** A comparison is only fair between programs that compute the same: every peer's figures are held against ours. */

/** Where in the raw document (metrics.md 2.1) a figure of the peers stands. */
const places: Readonly<Record<string, readonly string[]>> = {
  distinct_ties: ['M1', 'distinct_ties'],
  persons_in_ripple: ['M1', 'persons_in_ripple'],
  tree_edges: ['M1', 'tree_edges'],
  largest_tree: ['M1', 'largest_tree'],
  structural_virality_of_largest: ['M3', 'structural_virality_of_largest'],
  structural_virality_pair_weighted: ['M3', 'structural_virality_pair_weighted'],
  external_share: ['M8', 'agency', 'external_share'],
  assortativity: ['M8', 'agency', 'assortativity'],
};

const TOLERANCE = 1e-9;

/** Those figures from the metrics of a raw document, or from an engine's metrics as plain objects. Throws Error when one is missing. */
export function comparableFigures(metrics: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(places).map(([name, path]) => {
      const figure = at(metrics, path);
      if (typeof figure !== 'number') throw new Error(`the metrics have no ${path.join('.')}`);
      return [name, figure];
    }),
  );
}

/**
 * Throws Error naming every figure in which a peer differs from ours: counts at all, ratios by more than 1e-9.
 * Returns how many figures were compared.
 */
export function agree(peer: string, theirs: Readonly<Record<string, number>>, ours: Readonly<Record<string, number>>): number {
  const differing = Object.keys(places).filter((name) => !isSame(theirs[name], ours[name]));
  if (differing.length > 0) {
    const list = differing.map((name) => `${name}: ${String(theirs[name])} there, ${String(ours[name])} here`);
    throw new Error(`${peer} computes something else, so its time says nothing: ${list.join('; ')}`);
  }
  return Object.keys(places).length;
}

function isSame(theirs: number | undefined, ours: number | undefined): boolean {
  if (theirs === undefined || ours === undefined) return false;
  return Number.isInteger(ours) ? theirs === ours : Math.abs(theirs - ours) <= TOLERANCE * Math.max(1, Math.abs(ours));
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}
