import { View } from '@prims';
import { getMuster, rollCall } from '../../../../shared/musters/endpoints';
import type { MusterDetail } from '../../../../shared/musters/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Card, CardHead } from '../../components/card/card';
import { CheckList } from '../../components/choose/check-list';
import { putReply } from '../../platform/cache';
import { useCommand } from '../../platform/use-command';
import { callWords } from './words';

interface Props {
  muster: MusterDetail;
  groupId: string;
  name: string;
}

/** The group's roll, ticked by its owner: for those who came without a phone, and to take a mistake back. */
export function RollCard({ muster, groupId, name }: Props) {
  const people = muster.people.filter((person) => person.groupId === groupId);
  const { musterId } = muster;
  const mark = useCommand(rollCall, {
    onDone: (reply) => putReply(getMuster, { params: { musterId } }, reply),
  });
  const present = people.filter(({ presentAt }) => presentAt !== null).map(({ personId }) => personId);
  const change = (next: string[]) => {
    const came = next.filter((id) => !present.includes(id));
    const personIds = came.length > 0 ? came : present.filter((id) => !next.includes(id));
    if (personIds.length > 0)
      mark.run({ params: { musterId }, body: { groupId, personIds, present: came.length > 0 } });
  };
  return (
    <Card label={`${name}点名`}>
      <CardHead title={`${name}点名`} note={`到 ${present.length} / ${people.length} 人`} />
      <View className="stack">
        <ErrorBanner error={mark.error} />
        <CheckList
          label="到场的打勾"
          options={people.map((person) => ({ value: person.personId, label: person.name, note: callWords(person) }))}
          value={present}
          onChange={change}
        />
      </View>
    </Card>
  );
}
