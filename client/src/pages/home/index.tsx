import { Page } from '../../components/page/page';

export default function HomePage() {
  return <Page title="首页" tab="home" />;
}
