import { Text, View } from '@prims';
import type { ReactNode } from 'react';
import styles from './field.module.css';

export interface FrameProps {
  label: string;
  /** one line below; an error takes its place */
  help?: string;
  error?: string;
  /** id of the label, for aria-labelledby */
  labelId?: string;
  /** id of the line below, for aria-describedby */
  helpId?: string;
  children: ReactNode;
}

/** Label above, control, one line below. */
export const FieldFrame = ({ label, help, error, labelId, helpId, children }: FrameProps) => (
  <View>
    <View id={labelId} className={styles.label}>
      {label}
    </View>
    {children}
    {error ? (
      <View id={helpId} role="alert" className={styles.error}>
        <Text>{error}</Text>
      </View>
    ) : (
      help && (
        <View id={helpId} className={styles.help}>
          <Text>{help}</Text>
        </View>
      )
    )}
  </View>
);
