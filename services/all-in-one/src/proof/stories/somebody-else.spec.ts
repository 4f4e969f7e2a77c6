/** Somebody else: a person goes on with another specialist, and their word alone decides what that one sees of the time before (P3, P5). */
import { luis, mara, nia, northside, southside } from './there-already.ts';
import { aRegion, daysAgo, type Region, self, type Voice } from './told.ts';

const CONTINUITIES = ['nothing', 'preferences', 'notes-shared-with-me', 'everything'] as const;
type Continuity = (typeof CONTINUITIES)[number];
let region: Region;

beforeAll(async () => {
  region = await aRegion();
});
afterAll(() => region.close());

const person = (id: string, daysBack = 0) => region.as('person', id).daysAgo(daysBack);
const specialist = (id: string, daysBack = 0) => region.as('specialist', id).daysAgo(daysBack);

/** What somebody sees of a person, by the words in it. */
type Seen = {
  wanted: readonly string[];
  goal: boolean;
  sessions: readonly string[];
  note: boolean;
  session: boolean;
  sureOfThemselves: readonly number[];
  gotBetter: readonly string[];
};
const NOTHING: Seen = { wanted: [], goal: false, sessions: [], note: false, session: false, sureOfThemselves: [], gotBetter: [] };

/** A person who walked with Luis for a while: what they want, a goal, a session with a note. */
async function walksWithLuis(id: string): Promise<void> {
  await person(id, 200).wish(`identity/people/${id}/register`, { agencyId: northside });
  await person(id, 200).wish(`identity/people/${id}/pairing/choose`, { specialistId: luis, told: self });
  await specialist(luis, 199).wish(`identity/people/${id}/pairing/accept`);
  await person(id, 198).wish(`preferences/people/${id}/preferences`, { preferenceId: `${id}-before`, words: 'Then: sleep.', told: self });
  await person(id, 198).wish(`preferences/people/${id}/goals`, { goalId: `${id}-goal`, from: 'own-words', words: 'Rest.', told: self });
  await meets(id, luis, { daysBack: 190, called: 'before' });
  await person(id, 180).wish(`community-outcomes/people/${id}/confidence`, { score: 3, told: self });
  await person(id, 180).wish('community-outcomes/outcomes', {
    outcomeId: `${id}-slept`,
    subjectType: 'person',
    subjectId: id,
    statement: 'I slept.',
    sign: 'positive',
    intended: true,
    told: self,
  });
}

/** The person lets Luis go with this word, and walks with somebody else. */
async function goesOnWith(id: string, next: string, continuity: Continuity): Promise<void> {
  await person(id, 100).wish(`identity/people/${id}/pairing/release`, { specialistId: luis, continuity, told: self });
  await person(id, 99).wish(`identity/people/${id}/pairing/choose`, { specialistId: next, told: self });
  await specialist(next, 98).wish(`identity/people/${id}/pairing/accept`);
}

/** Since then: something new that they want, and a session with whoever walks with them now. */
async function goesOnLiving(id: string, next: string): Promise<void> {
  await person(id, 50).wish(`preferences/people/${id}/preferences`, { preferenceId: `${id}-since`, words: 'Now: a job.', told: self });
  await meets(id, next, { daysBack: 40, called: 'since' });
  await person(id, 30).wish(`community-outcomes/people/${id}/confidence`, { score: 6, told: self });
}

async function meets(id: string, who: string, { daysBack, called }: { daysBack: number; called: string }): Promise<void> {
  const sessionId = `${id}-${called}`;
  await specialist(who, daysBack).wish('sessions/sessions/start', { sessionId, personId: id });
  await specialist(who, daysBack).wish(`sessions/sessions/${sessionId}/note/write`, { words: 'We talked.', together: true });
  await specialist(who, daysBack).wish(`sessions/sessions/${sessionId}/hold`);
}

/** What they see; null where they see nobody of this name. */
async function seenBy(voice: Voice, id: string): Promise<Seen | null> {
  const there = await voice.ask<{ preferences: { words: string }[] }>(`preferences/people/${id}`).ifAny();
  if (there === null) return null;
  const sessions = await voice.ask<{ sessions: { sessionId: string }[] }>(`sessions/people/${id}/sessions?when=was`);
  const { reports } = await voice.ask<{ reports: { score: number }[] }>(`community-outcomes/people/${id}/confidence`);
  const { outcomes } = await voice.ask<{ outcomes: { statement: string }[] }>(`community-outcomes/people/${id}/outcomes`);
  const outcome = await voice.ask<{ statement: string }>(`community-outcomes/outcomes/${id}-slept`).ifAny();
  expect(outcomes.map(({ statement }) => statement)).toEqual(outcome === null ? [] : [outcome.statement]);
  return {
    wanted: there.preferences.map(({ words }) => words),
    goal: (await voice.ask(`preferences/people/${id}/goals/${id}-goal`).ifAny()) !== null,
    sessions: sessions.sessions.map(({ sessionId }) => sessionId.slice(id.length + 1)),
    note: (await voice.ask(`sessions/sessions/${id}-before/note`).ifAny()) !== null,
    session: (await voice.ask(`sessions/sessions/${id}-before`).ifAny()) !== null,
    sureOfThemselves: reports.map(({ score }) => score),
    gotBetter: outcomes.map(({ statement }) => statement),
  };
}

