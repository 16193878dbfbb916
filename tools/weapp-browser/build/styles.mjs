import path from 'node:path';
import postcss from 'postcss';

const PAGE = /(^|[\s>+~(,])page(?=$|[\s.:>+~,#[)])/g;
const TAG = /(^|[\s>+~(,])([a-z][a-z-]*)(?=$|[\s.:>+~,#[)])/g;
const RPX = /(-?[\d.]+)rpx/g;

function rewriteSelector(selector, builtin) {
  return selector
    .replace(PAGE, '$1.wx-page')
    .replace(TAG, (whole, before, tag) => (builtin.has(tag) ? `${before}wx-${tag}` : whole));
}

/** One wxss as the browser can take it: `page`, built-in tags and rpx rewritten, imports listed apart. */
function rewrite(file, source, builtin) {
  const root = postcss.parse(source);
  const imports = [];
  root.walkAtRules('import', (rule) => {
    const target = rule.params.replace(/^url\(|\)$|['"]/g, '');
    imports.push(target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target));
    rule.remove();
  });
  root.walkRules((rule) => {
    if (rule.parent.name?.includes('keyframes')) return;
    rule.selectors = rule.selectors.map((selector) => rewriteSelector(selector, builtin));
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(RPX, (_, number) => `calc(${number} * var(--rpx))`);
  });
  return { imports, css: root.toString() };
}

/** All style sheets by file name. */
export function rewriteStyles({ files, read }, builtin) {
  const sheets = files.filter((file) => file.endsWith('.wxss'));
  return Object.fromEntries(sheets.map((file) => [file, rewrite(file, read(file), builtin)]));
}
