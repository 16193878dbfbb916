import { addDays, atLocal, localDay } from '../../shared/http/local-time';

/** A gift of the demo, paid by WeChat. Names are shown where somebody wanted that. */
export interface DemoGift {
  key: string;
  at: string;
  by: string;
  fen: number;
  named: boolean;
  hideAmount: boolean;
  message: string;
  /** the title of the project it is for */
  project: string | null;
}

const DRYING_GROUND = '晾晒区和花池';

/** days ago, hour, who, yuan, what they said; a name in front of the words is shown */
const GIFTS: [day: number, hour: number, by: string, yuan: number, words: string, more?: 'named' | 'hidden'][] = [
  [24, 9, 'n1', 50, ''],
  [23, 20, 'wang', 100, '给孩子们添几本书', 'named'],
  [21, 8, 'n2', 20, '一点心意'],
  [20, 19, 'n3', 88, '图个吉利', 'named'],
  [18, 12, 'n4', 20, ''],
  [17, 21, 'zhang', 200, '路灯亮了，晚上敢出门了', 'named'],
  [15, 9, 'n5', 50, '', 'hidden'],
  [13, 18, 'n6', 66, '大家顺顺利利', 'named'],
  [12, 10, 'n7', 10, '不多，是个意思'],
  [10, 20, 'n8', 100, '', 'hidden'],
  [8, 11, 'li', 50, '谢谢看楼道的师傅', 'named'],
  [6, 17, 'n9', 20, ''],
  [4, 19, 'n1', 87.3, '攒的零钱'],
  [3, 9, 'committee2', 100, '', 'named'],
  [1, 9, 'li', 20, '被子有地方晒就好', 'named'],
  [1, 13, 'wang', 50, ''],
  [1, 19, 'n2', 50, '花池种点月季吧', 'named'],
];

/** 邻里微基金's gifts of the last weeks; yesterday's three are for the drying ground. */
export const gejinDonations = (now: string): DemoGift[] =>
  GIFTS.map(([day, hour, by, yuan, message, more], i) => ({
    key: `demogift${String(i).padStart(8, '0')}`,
    at: atLocal(addDays(localDay(now), -day), hour * 60 + 11),
    by,
    fen: Math.round(yuan * 100),
    named: more === 'named',
    hideAmount: more === 'hidden',
    message,
    project: day === 1 ? DRYING_GROUND : null,
  }));
