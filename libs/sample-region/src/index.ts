/** The sample region: an invented network as a list of wishes, the same for the same day and seed. */
export { sampleCast, type CastMember } from './cast.ts';
export { SAMPLE_NETWORK, SAMPLE_SENTENCE } from './network.ts';
export { sampleRegion, USUAL_PEOPLE, type SampleOptions } from './region.ts';
export { PARTS, type Asker, type Part, type SampleWish } from './wish-book.ts';
