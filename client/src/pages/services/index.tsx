import { Banner } from '../../components/banner/banner';
import { Coming } from '../../components/coming/coming';
import { Page } from '../../components/page/page';

export default function ServicesPage() {
  return (
    <Page title="服务" tab="services">
      <Coming
        title="服务随下一版开放"
        will={[
          { icon: 'hand-helping', title: '志愿岗位', note: '义诊引导、敲门看望，看得见几个位子、还剩几个' },
          { icon: 'calendar-clock', title: '活动和场地', note: '手机课、书法班、会议室，先到先得，满了可以候补' },
          { icon: 'message-square-plus', title: '反映问题', note: '说一件事，看得见办到了哪一步' },
        ]}
        meanwhile={
          <Banner icon="phone" title="现在要约场地、当志愿者？">
            到社区服务中心登记，或者跟楼长、网格员说一声。活动消息会贴在首页的公告栏。
          </Banner>
        }
      >
        这一版先把议事和表决做好。报名、预约还不能在手机上办。
      </Coming>
    </Page>
  );
}
