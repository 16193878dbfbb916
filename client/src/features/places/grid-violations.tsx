import type { GridViolation } from '../../../../shared/places/import-schema';
import { Fold } from '../../components/fold/fold';

/** Grids of a wrong size, gaps and overlaps: listed, not hidden. */
export const GridViolations = ({ violations, title }: { violations: readonly GridViolation[]; title: string }) => (
  <Fold title={`${title}（${violations.length} 处）`} lines={violations.map(({ sentence }) => sentence)} />
);
