/** H3 Heard: how many who rated say that they were heard, and that they led. */
import { block, ratio, type Block } from '../output/figure.ts';
import { specialistsIn, type Session } from './sessions.ts';

const VERY_MUCH = 4;

/** Below this nobody but the operator sees the figures: metrics.md 1.6 (H3) and principles.md P6. */
const FLOOR = { ratings: 25, people: 11, specialists: 5, share_of_one_specialist: 0.5 };

/** Ratings of the sessions held (docs/decisions/0014, H3); null without a session. */
export function heard(sessions: readonly Session[]): Block | null {
  if (sessions.length === 0) return null;
  const rated = sessions.filter(({ rating }) => rating !== null);
  const ratings = rated.flatMap(({ rating }) => rating ?? []);
  const very = (mark: 'heard' | 'led') => ratings.filter((rating) => rating[mark] === VERY_MUCH).length;
  const counted = {
    ratings: ratings.length,
    people: new Set(ratings.map(({ rater }) => rater)).size,
    specialists: specialistsIn(rated),
    most_of_one_specialist: mostOfOne(rated),
  };
  return block({
    sessions_held: sessions.length,
    response_share: ratio(ratings.length, sessions.length),
    ...counted,
    heard_4: very('heard'),
    share_heard_4: ratio(very('heard'), ratings.length),
    led_4: very('led'),
    share_led_4: ratio(very('led'), ratings.length),
    floor: block(FLOOR),
    status: isAboveFloor(counted) ? 'above_floor' : 'below_floor',
  });
}

/** The most ratings that stand behind one name. Those whose specialist is not known may all be of one. */
function mostOfOne(rated: readonly Session[]): number {
  const counts = new Map<string | null, number>();
  for (const { specialistId } of rated) counts.set(specialistId, (counts.get(specialistId) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function isAboveFloor(counted: { ratings: number; people: number; specialists: number; most_of_one_specialist: number }): boolean {
  const { ratings, people, specialists, most_of_one_specialist: most } = counted;
  const many = ratings >= FLOOR.ratings && people >= FLOOR.people && specialists >= FLOOR.specialists;
  return many && most <= ratings * FLOOR.share_of_one_specialist;
}
