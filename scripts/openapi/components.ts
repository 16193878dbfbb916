import * as z from 'zod';
import * as calendar from '../../shared/calendar/commitment';
import * as roles from '../../shared/http/roles';
import * as text from '../../shared/http/text';
import * as notices from '../../shared/notices/schema';
import * as imports from '../../shared/places/import-schema';
import * as places from '../../shared/places/schema';
import * as residents from '../../shared/residents/schema';
import * as votes from '../../shared/votes/schema';

export type Json = Record<string, unknown>;

/** Every exported schema keeps its exported name, so that the document speaks the code's language. */
const names = z.registry<{ id: string }>();
for (const module of [calendar, roles, text, places, imports, residents, notices, votes])
  for (const [name, schema] of Object.entries(module))
    if (schema instanceof z.ZodType && !names.has(schema)) names.add(schema, { id: name });

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
