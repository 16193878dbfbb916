import { View } from '@prims';
import { listMembers } from '../../../../../shared/residents/endpoints';
import { Card, CardHead } from '../../../components/card/card';
import { Loaded } from '../../../components/loaded/loaded';
import { Skeleton } from '../../../components/states/skeleton';
import { useEndpoint } from '../../../platform/use-endpoint';
import { BoundMember } from './bound-member';

interface Props {
  householdId: string;
  now: string;
}

/** Who is bound to a door, before another code is printed for it; who has moved out is taken off here. */
export function BoundMembers({ householdId, now }: Props) {
  const list = useEndpoint(listMembers, { params: { householdId } });
  return (
    <Card label="这一户绑定的人">
      <Loaded of={list} skeleton={<Skeleton lines={2} />}>
        {({ members }) => (
          <>
            <CardHead title="这一户绑定的人" note={`${members.length} 位`} />
            {members.length === 0 && <View className="t-sub">还没有人绑定。</View>}
            {members.map((member) => (
              <BoundMember key={member.personId} householdId={householdId} member={member} now={now} />
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}
