import { newId } from '../../../functions/platform/ids';
import { announceBudget, createBudget, decideCandidate, proposeCandidate } from '../../../shared/budgets/endpoints';
import { SETTLE_MS } from '../../../shared/votes/rules';
import { call, tokenOf } from '../api';
import { passTo, serverNow } from '../clock';
import { neighboursFund } from '../fund-scenes';
import { PEOPLE } from '../people';
import type { Phone } from '../phones/phone';
import { confirmed } from '../screens/manage';
import { fill, find, see, tap } from '../screens/see';
import type { Open } from '../walk';

/** The shortest voting the rules allow is an hour. */
const LASTS_MS = 70 * 60_000;
const DEAR_FEN = 50_000;

const iso = (instant: number): string => new Date(instant).toISOString();

/** A round that collects projects, with one of the committee's own taken in already. */
async function collecting(title: string, closesAt: number): Promise<string> {
  const token = await tokenOf(PEOPLE.fundKeeper);
  const { roundId } = await call(
    createBudget,
    {
      body: {
        draftId: newId(iso(serverNow())),
        fundId: await neighboursFund(),
        title,
        about: '楼下缺什么，大家提、大家选。',
        totalFen: 100_000,
        mostFen: 80_000,
        basis: 'household',
        form: { type: 'approval', most: 2 },
        closesAt: iso(closesAt),
      },
    },
    token,
  );
  await call(announceBudget, { params: { roundId } }, token);
  const candidateId = newId(iso(serverNow()));
  const own = { candidateId, title: '门厅刷一遍白墙', story: '墙皮掉了好几块，刷一遍亮堂些。', place: '2 号楼' };
  await call(proposeCandidate, { params: { roundId }, body: { ...own, costFen: DEAR_FEN } }, token);
  const params = { roundId, candidateId };
  await call(decideCandidate, { params, body: { admit: true, costFen: DEAR_FEN } }, token);
  return roundId;
}

async function vote(phone: Phone, roundId: string, projects: RegExp[]): Promise<void> {
  await phone.goto(`/packages/funds/budget/index?roundId=${roundId}`);
  for (const project of projects) await tap(phone, project, 'checkbox');
  await tap(phone, `投出这一票：${projects.length} 个项目`);
  await see(phone, /的票已经投好/);
}

/**
 * A neighbour proposes, the keeper looks into it and opens the voting, two households vote, the hour passes, and the
 * page says what was chosen and who paid for it; whoever has the link may read it too.
 */
export async function microProjects(open: Open, title: string): Promise<void> {
  const closesAt = serverNow() + LASTS_MS;
  const roundId = await collecting(title, closesAt);
  const li = await open(PEOPLE.resident);
  await li.goto(`/packages/funds/budget/index?roundId=${roundId}`);
  await find(li, 'link', '提一个项目').click();
  await fill(li, '叫什么', '树下加两把长椅');
  await fill(li, '为什么要办，怎么办', '老人买菜回来没处歇脚，放在 2 号楼前的树荫下。');
  await fill(li, '大约要多少钱（元）', '620');
  await tap(li, '交给社区');
  await see(li, '等社区核实');

  const keeper = await open(PEOPLE.fundKeeper);
  await keeper.goto(`/packages/committee/budget/index?roundId=${roundId}`);
  await fill(keeper, '核实后要多少钱（元）', '600');
  await tap(keeper, /^收下$/);
  await see(keeper, /已经收下 2 个项目/);
  await confirmed(keeper, '项目定了，开始投票', /^开始投票$/);
  await see(keeper, /正在投票，/);

  const wang = await open(PEOPLE.neighbour);
  await vote(li, roundId, [/长椅/]);
  await vote(wang, roundId, [/长椅/, /白墙/]);

  await passTo(closesAt + SETTLE_MS + 5_000);
  await li.reload();
  await see(li, '2 张票，选上 1 个项目，一共 600 元，还剩 400 元留在基金里。');
  await see(li, '2 张票，每张票出 300 元');
  const stranger = await open(null, undefined, `/packages/funds/public-budget/index?roundId=${roundId}`);
  await see(stranger, title);
  await see(stranger, '2 张票，每张票出 300 元');
}
