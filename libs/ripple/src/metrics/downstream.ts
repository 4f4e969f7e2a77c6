/** How many outcomes stand downstream of others in the graph of causes. */
import { groupRows, range } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import type { CausalLinks } from '../reading/outcome-table.ts';

/**
 * Sum over all outcomes of the outcomes they led to: counted from below, as the outcomes upstream of each. Somebody with one cause
 * has one more upstream than that cause; only where several causes meet the links above have to be walked, once each.
 */
export function totalDownstream({ starts, causes }: CausalLinks): number {
  const upstream = new Int32Array(starts.length - 1);
  const seenBy = new Int32Array(upstream.length).fill(NONE);
  let total = 0;
  for (let place = 0; place < upstream.length; place++) {
    const begin = starts[place] as number;
    const several = (starts[place + 1] as number) - begin;
    if (several === 1) upstream[place] = (upstream[causes[begin] as number] as number) + 1;
    else if (several > 1) upstream[place] = walk(place, starts, causes, seenBy);
    total += upstream[place] as number;
  }
  return total;
}

/** By place: how many outcomes it led to. Cost: the links below each. */
export function downstreamCounts({ starts, causes }: CausalLinks): Int32Array {
  const outcomes = starts.length - 1;
  const effectOf = new Int32Array(causes.length);
  for (let place = 0; place < outcomes; place++) effectOf.fill(place, starts[place], starts[place + 1]);
  const byCause = groupRows(range(causes.length), causes, outcomes);
  const effects = byCause.rows.map((link) => effectOf[link] as number);
  const seenBy = new Int32Array(outcomes).fill(NONE);
  return new Int32Array(outcomes).map((_, place) => walk(place, byCause.starts, effects, seenBy));
}

/** How many places can be reached from `source` along the links. `seenBy` marks them by source. */
function walk(source: number, starts: Int32Array, links: Int32Array, seenBy: Int32Array): number {
  const found = [source];
  for (let at = 0; at < found.length; at++) {
    const place = found[at] as number;
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
      const next = links[i] as number;
      if (seenBy[next] === source) continue;
      seenBy[next] = source;
      found.push(next);
    }
  }
  return found.length - 1;
}
