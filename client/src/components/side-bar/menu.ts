import type { Role } from '../../../../shared/http/roles';
import type { PageName } from '../../platform/navigate';
import type { IconName } from '../icon/names';

export interface MenuItem {
  page: PageName;
  name: string;
  icon: IconName;
  /** shown only to these; absent: to everyone */
  roles?: readonly Role[];
}

const RUNNING: readonly Role[] = ['committee', 'community_admin', 'grid_worker'];

export const MENU: readonly MenuItem[] = [
  { page: 'desk', name: '今天', icon: 'clipboard-list', roles: RUNNING },
  { page: 'home', name: '首页', icon: 'house' },
  { page: 'votes', name: '议事', icon: 'stool' },
  { page: 'services', name: '服务', icon: 'calendar-days' },
  { page: 'funds', name: '基金', icon: 'wallet' },
  { page: 'serviceDesk', name: '服务管理', icon: 'calendar-clock', roles: RUNNING },
  { page: 'fundDesk', name: '管基金', icon: 'settings', roles: ['fund_keeper', 'community_admin', 'supervisor'] },
  { page: 'notices', name: '公告', icon: 'megaphone', roles: ['committee', 'community_admin'] },
  {
    page: 'roll',
    name: '住户和网格',
    icon: 'building-2',
    roles: ['committee', 'grid_worker', 'supervisor', 'community_admin'],
  },
  { page: 'requests', name: '绑定申请', icon: 'user-plus', roles: ['grid_worker', 'community_admin'] },
  { page: 'codes', name: '绑定码', icon: 'key-round', roles: ['grid_worker', 'community_admin'] },
  { page: 'roles', name: '职责', icon: 'users', roles: ['community_admin', 'supervisor'] },
  { page: 'me', name: '我的', icon: 'user' },
];

export const inMenu = (here: PageName | null): boolean => MENU.some(({ page }) => page === here);
