import { NO_UNIT } from './address';

const DIGITS = '零一二三四五六七八九';

/** 十二 → 12; anything else stays as it is. Units are often written this way. */
function arabic(words: string): string {
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(words) ?? [];
  if (!words || (tens && !ten && ones)) return words;
  const value = (digit: string | undefined) => (digit ? DIGITS.indexOf(digit) : 0);
  if (!ten) return tens || ones ? String(value(tens) + value(ones)) : words;
  return String((tens ? value(tens) : 1) * 10 + value(ones));
}

/** Full-width to half-width, no spaces at all, capitals: what two typists write differently becomes the same. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
/** 0301 and 301 are one room; a lone 0 stays. */
const withoutZeros = (text: string): string => text.replace(/^0+(?=[0-9A-Z])/, '');

export const normalCompound = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
/** 3号楼 · ３ 栋 · 3# → 3 */
export const normalBuilding = (text: string): string =>
  withoutZeros(
    arabic(
      plain(text)
        .replace(/^第/, '')
        .replace(/(号楼|号|楼|栋|幢|座|#)$/, ''),
    ),
  );
/** 1单元 · 一单元 → 1; nothing written → the building has no units */
export const normalUnit = (text: string): string =>
  withoutZeros(
    arabic(
      plain(text)
        .replace(/^第/, '')
        .replace(/(单元|门|#)$/, ''),
    ),
  ) || NO_UNIT;
/** 301室 · 301号 → 301 */
export const normalRoom = (text: string): string => withoutZeros(plain(text).replace(/(室|号|户|#)$/, ''));
/** 第 3 网格 → 3; 3－2－1 → 3-2-1; nothing written → none */
export const normalGrid = (text: string): string | null =>
  plain(text)
    .replace(/^第/, '')
    .replace(/(号网格|网格|号)$/, '') || null;
