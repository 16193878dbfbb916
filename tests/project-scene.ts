import { keepFile, putUpload } from '../functions/files/store';
import { postEntry } from '../functions/funds/writes';
import { handler as notices } from '../functions/notices/handler';
import type { Identity } from '../functions/platform/identity';
import { newId } from '../functions/platform/ids';
import { handler } from '../functions/projects/handler';
import { saveVote } from '../functions/votes/store';
import type { Fund } from '../shared/funds/fund';
import { incomeLines } from '../shared/funds/lines';
import { listInbox } from '../shared/notices/endpoints';
import type { ProjectDetail } from '../shared/projects/detail';
import { applyForProject, approveProject, getProject, publishPlan } from '../shared/projects/endpoints';
import type { ExpenseDraft } from '../shared/projects/expense';
import { approveExpense, askExpense } from '../shared/projects/expense-endpoints';
import type { ProjectPlan } from '../shared/projects/plan';
import { setClock } from './clock';
import { localFileStore } from './file-store';
import { dutyHolder, newFund } from './fund-scene';
import { invoke } from './invoke';
import { simulatedWechat } from './simulated-wechat';
import { later, newPerson, newScene, opened, type Scene } from './vote-scene';

const DAY = 86_400_000;

/** For all tests of a file: a WeChat and a bucket of their own. */
export function withOutsideWorld(): void {
  const running: { stop(): Promise<void> }[] = [];
  beforeAll(async () => {
    running.push(await simulatedWechat(), await localFileStore());
  });
  afterAll(async () => {
    jest.useRealTimers();
    await Promise.all(running.map((one) => one.stop()));
  });
}

/** What is in this person's inbox, newest first. */
export const inboxTitles = async (as: Identity): Promise<string[]> =>
  (await invoke(notices, listInbox, as)).reply.messages.map(({ title }) => title);

export interface ProjectScene {
  scene: Scene;
  community: Scene['community'];
  fundId: string;
  now: string;
  /** the five of the managing committee, each with an account */
  managers: Identity[];
  keeper: Identity;
  applicant: Identity;
}

/** A fund with five managers, `fen` in it, a keeper, and a neighbour with an idea. */
export async function newProjectScene(now: string, fen = 3_000_000, more: Partial<Fund> = {}): Promise<ProjectScene> {
  const scene = await newScene(60);
  const { community } = scene;
  const people = await Promise.all(Array.from({ length: 5 }, () => newPerson()));
  const names = ['赵春梅', '陈立新', '何静', '马建国', '罗兰'];
  const managers = people.map((personId, i) => ({ personId, name: names[i] as string, duty: '管委会' }));
  const fundId = await newFund(community, now, { managers, ...more });
  if (fen > 0) await income({ community, fundId, now }, fen);
  const applicant = scene.resident(0);
  await newPerson(applicant.person);
  return {
    scene,
    community,
    fundId,
    now,
    managers: people.map((person) => ({ person, community, homes: [] })),
    keeper: await dutyHolder(community, 'fund_keeper'),
    applicant,
  };
}

export const income = (
  { community, fundId, now }: Pick<ProjectScene, 'community' | 'fundId' | 'now'>,
  fen: number,
  projectNo: string | null = null,
): Promise<void> =>
  postEntry(
    community,
    fundId,
    {
      entryId: newId(now),
      kind: 'offline',
      title: '邻居们凑的',
      detail: '',
      projectNo,
      lines: incomeLines('offline', fen, projectNo),
      evidence: [],
      by: [],
      corrects: null,
    },
    now,
  );

export const draftId = (): string => newId(new Date().toISOString());

export const plan = (more: Partial<ProjectPlan> = {}): ProjectPlan => ({
  title: '换 6 盏路灯',
  story: '院里北头的路灯坏了半年，晚上老人不敢出门。',
  as: 'resident',
  orgName: '',
  showName: true,
  purpose: 'elderly',
  lines: [
    { what: '灯具', plannedFen: 134_000 },
    { what: '人工', plannedFen: 66_000 },
  ],
  milestones: [
    { what: '买灯', dueOn: '2026-12-01' },
    { what: '装好', dueOn: '2026-12-10' },
  ],
  ...more,
});

