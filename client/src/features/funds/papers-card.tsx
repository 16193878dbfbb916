import { listDisclosures } from '../../../../shared/funds/public-endpoints';
import { periodWords } from '../../../../shared/funds/words';
import { localDay } from '../../../../shared/http/local-time';
import { yuan } from '../../../../shared/http/money';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { Loaded } from '../../components/loaded/loaded';
import { urlOf } from '../../platform/navigate';
import { useEndpoint } from '../../platform/use-endpoint';
import { dayName } from './words';

/** The reports published so far; each can be read, printed and hung up downstairs. */
export function PapersCard({ fundId }: { fundId: string }) {
  const papers = useEndpoint(listDisclosures, { params: { fundId } });
  return (
    <>
      <SectionHead title="公开过的报告" />
      <Loaded of={papers}>
        {({ disclosures }) => (
          <Card flush label="公开过的报告">
            <Rows>
              {disclosures.length === 0 && <ListRow icon="file-text" title="还没有报告" note="每季度公开一次" />}
              {disclosures.map(({ period, figures, publishedAt }) => (
                <ListRow
                  key={period}
                  icon="file-text"
                  title={periodWords(period)}
                  note={`收入 ${yuan(figures.inFen)}，支出 ${yuan(figures.outFen)} · ${dayName(localDay(publishedAt))}公开`}
                  to={urlOf('fundReport', { fundId, period })}
                />
              ))}
            </Rows>
          </Card>
        )}
      </Loaded>
    </>
  );
}
