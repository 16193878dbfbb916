// Before any module: which target the code under test is built for. jsdom leaves the two classes out.
const { TextDecoder, TextEncoder } = require('node:util');

process.env.TARO_ENV = 'h5';
Object.assign(globalThis, { TextDecoder, TextEncoder });
