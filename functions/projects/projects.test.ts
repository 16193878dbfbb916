import {
  applyForProject,
  declareRelative,
  finishProject,
  listMyProjects,
  listProjects,
  publishPlan,
  rateProject,
  refuseProject,
  reportMilestone,
  showReport,
  updateApplication,
  withdrawProject,
} from '../../shared/projects/endpoints';
import { setClock } from '../../tests/clock';
import { fundOf, headOf } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import {
  applied,
  approve,
  at,
  draftId,
  inboxTitles,
  income,
  newProjectScene,
  type ProjectScene,
  patiently,
  plan,
  published,
  receiptOf,
  running,
  seen,
  votedOn,
  withOutsideWorld,
} from '../../tests/project-scene';
import { later, newPerson } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import { putFund } from '../funds/store';
import type { Identity } from '../platform/identity';
import { write } from '../platform/table';
import { handler } from './handler';
import { giveBackLate } from './lent';

const NOW = '2026-11-22T02:00:00.000Z'; // 10:00 in China
const DAY = 86_400_000;
let s: ProjectScene;
withOutsideWorld();
beforeEach(async () => {
  setClock(NOW);
  s = await newProjectScene(NOW);
});
const [first, second, third] = [0, 1, 2].map((i) => () => s.managers[i] as Identity) as [
  () => Identity,
  () => Identity,
  () => Identity,
];

test('I apply for six lamps: I and the fund see it, my neighbours not yet', async () => {
  const project = await applied(s);
  expect(project).toMatchObject({ projectNo: '1', state: 'applied', plannedFen: 200_000, approvalsNeeded: 2 });
  expect(project.may).toEqual(['edit', 'withdraw', 'declare']);
  expect((await seen(s, '1', s.keeper)).may).toEqual(['publish', 'refuse', 'pay']);
  expect(await seen(s, '1', null)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await seen(s, '1', s.scene.resident(5))).toMatchObject({ code: 'NOT_FOUND' });
  const list = (as: Identity | null) =>
    invoke(handler, listProjects, as, { params: { fundId: s.fundId }, query: { group: 'applied' } });
  expect((await list(null)).reply.projects).toEqual([]);
  expect((await list(first())).reply.projects).toHaveLength(1);
  expect((await invoke(handler, listMyProjects, s.applicant)).reply.projects).toMatchObject([
    { title: '换 6 盏路灯', fundName: '邻里微基金' },
  ]);
  expect(await inboxTitles(first())).toEqual(['有人申请用基金的钱']);
});

test('who supervises the community sees a plan before it hangs out, who supervises one compound does not', async () => {
  const { projectNo } = await applied(s);
  const supervisor = async (scope: string): Promise<Identity> => {
    const person = await newPerson();
    await putGrant(s.community, { personId: person, role: 'supervisor', scope });
    return { person, community: s.community, homes: [] };
  };
  expect((await seen(s, projectNo, await supervisor('community'))).state).toBe('applied');
  expect(await seen(s, projectNo, await supervisor('compound:c1'))).toMatchObject({ code: 'NOT_FOUND' });
});

test('pressing twice, or fifty times at once, is one application; other words under the same form are refused', async () => {
  const body = { draftId: draftId(), plan: plan() };
  const send = (more: object = {}) =>
    patiently(() =>
      invoke(handler, applyForProject, s.applicant, { params: { fundId: s.fundId }, body: { ...body, ...more } }),
    );
  const firstAnswer = await send();
  const answers = await Promise.all(Array.from({ length: 50 }, () => send()));
  expect(new Set([firstAnswer, ...answers].map(({ reply }) => reply.projectNo))).toEqual(new Set(['1']));
  expect((await send({ plan: plan({ title: '换 8 盏路灯' }) })).reply.code).toBe('DRAFT_CHANGED');
});

test('ten neighbours who apply in the same moment get ten numbers', async () => {
  const people = await Promise.all(Array.from({ length: 10 }, (_, i) => newPerson(s.scene.resident(i + 1).person)));
  const all = await Promise.all(people.map((person) => applied(s, {}, { person, community: s.community, homes: [] })));
  expect(new Set(all.map(({ projectNo }) => projectNo)).size).toBe(10);
});

test('a purpose the fund does not have, a closed fund, and another community’s fund are refused', async () => {
  const send = (as: Identity, more = {}) =>
    invoke(handler, applyForProject, as, {
      params: { fundId: s.fundId },
      body: { draftId: draftId(), plan: plan(more) },
    });
  expect((await send(s.applicant, { purpose: 'veterans' })).reply.code).toBe('PURPOSE_NOT_OF_FUND');
  const other = await newProjectScene(NOW);
  expect((await send(other.applicant)).reply.code).toBe('NOT_FOUND');
  const fund = await fundOf(s);
  await putFund(s.community, { ...fund, state: 'closed', revision: 2 }, 1);
  expect((await send(s.applicant)).reply.code).toBe('FUND_NOT_OPEN');
});

