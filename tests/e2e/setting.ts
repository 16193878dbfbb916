/** Where run.mjs has put the product for this run. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: start these tests by \`node tests/e2e/run.mjs\``);
  return value;
}

/** The gateway of `npm start`: the h5 client, /api and /sim. */
export const stackOrigin = (): string => given('E2E_STACK');
/** The compiled mini-program in glass-easel. */
export const weappOrigin = (): string => given('E2E_WEAPP');
export const clockFile = (): string => given('E2E_CLOCK_FILE');
