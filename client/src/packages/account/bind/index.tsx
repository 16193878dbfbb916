import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { BindForm } from '../../../features/residents/bind-form';
import { RequestForm } from '../../../features/residents/request-form';
import { useParam } from '../../../platform/navigate';

export default function BindPage() {
  const code = useParam('bind');
  return (
    <Page title="绑定住户" needs="person">
      <Columns aside={<RequestForm />}>
        <BindForm begin={code} />
      </Columns>
    </Page>
  );
}
