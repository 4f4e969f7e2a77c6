import { uuidV7 } from './uuid.ts';
import { parseInstant } from './instant.ts';

describe('UUIDv7', () => {
  test('has the shape of RFC 9562 and carries the millisecond', () => {
    // The example of RFC 9562, appendix A.6.
    const at = parseInstant('2022-02-22T14:22:22-05:00') ?? 0;
    expect(uuidV7(at, Uint8Array.from([0xcc, 0x31, 0x8c, 0x4d, 0xc0, 0xc0, 0xc0, 0x73, 0x98, 0xff]))).toMatch(/^017f22e2-79b0-7cc3-[89ab]/);
  });

  test('sorts by time and keeps the variant whatever the random bytes', () => {
    const low = uuidV7(1_000_000, new Uint8Array(10).fill(255));
    const high = uuidV7(2_000_000, new Uint8Array(10));
    expect(low < high).toBe(true);
    for (const id of [low, high]) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('refuses too little randomness', () => {
    expect(() => uuidV7(0, new Uint8Array(9))).toThrow(RangeError);
  });
});
