import { AppError } from '../../shared/http/errors';
import type { decideBinding } from '../../shared/residents/endpoints';
import { NEW_NEIGHBOUR } from '../../shared/residents/rules';
import { notify } from '../notices/notify';
import type { Handle } from '../platform/serve';
import { joinHousehold } from './join';
import { householdInReach } from './reach';
import { decideSteps, readRequest, type StoredRequest } from './requests-store';
import { changePerson, commitAll, readPerson } from './store';

export const decideBindingHandler: Handle<typeof decideBinding> = async ({ params, body }, caller) => {
  const { community, person: by, now } = caller;
  const request = await readRequest(community, params.requestId);
  if (!request) throw new AppError('NOT_FOUND');
  await householdInReach(caller, request.householdId);
  if (request.state !== 'open') throw new AppError('ALREADY_DECIDED');
  const before = decideSteps(community, request, { approve: body.approve, by, now });
  if (body.approve) {
    const { displayName, currentCommunity } = await readPerson(request.personId);
    // The name that was just confirmed replaces only the one nobody has chosen.
    const name = displayName === NEW_NEIGHBOUR ? request.displayName : displayName;
    const settles = changePerson(request.personId, {
      displayName: name,
      currentCommunity: currentCommunity ?? community,
    });
    const { personId: person, householdId } = request;
    await joinHousehold({ person, displayName: name, community, householdId, before: [...before, settles], now });
  } else await commitAll(before);
  await tell(request, body.approve, now);
  return { done: true };
};

const tell = ({ personId, requestId, requestedAt, address }: StoredRequest, approved: boolean, now: string) =>
  notify(personId, {
    messageId: `${requestId}.${requestedAt}`,
    sentAt: now,
    title: approved ? '住户已确认' : '住户没有确认',
    body: approved
      ? `您已经绑定 ${address}，现在可以参加本社区的表决。`
      : `${address} 的申请没有通过，请带上证件找网格员当面核对。`,
    page: '/pages/me/index',
  });
