import { View } from '@prims';
import { useState } from 'react';
import { getVenueWeek, listMyReservations, reserveSeries } from '../../../../shared/venues/endpoints';
import type { ReservationRequest, SeriesWeek } from '../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../shared/venues/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { fullDay } from '../../components/days/day-words';
import { SelectField } from '../../components/field/select-field';
import { Sheet } from '../../components/sheet/sheet';
import { Tag } from '../../components/tag/tag';
import { refresh } from '../../platform/cache';
import { useCommand } from '../../platform/use-command';

type Body = Omit<ReservationRequest, 'people' | 'purpose'> & { people: number; purpose: string };

interface Props {
  venue: VenueDetail;
  /** what would be sent now; null while nothing is chosen or something is missing */
  body: Body | null;
  /** 1 号台，19:00–20:00 */
  words: string;
  /** asks for the messages of it, inside the tap */
  remindMe: () => void;
  onDone: () => void;
}

const FEWEST = 2;
const USUAL = 4;

/** The same hour every week: what cannot be had is skipped, and it says which and why. */
export function SeriesCard({ venue, body, words, remindMe, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const [weeks, setWeeks] = useState(Math.min(USUAL, venue.seriesWeeks));
  const [outcome, setOutcome] = useState<readonly SeriesWeek[] | null>(null);
  const series = useCommand(reserveSeries, {
    onDone: (reply) => {
      setOutcome(reply.weeks);
      void refresh(getVenueWeek, listMyReservations);
    },
  });
  if (venue.seriesWeeks < FEWEST) return null;
  const send = () => {
    if (!body) return;
    remindMe();
    series.run({ params: { venueId: venue.venueId }, body: { ...body, weeks } });
  };
  const close = () => {
    setOpen(false);
    if (outcome) onDone();
    setOutcome(null);
  };
  const counts = Array.from({ length: venue.seriesWeeks - FEWEST + 1 }, (_, n) => n + FEWEST);
  return (
    <Card label="连约">
      <CardHead title="每周都来？" />
      <View className="stack">
        <View className="t-sub">
          {body ? '一次约好几周，碰上已约的自动跳过并告诉您。' : '先在上面选好时间，再来连约。'}
        </View>
        <Btn
          kind="second"
          icon="refresh-cw"
          disabled={body === null}
          onClick={() => {
            series.reset();
            setOpen(true);
          }}
        >
          连约
        </Btn>
      </View>
      <Sheet open={open} title={outcome ? '连约的结果' : '连约几周'} onClose={close}>
        <View className="stack">
          {outcome ? (
            outcome.map((week) => <WeekRow key={week.day} week={week} />)
          ) : (
            <>
              <View className="t-bold">{body ? `${fullDay(body.day)}起，每周 ${words}` : ''}</View>
              <SelectField
                label="约几周"
                value={String(weeks)}
                options={counts.map((n) => ({ value: String(n), label: `${n} 周` }))}
                onChange={(n) => setWeeks(Number(n))}
              />
              <ErrorBanner error={series.error} />
            </>
          )}
          {outcome ? (
            <Btn wide onClick={close}>
              知道了
            </Btn>
          ) : (
            <Btn wide working={series.working} disabled={body === null} onClick={send}>
              {`约 ${weeks} 周`}
            </Btn>
          )}
        </View>
      </Sheet>
    </Card>
  );
}

const WeekRow = ({ week: { day, reservation, skipped } }: { week: SeriesWeek }) => (
  <View className="row row-between">
    <View className="grow">
      <View>{fullDay(day)}</View>
      {skipped && <View className="t-sub">{skipped.sentence}</View>}
    </View>
    {reservation ? (
      <Tag tone="done" icon="circle-check">
        约好了
      </Tag>
    ) : (
      <Tag tone="wait">跳过</Tag>
    )}
  </View>
);
