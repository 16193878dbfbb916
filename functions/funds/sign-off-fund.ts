import type { signOffFund } from '../../shared/funds/endpoints';
import { assertNothingLacks, fallbackMode, lacking } from '../../shared/funds/rules';
import type { Handle } from '../platform/serve';
import { changeFund } from './change-fund';
import { assertMaySign } from './rights';

/** With the signature goes the way to pay that it stood for: the fund falls back to the one that needs none. */
export const signOffFundHandler: Handle<typeof signOffFund> = async ({ params, body }, caller) => {
  await assertMaySign(caller);
  const { community, person, now } = caller;
  const { after } = await changeFund(community, params.fundId, (fund) => {
    if (!body.sign) {
      if (fund.signOff === null) return fund;
      return { ...fund, signOff: null, mode: fund.mode === 'host_account' ? fallbackMode(fund) : fund.mode };
    }
    if (fund.signOff?.personId === person) return fund;
    const lacks = lacking(fund);
    assertNothingLacks(fund.merchantRef === null ? [...lacks, '慈善组织的微信商户号'] : lacks);
    // Whoever signs anew is the one who answers for it; while WeChat Pay is on, somebody has signed already.
    return fund.mode === 'host_account' ? fund : { ...fund, signOff: { personId: person, name: body.name, at: now } };
  });
  return after;
};
