import { Page } from '../../../components/page/page';
import { LaptopConfirm } from '../../../features/residents/laptop-confirm';

export default function LaptopPage() {
  return (
    <Page title="登录电脑" needs="person">
      <LaptopConfirm />
    </Page>
  );
}
