import { useState } from 'react';
import type { PublicFund } from '../../../../shared/funds/view';
import { Banner } from '../../components/banner/banner';
import { Btn } from '../../components/btn/btn';
import { DownloadSheet } from './download-sheet';
import { dayName } from './words';

/** When the books are laid open next, and the books themselves for whoever wants to add them up. */
export function OpenCard({ fund }: { fund: PublicFund }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Banner
        icon="calendar-clock"
        title={fund.nextDisclosureOn ? `下次公开：${dayName(fund.nextDisclosureOn)}前` : '账本一直公开'}
      >
        账本谁都能下载，自己重算一遍。
      </Banner>
      <Btn kind="second" wide icon="download" onClick={() => setOpen(true)}>
        下载账本
      </Btn>
      <DownloadSheet open={open} fund={fund} onClose={() => setOpen(false)} />
    </>
  );
}
