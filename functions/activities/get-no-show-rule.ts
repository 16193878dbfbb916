import type { getNoShowRule } from '../../shared/activities/endpoints';
import { ruleWords } from '../../shared/activities/no-shows';
import type { Input, Reply } from '../../shared/http/endpoint';
import type { Caller } from '../platform/serve';
import { myStandings, ruleOf } from './standing';

export async function getNoShowRuleHandler(
  _input: Input<typeof getNoShowRule>,
  caller: Caller,
): Promise<Reply<typeof getNoShowRule>> {
  const [rule, standing] = await Promise.all([ruleOf(caller.community, caller.now), myStandings(caller)]);
  return { rule, sentence: ruleWords(rule), standing };
}
