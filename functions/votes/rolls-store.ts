import * as z from 'zod';
import type { RollRow } from '../../shared/votes/eligibility';
import type { VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { list, listAll, write } from '../platform/table';

// The frozen roll, in chunks named by the whole roll's hash: two openings at once write the same chunks, and a roll
// that lost the race (because the households changed in between) is never looked at.
//
// Access patterns
//   Freeze a chunk of the roll | put | COMMUNITY#<c>#VOTE#<voteId>#ROLL | <rollHash>#<buildingId>#<n> | 1 WCU per 40 households
//   The roll of one building, strong (kept warm) | query | COMMUNITY#<c>#VOTE#<voteId>#ROLL | <rollHash>#<buildingId>#* | 1 RCU per 160 households
//   The whole roll, strong | query | COMMUNITY#<c>#VOTE#<voteId>#ROLL | <rollHash>#* | 1 RCU per 160 households

export interface RollChunk {
  buildingId: string;
  n: number;
  rows: string;
}

/** One household per line, `householdId exclusiveArea adults people`, sorted by id: the very text that is hashed. */
export const rowText = (row: RollRow): string => `${row.householdId} ${row.exclusiveArea} ${row.adults} ${row.people}`;

const parseRows = (rows: string): RollRow[] =>
  rows.split('\n').map((line) => {
    const [householdId = '', exclusiveArea, adults, people] = line.split(' ');
    return { householdId, exclusiveArea: Number(exclusiveArea), adults: Number(adults), people: Number(people) };
  });

const Chunk = z.object({ buildingId: z.string(), rows: z.string() });
/** A chunk holds 1,000 households; no building on earth has 20,000. */
const MAX_CHUNKS_OF_BUILDING = 20;

const partition = (community: CommunityId, voteId: VoteId): string => `COMMUNITY#${community}#VOTE#${voteId}#ROLL`;
const ALREADY_THERE = new Error('the same chunk is there already');

export async function putChunk(
  community: CommunityId,
  voteId: VoteId,
  rollHash: string,
  chunk: RollChunk,
): Promise<void> {
  const sk = `${rollHash}#${chunk.buildingId}#${chunk.n}`;
  const Item = { pk: partition(community, voteId), sk, buildingId: chunk.buildingId, rows: chunk.rows };
  const step = {
    write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    onRefused: () => ALREADY_THERE,
  };
  await write(step).catch((error) => {
    if (error !== ALREADY_THERE) throw error;
  });
}

export async function readBuildingRoll(
  community: CommunityId,
  voteId: VoteId,
  rollHash: string,
  buildingId: string,
): Promise<Map<string, RollRow>> {
  // Strong: the opening's own page reads it milliseconds after it was written, and a warm function keeps what it read.
  const query = { pk: partition(community, voteId), prefix: `${rollHash}#${buildingId}#`, consistent: true };
  const chunks = await listAll(query, MAX_CHUNKS_OF_BUILDING);
  const rows = chunks.flatMap((item) => parseRows(Chunk.parse(item).rows));
  return new Map(rows.map((row) => [row.householdId, row]));
}

/** Building by building: a page of chunks at a time stays below 1 MB. */
export async function* rollChunks(
  community: CommunityId,
  voteId: VoteId,
  rollHash: string,
): AsyncGenerator<{ buildingId: string; rows: RollRow[] }> {
  let cursor: string | null | undefined;
  do {
    const query = { pk: partition(community, voteId), prefix: `${rollHash}#`, consistent: true, limit: 25 };
    const page = await list(query, cursor ?? undefined);
    for (const item of page.items) {
      const { buildingId, rows } = Chunk.parse(item);
      yield { buildingId, rows: parseRows(rows) };
    }
    cursor = page.cursor;
  } while (cursor);
}
