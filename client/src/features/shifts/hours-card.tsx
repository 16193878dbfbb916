import { View } from '@prims';
import { useState } from 'react';
import { hoursWords } from '../../../../shared/shifts/hours';
import { listMyHours } from '../../../../shared/shifts/hours-endpoints';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { Chips } from '../../components/choose/chips';
import { fullDay } from '../../components/days/day-words';
import { Loaded } from '../../components/loaded/loaded';
import { urlOf } from '../../platform/navigate';
import { useEndpoint } from '../../platform/use-endpoint';
import styles from './hours-card.module.css';
import { hoursNote, minutesOf } from './hours-note';

/** My hours, for me alone: the sum, a year's rows, corrections with their reasons, and the way to a certificate. */
export function HoursCard() {
  const [year, setYear] = useState<string | null>(null);
  const hours = useEndpoint(listMyHours, { query: year === null ? {} : { year: Number(year) } });
  return (
    <>
      <SectionHead title="我的服务时长" />
      <Loaded of={hours}>
        {({ rows, minutes, years }) => {
          const shown = year ?? (years[0] ? String(years[0].year) : '');
          return (
            <>
              <Card label="我的服务时长">
                <View className={styles.sum}>{hoursWords(minutes)}</View>
                <View className="t-sub">
                  {minutes === 0 ? '签到、签退以后，时长自动记在这里。' : '只有您自己看得见，不排名。'}
                </View>
                {minutes > 0 && (
                  <View className={styles.act}>
                    <BtnLink kind="second" small icon="award" to={urlOf('certificate')}>
                      开服务证明
                    </BtnLink>
                  </View>
                )}
              </Card>
              {years.length > 1 && (
                <Chips
                  label="哪一年"
                  options={years.map((one) => ({ value: String(one.year), label: `${one.year}年` }))}
                  value={shown}
                  onChange={setYear}
                />
              )}
              {rows.length > 0 && (
                <Card flush label={`${shown}年的时长`}>
                  <Rows>
                    {rows.map((row) => (
                      <ListRow
                        key={row.rowId}
                        title={row.kind === 'correction' ? `更正：${row.title}` : row.title}
                        note={hoursNote(row, fullDay(row.day))}
                        value={minutesOf(row)}
                      />
                    ))}
                  </Rows>
                </Card>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
