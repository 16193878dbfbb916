import { Link, Text, View } from '@prims';
import { ROLE_NAMES } from '../../../../shared/http/roles';
import { useBadges } from '../../platform/badges';
import { useMay } from '../../platform/may';
import { type PageName, type TabName, urlOf } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Stool, Wordmark } from '../art/art';
import { Icon } from '../icon/icon';
import { MENU } from './menu';
import styles from './side-bar.module.css';

/** The laptop's menu: every page a person may open, and who is signed in. Phones have the tab bar. */
export function SideBar({ here }: { here: PageName | null }) {
  const may = useMay();
  const badges = useBadges();
  const { me } = useSession();
  const duties = [...new Set((me?.roles ?? []).map((grant) => ROLE_NAMES[grant.role]))];
  return (
    <View as="nav" ariaLabel="侧栏菜单" className={styles.side}>
      <View className={styles.brand}>
        <Stool className={styles.stool} />
        <Wordmark />
      </View>
      {MENU.filter(({ roles }) => !roles || may(...roles)).map(({ page, name, icon }) => {
        const count = badges[page as TabName] ?? 0;
        return (
          <Link
            key={page}
            to={urlOf(page)}
            ariaCurrent={page === here ? 'page' : undefined}
            className={page === here ? `${styles.item} ${styles.here}` : styles.item}
          >
            <Icon name={icon} className={styles.icon} />
            <Text>{name}</Text>
            {count > 0 && <Text className={styles.count}>{count}</Text>}
          </Link>
        );
      })}
      {me && (
        <View className={styles.who}>
          <View className={styles.name}>{me.displayName}</View>
          {[me.community?.name, ...duties].filter(Boolean).join(' · ')}
        </View>
      )}
    </View>
  );
}
