import ICAL from 'ical.js';
import type { Commitment } from '../../shared/calendar/commitment';
import { outside } from '../../shared/calendar/rules';
import { sha256 } from '../platform/ids';

/** RFC 5545 §3.8.1.11: what is not certain yet is tentative. */
const STATUS = {
  confirmed: 'CONFIRMED',
  held: 'TENTATIVE',
  waiting: 'TENTATIVE',
  requested: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;
const STATE_WORDS = {
  confirmed: '',
  held: '还没确认，请在小马扎里确认。',
  waiting: '正在排队，轮到时小马扎会通知您。',
  requested: '正在等审批。',
  cancelled: '已经取消。',
} as const;
/** Calendar apps ask as often as they like; this is how often they are asked to. RFC 7986 §5.7. */
const REFRESH = 'PT1H';
/** SEQUENCE is a 31-bit number that grows with every change: seconds of the last change since this moment. */
const SEQUENCE_EPOCH = Date.parse('2026-01-01T00:00:00.000Z');

/** The library counts 75 octets beside the space that continues a line; the standard (§3.1) counts it in. */
ICAL.foldLength = 74;

const utc = (at: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true);

/** The same thing keeps its UID for ever, also when it moves; the id itself does not leave the app. */
export const uidOf = (community: string, { kind, id }: Pick<Commitment, 'kind' | 'id'>): string =>
  `${sha256(`${community}#${kind}#${id}`).slice(0, 32)}@small-stool`;

/** iCalendar text (RFC 5545) of these commitments: UTC times, one VEVENT each, discreet ones as “预约” only. */
export function icsOf(community: string, items: readonly Commitment[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Small Stool//zh-CN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', '小马扎');
  const refresh = calendar.addPropertyWithValue('refresh-interval', REFRESH);
  refresh.setParameter('value', 'DURATION');
  calendar.addPropertyWithValue('x-published-ttl', REFRESH);
  for (const item of items) calendar.addSubcomponent(eventOf(community, item));
  return `${calendar.toString()}\r\n`;
}

function eventOf(community: string, item: Commitment): ICAL.Component {
  const { title, place } = plain(outside(item));
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uidOf(community, item));
  event.addPropertyWithValue('dtstamp', utc(item.changedAt));
  event.addPropertyWithValue('last-modified', utc(item.changedAt));
  event.addPropertyWithValue('sequence', sequenceOf(item.changedAt));
  event.addPropertyWithValue('dtstart', utc(item.startsAt));
  // An end must lie after the start (§3.8.2.2); a deadline is a moment and has none.
  if (item.endsAt > item.startsAt) event.addPropertyWithValue('dtend', utc(item.endsAt));
  event.addPropertyWithValue('summary', item.kind === 'vote' ? `表决截止：${title}` : title);
  if (place !== '') event.addPropertyWithValue('location', place);
  if (STATE_WORDS[item.state] !== '') event.addPropertyWithValue('description', STATE_WORDS[item.state]);
  event.addPropertyWithValue('status', STATUS[item.state]);
  // A waiting place keeps nobody from other plans.
  event.addPropertyWithValue('transp', item.state === 'confirmed' || item.state === 'held' ? 'OPAQUE' : 'TRANSPARENT');
  return event;
}

/** Unicode's own line and paragraph ends, which some readers take for the end of the property. */
const LINE_ENDS = /[\u2028\u2029]/g;
const plain = ({ title, place }: { title: string; place: string }) => ({
  title: title.replace(LINE_ENDS, ' '),
  place: place.replace(LINE_ENDS, ' '),
});

const sequenceOf = (changedAt: string): number =>
  Math.max(0, Math.floor((Date.parse(changedAt) - SEQUENCE_EPOCH) / 1000));
