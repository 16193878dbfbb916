import { Image, Item, List, Text, View } from '@prims';
import { getVoteCode } from '../../../../../shared/votes/endpoints';
import { useEndpoint } from '../../../platform/use-endpoint';
import styles from './sheet-parts.module.css';

/** The box with the one word that matters, and the sentence beside it. */
export const WordBox = ({ word, lead, note }: { word: string; lead: string; note: string }) => (
  <View className={styles.box}>
    <View className={styles.word}>{word}</View>
    <View>
      <View className="t-bold">{lead}</View>
      <View>{note}</View>
    </View>
  </View>
);

/** Lines and numbers, ruled as on paper; the first row is the head. */
export const Ruled = ({ label, rows }: { label: string; rows: readonly (readonly string[])[] }) => (
  <View role="table" ariaLabel={label} className={styles.table}>
    {rows.map((cells, index) => (
      <View key={cells[0]} role="row" className={index === 0 ? `${styles.row} ${styles.head}` : styles.row}>
        {cells.map((cell, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a printed table never move
          <View key={column} role={index === 0 ? 'columnheader' : 'cell'} className={styles.cell}>
            {cell}
          </View>
        ))}
      </View>
    ))}
  </View>
);

export const Lines = ({ lines }: { lines: readonly string[] }) => (
  <List className={styles.lines}>
    {lines.map((line) => (
      <Item key={line} className={styles.line}>
        {line}
      </Item>
    ))}
  </List>
);

/** The mini-program code of this vote; without WeChat's answer the sheet says how to find it by hand. */
export function VoteCode({ voteId, lead, facts }: { voteId: string; lead: string; facts: readonly string[] }) {
  const code = useEndpoint(getVoteCode, { params: { voteId } });
  return (
    <>
      {code.data && (
        <Image className={styles.code} src={`data:image/png;base64,${code.data.pngBase64}`} alt="这次表决的小程序码" />
      )}
      <View className={styles.facts}>
        <Text className="t-bold">{code.data ? lead : '微信里打开“小马扎”，到“议事”里看'}</Text>
        {facts.map((fact) => (
          <View key={fact}>{fact}</View>
        ))}
      </View>
    </>
  );
}

export const Signatures = ({ lines }: { lines: readonly string[] }) => (
  <View className={styles.sign}>
    {lines.map((line) => (
      <View key={line}>{line}</View>
    ))}
  </View>
);
