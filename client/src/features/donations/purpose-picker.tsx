import { View } from '@prims';
import { useState } from 'react';
import { yuan } from '../../../../shared/http/money';
import { listProjects } from '../../../../shared/projects/endpoints';
import { missingOf } from '../../../../shared/projects/progress';
import type { ListedProject } from '../../../../shared/projects/schema';
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

/** What a gift to it would be needed for, as far as gifts and the fund have not brought it already. */
function missingWords({ plannedFen, heldFen, spentFen }: ListedProject): string {
  const missingFen = missingOf(plannedFen, heldFen, spentFen);
  return missingFen > 0 ? `还差 ${yuan(missingFen)} 元` : '已够';
}

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
    ...projects.map((project) => ({ value: project.projectNo, label: project.title, note: missingWords(project) })),
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
