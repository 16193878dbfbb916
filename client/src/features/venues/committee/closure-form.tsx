import { View } from '@prims';
import { useState } from 'react';
import { setBlackout } from '../../../../../shared/venues/endpoints';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../../shared/venues/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { ManyChips } from '../../../components/choose/many-chips';
import { DateTimeField } from '../../../components/field/date-time-field';
import { TextField } from '../../../components/field/text-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { fieldErrors } from '../../../platform/call-error';
import { useCommand } from '../../../platform/use-command';
import styles from './form.module.css';

interface Props {
  venue: VenueDetail;
  now: string;
  onSet: (reply: { venue: VenueDetail; underneath: OrganiserReservation[] }) => void;
}

const BLANK = { startsAt: '', endsAt: '', zoneIds: [] as string[], reason: '' };

/** From when to when, which parts, and why; residents read the reason above the slots. */
export function ClosureForm({ venue: { venueId, zones }, now, onSet }: Props) {
  const [form, setForm] = useState(BLANK);
  // The date fields keep half-typed values of their own: a new key empties them.
  const [round, setRound] = useState(0);
  const { startsAt, endsAt, zoneIds, reason } = form;
  const close = useCommand(setBlackout, {
    onDone: (reply) => {
      setForm(BLANK);
      setRound(round + 1);
      onSet(reply);
    },
  });
  const problems = fieldErrors(close.error);
  const ready = startsAt !== '' && startsAt < endsAt && reason.trim() !== '';
  return (
    <View key={round} role="group" ariaLabel="停用一段时间" className={styles.part}>
      <DateTimeField
        label="从什么时候停用"
        value={startsAt}
        min={now}
        onChange={(at) => setForm({ ...form, startsAt: at })}
        error={problems.startsAt}
      />
      <DateTimeField
        label="停用到什么时候"
        value={endsAt}
        min={startsAt || now}
        onChange={(at) => setForm({ ...form, endsAt: at })}
        error={problems.endsAt ?? (startsAt !== '' && endsAt !== '' && endsAt <= startsAt ? '要晚于开始' : undefined)}
      />
      {zones.length > 1 && (
        <ManyChips
          label="哪些分区"
          help="不选就是全部"
          options={zones.map(({ zoneId, name }) => ({ value: zoneId, label: name }))}
          value={zoneIds}
          onChange={(ids) => setForm({ ...form, zoneIds: ids })}
          error={problems.zoneIds}
        />
      )}
      <TextField
        label="为什么停用"
        value={reason}
        onChange={(text) => setForm({ ...form, reason: text })}
        maxLength={20}
        placeholder="例如：开议事会"
        help="居民看得到"
        error={problems.reason}
      />
      <ErrorBanner error={close.error} />
      <ConfirmBtn
        kind="second"
        wide
        disabled={!ready}
        title="停用这段时间？"
        words="居民不能再约这段时间。已经约的还在，会列出来给您看。"
        confirmLabel="停用"
        command={close}
        onConfirm={() => close.run({ params: { venueId }, body: { startsAt, endsAt, zoneIds, reason } })}
      >
        停用这段时间
      </ConfirmBtn>
    </View>
  );
}
