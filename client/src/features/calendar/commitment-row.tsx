import { View } from '@prims';
import type { Commitment } from '../../../../shared/calendar/commitment';
import { ListRow } from '../../components/card/list-row';
import { Tag, Tags } from '../../components/tag/tag';
import { KIND_ICONS, STATE_TAGS, timeWords } from './commitment-words';

/** One thing of a day: when, what, where, and how sure it is. A deadline is nothing to be sure of. */
export function CommitmentRow({ of: one }: { of: Commitment }) {
  const { words, tone, icon } = STATE_TAGS[one.state];
  return (
    <ListRow
      icon={KIND_ICONS[one.kind]}
      title={one.title}
      note={
        <>
          <View>{[timeWords(one), one.place].filter(Boolean).join(' · ')}</View>
          {one.kind !== 'vote' && (
            <Tags>
              <Tag tone={tone} icon={icon}>
                {words}
              </Tag>
            </Tags>
          )}
        </>
      }
      to={one.page}
    />
  );
}
