import type { Role } from '../../../shared/http/roles';
import { useSession } from './session';

/** Which buttons to show. The server decides again on every write. */
export function useMay(): (...roles: Role[]) => boolean {
  const { me } = useSession();
  return (...roles) => (me?.roles ?? []).some((grant) => roles.includes(grant.role));
}
