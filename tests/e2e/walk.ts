import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Client, Look, Phone } from './phones/phone';

const pictures = path.join(__dirname, '../../.build/e2e');

/** Gives a person a phone (or a laptop) with the client open on it. */
export type Open = (person: string | null, look?: Look, address?: string) => Promise<Phone>;

/**
 * Walks a journey with as many phones as it asks for, and puts them all away after it. A journey ends well only if no
 * phone met a fault; one that does not leaves a picture of every phone in .build/e2e/.
 */
export async function walk(browser: Browser, client: Client, journey: (open: Open) => Promise<void>): Promise<void> {
  const phones: Phone[] = [];
  const open: Open = async (person, look, address) => {
    const phone = await client.open(browser, person, look, address);
    phones.push(phone);
    return phone;
  };
  try {
    await journey(open);
    for (const phone of phones)
      assert.deepEqual(await phone.takeFaults(), [], `faults on the phone of ${phone.person}`);
  } catch (error) {
    mkdirSync(pictures, { recursive: true });
    const faults = (await Promise.all(phones.map((phone) => phone.takeFaults().catch(() => [])))).flat();
    if (error instanceof Error && faults.length > 0) error.message += `\nfaults: ${faults.join('\n')}`;
    for (const [index, { person, page }] of phones.entries())
      await page
        .screenshot({ path: path.join(pictures, `${client.name}-${index}-${person}.png`) })
        .catch(() => undefined);
    throw error;
  } finally {
    await Promise.all(phones.map((phone) => phone.close()));
  }
}
