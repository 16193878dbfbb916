import type { FormOption } from './draft-form';

/** The lowest number not in use, so that the ids on the paper stay o1…o12. */
export function withNew(options: readonly FormOption[]): FormOption[] {
  let n = 1;
  while (options.some(({ optionId }) => optionId === `o${n}`)) n++;
  return [...options, { optionId: `o${n}`, label: '' }];
}

export const without = (options: readonly FormOption[], at: number): FormOption[] =>
  options.filter((_, index) => index !== at);

export const relabelled = (options: readonly FormOption[], at: number, label: string): FormOption[] =>
  options.map((option, index) => (index === at ? { ...option, label } : option));

/** One place up (-1) or down (+1); at the ends nothing moves. */
export function moved(options: readonly FormOption[], at: number, by: -1 | 1): FormOption[] {
  const [option, other] = [options[at], options[at + by]];
  if (!option || !other) return [...options];
  return options.map((each, index) => (index === at ? other : index === at + by ? option : each));
}
