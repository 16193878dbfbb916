import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { Cursor } from '../http/text';
import { InboxMessage, MessageKind, Notice, NoticeId } from './schema';

const posters = ['committee', 'community_admin'] as const;

export const listNotices = endpoint({
  name: 'listNotices',
  summary: 'Notices of the community, newest first; held ones only to those who may post',
  method: 'GET',
  path: '/notices',
  access: 'resident',
  query: z.object({ cursor: Cursor.optional() }),
  reply: z.object({ notices: z.array(Notice), cursor: z.string().nullable() }),
  errors: ['BAD_CURSOR'],
});

export const postNotice = endpoint({
  name: 'postNotice',
  summary: 'Put a notice on the board',
  method: 'POST',
  path: '/notices',
  access: posters,
  body: Notice.pick({ title: true, body: true, about: true }),
  reply: Notice,
  errors: ['TEXT_RISKY'],
});

export const decideNotice = endpoint({
  name: 'decideNotice',
  summary: 'Show or drop a notice the content check held back; never by the person who wrote it',
  method: 'POST',
  path: '/notices/{noticeId}/decision',
  access: posters,
  params: z.object({ noticeId: NoticeId }),
  body: z.object({ show: z.boolean() }),
  reply: z.object({ done: z.literal(true) }),
  errors: ['NOT_FOUND', 'ALREADY_DECIDED'],
});

export const listInbox = endpoint({
  name: 'listInbox',
  summary: 'Messages to me, newest first',
  method: 'GET',
  path: '/inbox',
  access: 'person',
  query: z.object({ cursor: Cursor.optional() }),
  reply: z.object({ messages: z.array(InboxMessage), cursor: z.string().nullable() }),
  errors: ['BAD_CURSOR'],
});

export const readInbox = endpoint({
  name: 'readInbox',
  summary: 'Mark everything up to now as read',
  method: 'POST',
  path: '/inbox/reading',
  access: 'person',
  reply: z.object({ done: z.literal(true) }),
});

export const getTemplates = endpoint({
  name: 'getTemplates',
  summary: 'The WeChat template ids to ask consent for, and how many consents are left of each',
  method: 'GET',
  path: '/message-templates',
  access: 'person',
  reply: z.object({
    templates: z.array(z.object({ kind: MessageKind, templateId: z.string(), consents: z.int() })),
  }),
});

export const recordConsents = endpoint({
  name: 'recordConsents',
  summary: 'The person accepted these templates once each: one more message may be sent',
  method: 'POST',
  path: '/message-consents',
  access: 'person',
  body: z.object({ kinds: z.array(MessageKind).min(1).max(3) }),
  reply: z.object({ done: z.literal(true) }),
});
