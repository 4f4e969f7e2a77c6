/** The body of `POST /api/preferences/questions`. */
import { Id, OneOf, WishAnswerDto, WishDto } from '@golden-thread/service-host';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { QUESTION_KINDS } from '../closed-lists.ts';
import { QuestionInLanguageDto } from '../question-line.dto.ts';

/** Proposes a question for the bank of the network (P8). */
export class ProposeQuestionDto extends WishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'question-1', optional: true })
  readonly questionId?: string;

  @OneOf(QUESTION_KINDS, { description: '`open` invites to tell; `permission` asks whether something is all right.', example: 'open' })
  readonly kind!: (typeof QUESTION_KINDS)[number];

  @ApiProperty({
    description: 'The question, once in each language it is proposed in.',
    type: [QuestionInLanguageDto],
    minItems: 1,
    maxItems: 20,
  })
  @ValidateNested({ each: true })
  @IsObject({ each: true, message: 'holds entries with fields of their own' })
  @Type(() => QuestionInLanguageDto)
  @ArrayMaxSize(20, { message: 'has at most 20 entries' })
  @IsArray({ message: 'is a list' })
  readonly words!: QuestionInLanguageDto[];
}

/** The answer: with a hint where an open question looks as if yes or no answered it. It is taken all the same. */
export class QuestionProposedDto extends WishAnswerDto {
  @ApiProperty({
    description: 'The languages in which the question looks closed: a hint, no verdict (P8).',
    type: [String],
    example: ['en'],
  })
  readonly looksClosedIn!: readonly string[];
}
