/**
 * The definitions read a second time, naively: strings, sets and dates instead of columns, everything from the beginning for each answer.
 * Slow and plain on purpose. Whatever the engine answers must equal what these few files answer.
 * Here: what is left of the facts at one asOf, after repeats, withdrawals, verdicts, corrections and erasures (metrics.md 1.1).
 */
import type { Fact, OutcomeContent, Telling } from '../facts.ts';

/** An acknowledgement that counts. */
export type Ack = { id: string; at: number; from: string; to: string };
/** The earliest registration of a person. */
export type Member = { at: number; agency: string | null; region: string | null };
/** An outcome that counts. */
export type WorldOutcome = {
  id: string;
  at: number;
  eventId: string;
  person: string | null;
  agency: string | null;
  category: string;
  causes: Set<string>;
};

/** Everything that counts at one asOf. */
export type World = {
  asOf: number;
  acks: Ack[];
  registered: Map<string, Member>;
  outcomes: WorldOutcome[];
  gatherings: { at: number; attendees: Set<string> }[];
  reports: { id: string; at: number; person: string; score: number; instrument: string }[];
};

type Keyed = { at: number; eventId: string };
type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** Order of UTF-8 bytes. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Order of keys: time, then id. */
export function byKey(a: Keyed, b: Keyed): number {
  return a.at - b.at || byBytes(a.eventId, b.eventId);
}

/** By acknowledgement: who stands where the inspirer was. Of several takings off the one with the smallest key counts. */
export function standInsOf(facts: readonly Fact[]): Map<string, string> {
  const standIns = new Map<string, string>();
  for (const fact of [...facts].sort(byKey)) {
    if (fact.kind === 'name-taken-off' && !standIns.has(fact.acknowledgementId)) standIns.set(fact.acknowledgementId, fact.standInId);
  }
  return standIns;
}

/** Reads the facts. */
export function worldOf(facts: readonly Fact[], asOf: number): World {
  const once = [...new Map(facts.map((fact) => [fact.eventId, fact])).values()].sort(byKey);
  const of = <K extends Fact['kind']>(kind: K) => once.filter((fact): fact is Of<K> => fact.kind === kind);
  const upTo = <K extends Fact['kind']>(kind: K) => of(kind).filter((fact) => fact.at <= asOf);
  const erased = new Set(of('person-erased').map((fact) => fact.personId));
  const corrected = new Set(of('telling-corrected').map((fact) => fact.toldId));
  const confirmed = new Set(of('telling-confirmed').map((fact) => fact.toldId));
  const counts = ({ eventId, unconfirmed }: Keyed & Telling) => !corrected.has(eventId) && (!unconfirmed || confirmed.has(eventId));
  const told = <K extends 'acknowledgement' | 'outcome' | 'confidence'>(kind: K) => upTo(kind).filter(counts);
  const never = ({ eventId }: Keyed) => corrected.has(eventId);
  const withdrawn = new Set(of('acknowledgement-withdrawn').flatMap((fact) => (never(fact) ? [] : fact.acknowledgementId)));
  const gone = new Set(of('outcome-withdrawn').flatMap((fact) => (never(fact) ? [] : fact.outcomeId)));
  const standIns = standInsOf(once);
  const registered = new Map<string, Member>();
  for (const { personId, at, agencyId: agency, region } of upTo('registration')) {
    if (!erased.has(personId) && !registered.has(personId)) registered.set(personId, { at, agency, region });
  }
  return {
    asOf,
    registered,
    acks: told('acknowledgement')
      .map((ack) => ({ id: ack.eventId, at: ack.at, from: standIns.get(ack.eventId) ?? ack.inspirerId, to: ack.inspiredId }))
      .filter((ack) => !withdrawn.has(ack.id) && !erased.has(ack.from) && !erased.has(ack.to)),
    outcomes: outcomesOf(told('outcome'), of('outcome-corrected').filter(counts), gone, erased),
    gatherings: gatheringsOf(upTo('gathering'), of('gathering-corrected'), erased),
    reports: told('confidence')
      .filter((report) => !erased.has(report.personId))
      .map(({ eventId: id, at, personId: person, score, instrument }) => ({ id, at, person, score, instrument })),
  };
}

function outcomesOf(
  recorded: Of<'outcome'>[],
  corrected: Of<'outcome-corrected'>[],
  withdrawn: ReadonlySet<string>,
  erased: ReadonlySet<string>,
): WorldOutcome[] {
  const isGone = ({ subjectType, subjectId }: OutcomeContent) => subjectType === 'person' && erased.has(subjectId);
  const counting = recorded.filter((fact) => !withdrawn.has(fact.outcomeId) && !isGone(fact));
  const earliest = counting.filter((fact, index) => counting.findIndex((other) => other.outcomeId === fact.outcomeId) === index);
  return earliest.flatMap(({ eventId, at, outcomeId: id, ...told }) => {
    const content: OutcomeContent = { ...told };
    for (const { changes } of corrected.filter((correction) => correction.outcomeId === id)) Object.assign(content, changes);
    if (isGone(content)) return [];
    const { subjectType, subjectId, agencyId: agency, category, ledBy } = content;
    return [{ id, at, eventId, person: subjectType === 'person' ? subjectId : null, agency, category, causes: new Set(ledBy) }];
  });
}

function gatheringsOf(held: Of<'gathering'>[], corrected: Of<'gathering-corrected'>[], erased: ReadonlySet<string>): World['gatherings'] {
  const gatherings = new Map<string, { at: number; attendees: Set<string> }>();
  for (const { gatheringId, at, attendees } of held) {
    if (gatherings.has(gatheringId)) continue;
    const last = corrected.filter((correction) => correction.gatheringId === gatheringId).at(-1);
    gatherings.set(gatheringId, { at, attendees: new Set((last?.attendees ?? attendees).filter((person) => !erased.has(person))) });
  }
  return [...gatherings.values()];
}
