import { Form } from '@prims';
import { useState } from 'react';
import { localDay } from '../../../../shared/http/local-time';
import { listMyCertificates, makeCertificate } from '../../../../shared/shifts/hours-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { DateField } from '../../components/field/date-field';
import { TextField } from '../../components/field/text-field';
import { refresh } from '../../platform/cache';
import { fieldErrors } from '../../platform/call-error';
import { replace } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { useCommand } from '../../platform/use-command';
import styles from './forms.module.css';

/** A certificate of my service: whose name stands on it, and over which days. */
export function CertificateForm({ now }: { now: string }) {
  const { me } = useSession();
  const today = localDay(now);
  const [name, setName] = useState(me?.displayName ?? '');
  const [fromDay, setFromDay] = useState(`${today.slice(0, 4)}-01-01`);
  const [toDay, setToDay] = useState(today);
  const make = useCommand(makeCertificate, {
    onDone: ({ code }) => {
      void refresh(listMyCertificates);
      replace('certificate', { code });
    },
  });
  const wrong = make.error ? fieldErrors(make.error) : {};
  const order = fromDay > toDay ? '结束要在开始之后' : undefined;
  return (
    <Card label="开一张服务证明">
      <Form
        className={styles.form}
        onSubmit={() => order === undefined && make.run({ body: { name, fromDay, toDay } })}
      >
        <TextField
          label="证明上写的名字"
          help="学校、单位要真名，就写真名。核验的人看得到。"
          maxLength={20}
          value={name}
          error={wrong.name}
          onChange={setName}
        />
        <DateField label="从哪天" value={fromDay} onChange={setFromDay} />
        <DateField label="到哪天" value={toDay} error={order ?? wrong.toDay} onChange={setToDay} />
        <ErrorBanner error={Object.keys(wrong).length > 0 ? null : make.error} />
        <Btn wide submit working={make.working} disabled={name.trim().length < 2}>
          开证明，不收费
        </Btn>
      </Form>
    </Card>
  );
}
