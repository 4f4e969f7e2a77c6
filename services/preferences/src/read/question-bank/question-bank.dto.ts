/** The question and the answer of `GET /api/preferences/questions`. */
import { PageQuery } from '@golden-thread/service-host';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches, ValidateIf } from 'class-validator';
import type { QuestionView } from './question-view.ts';

const KINDS = ['open', 'permission'] as const;
const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** What may be asked. */
export class QuestionBankQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only questions in this language or a regional form of it, in its words.', example: 'es' })
  @IfGiven()
  @Matches(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, { message: 'is a language tag (BCP 47), such as es or en-US' })
  readonly language?: string;

  @ApiPropertyOptional({ description: '`open` invites to tell; `permission` asks whether something is all right.', enum: KINDS })
  @IfGiven()
  @IsIn(KINDS, { message: `is one of ${KINDS.join(', ')}` })
  readonly kind?: (typeof KINDS)[number];
}

/** A question in one language. */
export class QuestionWordsDto {
  @ApiProperty({ example: 'en' })
  readonly language!: string;

  @ApiProperty({ example: 'What does recovery look like for you?' })
  readonly words!: string;
}

/** A question. */
export class QuestionDto implements QuestionView {
  @ApiProperty({ example: 'question-1' })
  readonly questionId!: string;

  @ApiProperty({ enum: KINDS, example: 'open' })
  readonly kind!: string;

  @ApiProperty({ description: 'Two specialists of different agencies said yes.' })
  readonly accepted!: boolean;

  @ApiProperty({ type: [QuestionWordsDto] })
  readonly words!: readonly QuestionWordsDto[];

  @ApiProperty({ description: 'The languages in which it looks closed: a hint, no verdict (P8).', type: [String], example: [] })
  readonly looksClosedIn!: readonly string[];

  @ApiProperty({ description: 'Whoever asks proposed it.' })
  readonly mine!: boolean;

  @ApiProperty({
    description: 'What readers thought of one’s own question, or one’s own word about another.',
    type: [String],
    example: ['not-like-this'],
  })
  readonly verdicts!: readonly string[];
}

/** The question bank. */
export class QuestionBankDto {
  @ApiProperty({ description: 'The bank, the newest first.', type: [QuestionDto] })
  readonly accepted!: readonly QuestionDto[];

  @ApiProperty({
    description: 'Proposed and not accepted yet, for specialists and network leads. On the first page only.',
    type: [QuestionDto],
  })
  readonly proposed!: readonly QuestionDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Ask again with it for the next page; null at the end.' })
  readonly after!: string | null;

  @ApiProperty({ description: 'Something could not be read yet: the answer may lack it.' })
  readonly incomplete!: boolean;
}
