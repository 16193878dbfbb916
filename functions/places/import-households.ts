import { AppError } from '../../shared/http/errors';
import type { importHouseholds } from '../../shared/places/endpoints';
import { canonicalRoll, planImport } from '../../shared/places/import';
import { sha256 } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { commitImport } from './commit-import';
import { readCsv } from './read-csv';
import { readHouseholds, readPlaces } from './reads';

/** Without a plan hash: a look at what would happen. With the one just seen: it happens. */
export const importHouseholdsHandler: Handle<typeof importHouseholds> = async ({ body }, { community }) => {
  const rows = readCsv(body.csv);
  // The record first: an import that ends between the two reads shows as a version that no longer fits.
  const places = await readPlaces(community, { consistent: true });
  const roll = await readHouseholds(community);
  const planned = planImport(rows, roll, places.compounds);
  const rowsHash = sha256(planned.canonicalRows);
  const rollHash = sha256(canonicalRoll(roll));
  const planHash = sha256(JSON.stringify([rowsHash, rollHash, planned.plan.newCompounds]));
  if (body.planHash === undefined) return { ...planned.plan, planHash, committed: false };

  if (planned.plan.errors.length > 0) throw new AppError('IMPORT_HAS_ERRORS');
  // The same import begun before and broken off: the roll differs from what was seen only by its own writes.
  const resumes = places.importing?.planHash === body.planHash && places.importing.rowsHash === rowsHash;
  if (body.planHash !== planHash && !resumes) throw new AppError('IMPORT_CHANGED');
  await commitImport(community, places, planned, { planHash: body.planHash, rowsHash });
  return { ...planned.plan, planHash: body.planHash, committed: true };
};
