/** A person: whoever wants support. Known by a random id; the doors they came through, and what they said of themselves, if anything. */
import {
  confirmTold,
  correctTold,
  decider,
  happened,
  nothing,
  noTellings,
  refusal,
  refuse,
  streamName,
  withTelling,
  withVerdict,
  type Decision,
  type Recorded,
  type StreamName,
  type Tellings,
  type Verdict,
} from '@golden-thread/kernel';
import { comeToAgency, leaveAgency } from './person-agencies.ts';
import { keepAccessNeeds, keepContact, setOwnWord } from './person-contact.ts';
import { erase, holdErasure, lackingKeys, requestErasure } from './person-erasure.ts';
import { correctDied, setAfterMe, tellDied } from './person-farewell.ts';
import { giveNotice } from './person-notices.ts';
import { endRepresentative, nameRepresentative } from './person-representatives.ts';
import { nameSupporter, removeSupporter } from './person-supporters.ts';
import type { PersonEvent } from './person.schema.ts';
import { withSaid, withSaidOf, type Said } from './said.ts';

type DataOf<Name extends PersonEvent['type']> = Extract<PersonEvent, { type: Name }>['data'];
type Registration = DataOf<'PersonRegistered'>;
type Wish<Name extends PersonEvent['type']> = Omit<DataOf<Name>, 'told'>;

/** The stream of a person: named by an id we issued, or by the UUID derived from an imported one. */
export function streamOfPerson(id: string): StreamName {
  return streamName('person', id);
}

/** A person as their decisions see them. Everything may be missing, a registration too: facts come in any order. */
export type Person = {
  /** The first door: of several registrations the one with the smaller (time, id). */
  readonly door: (Pick<Registration, 'personId' | 'agencyId' | 'regionId'> & Recorded) | null;
  /** By agency: when they came, with which programme, and when they left. */
  readonly agencies: ReadonlyMap<string, Said<{ readonly here: boolean; readonly programmeId: string | null }>>;
  readonly notices: readonly DataOf<'NoticeGiven'>[];
  readonly contact: Said<Wish<'ContactKept'>>;
  readonly ownWord: Said<string>;
  readonly accessNeeds: Said<Wish<'AccessNeedsKept'>>;
  /** By supporter; null from when they no longer are one. */
  readonly supporters: ReadonlyMap<string, Said<Wish<'SupporterNamed'> | null>>;
  /** By representative; null from when they no longer are one. */
  readonly representatives: ReadonlyMap<string, Said<DataOf<'RepresentativeNamed'> | null>>;
  readonly life: Said<DataOf<'PersonDied'>['certainty'] | 'alive'>;
  readonly afterMe: Said<Wish<'AfterMeSet'>>;
  readonly erasure: { readonly asked: Said<true>; readonly heldOn: ReadonlySet<string>; readonly erased: 'nothing' | 'words' | 'record' };
  readonly tellings: Tellings;
};

/** Nobody yet. */
export const initial: Person = {
  door: null,
  agencies: new Map(),
  notices: [],
  contact: [],
  ownWord: [],
  accessNeeds: [],
  supporters: new Map(),
  representatives: new Map(),
  life: [],
  afterMe: [],
  erasure: { asked: [], heldOn: new Set(), erased: 'nothing' },
  tellings: noTellings,
};

