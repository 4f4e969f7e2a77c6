/** One suggestion and its answers: where it stands, what counts as the same, and when the same may be offered again (P3). Pure helpers. */
import { daysBetween, MICROS_PER_DAY, refusal, type Instant, type Recorded, type Refusal, type Tellings } from '@golden-thread/kernel';
import type { PreferencesData, PreferencesEvent } from './preferences.schema.ts';
import { confirmed, lastSaid, notCorrected, withEntry, withSaying, type Sayings } from './sayings.ts';

/** Days a declined suggestion rests before a specialist may offer the same once more. */
export const RESTING_DAYS = 30;
/** Days after which a suggestion without an answer fades. */
export const FADING_DAYS = 60;

/** What was offered. */
export type Offered = PreferencesData<'SuggestionOffered'>;

type AnswerEvent = Extract<
  PreferencesEvent,
  { type: 'SuggestionTakenUp' | 'SuggestionDeclined' | 'SuggestionSetForLater' | 'SuggestionAskedFor' | 'SuggestionFaded' }
>;

/** What the person said to a suggestion, or that it faded. `until` is an instant. */
export type Answer = { readonly is: 'taken-up' | 'declined' | 'for-later' | 'asked-for' | 'faded'; readonly until?: Instant | undefined };

/** A suggestion: what was offered and when (null where an answer came first), and everything said to it. */
export type Suggestion = { readonly offered: Offered | null; readonly at: Instant; readonly answers: Sayings<Answer> };

type Suggestions = ReadonlyMap<string, Suggestion>;

const kinds = {
  SuggestionTakenUp: 'taken-up',
  SuggestionDeclined: 'declined',
  SuggestionSetForLater: 'for-later',
  SuggestionAskedFor: 'asked-for',
  SuggestionFaded: 'faded',
} as const satisfies Record<AnswerEvent['type'], Answer['is']>;

/** Notes an offer. The first under an id stays. */
export function withOffer(suggestions: Suggestions, offered: Offered, { occurredAt }: Recorded): Suggestions {
  const before = suggestions.get(offered.suggestionId);
  if (before !== undefined && before.offered !== null) return suggestions;
  return withEntry(suggestions, offered.suggestionId, { offered, at: occurredAt, answers: before?.answers ?? [] });
}

/** Notes an answer, or that a suggestion faded. */
export function withAnswer(suggestions: Suggestions, event: AnswerEvent, recorded: Recorded): Suggestions {
  const { suggestionId } = event.data;
  const before = suggestions.get(suggestionId) ?? { offered: null, at: recorded.occurredAt, answers: [] };
  const until = event.type === 'SuggestionSetForLater' ? event.data.until : undefined;
  const answer: Answer = { is: kinds[event.type], until };
  return withEntry(suggestions, suggestionId, { ...before, answers: withSaying(before.answers, recorded, answer) });
}

/** Answers as they count, without those that were corrected. */
export function answersTo({ answers }: Suggestion, tellings: Tellings): Sayings<Answer> {
  return withoutIdleFading(notCorrected(answers, tellings));
}

/** When a suggestion fades if nothing is said to it, or null: it was answered, asked for, or faded already. */
export function fadesAt(suggestion: Suggestion, tellings: Tellings): Instant | null {
  const last = lastSaid(answersTo(suggestion, tellings), tellings);
  if (!awaitsAnswer(last?.value)) return null;
  const quietSince = Math.max(last?.at ?? suggestion.at, last?.value.until ?? suggestion.at);
  return quietSince + FADING_DAYS * MICROS_PER_DAY;
}

/** Where a suggestion stands by what is confirmed, since when, how often it was "not for me", and when last. */
export type Standing = {
  readonly is: Answer['is'] | 'waiting';
  readonly offeredAt: Instant;
  readonly since: Instant;
  readonly declinedAt: readonly Instant[];
};

