import { Link, Text, View } from '@prims';
import { useBadges } from '../../platform/badges';
import { type TabName, urlOf } from '../../platform/navigate';
import { Icon } from '../icon/icon';
import styles from './tab-bar.module.css';
import { TABS } from './tabs';

/** The five tabs, drawn in the page on both targets: it grows with the text, and has names and a current one. */
export function TabBar({ here }: { here: TabName }) {
  const badges = useBadges();
  return (
    <View as="nav" ariaLabel="主菜单" className={styles.bar}>
      {TABS.map(({ page, name, icon, iconHere }) => {
        const current = page === here;
        const count = badges[page] ?? 0;
        return (
          <Link
            key={page}
            to={urlOf(page)}
            ariaCurrent={current ? 'page' : undefined}
            ariaLabel={count > 0 ? `${name}，${count} 件待办` : name}
            className={current ? `${styles.tab} ${styles.here}` : styles.tab}
          >
            <Icon name={current ? iconHere : icon} />
            <Text>{name}</Text>
            {count > 0 && <Text className={styles.count}>{count > 9 ? '9+' : count}</Text>}
          </Link>
        );
      })}
    </View>
  );
}
