interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}
interface Context {
  parse(code: string): unknown;
}

/** All that a caller needs of an endpoint; its schemas, sentences and refusals are the server's and the documents'. */
const CALLED_BY = new Set(['name', 'method', 'path', 'access']);
const PURE = '/*#__PURE__*/ ';

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const isFunction = ({ type }: Node): boolean => /Function|Class/.test(type);

/** Every node that runs when the module is loaded. */
function* atLoading(node: Node): Generator<Node> {
  if (isFunction(node)) return;
  yield node;
  for (const part of Object.values(node).flat()) if (isNode(part)) yield* atLoading(part);
}

const isEndpoint = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' && (callee as Node).name === 'endpoint';

/** The parts of an endpoint's definition that no caller needs, as stretches of the text. */
function spare(call: Node): Node[] {
  const [definition] = call.arguments as Node[];
  if (definition?.type !== 'ObjectExpression') return [];
  return (definition.properties as Node[]).filter(({ key }) => !CALLED_BY.has(String((key as Node | undefined)?.name)));
}

/** The text without the stretches, each with the comma behind it. */
function without(code: string, stretches: readonly Node[]): string {
  let text = code;
  for (const { start, end } of [...stretches].sort((a, b) => b.start - a.start)) {
    const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
    text = text.slice(0, start) + text.slice(end + comma);
  }
  return text;
}

/** `shared/` has no side effects: what a module makes on loading and nobody uses may be left out. */
function marked(code: string, program: Node): string {
  const starts = new Set(
    [...atLoading(program)]
      .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
      .map(({ start }) => start),
  );
  let text = code;
  for (const start of [...starts].sort((a, b) => b - a)) text = text.slice(0, start) + PURE + text.slice(start);
  return text;
}

/**
 * The contract says far more than a phone needs: of an endpoint only name, method, path and access are ever read there.
 * The rest, and every schema that then is nobody's, stays out of both builds.
 */
export const leanContract = () => ({
  name: 'lean-contract',
  enforce: 'post' as const,
  transform(this: Context, code: string, id: string) {
    if (id.includes('/node_modules/') || !/\/shared\/.*\.ts$/.test(id)) return null;
    const endpoints = [...atLoading(this.parse(code) as Node)].filter(isEndpoint);
    const lean = without(code, endpoints.flatMap(spare));
    return { code: marked(lean, this.parse(lean) as Node), map: null };
  },
});
