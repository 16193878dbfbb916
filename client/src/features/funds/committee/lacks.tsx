import { Item, List } from '@prims';
import { Banner } from '../../../components/banner/banner';
import styles from './lacks.module.css';

/** What is still missing, one line each; nothing where nothing is. */
export const Lacks = ({ title, lacks }: { title: string; lacks: readonly string[] }) =>
  lacks.length === 0 ? null : (
    <Banner tone="wait" title={title}>
      <List className={styles.list}>
        {lacks.map((lack) => (
          <Item key={lack} className={styles.item}>
            {lack}
          </Item>
        ))}
      </List>
    </Banner>
  );
