/** A small seeded generator (mulberry32): the demo community is the same on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** an integer, both ends included */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** characters of Crockford's base 32, as ids are made of */
  digits(count: number): string;
  bytes(count: number): Buffer;
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

export function seededRandom(seed: string): Random {
  let state = [...seed].reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619),
    2166136261,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T,
    shuffled: <T>(list: readonly T[]): T[] => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = between(0, i);
        [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
      }
      return copy;
    },
    digits: (count) => Array.from({ length: count }, () => DIGITS[between(0, 31)]).join(''),
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => between(0, 255))),
  };
}
