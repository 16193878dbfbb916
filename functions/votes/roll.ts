import type { Household } from '../../shared/places/schema';
import { buildingOf, headsOf, isInElectorate } from '../../shared/votes/electorate';
import type { RollRow } from '../../shared/votes/eligibility';
import type { Basis, Electorate, RollSummary } from '../../shared/votes/schema';
import { sha256 } from '../platform/ids';
import { type RollChunk, rowText } from './rolls-store';

/** At about 22 bytes a row a chunk stays near 22 KB, far from an item's limit of 400 KB. */
const ROWS_A_CHUNK = 1000;

export interface Roll {
  summary: RollSummary;
  chunks: RollChunk[];
}

const byId = (a: RollRow, b: RollRow): number => (a.householdId < b.householdId ? -1 : 1);
const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0);

/** The households of an electorate as they stand now, measured, fingerprinted and cut into chunks by building. */
export function rollOf(households: readonly Household[], electorate: Electorate, basis: Basis): Roll {
  const rows: RollRow[] = households.filter((household) => isInElectorate(household, electorate)).sort(byId);
  const heads = sum(rows, (row) => headsOf(row, basis));
  const exclusiveArea = sum(rows, (row) => row.exclusiveArea);
  const rollHash = sha256(rows.map(rowText).join('\n'));
  const byBuilding = new Map<string, RollRow[]>();
  for (const row of rows) {
    const buildingId = buildingOf(row.householdId);
    const list = byBuilding.get(buildingId) ?? [];
    byBuilding.set(buildingId, list);
    list.push(row);
  }
  const chunks = [...byBuilding].flatMap(([buildingId, list]) =>
    Array.from({ length: Math.ceil(list.length / ROWS_A_CHUNK) }, (_, n) => ({
      buildingId,
      n,
      rows: list
        .slice(n * ROWS_A_CHUNK, (n + 1) * ROWS_A_CHUNK)
        .map(rowText)
        .join('\n'),
    })),
  );
  return { summary: { households: rows.length, heads, exclusiveArea, rollHash }, chunks };
}
