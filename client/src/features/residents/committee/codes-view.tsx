import { View } from '@prims';
import { useState } from 'react';
import { issueBindingCodes } from '../../../../../shared/residents/endpoints';
import type { IssuedCode } from '../../../../../shared/residents/schema';
import { Banner } from '../../../components/banner/banner';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { FormCard } from '../../../components/field/form-card';
import { HouseholdPicker, type Picked } from '../../../components/household/household-picker';
import { useCommand } from '../../../platform/use-command';
import { BoundMembers } from './bound-members';
import { CodeSlips } from './code-slips';
import styles from './codes-view.module.css';
import { IssuedCodes } from './issued-codes';

const NOBODY: Picked = { buildingId: '', householdId: '' };

/** Codes for a building or one door: made, shown once, printed or copied. */
export function CodesView({ now, communityName }: { now: string; communityName: string }) {
  const [picked, setPicked] = useState(NOBODY);
  const [codes, setCodes] = useState<IssuedCode[]>([]);
  const issue = useCommand(issueBindingCodes, { onDone: (reply) => setCodes(reply.codes) });
  const { buildingId, householdId } = picked;
  return (
    <>
      <View className={styles.screen}>
        <FormCard title="给谁印绑定码">
          <HouseholdPicker value={picked} onChange={setPicked} whole="整栋楼，一户一张" />
          <Banner icon="key-round">
            每张只能用一次，会过期。住户在“我的”里输入，就绑定了这一户。重新印，上一张就作废。
          </Banner>
          <ErrorBanner error={issue.error} />
          <Btn
            wide
            disabled={buildingId === ''}
            working={issue.working}
            onClick={() => issue.run({ body: householdId === '' ? { buildingId } : { householdId } })}
          >
            {householdId === '' ? '生成整栋楼的码' : '生成这一户的码'}
          </Btn>
        </FormCard>
        {householdId !== '' && <BoundMembers key={householdId} householdId={householdId} now={now} />}
        {codes.length > 0 && <IssuedCodes codes={codes} now={now} />}
      </View>
      {codes.length > 0 && <CodeSlips codes={codes} now={now} communityName={communityName} />}
    </>
  );
}
