import { Form } from '@prims';
import { useState } from 'react';
import { updateMe } from '../../../../shared/residents/endpoints';
import { NEW_NEIGHBOUR } from '../../../../shared/residents/rules';
import type { Me } from '../../../../shared/residents/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { TextField } from '../../components/field/text-field';
import { Sheet } from '../../components/sheet/sheet';
import { fieldErrors } from '../../platform/call-error';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './form.module.css';
import { takeMe } from './take-session';

const MAX_NAME = 20;

/** The name neighbours see; anything they call one by will do. */
export function NameSheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const [name, setName] = useState(me.displayName === NEW_NEIGHBOUR ? '' : me.displayName);
  const update = useCommand(updateMe, {
    onDone: (next) => {
      takeMe(next);
      toast('名字改好了');
      onClose();
    },
  });
  const wrong = fieldErrors(update.error).displayName;
  return (
    <Sheet open title="邻居怎么称呼您" onClose={onClose}>
      <Form className={styles.form} onSubmit={() => update.run({ body: { displayName: name } })}>
        <TextField
          label="名字"
          value={name}
          onChange={setName}
          placeholder="比如：李阿姨、老张"
          help="写公告、打招呼时用；选票和理由上不写名字。"
          error={wrong}
          maxLength={MAX_NAME}
        />
        {!wrong && <ErrorBanner error={update.error} />}
        <Btn wide submit working={update.working} disabled={name.trim() === ''}>
          保存
        </Btn>
      </Form>
    </Sheet>
  );
}
