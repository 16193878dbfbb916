import { useState } from 'react';
import type { PublicFund } from '../../../../shared/funds/view';
import { Btn } from '../../components/btn/btn';
import { Sheet } from '../../components/sheet/sheet';
import { open as go } from '../../platform/navigate';
import { LinkOut, Offline } from './elsewhere';
import { PayForm } from './pay-form';

/** 捐一点: what it opens depends on how the fund takes money. Nothing where it takes none. */
export function GiveBtn({ fund }: { fund: PublicFund }) {
  const [open, setOpen] = useState(false);
  if (fund.state !== 'open') return null;
  const close = () => setOpen(false);
  return (
    <>
      <Btn onClick={() => setOpen(true)}>捐一点</Btn>
      <Sheet open={open} title={`捐一点，给${fund.name}`} onClose={close}>
        {fund.canPay ? (
          <PayForm
            fund={fund}
            onPaid={(orderNo) => {
              close();
              go('gift', { fundId: fund.fundId, orderNo });
            }}
          />
        ) : fund.mode === 'link_out' ? (
          <LinkOut fund={fund} />
        ) : (
          <Offline fund={fund} />
        )}
      </Sheet>
    </>
  );
}
