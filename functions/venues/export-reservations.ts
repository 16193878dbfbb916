import { csvText } from '../../shared/activities/csv';
import type { Input, Reply } from '../../shared/http/endpoint';
import { proxyWords } from '../../shared/residents/proxy';
import type { exportReservations } from '../../shared/venues/endpoints';
import type { OrganiserReservation } from '../../shared/venues/reservation';
import { minutesWords, STATE_NAMES } from '../../shared/venues/words';
import type { Caller } from '../platform/serve';
import { organisersList } from './organisers-list';

const HEADING = ['日期', '开始', '结束', '分区', '人数', '住户', '预约人', '用途', '状态', '原因', '代办'];

const rowOf = (one: OrganiserReservation): string[] => [
  one.day,
  minutesWords(one.from),
  minutesWords(one.to),
  one.zoneNames.join('、'),
  String(one.people),
  one.address,
  one.madeByName,
  one.purpose,
  STATE_NAMES[one.state],
  one.because ?? '',
  one.proxy ? proxyWords(one.proxy) : '',
];

export async function exportReservationsHandler(
  { params, query }: Input<typeof exportReservations>,
  caller: Caller,
): Promise<Reply<typeof exportReservations>> {
  const { venueName, reservations } = await organisersList(caller, params.venueId, query);
  const fileName = `${venueName.replace(/[\\/:*?"<>|\s]/g, '')}-${query.from}-${query.to}.csv`;
  return { fileName, csv: csvText([HEADING, ...reservations.map(rowOf)]) };
}
