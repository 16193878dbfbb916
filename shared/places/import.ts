import { addressOf, householdIdOf } from './address';
import { checkGrids } from './grid-check';
import type { ImportPlan, RowError } from './import-schema';
import { type RawRow, type RollRow, readRow } from './roll-row';
import type { Compound, Household } from './schema';

type Known = Pick<Compound, 'compoundId' | 'name'>;
export interface HouseholdWrite {
  after: Household;
  /** as the roll had it; undefined: new */
  before: Household | undefined;
}
export interface Planned {
  plan: Omit<ImportPlan, 'planHash' | 'committed'>;
  writes: HouseholdWrite[];
  /** known compounds and, after them, those this file names first */
  compounds: Known[];
  /** the rows in one exact form: two files with the same households have the same text */
  canonicalRows: string;
}

/**
 * What taking over a roll file would do. Nothing is ever deleted: a household missing in the file is shown as absent.
 * A file with a wrong row still shows what its good rows would change, but cannot be committed.
 */
export function planImport(rows: readonly RawRow[], existing: readonly Household[], known: readonly Known[]): Planned {
  const read = rows.map(readRow);
  const good = read.flatMap((result) => ('row' in result ? [result.row] : []));
  const compounds = withNewCompounds(known, good);
  const named = good.map((row) => ({ row, after: householdOf(row, compounds) }));
  const errors = [...read.flatMap((result) => ('errors' in result ? result.errors : [])), ...duplicates(named)];

  const byId = new Map(existing.map((household) => [household.householdId, household]));
  const inFile = new Map(named.map(({ after }) => [after.householdId, after]));
  const writes = [...inFile.values()]
    .map((after) => ({ after, before: byId.get(after.householdId) }))
    .filter(({ after, before }) => !before || changesOf(before, after).length > 0);
  const spoken = (household: Household) => addressOf(nameOf(compounds, household.compoundId), household);
  const changed = writes.flatMap(({ before, after }) =>
    before ? [{ householdId: after.householdId, address: spoken(after), changes: changesOf(before, after) }] : [],
  );
  const absent = existing.filter(({ householdId }) => !inFile.has(householdId));
  return {
    plan: {
      rows: rows.length,
      errors: errors.sort((a, b) => a.line - b.line),
      added: writes.length - changed.length,
      changed,
      unchanged: inFile.size - writes.length,
      absent: absent.map(spoken),
      newCompounds: compounds.slice(known.length).map(({ name }) => name),
      violations: checkGrids([...absent, ...inFile.values()]),
    },
    writes,
    compounds,
    canonicalRows: canonicalRoll([...inFile.values()]),
  };
}

/** A roll in one exact form, for fingerprints. */
export const canonicalRoll = (roll: readonly Household[]): string =>
  roll
    .map((h) => [h.householdId, h.exclusiveArea, h.gridId ?? '', h.adults, h.people].join(','))
    .sort()
    .join('\n');

/** c1, c2 … in the order in which compounds first appear. */
function withNewCompounds(known: readonly Known[], rows: readonly RollRow[]): Known[] {
  const names = [...new Set([...known.map(({ name }) => name), ...rows.map(({ compound }) => compound)])];
  return names.map((name, i) => known.find((k) => k.name === name) ?? { compoundId: `c${i + 1}`, name });
}

const nameOf = (compounds: readonly Known[], id: string): string =>
  compounds.find(({ compoundId }) => compoundId === id)?.name ?? id;

function householdOf(row: RollRow, compounds: readonly Known[]): Household {
  const { building, unit, room, exclusiveArea, gridId, adults, people } = row;
  const compoundId = compounds.find(({ name }) => name === row.compound)?.compoundId ?? '';
  return {
    householdId: householdIdOf(compoundId, building, unit, room),
    compoundId,
    buildingId: `${compoundId}.${building}`,
    unit,
    room,
    exclusiveArea,
    gridId,
    adults,
    people,
  };
}

function duplicates(named: readonly { row: RollRow; after: Household }[]): RowError[] {
  const first = new Map<string, number>();
  return named.flatMap(({ row, after }) => {
    const line = first.get(after.householdId);
    if (line !== undefined) return [{ line: row.line, column: '房号', reason: `和第 ${line} 行是同一户，请只留一行` }];
    first.set(after.householdId, row.line);
    return [];
  });
}

const areaText = (area: number): string => `${(area - (area % 100)) / 100}.${String(area % 100).padStart(2, '0')}`;

/** What differs, in words. */
function changesOf(before: Household, after: Household): string[] {
  const fields: [string, string, string][] = [
    ['专有面积', areaText(before.exclusiveArea), `${areaText(after.exclusiveArea)} ㎡`],
    ['网格', before.gridId ?? '无', after.gridId ?? '无'],
    ['成年人数', String(before.adults), String(after.adults)],
    ['人数', String(before.people), String(after.people)],
  ];
  return fields
    .filter(([, from, to]) => from !== to.replace(' ㎡', ''))
    .map(([name, from, to]) => `${name} ${from} → ${to}`);
}
