import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startFileStore } from '../tools/file-store/server';

/** Starts a bucket of one's own and points this process at it. Stop it in `afterAll`. */
export async function localFileStore() {
  const trust = { accessKeyId: 'test', secretAccessKey: 'only-of-the-tests', bucket: 'small-stool-files' };
  const store = await startFileStore({ folder: mkdtempSync(path.join(os.tmpdir(), 'small-stool-files-')), trust });
  process.env.AWS_ENDPOINT_URL_S3 = `${store.origin}/files`;
  process.env.AWS_ACCESS_KEY_ID = trust.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = trust.secretAccessKey;
  return {
    ...store,
    /** what a phone does with a form: the fields, then the file */
    async hand(form: { url: string; fields: Record<string, string> }, bytes: Uint8Array): Promise<number> {
      const body = new FormData();
      for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
      body.append('file', new Blob([new Uint8Array(bytes)]), 'photo');
      return (await fetch(new URL(form.url, store.origin), { method: 'POST', body })).status;
    },
    async open(link: string) {
      const answer = await fetch(new URL(link, store.origin));
      return {
        status: answer.status,
        type: answer.headers.get('content-type'),
        bytes: Buffer.from(await answer.arrayBuffer()),
      };
    },
  };
}

/** A whole JPEG of one grey dot, smaller than any camera's. */
export const GREY_DOT = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);
