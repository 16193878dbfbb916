import { switchCommunity } from '../../../../shared/residents/endpoints';
import type { Me } from '../../../../shared/residents/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { Empty } from '../../components/states/empty';
import { Tag } from '../../components/tag/tag';
import { open, urlOf } from '../../platform/navigate';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { takeSession } from './take-session';

/** Every community I belong to; a tap stands me in it. */
export function CommunitiesList({ me }: { me: Me }) {
  const change = useCommand(switchCommunity, {
    onDone: (session) => {
      takeSession(session);
      toast(`现在是${session.me.community?.name ?? ''}`);
      open('home');
    },
  });
  if (me.communities.length === 0)
    return (
      <Empty title="还没有社区" action={<BtnLink to={urlOf('bind')}>绑定住户</BtnLink>}>
        绑定住户以后，您的社区会列在这里。
      </Empty>
    );
  return (
    <>
      <ErrorBanner error={change.error} />
      <Card flush label="我的社区">
        <Rows>
          {me.communities.map(({ communityId, name, street, demo }) => {
            const here = communityId === me.community?.communityId;
            return (
              <ListRow
                key={communityId}
                icon="map-pin"
                title={name}
                note={`${street}${demo ? ' · 示范数据' : ''}`}
                value={here ? <Tag tone="done">现在在这里</Tag> : undefined}
                onClick={here ? undefined : () => change.run({ body: { communityId } })}
              />
            );
          })}
          <ListRow icon="user-plus" title="绑定别的社区的住户" to={urlOf('bind')} />
        </Rows>
      </Card>
    </>
  );
}
