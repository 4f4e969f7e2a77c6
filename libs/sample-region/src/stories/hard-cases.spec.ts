import { sampleRegion, type SampleWish } from '../index.ts';

const wishes = sampleRegion({ endsOn: '2026-11-01', people: 400 });
const DAY = 86_400_000;

type Finds = (wishes: readonly SampleWish[]) => unknown;

const paths = (pattern: RegExp, which: (wish: SampleWish) => boolean = () => true) =>
  wishes.filter((wish) => pattern.test(wish.path) && which(wish));
const field = (name: string, value: unknown) => (wish: SampleWish) => wish.body[name] === value;
const has =
  (pattern: RegExp, which?: (wish: SampleWish) => boolean): Finds =>
  () =>
    paths(pattern, which).length > 0;
const told = (wish: SampleWish) => wish.body['told'] as { how: string; readBack?: boolean; interpreter?: string } | undefined;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
/** Lanes in which all of these happened, in this order. */
const inOneLane =
  (...patterns: readonly RegExp[]): Finds =>
  () =>
    [...Map.groupBy(wishes, ({ lane }) => lane).values()].some((lane) => {
      let from = 0;
      return patterns.every((pattern) => {
        const place = lane.findIndex(({ path }, n) => n >= from && pattern.test(path));
        from = place + 1;
        return place >= 0;
      });
    });

