/** What is said anew in a session takes the place of what was said before: by when it was said, not by when its entry came. */
import type { Instant } from '@golden-thread/kernel';
import type { SessionEvent } from './session.schema.ts';

/** When what stands now was said, by what it is about. */
export type SaidAt = ReadonlyMap<string, Instant>;

/** What a word is about, where a later one takes its place; null where the first stands, or each adds to the others. */
export function matterOf(event: SessionEvent): string | null {
  switch (event.type) {
    case 'AnswerKept':
      return `answer ${event.data.questionId}`;
    case 'TopicTouched':
      return `topic ${event.data.topicId}`;
    case 'StoryShared':
      return `story ${event.data.storyId}`;
    case 'NextStepChosen':
      return `step ${event.data.stepId ?? ''}`;
    case 'LookedBackTogether':
      return event.data.words === undefined ? null : 'look-back';
    case 'SessionDidNotHappen':
      return 'did-not-happen';
    default:
      return null;
  }
}

/** Whether something was said since of the same matter. Of the same time the last to come is the last. */
export function isOvertaken(matter: string, at: Instant, saidAt: SaidAt): boolean {
  return at < (saidAt.get(matter) ?? at);
}
