import { OnBehalf } from '../../../../shared/residents/proxy';

/** for my household · for an elder of it · as a grid worker for a neighbour */
export type ForWhom = 'home' | 'family' | 'neighbour';

/** What the chooser holds while it is filled in. */
export interface ProxyDraft {
  forWhom: ForWhom;
  buildingId: string;
  householdId: string;
  personName: string;
  consent: OnBehalf['consent'] | null;
}

export const noProxy: ProxyDraft = { forWhom: 'home', buildingId: '', householdId: '', personName: '', consent: null };

/** What is still missing, as one sentence; null when it can be sent. */
export function missingIn(draft: ProxyDraft): string | null {
  if (draft.forWhom === 'home') return null;
  if (draft.householdId === '') return '请选是哪一户。';
  if (draft.personName.trim() === '') return '请写替谁办，比如“李奶奶”。';
  if (draft.consent === null) return '请选本人是怎么同意的。';
  return OnBehalf.safeParse(draft).success ? null : '替谁办请写 1 到 20 个字。';
}

/** What is sent; undefined for my own household, and while something is missing. */
export function onBehalfOf(draft: ProxyDraft): OnBehalf | undefined {
  if (draft.forWhom === 'home' || missingIn(draft) !== null) return undefined;
  return OnBehalf.parse(draft);
}
