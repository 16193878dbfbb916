const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';
const inBrowser = process.env.TARO_ENV === 'h5';

/** Moves the keyboard's focus; a mini-program has no such thing. `still`: without scrolling there. */
export function focusOn(id: string, still = false): void {
  if (inBrowser) document.getElementById(id)?.focus({ preventScroll: still });
}

/** Keeps Tab inside the element, focuses it, and gives the focus back where it was when called again. */
export function trapFocus(id: string): () => void {
  const root = inBrowser ? document.getElementById(id) : null;
  if (!root) return () => undefined;
  const before = document.activeElement as HTMLElement | null;
  const inside = () => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((el) => el.offsetParent !== null);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    const list = inside();
    const edge = event.shiftKey ? list[0] : list[list.length - 1];
    if (document.activeElement !== edge && root.contains(document.activeElement)) return;
    event.preventDefault();
    (event.shiftKey ? list[list.length - 1] : list[0])?.focus();
  };
  document.addEventListener('keydown', onKey);
  root.focus();
  return () => {
    document.removeEventListener('keydown', onKey);
    before?.focus();
  };
}

/** Calls back on Esc while mounted (h5). */
export function onEscape(act: () => void): () => void {
  if (!inBrowser) return () => undefined;
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && act();
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
