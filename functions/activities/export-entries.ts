import { csvText } from '../../shared/activities/csv';
import type { Activity, EntryState } from '../../shared/activities/schema';
import type { exportEntries } from '../../shared/activities/tickets-endpoints';
import { localDay } from '../../shared/http/local-time';
import { stampWords } from '../../shared/http/time-words';
import { proxyWords } from '../../shared/residents/proxy';
import { readPlaces } from '../places/reads';
import type { Handle } from '../platform/serve';
import { readDisplayNames } from '../residents/reads';
import { namesOf, spokenAddress } from './door-lines';
import { type DoorEntry, readDoorEntries } from './door-store';
import { assertManages } from './rights';
import { sessionOf } from './session-of';

const STATE_WORDS: Record<EntryState, string> = {
  booked: '已报上',
  held: '待确认',
  waiting: '候补',
  entered: '等摇号',
  cancelled: '已取消',
  declined: '已放弃',
  lapsed: '逾期未确认',
  called_off: '场次取消',
};
const ORDER = Object.keys(STATE_WORDS);

/** With phone numbers and every answer: for those who run the activity, on their own laptop. */
export const exportEntriesHandler: Handle<typeof exportEntries> = async ({ params }, caller) => {
  const { activity, sheet } = await sessionOf(caller, params);
  await assertManages(caller, activity);
  const [entries, { compounds }] = await Promise.all([
    readDoorEntries(caller.community, params.sessionId),
    readPlaces(caller.community),
  ]);
  const nameOf = await namesOf(entries);
  const rank = ({ state, stamp, bookedAt }: DoorEntry) => `${ORDER.indexOf(state)}#${stamp ?? ''}#${bookedAt}`;
  entries.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const proxies = await readDisplayNames(entries.flatMap(({ proxy }) => (proxy ? [proxy.by] : [])));
  const rows = entries.map((entry, i) =>
    rowOf(entry, i, activity, {
      name: nameOf(entry),
      address: spokenAddress(compounds, entry.householdId),
      byName: proxies.get(entry.proxy?.by ?? '') ?? null,
    }),
  );
  return { fileName: `${sheet.title}-${localDay(sheet.startsAt)}.csv`, csv: csvText([headOf(activity), ...rows]) };
};

const headOf = ({ questions }: Activity): string[] => [
  '序号',
  '住址',
  '姓名',
  '人数',
  '状态',
  ...questions.map(({ label }) => label),
  '代办',
  '报名时间',
  '签到时间',
];

const rowOf = (
  entry: DoorEntry,
  i: number,
  { questions }: Activity,
  { name, address, byName }: { name: string; address: string; byName: string | null },
): string[] => [
  String(i + 1),
  address,
  name,
  String(entry.party),
  STATE_WORDS[entry.state],
  ...questions.map(({ questionId }) => entry.answers[questionId as keyof typeof entry.answers] ?? ''),
  entry.proxy ? proxyWords({ ...entry.proxy, byName }) : '',
  stampWords(entry.bookedAt),
  entry.checkIn ? stampWords(entry.checkIn.at) : '',
];
