import { isDeepStrictEqual } from 'node:util';
import type { ActedFor } from '../../shared/funds/entry';
import type { PlannedStatements } from '../../shared/funds/statement-import';
import { type Statement, statementDraft } from '../../shared/funds/vending';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { putStatement, readStatement, statementStep } from './statements-store';
import { postEntry } from './writes';

/** One entry for one machine's one month, and a new one after each time it was taken back. */
const entryIdOf = ({ fundId, machineNo, month, round }: Statement): string =>
  sha256(`vending|${fundId}|${machineNo}|${month}|${round}`).slice(0, 26);

interface Import {
  /** SHA-256 of the file, kept with every entry made from it */
  fileHash: string;
  by: ActedFor[];
  now: string;
}

/**
 * Writes one statement after the other, each with its entry in one transaction: broken off anywhere, the rest is done
 * by sending the file again. Nothing arrived, nothing posted.
 */
export async function commitStatements(
  community: CommunityId,
  writes: PlannedStatements['writes'],
  { fileHash, by, now }: Import,
): Promise<void> {
  for (const { after, before } of writes) {
    if (after.receivedFen === 0) {
      await note(community, after, before);
      continue;
    }
    const posted = { ...after, entryId: entryIdOf(after) };
    const step = statementStep(community, posted, before, 'IMPORT_CHANGED');
    await postEntry(community, after.fundId, statementDraft(posted, fileHash, by), now, [step]);
  }
}

async function note(community: CommunityId, after: Statement, before: Statement | undefined): Promise<void> {
  try {
    await putStatement(community, after, before);
  } catch (error) {
    // The same file sent twice at once: the other one was first.
    if (!isDeepStrictEqual(await readStatement(community, after.month, after.machineNo), after)) throw error;
  }
}
