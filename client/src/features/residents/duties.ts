import type { Role } from '../../../../shared/http/roles';
import type { IconName } from '../../components/icon/names';
import type { PageName } from '../../platform/navigate';

export interface Duty {
  page: PageName;
  title: string;
  note: string;
  icon: IconName;
  roles: readonly Role[];
}

/** The desks a duty opens, as phones list them; a laptop has them in the side bar. */
export const DUTIES: readonly Duty[] = [
  {
    page: 'desk',
    title: '今天',
    note: '等您处理的事',
    icon: 'clipboard-list',
    roles: ['committee', 'community_admin', 'grid_worker'],
  },
  {
    page: 'draft',
    title: '起草表决',
    note: '问什么、谁来投、怎么算、哪几天',
    icon: 'message-square-plus',
    roles: ['committee'],
  },
  {
    page: 'serviceDesk',
    title: '服务管理',
    note: '岗位、活动、场地、应急集结',
    icon: 'calendar-clock',
    roles: ['committee', 'community_admin', 'grid_worker'],
  },
  {
    page: 'fundDesk',
    title: '管基金',
    note: '管委会、收款、对账、退款、公开',
    icon: 'wallet',
    roles: ['fund_keeper', 'community_admin', 'supervisor'],
  },
  {
    page: 'notices',
    title: '贴公告',
    note: '停水、开会，贴到公告栏',
    icon: 'megaphone',
    roles: ['committee', 'community_admin'],
  },
  {
    page: 'requests',
    title: '绑定申请',
    note: '核对是不是住这里',
    icon: 'user-plus',
    roles: ['grid_worker', 'community_admin'],
  },
  {
    page: 'codes',
    title: '绑定码',
    note: '印给住户，移出搬走的人',
    icon: 'key-round',
    roles: ['grid_worker', 'community_admin'],
  },
  {
    page: 'roll',
    title: '住户和网格',
    note: '名册、楼栋和网格',
    icon: 'building-2',
    roles: ['committee', 'grid_worker', 'supervisor', 'community_admin'],
  },
  { page: 'roles', title: '职责', note: '谁管什么，管到几时', icon: 'users', roles: ['community_admin', 'supervisor'] },
];
