import * as z from 'zod';
import { AppError } from '../http/errors';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';

/** More is an interrogation, and no longer fits beside a name on the sheet for the door. */
export const MAX_QUESTIONS = 8;
const MAX_CHOICES = 12;
const QuestionId = z.string().regex(/^q[1-8]$/);

const asked = { questionId: QuestionId, label: text(1, 30), required: z.boolean() };
const Choices = z
  .array(text(1, 20))
  .min(2)
  .max(MAX_CHOICES)
  .refine((list) => new Set(list).size === list.length, '有两个选项写得一样');

/** A question on the form. `phone` is private: only who runs the activity sees the answer, and it is never logged. */
export const Question = z.discriminatedUnion('type', [
  z.object({ ...asked, type: z.literal('text'), max: z.int().min(1).max(100) }),
  z
    .object({ ...asked, type: z.literal('number'), min: z.int().min(0).max(9999), max: z.int().min(0).max(9999) })
    .refine((q) => q.min <= q.max, '最小不能超过最大'),
  z.object({ ...asked, type: z.literal('choice'), choices: Choices }),
  z.object({ ...asked, type: z.literal('yes_no') }),
  z.object({ ...asked, type: z.literal('date') }),
  z.object({ ...asked, type: z.literal('phone') }),
]);
export type Question = z.infer<typeof Question>;

export const Questions = z
  .array(Question)
  .max(MAX_QUESTIONS)
  .refine((list) => new Set(list.map((q) => q.questionId)).size === list.length, '问题编号重复');

/** Answers by question, as typed; a choice by its words, yes_no as 是 or 否, a date as yyyy-mm-dd. */
export const Answers = z.partialRecord(QuestionId, text(0, 100));
export type Answers = z.infer<typeof Answers>;

const PHONE = /^(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})$/;

/** What is wrong with an answer; null: nothing. */
function flaw(question: Question, answer: string): string | null {
  switch (question.type) {
    case 'text':
      return Array.from(answer).length > question.max ? `最多 ${question.max} 个字` : null;
    case 'number': {
      const ok = /^[0-9]{1,4}$/.test(answer) && Number(answer) >= question.min && Number(answer) <= question.max;
      return ok ? null : `请填 ${question.min} 到 ${question.max} 的整数`;
    }
    case 'choice':
      return question.choices.includes(answer) ? null : '请从选项里选一个';
    case 'yes_no':
      return answer === '是' || answer === '否' ? null : '请选“是”或“否”';
    case 'date':
      return LocalDay.safeParse(answer).success ? null : '请选一个日期';
    case 'phone':
      return PHONE.test(answer) ? null : '请填手机号，或带区号的座机号';
  }
}

/** The answers that count: to questions asked, and not empty. Refusals name every question in the way. */
export function checkAnswers(questions: readonly Question[], answers: Answers): Answers {
  const issues: { path: string; message: string }[] = [];
  const kept: Answers = {};
  for (const question of questions) {
    const answer = answers[question.questionId] ?? '';
    const message = answer === '' ? (question.required ? '请填写' : null) : flaw(question, answer);
    if (message) issues.push({ path: `answers.${question.questionId}`, message });
    else if (answer !== '') kept[question.questionId] = answer;
  }
  if (issues.length > 0) throw new AppError('BAD_REQUEST', issues);
  return kept;
}

/** Words people typed, as one text for the content check; what has a fixed form needs none. */
export const typedWords = (questions: readonly Question[], answers: Answers): string =>
  questions
    .filter(({ type }) => type === 'text')
    .map(({ questionId }) => answers[questionId] ?? '')
    .filter((words) => words !== '')
    .join('\n');
