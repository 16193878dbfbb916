import { useState } from 'react';
import { listProjects } from '../../../../shared/projects/endpoints';
import { Chips } from '../../components/choose/chips';
import { SelectField } from '../../components/field/select-field';
import { useEndpoint } from '../../platform/use-endpoint';
import { EntriesMonth } from './entries-month';

const FLOWS = [
  { value: 'all', label: '全部' },
  { value: 'in', label: '收入' },
  { value: 'out', label: '支出' },
] as const;
type Flow = (typeof FLOWS)[number]['value'];

/** The whole ledger, month after month, of one direction or one project if wished. */
export function EntriesView({ fundId, projectNo }: { fundId: string; projectNo: string }) {
  const [flow, setFlow] = useState<Flow>('all');
  const [project, setProject] = useState(projectNo);
  const params = { fundId };
  const running = useEndpoint(listProjects, { params, query: { group: 'running' } });
  const finished = useEndpoint(listProjects, { params, query: { group: 'finished' } });
  const projects = [...(running.data?.projects ?? []), ...(finished.data?.projects ?? [])];
  return (
    <>
      <Chips label="看收入还是支出" options={FLOWS} value={flow} onChange={setFlow} />
      {projects.length > 0 && (
        <SelectField
          label="只看一个项目"
          value={project}
          onChange={setProject}
          options={[
            { value: '', label: '全部项目' },
            ...projects.map(({ projectNo: no, title }) => ({ value: no, label: title })),
          ]}
        />
      )}
      <EntriesMonth key={`${flow} ${project}`} fundId={fundId} flow={flow} projectNo={project} />
    </>
  );
}
