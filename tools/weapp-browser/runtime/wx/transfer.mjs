import { fault } from '../report.mjs';
import { answer, answering } from './answer.mjs';
import { files } from './media.mjs';

const { apiOrigin } = window.__program;

/** Only the domain on the list is reached; its answers come through this site (serve.mjs). */
function reached(url) {
  if (url.startsWith(`${apiOrigin}/`)) return url.slice(apiOrigin.length);
  fault('domain', `${url} is not on the domain list`);
  throw new Error('url not in domain list');
}

/** The fields first, then the file, as WeChat orders them. */
async function hand({ url, filePath, name, formData = {} }, listeners) {
  if (!files.has(filePath)) throw new Error('file not found');
  const form = new FormData();
  for (const [field, value] of Object.entries(formData)) form.append(field, value);
  form.append(name, new Blob([files.get(filePath)]), 'file');
  const reply = await fetch(reached(url), { method: 'POST', body: form, credentials: 'omit' });
  for (const listener of listeners) listener({ progress: 100 });
  return { statusCode: reply.status, data: await reply.text() };
}

export const transfer = {
  uploadFile(options) {
    const listeners = new Set();
    const answered = answer('uploadFile', options, () => hand(options, listeners));
    const task = {
      abort() {},
      onProgressUpdate: (listener) => listeners.add(listener),
      offProgressUpdate: (listener) => listeners.delete(listener),
      onHeadersReceived() {},
      offHeadersReceived() {},
    };
    return answered ? Object.assign(answered, task) : task;
  },
  downloadFile: answering('downloadFile', async ({ url }) => {
    const reply = await fetch(reached(url), { credentials: 'omit' });
    const tempFilePath = `wxfile://tmp/${files.size}`;
    files.set(tempFilePath, await reply.arrayBuffer());
    return { statusCode: reply.status, tempFilePath };
  }),
};
