import { answering } from './answer.mjs';

let clipboard = '';
/** What left the app, for tests to look at: phone calls, saved and shared things. */
export const handedOver = [];
const handOver = (name) => answering(name, (options) => void handedOver.push({ name, options }));

/** Files exist only as long as the page: enough for "write a picture, then save it" and "choose a file, then read it". */
const files = new Map();

/** WeChat's file list of a chat becomes the browser's own file dialogue. */
function chooseFile() {
  return new Promise((settle, refuse) => {
    const dialogue = Object.assign(document.createElement('input'), { type: 'file' });
    dialogue.addEventListener('cancel', () => refuse(new Error('cancel')));
    dialogue.addEventListener('change', async () => {
      const [chosen] = dialogue.files;
      const path = `wxfile://tmp/${files.size}-${chosen.name}`;
      files.set(path, await chosen.arrayBuffer());
      settle({ tempFiles: [{ path, name: chosen.name, size: chosen.size, type: 'file' }] });
    });
    dialogue.click();
  });
}

/** Bytes, or text where an encoding is named, as WeChat's file system gives them. */
function read({ filePath, encoding }) {
  if (!files.has(filePath)) throw new Error(`no such file or directory, open '${filePath}'`);
  const kept = files.get(filePath);
  return { data: encoding && typeof kept !== 'string' ? new TextDecoder(encoding).decode(kept) : kept };
}
const fileSystem = {
  writeFileSync: (path, data) => void files.set(path, data),
  readFileSync: (filePath, encoding) => read({ filePath, encoding }).data,
  unlinkSync: (path) => void files.delete(path),
  writeFile: answering('writeFile', ({ filePath, data }) => void files.set(filePath, data)),
  readFile: answering('readFile', read),
  unlink: answering('unlink', ({ filePath }) => void files.delete(filePath)),
};

export const media = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => fileSystem,
  setClipboardData: answering('setClipboardData', ({ data }) => {
    clipboard = data;
  }),
  getClipboardData: answering('getClipboardData', () => ({ data: clipboard })),
  chooseMessageFile: answering('chooseMessageFile', chooseFile),
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
