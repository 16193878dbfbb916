import * as zod from 'zod/v4';

// Stands in for zod in the bundles (serverless.yml, `alias`) and in the functions' tests. The same calls describe the
// same schemas, but one is built when something is first parsed with it: a feature's contract and stores are hundreds of
// schemas and half of its cold start, and a request needs those of one endpoint.

/** A schema described and not built yet. */
interface Later {
  build: () => object;
  built?: object;
}
type Call = (...args: unknown[]) => object;

const LATER = Symbol('later');
/** Methods that describe another schema. Whatever else is asked of a schema builds it, so a missing name costs only time. */
const DESCRIBING: ReadonlySet<unknown> = new Set(
  (
    'array catch check default extend int length max min multipleOf nullable nullish omit optional partial pick pipe ' +
    'refine regex required safeExtend startsWith toLowerCase transform trim'
  ).split(' '),
);

const builtOf = (one: Later): object => {
  one.built ??= one.build();
  return one.built;
};

const HANDLER: ProxyHandler<Later> = {
  get(one, key) {
    if (key === LATER) return one;
    if (!DESCRIBING.has(key)) return Reflect.get(builtOf(one), key);
    return (...args: unknown[]) =>
      later(() => {
        const schema = builtOf(one);
        return (Reflect.get(schema, key) as Call).apply(schema, args.map(inside));
      });
  },
  has: (one, key) => Reflect.has(builtOf(one), key),
};

const later = (build: () => object): object => new Proxy<Later>({ build }, HANDLER);

/** An argument with every schema in it built, so that from here on zod meets its own only and parses as fast as ever. */
function inside(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const one = (value as { [LATER]?: Later })[LATER];
  if (one) return builtOf(one);
  if (Array.isArray(value)) return value.map(inside);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inside(part)]));
}

const lately =
  (make: unknown): Call =>
  (...args) =>
    later(() => (make as Call)(...args.map(inside)));

export const array = lately(zod.array);
export const boolean = lately(zod.boolean);
export const discriminatedUnion = lately(zod.discriminatedUnion);
export const int = lately(zod.int);
export const literal = lately(zod.literal);
export const looseObject = lately(zod.looseObject);
export const maxLength = lately(zod.maxLength);
export const minLength = lately(zod.minLength);
export const number = lately(zod.number);
export const object = lately(zod.object);
export const partialRecord = lately(zod.partialRecord);
export const pipe = lately(zod.pipe);
export const record = lately(zod.record);
export const refine = lately(zod.refine);
export const string = lately(zod.string);
export const templateLiteral = lately(zod.templateLiteral);
export const transform = lately(zod.transform);
export const tuple = lately(zod.tuple);
export const union = lately(zod.union);
export const unknown = lately(zod.unknown);
export const url = lately(zod.url);
export const coerce = { number: lately(zod.coerce.number) };
export const iso = { date: lately(zod.iso.date), datetime: lately(zod.iso.datetime) };
export const regexes = { domain: zod.regexes.domain };
const enumOf = lately(zod.enum);
const instanceOf = lately(zod.instanceof);

export { enumOf as enum, instanceOf as instanceof };
