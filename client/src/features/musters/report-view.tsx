import { View } from '@prims';
import { musterTitle } from '../../../../shared/musters/rules';
import type { MusterReport } from '../../../../shared/musters/schema';
import { Banner } from '../../components/banner/banner';
import { Card, CardHead } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';
import { StatTiles } from '../../components/stat/stat-tiles';
import { Table } from '../../components/table/table';
import { clockWords, momentWords } from '../../platform/time';

const COLUMNS = [
  { key: 'name', title: '组', width: 'minmax(110px, 2fr)' },
  { key: 'called', title: '叫了', end: true },
  { key: 'coming', title: '能来', end: true },
  { key: 'present', title: '到场', end: true },
  { key: 'first', title: '最早到', end: true },
  { key: 'half', title: '半数到齐', end: true },
];

/** Numbers and times, no names: it is printed and passed around. */
export function ReportView({ report, now }: { report: MusterReport; now: string }) {
  const { total } = report;
  return (
    <>
      {!report.final && <Banner tone="wait">正在汇总，稍等几秒刷新。</Banner>}
      <Card label="这次集结">
        <CardHead title={musterTitle(report.kind, report.planName)} />
        <KeyValue
          items={[
            ['发出', momentWords(report.startedAt, now)],
            ['结束', report.stoodDownAt ? momentWords(report.stoodDownAt, now) : '还在进行'],
            ['地点', report.place || '听组长安排'],
            ...(report.standDownNote ? ([['结束时说', report.standDownNote]] as const) : []),
          ]}
        />
      </Card>
      <StatTiles
        label="人数"
        tiles={[
          { value: total.called, unit: '人', label: '叫到' },
          { value: total.coming, unit: '人', label: '回“来”' },
          { value: total.present, unit: '人', label: '到场' },
          { value: total.silent, unit: '人', label: '没有回' },
        ]}
      />
      <Card flush label="各组">
        <Table
          label="各组人数和时间"
          columns={COLUMNS}
          minWidth={520}
          rows={report.groups.map((group) => ({
            key: group.groupId,
            cells: {
              name: group.name,
              called: group.count.called,
              coming: group.count.coming,
              present: group.count.present,
              first: group.firstPresentAt ? clockWords(group.firstPresentAt) : '—',
              half: group.halfPresentMinutes === null ? '—' : `${group.halfPresentMinutes} 分钟`,
            },
          }))}
        />
      </Card>
      <View className="t-note">“半数到齐”是从叫到这一组，到这一组到场的人来了一半，用了几分钟。</View>
    </>
  );
}
