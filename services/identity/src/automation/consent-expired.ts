/** A consent comes to the end that was agreed: it is recorded. Decisions compare the date themselves (privacy.md section 2). */
import { ownType } from '@golden-thread/event-road';
import type { DueRule } from '@golden-thread/service-host';
import { expire } from '../domain/consent.ts';
import type { ConsentEvent } from '../domain/consent.schema.ts';
import { consentStorage } from '../storage.ts';

type Granted = Extract<ConsentEvent, { type: 'ConsentGranted' }>['data'];

/** The rule of the due list. A revocation that is corrected later leaves the end where it was; one that stands makes the end nothing. */
export const consentExpired: DueRule = {
  name: 'consent-expired',
  service: 'identity',
  reads: [ownType('identity', 'ConsentGranted')],
  ends: [ownType('identity', 'ConsentExpired')],
  writes: ['ConsentExpired'],
  due: ({ type, data }) => {
    if (type === 'ConsentExpired') return [{ key: '', at: null }];
    const { expires } = data as Granted;
    return expires.kind === 'at' && expires.at !== undefined ? [{ key: '', at: expires.at }] : [];
  },
  act: ({ networkId, stream, at }, acting) =>
    acting.fulfil({ networkId, stream, at }, consentStorage, (state, { now }) => expire({ now, cameToPass: false, by: acting.by }, state)),
};
