import { Text } from '@prims';
import { useState } from 'react';
import { listFamily } from '../../../../shared/residents/family';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { ListRow } from '../../components/card/list-row';
import { SelectField } from '../../components/field/select-field';
import { Loaded } from '../../components/loaded/loaded';
import { Sheet } from '../../components/sheet/sheet';
import { Skeleton } from '../../components/states/skeleton';
import { useEndpoint } from '../../platform/use-endpoint';
import { ProxyForm } from './proxy-form';
import type { SeatCommands } from './use-seat';

interface Props {
  shift: ShiftDetail;
  seat: SeatCommands;
}

/** A resident signs up somebody of the same household, who hears of it and may drop out. */
export function FamilyRow({ shift, seat }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListRow icon="users" title="为家人报名" note="本人会收到消息，随时能退" onClick={() => setOpen(true)} />
      <Sheet open={open} title="为家人报名" onClose={() => setOpen(false)}>
        <FamilyForm shift={shift} seat={seat} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function FamilyForm({ shift, seat, onDone }: Props & { onDone: () => void }) {
  const [personId, setPersonId] = useState('');
  const list = useEndpoint(listFamily);
  return (
    <Loaded of={list} skeleton={<Skeleton lines={3} />}>
      {({ family }) =>
        family.length === 0 ? (
          <Text>家里还没有别人绑定小马扎。请家里人先用绑定码绑定到同一户，再来替他报名。</Text>
        ) : (
          <ProxyForm shift={shift} seat={seat} personId={personId} onDone={onDone}>
            <SelectField
              label="替谁报名"
              placeholder="请选是哪一位"
              value={personId}
              options={family.map((one) => ({ value: one.personId, label: one.displayName }))}
              onChange={(next) => {
                seat.reset();
                setPersonId(next);
              }}
            />
          </ProxyForm>
        )
      }
    </Loaded>
  );
}
