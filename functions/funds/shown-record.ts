import type { ByHandRecord } from '../../shared/funds/by-hand';
import type { Fund } from '../../shared/funds/fund';
import { showFile } from '../platform/files';
import type { CommunityId } from '../platform/identity';
import { readDisplayNames } from '../residents/reads';
import type { ByHandItem } from './by-hand-store';

/** A record as its keepers see it: names beside ids, links to its evidence. */
export async function shownRecord(
  community: CommunityId,
  { form, files, ...record }: ByHandItem,
  { name: fundName }: Pick<Fund, 'name'>,
  viewer: string,
  now: string,
): Promise<ByHandRecord> {
  const people = record.decidedBy ? [record.by, record.decidedBy] : [record.by];
  const [names, evidence] = await Promise.all([
    readDisplayNames(people),
    Promise.all(files.map((file) => showFile(community, file, now))),
  ]);
  return {
    ...form,
    ...record,
    fundName,
    evidence,
    byName: names.get(record.by) ?? '',
    decidedByName: record.decidedBy && (names.get(record.decidedBy) ?? ''),
    mine: record.by === viewer,
  };
}