/** Sends the form; throws what came back if it was refused. */
export async function applied(
  s: ProjectScene,
  more: Partial<ProjectPlan> = {},
  as = s.applicant,
): Promise<ProjectDetail> {
  const body = { draftId: draftId(), plan: plan(more) };
  const send = () => invoke(handler, applyForProject, as, { params: { fundId: s.fundId }, body });
  const { status, reply } = await patiently(send);
  if (status !== 200) throw new Error(JSON.stringify(reply));
  return reply;
}

export const at = (s: ProjectScene, projectNo: string) => ({ fundId: s.fundId, projectNo });
export const seen = async (s: ProjectScene, projectNo: string, as: Identity | null): Promise<ProjectDetail> =>
  (await invoke(handler, getProject, as, { params: at(s, projectNo) })).reply;

/** Applied and published; the clock stands on the first day it may be approved. */
export async function published(s: ProjectScene, more: Partial<ProjectPlan> = {}): Promise<ProjectDetail> {
  const { projectNo, revision } = await applied(s, more);
  const input = { params: at(s, projectNo), body: { revision, days: 3 } };
  const { status, reply } = await invoke(handler, publishPlan, s.keeper, input);
  if (status !== 200) throw new Error(JSON.stringify(reply));
  setClock(later(s.now, 3 * DAY));
  return reply;
}

/** As a phone does it: told that it is busy (a slow machine under a crowd), it tries again. */
export async function patiently<T extends { reply: { code?: string } }>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await call();
    if (answer.reply.code !== 'BUSY') return answer;
  }
}

export const approve = (s: ProjectScene, projectNo: string, as: Identity, voteId?: string) =>
  patiently(() => invoke(handler, approveProject, as, { params: at(s, projectNo), body: { voteId } }));

/** A residents' vote opened at `now` whose result is published; its id. */
export async function votedOn(
  { scene, community }: ProjectScene,
  now: string,
  words: { title: string; question: string },
  passed = true,
): Promise<string> {
  const open = await opened(scene, now, words);
  const winners: ('for' | 'against')[] = passed ? ['for'] : [];
  const base = { heads: 60, took: 50, counts: [], quorumNeeded: 40, quorumMet: true, passNeeded: 26, sentence: '' };
  await saveVote(community, { ...open, state: 'published', outcome: { ...base, passed, winners } }, open);
  return open.voteId;
}

/** The same with the money set aside, by the first two managers. */
export async function running(s: ProjectScene, more: Partial<ProjectPlan> = {}): Promise<ProjectDetail> {
  const { projectNo } = await published(s, more);
  await approve(s, projectNo, s.managers[0] as Identity);
  const { status, reply } = await approve(s, projectNo, s.managers[1] as Identity);
  if (status !== 200 || reply.state !== 'approved') throw new Error(JSON.stringify(reply));
  return reply;
}

/** A receipt handed over by this person. */
export async function receiptOf({ community, now }: ProjectScene, { person }: Identity): Promise<string> {
  const fileId = newId(now);
  const file = { fileId, type: 'image/jpeg', bytes: 1000, by: person, askedAt: now } as const;
  await putUpload(community, { ...file, sha256: null, keptAt: null }, now);
  await keepFile(community, { ...file, sha256: 'a'.repeat(64) }, now);
  return fileId;
}

export async function expenseDraft(
  s: ProjectScene,
  as: Identity,
  more: Partial<ExpenseDraft> = {},
): Promise<ExpenseDraft> {
  const receipts = [await receiptOf(s, as)];
  const rest = { overBecause: '', relatives: [], payee: '五金店' };
  return { lineNo: 1, what: '路灯材料', amountFen: 134_000, receipts, ...rest, ...more };
}

export async function ask(s: ProjectScene, projectNo: string, more: Partial<ExpenseDraft> = {}, as = s.applicant) {
  const body = { draftId: draftId(), expense: await expenseDraft(s, as, more) };
  return patiently(() => invoke(handler, askExpense, as, { params: at(s, projectNo), body }));
}

export async function asked(s: ProjectScene, projectNo: string, more: Partial<ExpenseDraft> = {}, as = s.applicant) {
  const { status, reply } = await ask(s, projectNo, more, as);
  if (status !== 200) throw new Error(JSON.stringify(reply));
  return reply;
}

export const say = (
  s: ProjectScene,
  { projectNo, expenseId }: { projectNo: string; expenseId: string },
  as: Identity,
  voteId?: string,
) =>
  patiently(() =>
    invoke(handler, approveExpense, as, { params: { ...at(s, projectNo), expenseId }, body: { voteId } }),
  );
