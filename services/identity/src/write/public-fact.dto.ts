/** A fact that everybody may know: the name of an agency, a help line. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';

const LINE = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/** One line of 1-200 characters. It lies unsealed and everybody may read it, so nothing said by a person belongs in it. */
export function PublicFact(about: { readonly description: string; readonly example: string }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...about, minLength: 1, maxLength: 200 }),
    Matches(LINE, { message: 'is one line of 1-200 characters' }),
    IsString({ message: 'is text' }),
  );
}
