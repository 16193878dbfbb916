import { neighboursFund, newestReport } from '../fund-scenes';
import { find, see } from '../screens/see';
import type { Open } from '../walk';

/** Without an account: the fund's page, and the quarter's report ready to be printed, with the code that leads back. */
export async function quarterReport(open: Open): Promise<void> {
  const fundId = await neighboursFund();
  const stranger = await open(null, undefined, `/packages/funds/detail/index?fundId=${fundId}`);
  await see(stranger, '邻里微基金');
  await see(stranger, /禹安县慈善总会的账户/);
  await see(stranger, '公开过的报告');

  await stranger.goto(`/packages/funds/report/index?fundId=${fundId}&period=${await newestReport(fundId)}`);
  await see(stranger, '基金收支公示单');
  await see(stranger, '期末余额');
  await find(stranger, 'img', /基金的公开页面/).waitFor();
}
