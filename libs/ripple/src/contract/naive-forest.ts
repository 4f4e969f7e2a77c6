/** Ties and the forest, and M1 to M5, M9, M10 and the tables of people and trees from them. */
import type { Block, Figure } from '../output/figure.ts';
import { days, elapsed, histogram, kaplanMeier, named, period, quantile, share, sum } from './naive-arithmetic.ts';
import { byBytes, type Ack, type World } from './world.ts';

/** One person's place. */
export type Place = { parent: string | null; entry: number; generation: number; root: string; children: string[] };

/** Ties in order of their keys, and everybody's place. */
export type Naive = { world: World; ties: Ack[]; places: Map<string, Place>; options: { horizons: readonly number[]; periods: Length } };
type Length = 'month' | 'week' | 'year';

/** Works out ties and places: the earliest acknowledgement that names a person decides. */
export function naiveForest(world: World, options: Naive['options']): Naive {
  const proper = world.acks.filter((ack) => ack.from !== ack.to); // in order of their keys
  const ties = [...new Map(proper.toReversed().map((ack) => [JSON.stringify([ack.from, ack.to]), ack])).values()].toSorted(
    (a, b) => proper.indexOf(a) - proper.indexOf(b),
  );
  const places = new Map<string, Place>();
  for (const { from, to, at } of ties) {
    if (!places.has(from)) places.set(from, { parent: null, entry: at, generation: 0, root: from, children: [] });
    const above = places.get(from);
    if (places.has(to) || !above) continue;
    places.set(to, { parent: from, entry: at, generation: above.generation + 1, root: above.root, children: [] });
    above.children.push(to);
  }
  return { world, ties, places, options };
}

/** Everybody in a ripple. */
export const all = ({ places }: Naive) => [...places];
const inspired = (naive: Naive) => all(naive).filter(([, place]) => place.parent !== null);
/** Originators. */
export const roots = (naive: Naive) => all(naive).filter(([, place]) => place.parent === null);
const treeOf = (naive: Naive, root: string) => all(naive).filter(([, place]) => place.root === root);

/** M1. */
export function m1(naive: Naive): Block {
  const { world, ties, places } = naive;
  const sizes = roots(naive).map(([root]) => treeOf(naive, root).length);
  return named({
    acks: world.acks.length,
    self_acks_ignored: world.acks.filter((ack) => ack.from === ack.to).length,
    distinct_ties: ties.length,
    persons_registered: world.registered.size,
    persons_in_ripple: places.size,
    originators: roots(naive).length,
    inspired: inspired(naive).length,
    unregistered_in_ripple: all(naive).filter(([person]) => !world.registered.has(person)).length,
    registered_not_in_ripple: [...world.registered.keys()].filter((person) => !places.has(person)).length,
    tree_edges: inspired(naive).length,
    ties_outside_forest: ties.filter(({ from, to }) => places.get(to)?.parent !== from).length,
    trees_size_ge2: sizes.filter((size) => size > 1).length,
    largest_tree: Math.max(0, ...sizes),
    size_histogram: histogram(sizes),
  });
}

/** People per generation of a tree. */
export function levels(naive: Naive, root: string): number[] {
  const generations = treeOf(naive, root).map(([, place]) => place.generation);
  return Array.from({ length: Math.max(...generations) + 1 }, (_, g) => generations.filter((other) => other === g).length);
}

/** M2. */
export function m2(naive: Naive): Block {
  const generations = all(naive).map(([, place]) => place.generation);
  return named({
    generation_counts: histogram(generations),
    max_depth: Math.max(0, ...generations),
    max_breadth: Math.max(0, ...roots(naive).flatMap(([root]) => levels(naive, root))),
    mean_generation_of_inspired: share(sum(generations), inspired(naive).length),
  });
}

/** Sum of distances over pairs: for each pair up to the nearest common ancestor and down again. */
export function wiener(naive: Naive, root: string): number {
  const path = (person: string | null): string[] => (person === null ? [] : [...path(naive.places.get(person)?.parent ?? null), person]);
  const paths = treeOf(naive, root).map(([person]) => path(person));
  const distance = (a: string[], b: string[]) => a.length + b.length - 2 * a.filter((person) => b.includes(person)).length;
  return sum(paths.flatMap((a, i) => paths.slice(i + 1).map((b) => distance(a, b))));
}

/** Mean distance over pairs of a tree. */
export function virality(naive: Naive, root: string): number | null {
  const n = treeOf(naive, root).length;
  return share(2 * wiener(naive, root), n * (n - 1));
}

