import { useState } from 'react';
import { PAPERS, type Paper } from '../../../../shared/funds/fund';
import { listDisclosures } from '../../../../shared/funds/public-endpoints';
import type { PublicFund } from '../../../../shared/funds/view';
import { periodWords } from '../../../../shared/funds/words';
import { localDay } from '../../../../shared/http/local-time';
import { yuan } from '../../../../shared/http/money';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { LoadedList } from '../../components/loaded/loaded-list';
import { urlOf } from '../../platform/navigate';
import { useList } from '../../platform/use-list';
import { dayName } from './words';

/** The reports published so far, the newest first; each can be read, printed and hung up downstairs. */
export function PapersCard({ fund: { fundId, papers } }: { fund: PublicFund }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <SectionHead title="公开过的报告" />
      {all ? <AllPapers fundId={fundId} /> : <Papers fundId={fundId} papers={papers} />}
      {!all && papers.length === PAPERS && (
        <Btn kind="quiet" wide onClick={() => setAll(true)}>
          更早的报告
        </Btn>
      )}
    </>
  );
}

function AllPapers({ fundId }: { fundId: string }) {
  const reports = useList(listDisclosures, { params: { fundId } }, (reply) => reply.disclosures);
  return (
    <LoadedList of={reports} empty={<Papers fundId={fundId} papers={[]} />}>
      {(items) => (
        <Papers fundId={fundId} papers={items.map(({ figures, ...report }) => ({ ...report, ...figures }))} />
      )}
    </LoadedList>
  );
}

const Papers = ({ fundId, papers }: { fundId: string; papers: readonly Paper[] }) => (
  <Card flush label="公开过的报告">
    <Rows>
      {papers.length === 0 && <ListRow icon="file-text" title="还没有报告" note="每季度公开一次" />}
      {papers.map(({ period, inFen, outFen, publishedAt }) => (
        <ListRow
          key={period}
          icon="file-text"
          title={periodWords(period)}
          note={`收入 ${yuan(inFen)}，支出 ${yuan(outFen)} · ${dayName(localDay(publishedAt))}公开`}
          to={urlOf('fundReport', { fundId, period })}
        />
      ))}
    </Rows>
  </Card>
);
