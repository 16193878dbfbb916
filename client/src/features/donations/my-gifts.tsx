import { listMyDonations } from '../../../../shared/donations/endpoints';
import { yuan } from '../../../../shared/http/money';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { LoadedList } from '../../components/loaded/loaded-list';
import { Empty } from '../../components/states/empty';
import { urlOf } from '../../platform/navigate';
import { dateWords } from '../../platform/time';
import { useList } from '../../platform/use-list';
import { stateWords } from './words';

/** What I have given in this community, the newest first; each leads to its record and what became of it. */
export function MyGifts({ now }: { now: string }) {
  const gifts = useList(listMyDonations, {}, (reply) => reply.donations);
  return (
    <LoadedList
      of={gifts}
      empty={
        <Empty title="还没有捐过" action={<BtnLink to={urlOf('funds')}>去看看基金</BtnLink>}>
          捐过的每一笔都会在这里，能看到后来花在哪。
        </Empty>
      }
    >
      {(all) => (
        <Card flush label="我的捐款">
          <Rows>
            {all.map((gift) => (
              <ListRow
                key={gift.orderNo}
                icon="heart-handshake"
                title={`${yuan(gift.amountFen)} 元，给${gift.fundName}`}
                note={`${dateWords(gift.paidAt ?? gift.createdAt, now)} · ${stateWords(gift)}${gift.projectNo === null ? '' : '，指定了项目'}`}
                to={urlOf('gift', { fundId: gift.fundId, orderNo: gift.orderNo })}
              />
            ))}
          </Rows>
        </Card>
      )}
    </LoadedList>
  );
}
