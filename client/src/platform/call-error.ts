import type { ErrorCode, ErrorReply } from '../../../shared/http/errors';

/** What can go wrong before any server has spoken: on the way, or with the file to be sent. */
const LOCAL = {
  OFFLINE: '现在连不上网，请看看信号，连上后再试一次。',
  TIMEOUT: '等了太久没有回音，请再试一次。',
  BROKEN_REPLY: '收到的内容看不懂，请过一会儿再试。',
  NOT_UTF8: '这个表不是 UTF-8 编码，请在电脑上另存为“CSV UTF-8”，或者在电脑上导入。',
} as const;

export type CallErrorCode = ErrorCode | keyof typeof LOCAL;

/** Every failed call ends in one of these; `message` is the sentence to show. */
export class CallError extends Error {
  constructor(
    readonly code: CallErrorCode,
    message: string,
    readonly details?: unknown,
    readonly requestId?: string,
  ) {
    super(message);
  }
}

export const localError = (code: keyof typeof LOCAL): CallError => new CallError(code, LOCAL[code]);

export function errorOf(body: unknown): CallError {
  const { code, message, details, requestId } = (body ?? {}) as Partial<ErrorReply>;
  if (!code || !message) return localError('BROKEN_REPLY');
  return new CallError(code, message, details, requestId);
}

/** A refused form: sentence per field path, e.g. { 'form.options.0.label': '请填写' }; empty for other errors. */
export function fieldErrors(error: CallError | null): Record<string, string> {
  if (error?.code !== 'BAD_REQUEST' || !Array.isArray(error.details)) return {};
  const found: Record<string, string> = {};
  for (const { path, message } of error.details as { path: string; message: string }[]) found[path] ??= message;
  return found;
}

/**
 * What is left for the banner: a refusal that none of the form's fields says beside itself, in the words of those that
 * no field has; null where every problem stands at its field.
 */
export function beyondFields(error: CallError | null, fields: readonly string[]): CallError | null {
  const problems = Object.entries(fieldErrors(error));
  if (!error || problems.length === 0) return error;
  const rest = problems.filter(([path]) => !fields.includes(path)).map(([, message]) => message);
  return rest.length === 0 ? null : new CallError(error.code, [...new Set(rest)].join('；'));
}
