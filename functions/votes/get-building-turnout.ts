import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { buildingOf, headsOf } from '../../shared/votes/electorate';
import type { getBuildingTurnout } from '../../shared/votes/endpoints';
import { headsShown } from '../../shared/votes/rules';
import type { PlacesRecord } from '../places/reads';
import type { Caller } from '../platform/serve';
import { warm } from '../platform/warm';
import { ballotPages } from './ballots-store';
import { gridWorkersReach } from './building-reach';
import { placesOf, visibleVote } from './detail';
import { manages } from './rights';
import { rollChunks } from './rolls-store';
import type { VoteItem } from './store';

/** Reading every ballot's address is dear; a canvasser's map may be half a minute old. */
const KEEP_MS = 30_000;
type Counts = Map<string, { took: number; heads: number }>;
const counted = warm<Counts>(50);

/** Numbers per building only: all of them for who runs the vote, those of their own reach for grid workers. */
export async function getBuildingTurnoutHandler(
  { params }: Input<typeof getBuildingTurnout>,
  caller: Caller,
): Promise<Reply<typeof getBuildingTurnout>> {
  const vote = await visibleVote(caller, params.voteId);
  const reached = await reachOf(caller, vote);
  const key = `${caller.community}#${vote.voteId}`;
  const [places, counts] = await Promise.all([
    placesOf(caller.community, caller.now),
    counted.read(key, Date.parse(caller.now), KEEP_MS, () => countByBuilding(vote, caller)),
  ]);
  const nameOf = namesIn(places, new Set([...counts.keys()].map(compoundOf)).size > 1);
  return {
    buildings: [...counts]
      .filter(([buildingId]) => reached(buildingId))
      .map(([buildingId, { took, heads }]) => {
        return { buildingId, name: nameOf(buildingId), took, heads: headsShown(vote.basis, heads, took) };
      }),
  };
}

const compoundOf = (buildingId: string): string => buildingId.split('.')[0] ?? buildingId;

/** Every compound has a 1 号楼: where the roll spans several of them, each building is named with its own. */
function namesIn({ compounds, buildings }: PlacesRecord, withCompound: boolean): (buildingId: string) => string {
  const ownName = new Map(buildings.map(({ buildingId, name }) => [buildingId, name]));
  const compoundName = new Map(compounds.map(({ compoundId, name }) => [compoundId, name]));
  return (buildingId) => {
    const name = ownName.get(buildingId) ?? buildingId;
    const compoundId = compoundOf(buildingId);
    return withCompound ? `${compoundName.get(compoundId) ?? compoundId} ${name}` : name;
  };
}

async function reachOf(caller: Caller, { electorate }: VoteItem): Promise<(buildingId: string) => boolean> {
  if (await manages(caller, electorate)) return () => true;
  const isGridWorker = (await caller.roles()).some(({ role }) => role === 'grid_worker');
  if (!isGridWorker) throw new AppError('FORBIDDEN');
  return gridWorkersReach(caller);
}

async function countByBuilding(vote: VoteItem, { community }: Caller): Promise<Counts> {
  const counts: Counts = new Map();
  if (!vote.roll) return counts;
  for await (const { buildingId, rows } of rollChunks(community, vote.voteId, vote.roll.rollHash)) {
    const heads = rows.reduce((total, row) => total + headsOf(row, vote.basis), 0);
    const known = counts.get(buildingId);
    counts.set(buildingId, { took: 0, heads: heads + (known?.heads ?? 0) });
  }
  for await (const page of ballotPages(community, vote.voteId))
    for (const { householdId } of page) {
      const count = counts.get(buildingOf(householdId));
      if (count) count.took += 1;
    }
  return counts;
}
