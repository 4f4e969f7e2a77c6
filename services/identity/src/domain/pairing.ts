/** A person's pairings: the specialists they want, choose and let go, in their own time (P2, P3). The person alone chooses. */
import {
  allHappened,
  canonicalJson,
  confirmTold,
  correctTold,
  decider,
  isConfirmed,
  lackingIn,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Instant,
  type Refusal,
  type Role,
  type Speaker,
  type StreamName,
  type Verdict,
  type Told,
} from '@golden-thread/kernel';
import { accept, offerMeantime, propose, sayUnable } from './pairing-answers.ts';
import { evolve, initial, placeOf, situationOf, unconfirmedIn, type Continuity, type Pairing, type ToldFact } from './pairing-situation.ts';
import type { PairingEvent } from './pairing.schema.ts';
import { holds, type CredentialStanding } from './specialist-credentials.ts';

type DataOf<Name extends PairingEvent['type']> = Extract<PairingEvent, { type: Name }>['data'];

/** The stream of a person's pairings: named by an id we issued, or by the UUID derived from an imported one. */
export function streamOfPairing(personId: string): StreamName {
  return streamName('pairing', personId);
}

/** What pairings say no to. */
export const refusals = {
  personAlone: refusal(
    'pairing-is-the-persons',
    'Only the person decides who walks with them. A specialist or the agency lead may write it down for them.',
    'P2',
  ),
  aboutOneself: refusal(
    'writes-about-oneself',
    'Nobody writes down that they were chosen or let go. Let the person enter it, or tell somebody else.',
    'P2',
  ),
  chosenAlready: refusal('chosen-already', 'Another specialist walks with this person here. The person can let them go first.', 'P3'),
  gone: refusal('specialist-gone', 'This specialist does not work here any more. Choose somebody else.', 'P12'),
  lapsed: refusal(
    'credential-lapsed',
    'The credential of this specialist ran out. Wait, ask for somebody beside them, or choose somebody else.',
    'P12',
  ),
  none: refusal('credential-missing', 'Work here needs a credential that this specialist does not have. Choose somebody else.', 'P12'),
  noProgramme: refusal('programme-unknown', 'There is no such programme now. Leave it out, or name another one.'),
  coverOver: refusal('cover-over', 'That day is over. Say a later day until which somebody stands in.'),
} as const;

/** Who speaks, and how the person told it. */
type Telling = { readonly by: Speaker; readonly told: Told };

/** A person asks for a specialist. Everything may stay empty (P16). */
export type WantSpecialist = Telling & Omit<DataOf<'SpecialistWanted'>, 'told'>;

/** Asks for a specialist, or says in other words what is wanted: the day it was first asked stays. */
export function want({ by, ...said }: WantSpecialist, state: Pairing): Decision<PairingEvent> {
  const lacking = lackingHere(by, said.told);
  if (lacking !== null) return refuse(lacking);
  const open = situationOf(state).wishes.get(placeOf(said))?.said;
  return same(open, said) ? nothing : once({ type: 'SpecialistWanted', data: said }, state);
}

/** A person does not look for a specialist any more. Saying why is free. */
export type WantNoMore = Telling & { readonly code?: DataOf<'WantedNoMore'>['code'] };

/** Ends every open wish, and every choice that waits for an answer. Who walks with the person stays. */
export function wantNoMore({ by, told, code = 'not-said' }: WantNoMore, state: Pairing): Decision<PairingEvent> {
  const lacking = lackingHere(by, told);
  if (lacking !== null) return refuse(lacking);
  const { wishes, chosen } = situationOf(state);
  const unanswered = [...chosen.values()].some(({ accepted }) => !accepted);
  if (wishes.size === 0 && !unanswered && !wantsFromMemory(state)) return nothing;
  return once({ type: 'WantedNoMore', data: { code, told } }, state);
}

/** What is looked up of a specialist who is chosen: how they stand where the programme needs a credential, and whether they are still there. */
type LookedUp = { readonly credential: CredentialStanding; readonly left: boolean };

/** A person chooses a specialist, in a programme or outside of any. */
export type ChooseSpecialist = Telling & LookedUp & { readonly specialistId: string; readonly programmeId?: string };

/** Chooses a specialist: the person alone, at most one in a programme. Whoever has not answered yet gives way to whom is chosen now. */
export function choose(wish: ChooseSpecialist, state: Pairing): Decision<PairingEvent> {
  const { specialistId, programmeId, told } = wish;
  const lacking = lackingHere(wish.by, told, specialistId);
  if (lacking !== null) return refuse(lacking);
  const there = situationOf(state).chosen.get(placeOf(wish));
  if (there?.specialistId === specialistId) return nothing;
  if (there?.accepted === true) return refuse(refusals.chosenAlready);
  const missing = missingOf(wish);
  if (missing !== null) return refuse(missing);
  return once({ type: 'SpecialistChosen', data: { specialistId, ...(programmeId === undefined ? {} : { programmeId }), told } }, state);
}

/** A person lets somebody stand in. `now`: when it was said, for an offline entry too. Without `continuity` they see nothing of what was before. */
export type GiveCover = Telling &
  LookedUp & { readonly specialistId: string; readonly until: Instant; readonly continuity?: Continuity; readonly now: Instant };

