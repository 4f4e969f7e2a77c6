/** Reads one lane of a feed page by page, the next page on its way while one is worked on. */
import { SourceUnavailable, type Feed, type FeedPage } from './feed.ts';
import { within, type Timer } from './timer.ts';

/** The most records a page has. */
export const LARGEST_PAGE = 5_000;
/** A source that has not answered for so many milliseconds does not answer. With the longest pause between tries less than what counts as frozen. */
export const ANSWER_WITHIN_MS = 15_000;

/** What a source answers in time; otherwise it rejects with {@link SourceUnavailable}. */
export function answerInTime<Answer>(timer: Timer, feed: Feed, answer: Promise<Answer>): Promise<Answer> {
  return within(
    timer,
    ANSWER_WITHIN_MS,
    answer,
    () => new SourceUnavailable(`${feed.service} has not answered for ${ANSWER_WITHIN_MS / 1000} s`),
  );
}

type Ahead = { readonly after: number; readonly page: Promise<PromiseSettledResult<FeedPage>> };

/** The pages of one lane. */
export class LaneReader {
  readonly #feed: Feed;
  readonly #lane: number;
  readonly #timer: Timer;
  readonly #largest: number;
  #ahead: Ahead | null = null;

  /** `largest`: the most records a page has; at most {@link LARGEST_PAGE}. */
  constructor(feed: Feed, lane: number, timer: Timer, largest: number) {
    this.#feed = feed;
    this.#lane = lane;
    this.#timer = timer;
    this.#largest = Math.min(LARGEST_PAGE, largest);
  }

  /** The records after a position, as many as there can be up to `to` (positions only grow). */
  async page(after: number, to: number): Promise<FeedPage> {
    const ahead = this.#ahead;
    this.#ahead = null;
    const settled = await (ahead?.after === after ? ahead.page : this.#read(after, to));
    if (settled.status === 'rejected') throw settled.reason;
    const end = settled.value.records.at(-1)?.position ?? to;
    if (end < to) this.#ahead = { after: end, page: this.#read(end, to) };
    return settled.value;
  }

  async #read(after: number, to: number): Promise<PromiseSettledResult<FeedPage>> {
    const read = this.#feed.read(this.#lane, after, Math.min(this.#largest, to - after));
    const [settled] = await Promise.allSettled([answerInTime(this.#timer, this.#feed, read)]);
    return settled;
  }
}
