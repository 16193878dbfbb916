import { Form } from '@prims';
import { useState } from 'react';
import { listCommunities } from '../../../../shared/places/endpoints';
import { requestBinding } from '../../../../shared/residents/endpoints';
import { NEW_NEIGHBOUR } from '../../../../shared/residents/rules';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { SelectField } from '../../components/field/select-field';
import { TextField } from '../../components/field/text-field';
import { fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { useSession } from '../../platform/session';
import { useCommand } from '../../platform/use-command';
import { useEndpoint } from '../../platform/use-endpoint';
import { AddressFields, EMPTY_ADDRESS, isWholeAddress, whole } from './address-fields';
import styles from './form.module.css';

const EMPTY = { ...EMPTY_ADDRESS, communityId: '', displayName: '', note: '' };

/** Without a code: says where one lives, and the grid worker confirms. What is typed stays until it is sent. */
export function RequestForm() {
  const { me } = useSession();
  const communities = useEndpoint(listCommunities);
  const form = useDraft('binding-request', EMPTY);
  const [sent, setSent] = useState(false);
  const request = useCommand(requestBinding, {
    onDone: () => {
      setSent(true);
      form.clear();
    },
  });
  if (sent)
    return (
      <Banner tone="done" title="申请交上去了">
        网格员核对后，您会收到消息；您家就出现在“我的”里。
      </Banner>
    );
  const { value, change } = form;
  const wrong = fieldErrors(request.error);
  const options = (communities.data?.communities ?? []).map(({ communityId, name }) => ({
    value: communityId,
    label: name,
  }));
  const communityId = value.communityId || (me?.community?.communityId ?? options[0]?.value ?? '');
  const named = me !== null && me.displayName !== NEW_NEIGHBOUR;
  const displayName = value.displayName || (named ? me.displayName : '');
  const ready = communityId !== '' && displayName.trim() !== '' && isWholeAddress(value);
  return (
    <Card label="请网格员核对">
      <CardHead title="没有码？请网格员核对" />
      <Form
        className={styles.form}
        onSubmit={() => request.run({ body: { ...whole(value), communityId, displayName, note: value.note } })}
      >
        <SelectField
          label="社区"
          options={options}
          value={communityId}
          onChange={(next) => change({ communityId: next })}
          error={communities.error?.message ?? wrong.communityId}
        />
        <AddressFields value={value} onChange={change} wrong={wrong} />
        <TextField
          label="您的称呼"
          value={displayName}
          onChange={(next) => change({ displayName: next })}
          placeholder="比如：李阿姨"
          error={wrong.displayName}
          maxLength={20}
        />
        <TextField
          label="捎句话（可以不写）"
          value={value.note}
          onChange={(next) => change({ note: next })}
          placeholder="比如：刚搬来，租户"
          help="只给网格员看，别写身份证号。"
          error={wrong.note}
          maxLength={100}
        />
        {Object.keys(wrong).length === 0 && <ErrorBanner error={request.error} />}
        <Btn kind="second" wide submit working={request.working} disabled={!ready}>
          交给网格员核对
        </Btn>
      </Form>
    </Card>
  );
}
