import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

export type Json = Record<string, unknown>;

const SHARED = path.resolve(__dirname, '../../shared');
const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .sort();

/** Every exported schema keeps its exported name, so that the document speaks the code's language. */
const names = z.registry<{ id: string }>();
const taken = new Set<string>();
for (const file of files)
  for (const [name, schema] of Object.entries(require(path.join(SHARED, file)) as Json)) {
    if (!(schema instanceof z.ZodType) || names.has(schema)) continue;
    // Two features may mean different things by one word.
    const id = taken.has(name) ? capitalized(path.dirname(file)) + name : name;
    if (taken.has(id)) throw new Error(`two schemas want to be called ${id}`);
    taken.add(id);
    names.add(schema, { id });
  }

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Collects the named parts of schemas as they are described; a request's part is `NameInput`, a reply's `Name`. */
export function describer(components: Map<string, Json>) {
  return (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const suffix = io === 'input' ? 'Input' : '';
    const whole = z.toJSONSchema(schema, { metadata: names, io, unrepresentable: 'any' }) as Json;
    const { $defs = {}, ...own } = whole;
    for (const [name, part] of Object.entries($defs as Record<string, Json>))
      components.set(name + suffix, renamed(part, suffix));
    const name = typeof own.id === 'string' ? own.id : undefined;
    if (!name) return renamed(own, suffix);
    components.set(name + suffix, renamed(own, suffix));
    return { $ref: `#/components/schemas/${name}${suffix}` };
  };
}

/** The same schema with its references pointing at the document's components. */
function renamed({ $schema: _dialect, id: _name, ...schema }: Json, suffix: string): Json {
  const text = JSON.stringify(schema);
  return JSON.parse(text.replace(/"#\/\$defs\/(\w+)"/g, `"#/components/schemas/$1${suffix}"`));
}
