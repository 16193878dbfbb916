import { useEffect } from 'react';
import { getMe } from '../../../../shared/residents/endpoints';
import type { Me } from '../../../../shared/residents/schema';
import { keepMe, useSession } from '../../platform/session';
import { renew } from '../../platform/sign-in';
import { useEndpoint } from '../../platform/use-endpoint';

const standing = ({ community, homes }: Me): string =>
  [community?.communityId ?? '', ...homes.map(({ householdId, seat }) => `${householdId}#${seat}`)].join();

/**
 * Asks who I am anew when a tab comes to the front: a role granted or a home approved meanwhile shows without signing
 * in again. The session's token carries the homes, so other homes than before need the next token too.
 */
export function useFreshMe() {
  const { me } = useSession();
  const reply = useEndpoint(getMe);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer; `me` is what the answer is compared with
  useEffect(() => {
    if (!reply.data || !me) return;
    if (standing(reply.data) === standing(me)) keepMe(reply.data);
    else void renew().catch(() => undefined);
  }, [reply.data]);
  return reply;
}
