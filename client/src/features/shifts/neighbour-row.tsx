import { Text } from '@prims';
import { useState } from 'react';
import { listMembers } from '../../../../shared/residents/endpoints';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { ListRow } from '../../components/card/list-row';
import { SelectField } from '../../components/field/select-field';
import { HouseholdPicker, type Picked } from '../../components/household/household-picker';
import { Loaded } from '../../components/loaded/loaded';
import { Sheet } from '../../components/sheet/sheet';
import { useEndpoint } from '../../platform/use-endpoint';
import { ProxyForm } from './proxy-form';
import type { SeatCommands } from './use-seat';

interface Props {
  shift: ShiftDetail;
  seat: SeatCommands;
}

/** A grid worker signs up a neighbour without a phone at hand. */
export function NeighbourRow({ shift, seat }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListRow
        icon="user-plus"
        title="代邻居报名"
        note="您是网格员：写明代办，本人会收到消息"
        onClick={() => setOpen(true)}
      />
      <Sheet open={open} title="代邻居报名" onClose={() => setOpen(false)}>
        <NeighbourForm shift={shift} seat={seat} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function NeighbourForm({ shift, seat, onDone }: Props & { onDone: () => void }) {
  const [home, setHome] = useState<Picked>({ buildingId: '', householdId: '' });
  const [personId, setPersonId] = useState('');
  const members = useEndpoint(
    listMembers,
    { params: { householdId: home.householdId } },
    { enabled: home.householdId !== '' },
  );
  const choose = (next: string) => {
    seat.reset();
    setPersonId(next);
  };
  return (
    <ProxyForm shift={shift} seat={seat} personId={personId} onDone={onDone}>
      <HouseholdPicker
        value={home}
        onChange={(picked) => {
          setHome(picked);
          choose('');
        }}
      />
      {home.householdId !== '' && (
        <Loaded of={members}>
          {(reply) =>
            reply.members.length === 0 ? (
              <Text>这一户还没有人绑定小马扎，请先帮他绑定，再替他报名。</Text>
            ) : (
              <SelectField
                label="替谁报名"
                placeholder="请选是哪一位"
                value={personId}
                options={reply.members.map((member) => ({ value: member.personId, label: member.displayName }))}
                onChange={choose}
              />
            )
          }
        </Loaded>
      )}
    </ProxyForm>
  );
}
