import { luis } from '@golden-thread/testing';
import { isHelper } from './who-speaks.ts';

test.each([
  ['own-specialist', true],
  ['specialist', true],
  ['agency-steward', true],
  ['network-steward', true],
  ['person', false],
  ['supporter', false],
  ['representative', false],
  ['operator', false],
  ['automation', false],
] as const)('a %s helps to run things in the community: %s', (role, helps) => {
  expect(isHelper({ role, id: luis })).toBe(helps);
});
