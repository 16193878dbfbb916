import type { getFeed } from '../../shared/calendar/endpoints';
import { feedDays } from '../../shared/calendar/rules';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { sha256 } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { readSessionHomes } from '../residents/reads';
import { commitmentsOf } from './collect';
import { icsOf } from './ics';
import { readFeed } from './store';

export const getFeedHandler: Handle<typeof getFeed> = async ({ params }, { now }) => {
  const owner = await readFeed(sha256(params.token));
  if (!owner) throw new AppError('NOT_FOUND');
  const homes = await readSessionHomes(owner.community, owner.person);
  const items = await commitmentsOf({ ...owner, homes }, feedDays(localDay(now)));
  return icsOf(owner.community, items);
};
