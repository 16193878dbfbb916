import { useState } from 'react';
import type { Notice } from '../../../../shared/notices/schema';
import { Btn } from '../../components/btn/btn';
import { SectionHead } from '../../components/card/section-head';
import { Plain } from '../../components/field/plain';
import { LoadedList } from '../../components/loaded/loaded-list';
import { NoticeBoard, NoticeSlip } from '../../components/notice-board/notice-board';
import { SkeletonCard } from '../../components/states/skeleton';
import { wallTime } from '../../platform/time';
import type { LoadedList as LoadedPages } from '../../platform/use-list';
import { NoticeSheet } from './notice-sheet';

/** What fits on a first look. */
const SHOWN = 3;

/** 公告栏: the newest slips on the wooden board; a slip opens to its full words. */
export function Board({ notices }: { notices: LoadedPages<Notice> }) {
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<Notice | null>(null);
  const shown = all ? notices : { ...notices, hasMore: false };
  return (
    <>
      <SectionHead title="公告栏" />
      <LoadedList
        of={shown}
        skeleton={<SkeletonCard lines={3} />}
        empty={<Plain>还没有公告。停水、开会这些事，会贴在这里。</Plain>}
      >
        {(items) => (
          <>
            <NoticeBoard>
              {items.slice(0, all ? undefined : SHOWN).map((notice, index) => (
                <NoticeSlip
                  key={notice.noticeId}
                  {...dateOf(notice.postedAt)}
                  title={notice.title}
                  note={notice.moderation === 'held' ? '等另一位委员看过' : notice.about || notice.postedBy}
                  newest={index === 0}
                  onOpen={() => setOpened(notice)}
                />
              ))}
            </NoticeBoard>
            {!all && (items.length > SHOWN || notices.hasMore) && (
              <Btn kind="quiet" wide onClick={() => setAll(true)}>
                看更早的公告
              </Btn>
            )}
          </>
        )}
      </LoadedList>
      <NoticeSheet notice={opened} onClose={() => setOpened(null)} />
    </>
  );
}

const dateOf = (at: string) => ({ day: wallTime(at).day, month: `${wallTime(at).month}月` });
