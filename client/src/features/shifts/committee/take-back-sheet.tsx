import { Text, View } from '@prims';
import { useState } from 'react';
import {
  type ComingClaim,
  listComingClaims,
  listQualified,
  type Qualified,
  revokeQualification,
} from '../../../../../shared/shifts/qualified-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { TextField } from '../../../components/field/text-field';
import { Loaded } from '../../../components/loaded/loaded';
import { Sheet } from '../../../components/sheet/sheet';
import { Skeleton } from '../../../components/states/skeleton';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { urlOf } from '../../../platform/navigate';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';
import { whenWords } from '../shift-words';

const SHORTEST = 2;

/** Taking a qualification back: which shifts ask for it still, why, and that the person reads the reason. */
export function TakeBackSheet({ one, onClose }: { one: Qualified; onClose: () => void }) {
  const { personId, name, displayName } = one;
  const [because, setBecause] = useState('');
  const claims = useEndpoint(listComingClaims, { query: { personId, name } });
  const revoke = useCommand(revokeQualification, {
    onDone: () => {
      void refresh(listQualified, listComingClaims);
      toast(`收回了，${displayName}会看到原因`);
      onClose();
    },
    onRefused: ({ code }) => {
      if (code === 'ALREADY_DECIDED') void refresh(listQualified);
    },
  });
  const problems = fieldErrors(revoke.error);
  return (
    <Sheet open title={`收回${displayName}的“${name}”？`} onClose={onClose}>
      <View className="stack">
        <Loaded of={claims} skeleton={<Skeleton lines={2} />}>
          {(reply) => <Claims claims={reply.claims} displayName={displayName} />}
        </Loaded>
        <TextField
          label="原因，本人看得到"
          value={because}
          onChange={setBecause}
          maxLength={100}
          placeholder="例如：证到期了，还没有换"
          error={problems.because}
        />
        <ErrorBanner error={Object.keys(problems).length > 0 ? null : revoke.error} />
        <Btn
          wide
          working={revoke.working}
          disabled={because.trim().length < SHORTEST}
          onClick={() => revoke.run({ body: { personId, name, because: because.trim() } })}
        >
          收回资质
        </Btn>
      </View>
    </Sheet>
  );
}

function Claims({ claims, displayName }: { claims: readonly ComingClaim[]; displayName: string }) {
  if (claims.length === 0)
    return <Text>{`以后要这项资质的岗位，${displayName}一个也没有报。收回以后就不能再报。`}</Text>;
  return (
    <>
      <Text>{`收回以后不能再报新的。已经报上的 ${claims.length} 班还在，不会自动退掉，请和${displayName}商量：`}</Text>
      <Card flush>
        <Rows>
          {claims.map((claim) => (
            <ListRow
              key={claim.shiftId}
              title={`${claim.title} · ${claim.roleName}`}
              note={`${whenWords(claim)}${claim.seated ? '' : '，候补'}`}
              to={urlOf('leadShift', { shiftId: claim.shiftId })}
            />
          ))}
        </Rows>
      </Card>
    </>
  );
}
