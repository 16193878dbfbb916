import { Card, CardHead } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';

/** What is kept, what for, and who sees it; nothing more is asked for than a vote needs. */
export const PrivacyWords = () => (
  <Card label="我们记了什么">
    <CardHead title="我们记了什么" />
    <KeyValue
      items={[
        ['称呼', '您自己写的，邻居看得到'],
        ['住户', '您是哪一户的，网格员和管理员看得到'],
        ['微信号', '只记微信给的编号，没有手机号'],
        ['投的票', '参加没参加会算进户数；截止前谁也看不到倾向'],
        ['理由', '公布时不带名字'],
      ]}
    />
  </Card>
);
