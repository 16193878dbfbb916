import { View } from '@prims';
import { useState } from 'react';
import { decideReservation, listReservationRequests, listReservations } from '../../../../../shared/venues/endpoints';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';
import { spanWords } from '../../../../../shared/venues/words';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { SectionHead } from '../../../components/card/section-head';
import { TextField } from '../../../components/field/text-field';
import { KeyValue } from '../../../components/key-value/key-value';
import { Loaded } from '../../../components/loaded/loaded';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';
import { bookingFacts } from './reservation-words';

const EVERY_MS = 30_000;

/** Bookings of all venues that wait for an answer; their slots are kept meanwhile. */
export function RequestsList() {
  const list = useEndpoint(listReservationRequests, {}, { every: EVERY_MS });
  return (
    <>
      <SectionHead title="等您答应" />
      <Loaded of={list}>
        {({ reservations }) =>
          reservations.length === 0 ? (
            <View className="t-sub">没有等答复的预约。</View>
          ) : (
            reservations.map((one) => <Request key={one.reservationId} request={one} />)
          )
        }
      </Loaded>
    </>
  );
}

const SHORTEST = 2;

function Request({ request }: { request: OrganiserReservation }) {
  const { reservationId, venueName } = request;
  const [because, setBecause] = useState('');
  const decide = useCommand(decideReservation, {
    onDone: (_, { body }) => {
      void refresh(listReservationRequests, listReservations);
      toast(body?.approve ? '答应了，这家会收到消息' : '回绝了，这家会收到消息');
    },
    onRefused: ({ code }) => {
      if (code === 'ALREADY_DECIDED' || code === 'NOT_FOUND' || code === 'RESERVATION_STARTED')
        void refresh(listReservationRequests);
    },
  });
  const params = { reservationId };
  return (
    <Card label={`${venueName}，${spanWords(request)}`}>
      <CardHead title={venueName} note={spanWords(request)} />
      <View className="stack">
        <KeyValue items={bookingFacts(request)} />
        <TextField
          label="回绝的话，写上原因"
          value={because}
          onChange={setBecause}
          maxLength={60}
          placeholder="例如：那天要开议事会"
          error={fieldErrors(decide.error).because}
        />
        <ErrorBanner error={decide.error} />
        <Btns>
          <ConfirmBtn
            kind="second"
            disabled={because.trim().length < SHORTEST}
            title="回绝这个预约？"
            words="这家会收到消息和您写的原因，位子马上放出来。"
            confirmLabel="回绝"
            command={decide}
            onConfirm={() => decide.run({ params, body: { approve: false, because } })}
          >
            回绝
          </ConfirmBtn>
          <Btn
            kind="second"
            icon="circle-check"
            working={decide.working}
            onClick={() => decide.run({ params, body: { approve: true } })}
          >
            答应
          </Btn>
        </Btns>
      </View>
    </Card>
  );
}
