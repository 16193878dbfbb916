import { orderNosFrom } from '../../shared/donations/order-no';
import { HOUSE } from '../../shared/funds/words';
import type { LocalDay } from '../../shared/http/local-time';
import { ALREADY_SENT, boardNotice } from '../notices/writes';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { write } from '../platform/table';

// The public board at the end of a day.
//
// Access patterns
//   Put up a night's notice, once | put | COMMUNITY#<c>#NOTICES | <noticeId> | 1 WCU

const RANDOM_DIGITS = 16;

/** Put up once for its day, however often the night's work begins anew: the id says when, which day, and which sheet. */
export async function putNightNotice(
  community: CommunityId,
  day: LocalDay,
  at: string,
  sheet: number,
  words: { title: string; body: string; about: string },
): Promise<void> {
  const noticeId = orderNosFrom(at) + sha256(`${community}#${day}#${sheet}`).slice(0, RANDOM_DIGITS);
  const notice = { ...words, noticeId, postedAt: at, postedBy: HOUSE };
  await write(boardNotice(community, notice)).catch((error) => {
    if (error !== ALREADY_SENT) throw error;
  });
}
