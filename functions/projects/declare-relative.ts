import { AppError } from '../../shared/http/errors';
import type { declareRelative } from '../../shared/projects/endpoints';
import { isOpen } from '../../shared/projects/life';
import type { Handle } from '../platform/serve';
import { changeExpense } from './change-expense';
import { changed } from './change-project';
import { detailOf } from './detail';
import type { Scene } from './standing';
import { readProject } from './store';

/**
 * Nobody is put back in once they are out: who is too close to a matter today was so yesterday. A yes they have given
 * is taken back with it.
 */
export const declareRelativeHandler: Handle<typeof declareRelative> = async ({ params, body }, caller) => {
  const { managerId, expenseId } = body;
  const { person } = caller;
  const left = <T extends { personId: string }>(approvals: T[]) =>
    approvals.filter(({ personId }) => personId !== managerId);
  const conflict = { personId: managerId, by: person };

  if (expenseId !== undefined) {
    const { scene } = await changeExpense(caller, { ...params, expenseId }, (expense, { fund, standing }) => {
      assertMayDeclare({ fund }, managerId, person, standing.applicant || expense.askedBy === person);
      if (expense.state !== 'asked') throw new AppError('ALREADY_DECIDED');
      if (expense.conflicts.some(({ personId }) => personId === managerId)) return expense;
      return { ...expense, conflicts: [...expense.conflicts, conflict], approvals: left(expense.approvals) };
    });
    const project = await readProject(scene.community, params.fundId, params.projectNo);
    return detailOf(caller, scene.community, scene.fund, project ?? scene.project);
  }

  return changed(caller, params, ({ fund, project, standing }) => {
    assertMayDeclare({ fund }, managerId, person, standing.applicant);
    if (project.conflicts.some(({ personId }) => personId === managerId)) return project;
    const waits = project.state === 'applied' || project.state === 'published';
    if (!waits && !isOpen(project)) throw new AppError('PROJECT_STATE');
    // Yeses that have set money aside are history; those that still wait are taken back.
    const approvals = waits ? left(project.approvals) : project.approvals;
    return { ...project, conflicts: [...project.conflicts, conflict], approvals };
  });
};

/** Managers speak for themselves, applicants of their own family; only a manager can be left out. */
function assertMayDeclare({ fund }: Pick<Scene, 'fund'>, managerId: string, person: string, owner: boolean): void {
  if (!owner && managerId !== person) throw new AppError('FORBIDDEN');
  if (!fund.managers.some(({ personId }) => personId === managerId)) throw new AppError('NOT_A_MANAGER');
}
