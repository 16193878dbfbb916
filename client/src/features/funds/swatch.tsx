import { View } from '@prims';
import styles from './swatch.module.css';

/** The colour of a series, beside its name: income plain, spending hatched, so that no colour is needed to tell. */
export const Swatch = ({ of }: { of: 'in' | 'out' }) => (
  <View ariaHidden className={`${styles.swatch} ${of === 'in' ? styles.in : styles.out}`} />
);
