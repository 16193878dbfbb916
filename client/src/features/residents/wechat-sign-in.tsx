import { useState } from 'react';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Empty } from '../../components/states/empty';
import { urlOf } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { tryAgain } from '../../platform/sign-in';

/** In WeChat signing in goes by itself; this is for when it did not. */
export function WechatSignIn() {
  const { me } = useSession();
  const [working, setWorking] = useState(false);
  const again = async () => {
    setWorking(true);
    await tryAgain().catch(() => undefined);
    setWorking(false);
  };
  if (me)
    return <Empty title={`${me.displayName}，您已经登录了`} action={<BtnLink to={urlOf('home')}>回首页</BtnLink>} />;
  return (
    <Empty
      title="微信登录没有成功"
      action={
        <Btn working={working} onClick={() => void again()}>
          再试一次
        </Btn>
      }
    >
      可能是信号不好。连上网后再试一次就行。
    </Empty>
  );
}
