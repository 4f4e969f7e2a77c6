/** A session: two people meet. No form stands between them (P16), and whatever is noted of it may come later, or never. */
import {
  canonicalJson,
  decider,
  happened,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Instant,
  type Recorded,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import type { SessionEvent } from './session.schema.ts';
import { isOvertaken, matterOf, type SaidAt } from './session-words.ts';
import { isSpecialist, partyOf } from './who-speaks.ts';

type DataOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>['data'];

/** A story as it is noted (P7). */
export type Story = Omit<DataOf<'StoryShared'>, 'personId' | 'storyId'>;

/** The stream of a session. */
export function streamOfSession(id: string): StreamName {
  return streamName('session', id);
}

/** A session as its decisions see it. What comes late finds its place: nothing here has to come first. */
export type Session = {
  /** Whom it is about: the first that was said stands. */
  readonly personId: string | null;
  readonly guest: boolean;
  readonly arranged: DataOf<'SessionArranged'> | null;
  /** The time agreed on last, and when it was agreed. */
  readonly moved: { readonly at: Instant; readonly agreed: Instant } | null;
  readonly cancelled: boolean;
  readonly started: DataOf<'SessionStarted'> | null;
  readonly begunAt: Instant | null;
  readonly held: DataOf<'SessionHeld'> | null;
  readonly didNotHappen: DataOf<'SessionDidNotHappen'> | null;
  readonly asked: ReadonlySet<string>;
  /** The last answer, by question. What was said last stands, here and below. */
  readonly answers: ReadonlyMap<string, string>;
  /** Who raised it, by topic. */
  readonly topics: ReadonlyMap<string, DataOf<'TopicTouched'>['raisedBy']>;
  readonly stories: ReadonlyMap<string, Story>;
  /** Who chose it, by step; a step without an id is under the empty text. */
  readonly nextSteps: ReadonlyMap<string, DataOf<'NextStepChosen'>['chosenBy']>;
  /** What was said in looking back: null before, empty where no words were kept. */
  readonly lookedBack: string | null;
  readonly saidAt: SaidAt;
};

/** Nothing is known yet. */
export const initial: Session = {
  personId: null,
  guest: false,
  arranged: null,
  moved: null,
  cancelled: false,
  started: null,
  begunAt: null,
  held: null,
  didNotHappen: null,
  asked: new Set(),
  answers: new Map(),
  topics: new Map(),
  stories: new Map(),
  nextSteps: new Map(),
  lookedBack: null,
  saidAt: new Map(),
};

/** Applies a fact, in whatever order facts come: an older word that comes later takes nothing back. */
export function evolve(before: Session, event: SessionEvent, recorded: Recorded): Session {
  const matter = matterOf(event);
  if (matter !== null && isOvertaken(matter, recorded.occurredAt, before.saidAt)) return before;
  const saidAt = matter === null ? before.saidAt : new Map([...before.saidAt, [matter, recorded.occurredAt]]);
  const state: Session = { ...before, personId: before.personId ?? event.data.personId, saidAt };
  switch (event.type) {
    case 'SessionArranged':
      return { ...state, arranged: state.arranged ?? event.data };
    case 'SessionMoved':
      if (state.moved !== null && state.moved.agreed > recorded.occurredAt) return state;
      return { ...state, moved: { at: event.data.at, agreed: recorded.occurredAt } };
    case 'SessionCancelled':
      return { ...state, cancelled: true };
    case 'SessionStarted':
      if (state.started !== null) return state;
      return { ...state, started: event.data, begunAt: recorded.occurredAt, guest: event.data.guest === true };
    case 'QuestionAsked':
      return { ...state, asked: new Set([...state.asked, event.data.questionId]) };
    case 'AnswerKept':
      return { ...state, answers: new Map([...state.answers, [event.data.questionId, event.data.words]]) };
    case 'TopicTouched':
      return { ...state, topics: new Map([...state.topics, [event.data.topicId, event.data.raisedBy]]) };
    case 'StoryShared': {
      const { cameUp, length, reaction, reactionFrom } = event.data;
      return { ...state, stories: new Map([...state.stories, [event.data.storyId, { cameUp, length, reaction, reactionFrom }]]) };
    }
    case 'NextStepChosen':
      return { ...state, nextSteps: new Map([...state.nextSteps, [event.data.stepId ?? '', event.data.chosenBy]]) };
    case 'LookedBackTogether':
      return { ...state, lookedBack: event.data.words ?? state.lookedBack ?? '' };
    case 'SessionHeld':
      return { ...state, held: state.held ?? event.data };
    case 'SessionDidNotHappen':
      return { ...state, didNotHappen: event.data };
  }
}

/** What the course of a session says no to. */
export const refusals = {
  ofAnother: refusal('session-of-another', 'This session is with somebody else. Open the session you mean.'),
  notYours: refusal('session-not-yours', 'The person, a specialist or the agency lead can do this. Ask one of them.', 'P3'),
  bySpecialist: refusal('specialist-notes-this', 'The specialist who was there notes this. Ask them to.'),
  exists: refusal('session-exists', 'Another session was arranged under this id. Move that one, or use a new id.'),
  credentialLapsed: refusal(
    'credential-lapsed',
    'This needs a credential that has run out. The person can wait, have somebody beside, or meet somebody else.',
    'P12',
  ),
  credentialMissing: refusal(
    'credential-missing',
    'This work needs a credential that the specialist does not have. Arrange it with somebody else.',
    'P12',
  ),
  supervisorNotNamed: refusal('supervisor-not-named', 'Trainees and volunteers work under a supervisor. Name theirs first.', 'P12'),
  notArranged: refusal('session-not-arranged', 'No session was arranged here. Arrange one for the new time.'),
  over: refusal('session-over', 'This session cannot be moved any more. Arrange a new one.'),
  withSomebodyKnown: refusal('session-with-somebody-known', 'This was arranged with somebody by name. Use a new id for a guest.', 'P16'),
  startedOtherwise: refusal('session-started-already', 'This session has begun and says something else. Use a new id for another one.'),
  heldOtherwise: refusal('session-held-already', 'This session was noted before and says something else. Use a new id for another one.'),
  endedBeforeItBegan: refusal('ended-before-it-began', 'It cannot end before it began. Look at both times again.'),
  tookPlace: refusal('session-took-place', 'This session took place. Nothing more is needed; for another one use its own id.'),
} as const;

/** Whether a wish names somebody else than the session is with. */
export function isOfAnother(wish: { readonly personId: string }, state: { readonly personId: string | null }): boolean {
  return state.personId !== null && state.personId !== wish.personId;
}

/**
 * Somebody arranges a session. Looked up: `credential`, how the specialist's stands towards what the programme needs; `standing`; `supervisorId`.
 * A renewal that is on its way (`pending`) is not a lapse.
 */
export type ArrangeSession = Omit<DataOf<'SessionArranged'>, 'by'> & {
  readonly by: Speaker;
  readonly credential: 'valid' | 'not-needed' | 'pending' | 'lapsed' | 'none';
  readonly standing: 'certified' | 'trainee' | 'volunteer';
  readonly supervisorId?: string;
};

/** Arranges a session. What was promised before stands, whatever became of a credential since (P12). */
export function arrangeSession(wish: ArrangeSession, state: Session): Decision<SessionEvent> {
  const { by, credential, standing, supervisorId, ...arranged } = wish;
  const party = partyOf(by);
  if (party === null) return refuse(refusals.notYours);
  if (isOfAnother(wish, state)) return refuse(refusals.ofAnother);
  if (state.arranged !== null) return isSame({ ...arranged, by: state.arranged.by }, state.arranged) ? nothing : refuse(refusals.exists);
  if (credential === 'lapsed') return refuse(refusals.credentialLapsed);
  if (credential === 'none') return refuse(refusals.credentialMissing);
  if (standing !== 'certified' && supervisorId === undefined) return refuse(refusals.supervisorNotNamed);
  return happened('SessionArranged', { ...arranged, by: party });
}

/** Somebody moves a session to another time. */
export type MoveSession = { readonly personId: string; readonly at: Instant; readonly by: Speaker };

/** Moves a session. */
export function moveSession(wish: MoveSession, state: Session): Decision<SessionEvent> {
  if (partyOf(wish.by) === null) return refuse(refusals.notYours);
  if (isOfAnother(wish, state)) return refuse(refusals.ofAnother);
  if (state.arranged === null) return refuse(refusals.notArranged);
  if ((state.moved?.at ?? state.arranged.at) === wish.at) return nothing;
  if (state.cancelled || state.started !== null || state.held !== null || state.didNotHappen !== null) return refuse(refusals.over);
  return happened('SessionMoved', { personId: wish.personId, at: wish.at });
}

/** Somebody calls a session off. */
export type CancelSession = { readonly personId: string; readonly by: Speaker };

/** Calls a session off; also one whose arrangement is still on its way here. What is called off by itself is called off for the agency. */
export function cancelSession(wish: CancelSession, state: Session): Decision<SessionEvent> {
  const party = wish.by.role === 'automation' ? 'agency' : partyOf(wish.by);
  if (party === null) return refuse(refusals.notYours);
  if (isOfAnother(wish, state)) return refuse(refusals.ofAnother);
  if (state.cancelled) return nothing;
  if (state.held !== null) return refuse(refusals.tookPlace);
  return happened('SessionCancelled', { personId: wish.personId, by: party });
}

/** The specialist says that it began. `at` is when: the event's `occurredAt`. */
export type StartSession = DataOf<'SessionStarted'> & { readonly at: Instant; readonly by: Speaker };

/** Begins a session: arranged or not, called off or not, whatever a credential, a waiting list or a pace says (P15, P16). */
export function startSession(wish: StartSession, state: Session): Decision<SessionEvent> {
  const { at, by, ...started } = wish;
  if (!isSpecialist(by)) return refuse(refusals.bySpecialist);
  if (isOfAnother(wish, state)) return refuse(refusals.ofAnother);
  if (state.started !== null) return isSame(started, state.started) ? nothing : refuse(refusals.startedOtherwise);
  if (started.guest === true && state.arranged !== null) return refuse(refusals.withSomebodyKnown);
  if (state.held !== null && (state.held.specialistId ?? by.id) !== by.id) return refuse(refusals.heldOtherwise);
  if (state.held !== null && state.held.endedAt < at) return refuse(refusals.endedBeforeItBegan);
  return happened('SessionStarted', started);
}

/** The specialist says that it came to its end. Looked up: `hasNote`, there is a note of it; `mayBill`, they held what its programme asks for. */
export type HoldSession = Omit<DataOf<'SessionHeld'>, 'specialistId'> & Readonly<{ hasNote: boolean; mayBill: boolean; by: Speaker }>;

/** Ends a session; the word that it began may come later. Without a note (privacy.md 4) or the credential (P12) it is not for billing. */
export function holdSession(wish: HoldSession, state: Session): Decision<SessionEvent> {
  const { hasNote, mayBill, by, ...said } = wish;
  const held = { ...said, specialistId: state.started?.specialistId ?? by.id, forBilling: said.forBilling && hasNote && mayBill };
  if (!isSpecialist(by)) return refuse(refusals.bySpecialist);
  if (isOfAnother(wish, state)) return refuse(refusals.ofAnother);
  if (state.held !== null)
    return isSame({ ...state.held, specialistId: held.specialistId }, held) ? nothing : refuse(refusals.heldOtherwise);
  if (held.endedAt < (state.begunAt ?? -Infinity)) return refuse(refusals.endedBeforeItBegan);
  return happened('SessionHeld', held);
}

/** Somebody says that they did not meet; on whose side and why may stay unsaid. */
export type SayItDidNotHappen = Pick<DataOf<'SessionDidNotHappen'>, 'personId'> &
  Partial<DataOf<'SessionDidNotHappen'>> & { readonly by: Speaker };

/** Notes that they did not meet. Of one that was called off beforehand nothing more is needed. */
export function sayItDidNotHappen(wish: SayItDidNotHappen, state: Session): Decision<SessionEvent> {
  const { personId, onWhoseSide = 'not-said', code = 'not-said', by } = wish;
  if (partyOf(by) === null) return refuse(refusals.notYours);
  if (isOfAnother(wish, state)) return refuse(refusals.ofAnother);
  if (state.held !== null) return refuse(refusals.tookPlace);
  if (state.cancelled || isSame(state.didNotHappen, { personId, onWhoseSide, code })) return nothing;
  return happened('SessionDidNotHappen', { personId, onWhoseSide, code });
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** The course of a session. What is said in it: session-conversation.ts. */
export const session = decider({
  initial,
  evolve,
  decide: { arrangeSession, moveSession, cancelSession, startSession, holdSession, sayItDidNotHappen },
});
