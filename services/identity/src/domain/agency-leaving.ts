/** How an agency leaves: announced early enough for each person to choose what becomes of what is theirs, and nothing the law wants kept is lost. */
import {
  canonicalJson,
  happened,
  MICROS_PER_DAY,
  nothing,
  refusal,
  refuse,
  type Decision,
  type Instant,
  type Refusal,
  type Speaker,
} from '@golden-thread/kernel';
import type { Agency } from './agency.ts';
import type { AgencyEvent } from './agency.schema.ts';
import { lackingForAgency, lackingForNetwork } from './stewards.ts';

/** How long before the day each person is told (events.md, identity). */
export const DAYS_TO_CHOOSE = 30;

/** What leaving says no to. */
export const leavingRefusals = {
  notThere: refusal('agency-not-there', 'This agency is not in the network, so it cannot leave. Look at which one you mean.'),
  tooSoon: refusal('leaving-too-soon', 'People need 30 days to choose what becomes of what is theirs. Choose a later day.', 'P3'),
  heirNotReady: refusal('heir-not-ready', 'The other agency cannot take people yet. Make it ready first, or name another one.', 'P3'),
  notAnnounced: refusal('leaving-not-announced', 'Tell people first. Say on which day the agency leaves, at least 30 days ahead.', 'P3'),
  notYet: refusal('leaving-day-not-come', 'The day that people were told has not come yet. Leave on that day.', 'P3'),
  sealOver: refusal('seal-already-over', 'That day is past. Say until when the law wants these records kept.'),
} as const;

/** An agency lead says when the agency leaves, and who takes over. `mayTakePeople` is looked up: whether people may come to that agency. */
export type AnnounceLeaving = {
  readonly at: Instant;
  readonly takenOverBy?: { readonly agencyId: string; readonly mayTakePeople: boolean };
  readonly now: Instant;
  readonly by: Speaker;
};

/**
 * Announces the leaving, at least 30 days before. Another day, or another agency that takes over, is announced as early. `now` is when it was
 * announced, as whoever announces it says: a history that is told late works, and so does an announcement that is dated back. Who leads is
 * trusted not to; that it was recorded later stays in the event for everybody to see.
 */
export function announceLeaving({ at, takenOverBy, now, by }: AnnounceLeaving, state: Agency): Decision<AgencyEvent> {
  const lacking = lackingForAgency(by) ?? (state.invited ? null : leavingRefusals.notThere);
  if (lacking !== null) return refuse(lacking);
  const leaving = { at, ...(takenOverBy === undefined ? {} : { takenOverBy: takenOverBy.agencyId }) };
  if (canonicalJson(state.leaving) === canonicalJson(leaving)) return nothing;
  if (at - now < DAYS_TO_CHOOSE * MICROS_PER_DAY) return refuse(leavingRefusals.tooSoon);
  if (takenOverBy?.mayTakePeople === false) return refuse(leavingRefusals.heirNotReady);
  return happened('AgencyLeaving', leaving);
}

/** What a law wants kept is sealed until a day. */
export type SealRecords = { readonly law: string; readonly until: Instant; readonly now: Instant; readonly by: Speaker };

/** Seals what a law wants kept, once the agency is about to leave, or left. */
export function sealRecords({ law, until, now, by }: SealRecords, state: Agency): Decision<AgencyEvent> {
  const lacking = lackingForNetworkOrSweeper(by);
  if (lacking !== null) return refuse(lacking);
  if (state.leaving === null && !state.left) return refuse(leavingRefusals.notAnnounced);
  if (state.sealed.some((each) => each.law === law && each.until === until)) return nothing;
  return until <= now ? refuse(leavingRefusals.sealOver) : happened('RecordsSealed', { law, until });
}

/** The day has come: `now` is when it happened, which may be told late. */
export type Leave = { readonly now: Instant; readonly by: Speaker };

/** Leaves the network: on the day that people were told, or at once where nobody could have come to it. */
export function leave({ now, by }: Leave, state: Agency): Decision<AgencyEvent> {
  const lacking = lackingForNetworkOrSweeper(by);
  if (lacking !== null) return refuse(lacking);
  if (state.left) return nothing;
  if (!state.invited) return refuse(leavingRefusals.notThere);
  if (!state.ready) return happened('AgencyLeft', {});
  if (state.leaving === null) return refuse(leavingRefusals.notAnnounced);
  return now < state.leaving.at ? refuse(leavingRefusals.notYet) : happened('AgencyLeft', {});
}

/** What time causes is done by a sweeper. */
function lackingForNetworkOrSweeper(by: Speaker): Refusal | null {
  return by.role === 'automation' ? null : lackingForNetwork(by);
}
