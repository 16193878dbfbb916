const { styles } = window.__program;
const applied = new Set();

/** Adds a style sheet and what it imports, once: WeChat keeps app.wxss and each opened page's. */
export function applyStyles(file) {
  const sheet = styles[file];
  if (!sheet || applied.has(file)) return;
  applied.add(file);
  for (const imported of sheet.imports) applyStyles(imported);
  const element = document.createElement('style');
  element.dataset.wxss = file;
  element.textContent = sheet.css;
  document.head.appendChild(element);
}