test('until it is published I may change it, and an old page overwrites nothing', async () => {
  const { projectNo, revision } = await applied(s);
  const change = (more: object, as = s.applicant, stated = revision) =>
    invoke(handler, updateApplication, as, {
      params: at(s, projectNo),
      body: { revision: stated, plan: plan(more) },
    });
  expect((await change({ title: '换 8 盏路灯' })).reply).toMatchObject({ title: '换 8 盏路灯', revision: 2 });
  expect((await change({ title: '换 9 盏路灯' })).reply.code).toBe('PROJECT_CHANGED');
  expect((await change({}, first(), 2)).reply.code).toBe('NOT_FOUND');
  await invoke(handler, publishPlan, s.keeper, { params: at(s, projectNo), body: { revision: 2, days: 3 } });
  expect((await change({}, s.applicant, 3)).reply.code).toBe('PROJECT_STATE');
});

test('a published plan hangs out for everybody, and nobody says yes before its days are over', async () => {
  const { projectNo, revision } = await applied(s);
  const publish = (as: Identity, stated = revision) =>
    invoke(handler, publishPlan, as, { params: at(s, projectNo), body: { revision: stated } });
  expect((await publish(s.applicant)).reply.code).toBe('FORBIDDEN');
  expect((await publish(s.keeper, 7)).reply.code).toBe('PROJECT_CHANGED');
  expect((await publish(s.keeper)).reply).toMatchObject({ state: 'published', decidableOn: '2026-11-27' });
  expect((await publish(s.keeper)).reply.state).toBe('published');
  expect(await seen(s, projectNo, null)).toMatchObject({
    state: 'published',
    applicantName: '测试',
    managers: [],
    may: [],
  });
  expect((await approve(s, projectNo, first())).reply.code).toBe('PLAN_STILL_SHOWN');
  expect(await inboxTitles(s.applicant)).toEqual(['您的方案公示了']);
  expect(await inboxTitles(second())).toContain('有方案等您来批');
});

test('two managers say yes and the money is set aside, once, whatever both press again', async () => {
  const { projectNo } = await published(s);
  expect((await approve(s, projectNo, first())).reply).toMatchObject({
    state: 'published',
    approvals: [{ name: '赵春梅' }],
  });
  expect((await approve(s, projectNo, first())).reply.approvals).toHaveLength(1);
  const done = await approve(s, projectNo, second());
  expect(done.reply).toMatchObject({ state: 'approved', reservedFen: 200_000, heldFen: 200_000, missingFen: 0 });
  expect((await approve(s, projectNo, second())).reply.state).toBe('approved');
  expect((await headOf(s)).restricted).toEqual({ 1: 200_000 });
  expect((await approve(s, projectNo, third())).reply.code).toBe('PROJECT_STATE');
  expect(await inboxTitles(s.applicant)).toContain('您的项目批下来了');
});

test('all managers press at once: the money is set aside once', async () => {
  const { projectNo } = await published(s);
  const answers = await Promise.all(s.managers.map((as) => approve(s, projectNo, as)));
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2);
  expect((await headOf(s)).restricted).toEqual({ 1: 200_000 });
  expect((await seen(s, projectNo, null)).approvals).toHaveLength(2);
});

test('gifts named for the project come first; the fund only adds what is missing, and never what it has not', async () => {
  const { projectNo } = await published(s);
  await income(s, 150_000, projectNo);
  await approve(s, projectNo, first());
  expect((await approve(s, projectNo, second())).reply).toMatchObject({ reservedFen: 50_000, heldFen: 200_000 });
  const poor = await newProjectScene(NOW, 100_000);
  setClock(NOW);
  const { projectNo: tooMuch } = await published(poor);
  await approve(poor, tooMuch, poor.managers[0] as Identity);
  expect((await approve(poor, tooMuch, poor.managers[1] as Identity)).reply.code).toBe('FUND_SHORT');
  expect((await headOf(poor)).restricted).toEqual({});
  expect((await seen(poor, tooMuch, null)).state).toBe('published');
});

