import { View } from '@prims';
import { Btn } from '../../../components/btn/btn';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { TextField } from '../../../components/field/text-field';
import type { PartProps } from './fund-form';
import styles from './lines.module.css';

const MAX_BANDS = 5;

/** Up to which amount how many of the committee agree; above the last one the residents vote. */
export const PolicyFields = ({ form: { bands }, change, wrong }: PartProps) => {
  const set = (at: number, part: Partial<(typeof bands)[number]>) =>
    change({ bands: bands.map((band, index) => (index === at ? { ...band, ...part } : band)) });
  return (
    <FormCard number={4} title="用钱谁来批">
      <Plain>自己申请的、亲戚申请的，都不能自己批。超过最后一档的，要居民表决通过。</Plain>
      {bands.map((band, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place in the order
        <View key={at} className="stack">
          <View className={styles.pair}>
            <TextField
              label={`第 ${at + 1} 档，到（元）`}
              type="money"
              value={band.upto}
              error={wrong[`policy.${at}.uptoFen`]}
              onChange={(upto) => set(at, { upto })}
            />
            <TextField
              label="几人批"
              type="number"
              value={band.approvals}
              error={wrong[`policy.${at}.approvals`]}
              onChange={(approvals) => set(at, { approvals })}
            />
          </View>
        </View>
      ))}
      {wrong.policy && <View role="alert">{wrong.policy}</View>}
      <View className={styles.pair}>
        <Btn
          kind="second"
          small
          disabled={bands.length >= MAX_BANDS}
          onClick={() => change({ bands: [...bands, { upto: '', approvals: '3' }] })}
        >
          加一档
        </Btn>
        <Btn kind="second" small disabled={bands.length < 2} onClick={() => change({ bands: bands.slice(0, -1) })}>
          去掉一档
        </Btn>
      </View>
    </FormCard>
  );
};
