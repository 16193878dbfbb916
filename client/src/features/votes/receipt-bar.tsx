import type { Receipt, VoteDetail } from '../../../../shared/votes/schema';
import { ActionBar } from '../../components/action-bar/action-bar';
import { Btn, Btns } from '../../components/btn/btn';
import { copyText } from '../../platform/files';
import { toast } from '../../platform/toast';

interface Props {
  vote: VoteDetail;
  receipt: Receipt;
  /** null where the ballot cannot be changed any more */
  onChange: (() => void) | null;
}

export const ReceiptBar = ({ vote, receipt, onChange }: Props) => (
  <ActionBar>
    <Btns>
      {onChange && (
        <Btn kind="second" onClick={onChange}>
          {vote.basis === 'household' ? '改我家的票' : '改我的票'}
        </Btn>
      )}
      <Btn onClick={() => void keep(vote, receipt)}>保存票根</Btn>
    </Btns>
  </ActionBar>
);

/** As text, to paste into a note of one's own: a picture in the album is seen by more eyes. */
async function keep(vote: VoteDetail, { words, code }: Receipt): Promise<void> {
  await copyText(`小马扎票根：${words.join(' · ')} ${code}（${vote.title}）`);
  toast('票根已复制，可以粘贴到备忘录里收好');
}
