/** A note of a session: the person reads it, answers it, takes it back, or asks that there be none (P5). */
import {
  allHappened,
  confirmTold,
  correctTold,
  decider,
  happened,
  isConfirmed,
  lackingIn,
  noTellings,
  nothing,
  refusal,
  refuse,
  streamName,
  withTelling,
  withVerdict,
  type Decision,
  type Instant,
  type Recorded,
  type Speaker,
  type StreamName,
  type TellingEvent,
  type Tellings,
  type Told,
} from '@golden-thread/kernel';
import type { NoteEvent } from './note.schema.ts';
import { isSpecialist } from './who-speaks.ts';

type Writer = Extract<NoteEvent, { type: 'NoteWritten' }>['data']['by'];

/** What was written, by whom and when. */
export type Written = { readonly by: Writer; readonly words: string; readonly at: Instant };

/** What the person answered, and when. */
export type Answer = { readonly words: string; readonly at: Instant };

/** The stream of the note of a session. */
export function streamOfNote(sessionId: string): StreamName {
  return streamName('note', sessionId);
}

/** A note as its decisions see it, by event id where several facts of a kind may come. */
export type Note = {
  /** Whom it is about: the first that was said stands. */
  readonly personId: string | null;
  readonly written: readonly Written[];
  readonly answers: ReadonlyMap<string, Answer>;
  readonly withdrawn: ReadonlyMap<string, Instant>;
  /** The person asked that none be kept. */
  readonly askedForNone: ReadonlySet<string>;
  /** There is none, without anybody having asked. */
  readonly noneKept: boolean;
  readonly tellings: Tellings;
};

/** Nothing was written. */
export const initial: Note = {
  personId: null,
  written: [],
  answers: new Map(),
  withdrawn: new Map(),
  askedForNone: new Set(),
  noneKept: false,
  tellings: noTellings,
};

/** Applies a fact, in whatever order facts come. */
export function evolve(before: Note, event: NoteEvent, { eventId, occurredAt }: Recorded): Note {
  const state: Note = { ...before, personId: before.personId ?? event.data.personId };
  switch (event.type) {
    case 'NoteWritten':
      return { ...state, written: [...state.written, { by: event.data.by, words: event.data.words, at: occurredAt }] };
    case 'NoteAnswered':
      return {
        ...state,
        answers: new Map([...state.answers, [eventId, { words: event.data.words, at: occurredAt }]]),
        tellings: withTelling(state.tellings, eventId, event.data.told),
      };
    case 'NoteWithdrawn':
      return {
        ...state,
        withdrawn: new Map([...state.withdrawn, [eventId, occurredAt]]),
        tellings: withTelling(state.tellings, eventId, event.data.told),
      };
    case 'NoNoteKept':
      if (event.data.told === undefined) return { ...state, noneKept: true };
      return {
        ...state,
        askedForNone: new Set([...state.askedForNone, eventId]),
        tellings: withTelling(state.tellings, eventId, event.data.told),
      };
    case 'ToldConfirmed':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

/** What a note says no to. */
export const refusals = {
  ofAnother: refusal('note-of-another', 'This note is about somebody else. Open the session you mean.', 'P5'),
  notYours: refusal('note-not-yours', 'Only the person and their specialist write here. Ask one of them.', 'P5'),
  sayHow: refusal('say-how-it-was-asked', 'Say how you ask for it: in the app, aloud, on paper or by phone.', 'P2'),
  noNotesHere: refusal('no-notes-here', 'Your agency keeps no notes. Say that none is kept.', 'P5'),
  personWrites: refusal('person-writes-the-note', 'At your agency the person writes the note. Ask whether they want to.', 'P5'),
  writeTogether: refusal('write-it-together', 'At your agency notes are written together. Write it with the person.', 'P5'),
  ofGuest: refusal('note-of-a-guest', 'No note is kept of a guest. Write one once they have joined.', 'P16'),
  noneWanted: refusal('no-note-wanted', 'The person asked that no note be kept. Leave it unwritten, or ask them to write it.', 'P5'),
  withdrawn: refusal('note-withdrawn', 'The person took the note back. Only they can write a new one. Ask them.', 'P5'),
  written: refusal('note-written-already', 'There is a note. The person can take it back instead.', 'P5'),
  nothingHere: refusal('no-note-here', 'There is no note here to answer. Look at the session again.'),
} as const;

/**
 * What anybody sees of a note. A word of the person hides everything written before it, at once, even while it is unconfirmed: to hide builds
 * nothing. What others wrote comes back by no later entry, only what the person wrote anew.
 */
export function shownOf(state: Note): readonly Written[] {
  return state.written.filter(({ by, at }) => takenBackAt(state).every((hidden) => by === 'person' && at > hidden));
}

/** What the person answered to what is still there: an answer to what was taken back is hidden from others with it. By event id. */
export function answersShownOf(state: Note): ReadonlyMap<string, Answer> {
  if (shownOf(state).length === 0) return new Map();
  return new Map([...state.answers].filter(([, { at }]) => takenBackAt(state).every((hidden) => at > hidden)));
}

/** Whether the person asked that no note be kept, and has not put that right since. */
export function isNoNoteWanted(state: Note): boolean {
  return [...state.askedForNone].some((eventId) => stands(state, eventId));
}

/** Somebody writes the note. Looked up: `policy` of the agency, and whether the person was a `guest`, for whom there is no key to seal with. */
export type WriteNote = {
  readonly personId: string;
  readonly words: string;
  /** Person and specialist write it with each other. */
  readonly together: boolean;
  readonly policy: 'co-written' | 'person-only' | 'specialist' | 'none';
  readonly guest: boolean;
  readonly by: Speaker;
};

/** Writes a note, as the agency's policy and the person's wishes allow. The person themself can write wherever notes are kept. */
export function writeNote(wish: WriteNote, state: Note): Decision<NoteEvent> {
  const { personId, words, policy } = wish;
  const by = writerOf(wish);
  if (by === null) return refuse(refusals.notYours);
  if (isOfAnother(wish, state)) return refuse(refusals.ofAnother);
  if (shownOf(state).some((known) => known.words === words)) return nothing;
  if (policy === 'none') return refuse(refusals.noNotesHere);
  if (wish.guest) return refuse(refusals.ofGuest);
  if (by !== 'person') {
    if (policy === 'person-only') return refuse(refusals.personWrites);
    if (policy === 'co-written' && by === 'specialist') return refuse(refusals.writeTogether);
    if (isNoNoteWanted(state)) return refuse(refusals.noneWanted);
    if (takenBackAt(state).length > 0) return refuse(refusals.withdrawn);
  }
  return happened('NoteWritten', { personId, by, words });
}

/** The person answers the note, or their specialist writes down what they said. */
export type AnswerNote = { readonly personId: string; readonly words: string; readonly told: Told; readonly by: Speaker };

/** Answers a note. One that is hidden is answered like one that never was. */
export function answerNote({ personId, words, told, by }: AnswerNote, state: Note): Decision<NoteEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  if (isOfAnother({ personId }, state)) return refuse(refusals.ofAnother);
  if (shownOf(state).length === 0) return refuse(refusals.nothingHere);
  const sameWords = [...answersShownOf(state)].filter(([, known]) => known.words === words).map(([eventId]) => eventId);
  if (isSaid(state, sameWords, told)) return nothing;
  return happened('NoteAnswered', { personId, words, told });
}

/** The person takes the note back. */
export type WithdrawNote = { readonly personId: string; readonly told: Told; readonly by: Speaker };

/** Takes a note back; also one that is still on its way here. */
export function withdrawNote({ personId, told, by }: WithdrawNote, state: Note): Decision<NoteEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  if (isOfAnother({ personId }, state)) return refuse(refusals.ofAnother);
  if (shownOf(state).length === 0 && isSaid(state, [...state.withdrawn.keys()], told)) return nothing;
  return happened('NoteWithdrawn', { personId, told });
}

