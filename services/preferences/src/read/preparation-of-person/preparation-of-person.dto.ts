/** The answer of `GET /api/preferences/people/:personId/preparation`. */
import { ApiProperty } from '@nestjs/swagger';
import { SuggestionDto, TopicDto } from '../preferences-of-person/preferences-of-person.dto.ts';
import type { PreparationView, Resting, Said } from './preparation-view.ts';

type Entry<Part extends 'visions' | 'preferences' | 'goals' | 'questionsAnswered'> = PreparationView[Part]['shown'][number];

/** A short list. */
export class FewDto {
  @ApiProperty({ description: 'How many more there are.', example: 2 })
  readonly more!: number;
}

/** Words that hold now. */
export class SaidDto implements Said {
  @ApiProperty({ example: 'The garden again, with company.' })
  readonly words!: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly saidAt!: string;
}

/** An answer to an open question. */
export class VisionSaidDto extends SaidDto {
  @ApiProperty({ example: 'question-1' })
  readonly questionId!: string;
}

/** A preference. */
export class PreferenceSaidDto extends SaidDto {
  @ApiProperty({ example: 'preference-1' })
  readonly preferenceId!: string;
}

/** A small step that is open. */
export class OpenStepDto {
  @ApiProperty({ example: 'step-1' })
  readonly stepId!: string;

  @ApiProperty({ example: 'Ask my neighbor.' })
  readonly words!: string;

  @ApiProperty({ description: 'Who chose it.', enum: ['person', 'together'], example: 'together' })
  readonly chosenBy!: NonNullable<Entry<'goals'>['nextStep']>['chosenBy'];
}

/** A goal on the way. */
export class GoalOnTheWayDto extends SaidDto {
  @ApiProperty({ example: 'goal-1' })
  readonly goalId!: string;

  @ApiProperty({ description: 'The first step that is open; null where none is.', type: OpenStepDto, nullable: true })
  readonly nextStep!: OpenStepDto | null;
}

/** A suggestion that rests. */
export class RestingDto implements Resting {
  @ApiProperty({ example: 'suggestion-1' })
  readonly suggestionId!: string;

  @ApiProperty({ example: 'There is a quiet table at the library.' })
  readonly words!: string;

  @ApiProperty({
    description: 'Null: it rests until the person brings it up (P3).',
    type: 'string',
    format: 'date-time',
    nullable: true,
    example: '2026-06-03T16:30:00Z',
  })
  readonly restsUntil!: string | null;
}

/** A question in one language. */
export class QuestionToPrepareWordsDto {
  @ApiProperty({ example: 'en' })
  readonly language!: string;

  @ApiProperty({ example: 'What does recovery look like for you?' })
  readonly words!: string;
}

/** A question of the bank that was answered. */
export class QuestionAnsweredDto implements Entry<'questionsAnswered'> {
  @ApiProperty({ example: 'question-1' })
  readonly questionId!: string;

  @ApiProperty({ type: [QuestionToPrepareWordsDto] })
  readonly words!: readonly QuestionToPrepareWordsDto[];

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly answeredAt!: string;
}

/** What the person said to open questions. */
export class FewVisionsDto extends FewDto {
  @ApiProperty({ type: [VisionSaidDto] })
  readonly shown!: readonly VisionSaidDto[];
}

/** How the person wants to go about it. */
export class FewPreferencesDto extends FewDto {
  @ApiProperty({ type: [PreferenceSaidDto] })
  readonly shown!: readonly PreferenceSaidDto[];
}

/** Topics and their pace. */
export class FewTopicsDto extends FewDto {
  @ApiProperty({ type: [TopicDto] })
  readonly shown!: PreparationView['topics']['shown'];
}

/** Suggestions without a last word. */
export class FewWaitingDto extends FewDto {
  @ApiProperty({ type: [SuggestionDto] })
  readonly shown!: PreparationView['suggestions']['waiting']['shown'];
}

/** Suggestions that rest. */
export class FewRestingDto extends FewDto {
  @ApiProperty({ type: [RestingDto] })
  readonly shown!: readonly RestingDto[];
}

/** Goals on the way. */
export class FewGoalsDto extends FewDto {
  @ApiProperty({ type: [GoalOnTheWayDto] })
  readonly shown!: readonly GoalOnTheWayDto[];
}

/** Questions of the bank. */
export class FewQuestionsDto extends FewDto {
  @ApiProperty({ type: [QuestionAnsweredDto] })
  readonly shown!: readonly QuestionAnsweredDto[];
}

/** Where suggestions stand. */
export class SuggestionsToKnowDto {
  @ApiProperty({ description: 'With the person, kept for later, or asked for again by them.', type: FewWaitingDto })
  readonly waiting!: FewWaitingDto;

  @ApiProperty({ description: 'The person said no, until a day or for good.', type: FewRestingDto })
  readonly resting!: FewRestingDto;
}

/** What a specialist prepares with. */
export class PreparationOfPersonDto implements PreparationView {
  @ApiProperty({ description: 'What matters to them, the newest first.', type: FewVisionsDto })
  readonly visions!: FewVisionsDto;

  @ApiProperty({ description: 'How they want to go about it, the newest first.', type: FewPreferencesDto })
  readonly preferences!: FewPreferencesDto;

  @ApiProperty({ description: 'First what to leave alone today (P9).', type: FewTopicsDto })
  readonly topics!: FewTopicsDto;

  @ApiProperty({
    description: 'Kinds of support that would help; null where nobody asked yet.',
    type: [String],
    nullable: true,
    example: ['emotional', 'affiliational'],
  })
  readonly supportWanted!: PreparationView['supportWanted'];

  @ApiProperty({ type: SuggestionsToKnowDto })
  readonly suggestions!: SuggestionsToKnowDto;

  @ApiProperty({ description: 'Goals on the way, the one chosen last first.', type: FewGoalsDto })
  readonly goals!: FewGoalsDto;

  @ApiProperty({ description: 'Questions of the bank that they answered last.', type: FewQuestionsDto })
  readonly questionsAnswered!: FewQuestionsDto;
}
