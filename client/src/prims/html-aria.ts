import type { Aria } from './props';

/** Our names to the browser's. `false` stays where it says something (aria-checked) and goes where it does not. */
export const aria = (p: Aria) => ({
  id: p.id,
  role: p.role,
  'aria-label': p.ariaLabel,
  'aria-labelledby': p.ariaLabelledBy,
  'aria-describedby': p.ariaDescribedBy,
  'aria-hidden': p.ariaHidden || undefined,
  'aria-checked': p.ariaChecked,
  'aria-selected': p.ariaSelected,
  'aria-pressed': p.ariaPressed,
  'aria-expanded': p.ariaExpanded,
  'aria-disabled': p.ariaDisabled || undefined,
  'aria-invalid': p.ariaInvalid || undefined,
  'aria-required': p.ariaRequired || undefined,
  'aria-modal': p.ariaModal || undefined,
  'aria-current': p.ariaCurrent,
  'aria-live': p.ariaLive,
  'aria-level': p.ariaLevel,
});
