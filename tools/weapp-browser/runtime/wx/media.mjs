import { answering } from './answer.mjs';

let clipboard = '';
/** What left the app, for tests to look at: phone calls, saved and shared things. */
export const handedOver = [];
const handOver = (name) => answering(name, (options) => void handedOver.push({ name, options }));

/** Files exist only as long as the page: enough for "write a picture, then save it" and "choose a file, then read it". */
export const files = new Map();

/** WeChat's own file lists and album become the browser's file dialogue. */
function choose(multiple, describe) {
  return new Promise((settle, refuse) => {
    const dialogue = Object.assign(document.createElement('input'), { type: 'file', multiple });
    dialogue.addEventListener('cancel', () => refuse(new Error('cancel')));
    dialogue.addEventListener('change', async () => {
      const keep = async (chosen) => {
        const path = `wxfile://tmp/${files.size}-${chosen.name}`;
        files.set(path, await chosen.arrayBuffer());
        return describe(path, chosen);
      };
      settle({ tempFiles: await Promise.all([...dialogue.files].map(keep)) });
    });
    dialogue.click();
  });
}
const chooseFile = () => choose(false, (path, { name, size }) => ({ path, name, size, type: 'file' }));
const choosePhoto = ({ count = 9 }) =>
  choose(count > 1, (tempFilePath, { size }) => ({ tempFilePath, size, fileType: 'image' }));

/** Bytes, or text where an encoding is named, as WeChat's file system gives them. */
function read({ filePath, encoding, position = 0, length }) {
  if (!files.has(filePath)) throw new Error(`no such file or directory, open '${filePath}'`);
  const whole = files.get(filePath);
  const kept = length === undefined ? whole : whole.slice(position, position + length);
  return { data: encoding && typeof kept !== 'string' ? new TextDecoder(encoding).decode(kept) : kept };
}
const fileSystem = {
  writeFileSync: (path, data) => void files.set(path, data),
  readFileSync: (filePath, encoding, position, length) => read({ filePath, encoding, position, length }).data,
  unlinkSync: (path) => void files.delete(path),
  writeFile: answering('writeFile', ({ filePath, data }) => void files.set(filePath, data)),
  readFile: answering('readFile', read),
  unlink: answering('unlink', ({ filePath }) => void files.delete(filePath)),
};

/** A picture that was painted becomes a file, as WeChat's own canvas does it. */
async function canvasFile({ canvas, fileType = 'png' }) {
  const blob = await canvas.convertToBlob({ type: `image/${fileType}` });
  const tempFilePath = `wxfile://tmp/${files.size}.${fileType}`;
  files.set(tempFilePath, await blob.arrayBuffer());
  return { tempFilePath };
}

export const media = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => fileSystem,
  createOffscreenCanvas: ({ width, height }) => new OffscreenCanvas(width, height),
  canvasToTempFilePath: answering('canvasToTempFilePath', canvasFile),
  setClipboardData: answering('setClipboardData', ({ data }) => {
    clipboard = data;
  }),
  getClipboardData: answering('getClipboardData', () => ({ data: clipboard })),
  chooseMessageFile: answering('chooseMessageFile', chooseFile),
  chooseMedia: answering('chooseMedia', choosePhoto),
  previewImage: handOver('previewImage'),
  saveImageToPhotosAlbum: handOver('saveImageToPhotosAlbum'),
  shareFileMessage: handOver('shareFileMessage'),
  makePhoneCall: handOver('makePhoneCall'),
  openDocument: handOver('openDocument'),
  showShareMenu: handOver('showShareMenu'),
  hideShareMenu: handOver('hideShareMenu'),
  getSetting: answering('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } })),
  openSetting: answering('openSetting', () => ({ authSetting: {} })),
  authorize: answering('authorize', () => undefined),
};
