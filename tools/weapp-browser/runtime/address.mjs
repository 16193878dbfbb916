const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** '/packages/votes/detail/index?voteId=1' → its page path and its query. */
export function parseAddress(url) {
  const [path, search = ''] = url.replace(/^\//, '').split('?');
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  return { path, query: Object.fromEntries(pairs.map(([key, value = '']) => [key, decode(value)])) };
}

/** A page's address may be relative to the page that names it. */
export function absolute(url, from) {
  if (url.startsWith('/') || !from) return url;
  return `/${new URL(url, `https://x/${from}`).href.slice('https://x/'.length)}`;
}