/** What a sample has to have besides the easy days (experience.md 1), and how it is found. */
const HARD_CASES: Readonly<Record<string, Finds>> = {
  'a suggestion that was declined': has(/suggestions\/[^/]+\/decline$/),
  'a suggestion that was declined twice, rested, and was asked for again': inOneLane(
    /suggestions$/,
    /decline$/,
    /suggestions$/,
    /decline$/,
    /ask-for$/,
    /suggestions$/,
    /take-up$/,
  ),
  'a suggestion for later': has(/for-later$/),
  'a suggestion that nobody answered for more than 60 days': () =>
    paths(/suggestions$/).some(
      ({ body, at }) =>
        days(at, '2026-11-01') > 60 && !wishes.some(({ path }) => path.includes(`suggestions/${String(body['suggestionId'])}/`)),
    ),
  'a goal set aside, picked up again and reached': inOneLane(/goals$/, /set-aside$/, /pick-up-again$/, /reach$/),
  'a preference let go': has(/let-go$/),
  'a consent taken back, in the app': has(/consents\/[^/]+\/revoke$/, (wish) => told(wish)?.how === 'self'),
  'a consent taken back, aloud': has(/consents\/[^/]+\/revoke$/, (wish) => told(wish)?.how === 'aloud'),
  'an erased person': inOneLane(/visions$/, /erasure\/request$/, /erasure\/erase$/),
  'a lapsed credential, and somebody beside': () =>
    has(/credentials\/[^/]+\/lapse$/)(wishes) === true && has(/pairing\/cover$/)(wishes) === true,
  'a hard moment by the own plan': inOneLane(/sections$/, /hard-moments$/, /wellness-plan\/open$/, /plan\/use$/, /end$/, /look-back$/),
  'help called without agreement, told, answered and reviewed': () =>
    has(/calls$/, field('agreement', 'not-agreed'))(wishes) === true &&
    inOneLane(/calls$/, /calls\/[^/]+\/review$/, /note\/answer$/)(wishes) === true,
  'a person who died, with wishes for after': inOneLane(/after-me$/, /died$/, /died$/),
  'somebody without a phone who tells everything aloud': () =>
    [...Map.groupBy(wishes, ({ lane }) => lane).values()].some((lane) => {
      const tellings = lane.map(told).filter((each) => each !== undefined);
      return tellings.length > 12 && tellings.every(({ how }) => how === 'aloud');
    }),
  'a young person with a representative who signs, until their birthday': () =>
    has(/consents$/, ({ as }) => as.role === 'representative')(wishes) === true && has(/representatives\/[^/]+\/end$/)(wishes) === true,
  'a telling through an interpreter': has(/visions$/, (wish) => told(wish)?.interpreter === 'professional'),
  'a session with an interpreter, spoken': has(/hold$/, field('interpreter', 'spoken')),
  'a session with an interpreter, signed': has(/hold$/, field('interpreter', 'signed')),
  'an entry written offline that came in days later': () =>
    paths(/sessions\/start$/).some(({ at, phase }) => at.slice(0, 7) < phase.slice(0, 7)) || lateInItsMonth(),
  'an unconfirmed telling, later confirmed': has(/\{told:[^}]+\}\/confirm$/),
  'an unconfirmed telling, later corrected': has(/\{told:[^}]+\}\/correct$/),
  'an unconfirmed telling that still waits': has(/preferences$/, (wish) => told(wish)?.readBack === false),
  'a person who says no to everything, and is met all the same': () =>
    [...Map.groupBy(wishes, ({ lane }) => lane).values()].some((lane) => {
      const nos = lane.filter(({ path }) => /(decline|keep-none)$/.test(path)).length;
      return (
        nos > 12 &&
        lane.filter(({ path }) => path.endsWith('sessions/start')).length > 12 &&
        !lane.some(({ path }) => path.endsWith('take-up'))
      );
    }),
  'reassignment with nothing': has(/pairing\/release$/, field('continuity', 'nothing')),
  'reassignment with preferences': has(/pairing\/release$/, field('continuity', 'preferences')),
  'reassignment with notes': has(/pairing\/release$/, field('continuity', 'notes-shared-with-me')),
  'reassignment with everything': has(/pairing\/release$/, field('continuity', 'everything')),
  'a specialist who cannot, and somebody who waits': inOneLane(/want$/, /unable$/, /meantime$/, /choose$/),
  'people who wait today': () => paths(/pairing\/want$/, ({ at }) => days(at, '2026-11-01') < 30).length > 3,
  'a guest': has(/sessions\/start$/, field('guest', true)),
  'somebody who stopped looking': has(/want-no-more$/),
  'a group that grows': () => {
    const sizes = paths(/groups\/group-surcos\/meetings$/).map(({ body }) => (body['attendees'] as string[]).length);
    return (sizes[0] ?? 9) <= 3 && Math.max(...sizes) >= 8;
  },
  'a trainee under a supervisor whose credential comes late': () => {
    const [welcome] = paths(/welcome$/, field('standing', 'trainee'));
    const certified = paths(/welcome$/, (wish) => wish.path === welcome?.path && wish.body['standing'] === 'certified');
    return welcome?.body['supervisorId'] !== undefined && certified.length === 1;
  },
  'a note answered': has(/note\/answer$/),
  'a note taken back': has(/note\/withdraw$/),
  'no note wanted': has(/note\/keep-none$/, (wish) => told(wish) !== undefined),
  'what a court asks, kept apart, and left': inOneLane(/outside-wishes$/, /outside-wishes\/[^/]+\/leave$/),
  'a session that did not happen': has(/did-not-happen$/),
  'a session moved, and one called off': () => has(/\/move$/)(wishes) === true && has(/\/cancel$/)(wishes) === true,
  'a person who moved to another agency': inOneLane(
    /consents$/,
    /release$/,
    /agencies\/agency-camino\/come$/,
    /choose$/,
    /agencies\/agency-puente\/leave$/,
  ),
  'a name taken off': has(/name\/take-off$/),
  'thanks to somebody who is registered nowhere': has(/inspirations$/, ({ body }) => body['whoItWas'] !== undefined),
  'a meeting and a gathering put right': has(/gatherings\/[^/]+\/correct$/),
  'an agency that left, told in good time, and whose people chose before': () => {
    const [announced] = paths(/agencies\/[^/]+\/leaving$/);
    const [left] = paths(/agencies\/[^/]+\/leave$/, ({ as }) => as.role === 'network-steward');
    const chose = paths(/agencies\/agency-ferry-street\/leave$/, ({ as }) => as.role === 'person');
    return days(announced?.at ?? '', left?.at ?? '') >= 30 && chose.length === 2 && chose.every(({ at }) => at < (left?.at ?? ''));
  },
  'a programme whose policy changed, and one that closed': () =>
    has(/programmes\/[^/]+\/policy$/)(wishes) === true && has(/programmes\/[^/]+\/close$/)(wishes) === true,
  'a supporter who reads the plan no more, and stands by no more': inOneLane(/share$/, /unshare$/, /supporters\/[^/]+\/remove$/),
  'somebody thought dead who says that they are alive': inOneLane(/died$/, /died\/correct$/, /sessions\/start$/),
  'an erasure that had to wait': inOneLane(/erasure\/request$/, /erasure\/hold$/, /erasure\/erase$/),
  'a renewal sent in before the last day': inOneLane(/renewal-sent$/, /lapse$/),
  'a question put into another language, and one that is asked no more': () =>
    has(/questions\/[^/]+\/translations$/)(wishes) === true && has(/questions\/[^/]+\/retire$/)(wishes) === true,
  'a directive noted': has(/wellness-plan\/directive$/),
  'a meeting of a group put right, and a group that ended': inOneLane(/meetings$/, /meetings\/[^/]+\/correct$/, /groups\/[^/]+\/close$/),
  'naloxone in a hard moment that went well': inOneLane(/naloxone\/use$/, /end$/, /look-back$/, /goals\/[^/]+\/reach$/),
  'a report the law requires, told to the person before': has(/reports$/, field('personTold', 'before')),
  'somebody who cannot come after all': inOneLane(/coming\/say$/, /coming\/take-back$/),
  'an outcome put right, and one taken back': inOneLane(/outcomes\/[^/]+\/correct$/, /outcomes\/[^/]+\/withdraw$/),
  'an insight that was too personal': has(/insights\/[^/]+\/read$/, field('fine', false)),
};

/** An entry whose place among those around it shows that it was sent after others that happened later. */
function lateInItsMonth(): boolean {
  return [...Map.groupBy(wishes, ({ lane }) => lane).values()].some((lane) =>
    lane.some(({ at }, n) => n > 0 && days(at, lane[n - 1]?.at ?? at) > 5),
  );
}

test.each(Object.keys(HARD_CASES))('there is %s', (name) => {
  expect(HARD_CASES[name]?.(wishes)).toBe(true);
});
