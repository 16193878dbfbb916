import { useEffect, useState } from 'react';
import { previewElectorate } from '../../../../../shared/votes/endpoints';
import type { Basis, Electorate } from '../../../../../shared/votes/schema';
import { call } from '../../../platform/call';
import { CallError } from '../../../platform/call-error';

export interface Heads {
  /** null while it is being counted, or not chosen yet */
  heads: number | null;
  households: number | null;
  name: string;
  error: CallError | null;
}

const NOTHING: Heads = { heads: null, households: null, name: '', error: null };

const isChosen = (electorate: Electorate): boolean => {
  if (electorate.scope === 'compound') return electorate.compoundId !== '';
  if (electorate.scope === 'grid') return electorate.gridId !== '';
  return electorate.scope === 'community' || electorate.buildingIds.length > 0;
};

/** How many could vote if it opened today: asked again whenever the electorate or the basis changes. */
export function useElectorate(electorate: Electorate, basis: Basis): Heads {
  const [heads, setHeads] = useState(NOTHING);
  const asked = JSON.stringify({ electorate, basis });
  useEffect(() => {
    const body = JSON.parse(asked) as { electorate: Electorate; basis: Basis };
    if (!isChosen(body.electorate)) return setHeads(NOTHING);
    let latest = true;
    setHeads((before) => ({ ...before, error: null }));
    call(previewElectorate, { body })
      .then((reply) => {
        if (latest)
          setHeads({ heads: reply.heads, households: reply.households, name: reply.electorateName, error: null });
      })
      .catch((error: unknown) => {
        if (latest && error instanceof CallError) setHeads({ ...NOTHING, error });
      });
    return () => {
      latest = false;
    };
  }, [asked]);
  return heads;
}
