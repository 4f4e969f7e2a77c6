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

/** How a person may go on when something changed with their specialist (P12). Each is an event of the person's own, waiting is none. */
export type WayOn = 'wait' | 'somebody-beside' | 'somebody-else';

/** What a person hears of somebody who walks with them: they left, they are away, or their credential ran out. */
export type Change = 'left' | 'away' | 'lapsed';

/** How somebody stands who walks with a person, looked up. `away`: null where they are there. */
export type WalkerStanding = {
  readonly left: boolean;
  readonly away: { readonly until?: Instant } | null;
  readonly credential: CredentialStanding;
};

/** What the person hears: nobody loses their specialist without hearing why and what now (P12). Of somebody who left nothing else matters. */
export function changesOf({ left, away, credential }: WalkerStanding): readonly Change[] {
  if (left) return ['left'];
  return [...(away === null ? [] : ['away' as const]), ...(credential === 'lapsed' ? ['lapsed' as const] : [])];
}

/** The ways on after a change. For somebody who left there is no waiting. The pairing stands whichever is chosen. */
export function waysOnAfter(change: Change): readonly WayOn[] {
  return change === 'left' ? ['somebody-else'] : ['wait', 'somebody-beside', 'somebody-else'];
}
