/** What happened between a person and their specialists, person by person, in an order that no arrival changes. */
import type { Instant } from '@golden-thread/kernel';
import { byKey, type Keyed } from './by-key.ts';
import type { Counting } from './counting.ts';
import type { AgencyLeft, SpecialistAnswered, SpecialistChosen, SpecialistReleased, SpecialistWanted, WantedNoMore } from './facts.ts';
import type { Session } from './sessions.ts';

/** They met. */
export type Met = Keyed & { readonly kind: 'met'; readonly specialistId: string };
/** The person is gone: nothing of theirs comes after it. */
type Died = Keyed & { readonly kind: 'died' };
/** A specialist is gone from the network. */
type SpecialistGone = Keyed & { readonly kind: 'specialist-left'; readonly specialistId: string };
/** The person left the agency of these specialists. */
type LeftAgency = Keyed & Pick<AgencyLeft, 'kind' | 'why'> & { readonly specialists: ReadonlySet<string> };

/** One thing that happened. */
export type Turn =
  SpecialistWanted | SpecialistChosen | SpecialistAnswered | Met | SpecialistReleased | WantedNoMore | LeftAgency | SpecialistGone | Died;

/** Of one instant: nobody says yes before they are chosen, and an end comes after what it ends. */
const ORDER: readonly Turn['kind'][] = [
  'specialist-wanted',
  'specialist-chosen',
  'specialist-accepted',
  'specialist-unable',
  'met',
  'specialist-released',
  'wanted-no-more',
  'agency-left',
  'specialist-left',
  'died',
];

/** By person, everything in order: of one instant by its kind, then by the event id. Nothing after a death. */
export function timelinesOf(facts: Counting, sessions: readonly Session[]): ReadonlyMap<string, readonly Turn[]> {
  const turns = new Map<string, Turn[]>();
  const add = (personId: string, turn: Turn): void => {
    const known = turns.get(personId);
    if (known === undefined) turns.set(personId, [turn]);
    else known.push(turn);
  };
  const said = facts.of(
    'specialist-wanted',
    'specialist-chosen',
    'specialist-accepted',
    'specialist-unable',
    'specialist-released',
    'wanted-no-more',
  );
  for (const fact of said) add(fact.personId, fact);
  for (const { id: eventId, personId, guest, specialistId, endedAt: at } of sessions) {
    if (!guest && specialistId !== null) add(personId, { kind: 'met', eventId, at, specialistId });
  }
  const agencies = agenciesOf(facts);
  for (const { personId, agencyId, kind, eventId, at, why } of facts.of('agency-left')) {
    add(personId, {
      kind,
      eventId,
      at,
      why,
      specialists: new Set(agencies.filter(isAt(agencyId, at)).map(({ specialistId }) => specialistId)),
    });
  }
  for (const [personId, died] of deathsOf(facts)) add(personId, died);
  const gone = facts.of('specialist-left');
  return new Map(Array.from(turns, ([personId, known]) => [personId, inOrder([...known, ...goneIn(known, gone)])]));
}

/** Who worked for which agency from when to when. */
type Work = { readonly specialistId: string; readonly agencyId: string; readonly from: Instant; readonly to: Instant };

function agenciesOf(facts: Counting): readonly Work[] {
  const last = new Map<string, Instant>();
  const work: Work[] = [];
  for (const { specialistId, agencyId, at: from } of facts.of('specialist-welcomed').toReversed()) {
    work.push({ specialistId, agencyId, from, to: last.get(specialistId) ?? Infinity });
    last.set(specialistId, from);
  }
  return work;
}

function isAt(agencyId: string, at: Instant): (work: Work) => boolean {
  return (work) => work.agencyId === agencyId && work.from <= at && at < work.to;
}

/** By person: the first word of their death that no later one took back. */
function deathsOf(facts: Counting): ReadonlyMap<string, Died> {
  const died = new Map<string, Died>();
  for (const { kind, personId, eventId, at } of facts.of('died', 'died-corrected')) {
    if (kind === 'died-corrected') died.delete(personId);
    else if (!died.has(personId)) died.set(personId, { kind, eventId, at });
  }
  return died;
}

function goneIn(known: readonly Turn[], gone: readonly SpecialistGone[]): readonly Turn[] {
  const theirs = new Set(known.flatMap((turn) => ('specialistId' in turn ? turn.specialistId : [])));
  return gone.filter(({ specialistId }) => theirs.has(specialistId));
}

function inOrder(turns: readonly Turn[]): readonly Turn[] {
  const sorted = turns.toSorted((a, b) => a.at - b.at || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || byKey(a, b));
  const death = sorted.findIndex(({ kind }) => kind === 'died');
  return death < 0 ? sorted : sorted.slice(0, death + 1);
}
