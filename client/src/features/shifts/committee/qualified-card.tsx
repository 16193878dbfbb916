import { View } from '@prims';
import { useState } from 'react';
import { localDay } from '../../../../../shared/http/local-time';
import { listQualified, type Qualified } from '../../../../../shared/shifts/qualified-endpoints';
import { Btn } from '../../../components/btn/btn';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { SectionHead } from '../../../components/card/section-head';
import { Loaded } from '../../../components/loaded/loaded';
import { useEndpoint } from '../../../platform/use-endpoint';
import { untilWords } from '../until-words';
import { TakeBackSheet } from './take-back-sheet';

const keyOf = ({ personId, name }: Qualified): string => `${personId} ${name}`;

/** Whom the team has confirmed for what, and the way to take it back. */
export function QualifiedCard({ teamId, now }: { teamId: string; now: string }) {
  const list = useEndpoint(listQualified, { params: { teamId } });
  const [taking, setTaking] = useState<Qualified | null>(null);
  return (
    <>
      <SectionHead title="确认过的资质" />
      <Loaded of={list}>
        {({ qualified }) =>
          qualified.length === 0 ? (
            <View className="t-sub">还没有确认过谁。有人申请，会出现在“小队和资质”里。</View>
          ) : (
            <Card flush label="确认过的资质">
              <Rows>
                {qualified.map((one) => (
                  <ListRow
                    key={keyOf(one)}
                    title={`${one.displayName} · ${one.name}`}
                    note={untilWords(one.expiresOn, localDay(now))}
                    value={
                      <Btn
                        small
                        kind="second"
                        ariaLabel={`收回：${one.displayName}的“${one.name}”`}
                        onClick={() => setTaking(one)}
                      >
                        收回
                      </Btn>
                    }
                  />
                ))}
              </Rows>
            </Card>
          )
        }
      </Loaded>
      {taking && <TakeBackSheet key={keyOf(taking)} one={taking} onClose={() => setTaking(null)} />}
    </>
  );
}
