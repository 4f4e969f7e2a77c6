/** Fields of requests: each decorator says at once what a field is to the API description and to the check, in the same words. */
import { ID_PATTERN } from '@golden-thread/contracts';
import { type Instant, parseInstant } from '@golden-thread/kernel';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { invalidRequest } from '../http/validation.ts';

/** What a field is for, with an invented example; fields are required unless they say that they are `optional`. */
export type About<Example> = { readonly description: string; readonly example: Example; readonly optional?: boolean };

/** How many entries a list may have. */
export type Sizes = { readonly min?: number; readonly max: number };

const ID = /^[A-Za-z0-9._:-]{1,128}$/;
const ANY_ID = new RegExp(ID_PATTERN, 'u');
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
/** Line ends and tabs are part of what people write; other control characters and halves of surrogate pairs are not. */
const PLAIN = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;
const LONGEST_WORDS = 4_000;

/** Somebody's own words: 1-4,000 characters, kept as they were said. */
export function Words(about: About<string>): PropertyDecorator {
  return field(about, { minLength: 1, maxLength: LONGEST_WORDS }, [
    Length(1, LONGEST_WORDS, { message: `has 1-${LONGEST_WORDS} characters` }),
    Matches(PLAIN, { message: 'holds no control characters' }),
    IsString({ message: 'is text' }),
  ]);
}

/** An id of this platform: 1-128 of the characters A-Z a-z 0-9 . _ : - */
export function Id(about: About<string>): PropertyDecorator {
  return field(about, { pattern: ID.source }, [Matches(ID, { message: 'has 1-128 of the characters A-Z a-z 0-9 . _ : -' })]);
}

/** Several ids, each once. */
export function IdList(about: About<readonly string[]>, sizes: Sizes): PropertyDecorator {
  const each = Matches(ID, { each: true, message: 'holds ids of 1-128 of the characters A-Z a-z 0-9 . _ : -' });
  return list(about, { items: { type: 'string', pattern: ID.source }, ...sizes }, [each]);
}

/** Several ids, each once, that another system may have given: 1-128 characters of any script, without control characters (events.md, import format). */
export function AnyIdList(about: About<readonly string[]>, sizes: Sizes): PropertyDecorator {
  const each = Matches(ANY_ID, { each: true, message: 'holds ids of 1-128 characters without control characters' });
  return list(about, { items: { type: 'string', pattern: ID_PATTERN }, ...sizes }, [each]);
}

/** A code: lower-case words joined by dashes, at most 64 characters. */
export function Code(about: About<string>): PropertyDecorator {
  return field(about, { pattern: CODE.source, maxLength: 64 }, [
    Matches(CODE, { message: 'is a code: lower-case words joined by dashes' }),
    Length(1, 64, { message: 'has 1-64 characters' }),
  ]);
}

/** Several codes, each once. */
export function CodeList(about: About<readonly string[]>, sizes: Sizes): PropertyDecorator {
  return list(about, { items: { type: 'string', pattern: CODE.source, maxLength: 64 }, ...sizes }, [
    Matches(CODE, { each: true, message: 'holds codes: lower-case words joined by dashes' }),
    Length(1, 64, { each: true, message: 'holds codes of 1-64 characters' }),
  ]);
}

/** A language (BCP 47). */
export function Language(about: About<string>): PropertyDecorator {
  return field(about, { pattern: LANGUAGE.source, maxLength: 35 }, [
    Matches(LANGUAGE, { message: 'is a language tag (BCP 47), such as es or en-US' }),
    Length(2, 35, { message: 'has 2-35 characters' }),
  ]);
}

/** Several languages, each once. */
export function LanguageList(about: About<readonly string[]>, sizes: Sizes): PropertyDecorator {
  return list(about, { items: { type: 'string', pattern: LANGUAGE.source, maxLength: 35 }, ...sizes }, [
    Matches(LANGUAGE, { each: true, message: 'holds language tags (BCP 47), such as es or en-US' }),
    Length(2, 35, { each: true, message: 'holds tags of 2-35 characters' }),
  ]);
}

/** One of a closed list. */
export function OneOf(values: readonly string[], about: About<string>): PropertyDecorator {
  return field(about, { enum: [...values] }, [IsIn(values, { message: `is one of ${values.join(', ')}` })]);
}

/** Some of a closed list, each once. */
export function SomeOf(values: readonly string[], about: About<readonly string[]>, min = 0): PropertyDecorator {
  const each = IsIn(values, { each: true, message: `holds only ${values.join(', ')}` });
  return list(about, { items: { type: 'string', enum: [...values] }, min, max: values.length }, [each]);
}

/** Yes or no. */
export function YesNo(about: About<boolean>): PropertyDecorator {
  return field(about, { type: 'boolean' }, [IsBoolean({ message: 'is true or false' })]);
}

/** A date and time with its offset (RFC 3339); {@link instantIn} reads it. */
export function Moment(about: About<string>): PropertyDecorator {
  return field(about, { format: 'date-time' }, [
    IsISO8601({ strict: true, strictSeparator: true }, { message: 'is a date and time (RFC 3339)' }),
  ]);
}

/** The instant of a {@link Moment}, undefined where none was given. Throws a Problem 400 that names the field for a time without offset. */
export function instantIn(path: string, moment: string | undefined): Instant | undefined {
  if (moment === undefined) return undefined;
  const at = parseInstant(moment);
  if (at === null) throw invalidRequest([{ path, reason: 'is a date and time with its offset (RFC 3339)' }]);
  return at;
}

/** A whole number within bounds. */
export function Whole(about: About<number>, { min, max }: { readonly min: number; readonly max: number }): PropertyDecorator {
  const message = `is a whole number from ${min} to ${max}`;
  return field(about, { type: 'integer', minimum: min, maximum: max }, [Min(min, { message }), Max(max, { message }), IsInt({ message })]);
}

function field<Example>(
  { optional = false, ...about }: About<Example>,
  schema: object,
  checks: readonly PropertyDecorator[],
): PropertyDecorator {
  const told = { ...about, ...schema, required: !optional } as Parameters<typeof ApiProperty>[0];
  return applyDecorators(ApiProperty(told), ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []), ...checks);
}

function list(
  about: About<readonly string[]>,
  { items, min = 0, max }: Sizes & { readonly items: object },
  checks: readonly PropertyDecorator[],
): PropertyDecorator {
  return field(about, { type: 'array', items, minItems: min, maxItems: max, uniqueItems: true }, [
    ...checks,
    ArrayUnique({ message: 'names each once' }),
    ArrayMaxSize(max, { message: `has at most ${max} entries` }),
    ArrayMinSize(min, { message: `has at least ${min} entries` }),
    IsArray({ message: 'is a list' }),
  ]);
}
