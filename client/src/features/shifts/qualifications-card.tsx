import type { Volunteer } from '../../../../shared/shifts/team';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { fullDay } from '../../components/days/day-words';
import { urlOf } from '../../platform/navigate';

type Qualification = Volunteer['qualifications'][number];

function stateOf({ state, expiresOn }: Qualification, today: string): string {
  if (state === 'requested') return '等队长确认';
  if (state === 'refused') return '没有通过';
  return expiresOn !== null && expiresOn < today ? '已经过期' : '有效';
}

const untilWords = ({ state, expiresOn }: Qualification): string =>
  state !== 'confirmed'
    ? ''
    : expiresOn === null
      ? '长期有效'
      : `到 ${expiresOn.slice(0, 4)}年${fullDay(expiresOn).split(' ')[0]}`;

/** What I have been confirmed to be able to do, or asked for. */
export const QualificationsCard = ({ volunteer, today }: { volunteer: Volunteer; today: string }) => (
  <>
    <SectionHead title="我的资质" />
    <Card flush label="我的资质">
      <Rows>
        {volunteer.qualifications.map((one) => (
          <ListRow
            key={one.name}
            icon="shield-check"
            title={one.name}
            note={[untilWords(one), one.note].filter(Boolean).join('，') || undefined}
            value={stateOf(one, today)}
          />
        ))}
        <ListRow icon="users" title="小队和资质" note="入队、申请新的资质" to={urlOf('teams')} />
      </Rows>
    </Card>
  </>
);
