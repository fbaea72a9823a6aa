/** What a made-up case says, and what is answered. */
export interface CaseText {
  readonly category: string;
  readonly kind: 'COMPLAINT' | 'CONSULTATION' | 'SUGGESTION' | 'PRAISE';
  readonly title: string;
  readonly text: string;
  readonly reply: string;
  /** Whether an answer needs a photo, and a report is likely to have one. */
  readonly visible: boolean;
}

const text = (category: string, title: string, said: string, reply: string): CaseText => ({
  category,
  kind: 'COMPLAINT',
  title,
  text: said,
  reply,
  visible: false,
});
const seen = (category: string, title: string, said: string, reply: string): CaseText => ({
  ...text(category, title, said, reply),
  visible: true,
});

/** Of these the cases of a demonstration are made, in turn. */
export const CASE_TEXTS: readonly CaseText[] = [
  seen('SANITATION', '楼道堆放杂物无人清理', '楼道里旧家具和纸箱堆了两周，影响通行。', '已清运杂物并张贴提示，保洁每日巡查。'),
  text('SERVICE_QUALITY', '保安夜间脱岗', '连续三晚门岗无人值守，外来车辆随意进出。', '已调整班次，夜间双人值守并留存记录。'),
  text('FEES', '公共能耗费未公示', '今年公共水电分摊没有公示明细，却要求补缴。', '分摊明细已在公示栏公布，多收部分退回。'),
  seen('PARKING', '消防通道被车辆占用', '单元门前消防通道长期停车，救护车无法进入。', '已劝离车辆并重新施划标线，安装禁停桩。'),
  text('UTILITIES', '高层住户水压不足', '早晚高峰六楼以上几乎没有水。', '加压泵已检修，水压恢复正常。'),
  text('REPAIR_FUND', '屋面维修资金进度查询', '去年表决通过的屋面维修至今没有动工。', '资金已划拨，施工单位下周进场。'),
  text('PUBLIC_ORDER', '夜间广场舞噪声扰民', '每晚九点以后音响仍在播放，孩子无法入睡。', '已与组织者约定二十点三十分前结束。'),
  seen('ELEVATORS', '电梯频繁困人', '一个月内电梯三次停在楼层之间，老人不敢乘坐。', '维保单位已更换门机，检验合格后恢复使用。'),
  seen('ELEVATORS', '电梯又停了', '电梯今天再次停运，请尽快修复。', '与前一诉求一并处理。'),
  seen('SANITATION', '垃圾桶满溢异味大', '垃圾清运不及时，夏天异味严重。', '清运改为每日两次，垃圾桶已冲洗消毒。'),
  text('DEVELOPER_LEGACY', '外墙渗水保修期内未修', '交付不到三年，外墙多处渗水，报修无人处理。', '施工单位已对渗水部位重做防水。'),
  seen('FIRE_SAFETY', '楼道灭火器过期', '灭火器压力表指在红区，已过有效期。', '过期灭火器已全部更换，并登记造册。'),
  text('OWNERS_COMMITTEE', '业委会换届迟迟未启动', '业委会任期已满四个月，没有组织换届。', '街道已指导成立换届小组，下月召开大会。'),
  seen('ILLEGAL_CONSTRUCTION', '一楼住户私搭阳光房', '一楼在公共绿地上搭建阳光房。', '已责令限期拆除，绿地恢复。'),
  text('PRIVACY', '门禁强制刷脸', '小区门禁只能刷脸，没有其他进门方式。', '已增设门禁卡和密码两种方式。'),
  text('SERVICE_QUALITY', '绿化枯死不补种', '去年冬天枯死的绿篱到现在没有补种。', '枯死绿篱已清除，本周完成补种。'),
  text('FEES', '车位管理费标准疑问', '地下车位管理费比合同约定多收。', '经核对按合同标准执行，差额已退。'),
  text('ENTERPRISE_EXIT', '原物业不交接资料', '新物业进场一个月，原物业仍未移交图纸。', '在街道主持下已完成资料移交。'),
  {
    ...text('REPAIR_FUND', '维修资金余额怎样查询', '请问在哪里可以查到本户维修资金余额。', '可持身份证到窗口或在公众号查询。'),
    kind: 'CONSULTATION',
  },
  { ...text('SERVICE_QUALITY', '建议增设快递柜', '建议在南门增设快递柜，方便老人取件。', '已列入下季度改造计划。'), kind: 'SUGGESTION' },
  {
    ...text('SERVICE_QUALITY', '感谢维修师傅冒雨抢修', '昨晚水管爆裂，维修师傅冒雨抢修，特此感谢。', '已转达并在例会上表扬。'),
    kind: 'PRAISE',
  },
];
