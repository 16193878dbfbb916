import { View } from '@prims';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { Segmented } from '../../components/choose/segmented';
import { setTextSize, TEXT_SIZE_NAMES, TEXT_SIZES, useTextSize } from '../../platform/text-size';
import styles from './text-size-card.module.css';

/** 看得清楚些: four sizes; the page itself is the preview. */
export function TextSizeCard() {
  const { size } = useTextSize();
  return (
    <>
      <SectionHead title="看得清楚些" />
      <Card label="字号">
        <Segmented
          label="字号"
          options={TEXT_SIZES.map((value) => ({ value, label: TEXT_SIZE_NAMES[value], look: styles[value] }))}
          value={size}
          onChange={setTextSize}
        />
        <View className={styles.hint}>长辈版字更大、按钮更大，每页右上角都能换。</View>
      </Card>
    </>
  );
}
