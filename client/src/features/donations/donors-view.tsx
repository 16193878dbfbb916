import { View } from '@prims';
import { useState } from 'react';
import { listDonors } from '../../../../shared/donations/endpoints';
import { NEIGHBOUR } from '../../../../shared/donations/words';
import { atLocal, localDay } from '../../../../shared/http/local-time';
import { yuan } from '../../../../shared/http/money';
import { Banner } from '../../components/banner/banner';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { LoadedList } from '../../components/loaded/loaded-list';
import { monthOf, monthWords } from '../../components/month/month-days';
import { MonthTurner } from '../../components/month/month-turner';
import { Empty } from '../../components/states/empty';
import { dateWords } from '../../platform/time';
import { useList } from '../../platform/use-list';

/** Who has given, as each of them agreed to be shown, month by month. */
export function DonorsView({ fundId, now }: { fundId: string; now: string }) {
  const current = monthOf(localDay(now));
  const [month, setMonth] = useState(current);
  const donors = useList(listDonors, { params: { fundId }, query: { month } }, (reply) => reply.donors);
  return (
    <>
      <Banner icon="heart-handshake">
        名字和金额，都是捐的人自己愿意才写在这里。没留名的，叫“{NEIGHBOUR}”；没写金额的，只写月份。
      </Banner>
      <SectionHead title={monthWords(month)} />
      <LoadedList of={donors} empty={<Empty title="这个月还没有人捐">可以看看别的月份。</Empty>}>
        {(all) => (
          <Card flush label={`${monthWords(month)}捐款的邻居`}>
            <Rows>
              {all.map(({ name, amountFen, message, paidOn }, index) => (
                <ListRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: nothing in the list leads to a person, so it has no ids
                  key={index}
                  title={name ?? NEIGHBOUR}
                  note={
                    <>
                      {message && <View>“{message}”</View>}
                      <View>{paidOn === null ? monthWords(month) : dateWords(atLocal(paidOn, 0), now)}</View>
                    </>
                  }
                  value={amountFen === null ? '一份心意' : `${yuan(amountFen)} 元`}
                />
              ))}
            </Rows>
          </Card>
        )}
      </LoadedList>
      <MonthTurner month={month} last={current} onTurn={setMonth} />
    </>
  );
}
