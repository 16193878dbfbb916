import type { MessageKind } from '../../shared/notices/schema';

/** The WeChat template of a kind, as this deployment has it approved; undefined where it has none. */
export function templateOf(kind: MessageKind): string | undefined {
  const templates = {
    vote_reminder: process.env.TEMPLATE_VOTE_REMINDER,
    vote_result: process.env.TEMPLATE_VOTE_RESULT,
  };
  return templates[kind] || undefined;
}
