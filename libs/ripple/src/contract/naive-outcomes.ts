/** M6, M7, M11. */
import type { Block } from '../output/figure.ts';
import { days, histogram, kaplanMeier, named, period, periodsBetween, share, sum } from './naive-arithmetic.ts';
import type { Naive } from './naive-forest.ts';
import { byBytes, byKey, type WorldOutcome } from './world.ts';

type First = Map<string, WorldOutcome>;

/** By category in byte order: everybody's first outcome. */
function firstOutcomes({ world }: Naive): [string, First][] {
  const personal = world.outcomes.filter((outcome) => outcome.person !== null).toSorted(byKey);
  const categories = [...new Set(personal.map((outcome) => outcome.category))].sort(byBytes);
  return categories.map((category) => {
    const own = personal.filter((outcome) => outcome.category === category).toReversed();
    return [category, new Map(own.map((outcome) => [outcome.person ?? '', outcome]))];
  });
}

function periodsOf({ world, options }: Naive): string[] {
  const registrations = [...world.registered.values()].map((member) => member.at);
  return registrations.length === 0 ? [] : periodsBetween(Math.min(...registrations), world.asOf, options.periods);
}

/** Whether something happened before the period with this name ended. */
function by(label: string, at: number, { options }: Naive): boolean {
  return period(at, options.periods) <= label;
}

/** M6. */
export function m6(naive: Naive): Block {
  const { registered, asOf } = naive.world;
  const labels = periodsOf(naive);
  return new Map(
    firstOutcomes(naive).map(([category, first]) => {
      const own = [...first.values()].filter((outcome) => registered.has(outcome.person ?? ''));
      const q = labels.map((label) => own.filter((outcome) => by(label, outcome.at, naive)).length);
      const since = (outcome: WorldOutcome) => days(registered.get(outcome.person ?? '')?.at ?? NaN, outcome.at);
      const without = [...registered].filter(([person]) => !first.has(person)).map(([, member]) => days(member.at, asOf));
      return [
        category,
        named({
          n: registered.size,
          adopters: own.length,
          adopters_unregistered: first.size - own.length,
          cumulative: new Map(labels.map((label, t) => [label, q[t] ?? 0])),
          hazard: new Map(
            labels.map((label, t) => [label, t === 0 ? null : share((q[t] ?? 0) - (q[t - 1] ?? 0), registered.size - (q[t - 1] ?? 0))]),
          ),
          km_since_registration: kaplanMeier(own.map(since), without, []),
        }),
      ];
    }),
  );
}

/** Everybody registered with those who inspired them, where there are any. */
function alters({ world, ties }: Naive): [string, string[]][] {
  const people = [...world.registered.keys()];
  return people
    .map((person): [string, string[]] => [person, ties.filter((tie) => tie.to === person).map((tie) => tie.from)])
    .filter(([, inspirers]) => inspirers.length > 0);
}

/** By category, person: share of alters with the outcome before. */
export function thresholdsOf(naive: Naive): Map<string, Map<string, number>> {
  return new Map(
    firstOutcomes(naive).map(([category, first]) => {
      const shares = alters(naive).flatMap(([person, inspirers]): [string, number][] => {
        const own = first.get(person);
        if (!own) return [];
        const before = inspirers.filter((inspirer) => {
          const other = first.get(inspirer);
          return other && byKey(other, own) < 0;
        });
        return [[person, before.length / inspirers.length]];
      });
      return [category, new Map(shares)];
    }),
  );
}

