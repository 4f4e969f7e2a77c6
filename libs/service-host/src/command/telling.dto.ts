/** How a wish was told, as it comes over HTTP (P2). Who wrote it down is whoever is signed in, never a field of the body. */
import type { Speaker, Told } from '@golden-thread/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { WishDto } from './wishes.ts';

const WAYS = ['self', 'aloud', 'paper', 'phone'] as const;
const INTERPRETERS = ['none', 'professional', 'someone-they-chose'] as const;
const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** Four ways worth the same. */
export class ToldDto {
  @ApiProperty({ description: 'By the person in the app, or told aloud, on paper, by phone.', enum: WAYS, example: 'aloud' })
  @IsIn(WAYS, { message: `is one of ${WAYS.join(', ')}` })
  readonly how!: (typeof WAYS)[number];

  @ApiPropertyOptional({
    description: 'Whoever wrote it down read it back, and the person agreed. Without it the wish waits, unconfirmed.',
    default: false,
  })
  @IfGiven()
  @IsBoolean({ message: 'is true or false' })
  readonly readBack: boolean = false;

  @ApiPropertyOptional({ description: 'Who interpreted, if anybody.', enum: INTERPRETERS, default: 'none' })
  @IfGiven()
  @IsIn(INTERPRETERS, { message: `is one of ${INTERPRETERS.join(', ')}` })
  readonly interpreter: (typeof INTERPRETERS)[number] = 'none';
}

/** A wish of the person, told in one of four ways. */
export class ToldWishDto extends WishDto {
  @ApiProperty({ description: 'How the person told it.', type: ToldDto })
  @ValidateNested()
  @IsObject({ message: ({ value }) => (value === undefined ? 'is missing: say how the person told it' : 'has fields of its own') })
  @Type(() => ToldDto)
  readonly told!: ToldDto;
}

/** The telling as it is stored: whoever is signed in and is not the person wrote it down. */
export function toldBy({ how, readBack, interpreter }: ToldDto, by: Speaker): Told {
  return { how, readBack, interpreter, ...(how === 'self' ? {} : { writtenBy: by.id }) };
}
