import { Form, View } from '@prims';
import { useState } from 'react';
import { getPlaces } from '../../../../shared/places/endpoints';
import { FREE_TIME_NAMES, FreeTime, type Volunteer, type VolunteerDraft } from '../../../../shared/shifts/team';
import { getVolunteer, updateVolunteer } from '../../../../shared/shifts/team-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { CheckList } from '../../components/choose/check-list';
import { SwitchRow } from '../../components/field/switch-row';
import { TextField } from '../../components/field/text-field';
import { putReply } from '../../platform/cache';
import { fieldErrors } from '../../platform/call-error';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { useEndpoint } from '../../platform/use-endpoint';
import styles from './forms.module.css';
import { skillsIn, skillsText } from './skills';

/** What I can do, where and when I like to help, and whether others see my name. */
export function VolunteerForm({ volunteer }: { volunteer: Volunteer }) {
  const [skills, setSkills] = useState(skillsText(volunteer.skills));
  const [rest, setRest] = useState<Omit<VolunteerDraft, 'skills'>>({
    areas: volunteer.areas,
    times: volunteer.times,
    namePublic: volunteer.namePublic,
  });
  const places = useEndpoint(getPlaces);
  const save = useCommand(updateVolunteer, {
    onDone: (reply) => {
      putReply(getVolunteer, {}, reply);
      toast('记下了');
    },
  });
  const wrong = save.error ? fieldErrors(save.error) : {};
  const wrongSkill = Object.entries(wrong).find(([field]) => field.startsWith('skills'))?.[1];
  return (
    <Card>
      <Form className={styles.form} onSubmit={() => save.run({ body: { skills: skillsIn(skills), ...rest } })}>
        <TextField
          label="会什么"
          help="用顿号隔开：理发、修水电、辅导作业。队长排班时看得到。"
          placeholder="理发、修水电"
          maxLength={120}
          value={skills}
          error={wrongSkill}
          onChange={setSkills}
        />
        <CheckList
          label="什么时候有空"
          options={FreeTime.options.map((time) => ({ value: time, label: FREE_TIME_NAMES[time] }))}
          value={rest.times}
          onChange={(times) => setRest({ ...rest, times: FreeTime.options.filter((time) => times.includes(time)) })}
        />
        {places.data && places.data.compounds.length > 1 && (
          <CheckList
            label="愿意去哪些小区"
            help="不选，就按您家所在的小区算“离我近”。"
            options={places.data.compounds.map(({ compoundId, name }) => ({ value: compoundId, label: name }))}
            value={rest.areas}
            onChange={(areas) => setRest({ ...rest, areas })}
          />
        )}
        <SwitchRow
          label="报名后让别人看到我的名字"
          note={rest.namePublic ? '岗位页上写您的名字' : '岗位页上只数人数，队长看得到名字'}
          checked={rest.namePublic}
          onChange={(namePublic) => setRest({ ...rest, namePublic })}
        />
        <ErrorBanner error={wrongSkill ? null : save.error} />
        <View>
          <Btn wide submit working={save.working}>
            存下来
          </Btn>
        </View>
      </Form>
    </Card>
  );
}
