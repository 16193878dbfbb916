import { Image, View } from '@prims';
import { useMemo } from 'react';
import { renderSVG } from 'uqr';
import styles from './qr-code.module.css';

interface Props {
  /** what a camera reads */
  value: string;
  /** spoken instead of the picture: 签到码 */
  label: string;
  /** large enough to be scanned from two steps away */
  large?: boolean;
}

/** A QR code, always black on white; where it stands, the same code stands in characters to type. */
export function QrCode({ value, label, large }: Props) {
  const src = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(value, { ecc: 'M', border: 2 }))}`,
    [value],
  );
  return (
    <View className={large ? `${styles.frame} ${styles.large}` : styles.frame}>
      <Image src={src} alt={`${label}，二维码`} className={styles.code} />
    </View>
  );
}
