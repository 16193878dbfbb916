import { View } from '@prims';
import { Card, CardHead } from '../../components/card/card';
import styles from './plan-card.module.css';

/** The committee's own words on what is planned; empty lines part paragraphs. */
export function PlanCard({ explanation }: { explanation: string }) {
  const paragraphs = explanation.split(/\n\s*\n|\n/).filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return null;
  return (
    <Card label="方案">
      <CardHead title="方案" />
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
        <View key={index} as="p" className={styles.paragraph}>
          {paragraph}
        </View>
      ))}
    </Card>
  );
}
