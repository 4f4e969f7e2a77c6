/** The answers of `GET /api/identity/people/:personId/consents` and `.../consents/:consentId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BASES, DISCLOSERS, ENDS, RECIPIENTS, SIGNATURES, SIGNERS } from '../../closed-lists-of-people.ts';
import { consentCategories, consentKinds, consentPurposes } from '../../domain/consent-lists.ts';
import { StandingDto } from '../standing.dto.ts';
import type { ConsentView, RevocationInView, TermsInView } from './consent-view.ts';

/** Who may share. */
export class DiscloserInViewDto {
  @ApiProperty({ enum: DISCLOSERS, example: 'agency' })
  readonly kind!: (typeof DISCLOSERS)[number];

  @ApiProperty({ example: 'agency-north' })
  readonly id!: string;
}

/** Who may receive. */
export class RecipientInViewDto {
  @ApiProperty({ enum: RECIPIENTS, example: 'agency' })
  readonly kind!: (typeof RECIPIENTS)[number];

  @ApiProperty({ example: 'agency-south' })
  readonly id!: string;

  @ApiPropertyOptional({ type: [String], example: ['river-clinic'] })
  readonly members?: string[];

  @ApiPropertyOptional({ enum: ['care-for-me'], example: 'care-for-me' })
  readonly membersWho?: 'care-for-me';
}

/** When it ends. */
export class EndInViewDto {
  @ApiProperty({ enum: ENDS, example: 'at' })
  readonly kind!: (typeof ENDS)[number];

  @ApiPropertyOptional({ format: 'date-time', example: '2027-01-01T00:00:00Z' })
  readonly at?: string;

  @ApiPropertyOptional({ example: 'end-of-support' })
  readonly when?: string;
}

/** What was shown before signing. */
export class StatementInViewDto {
  @ApiProperty({ example: 'right-to-revoke' })
  readonly code!: string;

  @ApiProperty({ example: '2026-02' })
  readonly version!: string;
}

/** Who signed. */
export class SignerInViewDto {
  @ApiProperty({ enum: SIGNERS, example: 'person' })
  readonly who!: (typeof SIGNERS)[number];

  @ApiPropertyOptional({ example: 'representative-1' })
  readonly id?: string;

  @ApiPropertyOptional({ enum: BASES, example: 'guardian' })
  readonly basis?: (typeof BASES)[number];
}

/** The signature. */
export class SignatureInViewDto {
  @ApiProperty({ enum: SIGNATURES, example: 'electronic' })
  readonly how!: (typeof SIGNATURES)[number];

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly at!: string;

  @ApiProperty({
    description: 'SHA-256 of the text that was signed.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly textHash!: string;
}

/** What was signed. */
export class TermsDto implements TermsInView {
  @ApiProperty({ enum: consentKinds, example: 'specific' })
  readonly kind!: (typeof consentKinds)[number];

  @ApiProperty({ type: DiscloserInViewDto })
  readonly discloser!: DiscloserInViewDto;

  @ApiProperty({ enum: consentCategories, isArray: true, example: ['preferences'] })
  readonly grants!: (typeof consentCategories)[number][];

  @ApiProperty({ type: RecipientInViewDto })
  readonly recipient!: RecipientInViewDto;

  @ApiProperty({ enum: consentPurposes, example: 'at-my-request' })
  readonly purpose!: (typeof consentPurposes)[number];

  @ApiProperty({ type: EndInViewDto })
  readonly expires!: EndInViewDto;

  @ApiProperty({ example: 'part2-2026-02' })
  readonly noticeVersion!: string;

  @ApiProperty({ type: [StatementInViewDto] })
  readonly statements!: StatementInViewDto[];

  @ApiProperty({ example: 'es' })
  readonly language!: string;

  @ApiProperty({ type: SignerInViewDto })
  readonly signedBy!: SignerInViewDto;

  @ApiProperty({ type: SignatureInViewDto })
  readonly signature!: SignatureInViewDto;

  @ApiProperty({ description: 'The person got a copy.' })
  readonly copyGiven!: boolean;
}

/** A time at which it was taken back. */
export class RevocationDto extends StandingDto implements RevocationInView {
  @ApiProperty({ enum: SIGNERS, example: 'person' })
  readonly by!: (typeof SIGNERS)[number];

  @ApiProperty({ description: 'The person said that they did not take it back.' })
  readonly corrected!: boolean;
}

/** A consent, and how it stands now. */
export class ConsentDto implements ConsentView {
  @ApiProperty({ example: 'consent-1' })
  readonly consentId!: string;

  @ApiProperty({ enum: ['not-granted', 'in-force', 'revoked', 'expired'], example: 'in-force' })
  readonly standing!: ConsentView['standing'];

  @ApiProperty({ description: 'Null where it was taken back before its paper came in.', type: TermsDto, nullable: true })
  readonly terms!: TermsDto | null;

  @ApiProperty({ type: [RevocationDto] })
  readonly revocations!: readonly RevocationDto[];

  @ApiProperty({ description: 'When it was recorded that it came to its own end.', type: 'string', format: 'date-time', nullable: true })
  readonly endedAt!: string | null;
}

/** The consents of a person. */
export class ConsentsOfPersonDto {
  @ApiProperty({ type: [ConsentDto] })
  readonly consents!: readonly ConsentDto[];

  @ApiProperty({ description: 'One or more are missing until they can be read.' })
  readonly incomplete!: boolean;
}
