import type { ProjectDetail } from '../../../../shared/projects/detail';
import { getProject, listMyProjects, listProjects } from '../../../../shared/projects/endpoints';
import { putReply, refresh } from '../../platform/cache';
import { toast } from '../../platform/toast';
import { useEndpoint } from '../../platform/use-endpoint';

export interface ProjectKey {
  fundId: string;
  projectNo: string;
}

export const useProject = (key: ProjectKey) =>
  useEndpoint(getProject, { params: key }, { enabled: key.fundId !== '' && key.projectNo !== '' });

/** After a change that replied with the whole project: it is shown at once, and the lists are read again. */
export const changed =
  (words: string) =>
  (saved: ProjectDetail): void => {
    putReply(getProject, { params: { fundId: saved.fundId, projectNo: saved.projectNo } }, saved);
    void refresh(listProjects, listMyProjects);
    toast(words);
  };
