import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { useMay } from '../../platform/may';
import { urlOf } from '../../platform/navigate';
import { DUTIES } from './duties';

interface Props {
  /** only the first, for 首页 */
  first?: number;
}

/** For those who run something here: the way to it. Nothing for everybody else. */
export function DutiesCard({ first }: Props) {
  const may = useMay();
  const mine = DUTIES.filter(({ roles }) => may(...roles)).slice(0, first);
  if (mine.length === 0) return null;
  return (
    <>
      {first === undefined && <SectionHead title="我管的事" />}
      <Card flush label="我管的事">
        <Rows>
          {mine.map(({ page, title, note, icon }) => (
            <ListRow key={page} icon={icon} title={title} note={note} to={urlOf(page)} />
          ))}
        </Rows>
      </Card>
    </>
  );
}
