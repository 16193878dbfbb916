import { AppError } from '../http/errors';
import type { Fund, FundMode } from './fund';

// Who may take money, and on whose account. The law behind it: a community raises nothing in its own name; all money is
// in the host charity's account under an agreement (慈善法 2023, art. 26 and 27), and giving among neighbours stays among
// neighbours (art. 122).

/** 社区慈善基金 guides of 湖南 and 湖北: a management committee of at least five, odd, and somebody who supervises it. */
const MIN_MANAGERS = 5;

/** One person is one person, by whatever name: the same name, or the same account. */
const isSame = (one: Named, other: Named): boolean =>
  one.name === other.name || (one.personId !== null && one.personId === other.personId);

type Named = Pick<Fund['managers'][number], 'personId' | 'name'>;
type Organised = Pick<Fund, 'agreementNo' | 'managers' | 'supervisor'>;

/** What a fund still lacks before it can open, in words; empty: nothing. */
export function lacking({ agreementNo, managers, supervisor }: Organised): string[] {
  const twice = managers.some((one, i) => managers.slice(i + 1).some((other) => isSame(one, other)));
  return [
    ...(agreementNo === null ? ['和慈善组织的协议编号'] : []),
    ...(managers.length < MIN_MANAGERS || managers.length % 2 === 0 ? ['管委会要有 5 人以上，而且是单数'] : []),
    ...(twice ? ['管委会里有人写了两次'] : []),
    ...(supervisor === null ? ['一位监督员'] : []),
    ...(supervisor !== null && managers.some((one) => isSame(one, supervisor)) ? ['监督员不能同时在管委会里'] : []),
  ];
}

/** What lacks before money can come in this way, beyond what opening needs. */
export function lackingFor(mode: FundMode, fund: Organised & Pick<Fund, 'host' | 'merchantRef' | 'signOff'>): string[] {
  if (mode === 'offline') return [];
  if (mode === 'link_out') return fund.host.pageUrl === null ? ['慈善组织的捐款页面地址'] : [];
  return [
    ...lacking(fund),
    ...(fund.merchantRef === null ? ['慈善组织的微信商户号'] : []),
    ...(fund.signOff === null ? ['一位负责人的合规签字'] : []),
  ];
}

/** May residents pay here by WeChat right now? Every condition is asked again, whatever the mode says. */
export const canPay = (fund: Fund): boolean =>
  fund.state === 'open' && fund.mode === 'host_account' && lackingFor('host_account', fund).length === 0;

/** Refuses a fund that is not ready, naming what lacks. */
export function assertNothingLacks(lacks: string[]): void {
  if (lacks.length > 0) throw new AppError('FUND_NOT_READY', { lacks });
}

/** In one sentence: whose account, and who decides. It stands wherever somebody is asked for money. */
export const whoseAccount = ({ host }: Pick<Fund, 'host'>): string =>
  `钱在${host.name}的账户里，社区只管怎么用、用得对不对。`;

/** What is signed off is the arrangement with this charity: when it changes, the signature is gone, and WeChat Pay with it. */
export function withoutStaleSignOff(before: Fund, after: Fund): Fund {
  const same =
    before.host.name === after.host.name &&
    before.agreementNo === after.agreementNo &&
    before.merchantRef === after.merchantRef;
  if (same || after.signOff === null) return after;
  const mode = after.mode === 'host_account' ? fallbackMode(after) : after.mode;
  return { ...after, signOff: null, mode };
}

/** The way that needs nobody's signature. */
export const fallbackMode = ({ host }: Pick<Fund, 'host'>): FundMode =>
  host.pageUrl === null ? 'offline' : 'link_out';
