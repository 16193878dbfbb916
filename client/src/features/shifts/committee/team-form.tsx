import { useMemo } from 'react';
import { getPlaces } from '../../../../../shared/places/endpoints';
import { TEAM_KIND_NAMES, type TeamCard, type TeamKind, type TeamMember } from '../../../../../shared/shifts/team';
import { createTeam, listTeamMembers, listTeams, updateTeam } from '../../../../../shared/shifts/team-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { FormCard } from '../../../components/field/form-card';
import { SelectField } from '../../../components/field/select-field';
import { SwitchRow } from '../../../components/field/switch-row';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { scopeOptions } from '../../../components/scope/scope-options';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { replace } from '../../../platform/navigate';
import { randomId } from '../../../platform/random-id';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';
import { LeadersCard } from './leaders-card';
import { blankTeam, draftOf, teamForm } from './team-form-state';

const KINDS = (Object.keys(TEAM_KIND_NAMES) as TeamKind[]).map((value) => ({ value, label: TEAM_KIND_NAMES[value] }));
const LIMITS = Array.from({ length: 14 }, (_, i) => ({ value: String(i + 1), label: `每周最多 ${i + 1} 个岗位` }));

interface Props {
  /** null: a new one */
  team: TeamCard | null;
  members: readonly TeamMember[];
}

/** A team: what it does, whom to call, what its leaders can confirm, who leads it. */
export function TeamForm({ team, members }: Props) {
  const places = useEndpoint(getPlaces);
  const initial = useMemo(() => (team ? teamForm(team, members) : blankTeam(randomId())), [team, members]);
  const form = useDraft(`team:${team?.teamId ?? 'new'}:${team?.revision ?? 0}`, initial);
  const { value, change } = form;
  const onDone = () => {
    form.clear();
    void refresh(listTeams, listTeamMembers);
    toast(team ? '改好了' : '小队建好了');
    replace('teamsDesk');
  };
  const create = useCommand(createTeam, { onDone });
  const update = useCommand(updateTeam, { onDone });
  const save = team ? update : create;
  const problems = fieldErrors(save.error);
  const send = () => {
    const body = draftOf(value);
    if (team)
      update.run({
        params: { teamId: team.teamId },
        body: { ...body, leaders: value.leaders, revision: team.revision },
      });
    else create.run({ body: { ...body, draftId: value.draftId, leadMyself: value.leadMyself } });
  };
  return (
    <>
      <FormCard title="这支小队">
        <TextField
          label="队名"
          value={value.name}
          onChange={(name) => change({ name })}
          maxLength={20}
          error={problems.name}
          required
        />
        <SelectField
          label="哪一类"
          value={value.kind}
          options={KINDS}
          onChange={(kind) => change({ kind: kind as TeamKind })}
        />
        <TextAreaField
          label="做些什么（可不填）"
          value={value.about}
          onChange={(about) => change({ about })}
          maxLength={300}
          error={problems.about}
        />
        <SelectField
          label="服务哪一片"
          value={value.scope}
          options={scopeOptions(places.data ?? { compounds: [], grids: [] })}
          onChange={(scope) => change({ scope })}
          error={problems.scope}
        />
        <SelectField
          label="一个人一周能报几个"
          value={value.weeklyLimit}
          options={LIMITS}
          onChange={(weeklyLimit) => change({ weeklyLimit })}
        />
      </FormCard>
      <FormCard title="来不了打给谁（可不填）">
        <TextField
          label="联系人"
          value={value.contactName}
          onChange={(contactName) => change({ contactName })}
          maxLength={20}
          error={problems['contact.name']}
        />
        <TextField
          label="电话"
          value={value.contactPhone}
          onChange={(contactPhone) => change({ contactPhone })}
          maxLength={20}
          help="队员都看得到，请用愿意公开的号码"
          error={problems['contact.phone']}
        />
      </FormCard>
      <FormCard title="队长能确认的资质（可不填）">
        <TextField
          label="用顿号隔开"
          value={value.qualifications}
          onChange={(qualifications) => change({ qualifications })}
          placeholder="例如：理发师、电工"
          help="岗位可以要求其中一种，队员申请，队长确认"
          error={problems.qualifications ?? problems['qualifications.0']}
        />
      </FormCard>
      {team ? (
        <LeadersCard
          members={members}
          value={value.leaders}
          onChange={(leaders) => change({ leaders })}
          error={problems.leaders}
        />
      ) : (
        <FormCard title="队长">
          <SwitchRow
            label="我来当队长"
            note="也可以先建队，等大家入了队，再选队长"
            checked={value.leadMyself}
            onChange={(leadMyself) => change({ leadMyself })}
          />
        </FormCard>
      )}
      <ErrorBanner error={save.error} />
      <Btn wide working={save.working} disabled={value.name.trim().length < 2} onClick={send}>
        {team ? '改好了' : '建这支小队'}
      </Btn>
    </>
  );
}
