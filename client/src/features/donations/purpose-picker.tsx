import { View } from '@prims';
import { useState } from 'react';
import { yuan } from '../../../../shared/http/money';
import { listProjects } from '../../../../shared/projects/endpoints';
import { ListRow } from '../../components/card/list-row';
import { RadioCards } from '../../components/choose/radio-cards';
import { useEndpoint } from '../../platform/use-endpoint';
import styles from './give.module.css';

interface Props {
  fundId: string;
  fundName: string;
  value: string | null;
  onChange: (projectNo: string | null) => void;
}
const WHOLE = '';

/** What a gift is for: the fund as a whole, or one of the projects that still take money. */
export function PurposePicker({ fundId, fundName, value, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  const params = { fundId };
  const planned = useEndpoint(listProjects, { params, query: { group: 'published' } });
  const running = useEndpoint(listProjects, { params, query: { group: 'running' } });
  const projects = [...(planned.data?.projects ?? []), ...(running.data?.projects ?? [])];
  const whole = { value: WHOLE, label: `${fundName}的所有事`, note: '花在哪，由管委会和居民定' };
  const options = [
    whole,
    ...projects.map(({ projectNo, title, plannedFen }) => ({
      value: projectNo,
      label: title,
      note: `计划 ${yuan(plannedFen)} 元`,
    })),
  ];
  const chosen = options.find((option) => option.value === (value ?? WHOLE)) ?? whole;
  if (!choosing)
    return (
      <ListRow
        icon="heart-handshake"
        title={chosen.label}
        note={chosen.note}
        value={options.length > 1 ? '换一个' : undefined}
        onClick={options.length > 1 ? () => setChoosing(true) : undefined}
      />
    );
  return (
    <View className={styles.inset}>
      <RadioCards
        label="捐给"
        options={options}
        value={chosen.value}
        onChange={(next) => {
          onChange(next === WHOLE ? null : next);
          setChoosing(false);
        }}
      />
    </View>
  );
}
