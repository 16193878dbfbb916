import type { IconName } from '../icon/names';

/** 五事: one matter, five stages, always all five and in this order. */
export const STAGES: readonly { name: string; seal: IconName }[] = [
  { name: '听事', seal: 'seal-ting' },
  { name: '议事', seal: 'seal-yi' },
  { name: '办事', seal: 'seal-ban' },
  { name: '晒事', seal: 'seal-shai' },
  { name: '评事', seal: 'seal-ping' },
];

export type StageNumber = 1 | 2 | 3 | 4 | 5;
export type StageState = 'past' | 'current' | 'later';

export const stateOf = (stage: number, current: StageNumber): StageState =>
  stage === current ? 'current' : stage < current ? 'past' : 'later';

export const stageName = (stage: StageNumber): string => STAGES[stage - 1]?.name ?? '';
