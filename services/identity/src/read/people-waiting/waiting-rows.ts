/** What one person waits for, and which agency leads see it: worked out from published facts by the rules of the domain. Pure. */
import { type Instant, type Recorded, withVerdict } from '@golden-thread/kernel';
import { initial as noPairing, evolve as evolvePairing, type OpenWish, type Pairing, situationOf } from '../../domain/pairing-situation.ts';
import { waitingOf } from '../../domain/pairing-waiting.ts';
import type { PairingEvent } from '../../domain/pairing.schema.ts';
import { agenciesOf } from '../../domain/person-agencies.ts';
import { hasDied } from '../../domain/person-life.ts';
import type { PersonEvent } from '../../domain/person.schema.ts';
import { evolve as evolvePerson, initial as nobody, type Person } from '../../domain/person.ts';

/** A published fact of a person or their pairings: the stored one without its words. */
export type SaidFact = { readonly eventId: string; readonly at: Instant; readonly type: string; readonly data: object };

/** Everything that was said, and what was said of it afterwards; a correction is final. */
export type WhatWasSaid = {
  readonly facts: readonly SaidFact[];
  readonly verdicts: Readonly<Record<string, 'confirmed' | 'corrected'>>;
};

/** The audience of what is asked of no agency in particular: every agency lead of the network. */
export const EVERY_AGENCY = '';

/** An open wish as one audience sees it: ids and codes only. Instants in microseconds. */
export type WaitingRow = {
  /** An agency, or {@link EVERY_AGENCY}. */
  readonly audience: string;
  /** As addresses name the person. */
  readonly personId: string;
  readonly programmeId: string | null;
  readonly askedOn: Instant;
  readonly nextNewsBy: Instant;
  readonly proposed: readonly string[];
  readonly meanwhile: OpenWish['meanwhile'];
  readonly languages: readonly string[];
  readonly modes: readonly string[];
  readonly supportKinds: readonly string[];
};

const aboutThePerson = new Set<string>([
  'PersonRegistered',
  'PersonCameToAgency',
  'PersonLeftAgency',
  'PersonDied',
  'PersonDiedCorrected',
] satisfies PersonEvent['type'][]);

/** The programmes that the person asked for, ever. */
export function programmesAskedFor({ facts }: WhatWasSaid): ReadonlySet<string> {
  return new Set(facts.flatMap(({ data }) => ('programmeId' in data && typeof data.programmeId === 'string' ? [data.programmeId] : [])));
}

/**
 * The rows of a person: one a wish and audience. A wish for a programme is seen by the agency that runs it, any other by the agencies the person
 * is with, and where they are with none by every agency. Whoever died waits for nothing.
 */
export function waitingRows(personId: string, said: WhatWasSaid, agencyOf: ReadonlyMap<string, string>): readonly WaitingRow[] {
  const person = personFrom(said);
  if (hasDied(person)) return [];
  const pairing = pairingFrom(said);
  const { wishes } = situationOf(pairing);
  const theirs = agenciesOf(person);
  return waitingOf(pairing).flatMap((waiting) => {
    const { languages = [], modes = [], supportKinds = [] } = wishes.get(waiting.programmeId)?.said ?? {};
    const runs = waiting.programmeId === null ? undefined : agencyOf.get(waiting.programmeId);
    const audiences = runs === undefined ? (theirs.length === 0 ? [EVERY_AGENCY] : theirs) : [runs];
    return audiences.map((audience) => ({ audience, personId, ...waiting, languages, modes, supportKinds }));
  });
}

/** A person's pairings. Published facts lack words and who wrote them down, which no rule here looks at. */
export function pairingFrom(said: WhatWasSaid): Pairing {
  const facts = said.facts.filter(({ type }) => !aboutThePerson.has(type));
  return judged(
    facts.reduce<Pairing>((state, fact) => evolvePairing(state, fact as unknown as PairingEvent, recordedOf(fact)), noPairing),
    said,
  );
}

/** The person, as far as their agencies and their life go. */
export function personFrom(said: WhatWasSaid): Person {
  const facts = said.facts.filter(({ type }) => aboutThePerson.has(type));
  return judged(
    facts.reduce<Person>((state, fact) => evolvePerson(state, fact as unknown as PersonEvent, recordedOf(fact)), nobody),
    said,
  );
}

function judged<State extends Pick<Pairing, 'tellings'>>(state: State, { verdicts }: WhatWasSaid): State {
  return {
    ...state,
    tellings: Object.entries(verdicts).reduce((tellings, [id, verdict]) => withVerdict(tellings, id, verdict), state.tellings),
  };
}

function recordedOf({ eventId, at }: SaidFact): Recorded {
  return { eventId, occurredAt: at };
}
