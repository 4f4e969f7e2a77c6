import { instant } from '@golden-thread/testing';
import { rawParameters, type RawParametersText } from './raw-parameters.ts';

const now = instant('2026-09-30T12:00:00Z');

function wrongFields(text: RawParametersText): unknown {
  try {
    return rawParameters(text, now);
  } catch (problem) {
    const { status, code, extras } = problem as { status: number; code: string; extras: { field: { path: string }[] } };
    return [status, code, ...extras.field.map(({ path }) => path)];
  }
}

describe('parameters of raw metrics', () => {
  it('have defaults', () => {
    expect(rawParameters({}, now)).toEqual({ asOf: now, horizons: [30, 90, 180, 365], periods: 'month', positions: new Map() });
  });

  it('are read as they are written', () => {
    expect(
      rawParameters({ asOf: '1973-12-31', horizons: '365, 730,1461', periods: 'week', positions: 'identity=5,community-outcomes=9' }, now),
    ).toEqual({
      asOf: instant('1973-12-31T00:00:00Z'),
      horizons: [365, 730, 1461],
      periods: 'week',
      positions: new Map([
        ['identity', 5],
        ['community-outcomes', 9],
      ]),
    });
    expect(rawParameters({ asOf: '2026-09-30T02:00:00+02:00' }, now).asOf).toBe(instant('2026-09-30T00:00:00Z'));
  });

  it.each([
    ['asOf', '2026-02-30'],
    ['asOf', 'yesterday'],
    ['asOf', ''],
    ['horizons', '0'],
    ['horizons', '-1'],
    ['horizons', '1.5'],
    ['horizons', '90,'],
    ['horizons', '90,90'],
    ['horizons', '1e2'],
    ['horizons', '99999999'],
    ['periods', 'quarter'],
    ['periods', ''],
    ['positions', 'identity'],
    ['positions', 'nobody=1'],
    ['positions', 'identity=-1'],
    ['positions', 'identity=1,identity=2'],
    ['positions', ''],
  ] as const)('%s "%s" is refused by name', (field, value) => {
    expect(wrongFields({ [field]: value })).toEqual([400, 'invalid-request', field]);
  });

  it('all that is wrong is told at once', () => {
    expect(wrongFields({ asOf: 'x', horizons: 'x', periods: 'x', positions: 'x' })).toEqual([
      400,
      'invalid-request',
      'asOf',
      'horizons',
      'periods',
      'positions',
    ]);
  });
});
