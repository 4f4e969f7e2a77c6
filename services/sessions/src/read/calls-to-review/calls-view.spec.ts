import { fold } from '@golden-thread/kernel';
import { ada, instant, on, recordedAs } from '@golden-thread/testing';
import { hardMoment } from '../../domain/hard-moment.ts';
import type { HardMomentEvent } from '../../domain/hard-moment.schema.ts';
import { calendarOf } from '../network-day.ts';
import { callsIn, type CallWaiting, type Looking } from './calls-view.ts';

const calendar = calendarOf('America/New_York');

/** What a lead sees of a hard moment in which help was called then. */
function seen(calledAt: string, looking: Partial<Looking> = {}): readonly CallWaiting[] {
  const called: HardMomentEvent = {
    type: 'HelpCalled',
    data: { personId: ada, callId: 'c1', helper: '911', agreement: 'not-agreed', personTold: 'before', why: 'She stood at the rail.' },
  };
  const began: HardMomentEvent = { type: 'HardMomentBegan', data: { personId: ada, by: 'person' } };
  const history = [on<HardMomentEvent>(instant('2026-03-07T00:00:00Z'), began), on<HardMomentEvent>(instant(calledAt), called)];
  const state = fold(hardMoment, history.map(recordedAs));
  return callsIn(
    { aggregateId: 'h1', since: instant('2026-03-07T00:00:00Z'), state },
    { now: instant(calledAt), calendar, isOwn: true, ...looking },
  );
}

describe('a call that waits for a look', () => {
  test.each([
    ['a Friday, summer time beginning on the Sunday', '2026-03-06T15:00:00Z', '2026-03-11T04:00:00Z'],
    ['a Friday, summer time ending on the Sunday', '2026-10-30T15:00:00Z', '2026-11-04T05:00:00Z'],
    ['the Sunday on which it begins, after the moment itself began', '2026-03-08T15:00:00Z', '2026-03-11T04:00:00Z'],
    ['no change near', '2026-05-04T16:30:00Z', '2026-05-07T04:00:00Z'],
  ])('P15: is due at the end of the second working day, as the clocks show it then: of %s', (_, calledAt, dueAt) => {
    expect(seen(calledAt)).toMatchObject([{ calledAt, dueAt }]);
  });

  test('P15: is late from that instant on', () => {
    const dueAt = instant('2026-03-11T04:00:00Z');
    expect(seen('2026-03-06T15:00:00Z', { now: dueAt - 1 })).toMatchObject([{ late: false }]);
    expect(seen('2026-03-06T15:00:00Z', { now: dueAt })).toMatchObject([{ late: true }]);
  });

  test('P15: says why only to the lead of an agency that has to do with it', () => {
    expect(seen('2026-05-04T16:30:00Z')).toMatchObject([{ why: 'She stood at the rail.' }]);
    expect(seen('2026-05-04T16:30:00Z', { isOwn: false })).toMatchObject([{ why: null }]);
  });
});
