import { ada, ben, luis, mara } from '@golden-thread/testing';
import { aloud, eventIn, fromMemory, preferencesOverHttp, self, type PreferencesOverHttp } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
beforeAll(async () => (service = await preferencesOverHttp()));
afterAll(() => service.close());

const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ada}/${path}`, payload);
const look = async (who: string, goalId: string) => service.get(who, `people/${ada}/goals/${goalId}`);
const choose = (who: string, body: object) => wish(who, 'goals', { words: 'Plant tomatoes.', told: self, ...body });
const refused = (status: number, code: string, rule?: string) => ({ status, body: { code, ...(rule === undefined ? {} : { rule }) } });

describe('P1: a goal grows from what Ada said, or is her own sentence', () => {
  test('a vision, a preference, a suggestion she took up', async () => {
    await wish(ada, 'visions', { questionId: 'q1', words: 'The garden again.', told: self });
    expect(await choose(ada, { goalId: 'from-vision', from: 'vision', fromId: 'q1' })).toMatchObject({
      status: 200,
      body: { id: 'from-vision', outcome: 'happened' },
    });
    expect((await choose(ada, { goalId: 'from-vision', from: 'vision', fromId: 'q1' })).body['outcome']).toBe('nothing');
    const preferenceId = String((await wish(ada, 'preferences', { words: 'Walking.', told: self })).body['id']);
    expect((await choose(luis, { from: 'preference', fromId: preferenceId, told: aloud })).body['outcome']).toBe('happened');
    await wish(luis, 'suggestions', { suggestionId: 's1', words: 'The walkers?' });
    expect(await choose(ada, { from: 'suggestion', fromId: 's1' })).toMatchObject(refused(409, 'goal-needs-the-persons-word', 'P1'));
    await wish(ada, 'suggestions/s1/take-up', { told: self });
    expect((await choose(ada, { from: 'suggestion', fromId: 's1' })).body['outcome']).toBe('happened');
    expect((await look(ada, 'from-vision')).body).toMatchObject({
      goalId: 'from-vision',
      from: 'vision',
      fromId: 'q1',
      words: 'Plant tomatoes.',
      confirmed: true,
      standing: 'on-the-way',
      steps: [],
      turns: [],
    });
  });

  test('P1: nothing she never said, let go, or has not heard read back gives ground', async () => {
    expect(await choose(ada, { from: 'vision', fromId: 'never-asked' })).toMatchObject(refused(409, 'goal-needs-the-persons-word', 'P1'));
    await wish(ada, 'preferences', { preferenceId: 'p-let-go', words: 'Mornings.', told: self });
    await wish(ada, 'preferences/p-let-go/let-go', { told: self });
    expect(await choose(ada, { from: 'preference', fromId: 'p-let-go' })).toMatchObject(refused(409, 'goal-from-what-was-let-go', 'P1'));
    await wish(luis, 'visions', { questionId: 'q-memory', words: 'The sea.', told: fromMemory });
    expect(await choose(ada, { from: 'vision', fromId: 'q-memory' })).toMatchObject(refused(409, 'not-confirmed', 'P2'));
  });

  test('what it grew from is named, and her own sentence names nothing', async () => {
    expect(await choose(ada, { from: 'vision' })).toMatchObject({ status: 400, body: { field: [{ path: 'fromId' }] } });
    expect(await choose(ada, { from: 'own-words', fromId: 'q1' })).toMatchObject({ status: 400, body: { field: [{ path: 'fromId' }] } });
    expect(await choose(ada, { from: 'court' })).toMatchObject({ status: 400, body: { field: [{ path: 'from' }] } });
    expect((await choose(ada, { from: 'own-words', words: 'Dormir en mi propia cama.' })).body['outcome']).toBe('happened');
    expect(await choose(ada, { goalId: 'from-vision', from: 'own-words' })).toMatchObject(refused(409, 'goal-exists'));
  });
});

describe('P2: a goal is hers', () => {
  beforeAll(() => choose(ada, { goalId: 'g', from: 'own-words' }));

  test('P2: nobody else chooses one, and what was said is not even looked up for them', async () => {
    for (const from of [{ from: 'own-words' }, { from: 'vision', fromId: 'q1' }]) {
      expect(await choose(mara, { ...from, told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
      expect(await choose(ben, from)).toMatchObject(refused(404, 'not-found'));
    }
    expect(await choose(luis, { from: 'own-words', told: self })).toMatchObject(refused(409, 'told-by-somebody-else', 'P2'));
  });

  test('P2: she takes and drops steps; her specialist says how she told it', async () => {
    await wish(luis, 'goals/g/steps', { stepId: 'one', words: 'Ask my neighbor.', chosenBy: 'together', told: aloud });
    const made = await wish(ada, 'goals/g/steps', { words: 'Buy one pot.', chosenBy: 'person', told: self });
    const other = String(made.body['id']);
    expect(await wish(luis, 'goals/g/steps/one/take')).toMatchObject(refused(409, 'told-by-somebody-else', 'P2'));
    expect(await wish(ada, 'goals/g/steps/one/take', { told: 'aloud' })).toMatchObject(refused(400, 'invalid-request'));
    expect(await wish(ada, 'goals/g/steps/unknown/take')).toMatchObject(refused(404, 'step-unknown'));
    expect((await wish(ada, 'goals/g/steps/one/take')).body['outcome']).toBe('happened');
    expect((await wish(ada, `goals/g/steps/${other}/drop`)).body['outcome']).toBe('happened');
    const steps = async (who: string) => (await look(who, 'g')).body['steps'];
    expect(await steps(ada)).toEqual([
      expect.objectContaining({ stepId: 'one', words: 'Ask my neighbor.', chosenBy: 'together', standing: 'taken' }),
      expect.objectContaining({ stepId: other, words: 'Buy one pot.', chosenBy: 'person', standing: 'dropped' }),
    ]);
    expect(await steps(luis)).toEqual([expect.objectContaining({ stepId: 'one', standing: 'taken' })]);
  });

  test('P3: she reaches it, sets it aside and picks it up again, and nothing is lost', async () => {
    await wish(ada, 'goals/g/reach', { howItFeels: 'Proud.', told: self });
    expect((await look(luis, 'g')).body).toMatchObject({ standing: 'reached', turns: [{ is: 'reached', words: 'Proud.' }] });
    await wish(luis, 'goals/g/set-aside', { why: 'My sister needs me.', told: aloud });
    expect(await wish(ada, 'goals/g/steps', { words: 'Water.', chosenBy: 'person', told: self })).toMatchObject(
      refused(409, 'goal-set-aside', 'P3'),
    );
    expect((await look(ada, 'g')).body).toMatchObject({
      standing: 'set-aside',
      turns: [
        { is: 'reached', words: 'Proud.' },
        { is: 'set-aside', words: 'My sister needs me.' },
      ],
    });
    expect(await look(luis, 'g')).toMatchObject(refused(404, 'not-found'));
    await wish(ada, 'goals/g/pick-up-again', { told: self });
    const { body } = await look(luis, 'g');
    expect(body).toMatchObject({ standing: 'on-the-way', turns: [{ is: 'picked-up-again' }] });
    expect(body['turns']).toHaveLength(1);
    expect((await look(ada, 'g')).etag).toBe('"8"');
  });

  test('P2: written from memory, nothing is built on it until she heard it read back', async () => {
    const chosen = await choose(luis, { goalId: 'm', from: 'own-words', told: fromMemory });
    expect((await look(luis, 'm')).body).toMatchObject({ confirmed: false });
    expect(await wish(ada, 'goals/m/reach', { told: self })).toMatchObject(refused(409, 'not-confirmed', 'P2'));
    expect((await wish(ada, `goals/m/told/${eventIn(chosen)}/confirm`)).body['outcome']).toBe('happened');
    const reached = await wish(luis, 'goals/m/reach', { told: fromMemory });
    expect((await look(ada, 'm')).body).toMatchObject({ confirmed: true, standing: 'on-the-way', turns: [{ confirmed: false }] });
    await wish(ada, `goals/m/told/${eventIn(reached)}/correct`);
    expect((await look(luis, 'm')).body['turns']).toEqual([]);
    expect(await wish(ada, 'goals/m/told/nothing/confirm')).toMatchObject(refused(409, 'nothing-told', 'P2'));
    const { events } = await service.stored();
    expect(events.filter(({ type }) => type.startsWith('Told')).map(({ data }) => JSON.parse(data) as unknown)).toEqual([
      { eventId: eventIn(chosen), of: 'GoalChosen', personId: ada },
      { eventId: eventIn(reached), of: 'GoalReached', personId: ada },
    ]);
  });

  test('P5: is seen by nobody else: none, not hers and not allowed are the same answer', async () => {
    for (const [who, goalId] of [
      [mara, 'g'],
      [ben, 'g'],
      [ada, 'none'],
      [luis, 'none'],
    ] as const) {
      expect(await look(who, goalId)).toMatchObject(refused(404, 'not-found'));
      expect(await wish(who, `goals/${goalId}/reach`, { told: aloud })).toMatchObject(refused(404, 'not-found'));
    }
    expect(await service.get(ben, `people/${ben}/goals/g`)).toMatchObject(refused(404, 'not-found'));
    expect(await service.wish(ben, `people/${ben}/goals/g/set-aside`, { told: self })).toMatchObject(refused(404, 'not-found'));
  });
});

describe('P1: what others ask of Ada', () => {
  test('P1: is noted as theirs, left when it is done, and grounds no goal', async () => {
    const noted = await wish(luis, 'outside-wishes', { askedBy: 'court', words: 'Two meetings a month.' });
    const id = String(noted.body['id']);
    expect(noted.body['outcome']).toBe('happened');
    expect(await wish(mara, 'outside-wishes', { askedBy: 'family', words: 'w' })).toMatchObject(
      refused(409, 'outside-wish-by-others', 'P1'),
    );
    expect(await choose(ada, { from: 'preference', fromId: id })).toMatchObject(refused(409, 'goal-needs-the-persons-word', 'P1'));
    expect(await wish(mara, `outside-wishes/${id}/leave`)).toMatchObject(refused(404, 'not-found'));
    expect(await service.wish(ben, `people/${ben}/outside-wishes/${id}/leave`)).toMatchObject(refused(404, 'not-found'));
    expect((await wish(ada, `outside-wishes/${id}/leave`)).body['outcome']).toBe('happened');
    expect((await wish(ada, `outside-wishes/${id}/leave`)).body['outcome']).toBe('nothing');
    expect(await wish(luis, 'outside-wishes', { outsideWishId: id, askedBy: 'court', words: 'Two meetings a month.' })).toMatchObject(
      refused(409, 'outside-wish-left', 'P1'),
    );
  });
});

test('no word of it lies in the clear or goes on the road, and every event says whom it is about', async () => {
  const { events, records } = await service.stored();
  expect(JSON.stringify([events, records])).not.toMatch(/tomatoes|neighbor|pot\.|Proud|sister|meetings|garden|cama/);
  expect(events.every(({ about }) => about.length === 1 && about[0] === ada)).toBe(true);
  const own = events.filter(({ type }) => type.startsWith('OutsideWish') || type === 'StepDropped').map(({ position }) => position);
  expect(own).toHaveLength(3);
  expect(records.filter(({ position }) => own.includes(position)).map(({ event }) => event.data)).toEqual([null, null, null]);
});
