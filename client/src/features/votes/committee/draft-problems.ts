import { AppError } from '../../../../../shared/http/errors';
import { assertDraft, earliestOpening } from '../../../../../shared/votes/rules';
import { VoteDraft } from '../../../../../shared/votes/schema';
import { momentWords } from '../../../platform/time';
import { bodyOf, type DraftForm } from './draft-form';

/** Sentence per field path, as the server names them: { 'form.options.0.label': '请填写' } */
export type Problems = Record<string, string>;

/** zod's own messages are English; a field that has none of ours gets one of these. */
const FALLBACK: [RegExp, string][] = [
  [/^(title|question)$/, '请写清楚，至少 4 个字'],
  [/^form\.options/, '每个选项都要写，且不能一样'],
  [/^form\.max$/, '请选最多可选几项'],
  [/^electorate/, '请选谁来投'],
  [/^(opensAt|closesAt)$/, '请选日期和时间'],
];
const fallback = (path: string): string => FALLBACK.find(([pattern]) => pattern.test(path))?.[1] ?? '请看看这一项';

const isChinese = (message: string): boolean => /[\u4e00-\u9fff]/.test(message);

/** Everything in the way of saving, found by the same schema and rules the server uses. */
export function problemsOf(form: DraftForm): Problems {
  const parsed = VoteDraft.safeParse(bodyOf(form));
  const problems: Problems = {};
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const name = path.join('.');
      problems[name] ??= isChinese(message) ? message : fallback(name);
    }
    return problems;
  }
  try {
    assertDraft(parsed.data);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'VOTE_PERIOD_INVALID') problems.closesAt = '截止要比开始晚至少 1 小时，最多 60 天';
    else
      for (const { path, message } of error.details as { path: string; message: string }[]) problems[path] ??= message;
  }
  return problems;
}

/** Too early to be announced now? The draft may be saved all the same. */
export function noticeProblem(form: DraftForm, now: string): string | null {
  if (!form.opensAt || form.noticeDays === 0) return null;
  const earliest = earliestOpening(now, form.noticeDays);
  if (form.opensAt >= earliest) return null;
  return `要公示 ${form.noticeDays} 天，现在公示的话，最早 ${momentWords(earliest, now)} 才能开始。`;
}

/** Which of the four steps shows a field: 1 问什么 · 2 谁来投 · 3 怎么算 · 4 哪几天 */
export function stepOf(path: string): 1 | 2 | 3 | 4 {
  if (/^(kind|title|question|explanation|form)/.test(path)) return 1;
  if (path.startsWith('electorate')) return 2;
  return /^(basis|quorum|pass|mayChange)/.test(path) ? 3 : 4;
}

export const ofStep = (problems: Problems, step: number): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([path]) => stepOf(path) === step));

/** The sentence for a field or anything inside it. */
export const problemAt = (problems: Problems, field: string): string | undefined =>
  problems[field] ?? Object.entries(problems).find(([path]) => path.startsWith(`${field}.`))?.[1];

/** Which field of the contract a value on the screen belongs to. */
const FIELD: Partial<Record<keyof DraftForm, string>> = {
  formType: 'form',
  options: 'form',
  max: 'form',
  scope: 'electorate',
  compoundId: 'electorate',
  buildingIds: 'electorate',
  gridId: 'electorate',
};

/** The problems that a change leaves standing: a field that is being typed in is no longer red. */
export function untouched(problems: Problems, part: Partial<DraftForm>): Problems {
  const fields = Object.keys(part).map((key) => FIELD[key as keyof DraftForm] ?? key);
  const touched = (path: string) => fields.some((field) => path === field || path.startsWith(`${field}.`));
  return Object.fromEntries(Object.entries(problems).filter(([path]) => !touched(path)));
}
