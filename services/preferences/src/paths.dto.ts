/** Ids in addresses of this service. */
import { Id } from '@golden-thread/service-host';

/** A person. */
export class PersonPath {
  @Id({ description: 'The person whose preferences these are.', example: 'ada' })
  readonly personId!: string;
}

/** An answer to an open question. */
export class VisionPath extends PersonPath {
  @Id({ description: 'The question that was answered.', example: 'question-1' })
  readonly questionId!: string;
}

/** A preference. */
export class PreferencePath extends PersonPath {
  @Id({ description: 'The preference.', example: 'preference-1' })
  readonly preferenceId!: string;
}

/** A topic. */
export class TopicPath extends PersonPath {
  @Id({ description: 'The topic.', example: 'topic-mornings' })
  readonly topicId!: string;
}

/** A suggestion. */
export class SuggestionPath extends PersonPath {
  @Id({ description: 'The suggestion.', example: 'suggestion-1' })
  readonly suggestionId!: string;
}

/** Something that was told. */
export class ToldPath extends PersonPath {
  @Id({ description: 'The event that holds it, as its answer named it.', example: '01920000-0000-7000-8000-000000000001' })
  readonly eventId!: string;
}

/** A goal. */
export class GoalPath extends PersonPath {
  @Id({ description: 'The goal.', example: 'goal-1' })
  readonly goalId!: string;
}

/** A step on the way to a goal. */
export class StepPath extends GoalPath {
  @Id({ description: 'The step.', example: 'step-1' })
  readonly stepId!: string;
}

/** Something that was told about a goal. */
export class GoalToldPath extends GoalPath {
  @Id({ description: 'The event that holds it, as its answer named it.', example: '01920000-0000-7000-8000-000000000001' })
  readonly eventId!: string;
}

/** Somebody the person lets read their wellness plan. */
export class PlanReaderPath extends PersonPath {
  @Id({ description: 'Somebody the person trusts, or their specialist.', example: 'supporter-1' })
  readonly supporterId!: string;
}

/** What somebody else asks of a person. */
export class OutsideWishPath extends PersonPath {
  @Id({ description: 'What is asked.', example: 'outside-wish-1' })
  readonly outsideWishId!: string;
}

/** A question of the bank. */
export class QuestionPath {
  @Id({ description: 'The question.', example: 'question-1' })
  readonly questionId!: string;
}
