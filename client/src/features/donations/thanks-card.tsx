import { Text, View } from '@prims';
import { useState } from 'react';
import type { MyDonation } from '../../../../shared/donations/donation';
import { certificateOf } from '../../../../shared/donations/words';
import { localDay } from '../../../../shared/http/local-time';
import { Stool } from '../../components/art/art';
import { Banner } from '../../components/banner/banner';
import { Btn } from '../../components/btn/btn';
import { SectionHead } from '../../components/card/section-head';
import { isBrowser } from '../../platform/address';
import { savePicture } from '../../platform/picture';
import { toast } from '../../platform/toast';
import { paintThanks, THANKS_SIZE } from './paint-thanks';
import styles from './thanks.module.css';

/** A letter of thanks to read, and as a picture to keep. */
export function ThanksCard({ gift }: { gift: MyDonation }) {
  const [failed, setFailed] = useState(false);
  const letter = certificateOf(gift);
  if (letter === null) return null;
  const day = localDay(gift.paidAt ?? gift.createdAt);
  const save = async () => {
    const saved = await savePicture({
      ...THANKS_SIZE,
      name: `感谢信-${day}.png`,
      paint: (brush) => paintThanks(brush, { ...letter, from: gift.fundName }),
    });
    setFailed(!saved);
    if (saved) toast(isBrowser ? '图片已下载' : '已存到相册');
  };
  return (
    <>
      <SectionHead title="感谢信" />
      <View as="article" className={styles.letter}>
        <Stool className={styles.stool} />
        <View className={styles.title}>{letter.title}</View>
        <View className={styles.to}>{letter.to}：</View>
        {letter.lines.map((line) => (
          <Text key={line} className={styles.line}>
            {line}
          </Text>
        ))}
        <View className={styles.from}>{gift.fundName}</View>
        <View className={styles.note}>{letter.note}</View>
      </View>
      {failed && <Banner tone="wait">图片没有存下来。可能是没有给相册权限，也可以截屏留着。</Banner>}
      <Btn kind="second" wide icon="download" onClick={() => void save()}>
        存成图片
      </Btn>
    </>
  );
}
