import { useEffect } from 'react';
import { readInbox } from '../../../../shared/notices/endpoints';
import type { InboxMessage } from '../../../../shared/notices/schema';
import { Card } from '../../components/card/card';
import { Rows } from '../../components/card/rows';
import { LoadedList } from '../../components/loaded/loaded-list';
import { Empty } from '../../components/states/empty';
import { useNow } from '../../platform/clock';
import { keepMe, useSession } from '../../platform/session';
import { useCommand } from '../../platform/use-command';
import type { LoadedList as LoadedPages } from '../../platform/use-list';
import { InboxRow } from './inbox-row';

/** Being shown is being read: the count on 首页 and 我的 goes to nought. */
function useReadOnSight(shown: boolean): void {
  const { me } = useSession();
  const read = useCommand(readInbox, { onDone: () => me && keepMe({ ...me, unread: 0 }) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to read
  useEffect(() => {
    if (shown) read.run({});
  }, [shown]);
}

export function InboxList({ inbox }: { inbox: LoadedPages<InboxMessage> }) {
  const now = useNow();
  useReadOnSight((inbox.items ?? []).some((message) => !message.read));
  return (
    <LoadedList of={inbox} empty={<Empty title="还没有消息">表决提醒和结果会送到这里，不点“允许提醒”也收得到。</Empty>}>
      {(messages) => (
        <Card flush label="消息">
          <Rows>
            {messages.map((message) => (
              <InboxRow key={message.messageId} message={message} now={now} />
            ))}
          </Rows>
        </Card>
      )}
    </LoadedList>
  );
}
