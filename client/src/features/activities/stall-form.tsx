import { applyForStall, type Fair, getFair } from '../../../../shared/activities/fair-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { CheckList } from '../../components/choose/check-list';
import { RadioCards } from '../../components/choose/radio-cards';
import { FormCard } from '../../components/field/form-card';
import { SelectField } from '../../components/field/select-field';
import { SwitchRow } from '../../components/field/switch-row';
import { TextAreaField } from '../../components/field/text-area-field';
import { TextField } from '../../components/field/text-field';
import { refresh } from '../../platform/cache';
import { beyondFields, fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { back } from '../../platform/navigate';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';

const BLANK = {
  name: '',
  kind: 'person' as 'person' | 'team' | 'organisation',
  about: '',
  needIds: [] as string[],
  tables: 1,
  power: false,
  contact: '',
};
const KINDS = [
  { value: 'person', label: '我自己' },
  { value: 'team', label: '志愿队' },
  { value: 'organisation', label: '单位、商户' },
] as const;
const MOST_TABLES = 4;
const FIELDS = ['name', 'about', 'needIds', 'contact'];

/** Who we are, what we bring, which need it serves. */
export function StallForm({ fair }: { fair: Fair }) {
  const form = useDraft(`stall:${fair.activityId}`, BLANK);
  const value = form.value;
  const apply = useCommand(applyForStall, {
    onDone: () => {
      form.clear();
      void refresh(getFair);
      toast('交上去了，有答复就告诉您');
      back();
    },
  });
  const problems = fieldErrors(apply.error);
  return (
    <FormCard title="申请摊位">
      <RadioCards label="谁来摆" options={KINDS} value={value.kind} onChange={(kind) => form.change({ kind })} />
      <TextField
        label="摊位叫什么"
        value={value.name}
        onChange={(name) => form.change({ name })}
        placeholder="例如：义务理发"
        maxLength={20}
        error={problems.name}
        required
      />
      <TextAreaField
        label="能做些什么（可不填）"
        value={value.about}
        onChange={(about) => form.change({ about })}
        maxLength={100}
        error={problems.about}
      />
      <CheckList
        label="对上大家的哪些需要"
        options={fair.needs.map(({ needId, label, households }) => ({
          value: needId,
          label,
          note: `${households} 家要`,
        }))}
        value={value.needIds}
        onChange={(needIds) => form.change({ needIds })}
        error={problems.needIds}
      />
      <SelectField
        label="要几张桌子"
        value={String(value.tables)}
        options={Array.from({ length: MOST_TABLES + 1 }, (_, n) => ({ value: String(n), label: `${n} 张` }))}
        onChange={(tables) => form.change({ tables: Number(tables) })}
      />
      <SwitchRow label="要用电" checked={value.power} onChange={(power) => form.change({ power })} />
      <TextField
        label="怎么联系您（可不填）"
        value={value.contact}
        onChange={(contact) => form.change({ contact })}
        help="只有办大集的人看得到"
        maxLength={40}
        error={problems.contact}
      />
      <ErrorBanner error={beyondFields(apply.error, FIELDS)} />
      <Btn
        wide
        working={apply.working}
        disabled={value.name.trim() === ''}
        onClick={() => apply.run({ params: { activityId: fair.activityId }, body: value })}
      >
        交上去
      </Btn>
    </FormCard>
  );
}
