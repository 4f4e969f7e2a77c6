/**
 * Telling: how a person's wish comes to be written down, by whom, and whether it is confirmed (P2). Four ways are worth the same; what was
 * written from memory waits until the person hears it read back.
 */
import { refuse, type Decision, type DomainEvent } from './decider.ts';
import { refusal, type Refusal } from './refusal.ts';

/** Who puts a wish. `own-specialist` walks with the person the wish is about; `specialist` does not. */
export type Role =
  | 'person'
  | 'own-specialist'
  | 'specialist'
  | 'supporter'
  | 'representative'
  | 'agency-steward'
  | 'network-steward'
  | 'operator'
  | 'automation';

/** Who speaks: the role towards what the wish is about, looked up before deciding, and the person's, specialist's or account's id. */
export type Speaker = { readonly role: Role; readonly id: string };

/** How a wish was told. `writtenBy` stands wherever somebody else than the person wrote it down. */
export type Told = {
  readonly how: 'self' | 'aloud' | 'paper' | 'phone';
  readonly writtenBy?: string;
  readonly readBack: boolean;
  readonly interpreter: 'none' | 'professional' | 'someone-they-chose';
};

/**
 * Whether a wish is confirmed: entered by the person, or read back to them and agreed. What is unconfirmed counts in no figure.
 * A fact without `told` came by import, or is about no person, and counts as confirmed elsewhere.
 */
export function isConfirmed(told: Pick<Told, 'how' | 'readBack'> | undefined): boolean {
  return told === undefined || told.how === 'self' || told.readBack;
}

/** What telling says no to. */
export const tellingRefusals = {
  onlyThePerson: refusal('only-the-person', 'Only the person can say this, or their own specialist can write it down for them.', 'P2'),
  notSelf: refusal('told-by-somebody-else', 'Say how the person told you: aloud, on paper or by phone.', 'P2'),
  writerNotNamed: refusal('writer-not-named', 'Say who wrote this down for the person.', 'P2'),
  nothingTold: refusal('nothing-told', 'There is no such entry here to confirm or correct.', 'P2'),
  alreadyCorrected: refusal('corrected-already', 'The person said that this was not what they meant. Write it down anew.', 'P2'),
  theirOwnEntry: refusal('their-own-entry', 'They wrote this themselves, so it is theirs to put right.', 'P2'),
  notConfirmed: refusal('not-confirmed', 'Read it back to the person first. Nothing is built on what was written from memory.', 'P2'),
} as const;

/** What judging a telling says no to. */
export const verdictRefusals = [
  tellingRefusals.onlyThePerson,
  tellingRefusals.nothingTold,
  tellingRefusals.alreadyCorrected,
  tellingRefusals.theirOwnEntry,
] as const;

/** What a telling lacks, or null: the person speaks for themselves, or their own specialist writes down what they said. */
export function lackingIn(told: Told, by: Speaker): Refusal | null {
  if (by.role !== 'person' && by.role !== 'own-specialist') return tellingRefusals.onlyThePerson;
  if (told.how === 'self') return by.role === 'person' ? null : tellingRefusals.notSelf;
  return told.writtenBy === undefined ? tellingRefusals.writerNotNamed : null;
}

type Standing = 'confirmed' | 'unconfirmed' | 'corrected';

/**
 * By event id: how each told wish of a stream stands now. What was corrected counts as never told. `own` are those that the person entered:
 * nobody else heard them first, so nobody else says that they were not meant.
 */
export type Tellings = ReadonlyMap<string, Standing> & { readonly own?: ReadonlySet<string> };

/** Nothing told yet. */
export const noTellings: Tellings = new Map();

/** Notes a told wish. */
export function withTelling(tellings: Tellings, eventId: string, told: Told | undefined): Tellings {
  if (tellings.has(eventId)) return tellings;
  const own = told?.how === 'self' ? new Set([...(tellings.own ?? []), eventId]) : tellings.own;
  return tellingsOf([...tellings, [eventId, isConfirmed(told) ? 'confirmed' : 'unconfirmed']], own);
}

/** Notes that a told wish was confirmed or corrected afterwards; an unknown one is passed over. */
export function withVerdict(tellings: Tellings, eventId: string, verdict: 'confirmed' | 'corrected'): Tellings {
  const known = tellings.get(eventId);
  return known === undefined || known === 'corrected' ? tellings : tellingsOf([...tellings, [eventId, verdict]], tellings.own);
}

function tellingsOf(standings: readonly (readonly [string, Standing])[], own: Tellings['own']): Tellings {
  return Object.assign(new Map(standings), own === undefined ? {} : { own });
}

/** What a verdict on a told wish says: which one, of which stored type, and whom it is about where the stream is not named after them. */
export type VerdictSaid = { eventId: string; of?: string; personId?: string };

/** The two events that may follow any told wish, in the same stream. */
export type TellingEvent = DomainEvent<'ToldConfirmed', VerdictSaid> | DomainEvent<'ToldCorrected', VerdictSaid>;

/** What is said of a told wish afterwards. `of` is looked up: a verdict travels no further than what it is about. */
export type Verdict = Readonly<VerdictSaid> & { readonly by: Speaker };

/** The person heard it read back and agreed. */
export function confirmTold(wish: Verdict, tellings: Tellings): Decision<TellingEvent> {
  return judge(wish, tellings, 'ToldConfirmed');
}

/** The person heard it and said that it is not what they meant: it counts as never told. */
export function correctTold(wish: Verdict, tellings: Tellings): Decision<TellingEvent> {
  return judge(wish, tellings, 'ToldCorrected');
}

function judge({ by, ...said }: Verdict, tellings: Tellings, type: TellingEvent['type']): Decision<TellingEvent> {
  if (by.role !== 'person' && by.role !== 'own-specialist') return refuse(tellingRefusals.onlyThePerson);
  const standing = tellings.get(said.eventId);
  if (standing === undefined) return refuse(tellingRefusals.nothingTold);
  if (type === 'ToldCorrected' && by.role !== 'person' && tellings.own?.has(said.eventId) === true)
    return refuse(tellingRefusals.theirOwnEntry);
  const wanted = type === 'ToldConfirmed' ? 'confirmed' : 'corrected';
  if (standing === wanted) return { kind: 'happened', events: [] };
  if (standing === 'corrected') return refuse(tellingRefusals.alreadyCorrected);
  return { kind: 'happened', events: [{ type, data: said }] };
}
