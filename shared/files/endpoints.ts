import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { FileId, FileType, MAX_FILE_BYTES, ShownFile } from './schema';

const params = z.object({ fileId: FileId });

export const requestUpload = endpoint({
  name: 'requestUpload',
  summary: 'A form for handing over one photo or receipt directly to the file store, good for a quarter of an hour',
  method: 'POST',
  path: '/uploads',
  access: 'resident',
  body: z.object({
    type: FileType,
    bytes: z.int().min(1, '这个文件是空的').max(MAX_FILE_BYTES, '文件太大了，最大 5 MB'),
  }),
  reply: z.object({
    fileId: FileId,
    /** where to post it, as multipart/form-data: the fields in this order, then the file under `file` */
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  }),
  errors: ['TOO_MANY_TRIES'],
});

export const confirmUpload = endpoint({
  name: 'confirmUpload',
  summary: 'My file is handed over: look at it, take what it says about place and camera out of it, and keep it',
  method: 'POST',
  path: '/uploads/{fileId}/confirmation',
  access: 'resident',
  params,
  reply: ShownFile,
  errors: ['NOT_FOUND', 'FILE_NOT_ARRIVED', 'FILE_TYPE_WRONG', 'FILE_TOO_BIG'],
});

export const getFile = endpoint({
  name: 'getFile',
  summary: 'A link to a file I handed over, or to any of the community for those who keep its accounts',
  method: 'GET',
  path: '/files/{fileId}',
  access: 'resident',
  params,
  reply: ShownFile,
  errors: ['NOT_FOUND'],
});
