interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

/** Every page the client's own configuration names, e.g. `packages/votes/detail/index`. Taro defines the wrapper. */
export function clientPages(): string[] {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { default: app } = require('../../../client/src/app.config') as { default: AppConfig };
  return [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
}
