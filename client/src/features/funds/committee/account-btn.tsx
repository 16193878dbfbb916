import { View } from '@prims';
import { useState } from 'react';
import { Btn } from '../../../components/btn/btn';
import { Sheet } from '../../../components/sheet/sheet';
import { AccountFinder } from './account-finder';

interface Props {
  /** spoken, and in the sheet's title */
  who: string;
  personId: string | null;
  onChange: (personId: string | null) => void;
}

/** Ties a name of the committee to somebody's account, or unties it. */
export function AccountBtn({ who, personId, onChange }: Props) {
  const [open, setOpen] = useState(false);
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
        <View className="stack">
          <AccountFinder
            onChoose={(found) => {
              onChange(found);
              setOpen(false);
            }}
          />
        </View>
      </Sheet>
    </>
  );
}
