/** The body of `POST /api/identity/networks`, and its answer. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsLocale,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';

/** Checked only where it was given. Unlike IsOptional it does not let null pass. */
const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** What it takes to found a network. */
export class FoundNetworkDto {
  @ApiProperty({
    description: 'The id of the network: 1-128 of the characters A-Z a-z 0-9 . _ : -',
    example: 'riverside',
    pattern: '^[A-Za-z0-9._:-]{1,128}$',
  })
  @Matches(/^[A-Za-z0-9._:-]{1,128}$/, { message: 'has 1-128 of the characters A-Z a-z 0-9 . _ : -' })
  readonly networkId!: string;

  @ApiProperty({ description: 'What people call it; a public fact.', example: 'Riverside', minLength: 1, maxLength: 200 })
  @IsString({ message: 'is text' })
  @Length(1, 200, { message: 'has 1-200 characters' })
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: 'holds no control characters' })
  readonly name!: string;

  @ApiPropertyOptional({ description: 'The languages its pages speak (BCP 47).', example: ['en', 'es'], default: [], maxItems: 20 })
  @IfGiven()
  @IsArray({ message: 'is a list' })
  @ArrayMaxSize(20, { message: 'has at most 20 entries' })
  @ArrayUnique({ message: 'names each language once' })
  @MaxLength(35, { each: true, message: 'holds tags of at most 35 characters' })
  @IsLocale({ each: true, message: 'holds BCP 47 language tags' })
  readonly languages: string[] = [];

  @ApiPropertyOptional({ description: 'Its time zone (IANA).', example: 'America/New_York', default: 'UTC' })
  @IfGiven()
  @Matches(/^[A-Za-z]/, { message: 'is a name, not an offset' })
  @IsTimeZone({ message: 'is an IANA time zone, such as America/New_York' })
  readonly timezone: string = 'UTC';

  @ApiPropertyOptional({ description: 'Whether everything in it is invented. It is then marked as a sample everywhere.', default: false })
  @IfGiven()
  @IsBoolean({ message: 'is true or false' })
  readonly sample: boolean = false;
}

/** A network that is there now. */
export class FoundedNetworkDto {
  @ApiProperty({ example: 'riverside' })
  readonly networkId!: string;

  @ApiProperty({ description: '`founded` now, or `there-already` with the same content.', enum: ['founded', 'there-already'] })
  readonly outcome!: 'founded' | 'there-already';

  @ApiProperty({
    description: 'What `minPosition` asks for to read this; null when nothing had to change.',
    type: 'string',
    nullable: true,
    example: 'identity:2f0c5a7e-6d5b-4f0e-8d6a-1c2b3a4d5e6f:17',
  })
  readonly position!: string | null;
}
