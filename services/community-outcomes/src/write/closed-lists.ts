/** Closed lists of requests, and what several wishes may be refused with. */
import { tellingRefusals } from '@golden-thread/kernel';

/** What something got better for. */
export const SUBJECTS = ['person', 'group', 'agency', 'community'] as const;

/** How deep a change goes. */
export const DEPTHS = ['transactional', 'transitional', 'transformational'] as const;

/** Whether it was for the better. */
export const SIGNS = ['positive', 'negative', 'mixed'] as const;

/** Through what somebody was inspired. */
export const THROUGH = ['story', 'act', 'presence', 'words', 'gathering', 'not-said'] as const;

/** What every wish of the person may be refused with (P2). */
export const TELLING_REFUSALS = [tellingRefusals.onlyThePerson, tellingRefusals.notSelf] as const;
