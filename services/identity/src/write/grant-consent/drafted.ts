/** A consent as it comes over HTTP, as the decision wants it: what was not said is absent. */
import { instantIn } from '@golden-thread/service-host';
import type { Drafted } from '../../domain/consent-elements.ts';
import { given } from '../given.ts';
import { instantAt } from '../instant-at.ts';
import type { EndDto, GrantConsentDto, RecipientDto, SignatureDto, SignedByDto } from './grant-consent.dto.ts';

/** Reads a draft. Throws a Problem 400 that names the field for a time without offset. */
export function draftedIn({ discloser, recipient, expires, signedBy, signature, ...request }: GrantConsentDto): Omit<Drafted, 'personId'> {
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
    ...(signature === undefined ? {} : { signature: signatureIn(signature) }),
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

function signatureIn({ how, at, textHash }: SignatureDto) {
  return { how, at: instantAt('signature.at', at), textHash };
}
