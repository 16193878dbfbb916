import { randomCode } from '../platform/ids';

/** No 0 O 1 I L: what is printed must be typed again by somebody without their glasses. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 12;

/** A one-time code, of a household or of a duty: both are typed into the same field. */
export const newCode = (): string => randomCode(ALPHABET, LENGTH);