/** Lets somebody stand in until an instant. */
export function giveCover(wish: GiveCover, state: Pairing): Decision<PairingEvent> {
  const { specialistId, until, continuity = 'nothing', told } = wish;
  const lacking = lackingHere(wish.by, told, specialistId);
  if (lacking !== null) return refuse(lacking);
  const known = situationOf(state).covers.get(specialistId);
  if (known?.until === until && known.continuity === continuity) return nothing;
  if (until <= wish.now) return refuse(refusals.coverOver);
  const missing = missingOf(wish);
  if (missing !== null) return refuse(missing);
  return once({ type: 'CoverGiven', data: { specialistId, until, continuity, told } }, state);
}

/** A person goes on without a specialist: in one programme, or wherever they walk together. Without `continuity` the next one sees nothing. */
export type ReleaseSpecialist = Telling & {
  readonly specialistId: string;
  readonly programmeId?: string;
  readonly continuity?: Continuity;
};

/**
 * Lets a specialist go, chosen or standing in. It is taken even where they are not known as chosen: the choice may have been made offline and
 * arrive later. No consent stands before it.
 */
export function release(wish: ReleaseSpecialist, state: Pairing): Decision<PairingEvent> {
  const { specialistId, programmeId, continuity = 'nothing', told } = wish;
  const lacking = lackingHere(wish.by, told, specialistId);
  if (lacking !== null) return refuse(lacking);
  const now = situationOf(state);
  const here = [...now.chosen].some(
    ([place, each]) => each.specialistId === specialistId && (programmeId === undefined || programmeId === place),
  );
  if (!here && now.released.get(specialistId) === continuity) return nothing;
  const where = programmeId === undefined ? {} : { programmeId };
  return once({ type: 'SpecialistReleased', data: { specialistId, ...where, continuity, told } }, state);
}

/** The person heard it read back and agreed. Not by the specialist it is about. */
export function confirm(wish: Verdict, state: Pairing): Decision<PairingEvent> {
  return judge(wish, state, confirmTold);
}

/** The person heard it read back, and it is not what they meant. Not by the specialist it is about. */
export function correct(wish: Verdict, state: Pairing): Decision<PairingEvent> {
  return judge(wish, state, correctTold);
}

/** The aggregate. */
export const pairing = decider({
  initial,
  evolve,
  decide: { want, wantNoMore, propose, choose, accept, sayUnable, offerMeantime, giveCover, release, confirm, correct },
});

/** Who may write down what the person said. Many who ask for a specialist have none of their own yet, so any specialist may. */
const writers: ReadonlySet<Role> = new Set(['own-specialist', 'specialist', 'agency-steward']);

/** What a telling lacks here, or null. `about`: the specialist who is chosen or let go. */
function lackingHere(by: Speaker, told: Told, about?: string): Refusal | null {
  if (about !== undefined && told.writtenBy === about) return refusals.aboutOneself;
  return notBy(by, about) ?? lackingIn(told, asWriter(by));
}

function notBy(by: Speaker, about: string | undefined): Refusal | null {
  if (by.role === 'person') return null;
  if (!writers.has(by.role)) return refusals.personAlone;
  return by.id === about ? refusals.aboutOneself : null;
}

/** The kernel knows one who writes things down: the person's own specialist. Here the others who may stand in their place. */
function asWriter(by: Speaker): Speaker {
  return by.role === 'person' ? by : { role: 'own-specialist', id: by.id };
}

function missingOf({ credential, left }: LookedUp): Refusal | null {
  if (left) return refusals.gone;
  if (holds(credential)) return null;
  return credential === 'lapsed' ? refusals.lapsed : refusals.none;
}

function judge(wish: Verdict, state: Pairing, verdict: typeof confirmTold): Decision<PairingEvent> {
  const said = state.facts.find(({ recorded }) => recorded.eventId === wish.eventId)?.event;
  const about = said !== undefined && 'specialistId' in said.data ? said.data.specialistId : undefined;
  const lacking = notBy(wish.by, about);
  return lacking === null ? verdict({ ...wish, by: asWriter(wish.by) }, state.tellings) : refuse(lacking);
}

/** What was written from memory may be read back later: the word that ends it has to stand after it, once. */
function wantsFromMemory({ facts, tellings }: Pairing): boolean {
  const standing = ({ recorded: { eventId } }: (typeof facts)[number]) => tellings.get(eventId);
  const ended = facts.findLastIndex((fact) => fact.event.type === 'WantedNoMore' && standing(fact) === 'confirmed');
  const asking = ({ event: { type } }: (typeof facts)[number]) => type === 'SpecialistWanted' || type === 'SpecialistChosen';
  return facts.slice(ended + 1).some((fact) => asking(fact) && standing(fact) === 'unconfirmed');
}

/** A wish that was written from memory twice is there once. */
function once(wished: ToldFact, state: Pairing): Decision<PairingEvent> {
  const known = unconfirmedIn(state).some((event) => event.type === wished.type && same(event.data, wished.data));
  return known && !isConfirmed(wished.data.told) ? nothing : allHappened([wished]);
}

/** Whether two wishes say the same, however they were told. */
function same(known: object | null | undefined, wished: object): boolean {
  return canonicalJson({ ...known, told: null }) === canonicalJson({ ...wished, told: null });
}
