import { BtnLink } from '../../components/btn/btn';
import { Empty } from '../../components/states/empty';
import { urlOf } from '../../platform/navigate';

export const NoReceipt = ({ voteId }: { voteId: string }) => (
  <Empty title="还没有票根" action={<BtnLink to={urlOf('voteDetail', { voteId })}>看这次表决</BtnLink>}>
    投出选票以后，这里会有一张票根。
  </Empty>
);
