import { Heading, View } from '@prims';
import type { CallError } from '../../platform/call-error';
import { urlOf } from '../../platform/navigate';
import { Frame } from '../art/art';
import { Btn, BtnLink } from '../btn/btn';
import styles from './states.module.css';

/** Asking again changes nothing about these. */
export const isFinal = ({ code }: CallError): boolean =>
  code === 'NOT_FOUND' || code === 'FORBIDDEN' || code === 'NO_COMMUNITY';

function titleOf({ code }: CallError): string {
  if (code === 'OFFLINE') return '连不上网';
  if (code === 'NOT_FOUND') return '没有找到';
  return code === 'FORBIDDEN' ? '这一页您不能看' : '这一页没有打开';
}

/** A page that could not be loaded: what happened, that nothing is lost, and what to do. */
export const ErrorBox = ({ error, retry }: { error: CallError; retry: () => void }) => (
  <View role="alert" className={styles.center}>
    <Frame className={styles.art} />
    <Heading level={2} className={styles.title}>
      {titleOf(error)}
    </Heading>
    <View className={styles.words}>{error.message}</View>
    {isFinal(error) ? (
      <BtnLink to={urlOf('home')}>回首页</BtnLink>
    ) : (
      <Btn icon="refresh-cw" onClick={retry}>
        再试一次
      </Btn>
    )}
    {error.requestId && <View className={styles.code}>求助时请报编号 {error.requestId.slice(-8)}</View>}
  </View>
);
