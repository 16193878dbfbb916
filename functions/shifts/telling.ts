import { dayAndClockWords, stampWords } from '../../shared/http/time-words';
import type { RoleId, ShiftId } from '../../shared/shifts/ids';
import type { Seat, Shift } from '../../shared/shifts/schema';
import { type Notification, notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readDisplayName } from '../residents/reads';
import { roleOf } from './cards';
import { pageOf } from './messages';
import { readSheet, readShift, readWhole } from './store';
import { liftTaken, retimeTaken } from './weeks-store';

/** People written to at once; each waits for WeChat. */
const AT_ONCE = 16;
/** Whatever is older was told when it happened: the stream keeps a record for a day. */
const FRESH_MS = 25 * 3_600_000;
/** Longer than any request lives, and than clocks differ. */
const OVERLAP_MS = 60_000;

/** The same in WeChat, in five characters. */
const outcome = (shift: Shift, word: string) =>
  ({
    kind: 'seat_change',
    data: { what: shift.title, when: stampWords(shift.startsAt), outcome: word },
  }) as const;

/** A shift moved, changed or was cancelled: everybody's own week follows, and everybody hears of it once. */
export async function tellShift(community: CommunityId, shiftId: ShiftId): Promise<void> {
  const whole = await readWhole(community, shiftId, true);
  if (!whole?.shift.told) return;
  const { shift, sheets } = whole;
  const { at, what, words } = whole.shift.told;
  // Whoever came later signed up for it as it is now. Requests overlap: who came just then hears of it too.
  const until = new Date(Date.parse(at) + OVERLAP_MS).toISOString();
  const before = (seats: Seat[]) => seats.filter((seat) => seat.at <= until);
  const people = sheets.flatMap(({ roleId, seated, waiting }) => [
    ...before(seated).map(({ personId }) => ({ personId, roleId, seated: true })),
    ...before(waiting).map(({ personId }) => ({ personId, roleId, seated: false })),
  ]);
  const cancelled = what === 'cancelled';
  await inBatches(people, AT_ONCE, async ({ personId, ...place }) => {
    if (cancelled) await liftTaken(community, personId, shift);
    else await retimeTaken(community, personId, { ...shift, ...place, off: false });
    await notify(personId, {
      messageId: `shift#${shiftId}`,
      sentAt: at,
      title: cancelled ? `“${shift.title}”取消了` : `“${shift.title}”有变动`,
      body: cancelled
        ? `原定 ${dayAndClockWords(shift.startsAt)}，原因：${words}。不用来了。`
        : `${words}。不方便的话可以退出，位子给下一位。`,
      page: pageOf(shift),
      ...outcome(shift, cancelled ? '已取消' : '有变动'),
    });
  });
}

/** Who moved up, whose seat was taken over, and who was signed up by somebody else. */
export async function tellPlaces(community: CommunityId, shiftId: ShiftId, roleId: RoleId, now: string): Promise<void> {
  const sheet = await readSheet(community, shiftId, roleId, true);
  if (!sheet) return;
  const since = new Date(Date.parse(now) - FRESH_MS).toISOString();
  const news = [...sheet.seated, ...sheet.waiting].filter(
    (seat) =>
      (seat.promotedAt ?? '') > since || (seat.at > since && (seat.tookFrom !== undefined || seat.by !== undefined)),
  );
  if (news.length === 0) return;
  const shift = await readShift(community, shiftId, true);
  if (!shift || shift.state === 'cancelled') return;
  const { name } = roleOf(shift, roleId);
  await inBatches(news, AT_ONCE, async (seat) => {
    for (const { person, message } of await messagesOf(shift, name, seat, since)) await notify(person, message);
  });
}

interface Told {
  person: string;
  message: Notification;
}

async function messagesOf(shift: Shift, role: string, seat: Seat, since: string): Promise<Told[]> {
  const what = `${dayAndClockWords(shift.startsAt)}“${shift.title}”的${role}`;
  const page = pageOf(shift);
  const told: Told[] = [];
  if (seat.promotedAt !== undefined && seat.promotedAt > since) {
    const body = `${what}，位子是您的了。来不了请早点退出，让给下一位。`;
    const message = {
      messageId: `promoted#${shift.shiftId}`,
      sentAt: seat.promotedAt,
      title: '候补补上了',
      body,
      page,
    };
    told.push({ person: seat.personId, message: { ...message, ...outcome(shift, '已补上') } });
  }
  if (seat.tookFrom !== undefined && seat.at > since) {
    const body = `${what}，有人接了您的班，您不用来了。`;
    const message = { messageId: `taken-over#${shift.shiftId}`, sentAt: seat.at, title: '有人接班了', body, page };
    told.push({ person: seat.tookFrom, message: { ...message, ...outcome(shift, '有人接班') } });
  }
  if (seat.by !== undefined && seat.at > since) {
    const name = (await readDisplayName(seat.by)) ?? '邻居';
    const body = `${name}替您报了${what}。不想去，点开就能退出。`;
    const message = { messageId: `signed-up#${shift.shiftId}`, sentAt: seat.at, title: '有人替您报了名', body, page };
    told.push({ person: seat.personId, message });
  }
  return told;
}
