/** As whom a visitor can look around: one of each kind. */
import { Chance } from './chance.ts';

/** Somebody to look around as: the role, the id of what the account stands for, and who that is. */
export type CastMember = { readonly role: string; readonly id: string; readonly who: string };

/** Five ways to look around. `seed` as in the region. */
export function sampleCast(seed = 1): readonly CastMember[] {
  const chance = new Chance(`sample/${seed}`);
  const storyteller = (key: string): string => chance.of('stories').of(key).of('id').uuid();
  return [
    { role: 'person', id: storyteller('hazel'), who: 'Hazel, who walks by the river' },
    { role: 'specialist', id: chance.of('specialists').of('agency-northside/2').of('id').uuid(), who: 'her peer specialist' },
    { role: 'agency-steward', id: 'agency-northside', who: 'who leads Northside Peers' },
    { role: 'network-steward', id: 'network-lead', who: 'who leads the network' },
    { role: 'analyst', id: 'analyst', who: 'who looks at the figures' },
  ];
}
