/** An inspiration: one person's word that another lifted them. Ripples are made of these (P13). */
import {
  canonicalJson,
  type Choices,
  decider,
  type Decision,
  happened,
  isConfirmed,
  isYes,
  lackingIn,
  noTellings,
  nothing,
  type Recorded,
  refusal,
  refuse,
  type Speaker,
  streamName,
  type StreamName,
  tellingRefusals,
  type Tellings,
  withChoice,
  wasEverYes,
  withTelling,
  withVerdict,
  type Told,
} from '@golden-thread/kernel';
import type { InspirationEvent } from './inspiration.schema.ts';
import { confirmed, corrected, type Judge } from './verdicts.ts';

type Acknowledged = Extract<InspirationEvent, { type: 'InspirationAcknowledged' }>['data'];

/** The stream of an inspiration. */
export function streamOfInspiration(id: string): StreamName {
  return streamName('inspiration', id);
}

/** An inspiration as its decisions see it. */
export type Inspiration = {
  /** What was acknowledged, and by which event; null before. */
  readonly said: (Acknowledged & { readonly eventId: string }) | null;
  /** Whether the inspirer may know: answers of the inspired. */
  readonly telling: Choices;
  /** Whether the inspirer may be named: answers of the inspirer. */
  readonly naming: Choices;
  /** The events that took it back. */
  readonly withdrawals: readonly string[];
  readonly nameTakenOff: boolean;
  readonly tellings: Tellings;
};

/** Nothing was said yet. Telling and naming are both private until somebody says otherwise (P13). */
export const initial: Inspiration = { said: null, telling: [], naming: [], withdrawals: [], nameTakenOff: false, tellings: noTellings };

