import assert from 'node:assert/strict';
import { sentenceOf } from '../../../shared/http/errors';
import { SETTLE_MS } from '../../../shared/votes/rules';
import { passTo, serverNow } from '../clock';
import { PEOPLE } from '../people';
import type { Phone } from '../phones/phone';
import { draftVote } from '../screens/draft';
import { announceAndOpen, publish } from '../screens/manage';
import { everything, see } from '../screens/see';
import { cast, openVote, votesFor } from '../screens/vote';
import type { Open } from '../walk';
import { watchReplies } from '../watch-replies';

const MINUTE = 60_000;
/** The shortest vote the rules allow is an hour. */
const LASTS_MS = 70 * MINUTE;
const HOUSEHOLDS = 240;
const QUORUM = 160;

/** What may be read while a vote is open, by anybody: never a direction, in words or in numbers. */
const DIRECTION = /同意 \d+|不同意 \d+|弃权 \d+|票数点清/;

async function assertNoDirection(phones: Phone[]): Promise<void> {
  for (const phone of phones)
    assert.doesNotMatch(await everything(phone), DIRECTION, `${phone.person} reads a direction`);
}

/**
 * The whole life of a small-stool vote: drafted, announced, opened, two households vote from two phones, a second
 * member of the first is refused, the hour passes, the count is published, and every phone shows the same numbers.
 */
export async function voteThrough(open: Open, title: string): Promise<void> {
  const now = serverNow();
  const closesAt = now + LASTS_MS;

  const chair = await open(PEOPLE.committee);
  const peeking = [watchReplies(chair)];
  await draftVote(chair, {
    title,
    question: '您家同意在楼前装一排晾衣架吗？',
    compound: /机械厂家属院/,
    mayChange: false,
    opensAt: now - MINUTE,
    closesAt,
  });
  await announceAndOpen(chair);

  const [li, spouse, wang] = (await Promise.all(
    [PEOPLE.resident, PEOPLE.spouse, PEOPLE.neighbour].map((person) => open(person)),
  )) as [Phone, Phone, Phone];
  for (const phone of [li, spouse, wang]) {
    peeking.push(watchReplies(phone));
    await openVote(phone, title, '待我表决');
  }
  await cast(li, '同意');
  await see(li, '收到了，谢谢您');
  await cast(wang, '不同意');
  await see(wang, '收到了，谢谢您');
  // The spouse has had the paper in hand since before the household's ballot went in.
  await cast(spouse, '不同意');
  await see(spouse, sentenceOf('ALREADY_VOTED'));

  const everyone = [chair, li, spouse, wang];
  for (const phone of [li, spouse, wang]) await openVote(phone, title, '进行中');
  await chair.reload();
  for (const phone of everyone) {
    await see(phone, /户已参加/);
    assert.match(
      await everything(phone),
      new RegExp(`2\\s*户已参加[\\s\\S]*${HOUSEHOLDS}`),
      `${phone.person} sees the turnout`,
    );
  }
  await assertNoDirection(everyone);
  for (const replies of peeking)
    assert.deepEqual(replies.outcomes(title), [], 'no reply carries an outcome while open');

  await passTo(closesAt + SETTLE_MS + 5_000);
  await li.reload();
  await see(li, /正在计票|结果待公布/);
  await chair.reload();
  await publish(chair);
  for (const phone of everyone) {
    await openVote(phone, title, '已公布');
    await see(phone, '不够数');
    const counted = [await votesFor(phone, '同意'), await votesFor(phone, '不同意'), await votesFor(phone, '弃权')];
    assert.deepEqual(counted, [1, 1, 0], `${phone.person} reads the right numbers`);
    assert.match(await everything(phone), new RegExp(`${HOUSEHOLDS}[\\s\\S]*${QUORUM}`));
  }
  for (const replies of peeking) assert.notDeepEqual(replies.outcomes(title), [], 'and each one does afterwards');
}
