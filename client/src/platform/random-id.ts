const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 26;

/**
 * A name invented on this device: for what a form makes, so that pressed twice it makes one thing, and for the phone at
 * a door among others. No secret.
 */
export const randomId = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
