import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Speaker } from '@golden-thread/kernel';
import fc from 'fast-check';
import { ada, ben, factsOf, few, laws, madeBy, noTo, speakers, theTime, wishOf } from '@golden-thread/testing';
import { sessionConversation } from './session-conversation.ts';
import { session, type ArrangeSession, type Session, type StartSession } from './session.ts';
import { sessionSchemas as stored } from './session.schema.ts';
import { specialistIn } from './who-was-there.ts';

const by = speakers('specialist', 'own-specialist', 'person');
const specialist = speakers('specialist', 'own-specialist');
const personId = few(ada, ada, ada, ada, ben);
const is = { personId };
const once = ['SessionArranged', 'SessionCancelled', 'SessionStarted', 'SessionHeld'] as const;
const arranging = {
  personId,
  credential: few('valid', 'valid', 'not-needed', 'pending', 'lapsed', 'none'),
  standing: few('certified', 'certified', 'trainee', 'volunteer'),
};

laws('a session', {
  aggregate: { ...session, decide: { ...session.decide, ...sessionConversation.decide } },
  schemas: stored,
  wishes: {
    arrangeSession: fc
      .tuple(wishOf(stored.SessionArranged, by, arranging), few({}, { supervisorId: 'mara' }))
      .map(([arranged, supervised]): ArrangeSession => ({ ...arranged, ...supervised })),
    moveSession: wishOf(stored.SessionMoved, by, is),
    cancelSession: wishOf(stored.SessionCancelled, by, is),
    startSession: wishOf(stored.SessionStarted, specialist, { personId, at: theTime }),
    holdSession: wishOf(stored.SessionHeld, specialist, { personId, hasNote: few(true, false), mayBill: few(true, false) }),
    sayItDidNotHappen: wishOf(stored.SessionDidNotHappen, by, is),
    askQuestion: wishOf(stored.QuestionAsked, specialist, {
      personId,
      accepted: few(true, true, false),
      pace: few('open', 'ask-first', 'not-yet', 'never'),
      raisedBy: few('person', 'specialist'),
    }),
    keepAnswer: wishOf(stored.AnswerKept, by, is),
    touchTopic: wishOf(stored.TopicTouched, specialist, is),
    shareStory: wishOf(stored.StoryShared, specialist, is),
    chooseNextStep: wishOf(stored.NextStepChosen, by, is),
    lookBackTogether: wishOf(stored.LookedBackTogether, by, is),
  },
  invariants: {
    'P16: a session is arranged, called off, begun and held at most once, and is with one person': ({ history }) => {
      for (const type of once) ok(factsOf(history, type).length <= 1, `${type} twice`);
      ok(new Set(history.map(({ event }) => event.data.personId)).size <= 1);
    },
    'P15, P16: to begin is never held up, by no credential, no waiting list and no pace': (seen) => {
      if (seen.name !== 'startSession') return;
      const { role } = (seen.wish as unknown as StartSession).by;
      if (role !== 'specialist' && role !== 'own-specialist') return;
      const otherwise = ['session-of-another', 'session-with-somebody-known', 'session-started-already', 'session-held-already'];
      ok([null, 'ended-before-it-began', ...otherwise].includes(noTo(seen)), noTo(seen) ?? '');
    },
    'P12: nothing is promised where a credential ran out or is missing, or nobody looks after a trainee': (seen) => {
      if (madeBy(seen, 'SessionArranged').length === 0) return;
      const { credential, standing, supervisorId } = seen.wish as unknown as ArrangeSession;
      ok(['valid', 'pending', 'not-needed'].includes(credential));
      ok(standing === 'certified' || supervisorId !== undefined);
    },
    'P16: what took place is neither moved nor called off nor said not to have happened': (seen) => {
      if (madeBy(seen, 'SessionMoved', 'SessionCancelled', 'SessionDidNotHappen').length > 0) strictEqual(seen.before.held, null);
    },
    'P12, P16: without a note or the credential no session is billed, and none ends before it began': (seen) => {
      for (const held of madeBy(seen, 'SessionHeld'))
        ok(!held.forBilling || (seen.wish['hasNote'] === true && seen.wish['mayBill'] === true));
      const { held, begunAt } = seen.state;
      if (held !== null && begunAt !== null) ok(held.endedAt >= begunAt);
    },
    'P9: no question of the bank goes into what the person closed, unless they brought it up': (seen) => {
      if (madeBy(seen, 'QuestionAsked').length === 0) return;
      ok(seen.wish['accepted'] === true);
      ok(seen.wish['raisedBy'] === 'person' || !['not-yet', 'never'].includes(String(seen.wish['pace'])));
    },
    'P7: how a story was is heard from the person, or not said': (seen) => {
      for (const { reaction, reactionFrom } of madeBy(seen, 'StoryShared')) ok(reaction === 'not-said' || reactionFrom === 'person');
    },
    'P6: what counts in a balance is noted by who was there, or by the person': (seen) => {
      const { role, id } = seen.wish['by'] as Speaker;
      if (role === 'person' || madeBy(seen, 'TopicTouched', 'StoryShared', 'NextStepChosen').length === 0) return;
      strictEqual(specialistIn(seen.before) ?? id, id);
    },
    'P16: no words of a guest are kept': (seen) => {
      if (!seen.before.guest) return;
      strictEqual(madeBy(seen, 'AnswerKept').length, 0);
      for (const { words } of madeBy(seen, 'LookedBackTogether')) strictEqual(words, undefined);
    },
  },
  always: {
    'P16: whom it is with, how it was arranged, begun and held stays as it was said first': ({ before, state }) => {
      const first = ({ personId: who, arranged, started, held }: Session) => ({ who, arranged, started, held });
      for (const [what, known] of Object.entries(first(before)))
        if (known !== null) deepStrictEqual(Object.entries(first(state)).find(([name]) => name === what)?.[1], known);
    },
  },
});
