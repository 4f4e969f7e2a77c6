import type { Refusal } from '@golden-thread/kernel';
import { leavingRefusals } from './agency-leaving.ts';
import { refusals as agencyRefusalsOfItself } from './agency.ts';
import { refusals as networkRefusals } from './network.ts';
import { agencyRefusals } from './person-agencies.ts';
import { erasureRefusals } from './person-erasure.ts';
import { farewellRefusals } from './person-farewell.ts';
import { lifeRefusals } from './person-life.ts';
import { noticeRefusals } from './person-notices.ts';
import { representativeRefusals } from './person-representatives.ts';
import { refusals as personRefusals } from './person.ts';
import { refusals as programmeRefusals } from './programme.ts';
import { stewardRefusals } from './stewards.ts';

/** What networks, agencies, programmes and people say no to. */
const all: readonly Refusal[] = [
  ...[networkRefusals, agencyRefusalsOfItself, leavingRefusals, programmeRefusals, stewardRefusals],
  ...[personRefusals, agencyRefusals, noticeRefusals, representativeRefusals, farewellRefusals, lifeRefusals, erasureRefusals],
].flatMap((some): Refusal[] => Object.values(some));

describe('a refusal', () => {
  test('has a code of its own', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });

  test.each(all)('$code is plain: short sentences, and the last one says what to do', ({ code, sentence }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
    const sentences = sentence.split(/[.;:] /);
    expect(sentences.length).toBeGreaterThan(1);
    for (const each of sentences) expect(each.split(' ').length).toBeLessThanOrEqual(18);
  });
});
