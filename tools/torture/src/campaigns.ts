/** Every campaign there is, in the order of the reliability page. A new one adds its line here. */
import type { Campaign } from './kit.ts';

/** Name of the promise -> how to load its campaign. Loaded on demand, so that one campaign starts fast. */
export const campaigns: Readonly<Record<string, () => Promise<Campaign>>> = {
  R1: async () => (await import('./r01-kill.ts')).campaign,
  R2: async () => (await import('./r02-retry.ts')).campaign,
  R3: async () => (await import('./r03-versions.ts')).campaign,
  R4: async () => (await import('./r04-follow.ts')).campaign,
  R5: async () => (await import('./r05-all-or-nothing.ts')).campaign,
  R6: async () => (await import('./r06-full-disk.ts')).campaign,
  R7: async () => (await import('./r07-equal-to-replay.ts')).campaign,
  R8: async () => (await import('./r08-healed.ts')).campaign,
  R9: async () => (await import('./r09-only-its-own-subject.ts')).campaign,
  R10: async () => (await import('./r10-no-false-health.ts')).campaign,
  R12: async () => (await import('./r12-rebuild-beside.ts')).campaign,
  R13: async () => (await import('./r13-schemas.ts')).campaign,
  R20: async () => (await import('./r20-malformed.ts')).campaign,
  R22: async () => (await import('./r22-restore.ts')).campaign,
};
