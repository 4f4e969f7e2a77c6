/** A person's confidence, as they report it themselves, time after time. */
import {
  decider,
  happened,
  lackingIn,
  noTellings,
  refusal,
  refuse,
  streamName,
  withTelling,
  withVerdict,
  type Decision,
  type Recorded,
  type Speaker,
  type StreamName,
  type Tellings,
  type Told,
} from '@golden-thread/kernel';
import type { ConfidenceEvent } from './confidence.schema.ts';
import { confirmed, corrected, type Judge } from './verdicts.ts';

/** The stream of a person's confidence: named by an id we issued, or by the UUID derived from an imported one. */
export function streamOfConfidence(id: string): StreamName {
  return streamName('confidence', id);
}

/** How each report was told. No report rests on an earlier one: saying the same a month later is news. */
export type Confidence = { readonly tellings: Tellings };

/** No report yet. */
export const initial: Confidence = { tellings: noTellings };

/** Applies a fact, imported ones in any state. */
export function evolve({ tellings }: Confidence, event: ConfidenceEvent, recorded: Recorded): Confidence {
  switch (event.type) {
    case 'ConfidenceReported':
      return { tellings: withTelling(tellings, recorded.eventId, event.data.told) };
    case 'ToldConfirmed':
      return { tellings: withVerdict(tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { tellings: withVerdict(tellings, event.data.eventId, 'corrected') };
  }
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
  readonly by: Speaker;
};

/** Reports confidence. The same answer again is another report; a wish that was sent twice is recognized by its command id. */
export function report({ scale, by, ...said }: Report): Decision<ConfidenceEvent> {
  const lacking = lackingIn(said.told, by);
  if (lacking !== null) return refuse(lacking);
  if (!(said.score >= scale.lowest && said.score <= scale.highest)) return refuse(refusals.outOfRange);
  return happened('ConfidenceReported', said);
}

/** The person heard read back what was written down for them, and agreed. */
export function confirm(wish: Judge, state: Confidence): Decision<ConfidenceEvent> {
  return confirmed(wish, { ...state, of: 'ConfidenceReported' });
}

/** The person heard read back what was written down for them, and meant something else. */
export function correct(wish: Judge, state: Confidence): Decision<ConfidenceEvent> {
  return corrected(wish, { ...state, of: 'ConfidenceReported' });
}

/** The aggregate. */
export const confidence = decider({ initial, evolve, decide: { report, confirm, correct } });
