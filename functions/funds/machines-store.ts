import { Machine, type MachineNo } from '../../shared/funds/vending';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { putOver } from '../platform/revised';
import { get, listAll, write } from '../platform/table';

// The vending machines that give a part to funds of a community.
//
// Access patterns
//   Every machine of a community, strong | query | COMMUNITY#<c>#MACHINES | * | 1 RCU per 15
//   A machine, strong | get | COMMUNITY#<c>#MACHINES | <machineNo> | 1 RCU
//   Register or change a machine (revision stated) | put | COMMUNITY#<c>#MACHINES | <machineNo> | 1 WCU

/** A town has twenty. */
export const MAX_MACHINES = 200;

const partition = (community: CommunityId): string => `COMMUNITY#${community}#MACHINES`;

export async function readMachines(community: CommunityId): Promise<Machine[]> {
  const items = await listAll({ pk: partition(community), consistent: true }, MAX_MACHINES + 50);
  return items.map((item) => Machine.parse(item));
}

export async function readMachine(community: CommunityId, machineNo: MachineNo): Promise<Machine | undefined> {
  const item = await get({ pk: partition(community), sk: machineNo }, { consistent: true });
  return item && Machine.parse(item);
}

/** Saves `machine` as the successor of `revision`; 0: it is new. */
export async function putMachine(community: CommunityId, machine: Machine, revision: number): Promise<void> {
  const Item = { pk: partition(community), sk: machine.machineNo, ...machine };
  await write({ write: putOver(Item, revision), onRefused: () => new AppError('MACHINE_CHANGED') });
}
