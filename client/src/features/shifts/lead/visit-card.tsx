import { View } from '@prims';
import { useState } from 'react';
import type { VisitDetail } from '../../../../../shared/shifts/visits';
import { CONSENT_WAY_NAMES } from '../../../../../shared/shifts/visits';
import { getVisit } from '../../../../../shared/shifts/visits-endpoints';
import { Banner } from '../../../components/banner/banner';
import { Btn, BtnLink } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { KeyValue } from '../../../components/key-value/key-value';
import { Loaded } from '../../../components/loaded/loaded';
import { urlOf } from '../../../platform/navigate';
import { momentWords } from '../../../platform/time';
import { useEndpoint } from '../../../platform/use-endpoint';
import { VisitForm } from './visit-form';

interface Props {
  shiftId: string;
  startsAt: string;
  now: string;
}

/** Whether the household has agreed; until it has, nobody can sign up. */
export function VisitCard({ shiftId, startsAt, now }: Props) {
  // Never kept on the device: it may carry an address.
  const visit = useEndpoint(getVisit, { params: { shiftId } });
  return (
    <Loaded of={visit}>
      {(shown) => (
        <Card label="入户看望">
          <CardHead title="入户看望" />
          <View className="stack">
            <Agreed visit={shown} now={now} />
            <BtnLink kind="second" wide to={urlOf('visit', { shiftId })}>
              看这次看望和记录
            </BtnLink>
            {shown.mayPrepare && now < startsAt && <Preparing shiftId={shiftId} visit={shown} now={now} />}
          </View>
        </Card>
      )}
    </Loaded>
  );
}

/** Where a household has agreed, the form waits behind a button: opening it again means telling everything again. */
function Preparing({ shiftId, visit, now }: { shiftId: string; visit: VisitDetail; now: string }) {
  const [again, setAgain] = useState(false);
  if (visit.consent && !again)
    return (
      <Btn kind="quiet" wide onClick={() => setAgain(true)}>
        换一家，或者改要留意的话
      </Btn>
    );
  return <VisitForm shiftId={shiftId} visit={visit} now={now} onDone={() => setAgain(false)} />;
}

function Agreed({ visit: { consent }, now }: { visit: VisitDetail; now: string }) {
  if (!consent)
    return (
      <Banner tone="wait" title="还没有开放报名">
        先问过被看望的人家，记下是谁同意的，就开放报名。
      </Banner>
    );
  return (
    <KeyValue
      items={[
        ['谁同意的', `${consent.givenBy}，${CONSENT_WAY_NAMES[consent.way]}`],
        ['谁记下的', `${consent.recordedByName}，${momentWords(consent.recordedAt, now)}`],
      ]}
    />
  );
}
