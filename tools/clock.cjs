/**
 * Preload (`node --require tools/clock.cjs`) that shifts this process's Date by the milliseconds written in the file
 * CLOCK_FILE names, so that an end-to-end test can let a vote's closing hour pass. Product code knows nothing of it,
 * and nothing of it is ever bundled.
 */
const { readFileSync } = require('node:fs');

const RECHECK_MS = 200;
const file = process.env.CLOCK_FILE;

if (file) {
  const RealDate = Date;
  let offset = 0;
  let readAt = Number.NEGATIVE_INFINITY;

  const shifted = () => {
    // Real milliseconds since start: the shifted clock itself may jump.
    const real = performance.now();
    if (real - readAt > RECHECK_MS) {
      readAt = real;
      try {
        offset = Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
      } catch {
        offset = 0;
      }
    }
    return RealDate.now() + offset;
  };

  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [shifted()] : args, self),
    apply: () => new RealDate(shifted()).toString(),
    get: (target, key) => (key === 'now' ? shifted : Reflect.get(target, key)),
  });
}
