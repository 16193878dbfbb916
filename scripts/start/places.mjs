// Where the local stack keeps things. DATA_DIR moves all of it, so that a test never meets a developer's own data.
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const data = path.resolve(root, process.env.DATA_DIR ?? '.data');
export const inData = (...parts) => path.join(data, ...parts);
export const h5 = path.resolve(root, process.env.H5_DIR ?? 'client/dist/h5');
