import Taro from '@tarojs/taro';
import { localError } from './call-error';
import { decodeText } from './decode-text';

export interface TextFile {
  name: string;
  text: string;
}

/** Refused in words where it cannot be read whole: half a roll of question marks is worse than none. */
function textOf(name: string, bytes: ArrayBuffer): TextFile {
  const text = decodeText(bytes);
  if (text === null) throw localError('NOT_UTF8');
  return { name, text };
}

function pickInBrowser(accept: string): Promise<TextFile | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.oncancel = () => resolve(null);
    input.onchange = () => {
      const file = input.files?.[0];
      if (!file) return resolve(null);
      file
        .arrayBuffer()
        .then((bytes) => resolve(textOf(file.name, bytes)))
        .catch(reject);
    };
    input.click();
  });
}

/** WeChat lends files out of a chat only; its own reader knows UTF-8 alone, so the bytes are read here. */
async function pickInWechat(extension: string): Promise<TextFile | null> {
  const picked = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [extension] }).catch(() => null);
  const file = picked?.tempFiles[0];
  if (!file) return null;
  return textOf(file.name, Taro.getFileSystemManager().readFileSync(file.path) as ArrayBuffer);
}

/** A text file of the person's choice, e.g. the household roll; null when they think better of it, NOT_UTF8 if unread. */
export const pickTextFile = (extension = 'csv'): Promise<TextFile | null> =>
  process.env.TARO_ENV === 'h5' ? pickInBrowser(`.${extension},text/${extension}`) : pickInWechat(extension);

/** Hands the person a text file: a download in the browser, the share sheet in WeChat. */
export async function saveTextFile(name: string, text: string, type = 'text/plain'): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    return;
  }
  const path = `${Taro.env.USER_DATA_PATH}/${name}`;
  Taro.getFileSystemManager().writeFileSync(path, text, 'utf-8');
  await Taro.shareFileMessage({ filePath: path, fileName: name }).catch(() => undefined);
}

export const copyText = async (text: string): Promise<void> => {
  await Taro.setClipboardData({ data: text });
};

/** Lets the browser fetch a file itself: large ones need no memory, and no account. h5 only. */
export function download(address: string, name: string): void {
  if (process.env.TARO_ENV !== 'h5') return;
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
