import type { Phone } from '../phones/phone';
import { choose, fill, find, see, tap } from './see';

export interface Question {
  title: string;
  question: string;
  /** as the list of compounds names it */
  compound: RegExp;
  mayChange: boolean;
  opensAt: number;
  closesAt: number;
}

const SHANGHAI_MS = 8 * 3_600_000;

/** An instant as the two fields of a Chinese form take it. */
function fields(instant: number): { date: string; time: string } {
  const wall = new Date(instant + SHANGHAI_MS).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

async function fillMoment(phone: Phone, label: string, instant: number): Promise<void> {
  const { date, time } = fields(instant);
  await fill(phone, `${label}，日期`, date);
  await fill(phone, `${label}，时间`, time);
}

async function chooseCompound(phone: Phone, name: RegExp): Promise<void> {
  const list = phone.page.getByLabel('哪个小区').filter({ visible: true }).first();
  const option = list.locator('option').filter({ hasText: name });
  await option.waitFor({ state: 'attached' });
  await choose(phone, '哪个小区', (await option.textContent()) ?? '');
}

/** 起草表决: a resolution per household of one compound, through all four steps, to the page where it is announced. */
export async function draftVote(phone: Phone, vote: Question): Promise<void> {
  await phone.goto('/packages/committee/draft/index');
  await fill(phone, '标题', vote.title);
  await fill(phone, '选票上的问题', vote.question);
  await tap(phone, '下一步');
  await tap(phone, '一个小区', 'radio');
  await chooseCompound(phone, vote.compound);
  await see(phone, /现在有 \d+ 户/);
  await tap(phone, '下一步');
  await tap(phone, /一户一票/, 'radio');
  const changing = find(phone, 'switch', /截止前可以改票/);
  if (((await changing.getAttribute('aria-checked')) === 'true') !== vote.mayChange) await changing.click();
  await tap(phone, '下一步');
  await choose(phone, '公示几天', '不公示');
  await fillMoment(phone, '开始', vote.opensAt);
  await fillMoment(phone, '截止', vote.closesAt);
  await tap(phone, /去公示$/);
  await see(phone, '还是草稿');
}
