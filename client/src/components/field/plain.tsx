import { View } from '@prims';
import type { ReactNode } from 'react';
import styles from './field.module.css';

/** What a rule means in numbers and words, below the controls that set it. */
export const Plain = ({ children }: { children: ReactNode }) => (
  <View ariaLive="polite" className={styles.plain}>
    {children}
  </View>
);
