import { View } from '@prims';
import { cancelBooking, changeParty, confirmHold, declineHold } from '../../../../shared/activities/endpoints';
import { seatsUntil } from '../../../../shared/activities/rules';
import type { ActivityDetail, MyEntry, SessionForMe } from '../../../../shared/activities/schema';
import { proxyWords } from '../../../../shared/residents/proxy';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { SelectField } from '../../components/field/select-field';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { refreshBookings } from './use-booking';
import { ENTRY_TAGS } from './words';

interface Props {
  activity: ActivityDetail;
  session: SessionForMe;
  entry: MyEntry;
  now: string;
}

const LIVE = ['booked', 'held', 'waiting', 'entered'];

/** What my household has in this session, and every step from there: confirm, pass on, change, give back. */
export function MyEntryCard({ activity, session, entry, now }: Props) {
  const done = (words: string) => ({
    onDone: () => {
      void refreshBookings();
      toast(words);
    },
    onRefused: () => void refreshBookings(),
  });
  const cancel = useCommand(cancelBooking, done(entry.state === 'booked' ? '退掉了，位子给了下一位' : '退出了'));
  const confirm = useCommand(confirmHold, done('好，位子是您的了'));
  const decline = useCommand(declineHold, done('让给下一位了，谢谢您'));
  const change = useCommand(changeParty, done('人数改好了'));
  const { activityId, party: rule } = activity;
  const params = { activityId, sessionId: session.sessionId };
  const which = { householdId: entry.householdId, entryId: entry.entryId };
  const tag = ENTRY_TAGS[entry.state];
  // A festival is changed as a whole, in its own card.
  const whole = activity.kind === 'festival';
  const live = !whole && LIVE.includes(entry.state) && now < seatsUntil(session);
  return (
    <Card label="您家的报名">
      <View className="stack">
        <Tags>
          <Tag tone={tag.tone} icon={tag.icon}>
            {tag.words}
          </Tag>
        </Tags>
        <View className="t-bold">{entry.sentence}</View>
        {entry.proxy && <Banner icon="hand-helping">{proxyWords(entry.proxy)}</Banner>}
        {entry.state === 'held' && live && (
          <>
            <ErrorBanner error={confirm.error ?? decline.error} />
            <Btn wide working={confirm.working} onClick={() => confirm.run({ params, body: which })}>
              我来
            </Btn>
            <Btn wide kind="second" working={decline.working} onClick={() => decline.run({ params, body: which })}>
              让给下一位
            </Btn>
          </>
        )}
        {entry.state === 'booked' && (
          <BtnLink
            wide
            kind={whole ? 'second' : 'primary'}
            icon="qr-code"
            to={urlOf('ticket', { ...params, householdId: entry.householdId })}
          >
            打开票
          </BtnLink>
        )}
        {session.mode === 'lottery' && (
          <BtnLink wide kind="second" to={urlOf('draw', params)}>
            看摇号
          </BtnLink>
        )}
        {live && rule.max > rule.min && entry.state !== 'entered' && (
          <>
            <SelectField
              label="改人数"
              value={String(entry.party)}
              options={Array.from({ length: rule.max - rule.min + 1 }, (_, n) => ({
                value: String(rule.min + n),
                label: `${rule.min + n} 人`,
              }))}
              onChange={(n) => change.run({ params, body: { ...which, party: Number(n) } })}
            />
            <ErrorBanner error={change.error} />
          </>
        )}
        {live && entry.state !== 'held' && (
          <ConfirmBtn
            kind="quiet"
            wide
            title={entry.state === 'booked' ? '不来了，退掉？' : '退出？'}
            words={
              entry.state === 'booked' ? '位子马上给候补的第一家；想再来要重新报名。' : '退出后再报，要从最后排起。'
            }
            confirmLabel="退掉"
            command={cancel}
            onConfirm={() => cancel.run({ params, body: which })}
          >
            {entry.state === 'booked' ? '不来了，退掉' : '退出候补或登记'}
          </ConfirmBtn>
        )}
      </View>
    </Card>
  );
}
