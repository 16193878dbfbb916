import { View } from '@prims';
import type { Ticket as TicketReply } from '../../../../shared/activities/tickets-endpoints';
import { Banner } from '../../components/banner/banner';
import { BtnLink } from '../../components/btn/btn';
import { KeyValue } from '../../components/key-value/key-value';
import { QrCode } from '../../components/qr/qr-code';
import { Empty } from '../../components/states/empty';
import { Ticket } from '../../components/ticket/ticket';
import { shareAddress } from '../../platform/api-address';
import { urlOf } from '../../platform/navigate';
import { momentWords } from '../../platform/time';
import styles from './ticket-view.module.css';
import { whenWords } from './words';

/** ABCD EFGH JKMN: read aloud where the camera fails. */
const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

/** What is shown at the door: large code, large words, and whether it was shown before. */
export function TicketView({ ticket, now }: { ticket: TicketReply; now: string }) {
  const { code, page, checkIn, activityId, sessionId } = ticket;
  if (code === null || page === null)
    return (
      <Empty
        title="还没有票"
        action={<BtnLink to={urlOf('activity', { activityId, sessionId })}>看看这场活动</BtnLink>}
      >
        有了位子，票就在这里。
      </Empty>
    );
  return (
    <View className={styles.stack}>
      {checkIn && (
        <Banner tone="done" title="已经进场">
          {`${momentWords(checkIn.at, now)} 验过票，${checkIn.party} 人。`}
        </Banner>
      )}
      <Ticket
        top={
          <>
            <View className={styles.title}>{ticket.title}</View>
            <KeyValue
              items={[
                ['时间', whenWords(ticket, now)],
                ['地点', ticket.place],
                ['人数', `${ticket.party} 人`],
              ]}
            />
          </>
        }
      >
        <View className={styles.stack}>
          <QrCode large value={shareAddress(page)} label="入场票" />
          <View className={styles.code}>{inFours(code)}</View>
          <View className="t-sub">到门口给志愿者扫，扫不了就念这 12 位。</View>
        </View>
      </Ticket>
    </View>
  );
}
