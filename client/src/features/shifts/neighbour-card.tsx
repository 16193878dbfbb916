import { Text, View } from '@prims';
import { useState } from 'react';
import { listMembers } from '../../../../shared/residents/endpoints';
import type { ForPerson, RoleCard, ShiftDetail } from '../../../../shared/shifts/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { RadioCards } from '../../components/choose/radio-cards';
import { SelectField } from '../../components/field/select-field';
import { HouseholdPicker, type Picked } from '../../components/household/household-picker';
import { Loaded } from '../../components/loaded/loaded';
import { Sheet } from '../../components/sheet/sheet';
import { useMay } from '../../platform/may';
import { useEndpoint } from '../../platform/use-endpoint';
import styles from './forms.module.css';
import type { SeatCommands } from './use-seat';

const CONSENT = [
  { value: 'in_person', label: '当面同意' },
  { value: 'by_phone', label: '电话里同意' },
] as const;

/** A grid worker signs up a neighbour without a phone at hand (代办): who, for which role, and that they agreed. */
export function NeighbourCard({ shift, seat }: { shift: ShiftDetail; seat: SeatCommands }) {
  const [open, setOpen] = useState(false);
  const may = useMay();
  if (!may('grid_worker')) return null;
  return (
    <>
      <Card flush>
        <Rows>
          <ListRow
            icon="user-plus"
            title="代邻居报名"
            note="您是网格员：写明代办，本人会收到消息"
            onClick={() => setOpen(true)}
          />
        </Rows>
      </Card>
      <Sheet open={open} title="代邻居报名" onClose={() => setOpen(false)}>
        <NeighbourForm shift={shift} seat={seat} />
      </Sheet>
    </>
  );
}

const full = ({ capacity, taken }: RoleCard): boolean => taken >= capacity;

function NeighbourForm({ shift, seat }: { shift: ShiftDetail; seat: SeatCommands }) {
  const [home, setHome] = useState<Picked>({ buildingId: '', householdId: '' });
  const [personId, setPersonId] = useState('');
  const [roleId, setRoleId] = useState(shift.roles[0]?.roleId ?? '');
  const [consent, setConsent] = useState<ForPerson['consent'] | null>(null);
  const members = useEndpoint(
    listMembers,
    { params: { householdId: home.householdId } },
    { enabled: home.householdId !== '' },
  );
  const role = shift.roles.find((one) => one.roleId === roleId);
  const send = () => {
    if (!role || consent === null) return;
    const person = { householdId: home.householdId, personId, consent };
    if (full(role)) seat.wait(role, person);
    else seat.come(role, person);
  };
  return (
    <View className={styles.form}>
      <HouseholdPicker
        value={home}
        onChange={(picked) => {
          setHome(picked);
          setPersonId('');
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
                onChange={setPersonId}
              />
            )
          }
        </Loaded>
      )}
      <SelectField
        label="哪个岗位"
        value={roleId}
        options={shift.roles.map((one) => ({
          value: one.roleId,
          label: `${one.name}${full(one) ? '（已满，排候补）' : ''}`,
        }))}
        onChange={setRoleId}
      />
      <RadioCards label="本人同意了吗" options={CONSENT} value={consent} onChange={setConsent} />
      <ErrorBanner error={seat.error} />
      <Btn wide working={seat.working} disabled={personId === '' || consent === null} onClick={send}>
        替他报名
      </Btn>
    </View>
  );
}
