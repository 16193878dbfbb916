import { COLUMNS, OPTIONAL_COLUMNS, type RawRow } from '../../shared/places/roll-row';
import { readCsv as readRows } from '../platform/csv';
import { MAX_HOUSEHOLDS } from './reads';

/** A roll file's lines by column. */
export const readCsv = (csv: string): RawRow[] =>
  readRows(csv, { columns: COLUMNS, optional: OPTIONAL_COLUMNS, most: MAX_HOUSEHOLDS, unit: '户' });
