/** A reflection that its writer does not keep is gone after its days (P11). */
import { ownType } from '@golden-thread/event-road';
import { MICROS_PER_DAY } from '@golden-thread/kernel';
import type { DueRule } from '@golden-thread/service-host';
import { DAYS_UNTIL_GONE, letGo } from '../domain/reflection.ts';
import type { ReflectionEvent } from '../domain/reflection.schema.ts';
import { reflectionStorage } from '../storage.ts';

type Written = Extract<ReflectionEvent, { type: 'ReflectionWritten' }>['data'];

/** The rule of the due list. */
export const reflectionGone: DueRule = {
  name: 'reflection-gone',
  service: 'sessions',
  reads: [ownType('sessions', 'ReflectionWritten')],
  ends: [ownType('sessions', 'ReflectionGone')],
  writes: ['ReflectionGone'],
  due: ({ type, occurredAt, data }) => {
    const isKept = type === 'ReflectionGone' || (data as Written).kept;
    return [{ key: '', at: isKept ? null : occurredAt + DAYS_UNTIL_GONE * MICROS_PER_DAY }];
  },
  act: ({ networkId, stream, at }, acting) =>
    acting.fulfil({ networkId, stream, at }, reflectionStorage, (state, { now }) => letGo({ now, by: acting.by }, state)),
};
