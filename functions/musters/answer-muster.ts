import type { answerMuster } from '../../shared/musters/endpoints';
import type { Handle } from '../platform/serve';
import { putAnswer } from './calls-store';
import { liveMuster, placeOf } from './my-call';

export const answerMusterHandler: Handle<typeof answerMuster> = async ({ params, body }, caller) => {
  const { musterId } = await liveMuster(caller.community, params.musterId);
  const place = await placeOf(caller.community, musterId, caller.person);
  const etaMinutes = body.reply === 'coming' ? body.etaMinutes : null;
  return putAnswer(place, { reply: body.reply, etaMinutes }, caller.now);
};
