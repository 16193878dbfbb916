import { thousands } from '../../platform/numbers';

/** 8960 (0.01 m²) → 89.60 */
export const area = (hundredths: number): string =>
  `${thousands(Math.trunc(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
