import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { Member } from './schema';

/** Somebody of my own household, as the rest of it knows them: a name, and what to send when acting for them. */
export const FamilyMember = Member.pick({ personId: true, displayName: true });
export type FamilyMember = z.infer<typeof FamilyMember>;

export const listFamily = endpoint({
  name: 'listFamily',
  summary: 'The others bound to my own households, so that I can sign one of them up',
  method: 'GET',
  path: '/me/family',
  access: 'resident',
  reply: z.object({ family: z.array(FamilyMember) }),
});
