import * as z from 'zod';

/** Control characters, bidirectional overrides, zero-width tricks and half characters have no place in a neighbour's words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const HOSTILE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uD800-\uDFFF]/u;

const tidied = z.transform((value: string) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim());
const visible = z.refine<string>((value) => !HOSTILE.test(value), '有看不见的特殊字符，请重新输入');

/**
 * One line or several of words typed by a person: trimmed, normalised, length in characters. Its parts are shared and
 * its checks given at once, since every schema built costs a cold start, and texts are everywhere.
 */
export const text = (min: number, max: number) => {
  const atLeast = z.minLength(min, min === 1 ? '请填写' : `至少写 ${min} 个字`);
  const kept = z.string().check(atLeast, z.maxLength(max, `最多 ${max} 个字`), visible);
  return z.pipe(z.pipe(z.string().max(max * 4), tidied), kept);
};

/** A position in a list, made and read only by the server. */
export const Cursor = z.string().max(600);

/** Outcome of the content check: shown, or waiting for a committee member's eyes. */
export const Moderation = z.enum(['pass', 'held']);
export type Moderation = z.infer<typeof Moderation>;

/** Words a person typed, to go into a sentence of ours that brings its own full stop. */
export const withoutStop = (words: string): string => words.replace(/[。.！!\s]+$/, '');
