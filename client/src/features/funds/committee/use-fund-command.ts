import { getFund, listFunds } from '../../../../../shared/funds/endpoints';
import { getPublicFund } from '../../../../../shared/funds/public-endpoints';
import type { Endpoint } from '../../../../../shared/http/endpoint';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { type Command, useCommand } from '../../../platform/use-command';

/** A change of a fund: says that it is done, and everything shown of the fund is asked again. */
export const useFundCommand = <E extends Endpoint>(endpoint: E, done: string, then?: () => void): Command<E> =>
  useCommand(endpoint, {
    onDone: () => {
      toast(done);
      void refresh(getFund, listFunds, getPublicFund);
      then?.();
    },
  });
