import { Heading, Item, List, View } from '@prims';
import { useState } from 'react';
import { Btn } from '../btn/btn';
import styles from './fold.module.css';

const FIRST = 8;

/** A list of lines that may be long: the first few, and the rest on asking. Nothing when there is none. */
export function Fold({ title, lines }: { title: string; lines: readonly string[] }) {
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <View>
      <Heading level={3} className={styles.title}>
        {title}
      </Heading>
      <List className={styles.list}>
        {shown.map((line) => (
          <Item key={line} className={styles.line}>
            {line}
          </Item>
        ))}
      </List>
      {shown.length < lines.length && (
        <Btn kind="quiet" wide onClick={() => setAll(true)}>
          还有 {lines.length - shown.length} 条，都看看
        </Btn>
      )}
    </View>
  );
}
