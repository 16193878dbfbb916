import { Item, OrderedList } from '@prims';
import styles from './steps.module.css';

/** Where one is in a form of a few steps; `current` counts from 1. */
export const StepsBar = ({ steps, current }: { steps: readonly string[]; current: number }) => (
  <OrderedList ariaLabel={`第 ${current} 步，共 ${steps.length} 步`} className={styles.bar}>
    {steps.map((step, index) => (
      <Item
        key={step}
        ariaCurrent={index + 1 === current ? 'step' : undefined}
        className={`${styles.step} ${index + 1 === current ? styles.on : index + 1 < current ? styles.ok : ''}`}
      >
        {step}
      </Item>
    ))}
  </OrderedList>
);
