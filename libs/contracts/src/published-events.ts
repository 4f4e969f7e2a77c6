/** Every event type that leaves a service, with its contract. A new one is added here, in its own folder, and nowhere else. */
import { confidenceReported } from './community-outcomes/confidence-reported/schema.ts';
import { gatheringCorrected } from './community-outcomes/gathering-corrected/schema.ts';
import { gatheringHeld } from './community-outcomes/gathering-held/schema.ts';
import { inspirationAcknowledged } from './community-outcomes/inspiration-acknowledged/schema.ts';
import { inspirationWithdrawn } from './community-outcomes/inspiration-withdrawn/schema.ts';
import { outcomeCorrected } from './community-outcomes/outcome-corrected/schema.ts';
import { outcomeRecorded } from './community-outcomes/outcome-recorded/schema.ts';
import { outcomeWithdrawn } from './community-outcomes/outcome-withdrawn/schema.ts';
import { networkFounded } from './identity/network-founded/schema.ts';
import { personErased } from './identity/person-erased/schema.ts';
import { personRegistered } from './identity/person-registered/schema.ts';
import { ContractRegistry } from './registry.ts';

/** The contracts of all published events. */
export const publishedEvents = new ContractRegistry([
  networkFounded,
  personRegistered,
  personErased,
  inspirationAcknowledged,
  inspirationWithdrawn,
  outcomeRecorded,
  outcomeCorrected,
  outcomeWithdrawn,
  gatheringHeld,
  gatheringCorrected,
  confidenceReported,
]);
