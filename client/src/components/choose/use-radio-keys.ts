import { useId } from 'react';
import { focusOn } from '../../platform/focus';
import { nextIndex } from './next-index';

interface RadioProps {
  id: string;
  tabIndex: 0 | -1;
  onKey: (key: string, stop: () => void) => void;
}

/**
 * One tab stop for the group, arrows move inside it (WAI-ARIA radio group, tabs). Where `follow` is set the arrow also
 * chooses; a ballot does not, since nobody should choose by walking past.
 */
export function useRadioKeys(values: readonly string[], chosen: string | null, follow?: (value: string) => void) {
  const group = useId();
  const stop = Math.max(0, chosen === null ? 0 : values.indexOf(chosen));
  return (index: number): RadioProps => ({
    id: `${group}-${index}`,
    tabIndex: index === stop ? 0 : -1,
    onKey: (key, preventDefault) => {
      const next = nextIndex(key, index, values.length);
      if (next === null) return;
      preventDefault();
      focusOn(`${group}-${next}`);
      const value = values[next];
      if (value !== undefined) follow?.(value);
    },
  });
}
