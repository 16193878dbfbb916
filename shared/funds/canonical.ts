type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON in one form only, by RFC 8785 (JSON Canonicalization Scheme): keys sorted by their UTF-16 code units, no blanks,
 * strings as JSON.stringify escapes them. Numbers here are integers, whose shortest form is their digits.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as { readonly [key: string]: Json };
  // The default order of sort is that of code units, not of any language.
  const keys = Object.keys(fields).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(fields[key] as Json)}`).join(',')}}`;
}
