import { hardSentences, wordsIn } from './plain-words.ts';
import { titlesIn, unproved } from './principles.ts';
import { readingGrade } from './reading-grade.ts';
import { repositoryFiles } from './repository.ts';
import { sentencesIn, sentencesOfNo } from './sentences.ts';
import { literalsIn, namesOfEvents, textsOfApi } from './texts-told.ts';

const rules = (text: string): { path: string; text: string } => ({ path: 'services/x/src/domain/lamp.ts', text });

describe('the reading grade', () => {
  it('is that of the formula', () => {
    // 6 words, 1 sentence, 6 syllables.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
    // 4 words, 2 sentences, 11 syllables (in-de-pen-dent, or-gan-i-za-tions): a semicolon ends one.
    expect(readingGrade('Independent organizations; they go.')).toBeCloseTo(0.39 * 2 + (11.8 * 11) / 4 - 15.59, 10);
  });

  it('takes code for one short word, and an empty text for easy', () => {
    expect(readingGrade('Run `golden-thread doctor`.')).toBe(readingGrade('Run this.'));
    expect(readingGrade('...')).toBe(0);
  });
});

describe('sentences that say no', () => {
  const spoken = rules(`
    export const refusals = { dark: refusal('too-dark', 'It is dark. Light the lamp first.', 'P9') };
    const lacks = (part: string, sentence: string) => refusal(\`lacks-\${part}\`, sentence);
    const oil = lacks('oil', 'There is no oil.');
    throw new Problem(404, 'lamp-unknown', \`There is no lamp \${name}. Look around.\`);
    const sentence = 'It is ' + 'too late.';
    return { kind: 'none', why: isNight ? 'It is night.' : 'It is day.' };
    log('This is said to nobody.');
  `);

  it('are found wherever they are said or made ready, and nothing else is', () => {
    expect(sentencesIn(spoken).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '2 It is dark. Light the lamp first.',
      '4 There is no oil.',
      '5 There is no lamp this. Look around.',
      '6 It is too late.',
      '7 It is night.',
      '7 It is day.',
    ]);
  });

  it('are too hard above grade 8, and are told with their grade', () => {
    const hard = "refusal('x', 'Organizational authorization is unavailable notwithstanding preliminary documentation.')";
    expect(hardSentences([rules(hard), spoken])).toEqual([
      {
        path: 'services/x/src/domain/lamp.ts',
        line: 1,
        problem: expect.stringMatching(/^is read at grade \d\d\.\d: Organizational authorization/) as string,
      },
    ]);
  });

  it('are read in every service that says no', () => {
    const services = new Set(sentencesOfNo(repositoryFiles()).map(({ path }) => path.split('/').slice(0, 2).join('/')));
    expect([...services]).toEqual(
      expect.arrayContaining([
        'services/identity',
        'services/preferences',
        'services/sessions',
        'services/community-outcomes',
        'services/projections',
        'services/all-in-one',
        'libs/service-host',
        'libs/kernel',
      ]),
    );
  });
});

describe('words that are told', () => {
  const found = (text: string): string[] => wordsIn([{ path: 'a', line: 1, text }]).map(({ problem }) => problem.split(',')[0] ?? '');

  it.each(['the patient', 'two clients', 'a hard case', 'Refused', 'clean', 'faltó a la cita', 'estar limpia', 'recaídas', 'no-show'])(
    'find "%s"',
    (text) => {
      expect(found(text)).toHaveLength(1);
    },
  );

  it.each([
    'in case it rains',
    'en caso de lluvia',
    'refused',
    'Precondition Failed',
    '{"read":21,"refused":0}',
    'cleaning up the park',
    'the HTTP client',
    'patience',
  ])('let "%s" be', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are read from texts, values and names of the API, not from what is made for programs', () => {
    const api = {
      paths: { '/a': { get: { summary: 'Tells.', operationId: 'Case_of' } } },
      schemas: { CaseDto: { enum: ['no-show'], pattern: 'clean' } },
    };
    const texts = textsOfApi({ path: 'services/all-in-one/openapi.json', text: JSON.stringify(api, null, 2) });
    expect(wordsIn(texts).map(({ line, problem }) => `${line} ${problem.slice(-8)}`)).toEqual(['11 Case Dto', '13  no-show']);
  });

  it('are read from event names and from what stands in quotes', () => {
    expect(wordsIn(namesOfEvents({ path: 'docs/events.md', text: '- `CaseOpened{clientId}`' }))).toHaveLength(2);
    const sample = { path: 'libs/sample-region/src/a.ts', text: "switch (x) { case 'my case': `a ${b} clean`; }" };
    expect(wordsIn(literalsIn(sample)).map(({ line }) => line)).toEqual([1, 1]);
  });
});

describe('principles', () => {
  const spec = (text: string): { path: string; text: string } => ({ path: 'libs/x/src/a.spec.ts', text });
  const all = Array.from({ length: 16 }, (_, index) => `test('P${index + 1}: is so', () => {});`);

  it('are proved by a title that starts with their id', () => {
    expect(unproved([spec(all.join('\n'))])).toEqual([]);
    expect(unproved([spec(all.slice(1).join('\n')), spec("it('see P1: is so', f)")]).map(({ problem }) => problem)).toEqual([
      'no title starts with "P1: "',
    ]);
  });

  it('that there are not are told', () => {
    expect(unproved([spec([...all, "describe('P6, P17: is so', f)"].join('\n'))])).toEqual([
      { path: 'libs/x/src/a.spec.ts', line: 17, problem: 'names P17, which is no principle' },
    ]);
  });

  it('are read from titles in every form, and from nothing else', () => {
    const text = "test.each(['P1: a'])('P2: b', f);\ndescribe.only(`P3: ${c}`, f);\nrefusal('P4: d');\n// test('P5: e')\nit('P6: f', f);";
    expect(titlesIn(spec(text)).map(({ title }) => title)).toEqual(['P2: b', 'P3: ', 'P6: f']);
  });
});
