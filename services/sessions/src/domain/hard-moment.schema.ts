/** The stored events of a hard moment. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { code, id, idOrNull, stored, words, type EventOf } from '@golden-thread/contracts/stored';

/** Whom it is about; null for somebody nobody knows here, a guest too. Without a person there is no key, so that no words are kept. */
const personId = Type.Unsafe<string | null>({ ...idOrNull, 'x-about': true });
const personTold = Type.Enum(['before', 'after', 'not-yet']);

/** By name. */
export const hardMomentSchemas = {
  HardMomentBegan: stored(
    { personId, by: Type.Enum(['person', 'specialist', 'supporter']), sessionId: Type.Optional(id) },
    {
      description: 'Somebody said that it is hard now. `supporter` is whoever else stands by.',
      examples: [
        { personId: 'ada', by: 'person', sessionId: 'session-1' },
        { personId: null, by: 'supporter' },
      ],
    },
  ),
  PlanUsed: stored(
    {
      personId,
      sections: Type.Array(Type.Enum(['every-day', 'stressors', 'early-signs', 'getting-harder', 'crisis', 'after-a-crisis', 'tools'])),
    },
    { description: "The person's own plan was followed.", examples: [{ personId: 'ada', sections: ['crisis', 'tools'] }] },
  ),
  HelpCalled: stored(
    {
      personId,
      /** Tells the calls of one hard moment apart; the same id again adds that the person was told, or why. */
      callId: id,
      helper: Type.Enum(['plan-contact', '988', 'warm-line', 'mobile-crisis', 'respite', 'medical', '911']),
      agreement: Type.Enum(['asked-for', 'agreed', 'not-agreed', 'could-not-be-asked']),
      personTold,
      why: Type.Optional(words('personId', 'record')),
    },
    {
      description: 'Help was called.',
      examples: [
        {
          personId: 'ada',
          callId: 'call-1',
          helper: 'mobile-crisis',
          agreement: 'not-agreed',
          personTold: 'before',
          why: 'Ada stood on the bridge and could not step back. I told her that I was calling.',
        },
        { personId: null, callId: 'call-2', helper: '911', agreement: 'could-not-be-asked', personTold: 'not-yet' },
      ],
    },
  ),
  NaloxoneUsed: stored({ personId }, { description: 'Naloxone was given.', examples: [{ personId: 'ben' }, { personId: null }] }),
  HardMomentEnded: stored({ personId }, { description: 'It is easier again.', examples: [{ personId: 'ada' }, { personId: null }] }),
  LookedBack: stored(
    { personId, words: Type.Optional(words('personId')) },
    {
      description: 'They looked back at it, in the words of the person.',
      examples: [{ personId: 'ada', words: 'Next time call my sister first, she knows how to wait with me.' }, { personId: null }],
    },
  ),
  CallReviewed: stored(
    { personId, callId: id, by: id },
    {
      description: 'A steward looked at a call that was made without agreement.',
      examples: [{ personId: 'ada', callId: 'call-1', by: 'steward-north' }],
    },
  ),
  RequiredReportMade: stored(
    { personId, kind: Type.Enum(['child', 'adult-at-risk', 'threat', 'other']), law: code, personTold },
    {
      description: 'A report was made that a law requires.',
      examples: [{ personId: 'ada', kind: 'adult-at-risk', law: 'adult-protective-services-act', personTold: 'before' }],
    },
  ),
};

/** What happens in a hard moment. */
export type HardMomentEvent = EventOf<typeof hardMomentSchemas>;
