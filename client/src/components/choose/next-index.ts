/** Where an arrow key leads in a group of `length` choices, round the ends; null for other keys. */
export function nextIndex(key: string, index: number, length: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return (index + 1) % length;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (index - 1 + length) % length;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return null;
}
