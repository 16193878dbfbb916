import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far each shard has been handled: a sequence number, or `end` when it is closed and empty. */
export interface Checkpoint {
  place(shard: string): string | undefined;
  keep(shard: string, place: string): void;
}

/** Kept in a file, written aside and moved, so that a cut-off write never loses the place. */
export function checkpointIn(file: string): Checkpoint {
  const places = read(file);
  return {
    place: (shard) => places[shard],
    keep: (shard, place) => {
      places[shard] = place;
      writeFileSync(`${file}.new`, JSON.stringify(places));
      renameSync(`${file}.new`, file);
    },
  };
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
