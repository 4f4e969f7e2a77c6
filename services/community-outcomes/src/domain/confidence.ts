/** A person's confidence, as they report it themselves, time after time. */
import { decider, happened, refusal, refuse, streamName, type Decision, type StreamName } from '@golden-thread/kernel';
import type { ConfidenceEvent } from './confidence.schema.ts';
import type { Told } from './fields.schema.ts';
import { lackingIn } from './told.ts';

/** The stream of a person's confidence: named by an id we issued, or by the UUID derived from an imported one. */
export function streamOfConfidence(id: string): StreamName {
  return streamName('confidence', id);
}

/** How many reports there are. No report rests on an earlier one: saying the same a month later is news. */
export type Confidence = { readonly reports: number };

/** No report yet. */
export const initial: Confidence = { reports: 0 };

/** Applies a fact, imported ones in any state. There is one kind of event so far; the next one makes this a switch. */
export function evolve(state: Confidence): Confidence {
  return { reports: state.reports + 1 };
}

/** What confidence says no to. */
export const refusals = {
  outOfRange: refusal('score-out-of-range', 'This instrument has no such score. Look at its scale and say it again.'),
} as const;

/** A person answers an instrument. `scale` is looked up: the lowest and highest score that the instrument has. */
export type Report = {
  readonly personId: string;
  readonly instrument: string;
  readonly version: string;
  readonly score: number;
  readonly scale: { readonly lowest: number; readonly highest: number };
  readonly told: Told;
};

/** Reports confidence. The same answer again is another report; a wish that was sent twice is recognized by its command id. */
export function report({ scale, ...said }: Report): Decision<ConfidenceEvent> {
  if (!(said.score >= scale.lowest && said.score <= scale.highest)) return refuse(refusals.outOfRange);
  const lacking = lackingIn(said.told);
  return lacking === null ? happened('ConfidenceReported', said) : refuse(lacking);
}

/** The aggregate. */
export const confidence = decider({ initial, evolve, decide: { report } });
