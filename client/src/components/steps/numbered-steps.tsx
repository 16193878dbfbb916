import { Item, OrderedList, Text, View } from '@prims';
import styles from './steps.module.css';

/** What to do, or what happens next, in order. */
export const NumberedSteps = ({ items }: { items: readonly string[] }) => (
  <OrderedList className={styles.list}>
    {items.map((item, index) => (
      <Item key={item} className={styles.row}>
        <View ariaHidden className={styles.number}>
          {index + 1}
        </View>
        <Text className="grow">{item}</Text>
      </Item>
    ))}
  </OrderedList>
);
