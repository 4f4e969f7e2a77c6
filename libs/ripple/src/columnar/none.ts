/** No row: not registered, no agency, no parent, not found. Rows are numbered from 0. */
export const NONE = -1;
