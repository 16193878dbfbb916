/** 4500 → 4,500; by hand, as mini-programs have no Intl */
export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** 8960 (0.01 m²) → 89.60 */
export const area = (hundredths: number): string =>
  `${thousands(Math.trunc(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
