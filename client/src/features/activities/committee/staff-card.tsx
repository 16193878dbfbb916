import { View } from '@prims';
import type { ActivityDetail } from '../../../../../shared/activities/schema';
import { getActivityStaff, setActivityStaff } from '../../../../../shared/activities/tickets-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Card, CardHead } from '../../../components/card/card';
import { Loaded } from '../../../components/loaded/loaded';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { Tag } from '../../../components/tag/tag';
import { putReply } from '../../../platform/cache';
import { useMay } from '../../../platform/may';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';
import { StaffForm } from './staff-form';
import { AS_NAMES, type StaffMember } from './staff-words';

/** Who helps at the door and who teaches. Only who started the activity, or an admin, names them. */
export function StaffCard({ activity }: { activity: ActivityDetail }) {
  const { activityId, kind, createdByMe } = activity;
  const params = { activityId };
  const staff = useEndpoint(getActivityStaff, { params });
  const may = useMay();
  const mayName = createdByMe || may('community_admin');
  const save = useCommand(setActivityStaff, {
    onDone: (reply) => {
      if (staff.data) putReply(getActivityStaff, { params }, { ...staff.data, staff: reply.staff });
      toast('记下了');
    },
  });
  const send = (list: readonly StaffMember[]) =>
    save.run({ params, body: { staff: list.map(({ personId, as }) => ({ personId, as })) } });
  return (
    <Card label="谁来帮忙">
      <CardHead title="谁来帮忙" />
      <Loaded of={staff}>
        {({ staff: list }) => (
          <View className="stack">
            <View className="t-sub">
              {kind === 'classroom'
                ? '帮忙的人能验票；老师还能点名、看孩子和接送人的名单。'
                : '帮忙的人能在门口验票，看得到报名的名单。'}
            </View>
            {list.length === 0 && <View>还没有请人帮忙。</View>}
            {list.map((one) => (
              <View key={`${one.personId} ${one.as}`} className="row row-between">
                <View className="grow">
                  <View className="t-bold">{one.name}</View>
                  <Tag>{AS_NAMES[one.as]}</Tag>
                </View>
                {mayName && (
                  <ConfirmBtn
                    small
                    kind="quiet"
                    ariaLabel={`不用帮了：${one.name}`}
                    title={`不用${one.name}帮忙了？`}
                    words="他们马上看不到名单。"
                    confirmLabel="不用帮了"
                    command={save}
                    onConfirm={() => send(list.filter((other) => other !== one))}
                  >
                    不用帮了
                  </ConfirmBtn>
                )}
              </View>
            ))}
            <ErrorBanner error={save.error} />
            {mayName ? (
              <StaffForm isClass={kind === 'classroom'} list={list} onAdd={(one) => send([...list, one])} />
            ) : (
              <View className="t-sub">请谁帮忙，由发起的人或社区管理员定。</View>
            )}
          </View>
        )}
      </Loaded>
    </Card>
  );
}
