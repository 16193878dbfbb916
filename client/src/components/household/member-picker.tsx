import { View } from '@prims';
import { listMembers } from '../../../../shared/residents/endpoints';
import { useEndpoint } from '../../platform/use-endpoint';
import { RadioCards } from '../choose/radio-cards';
import { Loaded } from '../loaded/loaded';
import { Skeleton } from '../states/skeleton';

interface Props {
  householdId: string;
  value: string;
  onChange: (personId: string, name: string) => void;
}

/** Who of the household: only people who are bound to it can be given something to do. */
export function MemberPicker({ householdId, value, onChange }: Props) {
  const list = useEndpoint(listMembers, { params: { householdId } });
  return (
    <Loaded of={list} skeleton={<Skeleton lines={2} />}>
      {({ members }) =>
        members.length === 0 ? (
          <View className="t-sub">这一户还没有人绑定。先给他们一张绑定码，绑定以后再来加。</View>
        ) : (
          <RadioCards
            label="哪一位"
            options={members.map(({ personId, displayName, seat }) => ({
              value: personId,
              label: displayName,
              note: seat === null ? '不占成年人席位' : `成年人席位第 ${seat} 位`,
            }))}
            value={value || null}
            onChange={(id) => onChange(id, members.find(({ personId }) => personId === id)?.displayName ?? '')}
          />
        )
      }
    </Loaded>
  );
}
