/** The body of `POST /api/identity/network/policy`. */
import { Code, Id, LanguageList, Whole, WishDto } from '@golden-thread/service-host';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsISO8601, IsObject, ValidateNested } from 'class-validator';
import { PublicFact } from '../public-fact.dto.ts';

/** A line that anybody can turn to at once. All of it is public. */
export class UrgentLineDto {
  @Id({ description: 'The region it is for. Without it, it holds in the whole network.', example: 'riverside', optional: true })
  readonly regionId?: string;

  @PublicFact({ description: 'What it is called.', example: '988 Lifeline' })
  readonly name!: string;

  @PublicFact({ description: 'What one does to reach it.', example: 'call or text 988' })
  readonly way!: string;

  @PublicFact({ description: 'When somebody is there.', example: 'day and night' })
  readonly hours!: string;

  @LanguageList({ description: 'The languages spoken there.', example: ['en', 'es'] }, { max: 50 })
  readonly languages!: readonly string[];
}

/** What holds in the network: the whole of it. */
export class SetNetworkPolicyDto extends WishDto {
  @Whole(
    { description: 'People: figures over fewer are not shown. Never under 11 (P6).', example: 11 },
    { min: 0, max: Number.MAX_SAFE_INTEGER },
  )
  readonly smallCellThreshold!: number;

  @ApiProperty({
    description: 'The days on which figures are released.',
    example: ['2026-10-01T00:00:00Z'],
    type: 'array',
    items: { type: 'string', format: 'date-time' },
    maxItems: 200,
  })
  @IsISO8601({ strict: true, strictSeparator: true }, { each: true, message: 'holds dates with a time (RFC 3339)' })
  @ArrayMaxSize(200, { message: 'has at most 200 entries' })
  @IsArray({ message: 'is a list' })
  readonly releaseCalendar!: readonly string[];

  @Code({ description: 'The version of the terms that partners agree to.', example: 'partner-terms-2026-1' })
  readonly partnerTerms!: string;

  @ApiProperty({
    description: 'Whom to turn to at once; at least one line for the whole network (P15).',
    type: [UrgentLineDto],
    minItems: 1,
    maxItems: 200,
  })
  @ValidateNested({ each: true })
  @IsObject({ each: true, message: 'holds entries with fields of their own' })
  @Type(() => UrgentLineDto)
  @ArrayMaxSize(200, { message: 'has at most 200 entries' })
  @IsArray({ message: 'is a list' })
  readonly urgentHelp!: readonly UrgentLineDto[];
}
