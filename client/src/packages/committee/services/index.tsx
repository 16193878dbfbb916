import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { Page } from '../../../components/page/page';
import { useMay } from '../../../platform/may';
import { urlOf } from '../../../platform/navigate';

/** The four things organisers look after. */
export default function ServiceDeskPage() {
  const may = useMay();
  return (
    <Page title="服务管理" needs={['committee', 'grid_worker', 'community_admin']}>
      <Card flush label="服务管理">
        <Rows>
          <ListRow icon="hand-helping" title="志愿岗位" note="排班、小队、资质和申诉" to={urlOf('shiftsDesk')} />
          <ListRow icon="calendar-days" title="活动" note="发布、报名的人、验票、摇号" to={urlOf('activitiesDesk')} />
          <ListRow icon="map-pin" title="场地" note="开放时间、预约、审批" to={urlOf('venuesDesk')} />
          {may('committee', 'community_admin') && (
            <ListRow icon="megaphone" title="应急集结" note="预案、集结、点名、报告" to={urlOf('musterPlans')} />
          )}
        </Rows>
      </Card>
    </Page>
  );
}
