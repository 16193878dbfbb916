import { AppError } from '../../shared/http/errors';
import type { showReport } from '../../shared/projects/endpoints';
import type { Handle } from '../platform/serve';
import { changed } from './change-project';

/** A keeper's eyes on photos and words; never one's own. */
export const showReportHandler: Handle<typeof showReport> = ({ params }, caller) =>
  changed(caller, params, ({ project, standing }) => {
    if (standing.applicant) throw new AppError('OWN_MONEY');
    if (params.step === 'outcome') {
      if (!project.outcome) throw new AppError('NOT_FOUND');
      return project.outcome.shown ? project : { ...project, outcome: { ...project.outcome, shown: true } };
    }
    const step = Number(params.step) - 1;
    const before = project.milestones[step];
    if (!before?.doneAt) throw new AppError('NOT_FOUND');
    if (before.shown) return project;
    const milestones = project.milestones.map((one, i) => (i === step ? { ...one, shown: true } : one));
    return { ...project, milestones };
  });
