import { View } from '@prims';
import { useState } from 'react';
import type { Places } from '../../../../../shared/places/schema';
import { issueDutyCode, listDutyCodes } from '../../../../../shared/residents/duty-codes';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { TextField } from '../../../components/field/text-field';
import { refresh } from '../../../platform/cache';
import { beyondFields, fieldErrors } from '../../../platform/call-error';
import { useCommand } from '../../../platform/use-command';
import { type DutyChoice, DutyFields, endOf } from './duty-fields';
import { FreshDutyCode, type IssuedDutyCode } from './fresh-duty-code';

const BLANK: DutyChoice & { personName: string } = {
  personName: '',
  role: 'supervisor',
  scope: 'community',
  until: '',
};
const FIELDS = ['personName', 'role', 'scope', 'untilAt'];

/** A duty for somebody who lives elsewhere: their name instead of a door, and a code instead of a household. */
export function DutyCodeForm({ places, now }: { places: Places; now: string }) {
  const [form, setForm] = useState(BLANK);
  const [issued, setIssued] = useState<IssuedDutyCode | null>(null);
  const issue = useCommand(issueDutyCode, {
    onDone: (reply) => {
      setIssued(reply);
      void refresh(listDutyCodes);
    },
  });
  if (issued) return <FreshDutyCode issued={issued} places={places} now={now} />;
  const { personName, role, scope, until } = form;
  const problems = fieldErrors(issue.error);
  const change = (part: Partial<typeof BLANK>) => {
    issue.reset();
    setForm({ ...form, ...part });
  };
  return (
    <View className="stack">
      <TextField
        label="给谁"
        value={personName}
        onChange={(next) => change({ personName: next })}
        placeholder="例如：街道老陈"
        help="同一个人的同一项职责再生成一次，上一个码就作废"
        error={problems.personName}
        maxLength={20}
        required
      />
      <DutyFields value={form} onChange={change} places={places} problems={problems} now={now} />
      <ErrorBanner error={beyondFields(issue.error, FIELDS)} />
      <Btn
        wide
        disabled={personName.trim() === ''}
        working={issue.working}
        onClick={() => issue.run({ body: { personName: personName.trim(), role, scope, untilAt: endOf(until) } })}
      >
        生成职责码
      </Btn>
    </View>
  );
}
