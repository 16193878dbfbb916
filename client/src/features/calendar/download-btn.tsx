import { downloadCalendar } from '../../../../shared/calendar/endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { saveTextFile } from '../../platform/files';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';

/** The month as an .ics file: saved in the browser, passed on in a chat in WeChat. */
export function DownloadBtn({ span }: { span: { from: string; to: string } }) {
  const download = useCommand(downloadCalendar, {
    onDone: async ({ fileName, text }) => {
      await saveTextFile(fileName, text, 'text/calendar');
      toast('这个月的安排存成了日历文件');
    },
  });
  return (
    <>
      <ErrorBanner error={download.error} />
      <Btn kind="second" wide icon="download" working={download.working} onClick={() => download.run({ query: span })}>
        存成日历文件（.ics）
      </Btn>
    </>
  );
}
