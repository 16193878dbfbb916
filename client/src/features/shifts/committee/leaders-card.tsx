import { View } from '@prims';
import { FREE_TIME_NAMES, MAX_LEADERS, type TeamMember } from '../../../../../shared/shifts/team';
import { CheckList } from '../../../components/choose/check-list';
import { FormCard } from '../../../components/field/form-card';

interface Props {
  members: readonly TeamMember[];
  value: readonly string[];
  onChange: (personIds: string[]) => void;
  error?: string;
}

const noteOf = ({ skills, times }: TeamMember): string =>
  [...skills, ...times.map((time) => FREE_TIME_NAMES[time])].join(' · ');

/** The members with what they can do and when; ticked ones lead. */
export const LeadersCard = ({ members, value, onChange, error }: Props) => (
  <FormCard title={`队员 ${members.length} 人`}>
    {members.length === 0 ? (
      <View className="t-sub">还没有人入队。大家在“志愿小队”里点入队，这里就能选队长。</View>
    ) : (
      <CheckList
        label="谁当队长"
        help={`打勾的是队长，最多 ${MAX_LEADERS} 位，能排班、看名单、记时长`}
        options={members.map((member) => ({
          value: member.personId,
          label: member.displayName,
          note: noteOf(member) || undefined,
        }))}
        value={value}
        onChange={onChange}
        error={error}
      />
    )}
  </FormCard>
);
