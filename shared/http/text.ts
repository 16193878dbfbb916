import * as z from 'zod';

/** Control characters, bidirectional overrides, zero-width tricks and half characters have no place in a neighbour's words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const HOSTILE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uD800-\uDFFF]/u;

/** One line or several of words typed by a person: trimmed, normalised, length in characters. */
export const text = (min: number, max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(min, min === 1 ? '请填写' : `至少写 ${min} 个字`)
        .max(max, `最多 ${max} 个字`)
        .refine((value) => !HOSTILE.test(value), '有看不见的特殊字符，请重新输入'),
    );

/** A position in a list, made and read only by the server. */
export const Cursor = z.string().max(600);

/** Outcome of the content check: shown, or waiting for a committee member's eyes. */
export const Moderation = z.enum(['pass', 'held']);
export type Moderation = z.infer<typeof Moderation>;
