import { Text, View } from '@prims';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { NumberedSteps } from '../../components/steps/numbered-steps';
import styles from './laptop-sign-in.module.css';
import { useLaptopSignIn } from './use-laptop-sign-in';

/** A browser has no WeChat login: it shows eight digits, and the phone says yes. */
export function LaptopSignIn() {
  const { code, over, ask } = useLaptopSignIn();
  return (
    <Card label="用手机登录">
      <CardHead title="用手机登录" />
      {code === null ? (
        <View className={styles.part}>
          <View>在手机微信里打开小马扎，确认一下，这里就登录了。不用密码。</View>
          <ErrorBanner error={ask.error} />
          <Btn wide working={ask.working} onClick={() => ask.run({})}>
            显示登录码
          </Btn>
        </View>
      ) : (
        <View className={styles.part}>
          <View
            role="status"
            ariaLabel={`登录码 ${code.split('').join(' ')}`}
            className={over ? styles.old : styles.code}
          >
            <Text>{code.slice(0, 4)}</Text>
            <Text>{code.slice(4)}</Text>
          </View>
          {over ? (
            <Banner tone="wait" title="登录码过期了">
              再要一个新的，5 分钟内输到手机上。
            </Banner>
          ) : (
            <NumberedSteps
              items={[
                '手机微信里打开小马扎，点“我的”。',
                '点“登录电脑”，输入这 8 位数字。',
                '这一页会自己打开，请稍等。',
              ]}
            />
          )}
          <ErrorBanner error={ask.error} />
          <Btn kind={over ? 'primary' : 'second'} wide working={ask.working} onClick={() => ask.run({})}>
            换一个登录码
          </Btn>
        </View>
      )}
    </Card>
  );
}
