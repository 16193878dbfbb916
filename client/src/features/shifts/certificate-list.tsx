import { paperDay } from '../../../../shared/http/time-words';
import { hoursWords } from '../../../../shared/shifts/hours';
import { listMyCertificates } from '../../../../shared/shifts/hours-endpoints';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { Loaded } from '../../components/loaded/loaded';
import { urlOf } from '../../platform/navigate';
import { dateWords } from '../../platform/time';
import { useEndpoint } from '../../platform/use-endpoint';

/** Certificates made before, to print again. */
export function CertificateList({ now }: { now: string }) {
  const list = useEndpoint(listMyCertificates);
  return (
    <Loaded of={list} skeleton={null}>
      {({ certificates }) =>
        certificates.length > 0 && (
          <>
            <SectionHead title="开过的证明" />
            <Card flush label="开过的证明">
              <Rows>
                {certificates.map((one) => (
                  <ListRow
                    key={one.code}
                    icon="award"
                    title={`${one.name}，${hoursWords(one.minutes)}`}
                    note={`${paperDay(one.fromDay)} 到 ${paperDay(one.toDay)}，${dateWords(one.issuedAt, now)}开`}
                    to={urlOf('certificate', { code: one.code })}
                  />
                ))}
              </Rows>
            </Card>
          </>
        )
      }
    </Loaded>
  );
}
