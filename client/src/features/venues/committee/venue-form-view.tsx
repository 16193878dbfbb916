import { useMemo } from 'react';
import { createVenue, getVenue, getVenueWeek, listVenues, saveVenue } from '../../../../../shared/venues/endpoints';
import type { VenueDetail, VenueDraft } from '../../../../../shared/venues/schema';
import { Banner } from '../../../components/banner/banner';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { Columns } from '../../../components/page/columns';
import { putReply, refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { replace } from '../../../platform/navigate';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { BookingFields } from './booking-fields';
import { HoursFields } from './hours-fields';
import { NameFields } from './name-fields';
import { blankVenue, draftOf } from './venue-form';
import { WhoFields } from './who-fields';
import { ZoneFields } from './zone-fields';

/** A venue from top to bottom. What is typed stays on this device until it is sent. */
export function VenueFormView({ venue }: { venue: VenueDetail | null }) {
  const initial = useMemo(() => (venue ? draftOf(venue) : blankVenue), [venue]);
  const form = useDraft<VenueDraft>(`venue:${venue?.venueId ?? 'new'}:${venue?.revision ?? 0}`, initial);
  const { value } = form;
  const onDone = (saved: VenueDetail) => {
    const { venueId } = saved;
    form.clear();
    putReply(getVenue, { params: { venueId } }, saved);
    void refresh(listVenues, getVenueWeek);
    toast(venue ? '改好了' : '可以约了');
    replace('venueDesk', { venueId });
  };
  const create = useCommand(createVenue, { onDone });
  const update = useCommand(saveVenue, { onDone });
  const save = venue ? update : create;
  const fields = { value, change: form.change, problems: fieldErrors(save.error) };
  const send = () => {
    if (venue) update.run({ params: { venueId: venue.venueId }, body: { ...value, revision: venue.revision } });
    else create.run({ body: value });
  };
  return (
    <>
      {form.restored && <Banner>上次没有写完的还在，可以接着写。</Banner>}
      <Columns
        aside={
          <>
            <BookingFields {...fields} />
            <WhoFields {...fields} />
            <ErrorBanner error={save.error} />
            <Btn wide working={save.working} disabled={value.name.trim().length < 2} onClick={send}>
              {venue ? '改好了，已经约的不变' : '开放预约'}
            </Btn>
          </>
        }
      >
        <NameFields {...fields} />
        <ZoneFields {...fields} used={venue?.zones.map(({ zoneId }) => zoneId) ?? []} />
        <HoursFields {...fields} />
      </Columns>
    </>
  );
}
