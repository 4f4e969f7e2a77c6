import type { Role } from '@golden-thread/kernel';
import { ada, ben, gus, luis, mara, scenariosOf } from '@golden-thread/testing';
import {
  askQuestion,
  chooseNextStep,
  keepAnswer,
  lookBackTogether,
  sessionConversation,
  shareStory,
  touchTopic,
  type AskQuestion,
  type ShareStory,
} from './session-conversation.ts';
import type { SessionEvent } from './session.schema.ts';

const given = scenariosOf(sessionConversation);
const person = { role: 'person', id: ada } as const;
const luisSpeaks = { role: 'own-specialist', id: luis } as const;
const maraStandsIn = { role: 'specialist', id: mara } as const;
const notSpecialists: readonly Role[] = [
  'person',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'operator',
  'automation',
];
const notThere = notSpecialists.filter((role) => role !== 'person');

const vision = 'question-vision';
const ask: AskQuestion = { personId: ada, questionId: vision, accepted: true, by: luisSpeaks };
const asked: SessionEvent = { type: 'QuestionAsked', data: { personId: ada, questionId: vision } };
const words = '  Mornings by the river -- no alarms,\nand my sister laughing. ';
const answer = { personId: ada, questionId: vision, words };
const answered: SessionEvent = { type: 'AnswerKept', data: answer };
const housing = { personId: ada, topicId: 'topic-housing', raisedBy: 'person' } as const;
const touched: SessionEvent = { type: 'TopicTouched', data: housing };
const tale = {
  personId: ada,
  storyId: 'story-1',
  cameUp: 'asked-and-agreed',
  length: 'few-minutes',
  reaction: 'helped',
  reactionFrom: 'person',
} as const;
const shared: SessionEvent = { type: 'StoryShared', data: tale };
const share: ShareStory = { ...tale, by: luisSpeaks };
const step = { personId: ada, chosenBy: 'person', stepId: 'step-1' } as const;
const stepChosen: SessionEvent = { type: 'NextStepChosen', data: step };
const lookedBack: SessionEvent = { type: 'LookedBackTogether', data: { personId: ada } };

const arranged: SessionEvent = {
  type: 'SessionArranged',
  data: { personId: ada, specialistId: luis, at: 1, accessNeeds: [], by: 'person' },
};
const started: SessionEvent = { type: 'SessionStarted', data: { personId: ada, specialistId: luis, wanted: [] } };
const held: SessionEvent = { type: 'SessionHeld', data: { personId: ada, endedAt: 5, given: [], forBilling: false } };
const cancelled: SessionEvent = { type: 'SessionCancelled', data: { personId: ada, by: 'person' } };
const withGuest: SessionEvent = { type: 'SessionStarted', data: { personId: gus, specialistId: luis, wanted: [], guest: true } };

describe('a question', () => {
  test('P8: comes from the bank, and is noted once', () => {
    given().when(askQuestion, ask).then(asked).again().nothingHappened();
    given()
      .when(askQuestion, { ...ask, accepted: false })
      .refused('question-not-in-bank', 'P8');
    given(asked)
      .when(askQuestion, { ...ask, accepted: false })
      .nothingHappened();
  });

  test.each(['not-yet', 'never'] as const)('P9: on a topic that is %s it is refused', (pace) => {
    given(started)
      .when(askQuestion, { ...ask, pace })
      .refused('topic-not-open', 'P9');
    given(started)
      .when(askQuestion, { ...ask, pace, raisedBy: 'specialist' })
      .refused('topic-not-open', 'P9');
  });

  test.each(['open', 'ask-first'] as const)('P9: on a topic that is %s one may ask', (pace) => {
    given(started)
      .when(askQuestion, { ...ask, pace, raisedBy: 'specialist' })
      .then(asked);
  });

  test.each(['open', 'ask-first', 'not-yet', 'never'] as const)('P9: when the person raised a topic that is %s, one may ask', (pace) => {
    given(started)
      .when(askQuestion, { ...ask, pace, raisedBy: 'person' })
      .then(asked);
  });

  test('P8: an answer is kept word for word', () => {
    given(asked)
      .when(keepAnswer, { ...answer, by: luisSpeaks })
      .then(answered)
      .again()
      .nothingHappened();
  });

  test('an answer may come before its question, from the person, and there may be more to say', () => {
    given()
      .when(keepAnswer, { ...answer, by: person })
      .then(answered);
    given(answered)
      .when(keepAnswer, { ...answer, words: 'And bread.', by: maraStandsIn })
      .then({ type: 'AnswerKept', data: { ...answer, words: 'And bread.' } });
  });

  test('P16: the words of a guest are not kept, for there is no key to seal them with', () => {
    given(withGuest)
      .when(keepAnswer, { ...answer, personId: gus, by: luisSpeaks })
      .refused('words-of-a-guest', 'P16');
    given(withGuest).when(lookBackTogether, { personId: gus, words, by: luisSpeaks }).refused('words-of-a-guest', 'P16');
    given(withGuest)
      .when(lookBackTogether, { personId: gus, by: luisSpeaks })
      .then({ type: 'LookedBackTogether', data: { personId: gus } });
  });
});

