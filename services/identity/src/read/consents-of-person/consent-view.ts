/** What did this person agree to, and does it hold now? */
import { formatInstant, type Instant, type RecordedEvent } from '@golden-thread/kernel';
import type { Granted } from '../../domain/consent-elements.ts';
import type { ConsentEvent } from '../../domain/consent.schema.ts';
import { type Consent, consentStanding, type ConsentStanding } from '../../domain/consent.ts';
import { type Standing, standingOf } from '../what-is-seen.ts';

/** What was signed, with times as answers tell them. */
export type TermsInView = Omit<Granted, 'personId' | 'expires' | 'signature'> & {
  readonly expires: Omit<Granted['expires'], 'at'> & { readonly at?: string };
  readonly signature: Omit<Granted['signature'], 'at'> & { readonly at: string };
};

/** A time at which it was taken back. */
export type RevocationInView = Standing & {
  readonly by: Granted['signedBy']['who'];
  /** The person said that they did not take it back. */
  readonly corrected: boolean;
};

/** The whole answer. */
export type ConsentView = {
  readonly consentId: string;
  readonly standing: ConsentStanding;
  /** Null where it was taken back before its paper came in. */
  readonly terms: TermsInView | null;
  readonly revocations: readonly RevocationInView[];
  readonly endedAt: string | null;
};

/** A consent as its stream has it. */
export type ConsentRead = { readonly state: Consent; readonly history: readonly RecordedEvent<ConsentEvent>[] };

/** A consent at an instant. */
export function consentView(consentId: string, { state, history }: ConsentRead, now: Instant): ConsentView {
  const { granted, expiredAt, tellings } = state;
  return {
    consentId,
    standing: consentStanding(state, now),
    terms: granted === null ? null : termsOf(granted),
    revocations: history.flatMap(({ event, recorded: { eventId, occurredAt } }) =>
      event.type === 'ConsentRevoked'
        ? [{ ...standingOf({ eventId, at: occurredAt }, tellings), by: event.data.by, corrected: tellings.get(eventId) === 'corrected' }]
        : [],
    ),
    endedAt: expiredAt === null ? null : formatInstant(expiredAt),
  };
}

function termsOf(granted: Granted): TermsInView {
  const { kind, discloser, grants, recipient, purpose, noticeVersion, statements, language, signedBy, copyGiven } = granted;
  const { at, ...end } = granted.expires;
  return {
    ...{ kind, discloser, grants, recipient, purpose, noticeVersion, statements, language, signedBy, copyGiven },
    expires: { ...end, ...(at === undefined ? {} : { at: formatInstant(at) }) },
    signature: { ...granted.signature, at: formatInstant(granted.signature.at) },
  };
}
