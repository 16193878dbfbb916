import type { VoteCard } from '../../../../shared/votes/schema';
import { Chips } from '../../components/choose/chips';
import { KIND_NAMES } from './words';

export type KindFilter = 'all' | VoteCard['kind'];

export const ofKind = (votes: readonly VoteCard[], kind: KindFilter): VoteCard[] =>
  votes.filter((vote) => kind === 'all' || vote.kind === kind);

interface Props {
  value: KindFilter;
  onChange: (kind: KindFilter) => void;
}

export const KindChips = ({ value, onChange }: Props) => (
  <Chips
    label="按种类看"
    options={[
      { value: 'all', label: '全部' },
      { value: 'resident_resolution', label: KIND_NAMES.resident_resolution },
      { value: 'poll', label: KIND_NAMES.poll },
    ]}
    value={value}
    onChange={(kind) => onChange(kind as KindFilter)}
  />
);
