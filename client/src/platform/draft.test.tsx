import { act, renderHook } from '@testing-library/react';
import { useDraft } from './draft';

const initial = { title: '', days: 3 };

test('what I typed is still there after the app was closed', () => {
  const first = renderHook(() => useDraft('vote', initial));
  expect(first.result.current.restored).toBe(false);
  act(() => first.result.current.change({ title: '花池' }));
  first.unmount();
  const second = renderHook(() => useDraft('vote', initial));
  expect(second.result.current.value).toEqual({ title: '花池', days: 3 });
  expect(second.result.current.restored).toBe(true);
});

test('after sending, the form starts over', () => {
  const { result } = renderHook(() => useDraft('vote', initial));
  act(() => result.current.change({ title: '花池' }));
  act(() => result.current.clear());
  expect(result.current.value).toEqual(initial);
  expect(renderHook(() => useDraft('vote', initial)).result.current.restored).toBe(false);
});
