import type { ReactNode } from 'react';
import { ROLE_NAMES, type Role } from '../../../../shared/http/roles';
import { isBrowser } from '../../platform/address';
import { useMay } from '../../platform/may';
import { urlOf } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { tryAgain } from '../../platform/sign-in';
import { Btn, BtnLink } from '../btn/btn';
import { Empty } from '../states/empty';
import { SkeletonCard } from '../states/skeleton';

/** A signed-in person, a person bound to a household, or one of these duties. */
export type Needs = 'person' | 'resident' | readonly Role[];

/** Shows its children to those who may see them, and tells the others what to do. */
export function Gate({ needs, children }: { needs: Needs; children: ReactNode }) {
  const { status, me } = useSession();
  const may = useMay();
  if (status === 'starting') return <SkeletonCard lines={4} />;
  if (!me) return <SignedOut />;
  if (needs !== 'person' && !me.community)
    return (
      <Empty title="先绑定您家" action={<BtnLink to={urlOf('bind')}>去绑定</BtnLink>}>
        绑定住户以后，就能看到本社区的事，替您家投票。
      </Empty>
    );
  if (typeof needs !== 'string' && !may(...needs))
    return (
      <Empty title="这一页给办事的人用" action={<BtnLink to={urlOf('home')}>回首页</BtnLink>}>
        需要的职责：{needs.map((role) => ROLE_NAMES[role]).join('、')}。如果该是您，请找社区管理员加上。
      </Empty>
    );
  return <>{children}</>;
}

const SignedOut = () =>
  isBrowser ? (
    <Empty title="请先登录" action={<BtnLink to={urlOf('signIn')}>用手机登录</BtnLink>}>
      在手机微信里打开小马扎，确认一下，这里就能用了。
    </Empty>
  ) : (
    <Empty title="微信登录没有成功" action={<Btn onClick={() => void tryAgain().catch(() => undefined)}>再试一次</Btn>}>
      可能是信号不好。连上网后再试一次就行。
    </Empty>
  );
