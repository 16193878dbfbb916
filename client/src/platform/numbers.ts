/** 4500 → 4,500; by hand, as mini-programs have no Intl */
export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
