import { Heading, Text, View } from '@prims';
import type { ReactNode } from 'react';
import { Card } from '../card/card';
import styles from './field.module.css';

interface Props {
  /** which part of the form */
  number?: number;
  title?: string;
  children: ReactNode;
}

/** One part of a form. */
export const FormCard = ({ number, title, children }: Props) => (
  <Card>
    <View className={styles.form}>
      {title && (
        <Heading level={2} className={styles.formTitle}>
          {number !== undefined && <Text className={styles.formNumber}>{number}</Text>}
          {title}
        </Heading>
      )}
      {children}
    </View>
  </Card>
);