/** Applies a fact, imported ones in any state. What is erased stays so. */
export function evolve(before: Person, event: PersonEvent, recorded: Recorded): Person {
  const state = 'told' in event.data ? { ...before, tellings: withTelling(before.tellings, recorded.eventId, event.data.told) } : before;
  switch (event.type) {
    case 'PersonRegistered':
      return { ...state, door: firstDoor(state.door, event.data, recorded) };
    case 'PersonCameToAgency': {
      const { agencyId, programmeId = null } = event.data;
      return { ...state, agencies: withSaidOf(state.agencies, agencyId, recorded, { here: true, programmeId }) };
    }
    case 'PersonLeftAgency':
      return { ...state, agencies: withSaidOf(state.agencies, event.data.agencyId, recorded, { here: false, programmeId: null }) };
    case 'NoticeGiven':
      return { ...state, notices: [...state.notices, event.data] };
    case 'ContactKept':
      return { ...state, contact: withSaid(state.contact, recorded, untold(event.data)) };
    case 'OwnWordSet':
      return { ...state, ownWord: withSaid(state.ownWord, recorded, event.data.word) };
    case 'AccessNeedsKept':
      return { ...state, accessNeeds: withSaid(state.accessNeeds, recorded, untold(event.data)) };
    case 'SupporterNamed':
      return { ...state, supporters: withSaidOf(state.supporters, event.data.supporterId, recorded, untold(event.data)) };
    case 'SupporterRemoved':
      return { ...state, supporters: withSaidOf(state.supporters, event.data.supporterId, recorded, null) };
    case 'RepresentativeNamed':
      return { ...state, representatives: withSaidOf(state.representatives, event.data.representativeId, recorded, event.data) };
    case 'RepresentativeEnded':
      return { ...state, representatives: withSaidOf(state.representatives, event.data.representativeId, recorded, null) };
    case 'PersonDied':
      return { ...state, life: withSaid(state.life, recorded, event.data.certainty) };
    case 'PersonDiedCorrected':
      return { ...state, life: withSaid(state.life, recorded, 'alive') };
    case 'AfterMeSet':
      return { ...state, afterMe: withSaid(state.afterMe, recorded, untold(event.data)) };
    case 'ErasureRequested':
      return { ...state, erasure: { ...state.erasure, asked: withSaid(state.erasure.asked, recorded, true) } };
    case 'ErasureHeld':
      return { ...state, erasure: { ...state.erasure, heldOn: new Set([...state.erasure.heldOn, event.data.basis]) } };
    case 'PersonErased':
      return { ...state, erasure: { ...state.erasure, erased: state.erasure.erased === 'record' ? 'record' : event.data.keys } };
    case 'ToldConfirmed':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

/** What a person's stream says no to. */
export const refusals = {
  registered: refusal(
    'registered-already',
    'This person came in through another door before. Keep that one, and note that they came to this agency as well.',
  ),
  agencyNotReady: refusal(
    'registered-before-agency-ready',
    'This agency cannot take people now. Register the person without an agency; support can begin at once.',
    'P16',
  ),
} as const;

/** Somebody registers. Nothing has to be known of them: no agency, no region, not what brought them (P14, P16). */
export type Register = {
  readonly personId: string;
  readonly agencyId: string | null;
  readonly regionId: string | null;
  readonly by: 'self' | 'specialist';
  readonly cameThrough?: Exclude<Registration['cameThrough'], undefined>;
  /** Looked up where an agency is named: whether people may come to it. Absent: no. */
  readonly agencyMayTakePeople?: boolean;
};

/** Registers a person through their first door. No person's data before an agency is ready (events.md, identity). */
export function register(wish: Register, state: Person): Decision<PersonEvent> {
  const { personId, agencyId, regionId, by, cameThrough = 'not-said', agencyMayTakePeople = false } = wish;
  const gone = lackingKeys(state);
  if (gone !== null) return refuse(gone);
  const { door } = state;
  if (door !== null) return door.agencyId === agencyId && door.regionId === regionId ? nothing : refuse(refusals.registered);
  if (agencyId !== null && !agencyMayTakePeople) return refuse(refusals.agencyNotReady);
  return happened('PersonRegistered', { personId, agencyId, regionId, by, cameThrough });
}

/** The person agrees with what was written down for them. */
export function confirm(wish: Verdict, state: Person): Decision<PersonEvent> {
  return confirmTold(wish, state.tellings);
}

/** The person says that what was written down is not what they meant: it counts as never told. */
export function correct(wish: Verdict, state: Person): Decision<PersonEvent> {
  return correctTold(wish, state.tellings);
}

/** The aggregate. */
export const person = decider({
  initial,
  evolve,
  decide: {
    ...{ register, comeToAgency, leaveAgency, giveNotice, confirm, correct },
    ...{ keepContact, setOwnWord, keepAccessNeeds, nameSupporter, removeSupporter, nameRepresentative, endRepresentative },
    ...{ tellDied, correctDied, setAfterMe, requestErasure, holdErasure, erase },
  },
});

function firstDoor(
  door: Person['door'],
  { personId, agencyId, regionId }: Registration,
  { eventId, occurredAt }: Recorded,
): Person['door'] {
  const isEarlier = door === null || occurredAt < door.occurredAt || (occurredAt === door.occurredAt && isSmaller(eventId, door.eventId));
  return isEarlier ? { personId, agencyId, regionId, eventId, occurredAt } : door;
}

/** Ids are compared by their bytes (metrics.md 1), which is the order of their characters' code points. `<` compares halves of characters. */
function isSmaller(id: string, than: string): boolean {
  const [characters, others] = [Array.from(id), Array.from(than)];
  const n = characters.findIndex((character, place) => character !== others[place]);
  if (n < 0) return characters.length < others.length;
  return (characters[n]?.codePointAt(0) ?? 0) < (others[n]?.codePointAt(0) ?? 0);
}

/** What was said, without how. */
function untold<Data extends { readonly told: unknown }>(data: Data): Omit<Data, 'told'> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'told')) as Omit<Data, 'told'>;
}
