/// <reference types="@tarojs/taro" />

declare module '*.module.css' {
  const classes: Record<string, string>;
  export default classes;
}
declare module '*.css';
declare module '@prims.css';

/** Where the API is, for the mini-program; set at build time from the environment variable API_ORIGIN. */
declare const API_ORIGIN: string;
