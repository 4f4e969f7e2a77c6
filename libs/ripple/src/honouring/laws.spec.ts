import { jsonText, type Block, type Figure, type Metrics } from '../output/figure.ts';
import { RANDOM_PEOPLE, randomHonouring } from '../contract/random-honouring.ts';
import type { HonouringFact } from './facts.ts';
import { honouringMetrics } from './honouring.ts';

const SEEDS = Array.from({ length: 150 }, (_, i) => 400 + i);

function figure(metrics: Metrics, ...path: string[]): Figure | undefined {
  return path.reduce<Figure | undefined>((at, name) => (at instanceof Map ? (at as Block).get(name) : undefined), metrics);
}

function verdict(kind: 'telling-confirmed' | 'telling-corrected', { eventId, at }: HonouringFact): HonouringFact {
  return { kind, eventId: `${kind}:${eventId}`, at: at + 1, toldId: eventId };
}

/** The fact as it was told at once and agreed. */
function atOnce(fact: HonouringFact): HonouringFact {
  return Object.fromEntries(Object.entries(fact).filter(([field]) => field !== 'unconfirmed')) as unknown as HonouringFact;
}

/** The fact without a person: from a meeting the attendee is taken out, everything else that names the person goes. */
function without(fact: HonouringFact, person: string): HonouringFact[] {
  if ('attendees' in fact) return [{ ...fact, attendees: fact.attendees.filter((attendee) => attendee !== person) }];
  return ('personId' in fact && fact.personId === person) || ('specialistId' in fact && fact.specialistId === person) ? [] : [fact];
}

describe.each(SEEDS)('Laws of the honouring figures (seed %i)', (seed) => {
  const { facts, random, asOf } = randomHonouring(seed);
  const asked = { asOf, periods: random.of(['month', 'week', 'year'] as const) };
  const told = facts.filter((fact) => 'unconfirmed' in fact);
  const judged = [
    ...random.some(told, Math.min(told.length, 6)).map((fact) => verdict('telling-confirmed', fact)),
    ...random.some(facts, 2).map((fact) => verdict('telling-corrected', fact)),
  ];
  const all = [...facts, ...judged];
  const metrics = honouringMetrics(all, asked);
  const text = jsonText(metrics);
  const bytes = (others: readonly HonouringFact[]) => jsonText(honouringMetrics(others, asked));

  it('the same bytes in any order, and with repeats', () => {
    expect(bytes(all.toReversed())).toBe(text);
    expect(bytes(random.shuffled([...all, ...all]))).toBe(text);
  });

  it('P2: confirmed is as if agreed at once, corrected and unconfirmed as if never told', () => {
    const corrected = new Set(judged.flatMap((fact) => (fact.kind === 'telling-corrected' ? fact.toldId : [])));
    const confirmed = new Set(judged.flatMap((fact) => (fact.kind === 'telling-confirmed' ? fact.toldId : [])));
    const standing = facts.filter((fact) => !corrected.has(fact.eventId) && (!('unconfirmed' in fact) || confirmed.has(fact.eventId)));
    expect(bytes(standing.map(atOnce))).toBe(text);
  });

  it('an erased person was never there, whichever came first', () => {
    for (const personId of [random.of(RANDOM_PEOPLE), 'luis']) {
      const erased: HonouringFact = { kind: 'person-erased', eventId: 'erased', at: asOf, personId };
      expect(bytes(random.shuffled([erased, ...all]))).toBe(bytes(all.flatMap((fact) => without(fact, personId))));
    }
  });

  it('as of the past is what a network answers that heard nothing since, but for what amends', () => {
    const past = asOf - random.below(100) * 86_400_000_000;
    const amends = /corrected|confirmed/;
    const known = all.filter((fact) => fact.at <= past || amends.test(fact.kind));
    const then = { ...asked, asOf: past };
    expect(jsonText(honouringMetrics(all, then))).toBe(jsonText(honouringMetrics(known, then)));
  });

  it('nothing is lost or counted twice', () => {
    const periods = figure(metrics, 'H5', 'by_period');
    const news =
      periods instanceof Map ? [...(periods as Block).values()].map((each) => figure(new Map([['p', each as Block]]), 'p', 'new')) : [];
    expect(news.reduce<number>((sum, each) => sum + Number(each), 0)).toBe(figure(metrics, 'H5', 'people') ?? 0);
    for (const name of ['H4', 'H6']) {
      if (metrics.has(name))
        expect(Number(figure(metrics, name, 'events')) + Number(figure(metrics, name, 'censored'))).toBe(figure(metrics, name, 'n'));
    }
    const endings = figure(metrics, 'H6', 'endings');
    if (!(endings instanceof Map)) return;
    const ended = [...(endings as Block).values()].map((each) => Number((each as Block).get('n')));
    expect(ended.reduce((sum, n) => sum + n, Number(figure(metrics, 'H6', 'going_on')))).toBe(figure(metrics, 'H6', 'n'));
  });
});

it('the random networks do what the laws speak of', () => {
  const names = SEEDS.map((seed) => {
    const { facts, asOf } = randomHonouring(seed);
    return [...honouringMetrics(facts, { asOf, periods: 'month' }).keys()].join('');
  });
  expect(new Set(names).size).toBeGreaterThan(5);
  expect(names.filter((name) => name === 'H1H2H3H4H5H6').length).toBeGreaterThan(20);
});
