/** The dates of a credential are over: it is recorded. The dates decide, whoever looks; nobody loses their specialist by it (P12). */
import { ownType } from '@golden-thread/event-road';
import type { DueRule } from '@golden-thread/service-host';
import { recordLapse } from '../domain/specialist-credentials.ts';
import type { SpecialistEvent } from '../domain/specialist.schema.ts';
import { specialistStorage } from '../storage.ts';

type DataOf<Type extends SpecialistEvent['type']> = Extract<SpecialistEvent, { type: Type }>['data'];

/** The rule of the due list, a credential at a time. */
export const credentialLapsed: DueRule = {
  name: 'credential-lapsed',
  service: 'identity',
  reads: [ownType('identity', 'CredentialAdded')],
  ends: [ownType('identity', 'CredentialLapsed')],
  writes: ['CredentialLapsed'],
  due: ({ type, data }) => {
    if (type === 'CredentialLapsed') return [{ key: (data as DataOf<'CredentialLapsed'>).credentialId, at: null }];
    const { credentialId, validTo } = data as DataOf<'CredentialAdded'>;
    return [{ key: credentialId, at: validTo }];
  },
  act: ({ networkId, stream, key, at }, acting) =>
    acting.fulfil({ networkId, stream, at }, specialistStorage, ({ credentials }, { now }) =>
      recordLapse({ credentialId: key, now, by: acting.by }, { credentials }),
    ),
};
