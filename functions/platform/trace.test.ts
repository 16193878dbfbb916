import { trace } from './trace';

test('what somebody typed over several lines never stands in the trace of an error', () => {
  const error = new TypeError('first line\n我家的事\n  at home, 301');
  const { error: name, stack } = trace(error);
  expect(name).toBe('TypeError');
  expect(stack[0]).toContain('trace.test.ts');
  expect(stack.join()).not.toMatch(/first line|我家的事|301/);
});
