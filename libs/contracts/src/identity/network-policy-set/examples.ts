/** Examples of NetworkPolicySet: documentation, and what specs read. */
import type { NetworkPolicySet } from './schema.ts';

/** The fullest first. */
export const examples: readonly NetworkPolicySet[] = [
  {
    smallCellThreshold: 15,
    releaseCalendar: [1790812800000000, 1798761600000000],
    partnerTerms: 'partner-terms-2026-1',
    urgentHelp: [
      { regionId: null, name: '988 Lifeline', way: 'call or text 988', hours: 'day and night', languages: ['en', 'es'] },
      {
        regionId: 'riverside',
        name: 'Riverside warm line',
        way: 'call 555 0142, a peer answers',
        hours: 'every day, 4 pm to midnight',
        languages: ['en'],
      },
    ],
  },
  {
    smallCellThreshold: 11,
    releaseCalendar: [],
    partnerTerms: 'none-yet',
    urgentHelp: [{ regionId: null, name: '988 Lifeline', way: 'call or text 988', hours: 'day and night', languages: [] }],
  },
];
