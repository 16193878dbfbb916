import type { Volunteer } from '../../../../shared/shifts/team';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { urlOf } from '../../platform/navigate';
import { untilWords } from './until-words';

type Qualification = Volunteer['qualifications'][number];

function stateOf({ state, expiresOn }: Qualification, today: string): string {
  if (state === 'requested') return '等队长确认';
  if (state === 'refused') return '没有通过';
  if (state === 'taken_back') return '收回了';
  return expiresOn !== null && expiresOn < today ? '已经过期' : '有效';
}

function noteOf(one: Qualification, today: string): string | undefined {
  if (one.state === 'taken_back') return `原因：${one.because}`;
  const until = one.state === 'confirmed' ? untilWords(one.expiresOn, today) : '';
  return [until, one.note].filter(Boolean).join('，') || undefined;
}

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
            note={noteOf(one, today)}
            value={stateOf(one, today)}
          />
        ))}
        <ListRow icon="users" title="小队和资质" note="入队、申请新的资质" to={urlOf('teams')} />
      </Rows>
    </Card>
  </>
);
