import { useEffect, useState } from 'react';
import { signIn } from '../../../../shared/residents/endpoints';
import { getHealth } from '../../../../shared/system/endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Card, CardHead } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { type DemoPerson, demoCode, demoPeople } from '../../platform/demo-people';
import { open } from '../../platform/navigate';
import { useCommand } from '../../platform/use-command';
import { useEndpoint } from '../../platform/use-endpoint';
import { takeSession } from './take-session';

/** On a local stack only, by the server's own word: be one of the demo community's people. */
export function DemoPeopleCard() {
  const { data: health } = useEndpoint(getHealth);
  const [people, setPeople] = useState<DemoPerson[]>([]);
  const local = health?.stage === 'local';
  useEffect(() => {
    if (local) void demoPeople().then(setPeople);
  }, [local]);
  const enter = useCommand(signIn, {
    onDone: (session) => {
      takeSession(session);
      open('home');
    },
  });
  const enterAs = async (key: string) => {
    const code = await demoCode(key);
    if (code) enter.run({ body: { code } });
  };
  if (people.length === 0) return null;
  return (
    <Card flush label="示范人物">
      <CardHead flush title="示范社区：选一个人进去看看" note="人物都是编的" />
      <ErrorBanner error={enter.error} />
      <Rows>
        {people.map(({ key, name, what }) => (
          <ListRow key={key} icon="user" title={name} note={what} onClick={() => void enterAs(key)} />
        ))}
      </Rows>
    </Card>
  );
}
