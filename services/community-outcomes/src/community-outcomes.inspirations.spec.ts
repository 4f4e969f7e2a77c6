import { ada, ben, cruz, luis, mara } from '@golden-thread/testing';
import {
  communityOutcomesOverHttp,
  eventIn,
  fromMemory,
  notFound,
  outcomeOf,
  refused,
  self,
  wrong,
  type CommunityOutcomesOverHttp,
} from './contract/community-outcomes-over-http.ts';

let service: CommunityOutcomesOverHttp;
beforeEach(async () => (service = await communityOutcomesOverHttp()));
afterEach(() => service.close());

const nobody = { people: [], after: null, incomplete: false };
type Entry = Readonly<Record<string, unknown>>;
const acknowledge = (who: string, body: object, inspired = who) =>
  service.wish(who, `people/${inspired}/inspirations`, { told: self, ...body });
const wish = (who: string, path: string, body: object = { told: self }, headers: object = {}) =>
  service.wish(who, `inspirations/${path}`, body, headers);
const lists = async (who: string, more = '') => (await service.list(who, `people/${who}/inspirations${more}`)).body;
const liftedMe = async (who: string, more = '') => (await lists(who, more))['liftedMe'] as { people: Entry[]; after: string | null };
const iLifted = async (who: string, more = '') => (await lists(who, more))['iLifted'] as { people: Entry[]; after: string | null };

/** Ada was lifted by Ben, and it goes by the id `i`. */
const adaByBen = (body: object = {}) =>
  acknowledge(ada, { inspirationId: 'i', inspirerId: ben, through: 'story', storyId: 'story-1', ...body });

