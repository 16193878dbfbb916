/** 4500 → 4,500; by hand, as mini-programs have no Intl */
export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** 196 of 240 → 81.7%; tenths counted in whole numbers, half up, so that a share reads the same wherever it stands */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
