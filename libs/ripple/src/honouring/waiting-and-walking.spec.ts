import { confirmed, day, fromMemory } from '../contract/named-facts.ts';
import { toPlain } from '../output/figure.ts';
import {
  accepted,
  alive,
  chosen,
  died,
  leftAgency,
  released,
  session,
  specialistLeft,
  wanted,
  wantedNoMore,
  welcomed,
} from '../contract/named-honouring-facts.ts';
import type { HonouringFact } from './facts.ts';
import { honouringMetrics } from './honouring.ts';

const paired = [wanted(0), chosen('luis', 2), accepted('luis', 3)];

function blocks(facts: readonly HonouringFact[]): Record<string, Record<string, unknown> | undefined> {
  return toPlain(honouringMetrics(facts, { asOf: day(100), periods: 'month' })) as Record<string, Record<string, unknown>>;
}

function wait(...facts: readonly HonouringFact[]): Record<string, unknown> | undefined {
  return blocks(facts)['H4'];
}

function walk(...facts: readonly HonouringFact[]): Record<string, unknown> | undefined {
  return blocks(facts)['H6'];
}

/** The days of each person's wait, met or not, as the curve knows them. */
const metAfter = (days: number) => ({ n: 1, events: 1, censored: 0, median: days, curve: [[days, 1, 1, 0]] });
const waiting = { n: 1, events: 0, censored: 1, median: null, curve: [] };

describe('H4 Wait', () => {
  it('ends with the first session with the one accepted', () => {
    expect(wait(...paired, ...session('s1', 9.5), ...session('s2', 20))).toEqual({
      people: 1,
      specialists: 1,
      still_waiting: 0,
      ...metAfter(9),
      S_7d: 1,
      S_14d: null,
      S_30d: null,
      S_60d: null,
    });
  });

  it('goes on while nobody was accepted, or nobody met: a session with somebody else ends no wait', () => {
    expect(wait(wanted(0))).toMatchObject({ ...waiting, still_waiting: 1, S_60d: 1 });
    expect(wait(...paired)).toMatchObject({ ...waiting, still_waiting: 1 });
    expect(wait(...paired, ...session('s1', 9, { specialistId: 'mara' }))).toMatchObject(waiting);
    expect(wait(wanted(0), chosen('luis', 2), ...session('s1', 9))).toMatchObject(waiting);
    expect(wait(chosen('luis', 2), accepted('luis', 3), ...session('s1', 9))).toBeUndefined();
  });

  it('is over from when they met, also where the yes was noted later; what was before the asking is none of it', () => {
    expect(wait(...paired, ...session('s1', 1))).toMatchObject(metAfter(1));
    expect(wait(...paired, ...session('s0', -5), ...session('s1', 9))).toMatchObject(metAfter(9));
  });

  it('asking again loses no time; after they met it is another wait', () => {
    expect(wait(...paired, wanted(5), ...session('s1', 9))).toMatchObject(metAfter(9));
    const twice = [
      ...paired,
      ...session('s1', 9),
      wanted(20),
      chosen('mara', 21),
      accepted('mara', 22),
      ...session('s2', 23, { specialistId: 'mara' }),
    ];
    expect(wait(...twice)).toMatchObject({
      people: 1,
      specialists: 2,
      n: 2,
      events: 2,
      curve: [
        [3, 2, 1, 0.5],
        [9, 1, 1, 0],
      ],
    });
  });

  it('is told for each programme; a yes in one answers who asked for no programme', () => {
    const work = [wanted(0, 'work'), wanted(1, ''), wanted(2, 'rest'), chosen('luis', 3, 'work'), accepted('luis', 4, 'work')];
    expect(wait(...work, ...session('s1', 9))).toMatchObject({ n: 3, events: 2, still_waiting: 1, people: 1 });
  });

  it('is censored when the person looks no more, lets them go unmet, leaves the agency, or dies', () => {
    const censoredAt = (days: number) => ({ ...waiting, still_waiting: 0, S_7d: days >= 7 ? 1 : null, S_30d: null });
    expect(wait(wanted(0), wantedNoMore(12))).toMatchObject(censoredAt(12));
    expect(wait(...paired, released('luis', 12), ...session('s1', 20))).toMatchObject(censoredAt(12));
    expect(wait(...paired, welcomed('luis', 'north', -9), leftAgency('north', 'moved', 5))).toMatchObject(censoredAt(5));
    expect(wait(...paired, died(6), ...session('s1', 20))).toMatchObject(censoredAt(6));
    expect(wait(...paired, wantedNoMore(5), ...session('s1', 9))).toMatchObject(metAfter(9));
    expect(
      wait(...paired, specialistLeft('luis', 5), chosen('mara', 6), accepted('mara', 7), ...session('s', 9, { specialistId: 'mara' })),
    ).toMatchObject(metAfter(9));
  });

  it('at one place is over there when the person lets them go there, though they walk on together at another', () => {
    const both = [wanted(0, 'work'), ...['work', 'rest'].flatMap((place) => [chosen('luis', 2, place), accepted('luis', 3, place)])];
    const over = { ...waiting, still_waiting: 0, S_7d: null };
    expect(wait(...both, released('luis', 5, 'work'), ...session('s1', 20))).toMatchObject(over);
    expect(wait(...both, chosen('mara', 5, 'work'), ...session('s1', 20))).toMatchObject(over);
    expect(wait(...both, released('luis', 5, 'rest'), ...session('s1', 20))).toMatchObject(metAfter(20));
    expect(wait(...both.slice(1), wanted(0), released('luis', 5, 'work'), ...session('s1', 20))).toMatchObject(metAfter(20));
  });

  it('P2: asked from memory it begins, in its own time, once confirmed', () => {
    const asked = fromMemory(wanted(0));
    expect(wait(asked)).toBeUndefined();
    expect(wait(asked, confirmed(asked.eventId))).toMatchObject(waiting);
  });

  it('follows Kaplan and Meier', () => {
    const person = (personId: string, metOn: number | null): HonouringFact[] => [
      wanted(0, '', personId),
      chosen('luis', 1, '', personId),
      accepted('luis', 1, '', personId),
      ...(metOn === null
        ? [wantedNoMore(12, personId), released('luis', 12, null, personId)]
        : session(`s-${personId}`, metOn, { personId })),
    ];
    const facts = [...person('ada', 5), ...person('ben', 10), ...person('cruz', null), ...person('dee', 40)];
    expect(wait(...facts)).toMatchObject({
      people: 4,
      n: 4,
      events: 3,
      censored: 1,
      median: 10,
      curve: [
        [5, 4, 1, 3 / 4],
        [10, 3, 1, 1 / 2],
        [40, 1, 1, 0],
      ],
      S_7d: 3 / 4,
      S_14d: 1 / 2,
      S_30d: 1 / 2,
      S_60d: null,
    });
  });
});

