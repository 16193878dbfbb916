import { Heading, View, Link } from '@prims';
import { urlOf } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Icon } from '../icon/icon';
export const Page = ({ title }: { title: string; tab?: string }) => {
  const { status } = useSession();
  return <View as="main"><Heading level={1}>{title}</Heading>{status}<Icon name="house" /><Link to={urlOf('votes')}>v</Link></View>;
};
