/** Who leads: what only the people who lead an agency or the network can say. */
import { refusal, type Refusal, type Role, type Speaker } from '@golden-thread/kernel';

/** The operator sets a network up and sees no content; until stewards have accounts, it is the operator who speaks for them. */
const leadTheNetwork: readonly Role[] = ['network-steward', 'operator'];
const leadAnAgency: readonly Role[] = ['agency-steward', ...leadTheNetwork];

/** What those who lead are asked for. */
export const stewardRefusals = {
  networkLead: refusal('only-the-network-lead', 'Only a network lead can do this. Ask them.'),
  agencyLead: refusal('only-the-agency-lead', 'Only an agency lead or a network lead can do this. Ask one of them.'),
} as const;

/** What somebody lacks to speak for the network, or null. */
export function lackingForNetwork(by: Speaker): Refusal | null {
  return leadTheNetwork.includes(by.role) ? null : stewardRefusals.networkLead;
}

/** What somebody lacks to speak for an agency, or null. `by.role` is looked up for this agency: the lead of another one has another role. */
export function lackingForAgency(by: Speaker): Refusal | null {
  return leadAnAgency.includes(by.role) ? null : stewardRefusals.agencyLead;
}
