import { Heading, View } from '@prims';
import { useState } from 'react';
import { ROLE_NAMES } from '../../../../shared/http/roles';
import { NEW_NEIGHBOUR } from '../../../../shared/residents/rules';
import type { Me } from '../../../../shared/residents/schema';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { Tag, Tags } from '../../components/tag/tag';
import styles from './name-card.module.css';
import { NameSheet } from './name-sheet';

/** Who I am here: the name neighbours see, where I live, what I am trusted with. */
export function NameCard({ me }: { me: Me }) {
  const [editing, setEditing] = useState(false);
  const home = me.homes.find(({ communityId }) => communityId === me.community?.communityId) ?? me.homes[0];
  const duties = [...new Set(me.roles.map(({ role }) => ROLE_NAMES[role]))];
  return (
    <Card label="我">
      <View className={styles.me}>
        <View ariaHidden className={styles.face}>
          {me.displayName.slice(0, 1)}
        </View>
        <View className="grow">
          <Heading level={2} className={styles.name}>
            {me.displayName}
          </Heading>
          <View className="t-sub">{home?.address ?? '还没有绑定住户'}</View>
        </View>
      </View>
      <View className={styles.below}>
        <Tags>
          {home ? (
            <Tag tone="done" icon="circle-check-bold">
              住户已核实
            </Tag>
          ) : (
            <Tag tone="wait">还没绑定</Tag>
          )}
          {duties.map((duty) => (
            <Tag key={duty}>{duty}</Tag>
          ))}
          {me.community?.demo && <Tag tone="line">示范数据</Tag>}
        </Tags>
        <Btn kind="second" small icon="pencil" onClick={() => setEditing(true)}>
          {me.displayName === NEW_NEIGHBOUR ? '写上名字' : '改名字'}
        </Btn>
      </View>
      {editing && <NameSheet me={me} onClose={() => setEditing(false)} />}
    </Card>
  );
}
