/**
 * Sends every `import … from 'zod'` to a module that first switches zod's code generation off: WeChat forbids
 * `new Function`, and a schema decides when it is built, so the switch must come before the first one anywhere.
 */
export const zodWithoutEval = (file: string) => ({
  name: 'zod-without-eval',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'zod' ? file : null),
});
