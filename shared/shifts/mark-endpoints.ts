import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { PersonId } from '../residents/ids';
import { MarkId, ShiftId } from './ids';
import { AppealText, Mark, OpenAppeal } from './mark';

export const markNoShow = endpoint({
  name: 'markNoShow',
  summary: 'Note that somebody who had a seat did not come; they see it and may appeal',
  method: 'POST',
  path: '/shifts/{shiftId}/no-shows',
  access: 'resident',
  params: z.object({ shiftId: ShiftId }),
  body: z.object({ personId: PersonId }),
  reply: Mark,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'NOT_SIGNED_UP', 'SHIFT_NOT_STARTED', 'SHIFT_CHECKED_IN'],
});

export const listMyMarks = endpoint({
  name: 'listMyMarks',
  summary: 'What was noted about me: who noted it, and what became of my appeals',
  method: 'GET',
  path: '/marks',
  access: 'resident',
  reply: z.object({ marks: z.array(Mark) }),
});

export const appealMark = endpoint({
  name: 'appealMark',
  summary: 'Say why a note about me is wrong',
  method: 'POST',
  path: '/marks/{markId}/appeal',
  access: 'resident',
  params: z.object({ markId: MarkId }),
  body: z.object({ text: AppealText }),
  reply: Mark,
  errors: ['NOT_FOUND', 'TEXT_RISKY', 'TEXT_HELD', 'ALREADY_DECIDED'],
});

export const listAppeals = endpoint({
  name: 'listAppeals',
  summary: 'Open appeals that I may decide, as a leader or with a duty over the team',
  method: 'GET',
  path: '/appeals',
  access: 'resident',
  reply: z.object({ appeals: z.array(OpenAppeal) }),
});

export const decideAppeal = endpoint({
  name: 'decideAppeal',
  summary: 'Clear a note or let it stand; never by who recorded it',
  method: 'POST',
  path: '/appeals/decision',
  access: 'resident',
  body: z.object({ personId: PersonId, markId: MarkId, clear: z.boolean() }),
  reply: Mark,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'ALREADY_DECIDED'],
});
