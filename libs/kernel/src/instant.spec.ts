import fc from 'fast-check';
import { daysBetween, formatInstant, parseInstant, parseInstantOrDate } from './instant.ts';

const at = (text: string): number => {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`not an instant: ${text}`);
  return instant;
};

describe('instants', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1969-12-31T23:59:59.999999Z', -1],
    ['2026-02-04T10:00:00.5+02:00', Date.UTC(2026, 1, 4, 8) * 1000 + 500_000],
    ['2026-02-04t10:00:00z', Date.UTC(2026, 1, 4, 10) * 1000],
    ['2026-02-04T10:00:00.1234567Z', Date.UTC(2026, 1, 4, 10) * 1000 + 123_456],
    ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1) * 1000],
    ['2017-01-01T01:59:60+02:00', Date.UTC(2017, 0, 1) * 1000],
  ])('%s is read exactly', (text, micros) => {
    expect(parseInstant(text)).toBe(micros);
  });

  test.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T12:00:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+00:60',
    '0001-01-01T00:00:00Z',
    '9999-01-01T00:00:00Z',
    'yesterday',
    '',
  ])('%s is refused', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('a bare date is the instant at which that day begins, UTC', () => {
    expect(parseInstantOrDate('1973-12-31')).toBe(parseInstant('1973-12-31T00:00:00Z'));
    expect(parseInstantOrDate('1973-12-32')).toBeNull();
  });

  test('what is written is read back as the same instant', () => {
    const range = { min: at('1700-01-01T00:00:00Z'), max: at('2254-12-31T23:59:59.999999Z') };
    fc.assert(
      fc.property(
        fc.maxSafeInteger().map((n) => range.min + (Math.abs(n) % (range.max - range.min))),
        (instant) => {
          expect(parseInstant(formatInstant(instant))).toBe(instant);
        },
      ),
    );
  });

  test('days are elapsed seconds over 86,400, rounded toward minus infinity', () => {
    expect(daysBetween(at('2026-03-01T12:00:00Z'), at('2026-03-02T11:59:59Z'))).toBe(0);
    expect(daysBetween(at('1964-07-01T00:00:00Z'), at('1965-07-01T00:00:00Z'))).toBe(365);
    expect(daysBetween(at('2026-03-02T00:00:00Z'), at('2026-03-01T23:59:59Z'))).toBe(-1);
  });
});
