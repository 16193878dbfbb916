import { useState } from 'react';
import { CertificateCode, hoursWords, inFours } from '../../../../shared/shifts/hours';
import { verifyCertificate } from '../../../../shared/shifts/hours-endpoints';
import { Banner } from '../../components/banner/banner';
import { Card } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';
import { CodeEntry } from '../../components/scan/code-entry';
import { SkeletonCard } from '../../components/states/skeleton';
import { DoneHead } from '../../components/ticket/done-head';
import { momentWords } from '../../platform/time';
import { useEndpoint } from '../../platform/use-endpoint';
import { longDay } from './long-day';

/** Is this certificate genuine? For a school or an employer: no account, no charge. */
export function VerifyView({ code, now }: { code: string; now: string }) {
  const [typed, setTyped] = useState(code);
  const read = CertificateCode.safeParse(typed);
  const found = useEndpoint(verifyCertificate, { params: { code: read.data ?? '' } }, { enabled: read.success });
  const { data, error } = found;
  return (
    <>
      {data && read.success && (
        <>
          <DoneHead title="这张证明是真的">编号 {inFours(read.data)}</DoneHead>
          <Card label="证明的内容">
            <KeyValue
              items={[
                ['社区', data.communityName],
                ['姓名', data.name],
                ['期间', `${longDay(data.fromDay)} 至 ${longDay(data.toDay)}`],
                ['服务', `${data.services} 次，共 ${hoursWords(data.minutes)}`],
                ['开具', momentWords(data.issuedAt, now)],
              ]}
            />
          </Card>
          <Banner icon="info" title="请和纸上对一对">
            姓名、时长跟上面不一样，就是被人改过，请以这里为准。
          </Banner>
        </>
      )}
      {found.loading && read.success && <SkeletonCard lines={4} />}
      {typed !== '' && !read.success && (
        <Banner tone="bad" title="编号不完整">
          证明编号是 16 位字母和数字，在证明的下方，四位一组。
        </Banner>
      )}
      <Card label="核验证明">
        <CodeEntry
          label={data ? '再核一张' : '证明编号'}
          help="证明下方的 16 位，短横写不写都行。"
          act="核验"
          maxLength={40}
          working={found.refreshing && !data}
          error={read.success ? error : null}
          onCode={setTyped}
        />
      </Card>
    </>
  );
}
