import { listFunds } from '../../../../../../shared/funds/endpoints';
import { useEndpoint } from '../../../../platform/use-endpoint';

/** The community's funds to choose from, and a fund's name by its id. */
export function useFundNames() {
  const { data } = useEndpoint(listFunds);
  const funds = data?.funds ?? [];
  return {
    options: funds.map(({ fundId, name }) => ({ value: fundId, label: name })),
    nameOf: (fundId: string): string => funds.find((fund) => fund.fundId === fundId)?.name ?? '',
  };
}
