import fc from 'fast-check';
import * as z from 'zod';

type Json = z.core.JSONSchema.JSONSchema;

/** Texts that break naive programs: control and zero-width characters, halves of pairs, quotes, paths, very long ones. */
export const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e反',
    '../../etc/passwd',
    "' OR 1=1 --",
    '{{7*7}}',
    '%00',
    '#',
    '#ROLES',
  ),
  fc.constantFrom('__proto__', 'constructor', 'null', 'undefined', 'NaN', '-1', '1e309', '家'.repeat(5000)),
);

/** Values that fit a contract's schema: from `known` where one fits (a real id reaches deeper), else made up. */
export function fitting(schema: z.ZodType, known: string[]): fc.Arbitrary<unknown> {
  return ofJson(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json, known);
}

function ofJson(schema: Json, known: string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) return fc.oneof(...choices.map((one) => ofJson(one, known)));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, known);
    case 'array':
      return fc.array(ofJson(schema.items as Json, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 4)),
      });
    case 'string':
      return stringOf(schema, known);
    case 'integer': {
      const min = Math.max(schema.minimum ?? -10, -1000);
      return fc.integer({ min, max: Math.max(min, Math.min(schema.maximum ?? 100, 1000)) });
    }
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectOf(schema: Json, known: string[]): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, one]) => [name, ofJson(one as Json, known)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
}

function stringOf(schema: Json, known: string[]): fc.Arbitrary<string> {
  const { pattern, format, minLength = 0, maxLength = 80 } = schema;
  if (format === 'date-time') {
    const [min, max] = [new Date(Date.now() - 9e8), new Date(Date.now() + 9e8)];
    return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString());
  }
  const regex = pattern === undefined ? undefined : new RegExp(pattern);
  const usable = known.filter((one) => (regex ? regex.test(one) : one.length >= minLength && one.length <= maxLength));
  const made: fc.Arbitrary<string> = regex
    ? fc.stringMatching(regex)
    : fc.oneof(fc.string({ minLength, maxLength: Math.min(maxLength, 200) }), nastyText);
  return usable.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...usable) }, made) : made;
}

/** Every text found in a reply: ids, codes, cursors, tokens. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(textsOf))];
}
