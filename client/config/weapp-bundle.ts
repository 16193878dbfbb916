import { LATER, type Modules, placesOf } from './places-of';

type ChunkOf = (id: string, modules: Modules) => string | null | undefined;
/** Taro's own plug-in has run before this one. */
interface TaroConfig {
  build: { rollupOptions: { output: { manualChunks: ChunkOf } } };
}
interface File {
  fileName: string;
  source?: string | Uint8Array;
}
interface Context {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): void;
}

/** What the pages of one subpackage share and nobody else needs: packages/shifts/own.js and own.wxss. */
const OWN = 'own';
const PAGE = /^packages\/(\w+)\/[\w-]+\/index\.js$/;

/** The one subpackage all of a module's pages are in; null when the main package or a second one needs it. */
function onlyPackage(id: string, modules: Modules): string | null {
  const [first, ...others] = placesOf(id, modules);
  return first?.startsWith('packages/') && others.length === 0 ? first : null;
}

/**
 * Taro puts whatever two modules share into the main package, and a phone loads that before its first page. Here, what
 * only the pages of one subpackage share stays in it.
 */
export const sharedInItsPackage = () => ({
  name: 'shared-in-its-package',
  enforce: 'post' as const,
  config: (config: object) => {
    const { manualChunks } = (config as TaroConfig).build.rollupOptions.output;
    const chunkOf: ChunkOf = (id, modules) => {
      const chunk = manualChunks(id, modules);
      const home = chunk === 'common' || LATER.test(id) ? onlyPackage(id, modules) : null;
      return home ? `${home}/${OWN}` : chunk;
    };
    return { build: { rollupOptions: { output: { manualChunks: chunkOf } } } };
  },
  /** WeChat loads a page's own style only: each page asks for the shared one. */
  generateBundle(this: Context, _: unknown, bundle: Record<string, File>) {
    const files = new Map(Object.values(bundle).map((file) => [file.fileName, file]));
    for (const fileName of files.keys()) {
      const home = PAGE.exec(fileName)?.[1];
      if (!home || !files.has(`packages/${home}/${OWN}.wxss`)) continue;
      const style = fileName.replace(/js$/, 'wxss');
      const page = files.get(style);
      const shared = `@import "../${OWN}.wxss";\n`;
      if (page) page.source = `${shared}${page.source}`;
      else this.emitFile({ type: 'asset', fileName: style, source: shared });
    }
  },
});
