import { ada, agencyNorth, agencySouth, scenariosOf } from '@golden-thread/testing';
import { consent, grant } from './consent.ts';
import { handOver, type HandOver } from './pairing-hand-over.ts';
import type { Continuity } from './pairing-situation.ts';

const purpose = 'at-my-request';
const notes = { kind: 'counselling-notes', grants: ['notes'], purpose };
const everything = [
  'contact',
  'preferences',
  'pace',
  'wellness-plan',
  'hard-moments',
  'session-facts',
  'inspirations-outcomes',
  'about-me',
];
const continuities: readonly Continuity[] = ['nothing', 'preferences', 'notes-shared-with-me', 'everything'];

describe('handing over', () => {
  test.each(continuities)('P3: within the agency the person’s word is enough: %s', (continuity) => {
    expect(handOver({ continuity, sameAgency: true })).toEqual({ seesAtOnce: continuity, consents: [] });
  });

  test('P5: to another agency nothing is seen at once, and what the person wished opens the consents it takes', () => {
    const waitsFor = (continuity: Continuity) => handOver({ continuity, sameAgency: false });
    const seesAtOnce = 'nothing';
    expect(waitsFor('nothing')).toEqual({ seesAtOnce, consents: [] });
    expect(waitsFor('preferences')).toEqual({ seesAtOnce, consents: [{ kind: 'specific', grants: ['preferences'], purpose }] });
    expect(waitsFor('notes-shared-with-me')).toEqual({
      seesAtOnce,
      consents: [{ kind: 'specific', grants: ['preferences'], purpose }, notes],
    });
    expect(waitsFor('everything')).toEqual({ seesAtOnce, consents: [{ kind: 'specific', grants: everything, purpose }, notes] });
  });

  test.each(continuities)('P5: the consents that it opens can be signed as they are: %s', (continuity) => {
    const { consents }: HandOver = handOver({ continuity, sameAgency: false });
    for (const needed of consents) {
      const whole = {
        ...needed,
        grants: [...needed.grants],
        personId: ada,
        discloser: { kind: 'agency' as const, id: agencyNorth },
        recipient: { kind: 'agency' as const, id: agencySouth },
        expires: { kind: 'when' as const, when: 'end-of-support' },
        noticeVersion: 'part2-2026-02',
        statements: [{ code: 'right-to-revoke', version: '2026-02' }],
        language: 'es',
        signedBy: { who: 'person' as const },
        signature: { how: 'electronic' as const, at: 10, textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
        copyGiven: true,
      };
      scenariosOf(consent)()
        .when(grant, { ...whole, by: { role: 'person', id: ada }, now: 10 })
        .then({ type: 'ConsentGranted', data: whole });
    }
  });
});
