import type { ProjectDetail } from '../../../../shared/projects/detail';
import { showReport } from '../../../../shared/projects/endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { useCommand } from '../../platform/use-command';
import { changed } from './use-project';

/** A keeper has looked at words and photos; from now on everybody may. */
export function ShowReport({ project, step }: { project: ProjectDetail; step: string }) {
  const show = useCommand(showReport, { onDone: changed('公开了') });
  const { fundId, projectNo } = project;
  return (
    <>
      <ErrorBanner error={show.error} />
      <Btn
        kind="second"
        small
        icon="eye"
        working={show.working}
        onClick={() => show.run({ params: { fundId, projectNo, step } })}
      >
        看过了，公开
      </Btn>
    </>
  );
}
