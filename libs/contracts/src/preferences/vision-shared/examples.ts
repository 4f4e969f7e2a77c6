/** Examples of VisionShared: documentation, and what specs read. */
import type { VisionShared } from './schema.ts';

/** The fullest first. */
export const examples: readonly VisionShared[] = [{ questionId: 'question-1', told: { how: 'aloud', readBack: true } }];