const ALL: Seen = {
  wanted: ['Then: sleep.'],
  goal: true,
  sessions: ['before'],
  note: true,
  session: true,
  sureOfThemselves: [3],
  gotBetter: ['I slept.'],
};
const SEES_AT_ONCE: Readonly<Record<Continuity, Seen>> = {
  nothing: NOTHING,
  preferences: { ...NOTHING, wanted: ['Then: sleep.'], goal: true },
  'notes-shared-with-me': { ...ALL, session: false, sureOfThemselves: [], gotBetter: [] },
  everything: ALL,
};
const withWhatCameSince = (seen: Seen): Seen => ({
  ...seen,
  wanted: [...seen.wanted, 'Now: a job.'],
  sessions: ['since', ...seen.sessions],
  sureOfThemselves: [...seen.sureOfThemselves, 6],
});

describe('Somebody else of the same agency', () => {
  test.each(CONTINUITIES)(
    'P3: the person says “%s”: Nia sees that much, Luis nothing any more, the person all of it',
    async (continuity) => {
      const id = `north-${continuity}`;
      await walksWithLuis(id);
      expect(await seenBy(specialist(luis), id)).toEqual(ALL);
      expect(await seenBy(specialist(nia), id)).toBeNull();

      await goesOnWith(id, nia, continuity);
      expect(await seenBy(specialist(luis), id)).toBeNull();
      expect(await seenBy(specialist(nia), id)).toEqual(SEES_AT_ONCE[continuity]);
      expect(await person(id).ask(`identity/people/${id}/pairing`)).toMatchObject({
        walking: [{ specialistId: nia, sees: { seesAtOnce: continuity, consents: [] } }],
      });

      await goesOnLiving(id, nia);
      expect(await seenBy(specialist(nia), id)).toEqual(withWhatCameSince(SEES_AT_ONCE[continuity]));
      expect(await seenBy(specialist(luis), id)).toBeNull();
      expect(await seenBy(person(id), id)).toEqual(withWhatCameSince(ALL));
    },
  );
});

describe('Somebody else of another agency', () => {
  const CONSENTS: Readonly<Record<Continuity, readonly object[]>> = {
    nothing: [],
    preferences: [{ kind: 'specific' }],
    'notes-shared-with-me': [{ kind: 'specific' }, { kind: 'counselling-notes', grants: ['notes'] }],
    everything: [{ kind: 'specific' }, { kind: 'counselling-notes', grants: ['notes'] }],
  };

  test.each(CONTINUITIES)(
    'P5: the person says “%s”: nothing goes over by itself, and they see which consent it waits for',
    async (continuity) => {
      const id = `south-${continuity}`;
      await walksWithLuis(id);
      await goesOnWith(id, mara, continuity);
      expect(await seenBy(specialist(mara), id)).toEqual(NOTHING);
      expect(await seenBy(specialist(luis), id)).toBeNull();
      const { walking } = await person(id).ask<{ walking: { sees: { seesAtOnce: string; consents: object[] } }[] }>(
        `identity/people/${id}/pairing`,
      );
      expect(walking).toMatchObject([{ specialistId: mara, sees: { seesAtOnce: 'nothing', consents: CONSENTS[continuity] } }]);

      await goesOnLiving(id, mara);
      expect(await seenBy(specialist(mara), id)).toEqual(withWhatCameSince(NOTHING));
      expect(await seenBy(person(id), id)).toEqual(withWhatCameSince(ALL));
    },
  );
});

describe('Somebody who stands in', () => {
  const standsIn = (id: string, who: string, { continuity, until }: { continuity: Continuity; until: string }) =>
    person(id, 100).wish(`identity/people/${id}/pairing/cover`, { specialistId: who, until, continuity, told: self });

  test.each(CONTINUITIES)(
    'P3: of the same agency sees what the person says, “%s”, while Luis goes on seeing it all',
    async (continuity) => {
      const id = `cover-${continuity}`;
      await walksWithLuis(id);
      await standsIn(id, nia, { continuity, until: daysAgo(-30) });
      expect(await seenBy(specialist(nia), id)).toEqual(SEES_AT_ONCE[continuity]);
      expect(await seenBy(specialist(luis), id)).toEqual(ALL);
    },
  );

  test('P3: sees nothing any more once the time is over', async () => {
    await walksWithLuis('cover-over');
    await standsIn('cover-over', nia, { continuity: 'everything', until: daysAgo(10) });
    expect(await seenBy(specialist(nia), 'cover-over')).toBeNull();
    expect(await seenBy(specialist(luis), 'cover-over')).toEqual(ALL);
  });

  test('P5: of another agency sees nothing of before by itself', async () => {
    await walksWithLuis('cover-south');
    await standsIn('cover-south', mara, { continuity: 'everything', until: daysAgo(-30) });
    expect(await seenBy(specialist(mara), 'cover-south')).toEqual(NOTHING);
    expect(await seenBy(region.as('specialist', nia), 'cover-south')).toBeNull();
  });
});

test('P5: Leads of either agency read none of it, before or after', async () => {
  for (const agency of [northside, southside])
    await region.as('agency-steward', agency).ask('preferences/people/north-everything').refused('not-for-this-role');
});
