/** M8, M12, M13, M14. */
import type { Block } from '../output/figure.ts';
import { gini, named, share, sum } from './naive-arithmetic.ts';
import type { Naive } from './naive-forest.ts';
import { byBytes } from './world.ts';

/** M8. */
export function m8(naive: Naive): Block {
  return named({ agency: mixing(naive, 'agency', 'agencies'), region: mixing(naive, 'region', 'regions') });
}

function mixing({ world, ties, places }: Naive, field: 'agency' | 'region', plural: string): Block {
  const groupOf = (person: string) => world.registered.get(person)?.[field] ?? null;
  const known = ties.flatMap(({ from, to }): [string, string][] => {
    const [a, b] = [groupOf(from), groupOf(to)];
    return a === null || b === null ? [] : [[a, b]];
  });
  const groups = [...new Set(known.flat())].sort(byBytes);
  const count = (from: string, to: string) => known.filter(([a, b]) => a === from && b === to).length;
  const ei = (external: number, internal: number) => share(external - internal, external + internal);
  const internal = known.filter(([a, b]) => a === b).length;
  const expected = sum(groups.map((group) => shareOf(known, 0, group) * shareOf(known, 1, group)));
  const rows = groups.map((from): [string, Block] => [
    from,
    new Map(groups.map((to): [string, number] => [to, count(from, to)]).filter(([, n]) => n > 0)),
  ]);
  const trees = [...new Set([...places.values()].map((place) => place.root))].map((root) => {
    const members = [...places].filter(([, place]) => place.root === root).map(([person]) => person);
    return new Set(members.map(groupOf).filter((group) => group !== null)).size;
  });
  return named({
    ties_known: known.length,
    ties_unknown_group: ties.length - known.length,
    internal,
    external: known.length - internal,
    external_share: share(known.length - internal, known.length),
    ei_index: ei(known.length - internal, internal),
    assortativity: groups.length < 2 ? null : (internal / known.length - expected) / (1 - expected),
    matrix: new Map(rows.filter(([, row]) => row.size > 0)),
    by_group: new Map(
      groups.map((group) => {
        const inside = count(group, group);
        const out = known.filter(([a, b]) => a === group && b !== group).length;
        const into = known.filter(([a, b]) => a !== group && b === group).length;
        const figures = { internal: inside, external: out + into, out_external: out, in_external: into, ei_index: ei(out + into, inside) };
        return [group, named(figures)];
      }),
    ),
    [`trees_ge2_touching_2plus_${plural}`]: trees.filter((n) => n > 1).length,
    [`max_${plural}_in_one_tree`]: Math.max(0, ...trees),
  });
}

function shareOf(known: readonly [string, string][], side: 0 | 1, group: string): number {
  return known.filter((pair) => pair[side] === group).length / known.length;
}

/** M12. */
export function m12({ world, ties }: Naive): Block {
  const { gatherings } = world;
  const attendees = [...new Set(gatherings.flatMap((gathering) => [...gathering.attendees]))];
  const meetings: number[] = [];
  for (const [i, a] of attendees.entries()) {
    for (const b of attendees.slice(i + 1)) {
      meetings.push(gatherings.filter((gathering) => gathering.attendees.has(a) && gathering.attendees.has(b)).length);
    }
  }
  const attendances = sum(gatherings.map((gathering) => gathering.attendees.size));
  const after = ties.filter(({ from, to, at }) => gatherings.some((g) => g.at <= at && g.attendees.has(from) && g.attendees.has(to)));
  return named({
    gatherings: gatherings.length,
    attendances,
    attendees: attendees.length,
    mean_attendance: share(attendances, gatherings.length),
    pairs_met: meetings.filter((n) => n > 0).length,
    pair_meetings: sum(meetings),
    max_pair_meetings: Math.max(0, ...meetings),
    projection_density: share(meetings.filter((n) => n > 0).length, meetings.length),
    ties_after_co_attendance: after.length,
    share_ties_after_co_attendance: share(after.length, ties.length),
  });
}

/** By person: gatherings attended. */
export function attendancesOf({ world }: Naive): Map<string, number> {
  const people = world.gatherings.flatMap((gathering) => [...gathering.attendees]);
  return new Map(people.map((person) => [person, people.filter((other) => other === person).length]));
}

/** By person: other people met. */
export function metOf({ world }: Naive): Map<string, number> {
  const people = world.gatherings.flatMap((gathering) => [...gathering.attendees]);
  const others = (person: string) => {
    const own = world.gatherings.filter((gathering) => gathering.attendees.has(person));
    return new Set(own.flatMap((gathering) => [...gathering.attendees])).size - 1;
  };
  return new Map(people.map((person) => [person, others(person)]));
}

/** M13. */
export function m13(naive: Naive): Block {
  const { world, ties, places } = naive;
  const people = [...world.registered.keys()];
  const attended = attendancesOf(naive);
  return named({
    population: people.length,
    attendances: gini(people.map((person) => attended.get(person) ?? 0)),
    ties_as_inspirer: gini(people.map((person) => ties.filter((tie) => tie.from === person).length)),
    outcomes_claimed: gini(people.map((person) => world.outcomes.filter((outcome) => outcome.person === person).length)),
    direct_tree_children: gini(people.map((person) => places.get(person)?.children.length ?? 0)),
  });
}

/** M14. */
export function m14({ world }: Naive): Block {
  const instruments = [...new Set(world.reports.map((report) => report.instrument))].sort(byBytes);
  return new Map(
    instruments.map((instrument) => {
      const own = world.reports.filter((report) => report.instrument === instrument); // in order of their keys
      const people = [...new Set(own.map((report) => report.person))];
      const series = people.map((person) => own.filter((report) => report.person === person).map((report) => report.score));
      const changes = series.filter((scores) => scores.length > 1).map((scores) => (scores.at(-1) ?? 0) - (scores[0] ?? 0));
      const count = (is: (change: number) => boolean) => changes.filter(is).length;
      return [
        instrument,
        named({
          persons: people.length,
          persons_with_2plus: changes.length,
          mean_change: share(sum(changes), changes.length),
          improved: count((change) => change > 0),
          same: count((change) => change === 0),
          worse: count((change) => change < 0),
        }),
      ];
    }),
  );
}
