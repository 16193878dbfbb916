import { Heading, Text, View } from '@prims';
import type { ReactNode } from 'react';
import { Ring } from '../art/art';
import { Card, CardHead } from '../card/card';
import { ListRow } from '../card/list-row';
import { Rows } from '../card/rows';
import type { IconName } from '../icon/names';
import styles from './coming.module.css';

interface Props {
  /** what cannot be done here yet, plainly */
  title: string;
  children: ReactNode;
  /** what will be here */
  will: readonly { icon: IconName; title: string; note: string }[];
  /** what to do until then */
  meanwhile: ReactNode;
}

/** A part of the app that opens with the next release: says so, and what to do in the meantime. */
export const Coming = ({ title, children, will, meanwhile }: Props) => (
  <View className={styles.coming}>
    <View className={styles.head}>
      <Ring />
      <Heading level={2} className={styles.title}>
        {title}
      </Heading>
      <Text className={styles.words}>{children}</Text>
    </View>
    <Card flush label="下一版会有">
      <CardHead flush title="下一版会有" />
      <Rows>
        {will.map(({ icon, title: what, note }) => (
          <ListRow key={what} icon={icon} title={what} note={note} />
        ))}
      </Rows>
    </Card>
    {meanwhile}
  </View>
);
