import Taro from '@tarojs/taro';
import type { FileType } from '../../../shared/files/schema';
import { typeOfBytes } from '../../../shared/files/signature';

/** A file of the person's choice, ready to be handed over. */
export interface Picked {
  /** where this device keeps it: a path of WeChat's, or an object address of the browser's */
  path: string;
  /** null: none of the kinds we take */
  type: FileType | null;
  bytes: number;
}

const HEAD_BYTES = 16;
/** Enough to read a receipt by, and a tenth of what a camera makes. */
const LONGEST_SIDE = 2000;
const QUALITY = 0.85;

/** Smaller, upright, and without what the camera wrote beside the picture; the original where that gains nothing. */
async function shrunk(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(bitmap.width * scale),
    height: Math.round(bitmap.height * scale),
  });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return small && small.size < file.size ? small : file;
}

async function ofBrowser(file: File): Promise<Picked> {
  const blob = file.type.startsWith('image/') ? await shrunk(file) : file;
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  return { path: URL.createObjectURL(blob), type: typeOfBytes(head), bytes: blob.size };
}

function pickInBrowser(accept: string, most: number): Promise<Picked[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = most > 1;
    input.oncancel = () => resolve([]);
    input.onchange = () => resolve(Promise.all([...(input.files ?? [])].slice(0, most).map(ofBrowser)));
    input.click();
  });
}

function ofWechat({ path, size }: { path: string; size: number }): Picked {
  const head = Taro.getFileSystemManager().readFileSync(path, undefined, 0, Math.min(HEAD_BYTES, size));
  return { path, type: typeOfBytes(new Uint8Array(head as ArrayBuffer)), bytes: size };
}

async function pickInWechat(most: number): Promise<Picked[]> {
  const picked = await Taro.chooseMedia({
    count: Math.min(most, 9),
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    // WeChat makes it smaller, and leaves out where it was taken.
    sizeType: ['compressed'],
  }).catch(() => null);
  return (picked?.tempFiles ?? []).map(({ tempFilePath, size }) => ofWechat({ path: tempFilePath, size }));
}

/** Photos from the album or the camera, at most so many; none when the person thinks better of it. */
export const pickPhotos = (most: number): Promise<Picked[]> =>
  process.env.TARO_ENV === 'h5' ? pickInBrowser('image/jpeg,image/png,image/webp', most) : pickInWechat(most);

/** A receipt as PDF; WeChat lends files out of a chat only. */
export async function pickPdf(): Promise<Picked[]> {
  if (process.env.TARO_ENV === 'h5') return pickInBrowser('application/pdf', 1);
  const picked = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] }).catch(() => null);
  return (picked?.tempFiles ?? []).map(ofWechat);
}
