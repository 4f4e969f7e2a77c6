/** What community-outcomes publishes. A new event has a folder of its own and a line here. */
export { confidenceReported, type ConfidenceReported } from './confidence-reported/schema.ts';
export { gatheringAnnounced, type GatheringAnnounced } from './gathering-announced/schema.ts';
export { gatheringCorrected, type GatheringCorrected } from './gathering-corrected/schema.ts';
export { gatheringHeld, type GatheringHeld } from './gathering-held/schema.ts';
export { inspirationAcknowledged, type InspirationAcknowledged } from './inspiration-acknowledged/schema.ts';
export { inspirationWithdrawn, type InspirationWithdrawn } from './inspiration-withdrawn/schema.ts';
export { nameTakenOff, type NameTakenOff } from './name-taken-off/schema.ts';
export { outcomeCorrected, type OutcomeCorrected } from './outcome-corrected/schema.ts';
export { outcomeRecorded, type OutcomeRecorded } from './outcome-recorded/schema.ts';
export { outcomeSubstantiated, type OutcomeSubstantiated } from './outcome-substantiated/schema.ts';
export { outcomeWithdrawn, type OutcomeWithdrawn } from './outcome-withdrawn/schema.ts';
export { communityOutcomesToldConfirmed, type CommunityOutcomesToldConfirmed } from './told-confirmed/schema.ts';
export { communityOutcomesToldCorrected, type CommunityOutcomesToldCorrected } from './told-corrected/schema.ts';
