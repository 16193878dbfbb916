import { getFund } from '../../../../../shared/funds/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { Empty } from '../../../components/states/empty';
import { ApplyForm } from '../../../features/projects/apply-form';
import { useProject } from '../../../features/projects/use-project';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

/** A new application, or one being changed before anybody has published it. */
export default function ApplyPage() {
  const fundId = useParam('fundId');
  const projectNo = useParam('projectNo');
  const now = useNow();
  const fund = useEndpoint(getFund, { params: { fundId } }, { enabled: fundId !== '' });
  const project = useProject({ fundId, projectNo });
  return (
    <Page title={projectNo === '' ? '申请用钱' : '改申请'} needs="resident">
      <Loaded of={fund}>
        {({ purposes, state }) =>
          projectNo === '' ? (
            state === 'open' ? (
              <ApplyForm fundId={fundId} purposes={purposes} now={now} project={null} />
            ) : (
              <Empty title="现在不收申请">这个基金还没开放，或者已经结束。</Empty>
            )
          ) : (
            <Loaded of={project}>
              {(shown) => <ApplyForm fundId={fundId} purposes={purposes} now={now} project={shown} />}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}
