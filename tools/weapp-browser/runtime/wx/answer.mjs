const CALLBACKS = ['success', 'fail', 'complete'];

/** Later than the call, as all of WeChat's answers are. */
async function result(name, work) {
  await new Promise((later) => setTimeout(later));
  try {
    return { errMsg: `${name}:ok`, ...((await work()) ?? {}) };
  } catch (error) {
    throw { errMsg: `${name}:fail ${error?.message ?? error}`, ...(error?.errno && { errno: error.errno }) };
  }
}

/**
 * WeChat's way to answer: by success or fail, then complete, where one of them is given; else by a promise.
 * `work` returns what success carries; what it throws becomes `errMsg: '<name>:fail <message>'`.
 */
export function answer(name, options, work) {
  const answered = result(name, work);
  if (!CALLBACKS.some((callback) => options?.[callback])) return answered;
  const settle = (kind, found) => {
    options[kind]?.(found);
    options.complete?.(found);
  };
  answered.then(
    (found) => settle('success', found),
    (found) => settle('fail', found),
  );
  return undefined;
}

/** A function of the wx object whose work needs no more than its options. */
export const answering = (name, work) => (options) => answer(name, options, () => work(options ?? {}));
