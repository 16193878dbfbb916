import { Text } from '@prims';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { Tag, Tags } from '../../components/tag/tag';

/** Who comes: names of those who agreed to be shown, the others counted. */
export const PeopleCard = ({ people, open }: Pick<ShiftDetail, 'people'> & { open: boolean }) => (
  <>
    <SectionHead title="已经报名的人" />
    <Card label="已经报名的人">
      {people.names.length + people.unnamed === 0 ? (
        <Text className="t-sub">{open ? '还没有人报名，您可以当第一个。' : '还没有人报名。'}</Text>
      ) : (
        <Tags>
          {people.names.map((name) => (
            <Tag key={name}>{name}</Tag>
          ))}
          {people.unnamed > 0 && (
            <Tag tone="line">
              {people.names.length > 0 ? '另有' : '有'} {people.unnamed} 位未公开姓名
            </Tag>
          )}
        </Tags>
      )}
    </Card>
  </>
);
