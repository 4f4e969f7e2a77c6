import { publishedContract, publisher } from '@golden-thread/contracts';
import { Type } from 'typebox';
import type { StoredEventsOf } from '../scenario/stored-events.ts';
import { catalogueIn } from './catalogue-page.ts';
import { differencesFrom } from './catalogue-tells.ts';
import { notationOf } from './notation.ts';

const words = Type.String({ 'x-personal': { owner: 'stream', key: 'words' } });
const lampSchemas = {
  LampLit: Type.Object({ lampId: Type.String(), wicks: Type.Array(Type.Object({ colour: Type.Enum(['red', 'blue']) })) }),
  LampPraised: Type.Object({ lampId: Type.String(), praise: Type.Optional(words) }),
};
const lampLit = publishedContract({
  service: 'sessions',
  name: 'LampLit',
  version: 1,
  reach: 'platform',
  schema: Type.Object({ lampId: Type.String() }),
  examples: [{ lampId: 'lamp-1' }],
});
const stored: StoredEventsOf = {
  service: 'sessions',
  aggregates: [[lampSchemas, { initial: {}, evolve: () => ({}) }]],
  publish: publisher('sessions', { LampLit: lampLit, LampPraised: 'own-service' }),
};

const PAGE = `## sessions

### Lamp \`lamp-<id>\` [heart]

- \`LampLit{lampId, wicks[{colour: red|blue}]}\`
- \`LampPraised{lampId, (enc) praise?}\` (own). Only the praised reads it.

### Candle \`candle-<id>\` [later]

- \`CandleLit{by}\`
`;

const differencesOf = (page: string, from: StoredEventsOf = stored): readonly string[] => differencesFrom(catalogueIn(page), from);

test('a page that is true differs in nothing', () => {
  expect(differencesOf(PAGE)).toEqual([]);
});

test.each([
  ['an event is missing', PAGE.replace(/- `LampPraised.*\n/, ''), ['Lamp (lamp-<id>) lacks: - `LampPraised{lampId, (enc) praise?}` (own)']],
  [
    'an event is too much',
    PAGE.replace('- `LampLit', '- `LampBroken`\n- `LampLit'),
    ['Lamp (lamp-<id>) has LampBroken, which is not stored'],
  ],
  [
    'a field is missing',
    PAGE.replace('lampId, wicks', 'wicks'),
    ['Lamp (lamp-<id>) says: - `LampLit{wicks[{colour: red|blue}]}`; stored is: - `LampLit{lampId, wicks[{colour: red|blue}]}`'],
  ],
  [
    'a mark of sealing is missing',
    PAGE.replace('(enc) ', ''),
    [expect.stringContaining('stored is: - `LampPraised{lampId, (enc) praise?}` (own)')],
  ],
  ['a reach is missing', PAGE.replace(' (own)', ''), [expect.stringContaining('stored is: - `LampPraised{lampId, (enc) praise?}` (own)')]],
  [
    'a reach is too far',
    PAGE.replace('}]}`', '}]}` (partner)'),
    [expect.stringContaining('stored is: - `LampLit{lampId, wicks[{colour: red|blue}]}`')],
  ],
  ['a closed list differs', PAGE.replace('red|blue', 'red|green'), [expect.stringContaining('colour: red|blue')]],
  ['what is stored is planned for later', PAGE.replace('[heart]', '[later]'), ['Lamp (lamp-<id>) is stored: take [later] away']],
  [
    'what is planned is said to be stored',
    PAGE.replace(' [later]', ' [heart] [later]'),
    ['Candle (candle-<id>) is not stored: no schema of sessions has its events'],
  ],
  [
    'an event stands there twice',
    PAGE.replace('- `LampLit', '- `LampPraised`\n- `LampLit'),
    [expect.stringContaining('has LampPraised twice')],
  ],
])('a page in which %s is told apart, with the line that would be true', (_, page, differences) => {
  expect(differencesOf(page)).toEqual(differences);
});

test('an aggregate nobody wrote down is told event by event', () => {
  expect(differencesOf(PAGE.replaceAll('Lamp', 'Torch'))).toEqual([
    'no aggregate of sessions on the page has: - `LampLit{lampId, wicks[{colour: red|blue}]}`',
    'no aggregate of sessions on the page has: - `LampPraised{lampId, (enc) praise?}` (own)',
    'Torch (lamp-<id>) is not stored: no schema of sessions has its events',
  ]);
});

test.each([
  ['an event', PAGE.replace('`LampLit{', '`lamp lit{')],
  ['a heading', PAGE.replace('### Lamp `lamp-<id>`', '### Lamp')],
  ['an event before any aggregate', `- \`LampLit\`\n${PAGE}`],
])('a line that looks like %s and is none is an error, never left unread', (_, page) => {
  expect(() => catalogueIn(page)).toThrow(/docs\/events\.md:\d+/);
});

test('a field that stands on the page under a short name is told by it', () => {
  const told = Type.Object({ how: Type.Enum(['self', 'aloud']), by: Type.Optional(Type.String()) });
  const { shorthands } = catalogueIn('- `told` for `told{how: self|aloud, by?}`. Every wish has it.\n');
  expect(notationOf(Type.Object({ told, maybe: Type.Optional(told) }), shorthands)).toBe('{told, maybe{how: self|aloud, by?}?}');
  expect(notationOf(Type.Object({ told: Type.Optional(told) }), shorthands)).toBe('{told?}');
});