/** Applies a fact, imported ones in any state, in whatever order facts come. */
export function evolve(state: Inspiration, event: InspirationEvent, { eventId, occurredAt }: Recorded): Inspiration {
  switch (event.type) {
    case 'InspirationAcknowledged': {
      const tellings = withTelling(state.tellings, eventId, event.data.told);
      return { ...state, said: state.said ?? { ...event.data, eventId }, tellings };
    }
    case 'InspirationWithdrawn': {
      const tellings = withTelling(state.tellings, eventId, event.data.told);
      return { ...state, withdrawals: [...state.withdrawals, eventId], tellings };
    }
    case 'TellingAllowed':
    case 'TellingKeptPrivate': {
      const telling = withChoice(state.telling, { eventId, occurredAt, yes: event.type === 'TellingAllowed' });
      return { ...state, telling, tellings: withTelling(state.tellings, eventId, event.data.told) };
    }
    case 'NamingAllowed':
    case 'NamingKeptPrivate': {
      const naming = withChoice(state.naming, { eventId, occurredAt, yes: event.type === 'NamingAllowed' });
      return { ...state, naming, tellings: withTelling(state.tellings, eventId, event.data.told) };
    }
    case 'NameTakenOff':
      return { ...state, nameTakenOff: true };
    case 'ToldConfirmed':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

/** Whether it was taken back, or turned out not to be what the person meant. */
export function isTakenBack(state: Inspiration): boolean {
  return standingOf(state) === 'corrected' || state.withdrawals.some((eventId) => state.tellings.get(eventId) !== 'corrected');
}

/** Whether the person themselves took it back: what somebody wrote down from memory may turn out not to have been meant. */
function isTakenBackForSure(state: Inspiration): boolean {
  return standingOf(state) === 'corrected' || state.withdrawals.some((eventId) => state.tellings.get(eventId) === 'confirmed');
}

/** Whether what was acknowledged was said by the person, or read back to them. */
export function isConfirmedHere(state: Inspiration): boolean {
  return standingOf(state) === 'confirmed';
}

/** Whether the inspirer may know of it: it stands, it is confirmed, and the inspired person said yes (P13). */
export function mayInspirerKnow(state: Inspiration): boolean {
  return isConfirmedHere(state) && !isTakenBack(state) && isYes(state.telling, state.tellings);
}

/** Whether the inspirer was ever allowed to know: what they once could decide for themselves stays theirs to decide (P13). */
export function couldInspirerEverKnow({ telling, tellings }: Inspiration): boolean {
  return wasEverYes(telling, tellings);
}

/** Whether the inspirer may be named: they may know, said yes, and did not take their name off (P13). */
export function mayInspirerBeNamed(state: Inspiration): boolean {
  return mayInspirerKnow(state) && isYes(state.naming, state.tellings) && !state.nameTakenOff;
}

function standingOf({ said, tellings }: Inspiration) {
  return said === null ? undefined : tellings.get(said.eventId);
}

/** What an inspiration says no to. */
export const refusals = {
  oneself: refusal('inspired-by-oneself', 'Thanks go from one person to another. Name somebody else.', 'P13'),
  exists: refusal('inspiration-exists', 'Other thanks stand under this id. Use a new one.'),
  withdrawn: refusal('inspiration-withdrawn', 'This acknowledgement was taken back. Say it anew if it holds after all.', 'P2'),
  /** The one answer to whoever may not know of it, whether it exists or not. */
  notAcknowledged: refusal('not-acknowledged', 'There is no such acknowledgement here. Look again at those you were shown.', 'P13'),
} as const;

/**
 * A person says who inspired them: anyone, their own specialist too. Nobody is asked for thanks: there is no wish for that.
 * `whoItWas`: in the teller's words, where the inspirer is not registered; `inspirerId` is an id of the teller's own then.
 */
export type Acknowledge = {
  readonly inspirerId: string;
  readonly inspiredId: string;
  readonly through?: Exclude<Acknowledged['through'], undefined>;
  readonly gatheringId?: string;
  readonly storyId?: string;
  readonly whoItWas?: string;
  readonly told: Told;
  readonly by: Speaker;
};

/** Acknowledges who inspired somebody. */
export function acknowledge({ by, through = 'not-said', ...said }: Acknowledge, state: Inspiration): Decision<InspirationEvent> {
  const lacking = lackingIn(said.told, by);
  if (lacking !== null) return refuse(lacking);
  if (said.inspirerId === said.inspiredId) return refuse(refusals.oneself);
  // Whether it still stands is told to whoever said it, and to nobody who only knows its id.
  if (state.said !== null && state.said.inspiredId !== said.inspiredId) return refuse(refusals.exists);
  if (isTakenBack(state)) return refuse(refusals.withdrawn);
  if (state.said === null) return happened('InspirationAcknowledged', { ...said, through });
  return isSameThanks({ ...said, through }, state.said) ? nothing : refuse(refusals.exists);
}

/** However it was told. */
function isSameThanks(a: Acknowledged, b: Acknowledged): boolean {
  const plain = ({ inspirerId, through = 'not-said', gatheringId, storyId, whoItWas }: Acknowledged) =>
    canonicalJson([inspirerId, through, gatheringId ?? null, storyId ?? null, whoItWas ?? null]);
  return plain(a) === plain(b);
}

/** The inspired person takes it back. */
export type Withdraw = { readonly personId: string; readonly told: Told; readonly by: Speaker };

/** Takes an acknowledgement back: it never counted. Whoever else asks, the inspirer too, hears what they would hear if there were none. */
export function withdraw({ personId, told, by }: Withdraw, state: Inspiration): Decision<InspirationEvent> {
  if (state.said?.inspiredId !== personId) return refuse(refusals.notAcknowledged);
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  if (isTakenBack(state) && (!isConfirmed(told) || isTakenBackForSure(state))) return nothing;
  return happened('InspirationWithdrawn', { acknowledgementId: state.said.eventId, personId, told });
}

/** The person heard read back what was written down for them, and agreed. */
export function confirm(wish: Judge, state: Inspiration): Decision<InspirationEvent> {
  if (tellerOf(wish.eventId, state) !== wish.personId) return refuse(tellingRefusals.nothingTold);
  return confirmed(wish, { ...state, of: publishedTypeOf(wish.eventId, state) });
}

/** The person heard read back what was written down for them, and meant something else. */
export function correct(wish: Judge, state: Inspiration): Decision<InspirationEvent> {
  if (tellerOf(wish.eventId, state) !== wish.personId) return refuse(tellingRefusals.nothingTold);
  return corrected(wish, { ...state, of: publishedTypeOf(wish.eventId, state) });
}

/** Whose wish an event holds: naming is the inspirer's to tell, everything else the inspired person's. */
export function tellerOf(eventId: string, { said, naming }: Inspiration): string | undefined {
  return naming.some((choice) => choice.eventId === eventId) ? said?.inspirerId : said?.inspiredId;
}

/** The choices of the two never leave the service, nor does what is said of them. */
function publishedTypeOf(eventId: string, { said, withdrawals }: Inspiration): InspirationEvent['type'] | undefined {
  if (said?.eventId === eventId) return 'InspirationAcknowledged';
  return withdrawals.includes(eventId) ? 'InspirationWithdrawn' : undefined;
}

/** What is acknowledged and taken back. Who may know and who may be named: inspiration-privacy.ts. */
export const inspiration = decider({ initial, evolve, decide: { acknowledge, withdraw, confirm, correct } });
