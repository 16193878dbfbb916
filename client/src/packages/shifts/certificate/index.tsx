import { listMyCertificates } from '../../../../../shared/shifts/hours-endpoints';
import { ActionBar } from '../../../components/action-bar/action-bar';
import { Banner } from '../../../components/banner/banner';
import { Btn } from '../../../components/btn/btn';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { Empty } from '../../../components/states/empty';
import { CertificateForm } from '../../../features/shifts/certificate-form';
import { CertificateList } from '../../../features/shifts/certificate-list';
import { CertificateSheet } from '../../../features/shifts/certificate-sheet';
import { isBrowser, print, webAddress } from '../../../platform/address';
import { useNow } from '../../../platform/clock';
import { copyText } from '../../../platform/files';
import { useParam } from '../../../platform/navigate';
import { toast } from '../../../platform/toast';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function CertificatePage() {
  const code = useParam('code');
  const now = useNow();
  const mine = useEndpoint(listMyCertificates, {}, { enabled: code !== '' });
  const shown = mine.data?.certificates.find((one) => one.code === code);
  const copy = (page: string) => void copyText(webAddress(page)).then(() => toast('核验地址已复制'));
  const bar = shown && (
    <ActionBar>
      <Btn kind="second" icon="copy" onClick={() => copy(shown.page)}>
        复制网址
      </Btn>
      {isBrowser && (
        <Btn icon="printer" onClick={print}>
          打印
        </Btn>
      )}
    </ActionBar>
  );
  return (
    <Page title="服务证明" needs="resident" bar={bar}>
      {code === '' ? (
        <>
          <CertificateForm now={now} />
          <CertificateList now={now} />
        </>
      ) : (
        <Loaded of={mine}>
          {() =>
            shown ? (
              <>
                <CertificateSheet certificate={shown} />
                {!isBrowser && <Banner icon="printer">要印出来，请在电脑上打开小马扎，到“我的志愿”里打印。</Banner>}
              </>
            ) : (
              <Empty title="没有找到这张证明">可能是别人开的。到“我的志愿”里重开一张就行。</Empty>
            )
          }
        </Loaded>
      )}
    </Page>
  );
}
