import { Form } from '@prims';
import { useState } from 'react';
import { confirmLaptopSignIn } from '../../../../shared/residents/endpoints';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { TextField } from '../../components/field/text-field';
import { NumberedSteps } from '../../components/steps/numbered-steps';
import { fieldErrors } from '../../platform/call-error';
import { useCommand } from '../../platform/use-command';
import styles from './form.module.css';

const DIGITS = 8;

/** The phone's half of signing a laptop in: type the eight digits it shows. */
export function LaptopConfirm() {
  const [code, setCode] = useState('');
  const [done, setDone] = useState(false);
  const confirm = useCommand(confirmLaptopSignIn, { onDone: () => setDone(true) });
  if (done)
    return (
      <Banner tone="done" title="电脑登录好了">
        看看电脑，几秒钟就会打开。用完记得在电脑上退出。
      </Banner>
    );
  const wrong = fieldErrors(confirm.error).code;
  return (
    <>
      <Card>
        <NumberedSteps
          items={[
            '在电脑上打开小马扎，点“用手机登录”。',
            '把电脑上的 8 位数字输在下面。',
            '只输您自己电脑上的数字，别人报来的不要输。',
          ]}
        />
      </Card>
      <Card label="登录码">
        <Form className={styles.form} onSubmit={() => confirm.run({ body: { code } })}>
          <TextField
            label="电脑上的 8 位数字"
            type="number"
            value={code}
            onChange={(typed) => {
              setCode(typed.replace(/\D/g, '').slice(0, DIGITS));
              confirm.reset();
            }}
            error={wrong}
          />
          {!wrong && <ErrorBanner error={confirm.error} />}
          <Btn wide submit working={confirm.working} disabled={code.length < DIGITS}>
            登录这台电脑
          </Btn>
        </Form>
      </Card>
    </>
  );
}
