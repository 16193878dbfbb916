import { Heading, View } from '@prims';
import { decideNotice, listNotices } from '../../../../../shared/notices/endpoints';
import type { Notice } from '../../../../../shared/notices/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { Card } from '../../../components/card/card';
import { SectionHead } from '../../../components/card/section-head';
import { LoadedList } from '../../../components/loaded/loaded-list';
import { Empty } from '../../../components/states/empty';
import { Tag, Tags } from '../../../components/tag/tag';
import { refresh } from '../../../platform/cache';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import type { LoadedList as Pages } from '../../../platform/use-list';

/** What hangs on the board, newest first, with what still waits for a second pair of eyes. */
export const NoticeList = ({ of, now }: { of: Pages<Notice>; now: string }) => (
  <>
    <SectionHead title="贴过的公告" />
    <LoadedList of={of} empty={<Empty title="还没有贴过公告">停水、检修、开会，写一张，家家都看得到。</Empty>}>
      {(notices) => (
        <>
          {notices.map((notice) => (
            <Slip key={notice.noticeId} notice={notice} now={now} />
          ))}
        </>
      )}
    </LoadedList>
  </>
);

const Slip = ({ notice, now }: { notice: Notice; now: string }) => (
  <Card label={notice.title}>
    <View className="stack">
      {notice.moderation === 'held' && (
        <Tags>
          <Tag tone="wait" icon="clock-bold">
            等人看过
          </Tag>
        </Tags>
      )}
      <Heading level={3} className="t-h3">
        {notice.title}
      </Heading>
      <View>{notice.body}</View>
      <View className="t-note">
        {[notice.about, notice.postedBy, momentWords(notice.postedAt, now)].filter(Boolean).join(' · ')}
      </View>
      {notice.moderation === 'held' && <Decide noticeId={notice.noticeId} />}
    </View>
  </Card>
);

function Decide({ noticeId }: { noticeId: string }) {
  const decide = useCommand(decideNotice, {
    onDone: (_, { body }) => {
      void refresh(listNotices);
      toast(body?.show ? '贴出来了' : '已经拿掉');
    },
    onRefused: () => void refresh(listNotices),
  });
  const say = (show: boolean) => decide.run({ params: { noticeId }, body: { show } });
  return (
    <>
      <View className="t-sub">微信的内容检查没有放行。请不是写的人来看一眼，再决定贴不贴。</View>
      <ErrorBanner error={decide.error} />
      <Btns>
        <Btn kind="second" small disabled={decide.working} onClick={() => say(false)}>
          不贴
        </Btn>
        <Btn kind="second" small disabled={decide.working} onClick={() => say(true)}>
          可以贴出
        </Btn>
      </Btns>
    </>
  );
}
