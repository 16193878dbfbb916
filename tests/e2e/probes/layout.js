// Runs in the page. What a person would find cramped: words wider than the screen, small print, small buttons.
({ smallestText, smallestTarget }) => {
  const faults = [];
  /** WeChat's two buttons at the top right, in the mini-program's runner only. */
  const capsule = document.querySelector('#capsule')?.getBoundingClientRect();
  const TARGETS =
    'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=link], [role=tab], [role=radio], [role=checkbox], [role=switch], [role=option], [role=menuitem]';
  const HALF = 0.5; // rounding of fractional pixels
  const DAY_OF_MONTH = 44; // the smallest target of the standard size

  const describe = (element) => {
    const words = (element.getAttribute('aria-label') || element.innerText || element.value || '')
      .trim()
      .replace(/\s+/g, ' ');
    return `<${element.tagName.toLowerCase()} ${String(element.className.baseVal ?? element.className).slice(0, 40)}> ${words.slice(0, 24)}`;
  };

  /** Drawn, and not one of the tricks that speak to screen readers only. */
  const isShown = (element) => {
    const rect = element.getBoundingClientRect();
    if (rect.width <= 1 || rect.height <= 1) return false;
    if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
    const { clipPath, clip } = getComputedStyle(element);
    return rect.bottom + scrollY > 0 && rect.right > 0 && clip === 'auto' && !/inset\((50|100)%/.test(clipPath);
  };

  /** Inside something that scrolls sideways by itself, as a row of chips does. */
  const scrollsSideways = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };

  const wide = document.scrollingElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`the page is ${wide} px wider than the screen`);
  for (const element of document.body.querySelectorAll('*')) {
    const rect = element.getBoundingClientRect();
    if (rect.right <= innerWidth + 1 && rect.left >= -1) continue;
    if (isShown(element) && !scrollsSideways(element)) faults.push(`off the screen: ${describe(element)}`);
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Map();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !isShown(parent) || parent.closest('script, style, #capsule, [aria-hidden=true]'))
      continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (size < smallestText - 0.05) small.set(`${size} px: ${node.data.trim().slice(0, 24)}`, true);
    if (
      getComputedStyle(parent).textOverflow !== 'ellipsis' &&
      getComputedStyle(parent).overflowX === 'hidden' &&
      parent.scrollWidth > parent.clientWidth + 1
    )
      faults.push(`cut off: ${describe(parent)}`);
  }
  for (const text of small.keys()) faults.push(`small print ${text}`);

  /** A check box inside a row is pressed by its row. */
  const pressed = (element) => {
    if (!['checkbox', 'radio', 'file'].includes(element.type)) return element;
    return element.closest('label, [role=switch], [role=radio], [role=checkbox]') ?? element;
  };
  for (const control of document.querySelectorAll(TARGETS)) {
    const element = pressed(control);
    if (!isShown(element) || element.closest('[aria-hidden=true]')) continue;
    const rect = element.getBoundingClientRect();
    // Seven days of a month stand side by side on every phone, whatever the text size.
    const narrowest = element.closest('[role=gridcell]') ? Math.min(smallestTarget, DAY_OF_MONTH) : smallestTarget;
    if (rect.width < narrowest - HALF || rect.height < smallestTarget - HALF)
      faults.push(`small target ${Math.round(rect.width)} × ${Math.round(rect.height)}: ${describe(element)}`);
    const named =
      element.innerText ||
      control.getAttribute('aria-label') ||
      control.labels?.length ||
      control.getAttribute('aria-labelledby') ||
      control.title;
    if (!named) faults.push(`without a name: ${describe(element)}`);
    if (capsule && scrollY === 0 && rect.right > capsule.left && rect.top < capsule.bottom && rect.bottom > capsule.top)
      faults.push(`under WeChat's capsule: ${describe(element)}`);
  }
  return faults;
};
