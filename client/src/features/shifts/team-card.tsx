import { Text, View } from '@prims';
import { useState } from 'react';
import { TEAM_KIND_NAMES, type TeamCard as Team, type Volunteer } from '../../../../shared/shifts/team';
import { getVolunteer, joinTeam, leaveTeam, listTeams } from '../../../../shared/shifts/team-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { Confirm } from '../../components/sheet/confirm';
import { Tag, Tags } from '../../components/tag/tag';
import { refresh } from '../../platform/cache';
import { urlOf } from '../../platform/navigate';
import { dial } from '../../platform/phone';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './forms.module.css';
import { QualifySheet } from './qualify-sheet';
import { askable } from './teams';

/** One team: what it does, who leads it, join or leave, and what its leaders can confirm. */
export function TeamCard({ team, volunteer }: { team: Team; volunteer: Volunteer | null }) {
  const [leaving, setLeaving] = useState(false);
  const [asking, setAsking] = useState<string | null>(null);
  const done = (said: string) => () => {
    toast(said);
    setLeaving(false);
    void refresh(listTeams, getVolunteer);
  };
  const join = useCommand(joinTeam, { onDone: done(`您入队了，${team.name}的岗位在“我的队”里`) });
  const leave = useCommand(leaveTeam, { onDone: done('已经退队，报过的岗位还在') });
  const at = { params: { teamId: team.teamId } };
  const { contact } = team;
  return (
    <Card label={team.name}>
      <View className={styles.stack}>
        <CardHead title={team.name} note={`${team.members} 人`} />
        <Tags>
          <Tag>{TEAM_KIND_NAMES[team.kind]}</Tag>
          {team.mine && (
            <Tag tone="done" icon="check-bold">
              我的队
            </Tag>
          )}
        </Tags>
        {team.about !== '' && <Text>{team.about}</Text>}
        <View className="t-sub">
          {team.leaderNames.length > 0 ? `队长 ${team.leaderNames.join('、')}，` : ''}每人每周最多 {team.weeklyLimit}{' '}
          个岗位
        </View>
        <ErrorBanner error={join.error} />
        <View className={styles.buttons}>
          {team.mine ? (
            <Btn small kind="second" ariaLabel={`退队：${team.name}`} onClick={() => setLeaving(true)}>
              退队
            </Btn>
          ) : (
            <Btn
              small
              kind="second"
              ariaLabel={`入队：${team.name}`}
              working={join.working}
              onClick={() => join.run(at)}
            >
              入队
            </Btn>
          )}
          <BtnLink small kind="second" ariaLabel={`轮值表：${team.name}`} to={urlOf('roster', { teamId: team.teamId })}>
            轮值表
          </BtnLink>
          {contact && (
            <Btn
              small
              kind="second"
              icon="phone"
              ariaLabel={`打电话给${contact.name}`}
              onClick={() => dial(contact.phone)}
            >
              打电话
            </Btn>
          )}
          {askable(team, volunteer).map((name) => (
            <Btn
              key={name}
              small
              kind="second"
              ariaLabel={`申请“${name}”资质：${team.name}`}
              onClick={() => setAsking(name)}
            >
              申请“{name}”
            </Btn>
          ))}
        </View>
      </View>
      <Confirm
        open={leaving}
        title={`退出${team.name}？`}
        confirmLabel="退队"
        working={leave.working}
        error={leave.error}
        onConfirm={() => leave.run(at)}
        onClose={() => setLeaving(false)}
      >
        <Text>已经报上的岗位还是您的，去不了要另外退。以后想回来，再点入队就行。</Text>
      </Confirm>
      <QualifySheet
        open={asking !== null}
        shift={{ teamId: team.teamId, teamName: team.name }}
        role={{ qualification: asking }}
        onClose={() => setAsking(null)}
      />
    </Card>
  );
}
