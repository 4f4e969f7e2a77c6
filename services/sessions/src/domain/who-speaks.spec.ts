import { ada, luis } from '@golden-thread/testing';
import { canHaveBeenThere, isSpecialist, partyOf } from './who-speaks.ts';

describe('who speaks', () => {
  test.each([
    ['person', 'person'],
    ['own-specialist', 'specialist'],
    ['specialist', 'specialist'],
    ['agency-steward', 'agency'],
    ['supporter', null],
    ['representative', null],
    ['network-steward', null],
    ['operator', null],
    ['automation', null],
  ] as const)('a %s speaks for: %s', (role, party) => {
    expect(partyOf({ role, id: luis })).toBe(party);
    expect(isSpecialist({ role, id: luis })).toBe(party === 'specialist');
    expect(canHaveBeenThere({ role, id: ada })).toBe(party === 'specialist' || party === 'person');
  });
});
