import { randomFacts, type Random } from './contract/random-facts.ts';
import { standInsOf } from './contract/world.ts';
import { RippleEngine } from './engine.ts';
import type { Fact } from './facts.ts';
import { jsonText, type Block, type Figure, type Metrics } from './output/figure.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => 7000 + i);
const LATE = Date.UTC(2200, 0, 1) * 1000;
const asked = { asOf: LATE, horizons: [90], periods: 'year' as const };

function engineOf(facts: Iterable<Fact>): RippleEngine {
  const engine = new RippleEngine();
  for (const fact of facts) engine.apply(fact);
  return engine;
}

function figure(metrics: Metrics, ...path: string[]): number {
  const found = path.reduce<Figure | undefined>((at, name) => (at instanceof Map ? (at as Block).get(name) : undefined), metrics);
  return typeof found === 'number' ? found : NaN;
}

/** The people table as rows of fields; ids of these worlds hold no comma, as the worlds are filtered. */
function people(
  engine: RippleEngine,
): Map<string, { parent: string; reach: number; children: number; generation: number; credit: number }> {
  const rows = [...engine.peopleCsv()].slice(1).map((row) => row.split(','));
  return new Map(
    rows.map(([person = '', , parent = '', , generation, children, reach, , , , , , , credit]) => [
      person,
      { parent, reach: Number(reach), children: Number(children), generation: Number(generation), credit: Number(credit) },
    ]),
  );
}

