import { AppError } from '../../shared/http/errors';
import type { Moderation } from '../../shared/http/text';
import { checkText, MAX_CHECKED, type Scene } from './wechat/check-text';

/** Parts of a long text overlap by this much, so that a word cut at the border is still seen whole in one of them. */
const OVERLAP = 50;

/**
 * A person's words before they are stored. Risky is refused (`TEXT_RISKY`); what WeChat is not sure about, or could not
 * look at in time, is `held` until a committee member has read it.
 */
export async function moderate(openid: string, text: string, scene: Scene = 3): Promise<Moderation> {
  const verdicts = await Promise.all(parts(text.trim()).map((part) => checkText(openid, part, scene)));
  if (verdicts.includes('risky')) throw new AppError('TEXT_RISKY');
  return verdicts.every((verdict) => verdict === 'pass') ? 'pass' : 'held';
}

function parts(text: string): string[] {
  const letters = Array.from(text);
  const found: string[] = [];
  for (let start = 0; start < letters.length; start += MAX_CHECKED - OVERLAP) {
    found.push(letters.slice(start, start + MAX_CHECKED).join(''));
    if (start + MAX_CHECKED >= letters.length) break;
  }
  return found;
}
