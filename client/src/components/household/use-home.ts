import { useState } from 'react';
import { useSession } from '../../platform/session';

export interface Home {
  householdId: string;
  address: string;
}

/** My homes in the community I am looking at. */
export function useHomes(): readonly Home[] {
  const { me } = useSession();
  return (me?.homes ?? []).filter(({ communityId }) => communityId === me?.community?.communityId);
}

export interface HomeChoice {
  homes: readonly Home[];
  /** to send; undefined where I have one home, or none: then nobody asks */
  householdId: string | undefined;
  choose: (householdId: string) => void;
}

/**
 * For which of my homes. Until I say: the first one `suits`, else the first. Give the result to <HomeSelect>, and send
 * its householdId.
 */
export function useHome(suits: (householdId: string) => boolean = () => true): HomeChoice {
  const homes = useHomes();
  const [chosen, choose] = useState('');
  const said = homes.find(({ householdId }) => householdId === chosen);
  const home = said ?? homes.find(({ householdId }) => suits(householdId)) ?? homes[0];
  return { homes, householdId: homes.length > 1 ? home?.householdId : undefined, choose };
}
