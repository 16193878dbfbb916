import { View } from '@prims';
import { Btn } from '../../../components/btn/btn';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { PersonChooser } from '../../../components/household/person-chooser';
import { Sheet } from '../../../components/sheet/sheet';
import { type GroupForm, withMember } from './plan-form';

interface Props {
  groups: readonly GroupForm[];
  group: GroupForm;
  onGroups: (groups: GroupForm[]) => void;
  onClose: () => void;
}

/** One group: what it does, who answers for it, who belongs to it. */
export function GroupSheet({ groups, group, onGroups, onClose }: Props) {
  const put = (part: Partial<GroupForm>) =>
    onGroups(groups.map((one) => (one.groupId === group.groupId ? { ...one, ...part } : one)));
  return (
    <Sheet open title={group.name || '新的组'} onClose={onClose}>
      <View className="stack">
        <TextField label="组名" value={group.name} onChange={(name) => put({ name })} maxLength={20} required />
        <TextAreaField
          label="集结时做什么（战时）"
          value={group.duty}
          onChange={(duty) => put({ duty })}
          maxLength={200}
          required
        />
        <TextAreaField
          label="平时做什么"
          value={group.peaceDuty}
          onChange={(peaceDuty) => put({ peaceDuty })}
          maxLength={200}
        />
        <View className="t-bold">{`组长：${group.owner?.name ?? '还没有定'}`}</View>
        <PersonChooser act="请这位当组长" onChoose={(owner) => put({ owner })} />
        <View className="t-bold">{`组员：${group.members.length} 人`}</View>
        {group.members.map(({ personId, name }) => (
          <View key={personId} className="row row-between">
            <View>{name}</View>
            <Btn
              small
              kind="quiet"
              ariaLabel={`移出${name}`}
              onClick={() => put({ members: group.members.filter((one) => one.personId !== personId) })}
            >
              移出
            </Btn>
          </View>
        ))}
        <PersonChooser act="加进这个组" onChoose={(person) => onGroups(withMember(groups, group.groupId, person))} />
        <Btn wide onClick={onClose}>
          好了
        </Btn>
      </View>
    </Sheet>
  );
}
