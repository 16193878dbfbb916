import type { Endpoint, Reply } from '../../../shared/http/endpoint';
import { queryClient } from './query-client';
import type { CallInput } from './request';
import { keyOf } from './use-endpoint';

/** A write replied with the thing it changed: put it where readers of `endpoint` look. */
export function putReply<E extends Endpoint>(endpoint: E, input: CallInput<E>, reply: Reply<E>): void {
  queryClient.setQueryData(keyOf(endpoint, input), reply);
}

/** Changes a cached reply in place, e.g. the turnout after a ballot; nothing happens when it is not there. */
export function changeReply<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  change: (reply: Reply<E>) => Reply<E>,
): void {
  queryClient.setQueryData<Reply<E>>(keyOf(endpoint, input), (reply) => (reply === undefined ? reply : change(reply)));
}

/** Marks every reply of these endpoints as old: shown ones are asked again now, the others when next shown. */
export function refresh(...endpoints: Endpoint[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => endpoints.some((endpoint) => endpoint.name === queryKey[0]),
  });
}

/** After signing out or switching community nothing of before may be shown. */
export const forgetReplies = (): void => queryClient.clear();
