/**
 * What a phone would have refused, for the test to read: an uncaught error, a `wx` name this runner or WeChat lacks,
 * a request outside the domain list, a built-in tag nobody drew. Any entry fails the journey.
 */
const faults = [];

export const fault = (kind, what) => {
  faults.push({ kind, what });
  console.error(`[weapp] ${kind}: ${what}`);
};

/** Those since the last asking. */
export const takeFaults = () => faults.splice(0);
