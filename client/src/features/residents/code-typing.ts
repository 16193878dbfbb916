const LENGTH = 12;
const GROUP = /.{1,4}/g;

/** What was typed or pasted, as it is printed: capitals in groups of four. */
export function codeFromTyping(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH);
  return (letters.match(GROUP) ?? []).join('-');
}

/** Long enough to be sent. */
export const isWholeCode = (code: string): boolean => code.replace(/-/g, '').length === LENGTH;
