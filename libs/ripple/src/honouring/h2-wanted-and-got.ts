/** H2 Wanted and got: whether what a person wished for that day was given, and beside it what they say themselves. */
import { block, ratio, type Block } from '../output/figure.ts';
import { peopleIn, specialistsIn, type Session } from './sessions.ts';

const VERY_MUCH = 4;

/** Sessions with a stated wish (docs/decisions/0014, H2); null without any. */
export function wantedAndGot(sessions: readonly Session[]): Block | null {
  const wished = sessions.filter(({ wanted }) => wanted.length > 0);
  if (wished.length === 0) return null;
  const granted = wished.filter(({ wanted, given }) => wanted.every((kind) => given.includes(kind))).length;
  const answers = wished.flatMap(({ rating }) => rating ?? []);
  const fully = answers.filter(({ gotSupportWanted }) => gotSupportWanted === VERY_MUCH).length;
  return block({
    sessions: wished.length,
    people: peopleIn(wished),
    specialists: specialistsIn(wished),
    all_given: granted,
    share_all_given: ratio(granted, wished.length),
    answers: block({
      ratings: answers.length,
      people: new Set(answers.map(({ rater }) => rater)).size,
      got_support_wanted_4: fully,
      share_got_support_wanted_4: ratio(fully, answers.length),
    }),
  });
}
