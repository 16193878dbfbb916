import { useState } from 'react';
import { getFund } from '../../../../../shared/funds/endpoints';
import { getPublicFund, listDisclosures, publishReport } from '../../../../../shared/funds/public-endpoints';
import type { FundDetail } from '../../../../../shared/funds/view';
import { periodWords } from '../../../../../shared/funds/words';
import { localDay } from '../../../../../shared/http/local-time';
import { Banner } from '../../../components/banner/banner';
import { BtnLink } from '../../../components/btn/btn';
import { RadioCards } from '../../../components/choose/radio-cards';
import { FormCard } from '../../../components/field/form-card';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { open, urlOf } from '../../../platform/navigate';
import { useSession } from '../../../platform/session';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';
import { dayName } from '../words';
import { openPeriods } from './periods';

const NOTE_LENGTH = 300;

/** The quarter's figures go public by name: a look first, then they are frozen and a notice goes out. */
export function DisclosureCard({ fund, now }: { fund: FundDetail; now: string }) {
  const { fundId, nextDisclosureOn, mayManage } = fund;
  const { me } = useSession();
  const [note, setNote] = useState('');
  const [name, setName] = useState(me?.displayName ?? '');
  const [wanted, setWanted] = useState<string | null>(null);
  const made = useEndpoint(listDisclosures, { params: { fundId } });
  const publish = useCommand(publishReport, {
    onDone: ({ period }) => {
      void refresh(listDisclosures, getFund, getPublicFund);
      open('fundReport', { fundId, period });
    },
  });
  const today = localDay(now);
  const done = made.data?.disclosures.map(({ period }) => period) ?? [];
  const waiting = made.data ? openPeriods(fund, today).filter((period) => !done.includes(period)) : [];
  const period = wanted !== null && waiting.includes(wanted) ? wanted : (waiting[0] ?? null);
  return (
    <FormCard title="公开收支">
      {nextDisclosureOn && (
        <Banner tone={nextDisclosureOn < today ? 'bad' : 'quiet'} icon="calendar-clock">
          {nextDisclosureOn < today ? '已经晚了，本该在' : '下一次要在'}
          {dayName(nextDisclosureOn)}前公开。法律要求至少每三个月一次。
        </Banner>
      )}
      {period === null ? (
        made.data && <Banner tone="done">过完的季度都公开了。</Banner>
      ) : (
        <>
          <RadioCards
            label="公开哪一期"
            options={waiting.map((value) => ({ value, label: periodWords(value) }))}
            value={period}
            onChange={setWanted}
          />
          <BtnLink wide kind="second" icon="eye" to={urlOf('fundReport', { fundId, period })}>
            先看一遍
          </BtnLink>
          {mayManage && (
            <>
              <TextAreaField
                label="说明（可以不写）"
                value={note}
                onChange={setNote}
                maxLength={NOTE_LENGTH}
                rows={3}
                placeholder="比如：8 月支出多，是给四点半课堂买了桌椅"
              />
              <TextField label="公布人" value={name} onChange={setName} maxLength={20} />
              <ConfirmBtn
                wide
                disabled={name.trim().length < 2}
                title={`公开${periodWords(period)}的收支？`}
                words="数字从此固定，同时贴一张公告。以后要改，只能再记更正的账。"
                confirmLabel="公开"
                command={publish}
                onConfirm={() =>
                  publish.run({ params: { fundId }, body: { period, note: note.trim(), name: name.trim() } })
                }
              >
                公开这一期
              </ConfirmBtn>
            </>
          )}
        </>
      )}
    </FormCard>
  );
}
