import { View } from '@prims';
import { listMembers } from '../../../../../shared/residents/endpoints';
import { removeMember } from '../../../../../shared/residents/removal';
import type { Member } from '../../../../../shared/residents/schema';
import { ReasonBtn } from '../../../components/sheet/reason-btn';
import { changeReply } from '../../../platform/cache';
import { useSession } from '../../../platform/session';
import { dateWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import styles from './role-list.module.css';

interface Props {
  householdId: string;
  member: Member;
  now: string;
}

/** One person of a household; taken off it by those who confirm who lives where. Oneself leaves by oneself. */
export function BoundMember({ householdId, member, now }: Props) {
  const { me } = useSession();
  const { personId, displayName, seat, boundAt } = member;
  const remove = useCommand(removeMember, {
    onDone: () => {
      changeReply(listMembers, { params: { householdId } }, ({ members }) => ({
        members: members.filter((one) => one.personId !== personId),
      }));
      toast(`${displayName}移出这一户了`);
    },
  });
  return (
    <View className={styles.row}>
      <View className="grow">
        <View className="t-bold">{displayName}</View>
        <View className="t-sub">
          {dateWords(boundAt, now)}绑定{seat === null ? ' · 不占成年人席位' : ''}
        </View>
      </View>
      {personId !== me?.personId && (
        <ReasonBtn
          kind="quiet"
          ariaLabel={`搬走了，移出这一户：${displayName}`}
          title={`把${displayName}移出这一户？`}
          words={`${displayName}不能再替这一户投票和办事，已经投出的票照样算。本人会收到消息，看得到原因。要回来，得重新绑定。`}
          label="为什么移出"
          placeholder="例如：租约到期，搬走了"
          maxLength={60}
          confirmLabel="移出这一户"
          command={remove}
          onConfirm={(because) => remove.run({ params: { householdId, personId }, body: { boundAt, because } })}
        >
          搬走了，移出这一户
        </ReasonBtn>
      )}
    </View>
  );
}
