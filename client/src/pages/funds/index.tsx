import { Banner } from '../../components/banner/banner';
import { Coming } from '../../components/coming/coming';
import { Page } from '../../components/page/page';

export default function FundsPage() {
  return (
    <Page title="基金" tab="funds">
      <Coming
        title="微基金随下一版开放"
        will={[
          { icon: 'wallet', title: '每一元从哪来、到哪去', note: '收支逐笔公开，每一笔都有票据' },
          { icon: 'clipboard-list', title: '基金项目', note: '花池、长椅、路灯，钱用到了哪一步' },
          { icon: 'heart-handshake', title: '捐一点', note: '钱进的是谁的账户，付款前写清楚' },
        ]}
        meanwhile={
          <Banner icon="newspaper" title="现在想看账、想捐款？">
            账目照旧贴在社区公开栏。捐款请到社区服务中心办，当面要收据。小马扎现在不收任何钱。
          </Banner>
        }
      >
        账本还没有搬到手机上。现在这里看不到余额，也付不了款。
      </Coming>
    </Page>
  );
}
