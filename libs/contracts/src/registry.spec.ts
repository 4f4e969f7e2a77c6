import { Type } from 'typebox';
import { publishedContract } from './published-contract.ts';
import { ContractRegistry } from './registry.ts';

const version = (n: number, upcast?: (older: unknown) => unknown) =>
  publishedContract({
    service: 'sessions',
    name: 'LampLit',
    version: n,
    reach: 'platform',
    schema: Type.Object({ by: Type.String() }),
    examples: [{ by: 'ada' }],
    ...(upcast === undefined ? {} : { upcast }),
  });
const note = (text: string) => (older: unknown) => ({ ...(older as object), [text]: true });

describe('the registry of contracts', () => {
  const registry = new ContractRegistry([version(1), version(3, note('third')), version(2, note('second'))]);

  test('R13: data of every past version comes out in its newest form', () => {
    expect(registry.newest('org.golden-thread.sessions.LampLit.v1', { by: 'ada' })).toMatchObject({
      contract: { version: 3 },
      data: { by: 'ada', second: true, third: true },
    });
    expect(registry.newest('org.golden-thread.sessions.LampLit.v2', { by: 'ada' })?.data).toEqual({ by: 'ada', third: true });
    expect(registry.newest('org.golden-thread.sessions.LampLit.v3', { by: 'ada' })?.data).toEqual({ by: 'ada' });
  });

  test('knows its types and no others', () => {
    expect(registry.find('org.golden-thread.sessions.LampLit.v2')?.version).toBe(2);
    expect(registry.find('org.golden-thread.sessions.LampLit.v4')).toBeUndefined();
    expect(registry.newest('org.golden-thread.sessions.LampLit.v4', {})).toBeUndefined();
    expect(registry.check('org.golden-thread.sessions.LampLit.v1')?.fits({ by: 4 })).toBe(false);
    expect(registry.check('org.golden-thread.sessions.LampLit.v4')).toBeUndefined();
  });

  test('R13: a version that the one before it cannot be turned into is refused', () => {
    expect(() => new ContractRegistry([version(1), version(2)])).toThrow(/upcaster/);
    expect(() => new ContractRegistry([version(2, note('second'))])).toThrow(/upcaster/);
    expect(() => new ContractRegistry([version(1), version(1)])).toThrow(/twice/);
  });
});