describe('H6 Walking together', () => {
  const together = [welcomed('luis', 'north', -9), ...paired, ...session('s1', 10), ...session('s2', 30)];
  const ended = (why: string, days: number) => ({ going_on: 0, endings: { [why]: { n: 1, median: days } } });

  it('begins with the first session with the one accepted, and goes on', () => {
    expect(walk(...paired)).toBeUndefined();
    expect(walk(...session('s1', 10))).toBeUndefined();
    expect(walk(...together)).toMatchObject({
      people: 1,
      specialists: 1,
      going_on: 1,
      n: 1,
      events: 0,
      censored: 1,
      median: null,
      curve: [],
    });
    expect(walk(...paired, ...session('s0', 1), released('luis', 11))).toMatchObject(ended('released', 10));
  });

  it('ends when the person lets the specialist go wherever they walk together, or leaves the agency', () => {
    expect(walk(...together, released('luis', 50))).toMatchObject({
      ...ended('released', 40),
      events: 1,
      median: 40,
      curve: [[40, 1, 1, 0]],
    });
    expect(walk(...together, leftAgency('north', 'reached-what-i-wanted', 60))).toMatchObject(ended('reached-what-i-wanted', 50));
    expect(walk(...together, leftAgency('south', 'moved', 60))).toMatchObject({ going_on: 1 });
    expect(walk(...together, chosen('mara', 50))).toMatchObject(ended('released', 40));
    const elsewhere = [chosen('luis', 11, 'work'), accepted('luis', 12, 'work')];
    expect(walk(...together, ...elsewhere, released('luis', 50, 'work'))).toMatchObject({ going_on: 1, n: 1 });
    expect(walk(...together, ...elsewhere, released('luis', 50))).toMatchObject(ended('released', 40));
  });

  it('the first ending decides; who chooses each other again begins anew', () => {
    expect(walk(...together, released('luis', 50), leftAgency('north', 'moved', 60))).toMatchObject(ended('released', 40));
    const again = [released('luis', 50), chosen('luis', 55), accepted('luis', 56), ...session('s3', 60)];
    expect(walk(...together, ...again)).toMatchObject({ people: 1, n: 2, events: 1, censored: 1, going_on: 1 });
    expect(walk(...together, ...again.slice(0, 3))).toMatchObject({ n: 1 });
  });

  it('a death, and a specialist who leaves, are endings of their own and censored on the curve', () => {
    expect(walk(...together, died(40))).toMatchObject({ ...ended('died', 30), events: 0, censored: 1 });
    expect(walk(...together, died(40), alive(41))).toMatchObject({ going_on: 1 });
    expect(walk(...together, died(40), alive(200))).toMatchObject({ going_on: 1 });
    expect(walk(...together, died(200))).toMatchObject({ going_on: 1 });
    expect(walk(...together, alive(39), died(40), released('luis', 50))).toMatchObject(ended('died', 30));
    expect(walk(...together, specialistLeft('luis', 45))).toMatchObject({ ...ended('specialist-left', 35), events: 0, censored: 1 });
  });

  it('of one instant nobody is let go before they said yes', () => {
    const atOnce = [released('luis', 2), accepted('luis', 2), chosen('luis', 2), ...session('s1', 2)];
    expect(walk(...atOnce)).toMatchObject(ended('released', 0));
  });

  it('the agency is the one the specialist worked for on that day', () => {
    const moved = [welcomed('luis', 'south', 40)];
    expect(walk(...together, ...moved, leftAgency('north', 'moved', 50))).toMatchObject({ going_on: 1 });
    expect(walk(...together, ...moved, leftAgency('south', 'moved', 50))).toMatchObject(ended('moved', 40));
  });
});
