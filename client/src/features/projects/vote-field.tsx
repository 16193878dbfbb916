import { View } from '@prims';
import { listVotes } from '../../../../shared/votes/endpoints';
import type { VoteCard } from '../../../../shared/votes/schema';
import { Banner } from '../../components/banner/banner';
import { SelectField } from '../../components/field/select-field';
import { useList } from '../../platform/use-list';

const cards = (reply: { votes: VoteCard[] }) => reply.votes;

interface Props {
  value: string;
  onChange: (voteId: string) => void;
  /** of an expense: what it is for, which the vote must name as well */
  what?: string;
}

/** Above the managers' limit: which published vote of the residents carries this money. */
export function VoteField({ value, onChange, what }: Props) {
  const done = useList(listVotes, { query: { filter: 'done' } }, cards);
  const passed = (done.items ?? []).filter(
    ({ kind, state }) => kind === 'resident_resolution' && state === 'published',
  );
  return (
    <View className="stack">
      <Banner icon="vote-bold">
        {`数额超出管委会能批的范围，要居民表决通过。表决的题目里要写明这个项目${what ? `、“${what}”` : ''}和钱数，一次表决只定一笔。`}
      </Banner>
      <SelectField
        label="是哪一次表决通过的"
        value={value}
        onChange={onChange}
        placeholder={passed.length === 0 ? '还没有公布的居民议事' : '选一次表决'}
        options={passed.map(({ voteId, title }) => ({ value: voteId, label: title }))}
      />
    </View>
  );
}
