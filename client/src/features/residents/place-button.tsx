import { Heading, Link, Text } from '@prims';
import { Stool } from '../../components/art/art';
import { Icon } from '../../components/icon/icon';
import { urlOf } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import styles from './place-button.module.css';

/** Where I stand, in the title's place of 首页; leads to the other communities. */
export function PlaceButton() {
  const { me } = useSession();
  if (!me)
    return (
      <Heading level={1} className={styles.place}>
        小马扎
      </Heading>
    );
  const name = me.community?.name ?? '小马扎';
  return (
    <Link
      to={urlOf(me.communities.length > 0 ? 'communities' : 'bind')}
      className={styles.place}
      ariaLabel={me.community ? `${name}，换社区` : '小马扎，还没有社区，去绑定住户'}
    >
      <Stool className={styles.stool} />
      <Text className={styles.name}>{name}</Text>
      <Icon name="chevron-down" size="s" className={styles.chevron} />
    </Link>
  );
}