/** M7. */
export function m7(naive: Naive): Block {
  const people = alters(naive);
  const thresholds = thresholdsOf(naive);
  return new Map(
    firstOutcomes(naive).map(([category, first]) => {
      const own = [...(thresholds.get(category)?.values() ?? [])];
      const zero = own.filter((threshold) => threshold === 0).length;
      const exposure = (label: string) =>
        people.map(([, inspirers]) => {
          const outcomes = inspirers.flatMap((inspirer) => first.get(inspirer) ?? []);
          return outcomes.filter((outcome) => by(label, outcome.at, naive)).length / inspirers.length;
        });
      return [
        category,
        named({
          persons_with_alters: people.length,
          persons_without_alters: naive.world.registered.size - people.length,
          mean_exposure: new Map(periodsOf(naive).map((label) => [label, share(sum(exposure(label)), people.length)])),
          adopters_with_alters: own.length,
          mean_threshold_of_adopters: share(sum(own), own.length),
          zero_threshold_adopters: zero,
          share_zero_threshold: share(zero, own.length),
        }),
      ];
    }),
  );
}

/** The admissible causes of each outcome, in order of (time, outcomeId), and what was rejected. */
function links({ world }: Naive) {
  const order = world.outcomes.toSorted((a, b) => a.at - b.at || byBytes(a.id, b.id));
  const recorded = new Map(order.map((outcome, place) => [outcome.id, place]));
  const told = order.flatMap((effect, place) => [...effect.causes].map((id) => ({ effect: place, cause: recorded.get(id) })));
  const known = told.flatMap(({ effect, cause }) => (cause === undefined ? [] : [{ effect, cause }]));
  const admissible = known.filter(({ effect, cause }) => cause < effect);
  return { order, admissible, notRecorded: told.length - known.length, notBefore: known.length - admissible.length };
}

function orderOf(admissible: readonly { effect: number; cause: number }[], place: number, choose: (...of: number[]) => number): number {
  const causes = admissible.filter((link) => link.effect === place).map((link) => orderOf(admissible, link.cause, choose));
  return causes.length === 0 ? 1 : 1 + choose(...causes);
}

/** By outcome: how many it led to. */
export function downstreamOf(naive: Naive): Map<string, number> {
  const { order, admissible } = links(naive);
  const after = (place: number): Set<number> => {
    const effects = admissible.filter((link) => link.cause === place).map((link) => link.effect);
    return new Set(effects.flatMap((effect) => [effect, ...after(effect)]));
  };
  return new Map(order.map((outcome, place) => [outcome.id, after(place).size]));
}

function byCategory(outcomes: readonly WorldOutcome[]): Block {
  const categories = [...new Set(outcomes.map((outcome) => outcome.category))].sort(byBytes);
  return new Map(categories.map((category) => [category, outcomes.filter((outcome) => outcome.category === category).length]));
}

/** M11. */
export function m11(naive: Naive): Block {
  const { order, admissible, notRecorded, notBefore } = links(naive);
  const orders = order.map((_, place) => orderOf(admissible, place, Math.min));
  const pairs = admissible.map(({ effect, cause }) => [order[cause], order[effect]] as const);
  const withAgencies = pairs.filter(([cause, effect]) => cause?.agency !== null && effect?.agency !== null);
  const counts = histogram(orders);
  return named({
    outcomes: order.length,
    links: admissible.length,
    links_rejected: new Map([
      ...(notRecorded > 0 ? [['cause_not_recorded', notRecorded] as const] : []),
      ...(notBefore > 0 ? [['cause_not_before_effect', notBefore] as const] : []),
    ]),
    by_category: byCategory(order),
    order_counts: counts,
    longest_chain_counts: histogram(order.map((_, place) => orderOf(admissible, place, Math.max))),
    order_by_category: new Map([...counts.keys()].map((n) => [n, byCategory(order.filter((_, place) => orders[place] === Number(n)))])),
    share_order_ge2: share(orders.filter((n) => n > 1).length, order.length),
    mean_order: share(sum(orders), order.length),
    links_with_both_agencies: withAgencies.length,
    links_cross_agency: withAgencies.filter(([cause, effect]) => cause?.agency !== effect?.agency).length,
    links_cross_category: pairs.filter(([cause, effect]) => cause?.category !== effect?.category).length,
    multi_cause_outcomes: order.filter((_, place) => admissible.filter((link) => link.effect === place).length > 1).length,
    total_downstream: sum([...downstreamOf(naive).values()]),
  });
}
