import type { Me } from '../../../../shared/residents/schema';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { isBrowser } from '../../platform/address';
import { urlOf } from '../../platform/navigate';

interface Props {
  me: Me;
  onReminders: () => void;
}

/** 我的东西: messages, reminders, communities, the laptop, my data. */
export function ThingsCard({ me, onReminders }: Props) {
  const others = me.communities.filter(({ communityId }) => communityId !== me.community?.communityId);
  return (
    <>
      <SectionHead title="我的东西" />
      <Card flush label="我的东西">
        <Rows>
          <ListRow icon="calendar-days" title="我的日历" note="岗位、预约和表决，一天一天看" to={urlOf('myCalendar')} />
          <ListRow icon="hand-helping" title="我的志愿" note="接下来的岗位、时长、小队" to={urlOf('myShifts')} />
          <ListRow icon="user-check" title="我报的活动" note="票、接送码、退名额" to={urlOf('myBookings')} />
          <ListRow icon="calendar-clock" title="我约的场地" note="哪天几点，取消" to={urlOf('myReservations')} />
          <ListRow icon="heart-handshake" title="我的捐款" note="记录、感谢信、后来花在哪" to={urlOf('myGifts')} />
          <ListRow icon="ticket" title="投过的票" note="在“议事”里，点进去看票根" to={urlOf('votes')} />
          <ListRow
            icon="inbox"
            title="消息"
            value={me.unread > 0 ? `${me.unread} 条没看` : undefined}
            to={urlOf('inbox')}
          />
          <ListRow icon="bell" title="提醒" note="快截止时，微信提醒我" onClick={onReminders} />
          <ListRow
            icon="map-pin"
            title="换社区"
            note={
              others.length > 0
                ? `也在：${others.map(({ name }) => name).join('、')}`
                : (me.community?.name ?? '还没有社区')
            }
            to={urlOf('communities')}
          />
          <ListRow
            icon="laptop"
            title={isBrowser ? '登录别的电脑' : '登录电脑'}
            note="输入电脑上的 8 位数字"
            to={urlOf('laptop')}
          />
          <ListRow icon="lock" title="隐私和我的数据" note="看、导出、删除" to={urlOf('privacy')} />
        </Rows>
      </Card>
    </>
  );
}