describe('who raised and who chose', () => {
  test('P6: may be noted, and is noted once', () => {
    given(started)
      .when(touchTopic, { ...housing, by: luisSpeaks })
      .then(touched)
      .again()
      .nothingHappened();
    given(started)
      .when(chooseNextStep, { ...step, by: luisSpeaks })
      .then(stepChosen)
      .again()
      .nothingHappened();
  });

  test.each([[[]], [[arranged]], [[started]], [[started, held]], [[arranged, cancelled]]])(
    'P6: at any time, as nothing has to be tapped while people talk',
    (history) => {
      given(...history)
        .when(touchTopic, { ...housing, by: luisSpeaks })
        .then(touched);
      given(...history)
        .when(chooseNextStep, { ...step, by: person })
        .then(stepChosen);
      given(...history)
        .when(shareStory, { ...share, by: luisSpeaks })
        .then(shared);
      given(...history)
        .when(keepAnswer, { ...answer, by: maraStandsIn })
        .then(answered);
      given(...history)
        .when(askQuestion, { ...ask, by: maraStandsIn })
        .then(asked);
      given(...history)
        .when(lookBackTogether, { personId: ada, by: person })
        .then(lookedBack);
    },
  );

  test.each([[arranged], [started]])('P6: not by a specialist who was not there: it would count in the balance of another', (fact) => {
    for (const by of [maraStandsIn, { role: 'own-specialist', id: mara } as const]) {
      given(fact)
        .when(touchTopic, { ...housing, by })
        .refused('specialist-notes-this');
      given(fact)
        .when(chooseNextStep, { ...step, by })
        .refused('specialist-notes-this');
    }
    given(arranged, { type: 'SessionStarted', data: { personId: ada, specialistId: mara, wanted: [] } })
      .when(touchTopic, { ...housing, by: maraStandsIn })
      .then(touched);
  });

  test('P6: it can be put right', () => {
    given(touched)
      .when(touchTopic, { ...housing, raisedBy: 'specialist', by: luisSpeaks })
      .then({ type: 'TopicTouched', data: { ...housing, raisedBy: 'specialist' } });
    given(stepChosen)
      .when(chooseNextStep, { ...step, chosenBy: 'together', by: luisSpeaks })
      .then({ type: 'NextStepChosen', data: { ...step, chosenBy: 'together' } });
  });

  test('a step without an id is one of its own', () => {
    const nameless: SessionEvent = { type: 'NextStepChosen', data: { personId: ada, chosenBy: 'person' } };
    given(stepChosen).when(chooseNextStep, { personId: ada, chosenBy: 'person', by: luisSpeaks }).then(nameless).again().nothingHappened();
  });
});

describe('looking back together', () => {
  test('P11: needs no words, and happens once', () => {
    given(held).when(lookBackTogether, { personId: ada, by: luisSpeaks }).then(lookedBack).again().nothingHappened();
  });

  test('P11: words may be added, and are not lost by looking back again without any', () => {
    const withWords: SessionEvent = { type: 'LookedBackTogether', data: { personId: ada, words } };
    given(lookedBack).when(lookBackTogether, { personId: ada, words, by: person }).then(withWords).again().nothingHappened();
    given(withWords).when(lookBackTogether, { personId: ada, by: person }).nothingHappened();
    given(withWords, lookedBack).when(lookBackTogether, { personId: ada, words, by: person }).nothingHappened();
    given(withWords)
      .when(lookBackTogether, { personId: ada, words: 'Early buses.', by: person })
      .then({ type: 'LookedBackTogether', data: { personId: ada, words: 'Early buses.' } });
  });
});

describe('what is noted of a talk', () => {
  test.each(notSpecialists)('by a %s is not what the specialist notes', (role) => {
    const by = { role, id: 'somebody' };
    given(started)
      .when(askQuestion, { ...ask, by })
      .refused('specialist-notes-this');
    given(started)
      .when(touchTopic, { ...housing, by })
      .refused('specialist-notes-this');
    given(started)
      .when(shareStory, { ...share, by })
      .refused('specialist-notes-this');
  });

  test.each(notThere)('P2: by a %s is not what the person and the specialist note', (role) => {
    const by = { role, id: 'somebody' };
    given(started)
      .when(keepAnswer, { ...answer, by })
      .refused('not-there', 'P2');
    given(started)
      .when(chooseNextStep, { ...step, by })
      .refused('not-there', 'P2');
    given(started).when(lookBackTogether, { personId: ada, by }).refused('not-there', 'P2');
  });

  test('is about the person the session is with', () => {
    given(started)
      .when(askQuestion, { ...ask, personId: ben })
      .refused('session-of-another');
    given(started)
      .when(keepAnswer, { ...answer, personId: ben, by: luisSpeaks })
      .refused('session-of-another');
    given(started)
      .when(touchTopic, { ...housing, personId: ben, by: luisSpeaks })
      .refused('session-of-another');
    given(started)
      .when(shareStory, { ...share, personId: ben })
      .refused('session-of-another');
    given(started)
      .when(chooseNextStep, { ...step, personId: ben, by: luisSpeaks })
      .refused('session-of-another');
    given(started).when(lookBackTogether, { personId: ben, by: luisSpeaks }).refused('session-of-another');
  });
});
