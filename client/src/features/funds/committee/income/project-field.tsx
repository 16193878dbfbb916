import { listProjects } from '../../../../../../shared/projects/endpoints';
import { SelectField } from '../../../../components/field/select-field';
import { useEndpoint } from '../../../../platform/use-endpoint';

interface Props {
  fundId: string;
  value: string;
  onChange: (projectNo: string) => void;
  required: boolean;
}

/** Which running project it is for; nothing to choose where there is none and none is needed. */
export function ProjectField({ fundId, value, onChange, required }: Props) {
  const running = useEndpoint(listProjects, { params: { fundId }, query: { group: 'running' } });
  const projects = (running.data?.projects ?? []).map(({ projectNo, title }) => ({ value: projectNo, label: title }));
  if (projects.length === 0 && !required) return null;
  const any = required ? [] : [{ value: '', label: '不指定，给整个基金' }];
  return (
    <SelectField
      label="给哪个项目"
      options={[...any, ...projects]}
      value={value}
      onChange={onChange}
      placeholder={projects.length === 0 ? '还没有进行中的项目' : '选一个项目'}
      required={required}
    />
  );
}
