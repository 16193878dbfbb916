import { Form } from '@prims';
import { useState } from 'react';
import { createFund, updateFund } from '../../../../../shared/funds/endpoints';
import type { Fund } from '../../../../../shared/funds/fund';
import { Banner } from '../../../components/banner/banner';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { replace } from '../../../platform/navigate';
import { randomId } from '../../../platform/random-id';
import { AboutFields } from './about-fields';
import { draftOf, emptyForm, type FundForm, formOf, type PartProps } from './fund-form';
import { HostFields } from './host-fields';
import { LimitFields } from './limit-fields';
import { ManagersFields } from './managers-fields';
import { PolicyFields } from './policy-fields';
import { useFundCommand } from './use-fund-command';

/** A fund's facts and rules, new or as they stand; what is typed stays on the device until it is sent. */
export function FundEdit({ fund, today }: { fund: Fund | null; today: string }) {
  const [fundId] = useState(() => fund?.fundId ?? randomId());
  const draft = useDraft<FundForm>(
    `fund:${fund ? `${fund.fundId}:${fund.revision}` : 'new'}`,
    fund ? formOf(fund) : emptyForm(today),
  );
  const done = () => {
    draft.clear();
    replace('fundDesk', { fundId });
  };
  const create = useFundCommand(createFund, '基金已写下，还是草稿', done);
  const update = useFundCommand(updateFund, '已保存', done);
  const { error, working } = fund ? update : create;
  const wrong = fieldErrors(error);
  const parts: PartProps = { form: draft.value, change: draft.change, wrong };
  const send = () => {
    const body = draftOf(draft.value);
    if (fund) update.run({ params: { fundId }, body: { ...body, revision: fund.revision } });
    else create.run({ body: { ...body, fundId } });
  };
  return (
    <Form className="stack" onSubmit={send}>
      {draft.restored && <Banner>上次没保存的还在，接着写就行。</Banner>}
      <AboutFields {...parts} />
      <HostFields {...parts} />
      <ManagersFields {...parts} />
      <PolicyFields {...parts} />
      <LimitFields {...parts} />
      <ErrorBanner error={error} />
      <Btn wide submit working={working}>
        {fund ? '保存' : '写下这个基金'}
      </Btn>
    </Form>
  );
}
