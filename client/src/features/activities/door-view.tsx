import { View } from '@prims';
import { useEffect, useState } from 'react';
import { type DoorLine, getDoorList, undoCheckIn } from '../../../../shared/activities/tickets-endpoints';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { Rows } from '../../components/card/rows';
import { TextField } from '../../components/field/text-field';
import { Loaded } from '../../components/loaded/loaded';
import { CodeEntry } from '../../components/scan/code-entry';
import { ReasonBtn } from '../../components/sheet/reason-btn';
import { StatTiles } from '../../components/stat/stat-tiles';
import { refresh } from '../../platform/cache';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './activity-view.module.css';
import { findLines, lineWords } from './door-words';
import { useDoor } from './use-door';

interface Props {
  params: { activityId: string; sessionId: string };
  /** from the ticket's picture code; '' otherwise */
  scanned: string;
}

/** At the door: scan or type a ticket, or find the household by name; works on without a network. */
export function DoorView({ params, scanned }: Props) {
  const door = useDoor(params);
  const [search, setSearch] = useState('');
  const { list, notes, said, admit, working, settle, settleNow, online } = door;
  const ready = list.data !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one scan is one ticket, checked once the list is there
  useEffect(() => {
    if (scanned && ready) admit({ code: scanned });
  }, [scanned, ready]);
  return (
    <Loaded of={list}>
      {({ title, lines }) => (
        <View className="stack">
          {!online && (
            <Banner tone="wait" title="没有网，照样验票">
              按手机里存的名单核对，有网自动补记。
            </Banner>
          )}
          {notes.length > 0 && (
            <Banner tone="wait" title={`有 ${notes.length} 条还没补记`}>
              这几家已经进场，等有网就补上。
            </Banner>
          )}
          {notes.length > 0 && online && (
            <Btn kind="second" wide working={settle.working} onClick={settleNow}>
              现在补记
            </Btn>
          )}
          <ErrorBanner error={settle.error} />
          <Card label="验票">
            <CardHead title={title} />
            <View className="stack">
              {said && (
                <Banner tone={said.tone} alert title={said.title}>
                  {said.words}
                </Banner>
              )}
              <CodeEntry
                label="票码"
                act="验票"
                help="票面上的 12 位"
                maxLength={16}
                onCode={(code) => admit({ code })}
                working={working}
              />
            </View>
          </Card>
          <Came lines={lines} extra={notes.length} />
          <Card label="名单">
            <CardHead title="没带票？按名字找" />
            <View className="stack">
              <TextField label="找一家" value={search} onChange={setSearch} placeholder="名字、门牌" maxLength={20} />
              <Rows>
                {findLines(lines, search).map((line) => (
                  <Line
                    key={line.householdId}
                    params={params}
                    line={line}
                    noted={notes.some(({ householdId }) => householdId === line.householdId)}
                    onAdmit={() => admit({ householdId: line.householdId })}
                  />
                ))}
              </Rows>
            </View>
          </Card>
        </View>
      )}
    </Loaded>
  );
}

function Came({ lines, extra }: { lines: readonly DoorLine[]; extra: number }) {
  const booked = lines.filter(({ state }) => state === 'booked');
  const came = booked.filter(({ checkIn }) => checkIn !== null).length + extra;
  return (
    <StatTiles
      label="到场"
      tiles={[
        { value: came, unit: '家', label: '已进场' },
        { value: Math.max(booked.length - came, 0), unit: '家', label: '还没到' },
        { value: lines.length - booked.length, unit: '家', label: '候补' },
      ]}
    />
  );
}

interface LineProps {
  params: Props['params'];
  line: DoorLine;
  /** let in by this phone, and the server has not heard of it yet */
  noted: boolean;
  onAdmit: () => void;
}

function Line({ params, line, noted, onAdmit }: LineProps) {
  const undo = useCommand(undoCheckIn, {
    onDone: () => {
      void refresh(getDoorList);
      toast('改回来了，这一家还没到');
    },
    // Another door was faster: the line shows it, and the question is gone with it.
    onRefused: ({ code, message }) => {
      if (code !== 'NOT_CHECKED_IN') return;
      void refresh(getDoorList);
      toast(message);
    },
  });
  // What the server has not heard of is not there to take back: first it is settled.
  const settled = line.checkIn !== null && !noted;
  return (
    <View className={`row row-between ${styles.line}`}>
      <View className="grow">
        <View>{line.name}</View>
        <View className="t-sub">{[line.address, noted ? '已进场，待补记' : lineWords(line)].join(' · ')}</View>
        {line.note && <View className="t-sub">{line.note}</View>}
      </View>
      {line.state === 'booked' && line.checkIn === null && !noted && (
        <Btn small kind="second" ariaLabel={`${line.name}，请进`} onClick={onAdmit}>
          请进
        </Btn>
      )}
      {settled && (
        <ReasonBtn
          kind="quiet"
          ariaLabel={`${line.name}，点错了`}
          title={`${line.name}家还没进场？`}
          words="进场的记录撤回来，人到了再点“请进”。原因留给办活动的人看。"
          label="怎么点错了"
          placeholder="例如：点成了隔壁家"
          maxLength={60}
          confirmLabel="撤回来"
          command={undo}
          onConfirm={(because) => undo.run({ params, body: { householdId: line.householdId, because } })}
        >
          点错了
        </ReasonBtn>
      )}
    </View>
  );
}
