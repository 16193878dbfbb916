import tones from './tones.module.css';

/** 同意 pine · 不同意 slate hatched, never red · 弃权 grey · an option wood · nobody's */
export type Tone = 'for' | 'against' | 'abstain' | 'option' | 'rest';
export const toneClass = (tone: Tone): string => tones[tone] ?? '';

export const toneOf = (choice: string): Tone =>
  choice === 'for' || choice === 'against' || choice === 'abstain' ? choice : 'option';
