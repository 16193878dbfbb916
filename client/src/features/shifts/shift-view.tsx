import { Heading, Text, View } from '@prims';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { Banner } from '../../components/banner/banner';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { SectionHead } from '../../components/card/section-head';
import { FreshLine } from '../../components/fresh/fresh-line';
import { Columns } from '../../components/page/columns';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { ByMeCard } from './by-me-card';
import { stateIs } from './card-face';
import { DropOutRule } from './drop-out-rule';
import { ForOthersCard } from './for-others-card';
import { heldRole } from './held-role';
import { MineCard } from './mine-card';
import { PeopleCard } from './people-card';
import { RoleBoxes } from './role-boxes';
import { SeatRefusal } from './seat-refusal';
import { ShiftFacts } from './shift-facts';
import styles from './shift-view.module.css';
import { spanWords } from './shift-words';
import { TeamLinks } from './team-links';
import type { SeatCommands } from './use-seat';

interface Props {
  shift: ShiftDetail;
  seat: SeatCommands;
  /** the role the bar's button is for */
  chosen: string | null;
  onChoose: (roleId: string) => void;
  asOf: number;
  now: string;
}

/** One shift: when, where, whom to call, which roles, who comes, and what if I cannot. */
export function ShiftView({ shift, seat, chosen, onChoose, asOf, now }: Props) {
  const held = heldRole(shift);
  const open = shift.state === 'open' && now < shift.startsAt;
  return (
    <>
      <View as="section" className={styles.head}>
        <Tags>
          {shift.project !== '' && <Tag>{shift.project}</Tag>}
          <Tag>{shift.teamName}</Tag>
          {shift.kind === 'home_visit' && <Tag>两人一组</Tag>}
        </Tags>
        <Heading level={2} className="t-h1">
          {shift.title}
        </Heading>
      </View>
      {shift.mayLead && (
        <Card flush label="带班">
          <ListRow
            icon="clipboard-list"
            title="带班"
            note="签到码、名单、改期和取消"
            to={urlOf('leadShift', { shiftId: shift.shiftId })}
          />
        </Card>
      )}
      {shift.state === 'cancelled' && (
        <Banner tone="bad" title="这一次取消了">
          {shift.cancelledBecause ?? '请看看别的日子。'}
        </Banner>
      )}
      {shift.state === 'preparing' && (
        <Banner tone="wait" title="还在准备">
          要等被看望的人家同意，队长记下来以后，就开放报名。
        </Banner>
      )}
      <Columns
        aside={
          <>
            <PeopleCard people={shift.people} open={open} />
            {open && !stateIs(held, 'waiting') && (
              <DropOutRule shift={shift} held={stateIs(held, 'mine') ? held.mine : null} now={now} />
            )}
            <TeamLinks shift={shift} />
            {open && <ForOthersCard shift={shift} seat={seat} />}
          </>
        }
      >
        <ShiftFacts shift={shift} />
        {shift.alsoThen.map((other) => (
          <Banner key={other.title + other.startsAt} tone="wait" icon="triangle-alert" title="这个时间您还有别的安排">
            {other.title}，{spanWords(other)}。两头都去不了的话，记得退一个。
          </Banner>
        ))}
        <ByMeCard shift={shift} seat={seat} open={open} />
        {held && <MineCard shift={shift} role={held} seat={seat} now={now} />}
        {shift.note !== '' && (
          <Card label="要做什么">
            <Text>{shift.note}</Text>
          </Card>
        )}
        {shift.handover && (
          <Banner icon="message-square-plus" title={`这一班留的话（${shift.handover.byName}）`}>
            {shift.handover.text}
          </Banner>
        )}
        <SectionHead title={held || !open ? '这一班的岗位' : '选一个岗位'} />
        <RoleBoxes shift={shift} held={held} chosen={chosen} onChoose={onChoose} seat={seat} />
        <SeatRefusal seat={seat} />
        <FreshLine asOf={asOf} />
      </Columns>
    </>
  );
}
