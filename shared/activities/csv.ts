/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP "CSV injection"); also when
 * the sign stands behind blanks or is the wide one of a Chinese keyboard.
 */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

const safe = (value: string): string => (FORMULA.test(value) ? `'${value}` : value);

const cell = (value: string): string => {
  const text = safe(value);
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** Rows as CSV text (RFC 4180), with the mark by which a spreadsheet knows it is UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
