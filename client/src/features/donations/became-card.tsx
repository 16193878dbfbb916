import type { MyDonation } from '../../../../shared/donations/donation';
import { yuan } from '../../../../shared/http/money';
import { getProject } from '../../../../shared/projects/endpoints';
import { projectPage } from '../../../../shared/projects/page';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { urlOf } from '../../platform/navigate';
import { useEndpoint } from '../../platform/use-endpoint';
import { BECAME } from './words';

/** What became of a gift: the project it was for, how far that is, and the books. */
export function BecameCard({ gift: { fundId, fundName, projectNo } }: { gift: MyDonation }) {
  const project = useEndpoint(
    getProject,
    { params: { fundId, projectNo: projectNo ?? '' } },
    { enabled: projectNo !== null },
  );
  const { data } = project;
  return (
    <>
      <SectionHead title="这笔钱后来" />
      <Card flush label="这笔钱后来">
        <Rows>
          {data && (
            <ListRow
              icon="hand-helping"
              title={data.title}
              note={`${BECAME[data.state]}。计划 ${yuan(data.plannedFen)} 元，${data.spentFen === 0 ? '还没花' : `已花 ${yuan(data.spentFen)} 元`}`}
              to={projectPage({ fundId, projectNo: data.projectNo })}
            />
          )}
          <ListRow
            icon="book-open"
            title={projectNo === null ? '放进基金，给大家的事用' : '账上的每一笔'}
            note="花在哪、谁批的、凭什么，都看得到"
            to={urlOf('fundEntries', { fundId, ...(projectNo === null ? {} : { projectNo }) })}
          />
          <ListRow icon="wallet" title={fundName} note="余额、收支、正在花的项目" to={urlOf('fund', { fundId })} />
        </Rows>
      </Card>
    </>
  );
}
