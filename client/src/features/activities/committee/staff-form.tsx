import { View } from '@prims';
import { useState } from 'react';
import { Btn } from '../../../components/btn/btn';
import { Segmented } from '../../../components/choose/segmented';
import { PersonChooser } from '../../../components/household/person-chooser';
import styles from './kind.module.css';
import type { StaffMember } from './staff-words';

interface Props {
  isClass: boolean;
  list: readonly StaffMember[];
  onAdd: (one: StaffMember) => void;
}

const MOST = 20;
const AS = [
  { value: 'tutor', label: '老师' },
  { value: 'helper', label: '门口帮忙' },
] as const;

/** Somebody more: found by their door; in a class, also as what. */
export function StaffForm({ isClass, list, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  const [as, setAs] = useState<StaffMember['as']>(isClass ? 'tutor' : 'helper');
  if (list.length >= MOST) return <View className="t-sub">最多请 20 位。</View>;
  if (!open)
    return (
      <Btn kind="second" wide icon="user-plus" onClick={() => setOpen(true)}>
        请一位来帮忙
      </Btn>
    );
  return (
    <View role="group" ariaLabel="请一位来帮忙" className={styles.part}>
      {isClass && <Segmented label="做什么" options={AS} value={as} onChange={setAs} />}
      <PersonChooser
        act="请这一位"
        onChoose={({ personId, name }) => {
          setOpen(false);
          if (!list.some((one) => one.personId === personId && one.as === as)) onAdd({ personId, name, as });
        }}
      />
      <Btn kind="quiet" onClick={() => setOpen(false)}>
        先不请
      </Btn>
    </View>
  );
}
