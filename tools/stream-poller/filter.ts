/** A filter pattern of serverless.yml: nested objects whose leaves list the values, or prefixes, that may pass. */
export type Pattern = { [key: string]: Pattern | Leaf[] };
type Leaf = string | { prefix: string };

/** Lambda's event filtering, as far as serverless.yml uses it. No patterns: everything passes. */
export const passes = (record: unknown, patterns: readonly Pattern[]): boolean =>
  patterns.length === 0 || patterns.some((pattern) => matches(record, pattern));

function matches(value: unknown, pattern: Pattern | Leaf[]): boolean {
  if (Array.isArray(pattern)) return pattern.some((leaf) => isLike(value, leaf));
  return Object.entries(pattern).every(([key, part]) =>
    matches((value as Record<string, unknown> | undefined)?.[key], part),
  );
}

const isLike = (value: unknown, leaf: Leaf): boolean =>
  typeof leaf === 'string' ? leaf === value : typeof value === 'string' && value.startsWith(leaf.prefix);