/** M3. */
export function m3(naive: Naive): Block {
  const trees = roots(naive).map(([root]) => ({ root, n: treeOf(naive, root).length, w: wiener(naive, root), nu: virality(naive, root) }));
  const largest = trees.toSorted((a, b) => b.n - a.n || byBytes(a.root, b.root))[0];
  const large = trees.filter((tree) => tree.n > 1);
  return named({
    structural_virality_of_largest: largest?.nu ?? null,
    structural_virality_pair_weighted: share(sum(trees.map((tree) => 2 * tree.w)), sum(trees.map((tree) => tree.n * (tree.n - 1)))),
    structural_virality_mean_over_trees_ge2: share(sum(large.map((tree) => tree.nu ?? 0)), large.length),
  });
}

/** M4. */
export function m4(naive: Naive): Block {
  const { world, places, options } = naive;
  const label = (at: number) => period(at, options.periods);
  const r = (members: { children: number }[]) => ({
    persons: members.length,
    direct_inspired: sum(members.map((member) => member.children)),
    R: share(sum(members.map((member) => member.children)), members.length),
  });
  const figures = new Map<string, Figure>();
  for (const horizon of options.horizons) {
    const members = inspired(naive).map(([, { entry, children }]) => ({
      cohort: label(entry),
      eligible: elapsed(entry, world.asOf) >= horizon,
      children: children.filter((child) => elapsed(entry, places.get(child)?.entry ?? NaN) <= horizon).length,
    }));
    const cohorts = [...new Set(members.map((member) => member.cohort))].sort().map((cohort): [string, Block] => {
      const own = members.filter((member) => member.cohort === cohort);
      const { persons, direct_inspired, R } = r(own.filter((member) => member.eligible));
      const status = own.every((member) => member.eligible) ? 'complete' : 'not_yet_mature';
      return [cohort, named({ inspired: own.length, eligible: persons, direct_inspired, R, status })];
    });
    figures.set(`h${String(horizon)}`, named(r(members.filter((member) => member.eligible))));
    figures.set(`cohorts_h${String(horizon)}`, new Map(cohorts));
  }
  const whole = (members: { begun: number; children: number }[]): Block =>
    named({
      ...r(members),
      by_cohort: new Map(
        [...new Set(members.map((member) => label(member.begun)))]
          .sort()
          .map((cohort) => [cohort, named(r(members.filter((member) => label(member.begun) === cohort)))]),
      ),
    });
  const active = all(naive).flatMap(([person, { children }]) => {
    const begun = activation(naive, person);
    return begun === null ? [] : [{ begun, children: children.length }];
  });
  figures.set('no_horizon', whole(inspired(naive).map(([, { entry, children }]) => ({ begun: entry, children: children.length }))));
  figures.set('all_persons_no_horizon', whole(active));
  const offspring = inspired(naive).map(([, { children }]) => children.length);
  figures.set('offspring_histogram_inspired', histogram(offspring));
  figures.set(
    'first_generation_per_originator_mean',
    share(sum(roots(naive).map(([, { children }]) => children.length)), roots(naive).length),
  );
  figures.set('share_of_inspired_who_inspired_others', share(offspring.filter((n) => n > 0).length, offspring.length));
  return figures;
}

function activation({ world, places }: Naive, person: string): number | null {
  const place = places.get(person);
  if (place?.parent !== null) return place?.entry ?? null;
  const registered = world.registered.get(person);
  return registered && registered.at <= place.entry ? registered.at : null;
}

/** M5. */
export function m5(naive: Naive): Block {
  const { world, ties, places } = naive;
  const edges = inspired(naive).flatMap(([, { parent, entry }]) => {
    const active = activation(naive, parent ?? '');
    return active === null || active > entry ? [] : [{ lag: days(active, entry), parent: places.get(parent ?? '') }];
  });
  const first = inspired(naive).map(([person, { entry }]) => ({ entry, at: ties.find((tie) => tie.from === person)?.at }));
  return named({
    generation_interval_all: intervals(edges.map((edge) => edge.lag)),
    generation_interval_inspired_inspirers: intervals(edges.filter((edge) => edge.parent?.parent !== null).map((edge) => edge.lag)),
    km_first_ripple_of_inspired: kaplanMeier(
      first.flatMap(({ entry, at }) => (at === undefined ? [] : [days(entry, at)])),
      first.flatMap(({ entry, at }) => (at === undefined ? [days(entry, world.asOf)] : [])),
      [7, 14, 30, 90, 180, 365],
    ),
  });
}

function intervals(lags: number[]): Block {
  if (lags.length === 0) return named({ n: 0 });
  return named({
    n: lags.length,
    sum: sum(lags),
    mean: share(sum(lags), lags.length),
    min: Math.min(...lags),
    q25: quantile(lags, [1, 4]),
    median: quantile(lags, [1, 2]),
    q75: quantile(lags, [3, 4]),
    max: Math.max(...lags),
    histogram: histogram(lags),
  });
}
