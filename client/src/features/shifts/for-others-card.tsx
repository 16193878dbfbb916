import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { Card } from '../../components/card/card';
import { Rows } from '../../components/card/rows';
import { useMay } from '../../platform/may';
import { useSession } from '../../platform/session';
import { FamilyRow } from './family-row';
import { NeighbourRow } from './neighbour-row';
import type { SeatCommands } from './use-seat';

/** 代办: signing up somebody of my household, or as grid worker a neighbour. */
export function ForOthersCard({ shift, seat }: { shift: ShiftDetail; seat: SeatCommands }) {
  const may = useMay();
  const { me } = useSession();
  const livesHere = (me?.homes ?? []).some(({ communityId }) => communityId === me?.community?.communityId);
  if (!livesHere && !may('grid_worker')) return null;
  return (
    <Card flush label="替别人报名">
      <Rows>
        {livesHere && <FamilyRow shift={shift} seat={seat} />}
        {may('grid_worker') && <NeighbourRow shift={shift} seat={seat} />}
      </Rows>
    </Card>
  );
}
