import { day, erased } from '../contract/named-facts.ts';
import { toPlain } from '../output/figure.ts';
import { held, HOUR, met, reallyCame, session, started } from '../contract/named-honouring-facts.ts';
import type { HonouringFact } from './facts.ts';
import { honouringMetrics } from './honouring.ts';

function reach(...facts: readonly HonouringFact[]): Record<string, unknown> {
  return (toPlain(honouringMetrics(facts, { asOf: day(1000), periods: 'month' })) as Record<string, Record<string, unknown>>)['H5'] ?? {};
}

describe('H5 Reach', () => {
  it('counts people once, by month as new or again, with sessions, groups and gatherings alike', () => {
    const facts = [
      ...session('s1', 3),
      ...session('s2', 10),
      ...session('s3', 40),
      met('m1', 41, { attendees: ['ada', 'ben'] }),
      met('g1', 70, { ofGroup: false, meetingKind: 'walk', attendees: ['ben', 'cruz', 'cruz'] }),
    ];
    expect(reach(...facts)).toMatchObject({
      people: 3,
      by_period: {
        '2026-01': { people: 1, new: 1, again: 0 },
        '2026-02': { people: 2, new: 1, again: 1 },
        '2026-03': { people: 2, new: 1, again: 1 },
      },
    });
  });

  it('adds hours by mode, place and kind; a session without a known beginning has no length', () => {
    const facts = [
      started('s1', 1, { mode: 'walk', place: 'street' }),
      held('s1', 1 + 2 * HOUR),
      started('s2', 2, { mode: 'walk' }),
      held('s2', 2 + HOUR / 2),
      held('s3', 3),
      started('s4', 5),
      held('s4', 4),
      met('m1', 6, { minutes: 90 }),
      met('g1', 7, { ofGroup: false, meetingKind: 'walk', minutes: null }),
    ];
    expect(reach(...facts)).toMatchObject({
      sessions: {
        held: 4,
        people: 1,
        specialists: 1,
        hours: 2.5,
        without_length: 2,
        by_mode: { 'not-said': { held: 2, hours: 0 }, walk: { held: 2, hours: 2.5 } },
        by_place: { 'not-said': { held: 3, hours: 0.5 }, street: { held: 1, hours: 2 } },
      },
      by_kind: { 'group-meeting': { held: 1, hours: 1.5 }, session: { held: 4, hours: 2.5 }, walk: { held: 1, hours: 0 } },
    });
  });

  it('takes the mode from the arrangement where the beginning says none', () => {
    const arranged: HonouringFact = {
      kind: 'session-arranged',
      eventId: 'a',
      at: day(0),
      personId: 'ada',
      sessionId: 's1',
      specialistId: 'mara',
      mode: 'phone',
    };
    expect(reach(arranged, ...session('s1', 1))).toMatchObject({ sessions: { specialists: 1, by_mode: { phone: { held: 1 } } } });
    expect(reach(arranged, held('s1', 1))).toMatchObject({ sessions: { specialists: 1, by_mode: { phone: { held: 1, hours: 0 } } } });
  });

  it('counts guests and whoever came without a name apart', () => {
    const facts = [
      ...session('s1', 1, { personId: 'guest-1', guest: true }),
      ...session('s2', 1.5, { personId: 'guest-1', guest: true }),
      ...session('s3', 2),
      met('m1', 3, { attendees: ['ada'], unnamed: 4 }),
    ];
    expect(reach(...facts)).toMatchObject({
      people: 1,
      sessions: { held: 3, people: 1 },
      apart: { guests: 1, sessions_with_guests: 2, unnamed_at_meetings: 4 },
    });
  });

  it('P13: a meeting of a group that is told again as a gathering counts once, as the group says it', () => {
    const ofGroup = met('m1', 3, { attendees: ['ada'], unnamed: 4 });
    const again = met('m1', 3, { ofGroup: false, attendees: ['ada', 'ben'], unnamed: 1, minutes: 60 });
    const facts = [again, ofGroup, reallyCame('m1', ['cruz'], 9, { ofGroup: false })];
    expect(reach(...facts)).toMatchObject({
      people: 1,
      by_kind: { 'group-meeting': { held: 1, hours: 1.5 } },
      apart: { unnamed_at_meetings: 4 },
    });
    expect(reach(again, ...session('s1', 1))).toMatchObject({ people: 2, by_kind: { 'group-meeting': { held: 1, hours: 1 } } });
  });

  it('counts who really came, in the last word; a correction without a number leaves the number', () => {
    const meeting = met('m1', 3, { attendees: ['ada'], unnamed: 4 });
    expect(reach(meeting, reallyCame('m1', ['ada', 'ben'], null, { on: 5 }))).toMatchObject({
      people: 2,
      apart: { unnamed_at_meetings: 4 },
    });
    const twice = [reallyCame('m1', ['ben', 'cruz'], 2, { on: 5 }), reallyCame('m1', ['dee'], null, { on: 6 })];
    expect(reach(meeting, ...twice)).toMatchObject({ people: 1, apart: { unnamed_at_meetings: 2 } });
  });

  it('as of the past counts who really came as it was put right since', () => {
    const facts = [met('m1', 3, { attendees: ['ada'] }), reallyCame('m1', ['ada', 'ben'], 0, { on: 600 })];
    const then = honouringMetrics(facts, { asOf: day(10), periods: 'month' });
    expect(toPlain(then)).toMatchObject({ H5: { people: 2 } });
  });

  it('an erased person is in no meeting; the meeting took place', () => {
    const facts = [met('m1', 3, { attendees: ['ada', 'ben'] }), ...session('s1', 4), erased('ada')];
    expect(reach(...facts)).toMatchObject({ people: 1, sessions: { held: 0 }, by_kind: { 'group-meeting': { held: 1 } } });
  });

  it('is left out where there are gatherings alone', () => {
    const gathering = met('g1', 3, { ofGroup: false, attendees: ['ada'] });
    expect(reach(gathering)).toEqual({});
    expect(reach(gathering, met('m1', 4))).toMatchObject({ people: 1 });
  });

  it('holds what ended or began by the instant asked for', () => {
    const later = [held('s1', 3, { endedAt: day(1001) }), met('m1', 3, { heldAt: day(1001) }), held('s2', 1001)];
    expect(reach(...later)).toEqual({});
  });
});
