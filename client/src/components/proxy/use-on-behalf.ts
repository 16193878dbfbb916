import { useState } from 'react';
import type { OnBehalf } from '../../../../shared/residents/proxy';
import { useMay } from '../../platform/may';
import { type Home, useHomes } from '../household/use-home';
import { type ForWhom, missingIn, noProxy, onBehalfOf, type ProxyDraft } from './proxy-draft';

export interface ProxyChoice {
  draft: ProxyDraft;
  change: (part: Partial<ProxyDraft>) => void;
  /** who may be chosen; one choice alone is no choice */
  choices: readonly ForWhom[];
  homes: readonly Home[];
  /** to send with the booking */
  onBehalf: OnBehalf | undefined;
  /** why it cannot be sent yet */
  missing: string | null;
}

/** 代办: for whom a booking is made. Give the result to <OnBehalfChooser proxy={…} />. */
export function useOnBehalf(): ProxyChoice {
  const may = useMay();
  const homes = useHomes();
  const choices: ForWhom[] = [
    ...(homes.length > 0 ? (['home', 'family'] as const) : []),
    ...(may('grid_worker') ? (['neighbour'] as const) : []),
  ];
  const [typed, setTyped] = useState(noProxy);
  const draft = choices.includes(typed.forWhom) ? typed : { ...typed, forWhom: choices[0] ?? 'home' };
  const change = (part: Partial<ProxyDraft>) => {
    const household = part.forWhom === 'family' && homes.length === 1 ? homes[0]?.householdId : undefined;
    const elsewhere = part.forWhom !== undefined && part.forWhom !== draft.forWhom;
    setTyped({ ...draft, ...(elsewhere ? { householdId: household ?? '', buildingId: '' } : {}), ...part });
  };
  return { draft, change, choices, homes, onBehalf: onBehalfOf(draft), missing: missingIn(draft) };
}
