/** A reflection: what a specialist noticed about themselves, for their eyes only, gone after 180 days unless they keep it (P11). */
import {
  canonicalJson,
  decider,
  happened,
  MICROS_PER_DAY,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Instant,
  type Recorded,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import type { ReflectionEvent } from './reflection.schema.ts';
import { isSpecialist } from './who-speaks.ts';

type Written = Extract<ReflectionEvent, { type: 'ReflectionWritten' }>['data'];

/** The stream of a reflection. Its id is random and says nothing of who wrote it. */
export function streamOfReflection(id: string): StreamName {
  return streamName('reflection', id);
}

/** A reflection as its decisions see it: whose it is; as it was written last, and when. Its words are forgotten once it is gone. */
export type Reflection = {
  readonly writtenBy: string | null;
  readonly written: (Written & { readonly at: Instant }) | null;
  readonly gone: boolean;
};

/** Nothing was written. */
export const initial: Reflection = { writtenBy: null, written: null, gone: false };

/** Applies a fact, in whatever order facts come. What is gone stays gone. */
export function evolve(before: Reflection, event: ReflectionEvent, { occurredAt }: Recorded): Reflection {
  switch (event.type) {
    case 'ReflectionWritten': {
      const state: Reflection = { ...before, writtenBy: before.writtenBy ?? event.data.specialistId };
      if (state.gone || (state.written !== null && state.written.at > occurredAt)) return state;
      return { ...state, written: { ...event.data, at: occurredAt } };
    }
    case 'ReflectionGone':
      return { ...before, written: null, gone: true };
  }
}

/** For so many days a reflection stays that is not kept. */
export const DAYS_UNTIL_GONE = 180;

/** When a reflection is due to go, for the due list of the sweeper; null where it never is: kept, gone or not written. */
export function dueToGoAt({ written }: Reflection): Instant | null {
  return written === null || written.kept ? null : written.at + DAYS_UNTIL_GONE * MICROS_PER_DAY;
}

/** What a reflection says no to. */
export const refusals = {
  bySpecialist: refusal('reflection-by-a-specialist', 'Reflections are for specialists. Keep your own thoughts in your plan.', 'P11'),
  notYours: refusal('reflection-not-yours', 'There is no such reflection of yours. Write a new one.', 'P11'),
  gone: refusal('reflection-gone', 'This reflection is gone. Write a new one.', 'P11'),
} as const;

/** A specialist writes down what they noticed about themselves. `kept`: it stays until they let it go. `at`: when they wrote it. */
export type WriteReflection = {
  readonly competencies: readonly string[];
  readonly words: string;
  readonly kept?: boolean;
  readonly at: Instant;
  readonly by: Speaker;
};

/**
 * Writes a reflection, or writes it anew: that is also how it is kept, or no longer kept. Its days are counted from the last time, and an older
 * entry that comes later changes nothing.
 */
export function write({ at, by, competencies, words, kept = false }: WriteReflection, state: Reflection): Decision<ReflectionEvent> {
  if (!isSpecialist(by)) return refuse(refusals.bySpecialist);
  if (state.writtenBy !== null && state.writtenBy !== by.id) return refuse(refusals.notYours);
  if (state.gone) return refuse(refusals.gone);
  if (state.written !== null && state.written.at > at) return nothing;
  const written = { specialistId: by.id, competencies: [...competencies], words, kept };
  if (state.written !== null && canonicalJson({ ...written, at: state.written.at }) === canonicalJson(state.written)) return nothing;
  return happened('ReflectionWritten', written);
}

/** The writer lets it go, or the sweeper comes by. */
export type LetReflectionGo = { readonly now: Instant; readonly by: Speaker };

/** Lets a reflection go: its writer at any time, the sweeper once its days are over and it is not kept. Before that the sweeper changes nothing. */
export function letGo({ now, by }: LetReflectionGo, state: Reflection): Decision<ReflectionEvent> {
  if (by.role === 'automation') {
    const due = dueToGoAt(state);
    return due !== null && now >= due ? happened('ReflectionGone', {}) : nothing;
  }
  if (!isSpecialist(by) || state.writtenBy !== by.id) return refuse(refusals.notYours);
  return state.gone ? nothing : happened('ReflectionGone', {});
}

/** The aggregate. */
export const reflection = decider({ initial, evolve, decide: { write, letGo } });
