import { Item, Text, View } from '@prims';
import type { ReactNode } from 'react';
import { yuan } from '../../../../shared/http/money';
import type { Expense } from '../../../../shared/projects/expense';
import { PhotoStrip } from '../../components/photos/photo-strip';
import { Tag, Tags } from '../../components/tag/tag';
import { dateWords } from '../../platform/time';
import styles from './project.module.css';
import { approvedBy, dayName, expenseTag, stillNeeded } from './words';

interface Props {
  expense: Expense;
  now: string;
  /** which project it belongs to, where the page shows several */
  withProject?: boolean;
  children?: ReactNode;
}

/** One sum asked for: what, how much, to whom, with which receipts, and who said yes. */
export function ExpenseRow({ expense, now, withProject, children }: Props) {
  const { what, amountFen, payee, receipts, receiptCount, overBecause, leftOut, askedAt, because, paidOn } = expense;
  const { words, tone } = expenseTag(expense);
  const facts = [
    `${dateWords(askedAt, now)}报的`,
    payee === null ? '' : `付给${payee}`,
    `票据 ${receiptCount} 张`,
    paidOn === null ? '' : `${dayName(paidOn)}付出`,
  ];
  const decided = [approvedBy(expense), stillNeeded(expense)].filter((one) => one !== '').join('，');
  return (
    <Item className={styles.expense}>
      <View className="row row-between">
        <Text className="t-bold">{withProject ? `${expense.projectTitle} · ${what}` : what}</Text>
        <Text className={styles.sum}>{yuan(amountFen)}</Text>
      </View>
      <View className="t-sub">{facts.filter((one) => one !== '').join(' · ')}</View>
      <Tags>
        <Tag tone={tone}>{words}</Tag>
      </Tags>
      {decided !== '' && <View className="t-sub">{decided}</View>}
      {overBecause !== '' && <View className="t-sub">超出计划，因为：{overBecause}</View>}
      {leftOut.length > 0 && <View className="t-sub">{leftOut.join('、')}是亲属或当事人，不参加批准</View>}
      {because !== null && <View className="t-sub">原因：{because}</View>}
      {receipts && receipts.length > 0 && <PhotoStrip files={receipts} label={`${what}的票据`} />}
      {children}
    </Item>
  );
}
