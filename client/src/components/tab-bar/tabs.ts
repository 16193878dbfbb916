import type { TabName } from '../../platform/navigate';
import type { IconName } from '../icon/names';

export interface Tab {
  page: TabName;
  name: string;
  icon: IconName;
  iconHere: IconName;
}

export const TABS: readonly Tab[] = [
  { page: 'home', name: '首页', icon: 'house', iconHere: 'house-bold' },
  { page: 'votes', name: '议事', icon: 'stool', iconHere: 'stool-bold' },
  { page: 'services', name: '服务', icon: 'calendar-days', iconHere: 'calendar-days-bold' },
  { page: 'funds', name: '基金', icon: 'wallet', iconHere: 'wallet-bold' },
  { page: 'me', name: '我的', icon: 'user', iconHere: 'user-bold' },
];
