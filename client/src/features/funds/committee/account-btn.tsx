import { View } from '@prims';
import { useState } from 'react';
import { Btn } from '../../../components/btn/btn';
import { PersonChooser } from '../../../components/household/person-chooser';
import { Sheet } from '../../../components/sheet/sheet';
import stack from '../stack.module.css';

interface Props {
  /** spoken, and in the sheet's title */
  who: string;
  personId: string | null;
  /** may look into the roll */
  mayLink: boolean;
  onChange: (personId: string | null) => void;
}

/** Ties a name of the committee to somebody's account, or unties it. */
export function AccountBtn({ who, personId, mayLink, onChange }: Props) {
  const [open, setOpen] = useState(false);
  if (!mayLink) return <View className="t-sub">{personId === null ? '没有对上账号' : '已对上账号'}</View>;
  if (personId !== null)
    return (
      <Btn kind="second" small ariaLabel={`${who}，已对上账号，解开`} onClick={() => onChange(null)}>
        已对上账号，解开
      </Btn>
    );
  return (
    <>
      <Btn kind="second" small ariaLabel={`给${who}对账号`} onClick={() => setOpen(true)}>
        对账号
      </Btn>
      <Sheet open={open} title={`${who}是哪一位`} onClose={() => setOpen(false)}>
        <View className={stack.stack}>
          <PersonChooser
            act="就是这一位"
            onChoose={(person) => {
              onChange(person.personId);
              setOpen(false);
            }}
          />
        </View>
      </Sheet>
    </>
  );
}
