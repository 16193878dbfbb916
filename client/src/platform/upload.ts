import Taro from '@tarojs/taro';
import { confirmUpload, requestUpload } from '../../../shared/files/endpoints';
import { MAX_FILE_BYTES, type ShownFile } from '../../../shared/files/schema';
import { type ErrorCode, sentenceOf } from '../../../shared/http/errors';
import { wholeAddress } from './api-address';
import { call } from './call';
import { CallError, localError } from './call-error';
import type { Picked } from './pick-photos';

/** Five megabytes over a slow line. */
const TIMEOUT_MS = 120_000;

const refused = (code: ErrorCode) => new CallError(code, sentenceOf(code));

/** Hands a file over directly to the file store, and has it looked at and kept. Throws CallError only. */
export async function upload(picked: Picked, onProgress: (percent: number) => void): Promise<ShownFile> {
  if (!picked.type) throw refused('FILE_TYPE_WRONG');
  if (picked.bytes > MAX_FILE_BYTES) throw refused('FILE_TOO_BIG');
  const form = await call(requestUpload, { body: { type: picked.type, bytes: picked.bytes } });
  const options: Taro.uploadFile.Option & { withCredentials: boolean } = {
    url: wholeAddress(form.url),
    filePath: picked.path,
    name: 'file',
    formData: form.fields,
    timeout: TIMEOUT_MS,
    // The form itself is the permission; cookies have no business at the file store.
    withCredentials: false,
  };
  const task = Taro.uploadFile(options);
  task.progress(({ progress }) => onProgress(progress));
  const answer = await task.catch((error: { errMsg?: string }) => {
    throw localError(/timeout/i.test(String(error?.errMsg)) ? 'TIMEOUT' : 'OFFLINE');
  });
  if (answer.statusCode < 200 || answer.statusCode > 299) throw refused('FILE_NOT_ARRIVED');
  return call(confirmUpload, { params: { fileId: form.fileId } });
}

/** Opens a PDF: in a tab of its own, or in WeChat's reader. */
export async function openDocument(url: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    window.open(url, '_blank', 'noopener');
    return;
  }
  const kept = await Taro.downloadFile({ url: wholeAddress(url) }).catch(() => null);
  if (kept?.tempFilePath) await Taro.openDocument({ filePath: kept.tempFilePath, fileType: 'pdf' }).catch(() => null);
}
