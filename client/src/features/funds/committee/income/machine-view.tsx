import { listMachines } from '../../../../../../shared/funds/income-endpoints';
import { Loaded } from '../../../../components/loaded/loaded';
import { useEndpoint } from '../../../../platform/use-endpoint';
import { MachineForm } from './machine-form';

/** A machine to change, or an empty form for a new one. */
export function MachineView({ machineNo }: { machineNo: string }) {
  const machines = useEndpoint(listMachines, {}, { enabled: machineNo !== '' });
  if (machineNo === '') return <MachineForm machine={null} />;
  return (
    <Loaded of={machines}>
      {({ machines: all }) => {
        const machine = all.find((one) => one.machineNo === machineNo) ?? null;
        return <MachineForm key={machine?.revision ?? 0} machine={machine} />;
      }}
    </Loaded>
  );
}
