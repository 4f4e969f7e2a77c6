import { checkOf } from '@golden-thread/contracts';
import type { TSchema } from 'typebox';
import { goalSchemas } from './goal.schema.ts';
import { outsideWishSchemas } from './outside-wish.schema.ts';
import { preferencesSchemas } from './preferences.schema.ts';
import { questionSchemas } from './question.schema.ts';
import { wellnessPlanSchemas } from './wellness-plan.schema.ts';

type Form = {
  readonly additionalProperties?: boolean;
  readonly properties: Readonly<
    Record<string, { readonly 'x-personal'?: { readonly owner: string; readonly key: string }; readonly 'x-about'?: boolean }>
  >;
  readonly required?: readonly string[];
  readonly examples?: readonly object[];
};
const formsOf = (schemas: Readonly<Record<string, TSchema>>) =>
  Object.entries(schemas).map(([type, schema]) => ({ type, schema, form: schema as unknown as Form }));
const aboutThePersonByStream = [...formsOf(preferencesSchemas), ...formsOf(wellnessPlanSchemas)];
const aboutThePersonByField = [...formsOf(goalSchemas), ...formsOf(outsideWishSchemas)];
const all = [...aboutThePersonByStream, ...aboutThePersonByField, ...formsOf(questionSchemas)];

describe('the stored forms of this service', () => {
  test.each(all)('$type is closed, and each of its examples fits', ({ schema, form }) => {
    expect(form.additionalProperties).toBe(false);
    expect(form.examples).not.toEqual([]);
    for (const example of form.examples ?? []) expect(checkOf(schema).problems(example)).toEqual([]);
  });

  test.each(all)('$type: the first example is the fullest', ({ form }) => {
    expect(Object.keys(form.examples?.[0] ?? {}).sort()).toEqual(Object.keys(form.properties).sort());
  });

  test.each(aboutThePersonByStream.filter(({ type }) => !type.startsWith('Told')))(
    'P1: words in $type are sealed with the key of the person',
    ({ form }) => {
      for (const field of Object.values(form.properties))
        expect([undefined, { owner: 'stream', key: 'words' }]).toContainEqual(field['x-personal']);
    },
  );

  test.each(aboutThePersonByField)('P1: $type names the person it is about, and seals their words with their key', ({ type, form }) => {
    expect(form.properties['personId']?.['x-about']).toBe(true);
    if (!type.startsWith('Told')) expect(form.required).toContain('personId');
    for (const field of Object.values(form.properties))
      expect([undefined, { owner: 'personId', key: 'words' }]).toContainEqual(field['x-personal']);
  });

  test('P1: whatever a person says is sealed', () => {
    const sealed = all.flatMap(({ type, form }) =>
      Object.entries(form.properties).flatMap(([field, { 'x-personal': mark }]) => (mark === undefined ? [] : [`${type}.${field}`])),
    );
    expect(sealed).toEqual([
      'VisionShared.words',
      'VisionReworded.words',
      'VisionReworded.why',
      'PreferenceDeclared.words',
      'PreferenceReworded.words',
      'PreferenceReworded.why',
      'PreferenceLetGo.why',
      'TopicNamed.label',
      'SuggestionOffered.words',
      'SectionWritten.words',
      'DirectiveNoted.whereItIs',
      'DirectiveNoted.whoMayOpen',
      'GoalChosen.words',
      'StepChosen.words',
      'GoalReached.howItFeels',
      'GoalSetAside.why',
      'OutsideWishNoted.words',
    ]);
  });
});