/** Where a suggestion stands. */
export function standingOf(suggestion: Suggestion, tellings: Tellings): Standing {
  const answers = withoutIdleFading(confirmed(answersTo(suggestion, tellings), tellings));
  const last = answers.at(-1);
  // The same "not for me", told twice over, is one.
  const declines = answers.filter(({ value }, n) => value.is === 'declined' && answers[n - 1]?.value.is !== 'declined');
  return {
    is: last?.value.is ?? 'waiting',
    offeredAt: suggestion.at,
    since: last?.at ?? suggestion.at,
    declinedAt: declines.map(({ at }) => at),
  };
}

/** The suggestions that are the same as one: offered again, or naming the same resource or group, directly or through others. No words are compared. */
export function theSameAs(offered: Offered, suggestions: Suggestions): readonly Suggestion[] {
  const marks = new Set(marksOf(offered));
  let known = 0;
  while (known < marks.size) {
    known = marks.size;
    for (const each of suggestions.values()) {
      const its = marksOf(each.offered);
      if (its.some((mark) => marks.has(mark))) for (const mark of its) marks.add(mark);
    }
  }
  return [...suggestions.values()].filter((each) => marksOf(each.offered).some((mark) => marks.has(mark)));
}

/** What offering again says no to. */
export const restRefusals = {
  waiting: refusal('suggestion-waiting', 'The person has this already, and has not answered yet. Leave it with them.', 'P3'),
  resting: refusal('suggestion-resting', 'The person said no to this. You may offer it once more, 30 days after that.', 'P3'),
  offeredOnceMore: refusal('suggestion-offered-once-more', 'This was offered once more already. Wait until the person asks for it.', 'P3'),
  declinedTwice: refusal('suggestion-declined-twice', 'The person said no to this twice. Only they can bring it up again.', 'P3'),
} as const;

/** Why the same may not be offered now, or null. The person's own asking lifts everything but a suggestion that lies with them unanswered. */
export function restOf(same: readonly Standing[], now: Instant): Refusal | null {
  if (same.some(({ is }) => is === 'waiting' || is === 'for-later')) return restRefusals.waiting;
  const [no, ...more] = same.flatMap(({ declinedAt }) => declinedAt);
  if (no === undefined || askedFor(same) !== null) return null;
  if (more.length > 0) return restRefusals.declinedTwice;
  if (same.some(({ offeredAt }) => offeredAt > no)) return restRefusals.offeredOnceMore;
  return daysBetween(no, now) < RESTING_DAYS ? restRefusals.resting : null;
}

/** How long the same rests: until an instant, or until the person asks for it (null). */
export type Rest = { readonly until: Instant | null };

/** How long the same rests from now on; null where it does not rest. */
export function restLeft(same: readonly Standing[], now: Instant): Rest | null {
  switch (restOf(same, now)) {
    case restRefusals.resting: {
      const [no = now] = same.flatMap(({ declinedAt }) => declinedAt);
      return { until: no + RESTING_DAYS * MICROS_PER_DAY };
    }
    case restRefusals.offeredOnceMore:
    case restRefusals.declinedTwice:
      return { until: null };
    default:
      return null;
  }
}

/** When the person asked for one of the same, or null: they did not, or it was offered or answered since. */
export function askedFor(same: readonly Standing[]): Instant | null {
  const lastMove = Math.max(...same.flatMap(({ offeredAt, since }) => [offeredAt, since]));
  return same.some(({ is, since }) => is === 'asked-for' && since >= lastMove) ? lastMove : null;
}

/** Fading is the lack of an answer, so it counts only where there was none, whichever of them came first. */
function withoutIdleFading(answers: Sayings<Answer>): Sayings<Answer> {
  return answers.filter(({ value }, n) => value.is !== 'faded' || awaitsAnswer(answers[n - 1]?.value));
}

function awaitsAnswer(last: Answer | undefined): boolean {
  return last === undefined || last.is === 'for-later';
}

function marksOf(offered: Offered | null): readonly string[] {
  if (offered === null) return [];
  const { suggestionId, againOf, resourceId, groupId } = offered;
  return [
    `suggestion:${suggestionId}`,
    ...(againOf === undefined ? [] : [`suggestion:${againOf}`]),
    ...(resourceId === undefined ? [] : [`resource:${resourceId}`]),
    ...(groupId === undefined ? [] : [`group:${groupId}`]),
  ];
}
