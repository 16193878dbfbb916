/** Open pages, the visible one last. A tab's page waits in `tabs` while another tab is shown. */
const stack = [];
const tabs = new Map();

export const top = () => stack[stack.length - 1];
export const depth = () => stack.length;
export const instances = () => stack.map((page) => page.instance);
export const push = (page) => void stack.push(page);
export const pop = () => stack.pop();
export const keepTab = (page) => void tabs.set(page.path, page);
export const takeTab = (path) => {
  const page = tabs.get(path);
  tabs.delete(path);
  return page;
};
/** Every kept tab page, forgotten on the way out. */
export const takeAllTabs = () => {
  const kept = [...tabs.values()];
  tabs.clear();
  return kept;
};
