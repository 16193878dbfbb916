import { signOut } from '../../../../shared/residents/endpoints';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { forgetReplies } from '../../platform/cache';
import { open } from '../../platform/navigate';
import { dropSession } from '../../platform/session';
import { useCommand } from '../../platform/use-command';

/** Ends every session of this person, also those on other phones and laptops. */
export function SignOutButton() {
  const leave = useCommand(signOut, {
    onDone: () => {
      dropSession();
      forgetReplies();
      open('home');
    },
  });
  return (
    <ConfirmBtn
      kind="second"
      wide
      icon="log-out"
      title="退出登录？"
      words="所有手机和电脑上的登录都会退出。您的住户和投过的票都还在，下次登录就看得到。"
      confirmLabel="退出登录"
      command={leave}
      onConfirm={() => leave.run({})}
    >
      退出登录
    </ConfirmBtn>
  );
}
