import { mayCommand } from '../../../../../shared/musters/rules';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { Page } from '../../../components/page/page';
import { useNow } from '../../../platform/clock';
import { urlOf } from '../../../platform/navigate';
import { useSession } from '../../../platform/session';

/** The four things organisers look after. */
export default function ServiceDeskPage() {
  const { me } = useSession();
  const now = useNow();
  return (
    <Page title="服务管理" needs={['committee', 'grid_worker', 'community_admin']}>
      <Card flush label="服务管理">
        <Rows>
          <ListRow icon="hand-helping" title="志愿岗位" note="排班、小队、资质和申诉" to={urlOf('shiftsDesk')} />
          <ListRow icon="calendar-days" title="活动" note="发布、报名的人、验票、摇号" to={urlOf('activitiesDesk')} />
          <ListRow icon="map-pin" title="场地" note="开放时间、预约、审批" to={urlOf('venuesDesk')} />
          {mayCommand(me?.roles ?? [], now) && (
            <ListRow icon="megaphone" title="应急集结" note="预案、集结、点名、报告" to={urlOf('musterPlans')} />
          )}
        </Rows>
      </Card>
    </Page>
  );
}
