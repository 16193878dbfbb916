import { Text, View } from '@prims';
import { useState } from 'react';
import type { MonthFlow } from '../../../../shared/funds/view';
import { localDay } from '../../../../shared/http/local-time';
import { yuan } from '../../../../shared/http/money';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { Table } from '../../components/table/table';
import { FlowBars } from './flow-bars';
import styles from './flow-card.module.css';
import { dearest, halfYear } from './flow-scale';
import { Swatch } from './swatch';
import { longMonth, monthName } from './words';

const COLUMNS = [
  { key: 'month', title: '月份' },
  { key: 'in', title: '收入（元）', end: true },
  { key: 'out', title: '支出（元）', end: true },
];
const NARROW = 240;

/** The half-year's ins and outs: this month in words, the boxes, one sentence, and the table for whoever asks. */
export function FlowCard({ months, now }: { months: readonly MonthFlow[]; now: string }) {
  const [asTable, setAsTable] = useState(false);
  const shown = halfYear(months);
  const current = shown[shown.length - 1];
  const most = dearest(shown);
  const day = Number(localDay(now).slice(8, 10));
  return (
    <>
      <SectionHead
        title="这半年的进出"
        more={asTable ? '收起表格' : '看表格'}
        expanded={asTable}
        onMore={() => setAsTable(!asTable)}
      />
      <Card label="这半年的进出" flush={asTable}>
        {asTable ? (
          <Table
            label="近一年每月的收入和支出"
            columns={COLUMNS}
            minWidth={NARROW}
            rows={[...months].reverse().map(({ month, inFen, outFen }) => ({
              key: month,
              cells: { month: longMonth(month), in: yuan(inFen), out: yuan(outFen) },
            }))}
          />
        ) : (
          <>
            {current && (
              <View className={styles.readout}>
                <View className={styles.when}>
                  {monthName(current.month)}（到 {day} 日）
                </View>
                <View className={styles.fact}>
                  <Swatch of="in" />
                  收入 <Text className={styles.sum}>{yuan(current.inFen)}</Text>
                </View>
                <View className={styles.fact}>
                  <Swatch of="out" />
                  支出 <Text className={styles.sum}>{yuan(current.outFen)}</Text>
                </View>
              </View>
            )}
            <FlowBars months={shown} />
            <View className={styles.sentence}>
              {most
                ? `${monthName(most.month)}花得最多，${yuan(most.outFen)} 元。每一笔都在下面。`
                : '这半年还没有花过钱。'}
            </View>
          </>
        )}
      </Card>
    </>
  );
}
