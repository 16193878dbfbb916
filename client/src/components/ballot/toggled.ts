/** The marks after a tap: one moves, several are set and taken away; beyond `max` a tap changes nothing. */
export function toggled(value: readonly string[], tapped: string, max: number): string[] {
  if (max === 1) return [tapped];
  if (value.includes(tapped)) return value.filter((mark) => mark !== tapped);
  return value.length >= max ? [...value] : [...value, tapped];
}
