import { luis } from '@golden-thread/testing';
import { isHelper, speaksForThePerson } from './who-speaks.ts';

test.each([
  ['own-specialist', true, true],
  ['specialist', true, false],
  ['agency-steward', true, false],
  ['network-steward', true, false],
  ['person', false, true],
  ['supporter', false, false],
  ['representative', false, false],
  ['operator', false, false],
  ['automation', false, false],
] as const)('a %s helps to run things in the community: %s; says what the person said: %s', (role, helps, speaks) => {
  expect(isHelper({ role, id: luis })).toBe(helps);
  expect(speaksForThePerson({ role, id: luis })).toBe(speaks);
});
