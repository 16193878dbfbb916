import { View } from '@prims';
import { useState } from 'react';
import { exportEntries, getDoorList } from '../../../../../shared/activities/tickets-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, BtnLink } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { Loaded } from '../../../components/loaded/loaded';
import { Table } from '../../../components/table/table';
import { saveTextFile } from '../../../platform/files';
import { urlOf } from '../../../platform/navigate';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';
import { findLines, lineWords } from '../door-words';
import kind from './kind.module.css';

const COLUMNS = [
  { key: 'name', title: '谁', width: 'minmax(90px, 1fr)' },
  { key: 'address', title: '门牌', width: 'minmax(150px, 2fr)' },
  { key: 'party', title: '人数', width: '64px', end: true },
  { key: 'state', title: '情况', width: 'minmax(130px, 1.5fr)' },
];
const EVERY_MS = 30_000;

/** Everybody of one session: searched, exported, printed, let in. */
export function EntriesCard({ params }: { params: { activityId: string; sessionId: string } }) {
  const list = useEndpoint(getDoorList, { params }, { every: EVERY_MS });
  const [search, setSearch] = useState('');
  const download = useCommand(exportEntries, {
    onDone: ({ fileName, csv }) => void saveTextFile(fileName, csv, 'text/csv'),
  });
  return (
    <Card label="报名的人">
      <CardHead title="报名的人" note={list.data ? `${list.data.lines.length} 家` : undefined} />
      <View className="stack">
        <TextField label="找一家" value={search} onChange={setSearch} placeholder="名字、门牌" maxLength={20} />
        <Loaded of={list}>
          {({ lines }) => (
            <Table
              label="名单"
              columns={COLUMNS}
              minWidth={460}
              rows={findLines(lines, search).map((line) => ({
                key: line.householdId,
                cells: { name: line.name, address: line.address, party: line.party, state: lineWords(line) },
              }))}
            />
          )}
        </Loaded>
        <ErrorBanner error={download.error} />
        <View className={kind.buttons}>
          <BtnLink kind="second" icon="scan-line" to={urlOf('door', params)}>
            去门口验票
          </BtnLink>
          <BtnLink kind="second" icon="printer" to={urlOf('doorSheet', params)}>
            打印签到表
          </BtnLink>
          <Btn kind="second" icon="download" working={download.working} onClick={() => download.run({ params })}>
            导出表格
          </Btn>
        </View>
      </View>
    </Card>
  );
}
