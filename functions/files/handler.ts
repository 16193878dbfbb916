import { confirmUpload, getFile, requestUpload } from '../../shared/files/endpoints';
import { route, serve } from '../platform/serve';
import { confirmUploadHandler } from './confirm-upload';
import { getFileHandler } from './get-file';
import { requestUploadHandler } from './request-upload';

export const handler = serve([
  route(requestUpload, requestUploadHandler),
  route(confirmUpload, confirmUploadHandler),
  route(getFile, getFileHandler),
]);
