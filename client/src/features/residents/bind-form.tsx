import { Form } from '@prims';
import { useState } from 'react';
import { bindHousehold } from '../../../../shared/residents/endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { TextField } from '../../components/field/text-field';
import { fieldErrors } from '../../platform/call-error';
import { open } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { codeFromTyping, isWholeCode } from './code-typing';
import styles from './form.module.css';
import { takeSession } from './take-session';

/**
 * Joins a household with the printed one-time code, or takes up a duty with one: the server knows which it is. Dashes,
 * blanks and small letters are all right.
 */
export function BindForm({ begin }: { begin: string }) {
  const { me } = useSession();
  const [code, setCode] = useState(codeFromTyping(begin));
  const bind = useCommand(bindHousehold, {
    onDone: (session) => {
      const moved = session.me.homes.length > (me?.homes.length ?? 0);
      takeSession(session);
      toast(moved || session.me.roles.length === 0 ? '绑定好了，欢迎您' : '职责领到了，在“我的”里办');
      open('home');
    },
  });
  const wrong = fieldErrors(bind.error).code;
  return (
    <Card label="用绑定码">
      <CardHead title="用绑定码" />
      <Form className={styles.form} onSubmit={() => bind.run({ body: { code } })}>
        <TextField
          label="绑定码"
          type="code"
          value={code}
          onChange={(typed) => {
            setCode(codeFromTyping(typed));
            bind.reset();
          }}
          placeholder="XXXX-XXXX-XXXX"
          help="社区发的纸条上有，12 位，大小写都行，中间的横线不用管。社区给的职责码也填在这里。"
          error={wrong}
        />
        {!wrong && <ErrorBanner error={bind.error} />}
        <Btn wide submit working={bind.working} disabled={!isWholeCode(code)}>
          绑定
        </Btn>
      </Form>
    </Card>
  );
}