/** No note is kept: the person asked for it (`told`), or the specialist says that there is none. */
export type KeepNoNote = { readonly personId: string; readonly told?: Told; readonly by: Speaker };

/** Says that no note is kept. Asked for by the person it binds others from then on. */
export function keepNoNote({ personId, told, by }: KeepNoNote, state: Note): Decision<NoteEvent> {
  const unsaid = by.role === 'person' ? refusals.sayHow : isSpecialist(by) ? null : refusals.notYours;
  const lacking = told === undefined ? unsaid : lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  if (isOfAnother({ personId }, state)) return refuse(refusals.ofAnother);
  if (told === undefined ? state.noneKept || isNoNoteWanted(state) : isSaid(state, [...state.askedForNone], told)) return nothing;
  if (shownOf(state).length > 0) return refuse(refusals.written);
  return happened('NoNoteKept', { personId, ...(told === undefined ? {} : { told }) });
}

/** What the person says of a wish that was written down for them. */
export type Judge = { readonly eventId: string; readonly personId: string; readonly by: Speaker };

/** The person heard it read back and agreed. */
export function confirm(wish: Judge, state: Note): Decision<NoteEvent> {
  return judged(wish, confirmTold(wish, state.tellings));
}

/** The person heard it, and it is not what they meant: it counts as never told. */
export function correct(wish: Judge, state: Note): Decision<NoteEvent> {
  return judged(wish, correctTold(wish, state.tellings));
}

function judged({ eventId, personId }: Judge, decision: Decision<TellingEvent>): Decision<NoteEvent> {
  return decision.kind === 'refused' ? decision : allHappened(decision.events.map(({ type }) => ({ type, data: { eventId, personId } })));
}

function writerOf({ by, together }: WriteNote): Writer | null {
  if (by.role === 'person') return 'person';
  if (!isSpecialist(by)) return null;
  return together ? 'together' : 'specialist';
}

function takenBackAt(state: Note): readonly Instant[] {
  return [...state.withdrawn].filter(([eventId]) => stands(state, eventId)).map(([, at]) => at);
}

/** Whether one of these said it, and no less confirmed than it is said now: what was written from memory may be said again by the person. */
function isSaid(state: Note, eventIds: readonly string[], told: Told): boolean {
  return eventIds.some((eventId) => stands(state, eventId) && (!isConfirmed(told) || state.tellings.get(eventId) === 'confirmed'));
}

function stands({ tellings }: Note, eventId: string): boolean {
  return tellings.get(eventId) !== 'corrected';
}

function isOfAnother({ personId }: { readonly personId: string }, state: Note): boolean {
  return state.personId !== null && state.personId !== personId;
}

/** The aggregate. */
export const note = decider({
  initial,
  evolve,
  decide: { writeNote, answerNote, withdrawNote, keepNoNote, confirm, correct },
});
