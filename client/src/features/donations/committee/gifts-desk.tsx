import { useState } from 'react';
import { listFundDonations } from '../../../../../shared/donations/desk-endpoints';
import { localDay } from '../../../../../shared/http/local-time';
import { Banner } from '../../../components/banner/banner';
import { SectionHead } from '../../../components/card/section-head';
import { LoadedList } from '../../../components/loaded/loaded-list';
import { monthOf, monthWords } from '../../../components/month/month-days';
import { MonthTurner } from '../../../components/month/month-turner';
import { Empty } from '../../../components/states/empty';
import { useList } from '../../../platform/use-list';
import { GiftCard } from './gift-card';

/** A month's orders with their refunds: asked for by one, agreed to by another. */
export function GiftsDesk({ fundId, now }: { fundId: string; now: string }) {
  const current = monthOf(localDay(now));
  const [month, setMonth] = useState(current);
  const gifts = useList(listFundDonations, { params: { fundId }, query: { month } }, (reply) => reply.donations);
  return (
    <>
      <Banner icon="lock">没留名的捐款，这里也看不到是谁。退款一个人提出，另一个人同意，钱才退。</Banner>
      <SectionHead title={monthWords(month)} />
      <LoadedList of={gifts} empty={<Empty title="这个月没有微信捐款">别的收入在“其他收入”里。</Empty>}>
        {(all) => all.map((gift) => <GiftCard key={gift.orderNo} gift={gift} now={now} />)}
      </LoadedList>
      <MonthTurner month={month} last={current} onTurn={setMonth} />
    </>
  );
}