test('a manager’s own project is not theirs to approve, nor a declared relative’s, nor one of the same home', async () => {
  const [mine] = [first()];
  const own = await applied(s, {}, mine);
  await invoke(handler, publishPlan, s.keeper, { params: at(s, own.projectNo), body: { revision: 1, days: 3 } });
  const { projectNo } = await published(s);
  expect((await approve(s, own.projectNo, mine)).reply.code).toBe('OWN_MONEY');
  const declare = (as: Identity, managerId: string) =>
    invoke(handler, declareRelative, as, { params: at(s, projectNo), body: { managerId } });
  await approve(s, projectNo, second());
  expect((await declare(s.applicant, second().person)).reply).toMatchObject({
    approvals: [],
    conflicts: [{ name: '陈立新' }],
  });
  expect((await declare(s.applicant, second().person)).status).toBe(200);
  expect((await approve(s, projectNo, second())).reply.code).toBe('RELATIVE_MONEY');
  expect((await declare(third(), third().person)).reply.conflicts).toHaveLength(2);
  expect((await declare(mine, third().person)).reply.code).toBe('FORBIDDEN');
  expect((await declare(s.applicant, s.keeper.person)).reply.code).toBe('NOT_A_MANAGER');
  const [home] = s.applicant.homes;
  const pk = `PERSON#${s.applicant.person}`;
  const Item = { pk, sk: `HOME#${s.community}#${home?.householdId}`, householdId: home?.householdId };
  await write({ write: { Put: { Item } }, onRefused: () => new Error('the home could not be put') });
  const spouse = { ...(s.managers[3] as Identity), homes: s.applicant.homes };
  expect((await approve(s, projectNo, spouse)).reply.code).toBe('RELATIVE_MONEY');
  expect((await approve(s, projectNo, s.keeper)).reply.code).toBe('NOT_A_MANAGER');
});

test('above the managers’ limit only the residents’ vote carries it: published, passed, and naming it', async () => {
  const lines = [{ what: '砌花池', plannedFen: 1_200_000 }];
  const { projectNo } = await published(s, { title: '晾晒区和花池', lines });
  expect((await seen(s, projectNo, first())).approvalsNeeded).toBeNull();
  expect((await approve(s, projectNo, first())).reply.code).toBe('NEEDS_VOTE');
  const vote = (title: string, passed: boolean) =>
    votedOn(s, later(NOW, 2 * DAY), { title, question: '同意用微基金 12,000 元吗？' }, passed);
  expect((await approve(s, projectNo, first(), await vote('晾晒区和花池建不建', false))).reply.code).toBe(
    'VOTE_DOES_NOT_CARRY',
  );
  expect((await approve(s, projectNo, first(), await vote('长椅加不加', true))).reply.code).toBe('VOTE_DOES_NOT_CARRY');
  const carrying = await vote('晾晒区和花池建不建', true);
  expect((await approve(s, projectNo, first(), carrying)).reply).toMatchObject({ state: 'approved', voteId: carrying });
  expect((await approve(s, projectNo, first(), carrying)).reply.state).toBe('approved');
});

