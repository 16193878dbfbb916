import { View } from '@prims';
import { useState } from 'react';
import type { PublicFund } from '../../../../shared/funds/view';
import { Banner } from '../../components/banner/banner';
import { Btn } from '../../components/btn/btn';
import { NumberedSteps } from '../../components/steps/numbered-steps';
import { isBrowser } from '../../platform/address';
import { openOutside } from '../../platform/outside';
import styles from './give.module.css';

/** The charity's own page takes the money; a mini-program may only copy its address. */
export function LinkOut({ fund: { host } }: { fund: PublicFund }) {
  const [copied, setCopied] = useState(false);
  const { name, pageUrl } = host;
  if (pageUrl === null) return <Banner tone="wait">捐款页面还没有开通。请到社区服务中心当面捐。</Banner>;
  return (
    <View className={styles.form}>
      <View className={styles.whose}>
        钱直接进{name}的账户，票据也由他们开。在那边捐的，对过账就会出现在这里的账上。
      </View>
      {copied && <Banner tone="done">地址已复制。请打开浏览器，粘贴到地址栏。</Banner>}
      <Btn wide onClick={() => void openOutside(pageUrl).then((how) => setCopied(how === 'copied'))}>
        {isBrowser ? `去${name}的页面捐` : '复制捐款页面的地址'}
      </Btn>
      {!isBrowser && <View className={styles.whose}>小程序不能打开别家的网页，要在浏览器里打开。</View>}
    </View>
  );
}

const MOST_NAMES = 3;

/** Cash, a transfer or things: how to give them, and how they come into the books. */
export const Offline = ({ fund: { host, managers } }: { fund: PublicFund }) => (
  <View className={styles.form}>
    <NumberedSteps
      items={[
        `到社区服务中心，找管委会的人：${managers
          .slice(0, MOST_NAMES)
          .map(({ name, duty }) => `${name}（${duty}）`)
          .join('、')}。`,
        '两个人一起点清、记账，当面给您凭条。东西按发票或估价记。',
        `钱存进${host.name}的账户，当天就能在“每一笔”里看到。要正式票据，由${host.name}开。`,
      ]}
    />
  </View>
);
