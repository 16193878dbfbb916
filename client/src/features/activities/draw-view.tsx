import { View } from '@prims';
import { useState } from 'react';
import type { Draw } from '../../../../shared/activities/replies';
import { drawHash, drawOrder } from '../../../../shared/seats/draw';
import { Banner } from '../../components/banner/banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';
import { NumberedSteps } from '../../components/steps/numbered-steps';
import { Table } from '../../components/table/table';
import { momentWords } from '../../platform/time';
import styles from './draw-view.module.css';

/** Three sentences are all a neighbour needs to check it. */
const STEPS = [
  '登记截止后名单封存，每家一个匿名编号，连同名单的指纹一起公布，谁也改不了。',
  '用登记前就说好的公开号码来定，号码出来之前没有人知道结果。',
  '号码按公开的算法（RFC 3797）排出先后，谁都能自己再算一遍，结果一样。',
];

/** Until the numbers are there the list has a sequence and no places. */
const columns = (drawn: boolean) => [
  { key: 'place', title: drawn ? '名次' : '序号', width: '72px' },
  { key: 'code', title: '匿名编号', width: 'minmax(120px, 1fr)' },
  { key: 'party', title: '人数', width: '64px', end: true },
];

interface Recount {
  hash: boolean;
  order: boolean;
}

/** Does the same list, with the same numbers, give the same order on this very phone? */
function recount({ lines, hash, key, order }: Draw): Recount {
  const again = key === null ? null : drawOrder(key, lines.length);
  return { hash: drawHash(lines) === hash, order: again !== null && again.join() === order?.join() };
}

/** A lottery in the open: how it works, the frozen list, the numbers, and the recomputation. */
export function DrawView({ draw, now }: { draw: Draw; now: string }) {
  const [result, setResult] = useState<Recount | null>(null);
  const { source, frozenAt, lines, numbers, order, mine } = draw;
  const ranked = order ? order.map((number) => lines.find((line) => line.number === number)) : lines;
  const place = (code: string): string => {
    const at = ranked.findIndex((line) => line?.code === code);
    return order ? `第 ${at + 1} 名` : '已在名单里';
  };
  return (
    <View className="stack">
      <Card label="怎么摇号">
        <CardHead title="怎么摇号" />
        <NumberedSteps items={STEPS} />
      </Card>
      {mine.map((code) => (
        <Banner key={code} tone="done" title={`您家的编号 ${code}`}>
          {frozenAt ? place(code) : '名单封存后就能在这里找到。'}
        </Banner>
      ))}
      <Card label="这次的号码">
        <CardHead title="这次的号码" />
        <KeyValue
          items={[
            ['用哪个', source.name],
            ['开出', momentWords(source.drawnAt, now)],
            ['封存', frozenAt ? `${momentWords(frozenAt, now)}，${lines.length} 家` : '登记截止后封存'],
            ['号码', numbers ? numbers.join(' ') : '还没有开出'],
          ]}
        />
        {draw.hash && <View className={styles.hash}>{`名单指纹 SHA-256：${draw.hash}`}</View>}
      </Card>
      {order && (
        <Card label="自己算一遍">
          <CardHead title="自己算一遍" />
          <View className="stack">
            <View className="t-sub">就在您这台手机上，用上面的名单和号码重新算，看看和公布的一样不一样。</View>
            <View className={styles.hash}>{`算式的钥匙：${draw.key}`}</View>
            <Btn kind="second" wide icon="refresh-cw" onClick={() => setResult(recount(draw))}>
              算一遍
            </Btn>
            {result && (
              <Banner tone={result.hash && result.order ? 'done' : 'bad'} alert title={verdict(result)}>
                {result.hash && result.order
                  ? `${lines.length} 家的先后，和公布的完全一样。`
                  : '请把这一页拿给社区看，也请告诉邻居。'}
              </Banner>
            )}
          </View>
        </Card>
      )}
      {frozenAt && (
        <Card flush label="名单">
          <Table
            label={order ? '摇号的结果，从前到后' : '封存的名单'}
            columns={columns(order !== null)}
            minWidth={280}
            rows={ranked.flatMap((line, at) =>
              line
                ? [
                    {
                      key: line.code,
                      cells: { place: order ? at + 1 : line.number, code: line.code, party: line.party },
                    },
                  ]
                : [],
            )}
          />
        </Card>
      )}
    </View>
  );
}

const verdict = ({ hash, order }: Recount): string => {
  if (!hash) return '名单和指纹对不上';
  return order ? '对上了' : '先后对不上';
};