test('of two plans with the same name and sum, one vote carries one, also where gifts have paid for both', async () => {
  const lines = [{ what: '砌花池', plannedFen: 1_200_000 }];
  const plans = [await published(s, { title: '晾晒区和花池', lines })];
  setClock(NOW);
  plans.push(await published(s, { title: '晾晒区和花池', lines }));
  for (const { projectNo } of plans) await income(s, 1_200_000, projectNo);
  const voteId = await votedOn(s, later(NOW, 2 * DAY), {
    title: '晾晒区和花池建不建',
    question: '同意用 12,000 元吗？',
  });
  const answers = await Promise.all(plans.map(({ projectNo }) => approve(s, projectNo, first(), voteId)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.reply).toMatchObject({
    code: 'VOTE_USED',
    message: '这次表决已经定过另一笔钱了，一次表决只定一笔，请为这一笔再办一次表决。',
  });
});

test('refused or withdrawn with a reason, and then it is over', async () => {
  const { projectNo } = await applied(s);
  const refuse = (as: Identity, because = '今年没有这一项') =>
    invoke(handler, refuseProject, as, { params: at(s, projectNo), body: { because } });
  expect((await refuse(s.applicant)).reply.code).toBe('FORBIDDEN');
  expect((await refuse(s.keeper)).reply).toMatchObject({ state: 'refused', because: '今年没有这一项' });
  expect((await refuse(s.keeper)).status).toBe(200);
  expect((await refuse(s.keeper, '换一句')).reply.code).toBe('PROJECT_STATE');
  expect(await inboxTitles(s.applicant)).toEqual(['您的申请没有通过']);
  const { projectNo: other } = await published(s);
  const withdraw = (as: Identity) =>
    invoke(handler, withdrawProject, as, { params: at(s, other), body: { because: '有人捐了灯' } });
  expect((await withdraw(first())).reply.code).toBe('NOT_FOUND');
  expect((await withdraw(s.applicant)).reply.state).toBe('withdrawn');
  expect((await withdraw(s.applicant)).reply.state).toBe('withdrawn');
  expect((await approve(s, other, first())).reply.code).toBe('PROJECT_STATE');
});

test('gifts named for a plan that is refused go back into the fund, and so does one that comes too late', async () => {
  const { projectNo } = await published(s);
  await income(s, 50_000, projectNo);
  const list = () => invoke(handler, listProjects, null, { params: { fundId: s.fundId }, query: {} });
  expect((await list()).reply.projects).toMatchObject([{ title: '换 6 盏路灯', heldFen: 50_000, byVote: false }]);
  const body = { because: '街道来换' };
  await Promise.all([1, 2, 3].map(() => invoke(handler, refuseProject, s.keeper, { params: at(s, projectNo), body })));
  expect(await headOf(s)).toMatchObject({ restricted: {}, cashFen: 3_050_000 });
  expect(await seen(s, projectNo, null)).toMatchObject({ state: 'refused', leftOverFen: 50_000 });
  await income(s, 2_000, projectNo);
  const giveBack = () => giveBackLate(s.community, s.fundId, projectNo, later(NOW, 4 * DAY));
  await Promise.all([giveBack(), giveBack(), giveBack()]);
  await giveBack();
  expect(await headOf(s)).toMatchObject({ restricted: {}, cashFen: 3_052_000 });
});

test('I report a step with a photo: a keeper looks at it, then the neighbours see it', async () => {
  const { projectNo } = await running(s);
  const report = async (as: Identity, photos: string[], step = '1') =>
    invoke(handler, reportMilestone, as, {
      params: { ...at(s, projectNo), step },
      body: { note: '灯买回来了', photos },
    });
  expect((await report(s.scene.resident(7), [])).reply.code).toBe('FORBIDDEN');
  expect((await report(s.applicant, ['0'.repeat(26)])).reply.code).toBe('FILE_NOT_ARRIVED');
  expect((await report(s.applicant, [await receiptOf(s, first())])).reply.code).toBe('FILE_NOT_ARRIVED');
  expect((await report(s.applicant, [], '3')).reply.code).toBe('NOT_FOUND');
  const photos = [await receiptOf(s, s.applicant)];
  const mine = (await report(s.applicant, photos)).reply;
  expect(mine).toMatchObject({
    state: 'running',
    milestones: [{ note: '灯买回来了', shown: false }, { doneAt: null }],
  });
  expect(mine.milestones[0]?.photos).toHaveLength(1);
  expect((await seen(s, projectNo, null)).milestones[0]).toMatchObject({ note: '', photos: [] });
  const look = (as: Identity) => invoke(handler, showReport, as, { params: { ...at(s, projectNo), step: '1' } });
  expect((await look(s.applicant)).reply.code).toBe('FORBIDDEN');
  expect((await look(s.keeper)).status).toBe(200);
  expect((await seen(s, projectNo, null)).milestones[0]?.photos).toHaveLength(1);
  expect((await report(s.keeper, [], '2')).reply.milestones[1]).toMatchObject({ shown: true });
});

test('at the end what is left goes back into the fund, once, and every household has its say', async () => {
  const { projectNo } = await running(s);
  const finish = (as: Identity, text = '六盏灯都亮了') =>
    invoke(handler, finishProject, as, { params: at(s, projectNo), body: { text, before: [], after: [] } });
  const rate = (as: Identity, stars: number, words = '') =>
    patiently(() => invoke(handler, rateProject, as, { params: at(s, projectNo), body: { stars, words } }));
  expect((await rate(s.scene.resident(3), 5)).reply.code).toBe('PROJECT_STATE');
  expect((await finish(s.scene.resident(7))).reply.code).toBe('FORBIDDEN');
  expect((await finish(s.applicant)).reply).toMatchObject({ state: 'finished', leftOverFen: 200_000, heldFen: 0 });
  expect((await finish(s.applicant)).status).toBe(200);
  expect((await finish(s.applicant, '换一句话')).reply.code).toBe('PROJECT_STATE');
  expect((await headOf(s)).restricted).toEqual({});
  expect(await inboxTitles(first())).toContain('项目办完了');

  const voters = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const as = s.scene.resident(i);
      await newPerson(as.person);
      return as;
    }),
  );
  const answers = await Promise.all(voters.map((as, i) => rate(as, (i % 5) + 1)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect((await seen(s, projectNo, null)).stars).toEqual([10, 10, 10, 10, 10]);
  expect((await rate(voters[0] as Identity, 5, '亮堂多了')).status).toBe(200);
  expect((await rate(voters[0] as Identity, 5, '亮堂多了')).status).toBe(200);
  expect(await seen(s, projectNo, null)).toMatchObject({
    stars: [9, 10, 10, 10, 11],
    ratings: [{ stars: 5, words: '亮堂多了' }],
  });
  const shared = { person: await newPerson(), community: s.community, homes: (voters[0] as Identity).homes };
  await rate(shared, 1);
  expect((await seen(s, projectNo, null)).stars).toEqual([10, 10, 10, 10, 10]);
  expect((await rate({ ...shared, homes: [] }, 1)).reply.code).toBe('NOT_A_MEMBER');
});
