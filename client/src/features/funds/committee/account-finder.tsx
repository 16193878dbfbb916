import { View } from '@prims';
import { useState } from 'react';
import { findAccounts } from '../../../../../shared/funds/endpoints';
import type { Reply } from '../../../../../shared/http/endpoint';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { TextField } from '../../../components/field/text-field';
import { BuildingSelect } from '../../../components/household/building-select';
import { fieldErrors } from '../../../platform/call-error';
import { useCommand } from '../../../platform/use-command';
import styles from './lines.module.css';

const EMPTY = { buildingId: '', unit: '', room: '' };

/** Somebody of the community, found by a door one knows: no list of doors, and names alone behind it. */
export function AccountFinder({ onChoose }: { onChoose: (personId: string) => void }) {
  const [door, setDoor] = useState(EMPTY);
  const [found, setFound] = useState<Reply<typeof findAccounts>['people'] | null>(null);
  const find = useCommand(findAccounts, { onDone: ({ people }) => setFound(people) });
  const change = (part: Partial<typeof EMPTY>) => {
    setDoor({ ...door, ...part });
    setFound(null);
    find.reset();
  };
  const wrong = fieldErrors(find.error);
  return (
    <>
      <BuildingSelect value={door.buildingId} onChange={(buildingId) => change({ buildingId })} />
      <View className={styles.pair}>
        <TextField
          label="单元"
          value={door.unit}
          placeholder="可空"
          error={wrong.unit}
          maxLength={8}
          onChange={(unit) => change({ unit })}
        />
        <TextField
          label="房号"
          value={door.room}
          placeholder="301"
          error={wrong.room}
          maxLength={8}
          onChange={(room) => change({ room })}
        />
      </View>
      {Object.keys(wrong).length === 0 && <ErrorBanner error={find.error} />}
      {found === null ? (
        <Btn
          kind="second"
          wide
          working={find.working}
          disabled={door.buildingId === '' || door.room.trim() === ''}
          onClick={() => find.run({ body: door })}
        >
          找一找
        </Btn>
      ) : (
        <View className="t-sub" role="status">
          {found.length === 0 ? '这一户还没有人绑定。请他们先绑定，再来对账号。' : '是哪一位？'}
        </View>
      )}
      {found?.map(({ personId, displayName }) => (
        <Btn key={personId} kind="second" wide onClick={() => onChoose(personId)}>
          {displayName}
        </Btn>
      ))}
    </>
  );
}
