import { useMutation } from '@tanstack/react-query';
import type { Endpoint, Reply } from '../../../shared/http/endpoint';
import { call } from './call';
import { CallError } from './call-error';
import { queryClient } from './query-client';
import type { CallInput } from './request';

export interface Command<E extends Endpoint> {
  /** Sends; a second press while it works does nothing. Never throws: see `error`. */
  run(input: CallInput<E>): void;
  working: boolean;
  error: CallError | null;
  /** takes the error away, e.g. when the form is changed */
  reset(): void;
}

/**
 * A writing endpoint behind a button.
 *
 *     const cast = useCommand(castBallot, { onDone: ({ receipt }) => … });
 *     <Btn working={cast.working} onClick={() => cast.run({ params: { voteId }, body: { choices } })}>
 */
export function useCommand<E extends Endpoint>(
  endpoint: E,
  options: { onDone?: (reply: Reply<E>, input: CallInput<E>) => void; onRefused?: (error: CallError) => void } = {},
): Command<E> {
  const mutation = useMutation<Reply<E>, Error, CallInput<E>>(
    {
      mutationFn: (input) => call(endpoint, input),
      onSuccess: (reply, input) => options.onDone?.(reply, input),
      onError: (error) => error instanceof CallError && options.onRefused?.(error),
    },
    queryClient,
  );
  return {
    run: (input) => {
      if (!mutation.isPending) mutation.mutate(input);
    },
    working: mutation.isPending,
    error: mutation.error instanceof CallError ? mutation.error : null,
    reset: mutation.reset,
  };
}
