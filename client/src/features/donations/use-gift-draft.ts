import { parseYuan } from '../../../../shared/http/money';
import { type Draft, useDraft } from '../../platform/draft';
import { randomId } from '../../platform/random-id';

const KEY_LENGTH = 16;
const newKey = (): string => randomId().slice(0, KEY_LENGTH);

/** What a person has filled in for one fund, kept until the gift is paid. */
export interface GiftDraft {
  /** a suggested amount in yuan, or '' for an own one */
  preset: string;
  typed: string;
  projectNo: string | null;
  showName: boolean;
  name: string;
  hideAmount: boolean;
  message: string;
  /** one gift, however often it is sent */
  key: string;
  /** the order made with this key */
  orderNo: string | null;
}

export interface GiftForm extends Draft<GiftDraft> {
  /** another wish is another gift: the order made before is left alone */
  wish(part: Partial<Omit<GiftDraft, 'key' | 'orderNo'>>): void;
  /** the order is dead, the wishes are not */
  again(): void;
}

export function useGiftDraft(fundId: string, name = ''): GiftForm {
  const draft = useDraft<GiftDraft>(`gift:${fundId}`, {
    preset: '20',
    typed: '',
    projectNo: null,
    showName: false,
    name,
    hideAmount: false,
    message: '',
    key: newKey(),
    orderNo: null,
  });
  return {
    ...draft,
    wish: (part) => draft.change(draft.value.orderNo === null ? part : { ...part, key: newKey(), orderNo: null }),
    again: () => draft.change({ key: newKey(), orderNo: null }),
  };
}

/** The amount in fen; null while none is readable. */
export const amountOf = ({ preset, typed }: Pick<GiftDraft, 'preset' | 'typed'>): number | null =>
  parseYuan(preset === '' ? typed : preset);

/** What the server is sent. */
export const wishesOf = (draft: GiftDraft, amountFen: number) => ({
  key: draft.key,
  amountFen,
  projectNo: draft.projectNo,
  name: draft.showName && draft.name.trim() !== '' ? draft.name.trim() : null,
  hideAmount: draft.hideAmount,
  message: draft.message.trim(),
});
