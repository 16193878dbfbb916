import { View } from '@prims';
import type { VenueDetail } from '../../../../shared/venues/schema';
import { Card, CardHead } from '../../components/card/card';
import { SelectField } from '../../components/field/select-field';
import { TextField } from '../../components/field/text-field';
import { OnBehalfChooser } from '../../components/proxy/on-behalf';
import type { ProxyChoice } from '../../components/proxy/use-on-behalf';

/** What the organisers are told with a booking. */
export interface Details {
  people: number;
  purpose: string;
}

interface Props {
  venue: VenueDetail;
  details: Details;
  onChange: (details: Details) => void;
  proxy: ProxyChoice;
  problems: Record<string, string>;
}

const MOST_PEOPLE = 10;

/** Only what is needed: how many come where seats are shared, what for, and for whom. */
export function DetailsCard({ venue, details, onChange, proxy, problems }: Props) {
  const shared = venue.zones.some(({ capacity }) => capacity !== null);
  return (
    <Card label="这次预约">
      <CardHead title="这次预约" />
      <View className="stack">
        {shared && (
          <SelectField
            label="来几个人"
            value={String(details.people)}
            options={Array.from({ length: MOST_PEOPLE }, (_, n) => ({ value: String(n + 1), label: `${n + 1} 人` }))}
            onChange={(people) => onChange({ ...details, people: Number(people) })}
            error={problems.people}
          />
        )}
        <TextField
          label="用来做什么（可不填）"
          value={details.purpose}
          onChange={(purpose) => onChange({ ...details, purpose })}
          placeholder="例如：打乒乓球、排练"
          help="只有管理场地的人看得到"
          maxLength={60}
          error={problems.purpose}
        />
        <OnBehalfChooser proxy={proxy} />
      </View>
    </Card>
  );
}
