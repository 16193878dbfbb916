import { Form } from '@prims';
import { useState } from 'react';
import { giveReason } from '../../../../shared/votes/endpoints';
import type { Reason } from '../../../../shared/votes/schema';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { RadioCards } from '../../components/choose/radio-cards';
import { TextAreaField } from '../../components/field/text-area-field';
import { fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { useCommand } from '../../platform/use-command';
import styles from './give-reason.module.css';

type Audience = Reason['audience'];
const EMPTY: { text: string; audience: Audience } = { text: '', audience: 'public' };
const MAX_REASON = 300;

/** Why one voted so, for everybody or for the committee only; read by nobody before the result. */
export function GiveReason({ voteId, householdId }: { voteId: string; householdId: string }) {
  const form = useDraft(`reason-${voteId}`, EMPTY);
  const [given, setGiven] = useState<Reason | null>(null);
  const give = useCommand(giveReason, {
    onDone: (reason) => {
      setGiven(reason);
      form.clear();
    },
  });
  const { text, audience } = form.value;
  const wrong = fieldErrors(give.error);
  return (
    <>
      <SectionHead title="说说理由" />
      <Card label="说说理由">
        {given ? (
          <Banner tone="done" title="理由记下了">
            {given.moderation === 'held' ? '自管委看过后，和结果一起公布。' : whenWords(given.audience)}
          </Banner>
        ) : (
          <Form
            className={styles.form}
            onSubmit={() => give.run({ params: { voteId }, body: { text, audience, householdId } })}
          >
            <TextAreaField
              label="为什么这样选（可以不写）"
              value={text}
              onChange={(next) => form.change({ text: next })}
              placeholder="比如：晾晒区朝南就好"
              help="别写姓名、电话和门牌。结果公布前谁也看不到。"
              error={wrong.text}
              maxLength={MAX_REASON}
            />
            <RadioCards
              label="给谁看"
              options={[
                { value: 'public', label: '大家都能看', note: '不带名字，和结果一起公布' },
                { value: 'committee', label: '只给自管委看' },
              ]}
              value={audience}
              onChange={(next) => form.change({ audience: next as Audience })}
            />
            {!wrong.text && <ErrorBanner error={give.error} />}
            <Btn kind="second" wide submit working={give.working} disabled={text.trim() === ''}>
              交上理由
            </Btn>
          </Form>
        )}
      </Card>
    </>
  );
}

const whenWords = (audience: Audience): string =>
  audience === 'public' ? '不带名字，和结果一起公布。' : '截止以后，自管委看得到。';
