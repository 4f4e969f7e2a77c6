/** A yes or no that somebody gives and can take back, as often as they like. Until they say yes, it is no (P13). */
import type { Instant } from './instant.ts';
import { isConfirmed, type Tellings, type Told } from './telling.ts';

/** One answer: by which event it was given, when, and what it was. */
export type Choice = { readonly eventId: string; readonly occurredAt: Instant; readonly yes: boolean };

/** All answers to one question, by the time they were given; of the same time, as they came. */
export type Choices = readonly Choice[];

/** Notes an answer at its place: what was written down late does not undo what was said since. */
export function withChoice(choices: Choices, choice: Choice): Choices {
  const place = choices.findLastIndex(({ occurredAt }) => occurredAt <= choice.occurredAt) + 1;
  return choices.toSpliced(place, 0, choice);
}

/**
 * Whether it is yes now: the last answer that counts says so. A yes counts once it is confirmed; a no counts at once, so that nothing is
 * shared that the person may have closed. What was corrected counts as never told.
 */
export function isYes(choices: Choices, tellings: Tellings): boolean {
  const counts = ({ eventId, yes }: Choice): boolean => {
    const standing = tellings.get(eventId);
    return standing === 'confirmed' || (standing === 'unconfirmed' && !yes);
  };
  return choices.findLast(counts)?.yes === true;
}

/** Whether there ever was a confirmed yes that nobody corrected. */
export function wasEverYes(choices: Choices, tellings: Tellings): boolean {
  return choices.some(({ eventId, yes }) => yes && tellings.get(eventId) === 'confirmed');
}

/** Whether saying this would change nothing, also once what is unconfirmed has been read back, and was meant or not. */
export function isSaidAlready(wish: { readonly yes: boolean; readonly told: Told }, choices: Choices, tellings: Tellings): boolean {
  const standing = choices.filter(({ eventId }) => tellings.get(eventId) !== 'corrected');
  const same = standing.slice(standing.findLastIndex(({ yes }) => yes !== wish.yes) + 1);
  if (same.length === 0) return standing.length === 0 && !wish.yes;
  if (!isConfirmed(wish.told)) return true;
  // A no that only somebody wrote down from memory is not the person's own: where that was not meant, theirs has to be there.
  return wish.yes ? isYes(choices, tellings) : same.length === standing.length || same.some(isSure);

  function isSure({ eventId }: Choice): boolean {
    return tellings.get(eventId) === 'confirmed';
  }
}
