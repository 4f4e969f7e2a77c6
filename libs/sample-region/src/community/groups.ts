/** Groups: who belongs, and every meeting with those who came. */
import { AGENCIES, type Agency, type Group } from '../facts/agencies.ts';
import type { Specialist } from '../facts/specialists.ts';
import type { Life, Manner, Moment } from '../lives/life.ts';
import { DAY, type Minute } from '../wish-book.ts';
import { leadOf, type Community } from './opening.ts';

/** Somebody in a group: since when, until when, and whether they are counted by name. */
export type Member = { readonly life: Life; readonly from: Minute; until: Minute; readonly counted: boolean };

/** A group that runs. */
export type RunningGroup = { readonly group: Group; readonly agency: Agency; readonly opened: Minute; readonly members: Member[] };

/** People who were in one place: a meeting of a group, or a gathering. */
export type Together = { readonly id: string; readonly at: Minute; readonly lives: readonly Life[]; readonly facilitator: Specialist };

/** Opens every group, in the weeks after its agency joined. */
export function opensGroups({ book, calendar }: Community): readonly RunningGroup[] {
  return AGENCIES.flatMap((agency) =>
    agency.groups.map((group, place) => {
      const opened = (calendar.months[agency.joins] ?? 0) + (12 + place * 3) * DAY;
      const { id, languages, format, pathway } = group;
      const body = { languages, format, openTo: 'everyone', pathway };
      book.note({ at: opened, as: leadOf(agency), path: `/api/sessions/groups/${id}/open`, body, lane: id });
      return { group, agency, opened, members: [] };
    }),
  );
}

/** Somebody joins a group, and says whether they may be counted by name. */
export function joins(
  { life, at }: Moment,
  { group, members }: RunningGroup,
  { counted, alias, ...manner }: { counted: boolean; alias?: string } & Manner,
): void {
  const said = { personId: life.id, countMyPresence: counted, ...(alias === undefined ? {} : { alias }) };
  life.tells(at, `/api/sessions/groups/${group.id}/join`, said, { ...manner, lane: group.id });
  members.push({ life, from: at, until: Infinity, counted });
}

/** Somebody leaves a group; needs no reason. */
export function leaves({ life, at }: Moment, { group, members }: RunningGroup): void {
  const member = members.findLast((each) => each.life === life);
  if (member === undefined) return;
  member.until = at;
  life.tells(at, `/api/sessions/groups/${group.id}/leave`, { personId: life.id }, { lane: group.id });
}

/** All meetings of a group. */
export function holdsMeetings(community: Community, running: RunningGroup): readonly Together[] {
  const { book, calendar, chance, specialists } = community;
  const { group, agency, opened, members } = running;
  const own = chance.of(group.id);
  const held: Together[] = [];
  for (let at = opened + 7 * DAY + 18 * 60; at < calendar.end - DAY; at += group.everyDays * DAY) {
    const there = members.filter(({ life, from, until }) => from < at && at < Math.min(until, life.over) && own.happens(0.6));
    const leading = specialists.filter((each) => each.agency === agency && each.turn === null && each.from + DAY < at);
    if (there.length === 0 || leading.length === 0) continue;
    const facilitator = own.pick(leading);
    const meetingId = own.uuid();
    const body = {
      meetingId,
      at: book.instant(at),
      minutes: own.pick([60, 75, 90]),
      facilitators: [facilitator.id],
      attendees: there.map(({ life }) => life.id),
      unnamed: own.below(4),
      ...(own.happens(0.5) ? { facilitatorShare: own.pick(['less', 'less', 'about-equal', 'more']) } : {}),
    };
    book.note({
      at: at + 120,
      as: { role: 'specialist', id: facilitator.id },
      path: `/api/sessions/groups/${group.id}/meetings`,
      body,
      lane: group.id,
    });
    held.push({ id: meetingId, at, lives: there.filter(({ counted }) => counted).map(({ life }) => life), facilitator });
  }
  return held;
}
