import { act, renderHook, waitFor } from '@testing-library/react';
import { importHouseholds } from '../../../shared/places/endpoints';
import { signedIn } from '../../test/people';
import { asked } from '../../test/server';
import Taro from '../../test/taro';
import { useImport } from './use-import';

const decoder = globalThis.TextDecoder;
beforeEach(() => {
  signedIn();
  process.env.TARO_ENV = 'weapp';
});
afterEach(() => {
  process.env.TARO_ENV = 'h5';
  Object.assign(globalThis, { TextDecoder: decoder });
});

/** A file in a WeChat chat, as its bytes are. */
const inChat = (bytes: number[]) =>
  Object.assign(Taro, {
    chooseMessageFile: async () => ({ tempFiles: [{ path: 'wxfile://tmp/1.csv', name: '名册.csv' }] }),
    getFileSystemManager: () => ({ readFileSync: () => Uint8Array.from(bytes).buffer }),
  });
/** 小区 */
const GBK = [0xd0, 0xa1, 0xc7, 0xf8];
const show = () => renderHook(() => useImport(importHouseholds, {}, () => undefined));
const sent = () => asked.filter(({ endpoint }) => endpoint === 'importHouseholds');

test('in WeChat a roll in UTF-8, and one in GBK where the phone knows it, is looked through as it is written', async () => {
  const { result } = show();
  inChat([...new TextEncoder().encode('小区')]);
  await act(async () => result.current.choose());
  expect(result.current.file).toEqual({ name: '名册.csv', text: '小区' });
  inChat(GBK);
  await act(async () => result.current.choose());
  expect(result.current.file?.text).toBe('小区');
});

test('on a phone that knows no GBK I am told what to do, and nothing garbled is sent', async () => {
  Object.assign(globalThis, { TextDecoder: undefined });
  inChat(GBK);
  const { result } = show();
  await act(async () => result.current.choose());
  await waitFor(() => expect(result.current.error?.message).toContain('请在电脑上另存为“CSV UTF-8”'));
  expect(result.current.file).toBeNull();
  expect(sent()).toEqual([]);
});
