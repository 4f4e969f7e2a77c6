/** Fields of requests that have fields of their own, and lists of words. */
import { applyDecorators, type Type as ClassOf } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, Length, Matches, ValidateIf, ValidateNested } from 'class-validator';

type About = { readonly description: string; readonly optional?: boolean };

const LONGEST_WORDS = 4_000;
/** Line ends and tabs are part of what people write; other control characters and halves of surrogate pairs are not. */
const PLAIN = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

/** A field that has fields of its own. */
export function Part(type: ClassOf<object>, { description, optional = false }: About): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type, required: !optional }),
    ...ifGiven(optional),
    ValidateNested(),
    IsObject({ message: 'has fields of its own' }),
    Type(() => type),
  );
}

/** A list of such fields, with at most `max` entries. */
export function Parts(type: ClassOf<object>, { description, optional = false, max }: About & { readonly max: number }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: [type], maxItems: max, required: !optional }),
    ...ifGiven(optional),
    ValidateNested({ each: true, message: 'holds entries with fields of their own' }),
    IsObject({ each: true, message: 'holds entries with fields of their own' }),
    ...listOf(max),
    Type(() => type),
  );
}

/** Somebody's own words, several of them: each of 1-4,000 characters, kept as they were said. */
export function WordsList({
  description,
  example,
  optional = false,
  max,
}: About & { readonly example: readonly string[]; readonly max: number }): PropertyDecorator {
  const items = { type: 'string', minLength: 1, maxLength: LONGEST_WORDS } as const;
  return applyDecorators(
    ApiProperty({ description, example: [...example], type: 'array', items, maxItems: max, required: !optional }),
    ...ifGiven(optional),
    Length(1, LONGEST_WORDS, { each: true, message: `holds texts of 1-${LONGEST_WORDS} characters` }),
    Matches(PLAIN, { each: true, message: 'holds no control characters' }),
    IsString({ each: true, message: 'holds texts' }),
    ...listOf(max),
  );
}

function listOf(max: number): readonly PropertyDecorator[] {
  return [ArrayMaxSize(max, { message: `has at most ${max} entries` }), IsArray({ message: 'is a list' })];
}

function ifGiven(optional: boolean): readonly PropertyDecorator[] {
  return optional ? [ValidateIf((_, value) => value !== undefined)] : [];
}