describe('P13: nobody learns through a ripple that somebody else uses support', () => {
  test('P13: whom she acknowledged stands in her list alone, and her choices begin with no', async () => {
    expect(await adaByBen()).toMatchObject({ status: 200, body: { id: 'i', outcome: 'happened' } });
    expect((await liftedMe(ada)).people).toEqual([
      {
        inspirationId: 'i',
        eventId: expect.any(String),
        inspirerId: ben,
        through: 'story',
        storyId: 'story-1',
        saidAt: '2026-09-30T00:00:00Z',
        confirmed: true,
        takenBack: false,
        theyMayKnow: false,
        theyMayBeNamed: false,
      },
    ]);
    expect(await lists(ben)).toEqual(await lists(cruz));
    expect(await lists(ben)).toEqual({ liftedMe: nobody, iLifted: nobody });
  });

  test('P13: before she says yes, whatever the inspirer tries is answered as if there were nothing', async () => {
    await adaByBen();
    const tries = [
      ['naming/allow', { told: self }],
      ['naming/keep-private', { told: self }],
      ['name/take-off', { told: self }],
      ['telling/allow', { told: self }],
      ['telling/keep-private', { told: self }],
      ['withdraw', { told: self }],
      ['naming/allow', { told: self, occurredAt: '2026-01-01' }],
      [`told/${eventIn(await adaByBen({ inspirationId: 'other' }))}/confirm`, {}],
    ] as const;
    for (const headers of [{}, { 'if-match': '"1"' }, { 'if-match': '"7"' }]) {
      for (const [path, body] of tries) {
        const hidden = await wish(ben, `i/${path}`, body, headers);
        const none = await wish(ben, `none/${path}`, body, headers);
        expect(hidden).toMatchObject(notFound);
        expect({ ...hidden.body, instance: null }).toEqual({ ...none.body, instance: null });
      }
    }
    expect((await service.stored()).events.map(({ type }) => type)).toEqual(['InspirationAcknowledged', 'InspirationAcknowledged']);
  });

  test('P13: she says yes and he knows; she says no and it is as if he never did', async () => {
    await adaByBen();
    expect(outcomeOf(await wish(ada, 'i/telling/allow'))).toBe('happened');
    expect(outcomeOf(await wish(ada, 'i/telling/allow'))).toBe('nothing');
    expect((await iLifted(ben)).people).toEqual([
      { inspirationId: 'i', inspiredId: ada, through: 'story', saidAt: '2026-09-30T00:00:00Z', iMayBeNamed: false },
    ]);
    expect((await liftedMe(ada)).people).toMatchObject([{ theyMayKnow: true, theyMayBeNamed: false }]);
    expect(outcomeOf(await wish(ben, 'i/naming/allow'))).toBe('happened');
    expect(outcomeOf(await wish(ben, 'i/naming/allow'))).toBe('nothing');
    expect((await iLifted(ben)).people).toMatchObject([{ iMayBeNamed: true }]);
    expect((await liftedMe(ada)).people).toMatchObject([{ theyMayBeNamed: true }]);

    expect(outcomeOf(await wish(ada, 'i/telling/keep-private'))).toBe('happened');
    expect(outcomeOf(await wish(ada, 'i/telling/keep-private'))).toBe('nothing');
    expect(await lists(ben)).toEqual(await lists(cruz));
    expect((await liftedMe(ada)).people).toMatchObject([{ theyMayKnow: false, theyMayBeNamed: false }]);
    expect(await wish(ben, 'i/naming/allow')).toMatchObject(notFound);
    // What was once his to decide stays his to say no to.
    expect(outcomeOf(await wish(ben, 'i/naming/keep-private'))).toBe('happened');
    expect(outcomeOf(await wish(ben, 'i/naming/keep-private'))).toBe('nothing');
  });

  test('P13: her no holds at once, before any list knows of it', async () => {
    await adaByBen();
    await wish(ada, 'i/telling/allow');
    expect((await iLifted(ben)).people).toHaveLength(1);
    const [no, seen] = await Promise.all([wish(ada, 'i/telling/keep-private'), service.get(ben, `people/${ben}/inspirations`)]);
    expect(outcomeOf(no)).toBe('happened');
    expect(seen.status).toBe(200);
    expect((await service.get(ben, `people/${ben}/inspirations`)).body['iLifted']).toEqual(nobody);
  });

  test('P13: her own no and her own taking back hold, also where what was written down before was not meant', async () => {
    for (const [id, path] of [
      ['i', 'telling/keep-private'],
      ['j', 'withdraw'],
    ] as const) {
      await adaByBen({ inspirationId: id });
      await wish(ada, `${id}/telling/allow`);
      const written = await wish(luis, `${id}/${path}`, { told: fromMemory });
      expect(outcomeOf(await wish(ada, `${id}/${path}`))).toBe('happened');
      expect(outcomeOf(await wish(ada, `${id}/${path}`))).toBe('nothing');
      expect(outcomeOf(await wish(luis, `${id}/told/${eventIn(written)}/correct`, {}))).toBe('happened');
      expect((await iLifted(ben)).people).toEqual([]);
    }
  });

  test('P13: with his name off it counts on, under an id that leads to nobody', async () => {
    await adaByBen();
    await wish(ada, 'i/telling/allow');
    await wish(ben, 'i/naming/allow');
    const [key] = [{ 'idempotency-key': '1' }];
    expect(outcomeOf(await wish(ben, 'i/name/take-off', { told: self }, key))).toBe('happened');
    expect(outcomeOf(await wish(ben, 'i/name/take-off', { told: self }, key))).toBe('repeated');
    expect(outcomeOf(await wish(ben, 'i/name/take-off'))).toBe('nothing');
    const { events, records } = await service.stored();
    const takenOff = events.find(({ type }) => type === 'NameTakenOff');
    const { standInId } = JSON.parse(takenOff?.data ?? '{}') as { standInId: string };
    expect(standInId).toMatch(/^[0-9a-f-]{14}4/);
    expect(takenOff?.about).toEqual([]);
    expect(records.find(({ position }) => position === takenOff?.position)?.event.data).toMatchObject({ standInId });
    expect((await liftedMe(ada)).people).toMatchObject([{ inspirerId: standInId, takenBack: false, theyMayBeNamed: false }]);
    expect(JSON.stringify((await service.list(ada, `people/${ada}/thread`)).body)).not.toContain(`"${ben}"`);
    expect((await iLifted(ben)).people).toEqual([]);
    expect((await iLifted(standInId)).people).toEqual([]);
    expect(await wish(ben, 'i/naming/allow')).toMatchObject(refused(409, 'name-taken-off', 'P13'));
    expect(outcomeOf(await wish(ben, 'i/naming/keep-private'))).toBe('nothing');
  });

  test('P13: no answer tells the one what the other did', async () => {
    const answers = [await adaByBen(), await wish(ada, 'i/telling/allow'), await wish(ada, 'i/telling/keep-private')];
    await wish(ada, 'i/telling/allow');
    answers.push(await wish(ben, 'i/naming/allow'), await wish(ben, 'i/naming/keep-private'));
    answers.push(await adaByBen(), await wish(ada, 'i/telling/allow', { told: self }, { 'if-match': '"3"' }));
    expect(answers.map(({ status, body }) => [status, body['version']])).toEqual(answers.map(() => [200, 0]));
  });

  test('P13: whoever knew and may not any more is not told whether she closed it or took it back', async () => {
    const [closed, takenBack] = ['i', 'j'];
    for (const inspirationId of [closed, takenBack]) {
      await adaByBen({ inspirationId });
      await wish(ada, `${inspirationId}/telling/allow`);
    }
    await wish(ada, `${closed}/telling/keep-private`);
    await wish(ada, `${takenBack}/withdraw`);
    const answersTo = async (id: string) => {
      const said = (path: string) => wish(ben, `${id}/${path}`);
      const own = await acknowledge(ben, { inspirationId: id, inspirerId: cruz });
      const all = [own, await said('naming/allow'), await said('naming/keep-private'), await said('name/take-off')];
      return all.map(({ status, body }) => [status, body['code'], body['outcome'], body['version']]);
    };
    expect(await answersTo(takenBack)).toEqual(await answersTo(closed));
  });

  test('P13: somebody who is not here is kept in her sealed words, under an id of her own', async () => {
    const who = 'The neighbor who sang on the porch.';
    await acknowledge(ada, { inspirationId: 'n', whoItWas: who });
    expect(outcomeOf(await acknowledge(ada, { inspirationId: 'n', whoItWas: who }))).toBe('nothing');
    for (const other of [{ whoItWas: 'The baker.' }, { whoItWas: who, through: 'act' }])
      expect(await acknowledge(ada, { inspirationId: 'n', ...other })).toMatchObject(refused(409, 'inspiration-exists'));
    expect((await liftedMe(ada)).people).toEqual([
      expect.objectContaining({ whoItWas: who, through: 'not-said', inspirerId: expect.stringMatching(/^[0-9a-f-]{36}$/) }),
    ]);
    const { events, records } = await service.stored();
    expect(JSON.stringify([events, records])).not.toMatch(/neighbor|porch/);
    expect(await acknowledge(ada, {})).toMatchObject(wrong('inspirerId'));
  });

  test('P13: the lists are for the person alone; a specialist reads back what they wrote down, and never whom somebody lifted', async () => {
    await adaByBen();
    await acknowledge(ben, { inspirationId: 'by-ada', inspirerId: ada });
    await wish(ben, 'by-ada/telling/allow');
    expect((await iLifted(ada)).people).toHaveLength(1);
    const written = await acknowledge(luis, { inspirationId: 'w', inspirerId: cruz, told: fromMemory }, ada);
    const seenByLuis = (await service.list(luis, `people/${ada}/inspirations`)).body;
    expect(seenByLuis).toMatchObject({
      liftedMe: { people: [{ inspirationId: 'w', eventId: eventIn(written), confirmed: false }] },
      iLifted: { people: [] },
    });
    expect((seenByLuis['liftedMe'] as { people: unknown[] }).people).toHaveLength(1);
    for (const who of [mara, ben]) expect(await service.get(who, `people/${ada}/inspirations`)).toMatchObject(notFound);
  });

  test('P13: what the two chose leaves the service as blank records', async () => {
    await adaByBen();
    await wish(ada, 'i/telling/allow');
    await wish(ben, 'i/naming/allow');
    await wish(ben, 'i/naming/keep-private');
    await wish(ada, 'i/telling/keep-private');
    const { records } = await service.stored();
    expect(records.map(({ event }) => [event.type, event.subject, event.about, event.data])).toEqual([
      ['org.golden-thread.community-outcomes.InspirationAcknowledged.v1', 'inspiration-i', [ben, ada], expect.anything()],
      ...Array.from({ length: 4 }, () => ['org.golden-thread.community-outcomes.Withheld.v1', null, null, null]),
    ]);
  });
});
