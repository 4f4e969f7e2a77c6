/** What is noted of the talk in a session: optional, at any time, never in the way of people talking (P6, P8). */
import { decider, happened, nothing, refusal, refuse, type Decision, type Speaker } from '@golden-thread/kernel';
import type { SessionEvent } from './session.schema.ts';
import { evolve, initial, isOfAnother, refusals as ofSession, type Session } from './session.ts';
import { canHaveBeenThere, isSpecialist } from './who-speaks.ts';
import { isOfAnotherSpecialist } from './who-was-there.ts';

type DataOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>['data'];

/** What the notes of a talk say no to. */
export const refusals = {
  notInBank: refusal('question-not-in-bank', 'Choose a question from the bank, or propose this one for it.', 'P8'),
  topicNotOpen: refusal('topic-not-open', 'This person does not want to go into this now. Leave it until they bring it up.', 'P9'),
  reactionNotHeard: refusal('reaction-not-heard', 'Only the person can say how a story was for them. Leave it at not said.', 'P7'),
  wordsOfGuest: refusal('words-of-a-guest', 'The words of a guest are not kept. Write them down once they have joined.', 'P16'),
  notThere: refusal('not-there', 'Only the person or their specialist can note this. Ask one of them.', 'P2'),
} as const;

/**
 * The specialist notes that they asked a question of the bank. Looked up: `accepted`, whether the bank holds it; `pace`, where it is about a topic.
 * Whoever raised the topic: on what the person brought up, one may ask.
 */
export type AskQuestion = {
  readonly personId: string;
  readonly questionId: string;
  readonly accepted: boolean;
  readonly pace?: 'open' | 'ask-first' | 'not-yet' | 'never';
  readonly raisedBy?: 'person' | 'specialist';
  readonly by: Speaker;
};

/** Notes a question. To ask is how one asks first, so that only what is not open at all is refused (P9). */
export function askQuestion(wish: AskQuestion, state: Session): Decision<SessionEvent> {
  const { personId, questionId, accepted, pace, raisedBy, by } = wish;
  if (!isSpecialist(by)) return refuse(ofSession.bySpecialist);
  if (isOfAnother(wish, state)) return refuse(ofSession.ofAnother);
  if (state.asked.has(questionId)) return nothing;
  if (!accepted) return refuse(refusals.notInBank);
  if (raisedBy !== 'person' && (pace === 'not-yet' || pace === 'never')) return refuse(refusals.topicNotOpen);
  return happened('QuestionAsked', { personId, questionId });
}

/** Somebody keeps what the person answered, word for word. */
export type KeepAnswer = DataOf<'AnswerKept'> & { readonly by: Speaker };

/** Keeps an answer; also one whose question was never noted. */
export function keepAnswer(wish: KeepAnswer, state: Session): Decision<SessionEvent> {
  const { by, ...answer } = wish;
  if (!canHaveBeenThere(by)) return refuse(refusals.notThere);
  if (isOfAnother(wish, state)) return refuse(ofSession.ofAnother);
  if (state.guest) return refuse(refusals.wordsOfGuest);
  if (state.answers.get(answer.questionId) === answer.words) return nothing;
  return happened('AnswerKept', answer);
}

/** The specialist notes who raised a topic. */
export type TouchTopic = DataOf<'TopicTouched'> & { readonly by: Speaker };

/** Notes a topic, whatever its pace: what was talked about is no suggestion. */
export function touchTopic(wish: TouchTopic, state: Session): Decision<SessionEvent> {
  const { by, ...topic } = wish;
  if (!isSpecialist(by) || isOfAnotherSpecialist(by, state)) return refuse(ofSession.bySpecialist);
  if (isOfAnother(wish, state)) return refuse(ofSession.ofAnother);
  if (state.topics.get(topic.topicId) === topic.raisedBy) return nothing;
  return happened('TopicTouched', topic);
}

/** The specialist notes a story of their own: how it came up, about how long, and how the person said it was for them. */
export type ShareStory = DataOf<'StoryShared'> & { readonly by: Speaker };

/** Notes a story, or puts right what was said of it: a reaction is often told later. */
export function shareStory(wish: ShareStory, state: Session): Decision<SessionEvent> {
  const { by, ...story } = wish;
  if (!isSpecialist(by) || isOfAnotherSpecialist(by, state)) return refuse(ofSession.bySpecialist);
  if (isOfAnother(wish, state)) return refuse(ofSession.ofAnother);
  if (story.reaction !== 'not-said' && story.reactionFrom !== 'person') return refuse(refusals.reactionNotHeard);
  const known = state.stories.get(story.storyId);
  const isKnown =
    known?.cameUp === story.cameUp &&
    known.length === story.length &&
    known.reaction === story.reaction &&
    known.reactionFrom === story.reactionFrom;
  return isKnown ? nothing : happened('StoryShared', story);
}

/** The person or the specialist notes who chose the next step. */
export type ChooseNextStep = DataOf<'NextStepChosen'> & { readonly by: Speaker };

/** Notes who chose a next step. */
export function chooseNextStep(wish: ChooseNextStep, state: Session): Decision<SessionEvent> {
  const { by, ...step } = wish;
  if (!canHaveBeenThere(by)) return refuse(refusals.notThere);
  if (isOfAnotherSpecialist(by, state)) return refuse(ofSession.bySpecialist);
  if (isOfAnother(wish, state)) return refuse(ofSession.ofAnother);
  if (state.nextSteps.get(step.stepId ?? '') === step.chosenBy) return nothing;
  return happened('NextStepChosen', step);
}

/** Both asked what they had learned (P11); words are kept where both want to. */
export type LookBackTogether = DataOf<'LookedBackTogether'> & { readonly by: Speaker };

/** Notes that both looked back. */
export function lookBackTogether(wish: LookBackTogether, state: Session): Decision<SessionEvent> {
  const { by, ...said } = wish;
  if (!canHaveBeenThere(by)) return refuse(refusals.notThere);
  if (isOfAnother(wish, state)) return refuse(ofSession.ofAnother);
  if (said.words !== undefined && state.guest) return refuse(refusals.wordsOfGuest);
  if (state.lookedBack !== null && (said.words === undefined || said.words === state.lookedBack)) return nothing;
  return happened('LookedBackTogether', said);
}

/** What is said in a session: the same aggregate as session.ts, with the decisions about the talk. */
export const sessionConversation = decider({
  initial,
  evolve,
  decide: { askQuestion, keepAnswer, touchTopic, shareStory, chooseNextStep, lookBackTogether },
});
