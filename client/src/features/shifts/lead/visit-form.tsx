import { View } from '@prims';
import { useState } from 'react';
import { localDay } from '../../../../../shared/http/local-time';
import { getShift } from '../../../../../shared/shifts/endpoints';
import { CONSENT_WAY_NAMES, type VisitConsent, type VisitDetail } from '../../../../../shared/shifts/visits';
import { getVisit, prepareVisit } from '../../../../../shared/shifts/visits-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { RadioCards } from '../../../components/choose/radio-cards';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { HouseholdPicker } from '../../../components/household/household-picker';
import { putReply, refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

const WAYS = (Object.keys(CONSENT_WAY_NAMES) as VisitConsent['way'][]).map((value) => ({
  value,
  label: CONSENT_WAY_NAMES[value],
}));

interface Props {
  shiftId: string;
  visit: VisitDetail;
  now: string;
  onDone: () => void;
}

/** Which door, whom, and who said yes. Kept in this form only, never on the device. */
export function VisitForm({ shiftId, visit: { consent }, now, onDone }: Props) {
  const [home, setHome] = useState({ buildingId: '', householdId: '' });
  const [visitedName, setVisitedName] = useState('');
  const [hint, setHint] = useState('');
  const [given, setGiven] = useState<VisitConsent>({
    givenBy: consent?.givenBy ?? '',
    givenOn: consent?.givenOn ?? localDay(now),
    way: consent?.way ?? 'in_person',
  });
  const prepare = useCommand(prepareVisit, {
    onDone: (reply) => {
      putReply(getVisit, { params: { shiftId } }, reply);
      void refresh(getShift);
      toast(consent ? '改好了' : '记好了，可以报名了');
      onDone();
    },
  });
  const problems = fieldErrors(prepare.error);
  const ready =
    home.householdId !== '' && visitedName.trim() !== '' && given.givenBy.trim() !== '' && given.givenOn !== '';
  return (
    <View role="group" ariaLabel="看望哪一家" className="stack">
      {consent && <View className="t-sub">去哪家已经记下了，只在当天给去的两位看。要改就从头再选一次。</View>}
      <HouseholdPicker value={home} onChange={setHome} visitOf={shiftId} />
      <TextField
        label="怎么称呼"
        value={visitedName}
        onChange={setVisitedName}
        maxLength={20}
        placeholder="例如：李奶奶"
        error={problems.visitedName}
      />
      <TextField
        label="要留意什么（可不填）"
        value={hint}
        onChange={setHint}
        maxLength={100}
        placeholder="例如：敲门要大声些"
        help="地址和这句话，只在当天给去的两位看"
        error={problems.hint}
      />
      <TextField
        label="谁同意的"
        value={given.givenBy}
        onChange={(givenBy) => setGiven({ ...given, givenBy })}
        maxLength={20}
        placeholder="例如：李奶奶本人"
        error={problems['consent.givenBy']}
      />
      <RadioCards label="怎么同意的" options={WAYS} value={given.way} onChange={(way) => setGiven({ ...given, way })} />
      <DateField
        label="哪一天同意的"
        value={given.givenOn}
        onChange={(givenOn) => setGiven({ ...given, givenOn })}
        error={problems['consent.givenOn']}
      />
      <ErrorBanner error={prepare.error} />
      <Btn
        wide
        working={prepare.working}
        disabled={!ready}
        onClick={() =>
          prepare.run({
            params: { shiftId },
            body: { householdId: home.householdId, visitedName, hint, consent: given },
          })
        }
      >
        {consent ? '改好了' : '记下同意，开放报名'}
      </Btn>
    </View>
  );
}
