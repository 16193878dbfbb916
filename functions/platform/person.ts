import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { get } from './table';

// Access patterns
//   A person's WeChat account | get | PERSON#<p> | PERSON | 0.5 RCU

const WithOpenid = z.object({ openid: z.string().min(1) });

/** Who this person is to WeChat. A person who has erased themselves is nobody any more, whatever the session says. */
export async function openidOf(person: string): Promise<string> {
  const item = WithOpenid.safeParse(await get({ pk: `PERSON#${person}`, sk: 'PERSON' }));
  if (!item.success) throw new AppError('UNAUTHENTICATED');
  return item.data.openid;
}
