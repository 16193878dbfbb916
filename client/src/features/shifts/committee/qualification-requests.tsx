import { View } from '@prims';
import { useState } from 'react';
import { localDay } from '../../../../../shared/http/local-time';
import type { QualificationRequest } from '../../../../../shared/shifts/team';
import { decideQualification, listQualificationRequests } from '../../../../../shared/shifts/team-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { SectionHead } from '../../../components/card/section-head';
import { DateField } from '../../../components/field/date-field';
import { Loaded } from '../../../components/loaded/loaded';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';

/** People who say they can do something; the leaders know. */
export function QualificationRequests({ now }: { now: string }) {
  const list = useEndpoint(listQualificationRequests);
  return (
    <>
      <SectionHead title="资质申请" />
      <Loaded of={list}>
        {({ requests }) =>
          requests.length === 0 ? (
            <View className="t-sub">没有等确认的申请。</View>
          ) : (
            requests.map((request) => (
              <Request key={`${request.personId} ${request.teamId} ${request.name}`} request={request} now={now} />
            ))
          )
        }
      </Loaded>
    </>
  );
}

function Request({ request, now }: { request: QualificationRequest; now: string }) {
  const { personId, name, displayName, teamName, note } = request;
  const [until, setUntil] = useState('');
  const decide = useCommand(decideQualification, {
    onDone: (_, { body }) => {
      void refresh(listQualificationRequests);
      toast(body?.confirm ? `${displayName}可以报“${name}”了` : '已经回绝');
    },
    onRefused: ({ code }) => {
      if (code === 'ALREADY_DECIDED' || code === 'NOT_FOUND') void refresh(listQualificationRequests);
    },
  });
  const say = (confirm: boolean) =>
    decide.run({ body: { personId, name, confirm, expiresOn: confirm ? until || null : null } });
  return (
    <Card label={`${displayName}申请“${name}”`}>
      <CardHead title={`${displayName}申请“${name}”`} note={momentWords(request.requestedAt, now)} />
      <View className="stack">
        <View className="t-sub">{teamName}</View>
        {note !== '' && <View>{`本人说：${note}`}</View>}
        <DateField
          label="有效到哪一天（可不填）"
          value={until}
          min={localDay(now)}
          onChange={setUntil}
          help="不填就一直有效"
          error={fieldErrors(decide.error).expiresOn}
        />
        <ErrorBanner error={decide.error} />
        <Btns>
          <ConfirmBtn
            kind="second"
            title="回绝这个申请？"
            words={`${displayName}会看到没有确认，可以再申请。`}
            confirmLabel="回绝"
            command={decide}
            onConfirm={() => say(false)}
          >
            还不行
          </ConfirmBtn>
          <Btn kind="second" icon="circle-check" working={decide.working} onClick={() => say(true)}>
            确认会
          </Btn>
        </Btns>
      </View>
    </Card>
  );
}
