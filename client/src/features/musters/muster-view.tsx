import { View } from '@prims';
import { musterTitle } from '../../../../shared/musters/rules';
import type { MusterDetail, MyCall } from '../../../../shared/musters/schema';
import { Banner } from '../../components/banner/banner';
import { BtnLink } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';
import { urlOf } from '../../platform/navigate';
import { momentWords } from '../../platform/time';
import { AnswerCard } from './answer-card';
import { ArriveCard } from './arrive-card';
import { Board } from './board';
import { RollCard } from './roll-card';
import { SiteCodeCard } from './site-code-card';
import { isLive } from './words';

interface Props {
  muster: MusterDetail;
  /** my own call, if this muster called me */
  mine: MyCall | undefined;
  scanned: string;
  now: string;
}

/** A muster as everybody called sees it: what, where, my answer, and the live head-count. */
export function MusterView({ muster, mine, scanned, now }: Props) {
  const live = isLive(muster);
  return (
    <>
      <Banner
        tone={live ? (muster.kind === 'real' ? 'bad' : 'wait') : 'done'}
        icon="megaphone"
        title={musterTitle(muster.kind, muster.planName)}
      >
        {live ? muster.message : '这次集结已经结束，谢谢每一位。'}
      </Banner>
      {live && muster.moderation === 'held' && muster.mayCommand && (
        <Banner tone="wait">集结已经发出；您写的话还在检查，先用了标准通知。</Banner>
      )}
      {live && mine && <AnswerCard mine={mine} />}
      {live && mine && mine.call.presentAt === null && <ArriveCard musterId={muster.musterId} scanned={scanned} />}
      <Card label="集合">
        <CardHead title="集合" />
        <KeyValue
          items={[
            ['地点', muster.place || '听组长安排'],
            ['发出', momentWords(muster.startedAt, now)],
            ...(muster.stoodDownAt ? ([['结束', momentWords(muster.stoodDownAt, now)]] as const) : []),
          ]}
        />
      </Card>
      <Board muster={muster} />
      {live && (muster.mayCommand || muster.ownedGroups.length > 0) && <SiteCodeCard musterId={muster.musterId} />}
      {live &&
        muster.groups
          .filter(({ groupId }) => muster.mayCommand || muster.ownedGroups.includes(groupId))
          .map(({ groupId, name }) => <RollCard key={groupId} muster={muster} groupId={groupId} name={name} />)}
      {!live && muster.mayCommand && (
        <View>
          <BtnLink to={urlOf('musterReport', { musterId: muster.musterId })}>看这次的报告</BtnLink>
        </View>
      )}
    </>
  );
}
