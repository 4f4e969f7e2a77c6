import { ada, luis, mara } from '@golden-thread/testing';
import { aloud, eventIn, preferencesOverHttp, self, type PreferencesOverHttp } from './contract/preferences-over-http.ts';
import { DeclarePreferenceController } from './write/declare-preference/declare-preference.controller.ts';
import { JudgeTellingController } from './write/judge-telling/judge-telling.controller.ts';
import { LetPreferenceGoController } from './write/let-preference-go/let-preference-go.controller.ts';
import { NameTopicController } from './write/name-topic/name-topic.controller.ts';
import { OfferSuggestionController } from './write/offer-suggestion/offer-suggestion.controller.ts';
import { RewordPreferenceController } from './write/reword-preference/reword-preference.controller.ts';
import { TakeStepController } from './write/take-step/take-step.controller.ts';

let service: PreferencesOverHttp;
beforeAll(async () => (service = await preferencesOverHttp()));
afterAll(() => service.close());

/** The codes that stand in the description of a route. */
function described<Controller extends object>(
  { prototype }: { readonly prototype: Controller },
  route: keyof Controller,
): readonly string[] {
  const { 'x-refusals': refusals } = Reflect.getMetadata('swagger/apiExtension', prototype[route] as object) as {
    'x-refusals': { code: string }[];
  };
  return refusals.map(({ code }) => code);
}
const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ada}/${path}`, payload);
const declare = (words: string) => wish(ada, 'preferences', { preferenceId: 'p', words, told: self });

test('what a route may say no with stands in its description, and nothing else does', async () => {
  const [declares, rewords, letsGo] = [
    described(DeclarePreferenceController, 'declarePreference'),
    described(RewordPreferenceController, 'rewordPreference'),
    described(LetPreferenceGoController, 'letPreferenceGo'),
  ];
  const reword = (id: string) => wish(ada, `preferences/${id}/reword`, { words: 'Running.', told: self });
  const letGo = (id: string) => wish(ada, `preferences/${id}/let-go`, { told: self });
  const declared = await declare('Walking.');
  const answered = [
    [await declare('Running.'), declares],
    [await reword('none'), rewords],
    [await letGo('none'), letsGo],
    [await wish(luis, `told/${eventIn(declared)}/correct`), described(JudgeTellingController, 'correct')],
    [await letGo('p').then(() => declare('Walking.')), declares],
    [await reword('p'), rewords],
    [await wish(mara, 'topics/t/name', { label: 'Nights' }), described(NameTopicController, 'nameTopic')],
  ] as const;
  const codes = answered.map(([{ body }]) => body['code']);
  expect(codes).toEqual([
    'preference-exists',
    'preference-unknown',
    'preference-unknown',
    'their-own-entry',
    'preference-let-go',
    'preference-let-go',
    'only-the-person',
  ]);
  for (const [{ body }, listed] of answered) expect(listed).toContain(body['code']);
  expect(described(NameTopicController, 'nameTopic')).toEqual(['only-the-person']);
  expect(described(OfferSuggestionController, 'offerSuggestion')).not.toContain('only-a-specialist-suggests');
});

test('P2: a step that nobody else takes for her', async () => {
  await wish(ada, 'goals', { goalId: 'g', from: 'own-words', words: 'Sing.', told: self });
  const listed = described(TakeStepController, 'takeStep');
  for (const [who, told] of [
    [luis, undefined],
    [luis, self],
    [ada, aloud],
  ] as const) {
    const { body } = await wish(who, 'goals/g/steps/none/take', told === undefined ? {} : { told });
    expect(listed).toContain(body['code']);
  }
});
