import { View } from '@prims';
import { useState } from 'react';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { getProject, rateProject } from '../../../../shared/projects/endpoints';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { SelectField } from '../../components/field/select-field';
import { TextField } from '../../components/field/text-field';
import { refresh } from '../../platform/cache';
import { fieldErrors } from '../../platform/call-error';
import { useSession } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { STAR_WORDS } from './stars';

/** One household's word, which it may change. */
export function RateForm({ project }: { project: ProjectDetail }) {
  const { fundId, projectNo } = project;
  const before = project.mine.rating;
  const me = useSession().me;
  const homes = (me?.homes ?? []).filter((home) => home.communityId === me?.community?.communityId);
  const [stars, setStars] = useState(before ? String(before.stars) : '');
  const [words, setWords] = useState(before?.words ?? '');
  const [householdId, setHouseholdId] = useState(homes[0]?.householdId ?? '');
  const rate = useCommand(rateProject, {
    onDone: () => {
      void refresh(getProject);
      toast('谢谢您说一句');
    },
  });
  return (
    <View className="stack">
      {before?.moderation === 'held' && <Banner tone="wait">您写的话还在看，看过就公开；评价已经算上了。</Banner>}
      {homes.length > 1 && (
        <SelectField
          label="替哪一户评"
          value={householdId}
          onChange={setHouseholdId}
          options={homes.map((home) => ({ value: home.householdId, label: home.address }))}
        />
      )}
      <SelectField
        label={before ? '您家评过了，可以改' : '您家觉得办得怎么样'}
        value={stars}
        onChange={setStars}
        placeholder="选一个"
        options={[5, 4, 3, 2, 1].map((n) => ({ value: String(n), label: STAR_WORDS[n - 1] ?? '' }))}
      />
      <TextField
        label="想说一句（可不填）"
        value={words}
        onChange={setWords}
        maxLength={100}
        error={fieldErrors(rate.error).words}
      />
      <ErrorBanner error={rate.error} />
      <Btn
        small
        working={rate.working}
        disabled={stars === ''}
        onClick={() =>
          rate.run({
            params: { fundId, projectNo },
            body: { stars: Number(stars), words, ...(homes.length > 1 && { householdId }) },
          })
        }
      >
        {before ? '改好了' : '评一评'}
      </Btn>
    </View>
  );
}
