import { consentGranted, consentRevoked, personErased } from '@golden-thread/contracts';
import { ada, ben, projectionScenariosOf, RecordChain, riversideNetwork } from '@golden-thread/testing';
import { consentsOfPeopleProjection } from './consents-of-person.projection.ts';

const given = projectionScenariosOf(consentsOfPeopleProjection);
const self = { how: 'self', readBack: false } as const;
const chain = new RecordChain();
const [example] = consentGranted.examples;
const granted = (consentId: string, personId: string) =>
  chain.next(
    consentGranted,
    { ...(example as Parameters<typeof chain.next<typeof consentGranted.schema>>[1]), personId },
    at(consentId, personId),
  );
const revoked = (consentId: string, personId: string) =>
  chain.next(consentRevoked, { personId, by: 'person', told: self }, at(consentId, personId));
const at = (consentId: string, personId: string) => ({ stream: `consent-${consentId}`, about: [personId] });
const erased = chain.next(personErased, { personId: ada, keys: 'words', certificateId: 'c' }, { stream: `person-${ada}`, about: [ada] });
const document = (consentId: string, personId: string) => ({
  id: JSON.stringify([riversideNetwork, consentId]),
  networkId: riversideNetwork,
  personId,
  consentId,
});

describe('which consents there are', () => {
  test('each that was signed or taken back, once', async () => {
    await given(granted('c1', ada), revoked('c1', ada), revoked('early', ada), granted('c2', ben)).then({
      consents: [document('c1', ada), document('early', ada), document('c2', ben)],
    });
  });

  test('none of whoever was erased, whichever came first', async () => {
    await given(granted('c1', ada), granted('c2', ben), erased).then({ consents: [document('c2', ben)] });
    const afterwards = projectionScenariosOf(consentsOfPeopleProjection, { erased: [{ networkId: riversideNetwork, personId: ada }] });
    await afterwards(granted('c1', ada), granted('c2', ben)).then({ consents: [document('c2', ben)] });
  });
});
