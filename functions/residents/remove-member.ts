import { AppError } from '../../shared/http/errors';
import type { removeMember } from '../../shared/residents/removal';
import type { Home } from '../../shared/residents/schema';
import { inboxMessage, NOBODY } from '../notices/writes';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Handle } from '../platform/serve';
import { commitLeave, readHome } from './homes-store';
import { householdInReach } from './reach';

export const removeMemberHandler: Handle<typeof removeMember> = async ({ params, body }, caller) => {
  const { community, person: by, now } = caller;
  const { householdId } = await householdInReach(caller, params.householdId);
  if (params.personId === by) throw new AppError('NOT_YOURSELF');
  const home = await readHome(params.personId, community, householdId);
  // Gone already, perhaps by this very request whose answer got lost.
  if (home?.boundAt !== body.boundAt) return { done: true };
  // It goes straight to one person: nobody stands between who could read an unsure one first.
  if ((await moderate(await openidOf(by), body.because)) === 'held') throw new AppError('TEXT_HELD');
  await remove(params.personId, home, body.because, now);
  return { done: true };
};

/** Removed and told in one write, so nobody is put out without hearing of it. */
async function remove(personId: string, home: Home, because: string, now: string): Promise<void> {
  const message = inboxMessage(personId, {
    messageId: `removed#${home.householdId}`,
    sentAt: now,
    title: '您不再绑定这一户了',
    body: `社区把您从 ${home.address} 移出了，原因：${because}。要是弄错了，请找网格员，核对后可以重新绑定。`,
    page: '/pages/me/index',
  });
  try {
    await commitLeave(personId, home, now, message).catch((error) => {
      // In the middle of erasing themselves: there is nobody to tell.
      if (error === NOBODY) return commitLeave(personId, home, now);
      throw error;
    });
  } catch (error) {
    // Somebody else was faster, or the person left by themselves: as good.
    if (!(error instanceof AppError && error.code === 'NOT_A_MEMBER')) throw error;
  }
}
