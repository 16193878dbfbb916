import { newPersonId } from '../../functions/platform/ids';
import { handler } from '../../functions/projects/handler';
import { readCards } from '../../functions/projects/store';
import { getProject, listProjects } from '../../shared/projects/endpoints';
import { headOf, newFund } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { income } from '../../tests/project-scene';
import { newPerson } from '../../tests/vote-scene';
import { newCommunity, putGrant } from '../../tests/world';
import type { Actor, Cast } from './cast';
import { plus } from './clock';
import { putProjects } from './put-projects';

const NOW = new Date().toISOString();
const LONG_AGO = plus(NOW, -90 * 86_400_000);
const community = newCommunity();
let fundId = '';
const names: Record<string, string> = {
  committee: '赵春梅',
  committee2: '孙海涛',
  admin: '周玉兰',
  wang: '王秀英',
  weimin: '陈立新',
};
const people = new Map<string, Actor>();
const of = (key: string): Actor => {
  const known = people.get(key) ?? { personId: newPersonId(), name: names[key] ?? key, householdId: '' };
  people.set(key, known);
  return known;
};
const neighbours = Array.from({ length: 9 }, (_, i) => ({ ...of(`n${i + 1}`), householdId: `c1.1.1.10${i + 1}` }));
const cast: Cast = { now: NOW, community, of, neighbours };

beforeAll(async () => {
  const managers = ['committee', 'weimin', 'committee2', 'admin', 'wang'].map((key) => ({
    personId: of(key).personId,
    name: of(key).name,
    duty: '管委会',
  }));
  for (const key of ['zhang', ...Object.keys(names)]) await newPerson(of(key).personId);
  await newPerson(of('keeper').personId);
  await putGrant(community, { personId: of('keeper').personId, role: 'fund_keeper', fromAt: LONG_AGO });
  const purposes: ('education' | 'culture' | 'environment' | 'elderly')[] = [
    'education',
    'culture',
    'environment',
    'elderly',
  ];
  const policy = [
    { uptoFen: 200_000, approvals: 2 },
    { uptoFen: 600_000, approvals: 3 },
  ];
  await putProjects(cast);
  fundId = await newFund(community, LONG_AGO, { managers, policy, purposes });
  await income({ community, fundId, now: LONG_AGO }, 4_000_000);
  await putProjects(cast);
}, 120_000);

const cards = async () => (await readCards(community, fundId, null, 50)).projects;

test('the demo has a project in every state a neighbour may meet', async () => {
  const all = await cards();
  expect(all.map(({ title, state }) => `${title} ${state}`).sort()).toEqual(
    [
      '换 6 盏路灯 running',
      '楼道灯换感应灯 approved',
      '晾晒区和花池 published',
      '四点半课堂（秋季） finished',
      '楼下旧书漂流架 finished',
      '给北门换电动大门 refused',
      '南门加一条长椅 applied',
    ].sort(),
  );
});

test('the figures are those of the drawing, and the drying ground waits for the vote', async () => {
  const { reply } = await invoke(handler, listProjects, null, { params: { fundId }, query: {} });
  const of = (title: string) => reply.projects.find((one) => one.title === title);
  expect(of('换 6 盏路灯')).toMatchObject({ spentFen: 134_000, plannedFen: 200_000 });
  expect(of('晾晒区和花池')).toMatchObject({ plannedFen: 860_000, byVote: true });
  expect(of('四点半课堂（秋季）')).toMatchObject({ spentFen: 391_200, plannedFen: 600_000, leftOverFen: 208_800 });
  expect(reply.projects.map(({ title }) => title)).not.toContain('南门加一条长椅');
});

test('the lamps have an expense paid, one refused, and one that waits for its second yes', async () => {
  const no = (await cards()).find(({ title }) => title === '换 6 盏路灯')?.projectNo ?? '';
  const as = { person: of('zhang').personId, community, homes: [] };
  const { reply } = await invoke(handler, getProject, as, { params: { fundId, projectNo: no } });
  expect(reply.expenses.map(({ state }) => state).sort()).toEqual(['asked', 'paid', 'refused']);
  const paid = reply.expenses.find(({ state }) => state === 'paid');
  expect(paid?.approvals.map(({ name }) => name)).toEqual(['赵春梅', '陈立新']);
  expect(reply.expenses.find(({ state }) => state === 'asked')?.approvals).toHaveLength(1);
});

test('putting it a second time changes nothing', async () => {
  const before = [await cards(), await headOf({ community, fundId })];
  await putProjects(cast);
  expect([await cards(), await headOf({ community, fundId })]).toEqual(before);
});
