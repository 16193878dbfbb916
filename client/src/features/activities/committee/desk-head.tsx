import { Heading, View } from '@prims';
import { type ActivityDetail, KIND_NAMES, type SessionForMe } from '../../../../../shared/activities/schema';
import { Banner } from '../../../components/banner/banner';
import { BtnLink } from '../../../components/btn/btn';
import { StatTiles } from '../../../components/stat/stat-tiles';
import { Tag, Tags } from '../../../components/tag/tag';
import { urlOf } from '../../../platform/navigate';
import { whenWords } from '../words';
import { stageWords } from './desk-words';

interface Props {
  activity: ActivityDetail;
  session: SessionForMe;
  now: string;
}

/** What it is and how it fills. */
export function DeskHead({ activity, session, now }: Props) {
  const tiles = [
    { value: session.capacity - session.free, unit: '位', label: `已占，共 ${session.capacity} 位` },
    { value: session.waiting, unit: '家', label: '在候补' },
    ...(session.mode === 'lottery' ? [{ value: session.entered, unit: '家', label: '登记摇号' }] : []),
  ];
  return (
    <View className="stack">
      <Tags>
        <Tag>{KIND_NAMES[activity.kind]}</Tag>
        <Tag tone="line">{stageWords(activity, now)}</Tag>
      </Tags>
      <Heading level={2} className="t-h1">
        {activity.title}
      </Heading>
      <View className="t-sub">{[whenWords(session, now), session.place].join(' · ')}</View>
      {activity.cancelledBecause && (
        <Banner tone="bad" title="已取消">
          {activity.cancelledBecause}
        </Banner>
      )}
      {activity.state !== 'draft' && <StatTiles label="名额" tiles={tiles} />}
      <BtnLink small kind="quiet" to={urlOf('activity', { activityId: activity.activityId })}>
        看居民看到的样子
      </BtnLink>
    </View>
  );
}
