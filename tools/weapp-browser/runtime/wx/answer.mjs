/**
 * WeChat's way to answer: success or fail, then complete, each later than the call.
 * `work` returns what success carries; what it throws becomes `errMsg: '<name>:fail <message>'`.
 */
export function answer(name, options, work) {
  const settle = (kind, result) => {
    options?.[kind]?.(result);
    options?.complete?.(result);
  };
  const run = async () => {
    try {
      const result = await work();
      settle('success', { errMsg: `${name}:ok`, ...(result ?? {}) });
    } catch (error) {
      settle('fail', {
        errMsg: `${name}:fail ${error?.message ?? error}`,
        ...(error?.errno && { errno: error.errno }),
      });
    }
  };
  setTimeout(run);
}

/** A function of the wx object whose work needs no more than its options. */
export const answering = (name, work) => (options) => answer(name, options, () => work(options ?? {}));
