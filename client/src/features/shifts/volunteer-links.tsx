import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { urlOf } from '../../platform/navigate';

/** What I am as a volunteer, and the teams; `mine` on pages that are not 我的志愿 themselves. */
export const VolunteerLinks = ({ mine = false }: { mine?: boolean }) => (
  <Card flush label="志愿者">
    <Rows>
      {mine && <ListRow icon="hand-helping" title="我的志愿" note="接下来的岗位、时长、证明" to={urlOf('myShifts')} />}
      <ListRow icon="users" title="志愿小队" note="入队、退队、申请资质" to={urlOf('teams')} />
      <ListRow icon="user" title="志愿者资料" note="会什么、什么时候有空、名字公不公开" to={urlOf('volunteer')} />
    </Rows>
  </Card>
);
