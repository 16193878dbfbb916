import type { Fund } from '../../../../shared/funds/fund';
import { roundYuan } from './words';

/** 2,000 元以内 1 人批，10,000 元以内 3 人批，再多由居民表决 */
export const approvalWords = (policy: Fund['policy']): string =>
  [...policy.map(({ uptoFen, approvals }) => `${roundYuan(uptoFen)} 元以内 ${approvals} 人批`), '再多由居民表决'].join(
    '，',
  );
