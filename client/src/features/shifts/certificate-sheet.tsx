import { Heading, Text, View } from '@prims';
import { localDay } from '../../../../shared/http/local-time';
import { hoursWords, inFours, type MyCertificate } from '../../../../shared/shifts/hours';
import { Stool, Wordmark } from '../../components/art/art';
import { QrCode } from '../../components/qr/qr-code';
import { webAddress } from '../../platform/address';
import { urlOf } from '../../platform/navigate';
import styles from './certificate-sheet.module.css';
import { longDay } from './long-day';

/** The certificate as it is printed: whom, how long, which days, and how anybody can check it. */
export const CertificateSheet = ({ certificate }: { certificate: MyCertificate }) => {
  const { name, communityName, minutes, services, fromDay, toDay, issuedAt, code, page } = certificate;
  return (
    <View as="article" className={styles.sheet}>
      <View className={styles.head}>
        <Stool className={styles.stool} />
        <Wordmark />
      </View>
      <Heading level={2} className={styles.title}>
        志愿服务证明
      </Heading>
      <Text className={styles.words}>
        {name} 在 {longDay(fromDay)} 至 {longDay(toDay)} 期间，在{communityName}参加志愿服务 {services} 次，共{' '}
        {hoursWords(minutes)}。
      </Text>
      <Text className={styles.words}>时长按现场签到、签退记录，累计到分钟。特此证明。</Text>
      <View className={styles.sign}>
        <View>{communityName}</View>
        <View>{longDay(localDay(issuedAt))}</View>
      </View>
      <View className={styles.foot}>
        <QrCode value={webAddress(page)} label="核验证明" />
        <View className={styles.check}>
          <View>扫码就能核对真假，不收费，也不用登录。编号：</View>
          <View className={styles.code}>{inFours(code)}</View>
          <View className={styles.address}>扫不了码，打开 {webAddress(urlOf('verifyCertificate'))} 输入编号。</View>
        </View>
      </View>
    </View>
  );
};
