import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { DemoPeopleCard } from '../../../features/residents/demo-people-card';
import { LaptopSignIn } from '../../../features/residents/laptop-sign-in';
import { WechatSignIn } from '../../../features/residents/wechat-sign-in';
import { isBrowser } from '../../../platform/address';

export default function SignInPage() {
  return (
    <Page title="登录">
      {isBrowser ? (
        <Columns aside={<DemoPeopleCard />}>
          <LaptopSignIn />
        </Columns>
      ) : (
        <WechatSignIn />
      )}
    </Page>
  );
}
