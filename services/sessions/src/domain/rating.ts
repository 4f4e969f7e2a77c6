/** A rating: how a session was for the person, said by nobody else, and told to no specialist (P2, P6). */
import {
  canonicalJson,
  decider,
  happened,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import type { RatingEvent } from './rating.schema.ts';

type HandedOver = Extract<RatingEvent, { type: 'RatingHandedOver' }>['data'];
type Rated = Extract<RatingEvent, { type: 'SessionRated' }>['data'];

/** The stream of the rating of a session. */
export function streamOfRating(sessionId: string): StreamName {
  return streamName('rating', sessionId);
}

/** A rating as its decisions see it; `rated` is null before the person rated. */
export type Rating = { readonly handedOver: ReadonlySet<HandedOver['way']>; readonly rated: Rated | null };

/** Nothing was handed over, nothing rated. */
export const initial: Rating = { handedOver: new Set(), rated: null };

/** Applies a fact, in whatever order facts come. The first rating stays. */
export function evolve(state: Rating, event: RatingEvent): Rating {
  switch (event.type) {
    case 'RatingHandedOver':
      return { ...state, handedOver: new Set([...state.handedOver, event.data.way]) };
    case 'SessionRated':
      return { ...state, rated: state.rated ?? event.data };
  }
}

/** What a rating says no to. */
export const refusals = {
  notYours: refusal('rating-not-yours', 'Only the person rates. Hand the questions over in the way they like best.', 'P2'),
  ratedAlready: refusal('session-rated-already', 'This session has its rating. Tell us more in your own words whenever you like.'),
} as const;

/** The person is given the questions. */
export type HandOver = HandedOver;

/** Hands the questions over. What comes back never shows whether they were answered. */
export function handOver(wish: HandOver, state: Rating): Decision<RatingEvent> {
  return state.handedOver.has(wish.way) ? nothing : happened('RatingHandedOver', wish);
}

/** The person rates: in the app, or by the code of their link, kiosk or card. `raterPseudonym` is made for them, and for nobody else to resolve. */
export type RateSession = Rated & { readonly by: Speaker };

/** Rates a session, once. Who speaks is looked at before anything else, so that nobody learns from a refusal whether the person rated. */
export function rateSession(wish: RateSession, state: Rating): Decision<RatingEvent> {
  const { by, ...rated } = wish;
  if (by.role !== 'person') return refuse(refusals.notYours);
  if (state.rated !== null) return canonicalJson(state.rated) === canonicalJson(rated) ? nothing : refuse(refusals.ratedAlready);
  return happened('SessionRated', rated);
}

/** The aggregate. */
export const rating = decider({ initial, evolve, decide: { handOver, rateSession } });
