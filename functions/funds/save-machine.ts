import { isDeepStrictEqual } from 'node:util';
import type { saveMachine } from '../../shared/funds/income-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { MAX_MACHINES, putMachine, readMachine, readMachines } from './machines-store';
import { readFund } from './reads';

export const saveMachineHandler: Handle<typeof saveMachine> = async ({ params, body }, { community }) => {
  if (!(await readFund(community, body.fundId))) throw new AppError('NOT_FOUND');
  if (body.revision === 0 && (await readMachines(community)).length >= MAX_MACHINES)
    throw new AppError('TOO_MANY_MACHINES');
  const machine = { ...body, machineNo: params.machineNo, revision: body.revision + 1 };
  try {
    await putMachine(community, machine, body.revision);
  } catch (error) {
    // A lost answer, sent again: what stands there is what was wanted.
    const now = await readMachine(community, params.machineNo);
    if (!isDeepStrictEqual(now, machine)) throw error;
  }
  return machine;
};
