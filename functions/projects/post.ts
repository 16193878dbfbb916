import type { EntryDraft } from '../../shared/funds/entry';
import { AppError } from '../../shared/http/errors';
import { postEntry } from '../funds/writes';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import type { Step } from '../platform/table';

/** The entry of one happening: whoever posts it, however often, it is this one. */
export const entryIdOf = (happening: string, ...of: string[]): string =>
  sha256([happening, ...of].join('#')).slice(0, 26);

/**
 * Posts with `alongside` in one transaction. Somebody else who decided the same in the same moment, on other facts, is
 * no fault: `moved` says read again. Afterwards only a fresh read tells whose decision it was.
 */
export async function postWith(
  community: CommunityId,
  fundId: string,
  draft: EntryDraft,
  now: string,
  alongside: Step[],
  moved: Error,
): Promise<void> {
  try {
    await postEntry(community, fundId, draft, now, alongside);
  } catch (error) {
    throw error instanceof AppError && error.code === 'ENTRY_DIFFERS' ? moved : error;
  }
}
