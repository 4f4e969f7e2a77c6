import { ManualClock, SeededIds } from '@golden-thread/testing';
import { ImportedIds } from './imported-ids.ts';

describe('ids of imported streams', () => {
  test('are UUIDv5 of the imported id under a namespace made from the network’s id', () => {
    const ids = new SeededIds(new ManualClock());
    const namespace = ids.derived('6f1b0a4e-3c57-4d0e-9a76-5f2c8f0b7d11', 'a network, any text Ω');
    const imported = new ImportedIds('a network, any text Ω');
    for (const id of ['ada', 'P 17, née Ω 😀', '😀'.repeat(128)]) expect(imported.streamId(id)).toBe(ids.derived(namespace, id));
  });

  test('stay as they are: stored stream names rest on them', () => {
    expect(new ImportedIds('imported').streamId('ada')).toMatchInlineSnapshot(`"78a4d9aa-4b2f-5075-9add-1b8419fe8ccb"`);
  });

  test('differ between networks', () => {
    expect(new ImportedIds('hill').streamId('ada')).not.toBe(new ImportedIds('riverside').streamId('ada'));
  });

  test('an id longer than the format allows is refused', () => {
    expect(() => new ImportedIds('hill').streamId('x'.repeat(257))).toThrow(RangeError);
  });
});
