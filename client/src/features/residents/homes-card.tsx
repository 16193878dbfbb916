import { useState } from 'react';
import type { Home } from '../../../../shared/residents/schema';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { urlOf } from '../../platform/navigate';
import { LeaveSheet } from './leave-sheet';

/** The households I belong to, in all communities. */
export function HomesCard({ homes }: { homes: readonly Home[] }) {
  const [leaving, setLeaving] = useState<Home | null>(null);
  return (
    <>
      <SectionHead title="我家" />
      <Card flush label="我家">
        <Rows>
          {homes.map((home) => (
            <ListRow
              key={`${home.communityId} ${home.householdId}`}
              icon="house"
              title={home.address}
              note={`${home.communityName}${seatWords(home)}`}
              onClick={() => setLeaving(home)}
            />
          ))}
          <ListRow
            icon="user-plus"
            title={homes.length === 0 ? '绑定住户' : '再绑一户'}
            note="用绑定码，或请网格员核对"
            to={urlOf('bind')}
          />
        </Rows>
      </Card>
      {leaving && <LeaveSheet home={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

/** A vote per adult counts seats; an owner living elsewhere has none, and should know. */
const seatWords = ({ seat }: Home): string => (seat === null ? ' · 按人投票时不占席位' : '');
