import * as z from 'zod';
import { Role } from '../http/roles';
import { text } from '../http/text';
import { CompoundId } from '../places/ids';
import { VenueId, ZoneId } from './ids';

/** Every time of a venue lies on quarters of an hour: what is booked is stored per quarter, whatever the slot length. */
export const QUARTER = 15;
const DAY_MINUTES = 24 * 60;
export const Minutes = z
  .int()
  .min(0)
  .max(DAY_MINUTES)
  .refine((n) => n % QUARTER === 0, '请选整刻钟');

export const VenueKind = z.enum(['activity_room', 'meeting_room', 'court', 'classroom', 'station', 'corner']);
export type VenueKind = z.infer<typeof VenueKind>;

/** Open from … to …, local minutes of the day; `use` says what for, where a room serves several uses a day (一室多用). */
export const HoursRange = z
  .object({ from: Minutes, to: Minutes, use: text(0, 12) })
  .refine(({ from, to }) => from < to, '结束要晚于开始');
export type HoursRange = z.infer<typeof HoursRange>;

const RANGES_A_DAY = 6;
export const DayHours = z
  .array(HoursRange)
  .max(RANGES_A_DAY)
  .refine(
    (ranges) => ranges.every((range, i) => i === 0 || range.from >= (ranges[i - 1]?.to ?? 0)),
    '时段要按先后排，不能重叠',
  );
export type DayHours = z.infer<typeof DayHours>;

export const Zone = z.object({
  zoneId: ZoneId,
  /** as on the door: 1 号台 */
  name: text(1, 12),
  /** null: one household at a time; else shared, this many people at once */
  capacity: z.int().min(1).max(200).nullable(),
  /** false: cannot be booked for now, e.g. being repaired */
  open: z.boolean(),
});
export type Zone = z.infer<typeof Zone>;
export const MAX_ZONES = 12;

export const MayBook = z.discriminatedUnion('who', [
  z.object({ who: z.literal('everyone') }),
  z.object({ who: z.literal('compounds'), compoundIds: z.array(CompoundId).min(1).max(20) }),
  z.object({ who: z.literal('roles'), roles: z.array(Role).min(1).max(5) }),
]);
export type MayBook = z.infer<typeof MayBook>;

/** Minutes a household may have; several zones at once count several times. null: no limit. */
const Quota = z
  .int()
  .min(QUARTER)
  .max(7 * DAY_MINUTES)
  .nullable();

/** At most eight hours at a time: longer than that is not a booking but a closure. */
export const MAX_MINUTES = 480;
/** Before and after a booking of an exclusive zone nobody else has it for this long, at most. */
const MAX_BUFFER = 60;

/** The furthest a new day can be released ahead, and the weeks of a series. */
export const MAX_RELEASE_DAYS = 30;
export const MAX_SERIES_WEEKS = 8;

const VenueFields = z.object({
  name: text(2, 20),
  /** where it is, as a neighbour would say: 党群服务中心一楼 */
  place: text(2, 40),
  kind: VenueKind,
  /** whose room it is: 机械厂（企业活动室）; empty: the community's own */
  owner: text(0, 20),
  zones: z
    .array(Zone)
    .min(1)
    .max(MAX_ZONES)
    .refine((zones) => new Set(zones.map((zone) => zone.zoneId)).size === zones.length, '分区编号重复')
    .refine((zones) => new Set(zones.map((zone) => zone.name)).size === zones.length, '有两个分区同名'),
  /** Monday … Sunday */
  hours: z.array(DayHours).length(7),
  /** on public holidays; null: as on the weekday it is, empty: closed */
  holidayHours: DayHours.nullable(),
  slotMinutes: Minutes.refine((n) => n >= QUARTER && n <= 120, '每段 15 到 120 分钟'),
  minSlots: z.int().min(1).max(32),
  maxSlots: z.int().min(1).max(32),
  /** slots kept empty between two bookings of the same exclusive zone, to air and clean */
  bufferSlots: z.int().min(0).max(4),
  mayBook: MayBook,
  dayQuota: Quota,
  weekQuota: Quota,
  /** a day opens this many days before, at `releaseAt` local minutes */
  releaseDays: z.int().min(0).max(MAX_RELEASE_DAYS),
  releaseAt: Minutes,
  /** weeks in a row one can book at once; 0: not offered. Its later weeks need not be released yet. */
  seriesWeeks: z.int().min(0).max(MAX_SERIES_WEEKS),
  approval: z.boolean(),
  rules: text(0, 300),
  /** when somebody is there: 工作日 9:00–17:00 有人值守 */
  staffed: text(0, 60),
  /** false: taken out of the list, nothing can be booked */
  active: z.boolean(),
});

export const VenueDraft = VenueFields.refine((v) => v.minSlots <= v.maxSlots, {
  path: ['maxSlots'],
  message: '最长不能短于最短',
})
  .refine((v) => v.maxSlots * v.slotMinutes <= MAX_MINUTES, { path: ['maxSlots'], message: '一次最多 8 小时' })
  .refine((v) => v.bufferSlots * v.slotMinutes <= MAX_BUFFER, { path: ['bufferSlots'], message: '间隔最多 1 小时' });
export type VenueDraft = z.infer<typeof VenueDraft>;

export const MAX_BLACKOUTS = 20;
const Instant = z.iso.datetime({ precision: 3 });

/** The organisers keep it for themselves, or close it: 11月28日 议事会. */
export const Blackout = z.object({
  blackoutId: z.string().regex(/^[0-9a-z]{8}$/),
  startsAt: Instant,
  endsAt: Instant,
  /** empty: all zones */
  zoneIds: z.array(ZoneId).max(MAX_ZONES),
  reason: text(1, 20),
});
export type Blackout = z.infer<typeof Blackout>;

export const Venue = VenueFields.extend({
  venueId: VenueId,
  /** grows with every change; an edit states the one it was made on */
  revision: z.int(),
  blackouts: z.array(Blackout),
});
export type Venue = z.infer<typeof Venue>;

/** public holidays by the State Council's yearly notice; a make-up working day is a workday whatever day it is */
export const DayKind = z.enum(['workday', 'weekend', 'holiday']);
export type DayKind = z.infer<typeof DayKind>;

export const VenueCard = Venue.pick({
  venueId: true,
  name: true,
  place: true,
  kind: true,
  owner: true,
  slotMinutes: true,
  staffed: true,
  approval: true,
  active: true,
}).extend({
  zones: z.int(),
  /** at least one zone is shared: seats are counted, not rooms */
  shared: z.boolean(),
  /** today's hours, closed hours left out */
  today: z.array(HoursRange),
  /** the caller is among those it is for */
  forMe: z.boolean(),
});
export type VenueCard = z.infer<typeof VenueCard>;

export const VenueDetail = Venue.extend({ mayManage: z.boolean(), forMe: z.boolean() });
export type VenueDetail = z.infer<typeof VenueDetail>;
