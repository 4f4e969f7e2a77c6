/** The body of `POST /api/identity/people/:personId/consents`. */
import { Code, Id, IdList, Language, Moment, OneOf, SomeOf, WishDto, YesNo } from '@golden-thread/service-host';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { BASES, DISCLOSERS, ENDS, RECIPIENTS, SIGNATURES, SIGNERS } from '../../closed-lists-of-people.ts';
import { consentCategories, consentKinds, consentPurposes } from '../../domain/consent-lists.ts';
import { Part, Parts } from '../parts.dto.ts';

/** Who may share. */
export class DiscloserDto {
  @OneOf(DISCLOSERS, { description: 'An agency, a programme, or a kind of service.', example: 'agency' })
  readonly kind!: (typeof DISCLOSERS)[number];

  @Id({ description: 'Which one; for a kind of service, its code.', example: 'agency-north' })
  readonly id!: string;
}

/** Who may receive. */
export class RecipientDto {
  @OneOf(RECIPIENTS, { description: 'An agency, a partner, a kind of service, or somebody who passes it on.', example: 'agency' })
  readonly kind!: (typeof RECIPIENTS)[number];

  @Id({ description: 'Which one; for a kind of service, its code.', example: 'agency-south' })
  readonly id!: string;

  @IdList({ description: 'To whom it may be passed on.', example: ['river-clinic'], optional: true }, { max: 100 })
  readonly members?: string[];

  @OneOf(['care-for-me'], { description: 'To those of them who care for the person.', example: 'care-for-me', optional: true })
  readonly membersWho?: 'care-for-me';
}

/** When it ends. */
export class EndDto {
  @OneOf(ENDS, { description: 'On a day, when something happens, or never.', example: 'at' })
  readonly kind!: (typeof ENDS)[number];

  @Moment({ description: 'The first moment at which it no longer holds.', example: '2027-01-01T00:00:00Z', optional: true })
  readonly at?: string;

  @Code({ description: 'What has to happen.', example: 'end-of-support', optional: true })
  readonly when?: string;
}

/** What was shown before signing. */
export class StatementDto {
  @Code({ description: 'Which statement.', example: 'right-to-revoke' })
  readonly code!: string;

  @Code({ description: 'The version of its text.', example: '2026-02' })
  readonly version!: string;
}

/** Who signed. */
export class SignedByDto {
  @OneOf(SIGNERS, { description: 'The person, or somebody who may sign for them.', example: 'person' })
  readonly who!: (typeof SIGNERS)[number];

  @Id({ description: 'Which representative.', example: 'representative-1', optional: true })
  readonly id?: string;

  @OneOf(BASES, { description: 'By what law they sign.', example: 'guardian', optional: true })
  readonly basis?: (typeof BASES)[number];
}

/** The signature. */
export class SignatureDto {
  @OneOf(SIGNATURES, { description: 'In the app, or on paper.', example: 'electronic' })
  readonly how!: (typeof SIGNATURES)[number];

  @Moment({ description: 'When it was signed.', example: '2026-05-04T16:30:00Z' })
  readonly at!: string;

  @ApiProperty({
    description: 'SHA-256 of the text that was signed, in hexadecimal digits.',
    pattern: '^[0-9a-f]{64}$',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  @Matches(/^[0-9a-f]{64}$/, { message: 'has 64 hexadecimal digits' })
  readonly textHash!: string;
}

/** A consent. Every element may be missing here: what is missing is named by the answer (42 CFR 2.31). */
export class GrantConsentDto extends WishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'consent-1', optional: true })
  readonly consentId?: string;

  @OneOf(consentKinds, { description: 'What kind of consent this is.', example: 'specific', optional: true })
  readonly kind?: (typeof consentKinds)[number];

  @Part(DiscloserDto, { description: 'Who may share.', optional: true })
  readonly discloser?: DiscloserDto;

  @SomeOf(consentCategories, { description: 'What may be shared.', example: ['preferences'], optional: true })
  readonly grants?: (typeof consentCategories)[number][];

  @Part(RecipientDto, { description: 'Who may receive it.', optional: true })
  readonly recipient?: RecipientDto;

  @OneOf(consentPurposes, { description: 'What it is for.', example: 'at-my-request', optional: true })
  readonly purpose?: (typeof consentPurposes)[number];

  @Part(EndDto, { description: 'When it ends.', optional: true })
  readonly expires?: EndDto;

  @Code({ description: 'The notice about privacy that the person was given.', example: 'part2-2026-02', optional: true })
  readonly noticeVersion?: string;

  @Parts(StatementDto, { description: 'What was shown before signing.', max: 20, optional: true })
  readonly statements?: StatementDto[];

  @Language({ description: 'The language in which the person read or heard it.', example: 'es', optional: true })
  readonly language?: string;

  @Part(SignedByDto, { description: 'Who signed.', optional: true })
  readonly signedBy?: SignedByDto;

  @Part(SignatureDto, { description: 'The signature.', optional: true })
  readonly signature?: SignatureDto;

  @YesNo({ description: 'Whether the person got a copy.', example: true, optional: true })
  readonly copyGiven?: boolean;
}
