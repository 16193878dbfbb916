import { stampWords } from '../../shared/http/time-words';
import { messageOf, musterTitle } from '../../shared/musters/rules';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { type CalledGroup, type Muster, readGroups, readMuster } from './store';

/** People written to at once; each waits for WeChat. */
const AT_ONCE = 16;

/** The client page a message opens. */
export const pageOf = ({ musterId }: Pick<Muster, 'musterId'>): string =>
  `/packages/musters/detail/index?musterId=${musterId}`;

/** Typed words may come without their full stop. */
const sentence = (words: string): string => (/[。！？.!?]$/.test(words) ? words : `${words}。`);

/** Calls a group, everybody once however often the stream repeats. A muster already over calls nobody any more. */
export async function callGroup(community: CommunityId, musterId: string, groupId: string): Promise<void> {
  const muster = await readMuster(community, musterId, { consistent: true });
  const groups = await readGroups(community, musterId, { consistent: true });
  const group = groups.find((one) => one.groupId === groupId);
  if (!group || muster.state !== 'live') return;
  await inBatches(group.memberIds, AT_ONCE, (personId) =>
    notify(personId, {
      messageId: `muster#${musterId}`,
      sentAt: group.calledAt,
      title: musterTitle(muster.kind, muster.planName),
      body: `${sentence(messageOf(muster))}您在${group.name}，组长${group.ownerName}。点开回“我来”或“来不了”。`,
      page: pageOf(muster),
      kind: 'muster_call',
      data: {
        what: musterTitle(muster.kind, muster.planName),
        when: stampWords(muster.startedAt),
        where: muster.place,
      },
    }),
  );
}

export async function tellStandDown(community: CommunityId, musterId: string): Promise<void> {
  const muster = await readMuster(community, musterId, { consistent: true });
  const { stoodDownAt } = muster;
  if (stoodDownAt === null) return;
  const groups: CalledGroup[] = await readGroups(community, musterId, { consistent: true });
  const people = groups.flatMap(({ memberIds }) => memberIds);
  await inBatches(people, AT_ONCE, (personId) =>
    notify(personId, {
      messageId: `stand-down#${musterId}`,
      sentAt: stoodDownAt,
      title: `${musterTitle(muster.kind, muster.planName)}已解除`,
      body: muster.standDownNote === '' ? '不用再来了，辛苦您。' : `${muster.standDownNote}（不用再来了，辛苦您。）`,
      page: pageOf(muster),
    }),
  );
}
