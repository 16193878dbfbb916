const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 26;

/** A name for what a form makes, invented when it opens: pressed twice, the form still makes one thing. No secret. */
export const newDraftId = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
