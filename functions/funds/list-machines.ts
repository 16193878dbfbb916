import type { listMachines } from '../../shared/funds/income-endpoints';
import type { Handle } from '../platform/serve';
import { readMachines } from './machines-store';

export const listMachinesHandler: Handle<typeof listMachines> = async (_, { community }) => ({
  machines: await readMachines(community),
});
