/** What an agency lead says of a programme, when it opens and whenever it changes. */
import { CodeList, IdList, OneOf, Whole, WishDto } from '@golden-thread/service-host';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { SetPolicy } from '../domain/programme.ts';
import { CREDENTIAL_NEEDS, REGIMES } from './closed-lists.ts';
import { given } from './given.ts';

const Years = (what: string): PropertyDecorator =>
  Whole({ description: `Years for which ${what} are kept by law.`, example: 6, optional: true }, { min: 0, max: 100 });

/** Years for which each kind of record is kept; a kind that is not named is kept for no law. */
export class RetentionDto {
  @Years('names and ways to reach people')
  readonly contact?: number;

  @Years('the facts of sessions')
  readonly sessions?: number;

  @Years('notes')
  readonly notes?: number;

  @Years('consents')
  readonly consents?: number;

  @Years('disclosures')
  readonly disclosures?: number;
}

/** What holds in a programme: the whole of it. */
export class ProgrammePolicyDto extends WishDto {
  @OneOf(REGIMES, { description: 'Which law protects the records.', example: 'part2' })
  readonly regime!: (typeof REGIMES)[number];

  @CodeList({ description: 'What the work is about.', example: ['substance-use', 'family'] }, { max: 20 })
  readonly tracks!: readonly string[];

  @IdList({ description: 'The regions it is for.', example: ['riverside'] }, { max: 100 })
  readonly regionIds!: readonly string[];

  @CodeList({ description: 'What pays for it.', example: ['state-grant-7'] }, { max: 50 })
  readonly fundingCodes!: readonly string[];

  @OneOf(CREDENTIAL_NEEDS, { description: 'Which work in it needs a credential (P12).', example: 'for-billed' })
  readonly needsCredential!: (typeof CREDENTIAL_NEEDS)[number];

  @ApiProperty({ description: 'How long each kind of record is kept.', type: RetentionDto })
  @ValidateNested()
  @IsObject({
    message: ({ value }) =>
      value === undefined ? 'is missing: say how long records are kept, or {} where no law wants it' : 'has fields of its own',
  })
  @Type(() => RetentionDto)
  readonly retention!: RetentionDto;
}

/** The policy as the decision takes it: nothing that was not said is in it. */
export function policyIn(request: ProgrammePolicyDto): Omit<SetPolicy, 'by'> {
  const { regime, tracks, regionIds, fundingCodes, needsCredential } = request;
  const { contact, sessions, notes, consents, disclosures } = request.retention;
  const retention = {
    ...given('contact', contact),
    ...given('sessions', sessions),
    ...given('notes', notes),
    ...given('consents', consents),
    ...given('disclosures', disclosures),
  };
  return { regime, tracks: [...tracks], regionIds: [...regionIds], fundingCodes: [...fundingCodes], needsCredential, retention };
}
