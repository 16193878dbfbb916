import { View } from '@prims';
import { useState } from 'react';
import { LEDGER_FILE_ENTRIES } from '../../../../shared/funds/public-endpoints';
import type { PublicFund } from '../../../../shared/funds/view';
import { localDay } from '../../../../shared/http/local-time';
import { Btn } from '../../components/btn/btn';
import { RadioCards } from '../../components/choose/radio-cards';
import { SelectField } from '../../components/field/select-field';
import { Sheet } from '../../components/sheet/sheet';
import { isBrowser, webAddress } from '../../platform/address';
import { apiAddress } from '../../platform/api-address';
import { useNow } from '../../platform/clock';
import { copyText, download } from '../../platform/files';
import { toast } from '../../platform/toast';
import styles from './download-sheet.module.css';
import { ledgerParts } from './ledger-parts';

type Format = 'csv' | 'beancount' | 'jsonl';
const FORMATS: readonly { value: Format; label: string; note: string }[] = [
  { value: 'csv', label: '表格（CSV）', note: '用表格软件打开，一行一笔' },
  { value: 'beancount', label: '复式账（beancount）', note: '会记账的邻居可以直接用' },
  { value: 'jsonl', label: '原始账本（JSON）', note: '带每一笔的指纹，可以验真，谁也改不了' },
];

/** The ledger as a file: a download in the browser; a mini-program may only hand over the address. */
export function DownloadSheet({ open, fund, onClose }: { open: boolean; fund: PublicFund; onClose: () => void }) {
  const [format, setFormat] = useState<Format>('csv');
  const parts = ledgerParts(fund, localDay(useNow()));
  const [wanted, setWanted] = useState(parts[0]?.value ?? '');
  const part = parts.find(({ value }) => value === wanted) ?? parts[0];
  const long = fund.seq > LEDGER_FILE_ENTRIES;
  const query = [`format=${format}`, ...(part?.value ? [part.value] : [])].join('&');
  const address = apiAddress(`/public/funds/${fund.fundId}/ledger?${query}`);
  const take = () => {
    if (isBrowser) download(address, `${fund.name}${part?.value ? ` ${part.label}` : ''}.${format}`);
    else void copyText(address).then(() => toast('地址已复制，到浏览器里打开就能下载'));
    onClose();
  };
  return (
    <Sheet open={open} title="下载账本" onClose={onClose}>
      <View className="stack">
        <RadioCards label="要哪一种" options={FORMATS} value={format} onChange={setFormat} />
        <SelectField
          label="哪一段"
          options={parts}
          value={part?.value ?? ''}
          onChange={setWanted}
          help={long ? '一个文件最多一万笔。一年超过一万笔的，请按笔数一份一份下。' : undefined}
        />
        <View className="t-sub">到第 {fund.seq} 笔为止。里面没有捐款人的名字。下载的账不用登录就能核对。</View>
        <View className={`t-sub ${styles.address}`}>
          {`有电脑的可以用小马扎的核对程序：${webAddress('/verify.mjs')}，下载原始账本，运行 node verify.mjs ledger 加文件名。`}
        </View>
        <Btn wide icon={isBrowser ? 'download' : 'copy'} onClick={take}>
          {isBrowser ? '下载' : '复制下载地址'}
        </Btn>
      </View>
    </Sheet>
  );
}
