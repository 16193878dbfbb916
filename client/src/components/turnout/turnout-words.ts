interface Facts {
  took: number;
  heads: number;
  unit: '户' | '人';
  quorumNeeded: number | null;
  closed: boolean;
}

/** The meter in words: one short state to read, one sentence to hear. */
export function turnoutWords({ took, heads, unit, quorumNeeded, closed }: Facts): {
  state: string | null;
  spoken: string;
} {
  const base = `共 ${heads} ${unit}，${took} ${unit}已参加`;
  if (quorumNeeded === null) return { state: null, spoken: `${base}。` };
  const missing = quorumNeeded - took;
  const state = missing <= 0 ? '已经够数' : closed ? `差 ${missing} ${unit}，没有够数` : `还差 ${missing} ${unit}够数`;
  return { state, spoken: `${base}，够数线 ${quorumNeeded} ${unit}，${state}。` };
}
