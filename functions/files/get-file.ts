import type { getFile } from '../../shared/files/endpoints';
import { AppError } from '../../shared/http/errors';
import type { Role } from '../../shared/http/roles';
import { showFile } from '../platform/files';
import type { Handle } from '../platform/serve';
import { readFileItem, storedOf } from './store';

/** Whose work it is to look at evidence. */
const KEEPERS: readonly Role[] = ['fund_keeper', 'committee', 'supervisor', 'community_admin'];

export const getFileHandler: Handle<typeof getFile> = async ({ params }, caller) => {
  const file = await readFileItem(caller.community, params.fileId);
  if (!file?.keptAt) throw new AppError('NOT_FOUND');
  const mine = file.by === caller.person;
  const keeps = mine || (await caller.roles()).some(({ role }) => KEEPERS.includes(role));
  if (!keeps) throw new AppError('NOT_FOUND');
  return showFile(caller.community, storedOf(file), caller.now);
};
