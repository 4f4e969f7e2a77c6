import { confirmTold, correctTold, isConfirmed, lackingIn, noTellings, withTelling, withVerdict, type Role, type Told } from './telling.ts';

const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const aloud: Told = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'none' };
const fromMemory: Told = { ...aloud, readBack: false };
const ada = { role: 'person', id: 'ada' } as const;
const luis = { role: 'own-specialist', id: 'luis' } as const;
const others: readonly Role[] = [
  'specialist',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'operator',
  'automation',
];

describe('P2: a wish', () => {
  test.each([
    [self, true],
    [{ ...self, readBack: true }, true],
    [aloud, true],
    [fromMemory, false],
    [{ ...fromMemory, how: 'paper' }, false],
    [undefined, true],
  ] as const)('told %j is confirmed: %s', (told, confirmed) => {
    expect(isConfirmed(told)).toBe(confirmed);
  });

  test.each(others)('is not told by a %s', (role) => {
    expect(lackingIn(aloud, { role, id: 'x' })?.code).toBe('only-the-person');
    expect(lackingIn(self, { role, id: 'x' })?.code).toBe('only-the-person');
  });

  test('is told by the person in any of four ways, and written down by their own specialist', () => {
    expect(lackingIn(self, ada)).toBeNull();
    expect(lackingIn(aloud, luis)).toBeNull();
    expect(lackingIn(aloud, ada)).toBeNull();
    expect(lackingIn(self, luis)?.code).toBe('told-by-somebody-else');
  });

  test.each(['aloud', 'paper', 'phone'] as const)('told %s names who wrote it down', (how) => {
    expect(lackingIn({ how, readBack: true, interpreter: 'none' }, luis)?.code).toBe('writer-not-named');
  });
});

describe('P2: what was told', () => {
  const told = withTelling(withTelling(noTellings, 'e1', fromMemory), 'e2', self);

  test('stands as it was told, whatever comes again under its id', () => {
    expect([...told]).toEqual([
      ['e1', 'unconfirmed'],
      ['e2', 'confirmed'],
    ]);
    expect(withTelling(told, 'e1', self)).toBe(told);
  });

  test('is confirmed when the person agrees; a second time changes nothing', () => {
    expect(confirmTold({ eventId: 'e1', by: luis }, told)).toEqual({
      kind: 'happened',
      events: [{ type: 'ToldConfirmed', data: { eventId: 'e1' } }],
    });
    expect(confirmTold({ eventId: 'e1', by: luis }, withVerdict(told, 'e1', 'confirmed'))).toEqual({ kind: 'happened', events: [] });
  });

  test('is corrected when it is not what they meant, also after it was confirmed; then it is not confirmed any more', () => {
    const wish = { eventId: 'e2', personId: 'ada', by: ada };
    expect(correctTold(wish, told)).toEqual({
      kind: 'happened',
      events: [{ type: 'ToldCorrected', data: { eventId: 'e2', personId: 'ada' } }],
    });
    const after = withVerdict(told, 'e2', 'corrected');
    expect(correctTold(wish, after)).toEqual({ kind: 'happened', events: [] });
    expect(confirmTold(wish, after)).toMatchObject({ refusal: { code: 'corrected-already' } });
    expect(withVerdict(after, 'e2', 'confirmed')).toBe(after);
  });

  test('is corrected by the person alone where they entered it themselves; by their specialist where that one wrote it down', () => {
    expect(correctTold({ eventId: 'e2', by: luis }, told)).toMatchObject({ refusal: { code: 'their-own-entry', rule: 'P2' } });
    expect(correctTold({ eventId: 'e2', by: luis }, withVerdict(told, 'e1', 'confirmed'))).toMatchObject({ kind: 'refused' });
    expect(correctTold({ eventId: 'e2', by: luis }, withTelling(told, 'e3', fromMemory))).toMatchObject({ kind: 'refused' });
    expect(correctTold({ eventId: 'e1', by: luis }, told)).toMatchObject({ events: [{ type: 'ToldCorrected' }] });
    expect(confirmTold({ eventId: 'e2', by: luis }, told)).toEqual({ kind: 'happened', events: [] });
  });

  test('is judged by nobody else, and only if it was told', () => {
    for (const role of others) expect(confirmTold({ eventId: 'e1', by: { role, id: 'x' } }, told)).toMatchObject({ kind: 'refused' });
    expect(confirmTold({ eventId: 'e9', by: ada }, told)).toMatchObject({ refusal: { code: 'nothing-told' } });
    expect(withVerdict(told, 'e9', 'confirmed')).toBe(told);
  });
});
