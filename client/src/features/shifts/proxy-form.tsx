import { View } from '@prims';
import { type ReactNode, useState } from 'react';
import type { ForPerson, RoleCard, ShiftDetail } from '../../../../shared/shifts/schema';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { RadioCards } from '../../components/choose/radio-cards';
import { SelectField } from '../../components/field/select-field';
import { otherPlanIn } from '../../platform/other-plan';
import { clockWords } from '../../platform/time';
import styles from './forms.module.css';
import type { SeatCommands } from './use-seat';

const CONSENT = [
  { value: 'in_person', label: '当面同意' },
  { value: 'by_phone', label: '电话里同意' },
] as const;

interface Props {
  shift: ShiftDetail;
  seat: SeatCommands;
  personId: string;
  /** it was accepted */
  onDone: () => void;
  /** finds the person */
  children: ReactNode;
}

const full = ({ capacity, taken }: RoleCard): boolean => taken >= capacity;

/** 代办: for whom, for which role, and that they agreed. */
export function ProxyForm({ shift, seat, personId, onDone, children }: Props) {
  const [roleId, setRoleId] = useState(shift.roles[0]?.roleId ?? '');
  const [consent, setConsent] = useState<ForPerson['consent'] | null>(null);
  const role = shift.roles.find((one) => one.roleId === roleId);
  const error = seat.forOther ? seat.error : null;
  const plan = otherPlanIn(error);
  const send = () => {
    if (!role || consent === null) return;
    if (full(role)) seat.wait(role, { personId, consent, onDone });
    else seat.come(role, { personId, consent, onDone });
  };
  return (
    <View className={styles.form}>
      {children}
      <SelectField
        label="哪个岗位"
        value={roleId}
        options={shift.roles.map((one) => ({
          value: one.roleId,
          label: `${one.name}${full(one) ? '（已满，排候补）' : ''}`,
        }))}
        onChange={(next) => {
          seat.reset();
          setRoleId(next);
        }}
      />
      <RadioCards label="本人同意了吗" options={CONSENT} value={consent} onChange={setConsent} />
      {plan ? (
        <Banner tone="wait" title="这个时间本人还有别的安排" alert>
          {`${clockWords(plan.startsAt)}–${clockWords(plan.endsAt)}。先问问本人两头去不去得了，想好了再报。`}
        </Banner>
      ) : (
        <ErrorBanner error={error} />
      )}
      <Btn
        wide
        working={seat.working}
        disabled={personId === '' || consent === null}
        onClick={plan ? seat.anyway : send}
      >
        {plan ? '仍要替他报名' : '替他报名'}
      </Btn>
    </View>
  );
}
