/** The twelve groups of a community's emergency plan as a first draft; names and duties are general on purpose. */
export const GROUP_TEMPLATE: readonly { name: string; duty: string; peaceDuty: string }[] = [
  { name: '指挥协调组', duty: '汇总情况，统一调度各组', peaceDuty: '每季度核对一次各组名单和电话' },
  { name: '信息报送组', duty: '向街道报告，向居民通报', peaceDuty: '维护楼栋通知渠道' },
  { name: '医疗救护组', duty: '现场急救，联系 120 和社区医院', peaceDuty: '备好急救箱，每半年学一次急救' },
  { name: '转移安置组', duty: '带居民到安置点，清点人数', peaceDuty: '熟悉转移路线和安置点' },
  { name: '老弱帮扶组', duty: '上门接老人、孩子和行动不便的人', peaceDuty: '记清需要帮一把的住户' },
  { name: '治安巡逻组', duty: '维持秩序，看护空置的房屋', peaceDuty: '平时夜间轮流巡楼' },
  { name: '交通引导组', duty: '疏导车辆，保证救援通道', peaceDuty: '劝导占用消防通道的车辆' },
  { name: '消防应急组', duty: '初期灭火，协助消防队', peaceDuty: '每月看一遍灭火器和消火栓' },
  { name: '抢险维修组', duty: '处理水电气、倒树和积水', peaceDuty: '保管沙袋、水泵和工具' },
  { name: '物资保障组', duty: '发放饮水、食品、被褥', peaceDuty: '登记物资，到期更换' },
  { name: '心理疏导组', duty: '陪伴和安抚受惊的居民', peaceDuty: '平时开展邻里谈心' },
  { name: '环境消杀组', duty: '清理现场，消毒，恢复环境', peaceDuty: '保管消毒用品，组织大扫除' },
];
