/** What of community-outcomes' stored events leaves the service. The only place that decides it. */
import {
  asFarAs,
  communityOutcomesToldConfirmed,
  communityOutcomesToldCorrected,
  confidenceReported,
  gatheringAnnounced,
  gatheringCorrected,
  gatheringHeld,
  inspirationAcknowledged,
  inspirationWithdrawn,
  nameTakenOff,
  outcomeCorrected,
  outcomeRecorded,
  outcomeSubstantiated,
  outcomeWithdrawn,
  publisher,
} from '@golden-thread/contracts';
import type { ConfidenceEvent } from './domain/confidence.schema.ts';
import type { GatheringEvent } from './domain/gathering.schema.ts';
import type { InspirationEvent } from './domain/inspiration.schema.ts';
import type { OutcomeEvent } from './domain/outcome.schema.ts';

/** Every event this service stores. */
export type CommunityEvent = ConfidenceEvent | GatheringEvent | InspirationEvent | OutcomeEvent;

/** Maps a stored event to what is published of it, one to one. `own-service` goes out as a blank record (events.md, Reach). */
export const publish = publisher<CommunityEvent['type']>('community-outcomes', {
  // confidence
  ConfidenceReported: confidenceReported,
  // gathering
  GatheringAnnounced: gatheringAnnounced,
  ComingSaid: 'own-service',
  ComingTakenBack: 'own-service',
  GatheringHeld: gatheringHeld,
  GatheringCorrected: gatheringCorrected,
  // inspiration
  InspirationAcknowledged: inspirationAcknowledged,
  InspirationWithdrawn: inspirationWithdrawn,
  TellingAllowed: 'own-service',
  TellingKeptPrivate: 'own-service',
  NamingAllowed: 'own-service',
  NamingKeptPrivate: 'own-service',
  NameTakenOff: nameTakenOff,
  // outcome
  OutcomeRecorded: outcomeRecorded,
  OutcomeSubstantiated: outcomeSubstantiated,
  OutcomeCorrected: outcomeCorrected,
  OutcomeWithdrawn: outcomeWithdrawn,
  // any of them
  ToldConfirmed: asFarAs('of', communityOutcomesToldConfirmed),
  ToldCorrected: asFarAs('of', communityOutcomesToldCorrected),
});
