import { getFund, listFunds } from '../../shared/funds/endpoints';
import { listDisclosures } from '../../shared/funds/public-endpoints';
import { listProjects } from '../../shared/projects/endpoints';
import { call, tokenOf } from './api';
import { PEOPLE } from './people';

/** 鬲津社区's 邻里微基金, which takes WeChat Pay. */
export async function neighboursFund(): Promise<string> {
  const { funds } = await call(listFunds, {}, await tokenOf(PEOPLE.resident));
  const fund = funds.find(({ name }) => name === '邻里微基金');
  if (!fund) throw new Error('the demo has no fund called 邻里微基金');
  return fund.fundId;
}

/** What it has, in fen. */
export const balanceOf = async (fundId: string): Promise<number> =>
  (await call(getFund, { params: { fundId } }, await tokenOf(PEOPLE.resident))).balanceFen;

/** One of its projects that money is being spent on. */
export async function runningProject(fundId: string, title: string): Promise<string> {
  const { projects } = await call(listProjects, { params: { fundId }, query: { group: 'running' } });
  const project = projects.find((one) => one.title === title);
  if (!project) throw new Error(`the demo has no running project called ${title}`);
  return project.projectNo;
}

/** The newest quarter it has laid open. */
export async function newestReport(fundId: string): Promise<string> {
  const { disclosures } = await call(listDisclosures, { params: { fundId } });
  const [newest] = disclosures;
  if (!newest) throw new Error('the demo has laid no quarter open');
  return newest.period;
}
