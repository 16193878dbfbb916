import { View } from '@prims';
import { useState } from 'react';
import { addressOf } from '../../../../../shared/places/address';
import type { Places } from '../../../../../shared/places/schema';
import { Banner } from '../../../components/banner/banner';
import { Btn } from '../../../components/btn/btn';
import { HouseholdPicker } from '../../../components/household/household-picker';
import styles from './kind.module.css';

interface Props {
  places: Places | null;
  value: readonly string[];
  onChange: (householdIds: string[]) => void;
  error?: string;
}

const NOBODY = { buildingId: '', householdId: '' };

/** As neighbours say it; the id itself while the places are on their way. */
function addressIn(places: Places | null, householdId: string): string {
  const [compoundId = '', building = '', unit = '', room = ''] = householdId.split('.');
  const compound = places?.compounds.find((one) => one.compoundId === compoundId);
  return compound ? addressOf(compound.name, { buildingId: `${compoundId}.${building}`, unit, room }) : householdId;
}

/** The households an activity is for, and nobody else; none of them: it is for everybody chosen above. */
export function InvitedFields({ places, value, onChange, error }: Props) {
  const [open, setOpen] = useState(false);
  const [picked, pick] = useState(NOBODY);
  const close = () => {
    pick(NOBODY);
    setOpen(false);
  };
  return (
    <>
      {value.length > 0 && <View>{`只请这 ${value.length} 户，别家看得到，报不了。`}</View>}
      {value.map((householdId) => (
        <View key={householdId} className="row row-between">
          <View className="grow">{addressIn(places, householdId)}</View>
          <Btn
            kind="quiet"
            small
            ariaLabel={`去掉${addressIn(places, householdId)}`}
            onClick={() => onChange(value.filter((one) => one !== householdId))}
          >
            去掉
          </Btn>
        </View>
      ))}
      {error && <Banner tone="bad">{error}</Banner>}
      {open ? (
        <View role="group" ariaLabel="请哪一户" className={styles.part}>
          <HouseholdPicker value={picked} onChange={pick} />
          <Btn
            kind="second"
            disabled={picked.householdId === ''}
            onClick={() => {
              if (!value.includes(picked.householdId)) onChange([...value, picked.householdId]);
              // The next one mostly lives in the same building.
              pick({ ...picked, householdId: '' });
            }}
          >
            请这一户
          </Btn>
          <Btn kind="quiet" onClick={close}>
            请好了
          </Btn>
        </View>
      ) : (
        <Btn kind="second" icon="plus" onClick={() => setOpen(true)}>
          {value.length > 0 ? '再请一户' : '只请几户人家'}
        </Btn>
      )}
    </>
  );
}
