import { questionAccepted, questionProposed, questionRetired, type RoadRecord } from '@golden-thread/contracts';
import { luis, projectionScenariosOf, RecordChain, riversideNetwork } from '@golden-thread/testing';
import { questionsProjection } from './known-questions.ts';

const given = projectionScenariosOf(questionsProjection);
const stream = 'question-q1';
const chain = new RecordChain();
const proposed = chain.next(questionProposed, { kind: 'open', words: [], by: luis }, { stream });
const accepted = chain.next(questionAccepted, {}, { stream });
const retired = chain.next(questionRetired, {}, { stream });
const known = (more: object) => ({
  questions: [{ id: JSON.stringify([riversideNetwork, stream]), by: luis, accepted: false, retired: false, ...more }],
});

describe('which questions may be asked', () => {
  test('P8: is told by who proposed them, and whether they were accepted and retired', async () => {
    await given().then({});
    await given(proposed).then(known({}));
    await given(proposed, accepted).then(known({ accepted: true }));
  });

  test('comes out the same in any order', async () => {
    const orders: RoadRecord[][] = [
      [proposed, accepted, retired],
      [retired, accepted, proposed],
      [accepted, proposed, retired, proposed],
    ];
    for (const order of orders) await given(...order).then(known({ accepted: true, retired: true }));
  });
});
