/** Texts and values that have broken programs before. */
import { MARKER } from './judge.ts';

const LONGEST_ID = 128;
const NUL_ESCAPED = String.raw`"${MARKER}\u0000"`;
const SURROGATES = [String.raw`"${MARKER}\ud800"`, String.raw`"\udc00${MARKER}"`];
const DEEP = 40;

/** Texts, for ids, queries and fields. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  MARKER,
  `${MARKER}'; DROP TABLE events; --`,
  `<script>${MARKER}</script>`,
  `\${${MARKER}}{{7*7}}`,
  `../../${MARKER}`,
  `%00${MARKER}`,
  `${MARKER}\u202e\u0430d\u0430`,
  `${MARKER}${'\u0301'.repeat(500)}`,
  '\u{1f9f5}'.repeat(130),
  'x'.repeat(LONGEST_ID),
  `${MARKER}${'x'.repeat(LONGEST_ID)}`,
  `${MARKER}${'x'.repeat(50_000)}`,
  '.',
  '..',
  'a.b:c_d-e',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '2026-02-30T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2026-05-04T16:30:00.123456789123456789Z',
  '2026-05-04T16:30:00+99:99',
];

/** JSON texts of values: some of them no value that JSON.stringify would write. */
export const HOSTILE_VALUES: readonly string[] = [
  ...HOSTILE_TEXTS.map((text) => JSON.stringify(text)),
  ...SURROGATES,
  NUL_ESCAPED,
  'null',
  'true',
  '-0',
  '-1',
  '0.1',
  '1e400',
  '-1e400',
  '9007199254740993',
  `1${'0'.repeat(400)}`,
  '[]',
  '{}',
  '[[]]',
  '[null]',
  `["${MARKER}","${MARKER}"]`,
  `[${'0,'.repeat(5_000)}0]`,
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{}}}',
  '{"toString":1,"hasOwnProperty":2,"valueOf":3,"then":4,"length":-1}',
  `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
];

/** Bodies that are hostile as a whole. */
export const HOSTILE_BODIES: readonly string[] = [
  ...HOSTILE_VALUES,
  '',
  ' ',
  '{',
  '{"a":1',
  '{"a":1,}',
  "{'a':1}",
  'NaN',
  '\u{feff}{}',
  '['.repeat(100_000),
  `"${'x'.repeat(262_144)}"`,
  `{"${'x'.repeat(100_000)}":1}`,
  `{${Array.from({ length: 10_000 }, (_, n) => `"x${n}":1`).join(',')}}`,
];
