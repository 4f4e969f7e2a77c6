/** The people of the worked example (datasets/worked-example), and those who walk with them. Specs name them instead of inventing ids. */

/** Registered in the north; where most ripples of the worked example begin. */
export const ada = 'ada';
/** Registered in the south; inspired by ada. */
export const ben = 'ben';
/** Registered in the south; inspired by ben, and by dee. */
export const cruz = 'cruz';
/** Named by others, never registered. */
export const dee = 'dee';
/** Registered in the north; named themself once. */
export const eli = 'eli';
/** Named by others, never registered. */
export const fay = 'fay';
/** Named by others, never registered. */
export const gus = 'gus';
/** Registered in the north; in no ripple. */
export const hana = 'hana';
/** Named by others, never registered. */
export const ike = 'ike';

/** A specialist of the agency in the north. */
export const luis = 'luis';
/** A specialist of the agency in the south. */
export const mara = 'mara';

/** One of two agencies. */
export const agencyNorth = 'agency-north';
/** The other agency. */
export const agencySouth = 'agency-south';
/** The region of both. */
export const riverside = 'riverside';

/** One of two networks that know nothing of each other. */
export const riversideNetwork = 'riverside-network';
/** The other network. */
export const hillNetwork = 'hill-network';
