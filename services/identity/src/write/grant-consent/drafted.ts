/** A consent as it comes over HTTP, as the decision wants it: what was not said is absent. */
import { type Instant, MICROS_PER_SECOND } from '@golden-thread/kernel';
import { instantIn, invalidRequest } from '@golden-thread/service-host';
import type { Drafted } from '../../domain/consent-elements.ts';
import { given } from '../given.ts';
import { instantAt } from '../instant-at.ts';
import type { EndDto, GrantConsentDto, RecipientDto, SignatureDto, SignedByDto } from './grant-consent.dto.ts';

/** Clocks differ: so far ahead a time may lie (events.md). */
const CLOCK_SKEW = 5 * 60 * MICROS_PER_SECOND;

/** Reads a draft. Throws a Problem 400 that names the field for a time without offset, and for a signature that is still to come. */
export function draftedIn(
  { discloser, recipient, expires, signedBy, signature, ...request }: GrantConsentDto,
  now: Instant,
): Omit<Drafted, 'personId'> {
  return {
    ...given('kind', request.kind),
    ...(discloser === undefined ? {} : { discloser: { kind: discloser.kind, id: discloser.id } }),
    ...given('grants', request.grants),
    ...(recipient === undefined ? {} : { recipient: recipientIn(recipient) }),
    ...given('purpose', request.purpose),
    ...(expires === undefined ? {} : { expires: endIn(expires) }),
    ...given('noticeVersion', request.noticeVersion),
    ...given(
      'statements',
      request.statements?.map(({ code, version }) => ({ code, version })),
    ),
    ...given('language', request.language),
    ...(signedBy === undefined ? {} : { signedBy: signerIn(signedBy) }),
    ...(signature === undefined ? {} : { signature: signatureIn(signature, now) }),
    ...given('copyGiven', request.copyGiven),
  };
}

function recipientIn({ kind, id, members, membersWho }: RecipientDto) {
  return { kind, id, ...given('members', members), ...given('membersWho', membersWho) };
}

function endIn({ kind, at, when }: EndDto) {
  return { kind, ...given('at', instantIn('expires.at', at)), ...given('when', when) };
}

function signerIn({ who, id, basis }: SignedByDto) {
  return { who, ...given('id', id), ...given('basis', basis) };
}

function signatureIn({ how, at, textHash }: SignatureDto, now: Instant) {
  const signedAt = instantAt('signature.at', at);
  if (signedAt > now + CLOCK_SKEW)
    throw invalidRequest([{ path: 'signature.at', reason: 'lies more than 5 minutes ahead: note it once it is signed' }]);
  return { how, at: signedAt, textHash };
}
