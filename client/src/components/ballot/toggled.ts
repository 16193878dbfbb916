/**
 * The marks after a tap: one moves, several are set and taken away; beyond `max` a tap changes nothing. `alone` (弃权)
 * stands by itself: it takes the others away, and any other takes it away.
 */
export function toggled(value: readonly string[], tapped: string, max: number, alone?: string): string[] {
  if (max === 1) return [tapped];
  if (value.includes(tapped)) return value.filter((mark) => mark !== tapped);
  if (tapped === alone) return [tapped];
  return isFull(value, tapped, max, alone) ? [...value] : [...value.filter((mark) => mark !== alone), tapped];
}

/** No more marks fit, so a tap on this one would change nothing. */
export const isFull = (value: readonly string[], option: string, max: number, alone?: string): boolean =>
  max > 1 && option !== alone && !value.includes(option) && value.filter((mark) => mark !== alone).length >= max;
