export interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

const PAGE = /\/client\/src\/((?:pages|packages)\/\w+)\//;

/** Where a module is needed: pages/home · packages/votes … · app, which is there before any page. */
export function placesOf(id: string, modules: Modules, seen = new Set<string>()): Set<string> {
  const page = PAGE.exec(id)?.[1];
  if (page) return new Set([page]);
  if (seen.has(id)) return new Set();
  seen.add(id);
  const above = modules.getModuleInfo(id)?.importers ?? [];
  if (above.length === 0 || /\/client\/src\/app\.tsx/.test(id)) return new Set(['app']);
  return new Set(above.flatMap((importer) => [...placesOf(importer, modules, seen)]));
}

/** Libraries of a few pages only; all others are there from the start. */
export const LATER = /\/node_modules\/(uqr|@noble)\//;
