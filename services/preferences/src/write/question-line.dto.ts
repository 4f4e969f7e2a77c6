/** A question in a language: one line that everybody in the network may read. */
import { Language } from '@golden-thread/service-host';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';

const LINE = /^[^\p{Cc}\p{Cs}]{1,300}$/u;

/** The line itself: 1-300 characters. It is about nobody and lies unsealed, so nothing said by a person belongs in it. */
export function QuestionLine(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      description: 'The question, in one line that everybody in the network may read.',
      example: 'What does recovery look like for you?',
      minLength: 1,
      maxLength: 300,
    }),
    Matches(LINE, { message: 'is one line of 1-300 characters' }),
    IsString({ message: 'is text' }),
  );
}

/** A question in one language. */
export class QuestionInLanguageDto {
  @Language({ description: 'The language.', example: 'en' })
  readonly language!: string;

  @QuestionLine()
  readonly words!: string;
}
