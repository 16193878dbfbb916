import type { setNoShowRule } from '../../shared/activities/desk-endpoints';
import { ruleWords } from '../../shared/activities/no-shows';
import type { Input, Reply } from '../../shared/http/endpoint';
import type { Caller } from '../platform/serve';
import { forgetRule } from './standing';
import { putNoShowRule } from './store';

export async function setNoShowRuleHandler(
  { body: { rule } }: Input<typeof setNoShowRule>,
  caller: Caller,
): Promise<Reply<typeof setNoShowRule>> {
  await putNoShowRule(caller.community, rule);
  forgetRule(caller.community);
  return { rule, sentence: ruleWords(rule) };
}
