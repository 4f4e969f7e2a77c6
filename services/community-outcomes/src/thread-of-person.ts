/** What of this service stands in a person's thread. Who lifted whom is shown as the two of them chose, elsewhere; here everybody reads what they said themselves. */
import type { ThreadTable } from '@golden-thread/service-host';
import type { InspirationEvent } from './domain/inspiration.schema.ts';
import type { CommunityEvent } from './publish.ts';

type Acknowledged = Extract<InspirationEvent, { type: 'InspirationAcknowledged' }>['data'];
/** By stored type. */
export const COMMUNITY_OUTCOMES_THREAD: ThreadTable<CommunityEvent['type']> = {
  // confidence
  ConfidenceReported: 'whole',
  // gathering
  GatheringAnnounced: 'left-out',
  ComingSaid: 'whole',
  ComingTakenBack: 'whole',
  GatheringHeld: iWasThere,
  GatheringCorrected: iWasThere,
  // inspiration
  InspirationAcknowledged: iSaidIt,
  InspirationWithdrawn: 'whole',
  TellingAllowed: 'whole',
  TellingKeptPrivate: 'whole',
  NamingAllowed: 'whole',
  NamingKeptPrivate: 'whole',
  NameTakenOff: 'left-out',
  // outcome
  OutcomeRecorded: 'whole',
  OutcomeSubstantiated: 'whole',
  OutcomeCorrected: 'whole',
  OutcomeWithdrawn: 'whole',
  // any of them
  ToldConfirmed: 'whole',
  ToldCorrected: 'whole',
};

/**
 * Nobody learns here that somebody named them: only whoever said it reads it (P13). Whom they named stands in their inspirations, where a name
 * that was taken off is gone; here it would resolve the stand-in.
 */
function iSaidIt(data: unknown, personId: string): object | null {
  return (data as Acknowledged).inspiredId === personId ? without(['inspirerId'], data) : null;
}

/** Whoever was there sees that they were, and nobody else who was. */
function iWasThere(data: unknown): object {
  return without(['attendees', 'unnamed'], data);
}

function without(fields: readonly string[], data: unknown): object {
  return Object.fromEntries(Object.entries(data as object).filter(([field]) => !fields.includes(field)));
}
