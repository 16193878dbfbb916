import { View } from '@prims';
import { RadioCards } from '../choose/radio-cards';
import { TextField } from '../field/text-field';
import { HomeSelect } from '../household/home-select';
import { HouseholdPicker } from '../household/household-picker';
import styles from './on-behalf.module.css';
import type { ForWhom } from './proxy-draft';
import type { ProxyChoice } from './use-on-behalf';

const WHO: Record<ForWhom, { label: string; note: string }> = {
  home: { label: '给自己家', note: '记在您家名下' },
  family: { label: '替家里老人', note: '写上老人怎么称呼，家里人都看得见' },
  neighbour: { label: '代邻居', note: '您是网格员：写明代办，邻居家收到消息，可以退' },
};

const CONSENT = [
  { value: 'in_person', label: '当面同意', note: '您当面问过本人' },
  { value: 'by_phone', label: '电话里同意', note: '您打电话问过本人' },
] as const;

/** 代办: for one's own household, for an elder of it, or as a grid worker for a neighbour, with the person's consent. */
export function OnBehalfChooser({ proxy }: { proxy: ProxyChoice }) {
  const { draft, change, choices, homes } = proxy;
  if (choices.length === 0 || (choices.length === 1 && choices[0] === 'home')) return null;
  const other = draft.forWhom !== 'home';
  return (
    <View className={styles.chooser}>
      <RadioCards
        label="为谁办"
        options={choices.map((value) => ({ value, ...WHO[value] }))}
        value={draft.forWhom}
        onChange={(forWhom) => change({ forWhom })}
      />
      {draft.forWhom === 'family' && (
        <HomeSelect homes={homes} value={draft.householdId} onChange={(householdId) => change({ householdId })} />
      )}
      {draft.forWhom === 'neighbour' && (
        <HouseholdPicker
          value={draft}
          onChange={({ buildingId, householdId }) => change({ buildingId, householdId })}
        />
      )}
      {other && (
        <>
          <TextField
            label="替谁办"
            placeholder="比如：李奶奶"
            maxLength={20}
            value={draft.personName}
            onChange={(personName) => change({ personName })}
          />
          <RadioCards
            label="本人同意了吗"
            options={CONSENT}
            value={draft.consent}
            onChange={(consent) => change({ consent })}
          />
        </>
      )}
    </View>
  );
}
