import type { listMyNoShows } from '../../shared/activities/tickets-endpoints';
import type { Handle } from '../platform/serve';
import { readMissed } from './missed-store';

export const listMyNoShowsHandler: Handle<typeof listMyNoShows> = async (_, { community, homes }) => {
  const found = await Promise.all(homes.map(({ householdId }) => readMissed(community, householdId)));
  const noShows = found.flat().map(({ recordedBy: _by, excused, appeal, ...noShow }) => ({
    ...noShow,
    excusedBecause: excused?.because ?? null,
    appeal: appeal?.text ?? null,
  }));
  return { noShows: noShows.sort((a, b) => (a.at < b.at ? 1 : -1)) };
};
