/** The sample's network. */

/** Its id. */
export const SAMPLE_NETWORK = 'sample-region';

/** What stands wherever the sample is shown, and what its network is called. */
export const SAMPLE_SENTENCE = 'Sample region - invented data';
