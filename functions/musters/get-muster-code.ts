import { AppError } from '../../shared/http/errors';
import type { getMusterCode } from '../../shared/musters/endpoints';
import { minuteCode } from '../platform/minute-code';
import type { Handle } from '../platform/serve';
import { pageOf } from './messages';
import { liveMuster } from './my-call';
import { commands } from './rights';
import { readGroups } from './store';

export const getMusterCodeHandler: Handle<typeof getMusterCode> = async ({ params }, caller) => {
  const { community, person, now } = caller;
  const muster = await liveMuster(community, params.musterId);
  const owns = (await readGroups(community, muster.musterId)).some(({ ownerId }) => ownerId === person);
  if (!owns && !(await commands(caller))) throw new AppError('FORBIDDEN');
  const { code, endsAt } = minuteCode(muster.siteSecret, now);
  return { code, endsAt, page: `${pageOf(muster)}&code=${code}` };
};
