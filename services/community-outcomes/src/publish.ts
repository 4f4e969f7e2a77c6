/** What of community-outcomes' stored events leaves the service. The only place that decides it. */
import {
  confidenceReported,
  gatheringCorrected,
  gatheringHeld,
  inspirationAcknowledged,
  inspirationWithdrawn,
  outcomeCorrected,
  outcomeRecorded,
  outcomeWithdrawn,
  publisher,
} from '@golden-thread/contracts';
import type { ConfidenceEvent } from './domain/confidence.schema.ts';
import type { GatheringEvent } from './domain/gathering.schema.ts';
import type { InspirationEvent } from './domain/inspiration.schema.ts';
import type { OutcomeEvent } from './domain/outcome.schema.ts';

/** Every event this service stores. */
export type CommunityEvent = ConfidenceEvent | GatheringEvent | InspirationEvent | OutcomeEvent;

/** Maps a stored event to what is published of it, one to one. */
export const publish = publisher<CommunityEvent['type']>('community-outcomes', {
  ConfidenceReported: confidenceReported,
  GatheringHeld: gatheringHeld,
  GatheringCorrected: gatheringCorrected,
  InspirationAcknowledged: inspirationAcknowledged,
  InspirationWithdrawn: inspirationWithdrawn,
  OutcomeRecorded: outcomeRecorded,
  OutcomeCorrected: outcomeCorrected,
  OutcomeWithdrawn: outcomeWithdrawn,
});
