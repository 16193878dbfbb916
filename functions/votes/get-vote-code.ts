import type { Input, Reply } from '../../shared/http/endpoint';
import type { getVoteCode } from '../../shared/votes/endpoints';
import type { Caller } from '../platform/serve';
import { codeImage } from '../platform/wechat/code-image';
import { visibleVote } from './detail';
import { assertManages } from './rights';

export async function getVoteCodeHandler(
  { params }: Input<typeof getVoteCode>,
  caller: Caller,
): Promise<Reply<typeof getVoteCode>> {
  const vote = await visibleVote(caller, params.voteId);
  await assertManages(caller, vote.electorate);
  const png = await codeImage({ scene: vote.voteId, page: 'packages/votes/detail/index' });
  return { pngBase64: png.toString('base64') };
}
