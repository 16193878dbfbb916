import { View } from '@prims';
import type { LedgerRow } from '../../../../shared/funds/view';
import { KeyValue } from '../../components/key-value/key-value';

const SHOWN_OF_HASH = 12;

/** What stands behind an entry: who acted for the fund, each paper with its fingerprint, and what it corrects. */
export const EntryFacts = ({ row }: { row: LedgerRow }) => (
  <View className="stack">
    <KeyValue
      items={[
        ['经手', row.by.map(({ duty, name }) => `${name}（${duty}）`).join('、') || '没有写'],
        ...row.evidence.map(
          ({ label, ref, sha256 }, index) =>
            [
              `凭证 ${index + 1}`,
              `${label}${ref && !sha256 ? `，编号 ${ref}` : ''}${sha256 ? `，指纹 ${sha256.slice(0, SHOWN_OF_HASH)}` : ''}`,
            ] as const,
        ),
      ]}
    />
    {row.corrects && <View className="t-sub">这一笔是更正。原来那笔还在账上，可以对照。</View>}
  </View>
);
