import * as z from 'zod';
import { DraftId } from '../http/draft-id';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import { Certificate, CertificateCode, HoursRow, MAX_SHIFT_MINUTES, MyCertificate } from './hours';
import { ShiftId } from './ids';

export const listMyHours = endpoint({
  name: 'listMyHours',
  summary: 'My hours in this community: every row of a year, and the sums',
  method: 'GET',
  path: '/me/hours',
  access: 'resident',
  /** absent: the latest year with rows */
  query: z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() }),
  reply: z.object({
    /** of that year, newest first */
    rows: z.array(HoursRow),
    /** of all years */
    minutes: z.int(),
    years: z.array(z.object({ year: z.int(), minutes: z.int() })),
  }),
});

export const correctHours = endpoint({
  name: 'correctHours',
  summary: 'Add or take away minutes of a shift, with the reason: a new row, told to the volunteer; never one’s own',
  method: 'POST',
  path: '/shifts/{shiftId}/people/{personId}/corrections',
  access: 'resident',
  params: z.object({ shiftId: ShiftId, personId: PersonId }),
  body: z.object({
    /** sent twice, it is one correction */
    draftId: DraftId,
    minutes: z
      .int()
      .min(-MAX_SHIFT_MINUTES)
      .max(MAX_SHIFT_MINUTES)
      .refine((value) => value !== 0, '请填写要加或要减的分钟数'),
    reason: text(2, 100),
  }),
  reply: z.object({ row: HoursRow }),
  errors: ['NOT_FOUND', 'NOT_SIGNED_UP', 'SHIFT_NOT_STARTED', 'OWN_HOURS', 'HOURS_INVALID', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const makeCertificate = endpoint({
  name: 'makeCertificate',
  summary: 'A certificate of my service in a period, free of charge, with a code anybody can verify',
  method: 'POST',
  path: '/me/certificates',
  access: 'resident',
  body: z
    .object({ name: text(2, 20), fromDay: LocalDay, toDay: LocalDay })
    .refine(({ fromDay, toDay }) => fromDay <= toDay, { path: ['toDay'], message: '结束要在开始之后' }),
  reply: MyCertificate,
  errors: ['NO_HOURS', 'TEXT_RISKY', 'TEXT_HELD', 'TOO_MANY_TRIES'],
});

export const listMyCertificates = endpoint({
  name: 'listMyCertificates',
  summary: 'Certificates I made, to print again',
  method: 'GET',
  path: '/me/certificates',
  access: 'resident',
  reply: z.object({ certificates: z.array(MyCertificate) }),
});

export const verifyCertificate = endpoint({
  name: 'verifyCertificate',
  summary: 'Is this certificate genuine, and what does it say? For anybody who holds its code',
  method: 'GET',
  path: '/certificates/{code}',
  access: 'public',
  params: z.object({ code: CertificateCode }),
  reply: Certificate,
  errors: ['CERTIFICATE_UNKNOWN', 'TOO_MANY_TRIES'],
});
