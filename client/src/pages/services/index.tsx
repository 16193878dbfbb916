import { Page } from '../../components/page/page';

export default function ServicesPage() {
  return <Page title="服务" tab="services" />;
}
