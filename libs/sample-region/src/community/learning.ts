/** What specialists build together: the question bank, insights, and reflections of their own. */
import type { Language } from '../voice.ts';
import { DAY, type Minute } from '../wish-book.ts';
import type { Specialist } from '../facts/specialists.ts';
import { INSIGHTS, REFLECTIONS, REPORTS } from '../words/insight-words.ts';
import { LATER_RETIRED, LATER_TRANSLATED, QUESTIONS, WAITING_QUESTIONS, type QuestionWords } from '../words/question-words.ts';
import { networkLead, type Community } from './opening.ts';

const from = (specialist: Specialist) => ({ role: 'specialist', id: specialist.id }) as const;

/** The bank is filled in the first weeks; insights and reflections come all along. */
export function learns(community: Community): void {
  const { calendar, chance } = community;
  const early = readers(community, 20 * DAY);
  QUESTIONS.forEach((question, place) => {
    const at = 20 * DAY + place * 45;
    proposes(community, question, { at, by: early[place % early.length] as Specialist });
  });
  WAITING_QUESTIONS.forEach((question, place) =>
    proposes(community, question, { at: calendar.end - (12 - place) * DAY, by: early[place] as Specialist, waits: true }),
  );
  theBankChanges(community, early);
  INSIGHTS.forEach((_, place) => {
    insight(community, place, Math.floor(60 * DAY + ((calendar.end - 100 * DAY) * place) / INSIGHTS.length));
  });
  for (const specialist of community.specialists) reflects(community, specialist, chance.of(`reflects/${specialist.id}`).between(0, 3));
}

/** Specialists who were there by then, agencies taking turns, so that neighbors in the list are of different agencies. */
function readers({ specialists }: Community, at: Minute): readonly Specialist[] {
  const there = specialists.filter((each) => each.from + 5 * DAY < at && each.turn === null);
  const places = new Map<string, number>();
  const turn = (each: Specialist): number => {
    const place = places.get(each.agency.id) ?? 0;
    places.set(each.agency.id, place + 1);
    return place;
  };
  return there
    .map((each) => ({ each, turn: turn(each) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ each }) => each);
}

function others(community: Community, at: Minute, not: Specialist): readonly Specialist[] {
  return readers(community, at).filter(({ agency }) => agency !== not.agency);
}

function proposes(
  community: Community,
  { id, kind, ...lines }: QuestionWords,
  { at, by, waits = false, languages = ['en', 'es'] }: { at: Minute; by: Specialist; waits?: boolean; languages?: readonly Language[] },
): void {
  const { book } = community;
  const path = `/api/preferences/questions`;
  const words = languages.map((language) => ({ language, words: lines[language] }));
  book.note({ at, as: from(by), path, body: { questionId: id, kind, words }, lane: id });
  const [first, ...rest] = others(community, at, by);
  const second = rest.find(({ agency }) => agency !== first?.agency);
  for (const reader of [first, waits ? undefined : second]) {
    if (reader !== undefined)
      book.note({ at: at + 2 * DAY, as: from(reader), path: `${path}/${id}/read`, body: { verdict: 'yes' }, lane: id });
  }
}

/** One question is put into Spanish later; another is asked no more. */
function theBankChanges(community: Community, early: readonly Specialist[]): void {
  const { book, calendar } = community;
  const path = (question: QuestionWords, rest: string): string => `/api/preferences/questions/${question.id}/${rest}`;
  const [first, second] = early as [Specialist, Specialist];
  proposes(community, LATER_TRANSLATED, { at: 40 * DAY, by: first, languages: ['en'] });
  const translator = early.find(({ languages }) => languages.includes('es')) as Specialist;
  const body = { language: 'es', words: LATER_TRANSLATED.es };
  book.note({ at: 75 * DAY, as: from(translator), path: path(LATER_TRANSLATED, 'translations'), body, lane: LATER_TRANSLATED.id });
  proposes(community, LATER_RETIRED, { at: 45 * DAY, by: second });
  const retired = (calendar.months[9] ?? 0) + 6 * DAY;
  book.note({ at: retired, as: networkLead, path: path(LATER_RETIRED, 'retire'), lane: LATER_RETIRED.id });
}

function insight(community: Community, place: number, at: Minute): void {
  const { book } = community;
  const words = INSIGHTS[place];
  if (words === undefined) return;
  const chance = community.chance.of(`insight/${place}`);
  const there = readers(community, at).filter(({ languages }) => languages.includes(words.language));
  const by = chance.pick(there);
  const insightId = chance.uuid();
  const says = (days: number, who: Specialist, rest: string, body: object = {}) =>
    book.note({ at: at + days * DAY, as: from(who), path: `/api/sessions/insights${rest}`, body: { ...body }, lane: insightId });
  says(0, by, '', { insightId, words: words.words, supportKinds: words.kinds });
  const readable = others(community, at, by).filter(({ languages }) => languages.includes(words.language));
  // The newest still wait for a second reader, and one was too personal.
  if (place >= INSIGHTS.length - 3) return;
  const reader = chance.pick(readable);
  if (place === 24) {
    says(2, reader, `/${insightId}/read`, { fine: false, code: 'could-be-recognized' });
    says(4, by, `/${insightId}/take-back`);
    return;
  }
  says(2, reader, `/${insightId}/read`, { fine: true });
  says(3, by, `/${insightId}/share`);
  const trying = chance.some(
    readers(community, at).filter(({ id }) => id !== by.id),
    chance.between(1, 6),
  );
  trying.forEach((who, n) => {
    if (chance.happens(0.4)) {
      says(8 + n, who, `/${insightId}/try`);
      return;
    }
    const [went, said] = chance.pick(REPORTS);
    says(14 + n, who, `/${insightId}/report`, said === null ? { went } : { went, words: said });
  });
}

function reflects({ book, calendar, chance }: Community, specialist: Specialist, count: number): void {
  const own = chance.of(`reflection/${specialist.id}`);
  for (let n = 0; n < count; n += 1) {
    const at = own.between(specialist.from + 10 * DAY, calendar.end - DAY);
    const body = { reflectionId: own.uuid(), words: own.pick(REFLECTIONS), competencies: [], kept: own.happens(0.3) };
    book.note({ at, as: from(specialist), path: '/api/sessions/reflections', body, lane: specialist.id });
  }
}
