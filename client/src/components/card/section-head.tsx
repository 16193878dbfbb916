import { Button, Heading, Link, View } from '@prims';
import { Icon } from '../icon/icon';
import styles from './section-head.module.css';

interface Props {
  title: string;
  /** where the rest is */
  to?: string;
  more?: string;
  /** instead of `to`: shows or hides something right here */
  onMore?: () => void;
  expanded?: boolean;
}

/** The heading above a group of cards. */
export const SectionHead = ({ title, to, more = '全部', onMore, expanded }: Props) => (
  <View className={styles.head}>
    <Heading level={2} className={styles.title}>
      {title}
    </Heading>
    {to && (
      <Link to={to} className={styles.more} ariaLabel={`${title}，${more}`}>
        {more}
        <Icon name="chevron-right" size="s" className={styles.chevron} />
      </Link>
    )}
    {onMore && (
      <Button onClick={onMore} className={styles.more} ariaExpanded={expanded} ariaLabel={`${title}，${more}`}>
        {more}
        <Icon name={expanded ? 'chevron-down' : 'chevron-right'} size="s" className={styles.chevron} />
      </Button>
    )}
  </View>
);
