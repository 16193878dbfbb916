import type { Fund } from '../../shared/funds/fund';
import { yuan } from '../../shared/http/money';
import { withoutStop } from '../../shared/http/text';
import { dayWords } from '../../shared/http/time-words';
import { eligible, type Matter } from '../../shared/projects/approvals';
import { projectPage } from '../../shared/projects/page';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { ExpenseItem } from './expenses-store';
import type { ProjectItem } from './store';

const AT_ONCE = 8;

interface Told {
  /** the same for the same happening, however often it is handled */
  messageId: string;
  /** when it happened */
  at: string;
  title: string;
  body: string;
}

async function tell(persons: readonly string[], project: ProjectItem, { at, ...told }: Told): Promise<void> {
  const message = { ...told, sentAt: at, page: projectPage(project) };
  await inBatches([...new Set(persons)], AT_ONCE, (person) => notify(person, message));
}

/** Managers who decide this, but for whoever just acted. */
const deciders = (fund: Fund, matter: Matter, but: string): string[] =>
  eligible(fund.managers, matter).flatMap(({ personId }) => (personId === null || personId === but ? [] : [personId]));

const idOf = ({ fundId, projectNo }: ProjectItem, happening: string): string =>
  `project-${happening}-${fundId}-${projectNo}`;

export const tellApplied = (fund: Fund, matter: Matter, project: ProjectItem): Promise<void> =>
  tell(deciders(fund, matter, project.applicantId), project, {
    messageId: idOf(project, 'applied'),
    at: project.appliedAt,
    title: '有人申请用基金的钱',
    body: `“${project.title}”，计划 ${yuan(project.plannedFen)} 元，请先看看，再公示方案。`,
  });

export async function tellPublished(fund: Fund, matter: Matter, project: ProjectItem, by: string): Promise<void> {
  const at = project.publishedAt ?? project.since;
  const from = project.decidableOn === null ? '' : dayWords(project.decidableOn);
  await tell([project.applicantId], project, {
    messageId: idOf(project, 'published'),
    at,
    title: '您的方案公示了',
    body: `“${project.title}”正在公示，${from}起可以批。`,
  });
  await tell(deciders(fund, matter, by), project, {
    messageId: idOf(project, 'to-decide'),
    at,
    title: '有方案等您来批',
    body: `“${project.title}”正在公示，计划 ${yuan(project.plannedFen)} 元，${from}起可以批。`,
  });
}

export const tellApproved = (project: ProjectItem): Promise<void> =>
  tell([project.applicantId], project, {
    messageId: idOf(project, 'approved'),
    at: project.approvedAt ?? project.since,
    title: '您的项目批下来了',
    body: `“${project.title}”可以动手了。花钱留好票据，办完一步报一步，邻居都看得到。`,
  });

export const tellRefused = (project: ProjectItem): Promise<void> =>
  tell([project.applicantId], project, {
    messageId: idOf(project, 'refused'),
    at: project.since,
    title: '您的申请没有通过',
    body: `“${project.title}”没有通过。原因：${withoutStop(project.because ?? '')}。改好以后可以再申请。`,
  });

export const tellFinished = (fund: Fund, project: ProjectItem, by: string): Promise<void> =>
  tell(
    [
      ...deciders(fund, { owners: [], conflicted: [] }, by),
      ...(project.applicantId === by ? [] : [project.applicantId]),
    ],
    project,
    {
      messageId: idOf(project, 'finished'),
      at: project.since,
      title: '项目办完了',
      body: `“${project.title}”花了 ${yuan(project.spentFen)} 元，余款 ${yuan(project.leftOverFen ?? 0)} 元退回基金。办得怎么样，请邻居们评一评。`,
    },
  );

const money = ({ what, amountFen }: ExpenseItem): string => `“${what}”${yuan(amountFen)} 元`;

export const tellAsked = (fund: Fund, matter: Matter, project: ProjectItem, expense: ExpenseItem): Promise<void> =>
  tell(deciders(fund, matter, expense.askedBy), project, {
    messageId: `expense-asked-${expense.expenseId}`,
    at: expense.askedAt,
    title: '有一笔报销等您来批',
    body: `${project.title}：${money(expense)}，票据 ${expense.receipts.length} 张。`,
  });

const DECIDED = {
  approved: (expense: ExpenseItem) => ({ title: '报销批下来了', body: `${money(expense)}批了，等付款。` }),
  refused: (expense: ExpenseItem) => ({
    title: '报销没有批',
    body: `${money(expense)}没有批。原因：${withoutStop(expense.because ?? '')}。补齐以后可以再交。`,
  }),
  paid: (expense: ExpenseItem) => ({ title: '报销付款了', body: `${money(expense)}已经付给${expense.payee}。` }),
};

/** Tells whoever asked how it went with their expense. */
export const tellDecided = (
  happening: keyof typeof DECIDED,
  project: ProjectItem,
  expense: ExpenseItem,
  at: string,
): Promise<void> =>
  tell([expense.askedBy], project, {
    messageId: `expense-${happening}-${expense.expenseId}`,
    at,
    ...DECIDED[happening](expense),
  });
