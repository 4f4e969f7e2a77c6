/** Rows of comma-separated values. */

/**
 * One row without the end of the line: null is an empty field; a field with a comma, a quote or a line break is quoted and its quotes are
 * doubled. Source: RFC 4180.
 */
export function csvRow(fields: readonly (string | number | null)[]): string {
  return fields.map((field) => (typeof field === 'string' ? quoted(field) : field === null ? '' : String(field))).join(',');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
