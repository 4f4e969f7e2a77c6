/** Sessions, notes, ratings: what two people do when they meet. */
import type { Specialist } from '../facts/specialists.ts';
import type { Minute } from '../wish-book.ts';
import type { Manner, Moment } from './life.ts';
import { hears } from './saying.ts';

const path = (session: string, rest: string): string => `/api/sessions/sessions/${session}/${rest}`;

/** How a session goes, where it is said. */
export type Meeting = {
  readonly minutes?: number;
  readonly mode?: 'in-person' | 'phone' | 'video' | 'message' | 'walk';
  readonly place?: string;
  readonly wanted?: readonly string[];
  readonly given?: readonly string[];
  readonly interpreter?: 'none' | 'spoken' | 'signed';
  readonly unplanned?: boolean;
  readonly sessionId?: string;
  /** Written offline, this is when it reached us. */
  readonly sentOn?: Minute;
  readonly with?: Specialist;
};

/** They meet: it began, and came to its end. Returns the session's id. */
export function meets({ life, at }: Moment, meeting: Meeting = {}): string {
  const specialist = meeting.with ?? life.specialistAt(at);
  if (specialist === null) throw new RangeError(`nobody is there to meet ${life.id} at minute ${at}`);
  const { minutes = 50, mode, place, wanted, given, interpreter, unplanned } = meeting;
  const sessionId = meeting.sessionId ?? life.chance.uuid();
  const manner: Manner = meeting.sentOn === undefined ? {} : { sentOn: meeting.sentOn };
  const as = { role: 'specialist', id: specialist.id } as const;
  const begun = { sessionId, personId: life.id, ...defined({ mode, place, wanted, unplanned }) };
  life.puts({ at, as, path: '/api/sessions/sessions/start', body: begun, ...manner });
  const held = { ...defined({ given, interpreter }), language: life.person.voice.language };
  life.puts({ at: at + minutes, as, path: path(sessionId, 'hold'), body: held, ...manner });
  return sessionId;
}

/** A session is arranged, by the person or their specialist. Returns its id. */
export function arranges(
  { life, at }: Moment,
  when: Minute,
  { by = 'person', mode }: { by?: 'person' | 'specialist'; mode?: string } = {},
): string {
  const sessionId = life.chance.uuid();
  const specialist = life.specialistAt(at);
  const said = { sessionId, at: life.world.book.instant(when), language: life.person.voice.language, ...defined({ mode }) };
  if (by === 'person') life.does(at, '/api/sessions/sessions', { ...said, specialistId: specialist?.id });
  else life.specialistDoes(at, '/api/sessions/sessions', { ...said, personId: life.id });
  return sessionId;
}

/** What became of a session that was arranged. */
export function becomes({ life, at }: Moment, sessionId: string, what: 'cancel' | 'move' | 'did-not-happen', said: object = {}): void {
  life.does(at, path(sessionId, what), said);
}

/** A topic came up. */
export function touches({ life, at }: Moment, sessionId: string, topicId: string, raisedBy: 'person' | 'specialist' = 'person'): void {
  life.specialistDoes(at, path(sessionId, `topics/${topicId}/touch`), { raisedBy });
}

/** The specialist asked a question of the bank, and what was answered is kept. */
export function isAskedAndAnswers({ life, at }: Moment, sessionId: string, questionId: string, words: string): void {
  life.specialistDoes(at, path(sessionId, `questions/${questionId}/ask`));
  life.does(at + 3, path(sessionId, `answers/${questionId}/keep`), { words });
}

/** How a story was told and how it was for the person (P7). */
export type Story = {
  readonly cameUp: 'person-asked' | 'asked-and-agreed' | 'not-asked';
  readonly length: 'moment' | 'few-minutes' | 'longer';
  readonly reaction?: 'helped' | 'neutral' | 'too-much' | 'not-said';
};

/** The specialist shared a story of their own. Returns its id. */
export function hearsStory({ life, at }: Moment, sessionId: string, story: Story): string {
  const storyId = life.chance.uuid();
  const { reaction, ...said } = story;
  const heard = reaction === undefined ? {} : { reaction, reactionFrom: reaction === 'not-said' ? 'none' : 'person' };
  life.specialistDoes(at, path(sessionId, 'stories'), { storyId, ...said, ...heard });
  return storyId;
}

/** A next step was chosen, and who chose it. */
export function nextStep({ life, at }: Moment, sessionId: string, chosenBy: string, stepId?: string): void {
  life.specialistDoes(at, path(sessionId, 'next-steps'), { chosenBy, ...defined({ stepId }) });
}

/** They looked back together. */
export function looksBack({ life, at }: Moment, sessionId: string, words: string): void {
  life.does(at, path(sessionId, 'look-back'), { words });
}

/** A note is written, as the agency has it; where it keeps none, that is said. Returns whether there is one. */
export function noted({ life, at }: Moment, sessionId: string, words: string): boolean {
  switch (life.specialistAt(at)?.agency.notes) {
    case 'co-written':
      life.specialistDoes(at, path(sessionId, 'note/write'), { words, together: true });
      return true;
    case 'specialist':
      life.specialistDoes(at, path(sessionId, 'note/write'), { words });
      return true;
    case 'person-only':
      life.does(at, path(sessionId, 'note/write'), { words });
      return true;
    default:
      life.specialistDoes(at, path(sessionId, 'note/keep-none'));
      return false;
  }
}

/** The person answers the note. Returns the key of the wish. */
export function answersNote({ life, at }: Moment, sessionId: string, words: string, manner: Manner = {}): string {
  return life.tells(at, path(sessionId, 'note/answer'), { words }, manner);
}

/** Hears read back what was written down as their answer, and agrees or not. `key`: of the wish that told it. */
export function hearsAnswer(
  moment: Moment,
  sessionId: string,
  { key, verdict }: { readonly key: string; readonly verdict: 'confirm' | 'correct' },
): void {
  hears(moment, key, verdict, path(sessionId, 'note/'));
}

/** The person takes the note back, at once. */
export function withdrawsNote({ life, at }: Moment, sessionId: string, manner: Manner = {}): void {
  life.tells(at, path(sessionId, 'note/withdraw'), {}, manner);
}

/** The person asks that no note be kept. */
export function wantsNoNote({ life, at }: Moment, sessionId: string, manner: Manner = {}): void {
  life.tells(at, path(sessionId, 'note/keep-none'), {}, manner);
}

/** The questions about a session come to the person, who answers them alone: from 0 to 4. */
export function rates({ life, at }: Moment, sessionId: string, [heard, led, gotSupportWanted]: readonly [number, number, number]): void {
  life.specialistDoes(at, path(sessionId, 'rating/hand-over'), { way: life.chance.pick(['app', 'link', 'kiosk', 'paper']) });
  life.does(at + 300, path(sessionId, 'rating/rate'), { heard, led, gotSupportWanted, itemSetVersion: 'items-1' });
}

function defined(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
