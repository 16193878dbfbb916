import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const layout = readFileSync(path.join(__dirname, '../probes/layout.js'), 'utf8').trim().replace(/;$/, '');

/** design/tokens: the smallest text and the least target of a text size. */
export const LIMITS = {
  标准: { smallestText: 13, smallestTarget: 44 },
  长辈版: { smallestText: 18.2, smallestTarget: 60 },
} as const;
export type TextSize = keyof typeof LIMITS;

/** Sideways overflow, small print, small or nameless targets, and what lies under WeChat's capsule. */
export const layoutFaults = (page: Page, size: TextSize): Promise<string[]> =>
  page.evaluate<string[]>(`(${layout})(${JSON.stringify(LIMITS[size])})`);

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

/** axe, every rule it knows for WCAG and good practice. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `axe ${id} (${help}): ${nodes
        .map((n) => n.html.slice(0, 160))
        .join(' | ')
        .slice(0, 480)}`,
  );
}
