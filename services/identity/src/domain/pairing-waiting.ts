/** What a person who waits can see, and who walks with them: never a place in a queue. */
import { MICROS_PER_DAY, type Instant } from '@golden-thread/kernel';
import { situationOf, type Continuity, type OpenWish, type Pairing, type Place } from './pairing-situation.ts';
import type { CredentialStanding } from './specialist-credentials.ts';

/** Days from the last news to the day by which the person hears again, even if there is nothing new. */
export const NEWS_WITHIN_DAYS = 7;

/** What a person who waits for a specialist sees: when they asked, by when they hear again, who was proposed, what is open meanwhile. */
export type Waiting = Pick<OpenWish, 'askedOn' | 'proposed' | 'meanwhile'> & { readonly programmeId: Place; readonly nextNewsBy: Instant };

/** The open wishes of a person. Nobody else's wishes enter, so there is no number to count down. */
export function waitingOf(state: Pairing): readonly Waiting[] {
  return [...situationOf(state).wishes].map(([programmeId, { askedOn, lastNews, proposed, meanwhile }]) => ({
    programmeId,
    askedOn,
    nextNewsBy: lastNews + NEWS_WITHIN_DAYS * MICROS_PER_DAY,
    proposed,
    meanwhile,
  }));
}

/** Somebody who walks with a person: chosen and agreed, or standing in until an instant. */
export type WalksWith = { readonly specialistId: string } & (
  | { readonly as: 'chosen'; readonly programmeId: Place }
  | { readonly as: 'cover'; readonly until: Instant; readonly continuity: Continuity }
);

/** Who walks with the person at an instant. Cover ends by itself. */
export function walkingWith(state: Pairing, at: Instant): readonly WalksWith[] {
  const { chosen, covers } = situationOf(state);
  return [
    ...[...chosen]
      .filter(([, { accepted }]) => accepted)
      .map(([programmeId, { specialistId }]) => ({ specialistId, as: 'chosen' as const, programmeId })),
    ...[...covers].filter(([, { until }]) => at < until).map(([specialistId, cover]) => ({ specialistId, as: 'cover' as const, ...cover })),
  ];
}

/** How a person may go on when the credential of their specialist lapsed (P12). Each is an event of the person's own, waiting is none. */
export type WayOn = 'wait' | 'somebody-beside' | 'somebody-else';

/** The ways on with a specialist of this standing: none is asked for while the credential holds. The pairing stands whichever is chosen. */
export function waysOn(standing: CredentialStanding): readonly WayOn[] {
  return standing === 'lapsed' ? ['wait', 'somebody-beside', 'somebody-else'] : [];
}
