/** What is to be known of an agency? Everybody sees what people have to know, those who lead it also how ready it is. */
import { formatInstant, type Instant } from '@golden-thread/kernel';
import type { Identity } from '@golden-thread/service-host';
import { type Agency, isAgreed, mayTakePeople } from '../../domain/agency.ts';
import { leads } from '../who-looks.ts';

/** What was agreed. `to` is null where no end is set. */
export type AgreementInView = {
  readonly kind: Agency['agreements'][number]['kind'];
  readonly version: string;
  readonly from: string;
  readonly to: string | null;
};

/** How ready an agency is. */
export type Readiness = {
  readonly ready: boolean;
  readonly checks: readonly string[];
  readonly agreements: readonly AgreementInView[];
  readonly termsInForce: boolean;
  readonly joined: boolean;
  readonly policyWritten: boolean;
};

/** The answer. */
export type AgencyView = {
  readonly agencyId: string;
  /** Null until it joined. */
  readonly name: string | null;
  readonly regionId: string | null;
  readonly mayTakePeople: boolean;
  readonly notes: Agency['policy']['notes'];
  readonly crisisPolicy: string | null;
  readonly leaving?: { readonly at: string; readonly takenOverBy?: string };
  readonly readiness?: Readiness;
};

/** How whoever asks sees it, at an instant; null where it is not there for them. An agency is there for all once it joined, for its leads once it is invited. */
export function agencyFor(
  identity: Identity,
  { agencyId, state }: { readonly agencyId: string; readonly state: Agency },
  now: Instant,
): AgencyView | null {
  const { joined, leaving, policy, invited } = state;
  const isLead = leads(identity, agencyId);
  if (joined === null && !(isLead && invited)) return null;
  return {
    agencyId,
    name: joined?.name ?? null,
    regionId: joined?.regionId ?? null,
    mayTakePeople: mayTakePeople(state),
    ...policy,
    ...(leaving === null ? {} : { leaving: { ...leaving, at: formatInstant(leaving.at) } }),
    ...(isLead ? { readiness: readinessOf(state, now) } : {}),
  };
}

function readinessOf(state: Agency, now: Instant): Readiness {
  return {
    ready: state.ready,
    checks: state.checks,
    agreements: state.agreements.map(({ kind, version, from, to }) => ({
      kind,
      version,
      from: formatInstant(from),
      to: to === null ? null : formatInstant(to),
    })),
    termsInForce: isAgreed(state, 'network-terms', now),
    joined: state.joined !== null,
    policyWritten: state.policy.crisisPolicy !== null,
  };
}
