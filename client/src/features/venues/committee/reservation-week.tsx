import { View } from '@prims';
import { useState } from 'react';
import { addDays, type LocalDay, localDay, weekOf } from '../../../../../shared/http/local-time';
import { exportReservations, listReservations } from '../../../../../shared/venues/endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { WeekTurner } from '../../../components/days/week-turner';
import { TextField } from '../../../components/field/text-field';
import { Loaded } from '../../../components/loaded/loaded';
import { isBrowser, print } from '../../../platform/address';
import { saveTextFile } from '../../../platform/files';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';
import { ReservationRows } from './reservation-rows';
import { ReservationSheet } from './reservation-sheet';
import { found } from './reservation-words';
import styles from './week.module.css';

const EVERY_MS = 30_000;

/** The bookings of a week: searched, printed for the door, saved as a table. */
export function ReservationWeek({ venueId, now }: { venueId: string; now: string }) {
  const [from, setFrom] = useState<LocalDay>(weekOf(localDay(now)));
  const [typed, setTyped] = useState('');
  const to = addDays(from, 6);
  const list = useEndpoint(listReservations, { params: { venueId }, query: { from, to } }, { every: EVERY_MS });
  const download = useCommand(exportReservations, {
    onDone: ({ fileName, csv }) => void saveTextFile(fileName, csv, 'text/csv'),
  });
  return (
    <View className={styles.stack}>
      <View className={styles.screen}>
        <WeekTurner from={from} onTurn={setFrom} />
        <TextField label="找一家" value={typed} onChange={setTyped} placeholder="门牌、名字、用途" maxLength={20} />
      </View>
      <Loaded of={list}>
        {({ venueName, reservations }) => (
          <>
            <View className={styles.screen}>
              <ReservationRows reservations={found(reservations, typed)} searched={reservations.length > 0} now={now} />
            </View>
            <ReservationSheet venueName={venueName} from={from} reservations={reservations} />
          </>
        )}
      </Loaded>
      <View className={styles.screen}>
        <ErrorBanner error={download.error} />
        <Btns>
          {isBrowser && (
            <Btn kind="second" icon="printer" onClick={print}>
              打印这一周
            </Btn>
          )}
          <Btn
            kind="second"
            icon="download"
            working={download.working}
            onClick={() => download.run({ params: { venueId }, query: { from, to } })}
          >
            导出表格
          </Btn>
        </Btns>
      </View>
    </View>
  );
}