/** A random network without ids that CSV has to quote. */
function plainFacts(seed: number): { facts: Fact[]; random: Random } {
  const { facts, random } = randomFacts(seed);
  return { facts: facts.filter((fact) => !JSON.stringify(fact).includes('a,')), random };
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe.each(SEEDS)('Laws that hold in every network (seed %i)', (seed) => {
  const { facts, random } = plainFacts(seed);
  const engine = engineOf(facts);
  const metrics = engine.rawMetrics(asked);

  it('nothing is lost or counted twice', () => {
    if (!metrics.has('M9')) return;
    const rows = [...people(engine).values()];
    expect(figure(metrics, 'M9', 'total_forest_reach')).toBe(sum(rows.map((row) => row.generation)));
    expect(sum(rows.map((row) => row.children))).toBe(figure(metrics, 'M1', 'inspired'));
    expect(figure(metrics, 'M10', 'fractional_credit_total')).toBeCloseTo(figure(metrics, 'M10', 'persons_with_at_least_one_inspirer'), 9);
    expect(sum(rows.map((row) => row.credit))).toBeCloseTo(figure(metrics, 'M10', 'fractional_credit_total'), 9);
    for (const by of ['agency', 'region']) {
      const known = figure(metrics, 'M8', by, 'ties_known') + figure(metrics, 'M8', by, 'ties_unknown_group');
      expect(known).toBe(figure(metrics, 'M1', 'distinct_ties'));
    }
  });

  it('a new leaf gives one more reach to exactly the people above it', () => {
    const before = people(engine);
    const target = random.of([...before.keys()]);
    if (!before.has(target)) return;
    const leaf: Fact = { kind: 'acknowledgement', eventId: 'leaf', at: LATE, inspirerId: target, inspiredId: 'a new leaf' };
    const after = people(engineOf([...facts, leaf]));
    const above = new Set<string>();
    for (let person = target; person !== ''; person = before.get(person)?.parent ?? '') above.add(person);
    for (const [person, row] of before) expect(after.get(person)?.reach).toBe(row.reach + (above.has(person) ? 1 : 0));
    expect(after.get('a new leaf')?.parent).toBe(target);
  });

  it('an acknowledgement of oneself changes two counts and nothing else', () => {
    if (!metrics.has('M2')) return;
    const self: Fact = { kind: 'acknowledgement', eventId: 'self', at: LATE, inspirerId: 'somebody new', inspiredId: 'somebody new' };
    const after = engineOf([...facts, self]).rawMetrics(asked);
    expect(figure(after, 'M1', 'acks')).toBe(figure(metrics, 'M1', 'acks') + 1);
    expect(figure(after, 'M1', 'self_acks_ignored')).toBe(figure(metrics, 'M1', 'self_acks_ignored') + 1);
    const rest = (all: Metrics) => jsonText(new Map([...all, ['M1', new Map([...(all.get('M1') ?? [])].slice(2))]]));
    expect(rest(after)).toBe(rest(metrics));
  });

  it('other names for people, in the same order, change nothing but the names', () => {
    expect(jsonText(engineOf(facts.map((fact) => renamed(fact, (id) => `x-${id}`))).rawMetrics(asked))).toBe(jsonText(metrics));
  });

  it('what is counted per agency adds up to the whole', () => {
    const plain = facts.filter((fact) => fact.kind === 'registration' || fact.kind === 'outcome');
    const earliest = plain.filter((fact) => isFirst(fact, plain));
    const agencies = new Set(earliest.map((fact) => fact.agencyId));
    const whole = engineOf(earliest).rawMetrics(asked);
    const parts = Array.from(agencies, (agency) => engineOf(earliest.filter((fact) => fact.agencyId === agency)).rawMetrics(asked));
    for (const path of [
      ['M1', 'persons_registered'],
      ['M11', 'outcomes'],
      ['M13', 'population'],
    ]) {
      expect(sum(parts.map((part) => figure(part, ...path) || 0))).toBe(figure(whole, ...path) || 0);
    }
  });

  it('erasing somebody is the same as removing all that names them', () => {
    const names = [...people(engine).keys()];
    if (names.length === 0 || facts.some((fact) => fact.kind === 'outcome-corrected')) return;
    const person = random.of(names);
    const erased: Fact = { kind: 'person-erased', eventId: 'erased', at: LATE, personId: person };
    const nobody: Fact = { ...erased, personId: 'nobody' };
    const standIns = standInsOf(facts);
    const left = facts.map((fact) => shown(fact, standIns)).flatMap((fact) => without(fact, person));
    const expected = jsonText(engineOf([...left, nobody]).rawMetrics(asked));
    expect(jsonText(engineOf(random.shuffled([...facts, erased])).rawMetrics(asked))).toBe(expected);
  });
});

/** Of several facts about one person or outcome, whether this is the one that counts; ids are compared as bytes elsewhere. */
function isFirst(fact: Fact, among: readonly Fact[]): boolean {
  const idOf = (other: Fact) =>
    other.kind === 'registration' ? `r${other.personId}` : other.kind === 'outcome' ? `o${other.outcomeId}` : '';
  return among.find((other) => idOf(other) === idOf(fact)) === fact;
}

function renamed(fact: Fact, rename: (id: string) => string): Fact {
  if ('personId' in fact) return { ...fact, personId: rename(fact.personId) };
  if ('inspirerId' in fact) return { ...fact, inspirerId: rename(fact.inspirerId), inspiredId: rename(fact.inspiredId) };
  if ('standInId' in fact) return { ...fact, standInId: rename(fact.standInId) };
  if ('attendees' in fact) return { ...fact, attendees: fact.attendees.map(rename) };
  if ('subjectId' in fact) return { ...fact, subjectId: rename(fact.subjectId) };
  if (fact.kind !== 'outcome-corrected' || fact.changes.subjectId === undefined) return fact;
  return { ...fact, changes: { ...fact.changes, subjectId: rename(fact.changes.subjectId) } };
}

/** An acknowledgement as it names people: a stand-in where a name was taken off. */
function shown(fact: Fact, standIns: ReadonlyMap<string, string>): Fact {
  if (fact.kind !== 'acknowledgement') return fact;
  return { ...fact, inspirerId: standIns.get(fact.eventId) ?? fact.inspirerId };
}

/** The fact without a person: from a gathering the attendee is taken out, everything else that names the person goes. */
function without(fact: Fact, person: string): Fact[] {
  if (fact.kind === 'gathering' || fact.kind === 'gathering-corrected') {
    return [{ ...fact, attendees: fact.attendees.filter((attendee) => attendee !== person) }];
  }
  return namedIn(fact).includes(person) ? [] : [fact];
}

function namedIn(fact: Fact): string[] {
  if ('personId' in fact) return [fact.personId];
  if ('inspirerId' in fact) return [fact.inspirerId, fact.inspiredId];
  return fact.kind === 'outcome' && fact.subjectType === 'person' ? [fact.subjectId] : [];
}
