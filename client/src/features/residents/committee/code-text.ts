import type { IssuedCode } from '../../../../../shared/residents/schema';

/** ABCDEFGHJKMN → ABCD-EFGH-JKMN: three groups are read out and typed with fewer mistakes */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** One line per door, for a spreadsheet or a message to a building's helper. */
export const codesAsText = (codes: readonly IssuedCode[]): string =>
  codes.map(({ address, code }) => `${address}\t${grouped(code)}`).join('\n');
