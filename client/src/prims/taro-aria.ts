import type { Aria } from './props';

export const join = (base: string, more?: string): string => (more ? `${base} ${more}` : base);

const said = (flag: boolean | undefined): string | undefined => (flag === undefined ? undefined : String(flag));

/** WeChat reads strings; an absent attribute and "false" are not the same to it. */
export const aria = (p: Aria, role?: string): object => ({
  id: p.id,
  ariaRole: p.role ?? role,
  ariaLabel: p.ariaLabel,
  ariaHidden: p.ariaHidden ? 'true' : undefined,
  ariaChecked: said(p.ariaChecked),
  ariaSelected: said(p.ariaSelected),
  ariaPressed: said(p.ariaPressed),
  ariaExpanded: said(p.ariaExpanded),
  ariaDisabled: p.ariaDisabled ? 'true' : undefined,
  ariaInvalid: p.ariaInvalid ? 'true' : undefined,
  ariaRequired: p.ariaRequired ? 'true' : undefined,
  ariaModal: p.ariaModal ? 'true' : undefined,
  ariaCurrent: p.ariaCurrent,
  ariaLive: p.ariaLive,
  ariaLevel: p.ariaLevel,
});
