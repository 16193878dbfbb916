import { View } from '@prims';
import { PURPOSE_NAMES } from '../../../../shared/funds/entry';
import type { Report } from '../../../../shared/funds/view';
import { periodWords } from '../../../../shared/funds/words';
import { localDay } from '../../../../shared/http/local-time';
import { yuan } from '../../../../shared/http/money';
import { paperDay } from '../../../../shared/http/time-words';
import { Paper, Part } from '../../components/paper/paper';
import { QrCode } from '../../components/qr/qr-code';
import { webAddress } from '../../platform/address';
import { urlOf } from '../../platform/navigate';
import styles from './report.module.css';
import { ReportTable } from './report-table';
import { amountWords, proofWords, SOURCE_NAMES, shortDay } from './words';

/** The quarter on one sheet of A4: what there was, came, went and is left, each from the ledger, and how to check it. */
export function ReportView({ report, now }: { report: Report; now: string }) {
  const { figures: f, published, managers } = report;
  const period = periodWords(report.period);
  return (
    <Paper
      from={[report.communityName, `${report.fundName}管理委员会`]}
      title="基金收支公示单"
      subtitle={`${report.fundName} · ${period}（${paperDay(f.from)}至${paperDay(f.to)}）`}
      foot={
        <>
          <QrCode value={webAddress(urlOf('fund', { fundId: report.fundId }))} label="基金的公开页面" />
          <View className={styles.facts}>
            <View className="t-bold">扫码看每一笔，不用登录</View>
            <View>账本到第 {f.seq} 笔，可以下载自己重算</View>
            <View className={styles.hash}>账本指纹 {f.hash}</View>
            <View>协议编号 {report.agreementNo ?? '——'}</View>
          </View>
          <View className={styles.sign}>
            <View>制表人＿＿＿＿＿＿</View>
            <View>监督人＿＿＿＿＿＿</View>
            <View>{paperDay(localDay(published?.publishedAt ?? now))}</View>
          </View>
        </>
      }
    >
      {published === null && <View className={styles.draft}>还没有正式公开，数字还会变，请以公开的那一张为准。</View>}
      <View className={styles.whose}>{report.whose}</View>
      <ReportTable
        label="这一期的总账"
        head={['项目', '金额（元）']}
        rows={[
          ['期初余额', yuan(f.openingFen)],
          [`收入（其中微信捐款 ${f.gifts} 笔）`, yuan(f.inFen)],
          ['支出', yuan(f.outFen)],
          ['期末余额', yuan(f.closingFen)],
        ]}
      />
      <Part title="钱从哪来">
        <ReportTable
          label="钱从哪来"
          head={['来源', '金额（元）']}
          rows={f.income.map(({ source, fen }) => [SOURCE_NAMES[source], yuan(fen)])}
        />
      </Part>
      <Part title="钱花到哪">
        <ReportTable
          label="钱花到哪"
          head={['用途', '金额（元）']}
          rows={f.spending.map(({ purpose, fen }) => [PURPOSE_NAMES[purpose], yuan(fen)])}
        />
      </Part>
      <Part title="每一笔（微信捐款合在总数里）">
        <ReportTable
          label="每一笔"
          head={['日期', '事由', '金额（元）', '凭证']}
          wide
          rows={report.rows.map((row) => [shortDay(row.day), row.title, amountWords(row), proofWords(row)])}
        />
      </Part>
      {published?.note && <Part title="说明">{published.note}</Part>}
      <Part title="谁在管">
        {managers.map(({ name, duty }) => `${name}（${duty}）`).join('、')}
        {report.supervisor ? `；监督：${report.supervisor}` : ''}
      </Part>
    </Paper>
  );
}
