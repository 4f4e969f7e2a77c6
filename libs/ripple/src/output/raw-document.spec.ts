import { csvRow } from './csv.ts';
import { block, jsonText, toPlain } from './figure.ts';
import { rawDocument } from './raw-document.ts';

describe('The raw document', () => {
  it('is one line of JSON with its keys in the order of the definitions and services by name', () => {
    const text = rawDocument({
      asOf: Date.UTC(2026, 8, 30) * 1000,
      positions: { identity: 5, 'community-outcomes': 9 },
      parameters: { horizons: [90, 30], periods: 'month' },
      metrics: new Map([
        [
          'M1',
          block({
            acks: 1,
            size_histogram: new Map([
              ['9', 1],
              ['10', 2],
            ]),
          }),
        ],
      ]),
    });
    expect(text).toBe(
      '{"asOf":"2026-09-30T00:00:00Z","positions":{"community-outcomes":9,"identity":5},"definitionVersion":1,' +
        '"parameters":{"horizons":[90,30],"periods":"month"},"metrics":{"M1":{"acks":1,"size_histogram":{"9":1,"10":2}}}}\n',
    );
  });
});

describe('Figures', () => {
  it('keep names as they are, also such as objects would take for their own', () => {
    const figures = new Map([
      ['__proto__', 1],
      ['10', 2],
      ['9', 3],
      ['a"b\n', 4],
    ]);
    expect(jsonText(figures)).toBe('{"__proto__":1,"10":2,"9":3,"a\\"b\\n":4}');
    expect(Object.entries(toPlain(figures) ?? {})).toHaveLength(4);
  });
});

describe('A row of CSV', () => {
  it('quotes what has to be quoted and leaves nothing where there is nothing', () => {
    expect(csvRow(['plain', 'a,b', 'say "yes"', 'two\nlines', ' é', null, 0.5, ''])).toBe(
      'plain,"a,b","say ""yes""","two\nlines", é,,0.5,',
    );
  });
});
