/** Who is this person, as they want to be known? Everything for themselves, what they show for their specialist, a name for their agency lead. */
import { formatInstant } from '@golden-thread/kernel';
import { agenciesOf, programmesAt } from '../../domain/person-agencies.ts';
import { lackingKeys } from '../../domain/person-erasure.ts';
import { afterMeOf } from '../../domain/person-farewell.ts';
import { hasDied } from '../../domain/person-life.ts';
import type { noticesDue } from '../../domain/person-notices.ts';
import { initial as nobody, type Person } from '../../domain/person.ts';
import { confirmedOf, lastWord } from '../../domain/said.ts';
import type { KnownPerson } from '../../known-people.ts';
import type { ChoicesInView } from './choices-view.ts';
import { type Looking, seenOf, type Standing, standingOf, writersOf } from '../what-is-seen.ts';

type ValueOf<Said> = Said extends readonly { readonly value: infer Value }[] ? Value : never;
type Contact = ValueOf<Person['contact']>;
type AccessNeeds = ValueOf<Person['accessNeeds']>;
type Named<Of extends 'supporters' | 'representatives'> = NonNullable<
  ValueOf<Person[Of] extends ReadonlyMap<string, infer Said> ? Said : never>
>;

/** What a person shows of themselves: each part as it was said last, null where nothing was. */
export type Shown = {
  readonly contact: (Contact & Standing) | null;
  readonly ownWord: ({ readonly word: string } & Standing) | null;
  readonly accessNeeds: (AccessNeeds & Standing) | null;
};

/** Somebody who may sign or read, with dates as answers tell them. */
export type RepresentativeInView = Omit<Named<'representatives'>, 'from' | 'to'> & { readonly from: string; readonly to: string | null };

/** What only the person sees. */
export type PersonOfMine = {
  readonly registered: { readonly agencyId: string | null; readonly regionId: string | null; readonly at: string } | null;
  readonly agencies: readonly { readonly agencyId: string; readonly programmeIds: readonly string[] }[];
  readonly supporters: readonly (Named<'supporters'> & Standing)[];
  readonly representatives: readonly RepresentativeInView[];
  readonly notices: { readonly given: Person['notices']; readonly due: ReturnType<typeof noticesDue> };
  readonly afterMe: ReturnType<typeof afterMeOf> & { readonly said: Standing | null };
  readonly erasure: {
    readonly asked: Standing | null;
    readonly heldOn: readonly string[];
    readonly erased: Person['erasure']['erased'];
  };
  readonly choices: ChoicesInView;
  /** Somebody said that the person died; they can correct it. */
  readonly saidToHaveDied: boolean;
};

/** The whole answer. */
export type PersonView = { readonly personId: string } & Partial<Shown> & {
    readonly mine?: PersonOfMine;
    /** For an agency lead: how the person likes to be called, and nothing else. */
    readonly rosterName?: string | null;
  };

/** What was looked up for a person: the notices they have not been given, and what they can choose. */
export type LookedUpForPerson = { readonly due: ReturnType<typeof noticesDue>; readonly choices: ChoicesInView };

/** The view of the person. Of somebody who was erased only that is left, when they asked, and what held it (privacy.md 4). */
export function personForThemselves(personId: string, known: KnownPerson, found: LookedUpForPerson): PersonView {
  const looking = lookingAt(known);
  const { erasure, tellings } = known.state;
  const left = lackingKeys(known.state) === null ? known.state : { ...nobody, erasure, tellings };
  return { personId, ...shownTo(looking, left), mine: mineOf(looking, left, found) };
}

/** The view of somebody else; null where they see nothing. Whoever died or was erased is shown to nobody (privacy.md 4). */
export function personForOthers(personId: string, known: KnownPerson): PersonView | null {
  const { by, state } = known;
  if (hasDied(state) || lackingKeys(state) !== null) return null;
  if (by.role === 'own-specialist') return { personId, ...shownTo(lookingAt(known), state) };
  if (by.role !== 'agency-steward') return null;
  return { personId, rosterName: confirmedOf(state.contact, state.tellings).at(-1)?.value.names?.at(0) ?? null };
}

function lookingAt({ by, state, history }: KnownPerson): Looking {
  return { by, tellings: state.tellings, writers: writersOf(history) };
}

function shownTo(looking: Looking, { contact, ownWord, accessNeeds }: Person): Shown {
  return {
    contact: flat(seenOf(looking, contact)),
    ownWord: flat(
      seenOf(
        looking,
        ownWord.map((said) => ({ ...said, value: { word: said.value } })),
      ),
    ),
    accessNeeds: flat(seenOf(looking, accessNeeds)),
  };
}

function mineOf(looking: Looking, state: Person, { due, choices }: LookedUpForPerson): PersonOfMine {
  const { door, notices, erasure, tellings } = state;
  const supporters = [...state.supporters.values()].map((said) => flat(seenOf(looking, said)));
  const representatives = [...state.representatives.values()].map((said) => lastWord(said, tellings)?.value ?? null);
  const afterMe = lastWord(state.afterMe, tellings);
  const asked = lastWord(erasure.asked, tellings);
  return {
    registered: door === null ? null : { agencyId: door.agencyId, regionId: door.regionId, at: formatInstant(door.occurredAt) },
    agencies: agenciesOf(state).map((agencyId) => ({ agencyId, programmeIds: [...(programmesAt(state, agencyId) ?? [])] })),
    supporters: supporters.filter((each) => each !== null),
    representatives: representatives.filter((each) => each !== null).map(withDates),
    notices: { given: notices, due },
    afterMe: { ...(afterMe?.value ?? afterMeOf(state)), said: afterMe === null ? null : standingOf(afterMe, tellings) },
    erasure: { asked: asked === null ? null : standingOf(asked, tellings), heldOn: [...erasure.heldOn], erased: erasure.erased },
    choices,
    saidToHaveDied: hasDied(state),
  };
}

function withDates({ from, to, ...named }: Named<'representatives'>): RepresentativeInView {
  return { ...named, from: formatInstant(from), to: to === null ? null : formatInstant(to) };
}

/** What was said beside how it stands; null where nothing is seen, or where somebody is no longer named. */
function flat<Value extends object>(seen: (Standing & { readonly value: Value | null }) | null): (Value & Standing) | null {
  const { value = null, ...standing } = seen ?? {};
  return value === null ? null : { ...value, ...(standing as Standing) };
}
