import { View } from '@prims';
import { mayBecome, type Stall } from '../../../../../shared/activities/fair';
import { decideStall, type Fair, getFair } from '../../../../../shared/activities/fair-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { ReasonBtn } from '../../../components/sheet/reason-btn';
import { Tag, Tags } from '../../../components/tag/tag';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { STALL_STATES } from '../fair-card';
import styles from './kind.module.css';

interface Props {
  fair: Fair;
  stall: Stall;
  /** accepting it meets the most needs that nobody serves yet */
  isSuggested: boolean;
}

const KINDS: Record<Stall['kind'], string> = { person: '个人', team: '志愿队', organisation: '单位、商户' };

const onDone = ({ state, number }: Stall) => {
  void refresh(getFair);
  toast(state === 'accepted' ? `定了，是 ${number} 号摊` : '答复了，原因发给他们了');
};
const onRefused = () => void refresh(getFair);

/** One application with everything to decide on it. */
export function FairStall({ fair, stall, isSuggested }: Props) {
  const { activityId, needs } = fair;
  const { stallId, name, state, number } = stall;
  const accept = useCommand(decideStall, { onDone, onRefused });
  const decline = useCommand(decideStall, { onDone, onRefused });
  const params = { activityId, stallId };
  const serves = needs.filter(({ needId }) => stall.needIds.includes(needId)).map(({ label }) => label);
  const facts = [KINDS[stall.kind], `${stall.tables} 张桌子`, ...(stall.power ? ['要用电'] : [])];
  const { words, tone } = STALL_STATES[state];
  return (
    <View role="group" ariaLabel={name} className={styles.part}>
      <View className="t-bold">{number === null ? name : `${number} 号 ${name}`}</View>
      <Tags>
        <Tag tone={tone}>{words}</Tag>
        {isSuggested && (
          <Tag tone="info" icon="hand-helping">
            建议收下
          </Tag>
        )}
      </Tags>
      <View className="t-sub">{facts.join(' · ')}</View>
      {stall.about && <View>{stall.about}</View>}
      <View className="t-sub">{serves.length > 0 ? `对上：${serves.join('、')}` : '没有对上哪一项需要'}</View>
      {stall.contact && <View className="t-sub">{`联系：${stall.contact}`}</View>}
      {stall.because && <View className="t-sub">{`原因：${stall.because}`}</View>}
      <ErrorBanner error={accept.error} />
      <View className={styles.buttons}>
        {mayBecome(state, 'accepted') && (
          <Btn
            small
            kind="second"
            ariaLabel={`收下：${name}`}
            working={accept.working}
            onClick={() => accept.run({ params, body: { accept: true } })}
          >
            收下
          </Btn>
        )}
        {mayBecome(state, 'declined') && (
          <ReasonBtn
            kind="quiet"
            ariaLabel={`婉拒：${name}`}
            title={`这次不请“${name}”？`}
            words={number === null ? '原因会发给申请的人。' : '摊位会从图上拿下来，原因会发给申请的人。'}
            label="为什么"
            placeholder="例如：理发的摊位已经够了"
            maxLength={60}
            confirmLabel="婉拒"
            command={decline}
            onConfirm={(because) => decline.run({ params, body: { accept: false, because } })}
          >
            婉拒
          </ReasonBtn>
        )}
      </View>
    </View>
  );
}
