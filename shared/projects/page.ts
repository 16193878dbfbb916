import type { FundId, ProjectNo } from '../funds/ids';

/** The client's page of a project; its expenses stand on it. */
export const projectPage = ({ fundId, projectNo }: { fundId: FundId; projectNo: ProjectNo }): string =>
  `/packages/funds/project/index?fundId=${fundId}&projectNo=${projectNo}`;
