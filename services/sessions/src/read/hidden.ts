/** What stands where a figure is under the floor of P6. There is one answer for too few, for none at all, and for an agency that is not one's own. */

/** As it is said on every screen. */
export const HIDDEN = 'hidden to protect privacy (fewer than 11 people)';

/** When it is said. */
export const HIDDEN_BECAUSE =
  'A figure is shown over at least 11 people and 5 specialists, none of whom gives more than half; else it is hidden, as is one of nothing.';
