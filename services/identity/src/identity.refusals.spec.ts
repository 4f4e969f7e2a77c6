import { ada, luis } from '@golden-thread/testing';
import { eventIn, fromMemory, type IdentityOverHttp, networkLead, self } from './contract/identity-over-http.ts';
import { identityWithAgencies, luisWalksWithAda } from './contract/people-there-already.ts';
import { JudgePairingTellingController } from './write/judge-pairing-telling/judge-pairing-telling.controller.ts';
import { SayUnableController } from './write/say-unable/say-unable.controller.ts';

let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
});
afterAll(() => service.close());

const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ada}/${path}`, payload);

/** The codes that stand in the description of a route. */
function described<Controller extends object>(
  { prototype }: { readonly prototype: Controller },
  route: keyof Controller,
): readonly string[] {
  const { 'x-refusals': refusals } = Reflect.getMetadata('swagger/apiExtension', prototype[route] as object) as {
    'x-refusals': { code: string }[];
  };
  return refusals.map(({ code }) => code);
}

test('that somebody was erased stands in the description of whatever is refused by it', async () => {
  const wanted = eventIn(await wish(luis, 'pairing/want', { told: fromMemory }));
  await wish(ada, 'erasure/request', { told: self });
  expect(await wish(networkLead, 'erasure/erase', { keys: 'words' })).toMatchObject({ body: { outcome: 'happened' } });
  await service.caughtUp();
  const answered = [
    [await wish(luis, 'pairing/unable'), described(SayUnableController, 'sayUnable')],
    [await wish(ada, `pairing/told/${wanted}/confirm`), described(JudgePairingTellingController, 'confirm')],
    [await wish(ada, `pairing/told/${wanted}/correct`), described(JudgePairingTellingController, 'correct')],
  ] as const;
  for (const [{ body }, listed] of answered) {
    expect(body['code']).toBe('person-erased');
    expect(listed).toContain('person-erased');
  }
});
