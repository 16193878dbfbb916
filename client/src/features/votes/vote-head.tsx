import type { VoteDetail } from '../../../../shared/votes/schema';
import { MatterHead } from '../../components/page/matter-head';
import { Tag } from '../../components/tag/tag';
import { thousands } from '../../platform/numbers';
import { dateWords } from '../../platform/time';
import { basisWords, KIND_NAMES, unitOf } from './words';

/** What is asked, of whom, and by which kind of vote. */
export function VoteHead({ vote, now }: { vote: VoteDetail; now: string }) {
  const over = vote.state === 'closed' || vote.state === 'published';
  const heads = vote.roll?.heads ?? vote.turnout?.heads;
  return (
    <MatterHead
      title={vote.title}
      tags={
        <>
          <Tag>{KIND_NAMES[vote.kind]}</Tag>
          <Tag>{basisWords(vote)}</Tag>
          {over && <Tag>{dateWords(vote.closesAt, now)} 截止</Tag>}
        </>
      }
    >
      自管委提出，{vote.electorateName}
      {heads ? ` ${thousands(heads)} ${unitOf(vote.basis)}` : ''}来投
    </MatterHead>
  );
}
