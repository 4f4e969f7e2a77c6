/** Every campaign there is, in the order of the reliability page. A new one adds its line here. */
import type { Campaign } from './kit.ts';

/** Name of the promise -> how to load its campaign. Loaded on demand, so that one campaign starts fast. */
export const campaigns: Readonly<Record<string, () => Promise<Campaign>>> = {
  R13: async () => (await import('./r13-schemas.ts')).campaign,
};
