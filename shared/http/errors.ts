/**
 * Every way a request can fail: code → HTTP status → one Chinese sentence that says what to do next.
 * A code states a fact. Domain refusals are 409: the request was well formed, the world said no.
 */
export const ERRORS = {
  BAD_REQUEST: [400, '填写的内容不对，请看标红的地方，改好再提交。'],
  BAD_JSON: [400, '请求的内容看不懂，请刷新页面再试。'],
  BAD_CURSOR: [400, '列表已经变了，请下拉刷新后再往下翻。'],
  UNAUTHENTICATED: [401, '登录已经过期，请重新进入小马扎。'],
  SIGN_IN_FAILED: [401, '微信登录没有成功，请重新进入小马扎再试。'],
  FORBIDDEN: [403, '您没有办这件事的权限，请找社区管理员。'],
  NO_COMMUNITY: [403, '您还没有绑定住户，请先到“我的”里绑定。'],
  NOT_FOUND: [404, '没有找到，可能已经撤下，请返回列表看看。'],
  NO_SUCH_ENDPOINT: [404, '没有这个功能，请更新小马扎后再试。'],
  BODY_TOO_LARGE: [413, '内容太长了，请删短一些再提交。'],
  WRONG_CONTENT_TYPE: [415, '提交的格式不对，请刷新页面再试。'],
  TOO_MANY_TRIES: [429, '试得太多了，请过一会儿再来。'],
  INTERNAL: [500, '系统出了点问题，您填的内容还在，请稍后再试。'],
  BUSY: [503, '现在用的人多，请过几秒再试一次。'],
  WECHAT_UNAVAILABLE: [503, '微信那边暂时没有回应，请过一会儿再试。'],

  // text shown to others
  TEXT_RISKY: [409, '这段文字没有通过微信的内容检查，请改一改再发。'],
  TEXT_HELD: [409, '这段文字要请另一位委员看过才能发出。'],
  ALREADY_DECIDED: [409, '这一条已经有人处理过了，刷新就能看到。'],

  // files
  FILE_TYPE_WRONG: [409, '这个文件打不开，请换一张 JPG、PNG、WebP 照片，票据也可以传 PDF。'],
  FILE_TOO_BIG: [409, '文件太大了，最大 5 MB，请换一张小一点的。'],
  FILE_NOT_ARRIVED: [409, '文件还没有传完，请重新选它再传一次。'],

  // residents and places
  CODE_INVALID: [409, '绑定码不对或已经用过，请核对后重输，或找社区再要一张。'],
  CODE_EXPIRED: [409, '绑定码过期了，请找社区重新打印一张。'],
  ALREADY_MEMBER: [409, '您已经绑定了这一户，不用再绑。'],
  NOT_A_MEMBER: [409, '您不是这一户的成员，请先绑定。'],
  HOUSEHOLD_FULL: [409, '这一户登记的成年人都已绑定，如有变动请找网格员。'],
  ALREADY_REQUESTED: [409, '您的申请已经交上去了，请等网格员核对。'],
  HOUSEHOLD_UNKNOWN: [404, '名册里没有找到这一户，请核对小区、楼栋、单元和房号，或找网格员。'],
  IMPORT_CHANGED: [409, '名册在这期间有变动，请重新核对后再确认导入。'],
  IMPORT_HAS_ERRORS: [409, '名册里还有错误的行，请改好后重新上传。'],
  ROLE_ALREADY_GRANTED: [409, '这个人已经有这项职责，不用再加。'],
  LAST_ADMIN: [409, '社区至少要留一位管理员，请先加一位再撤。'],
  NOT_THEIR_PROXY: [409, '只能替自己家里人，或自己网格里的邻居代办，请核对是哪一户。'],

  // votes
  VOTE_NOT_DRAFT: [409, '这次表决已经公示，内容不能再改；要改只能撤回重来。'],
  DRAFT_CHANGED: [409, '别人刚刚改过这份草稿，请刷新后再改。'],
  DRAFT_SAVED_BEFORE: [409, '这份草稿刚才已经存好一次，在草稿里能找到；再按一次，就把现在的内容另存一份。'],
  VOTE_NOT_ANNOUNCED: [409, '这次表决还没有公示，请先公示。'],
  NOTICE_TOO_SHORT: [409, '公示的天数不够，请把开始的时间往后挪。'],
  NOTICE_RUNNING: [409, '公示期还没有过，到了开始的时间才能表决。'],
  VOTE_NOT_OPEN: [409, '表决还没有开始，请等公示结束后再投。'],
  VOTE_CLOSED: [409, '表决已经截止，不能再投了，请等结果公布。'],
  VOTE_WITHDRAWN: [409, '这次表决已经撤回，原因写在详情里。'],
  VOTE_NOT_CLOSED: [409, '表决还没有截止，截止后才能公布结果。'],
  VOTE_ALREADY_PUBLISHED: [409, '结果已经公布过了，刷新就能看到。'],
  VOTE_PERIOD_INVALID: [409, '截止时间要晚于开始时间，且在允许的天数之内，请重新选时间。'],
  ELECTORATE_EMPTY: [409, '选的范围里没有住户，请重新选范围或先导入名册。'],
  NOT_IN_ROLL: [409, '这次表决的名册里没有您家，如有疑问请找自管委。'],
  NOT_AN_ADULT_SEAT: [409, '这次按成年居民投票，您在本社区没有登记的成年人席位，请找网格员。'],
  MOVED_SINCE_OPENING: [409, '您在表决开始后换过住户，这次按开始时的名册，不能再投。'],
  ALREADY_VOTED: [409, '这张票已经投过了，这次不能改票，请等结果公布。'],
  CHOICE_INVALID: [409, '选的项目不符合这张选票的要求，请重新选择。'],
  BALLOT_CHANGED_MEANWHILE: [409, '家里人刚刚也改了这张票，请刷新后再看。'],
  REASON_NEEDS_BALLOT: [409, '先投票，才能写理由。'],
  REMINDED_RECENTLY: [409, '一天之内已经提醒过一次，明天再提醒吧。'],

  // activities
  ALREADY_BOOKED: [409, '您家已经报过这一场，到“我的预约”里能看到，也能改。'],
  BOOKING_NOT_OPEN: [409, '报名还没有开始，请到了时间再来。'],
  BOOKING_CLOSED: [409, '报名已经截止，可以看看别的场次。'],
  BOOKING_CHANGED: [409, '这份报名刚刚有变动，请刷新后再看。'],
  SESSION_CANCELLED: [409, '这一场已经取消，原因写在详情里。'],
  SESSION_FULL: [409, '剩下的名额不够多加人，人数没有改。'],
  NOT_FOR_YOU: [409, '这次活动不面向您家，要求写在详情里。'],
  PARTY_SIZE: [409, '人数不符合这次活动的要求，请看详情里写的人数。'],
  LINE_ONLY: [409, '您家前些日子几次报了名没有来，眼下只能候补，原因和恢复的日子写在详情里。'],
  TERMS_CHANGED: [409, '主办人刚刚改了报名表，请刷新后再填。'],
  LINE_FULL: [409, '候补的人已经很多了，请看看别的场次。'],
  LOTTERY_FULL: [409, '登记摇号的人太多了，请联系主办人。'],
  HOLD_OVER: [409, '保留的时间已经过了，名额给了后面的人，可以重新排队。'],
  ALREADY_STARTED: [409, '这一场已经开始，不能再改了。'],
  ALREADY_ARRIVED: [409, '这份报名已经签到，不能再改了。'],
  ALREADY_BOOKED_BY_SOME: [409, '已经有人报名，只能改文字；名额可以往上加。'],
  ACTIVITY_CANCELLED: [409, '这次活动已经取消，不能再改。'],
  ACTIVITY_TIMES_WRONG: [409, '时间对不上：报名要在开场前截止，开场要在今天以后，请改好再发布。'],
  CAPACITY_ONLY_UP: [409, '名额只能往上加，请填一个更大的数。'],
  NOT_A_LOTTERY: [409, '这次活动是先到先得，不用摇号。'],
  DRAW_TOO_EARLY: [409, '公开的号码还没有开出来，请等开奖后再录入。'],
  DRAW_ALREADY_ENTERED: [409, '摇号的号码已经录入过，不能再改。'],
  DRAW_NUMBERS_WRONG: [409, '号码的个数和公布的规则对不上，请核对后再录。'],

  // activities' kinds: tickets, classes, fairs, consultations, festivals
  TICKET_UNKNOWN: [409, '这张票不是这一场的，请核对场次，或按姓名在名单里找。'],
  TICKET_WAITING: [409, '这一户还没有名额，在候补或等摇号，请按名单先让有名额的人进。'],
  TICKET_HELD: [409, '给这一户留的名额还没有确认，请他们先在手机上点“确认”。'],
  TICKET_CANCELLED: [409, '这张票已经退掉了，不能再用；要参加请重新报名。'],
  ALREADY_CHECKED_IN: [409, '这张票已经签到过了，第一次的时间和经手人写在下面，请核对来人。'],
  NOT_CHECKED_IN: [409, '这一户还没有签到，不用撤销。'],
  NOT_DOOR_TIME: [409, '现在不是签到的时间：开场前两小时到结束后一小时内可以签到。'],
  SESSION_NOT_OVER: [409, '这一场还没有结束，结束后再收签到名单。'],
  NOT_BOOKED: [409, '您家在这个班还没有名额，请先报名。'],
  MORE_CHILDREN_THAN_SEATS: [409, '填的孩子比报上的名额多，请减少孩子，或先加名额。'],
  NO_CLASS_THAT_DAY: [409, '这一天没有课，请看课表里的日子。'],
  NOT_HERE_TODAY: [409, '孩子今天没有签到，请先核对出勤再办接走。'],
  ALREADY_COLLECTED: [409, '孩子已经接走了，时间和接的人写在下面。'],
  PICK_UP_CODE_WRONG: [409, '接送码不对或已经过期，请家长重新出一个，或按名单认人。'],
  PICK_UP_CODE_USED: [409, '这个接送码已经用过了，请核对是谁接走的，再请家长重新出一个。'],
  FAIR_CALL_CLOSED: [409, '征集已经结束，或还没有开始，请看大集的日子。'],
  FAIR_NEED_UNKNOWN: [409, '选的需求不在单子里，请刷新后重新选。'],
  FAIR_NEED_SPOKEN_FOR: [409, '已经有人说要，或有摊位对上的，不能去掉，给您留在单子里了；可以改一改字，再存一次。'],
  TOO_MANY_STALLS: [409, '您申请的摊位已经很多了，请先撤掉不用的。'],
  STALL_STATE: [409, '这个摊位的状态刚刚变了，请刷新后再办。'],
  STALL_PLACE_TAKEN: [409, '这一格已经有摊位了，请换一格。'],
  STALL_OFF_MAP: [409, '这一格不在图上，或缩小后有摊位没处放，请重新安排。'],
  BOOK_BY_SLOT: [409, '这里按时段预约，请选一个一刻钟的时段。'],
  CONSULTATION_DAY_INVALID: [409, '咨询的日子要在今天到两个月之内，时段至少一刻钟，请重新选。'],
  CONSULTATION_DAY_EXISTS: [409, '这位老师这一天已经安排过了，请换一天，或先取消原来的。'],
  CONSULTATION_TAKEN: [409, '这一刻钟刚刚被约走了，请换一个时段。'],
  CONSULTATION_OVER: [409, '这个时段已经过了或取消了，请换一个时段。'],
  CONSULTATION_BOOKED: [409, '您在这里已经约了一次，见过以后才能再约；要换时间请先取消。'],
  FESTIVAL_CLASH: [409, '同一时间选的人数比报名的人数多，请减少一项或改人数。'],
  FESTIVAL_CHOICE_WRONG: [409, '选的项目不在这个节里，请刷新后重新选。'],
  FESTIVAL_FULL: [409, '选的项目里有一个刚刚报满，什么都没有动，请换一项再试。'],

  // musters, and the codes shown on site
  PERSON_UNKNOWN: [409, '名单里有人已经不在本社区，请重新选人后再保存。'],
  TOO_MANY_PLANS: [409, '预案已经很多了，请先删掉不用的再建。'],
  PLAN_CHANGED: [409, '别人刚刚改过这份预案，请刷新后再试。'],
  MUSTER_RUNNING: [409, '这份预案正在集结中，请先到集结页面处理。'],
  MUSTER_OVER: [409, '这次集结已经解除，不用再来了，辛苦您。'],
  NOT_CALLED: [409, '这次集结没有叫到这一组或这个人，请先和指挥的人说一声。'],
  CHECK_IN_CODE_WRONG: [409, '签到码不对或已经换了，请看现场正在显示的那一个。'],

  // shifts: attendance, hours, home visits
  CHECK_IN_CLOSED: [409, '现在不是签到的时间：开始前半小时到结束之间可以签到，错过了请找队长补记。'],
  NOT_CHECKED_IN_HERE: [409, '还没有签到，或已经签退了，请刷新看看。'],
  CHECK_OUT_LATE: [409, '结束已经过了半小时，请队长帮您补上离开的时间。'],
  WAITS_FOR_PARTNER: [409, '入户要两个人一起，另一位还没签到，请等到齐再进门。'],
  LEFT_AT_INVALID: [409, '离开的时间要在签到之后、结束后半小时之内，也不能晚于现在，请重新选。'],
  LEAVING_REASON_MISSING: [409, '补记离开时间要写明原因，请写上再提交。'],
  OWN_HOURS: [409, '自己的时长不能自己补记或更正，请找另一位队长或社区。'],
  HOURS_INVALID: [409, '改完以后这一班的时长不能少于 0，也不能超过一天，请核对分钟数。'],
  NO_HOURS: [409, '这段时间里还没有服务时长，请换一段时间。'],
  CERTIFICATE_UNKNOWN: [404, '没有这张证明，请核对 16 位编号。'],
  NOT_A_HOME_VISIT: [409, '这一班不是入户看望，不用登记这些。'],
  CONSENT_INVALID: [409, '同意的日子不能晚于今天，请先征得本人同意再登记。'],
  VISIT_NOTE_CLOSED: [409, '看望开始后一周之内可以写记录，现在写不了，请直接告诉队长。'],

  // projects: applications, approvals, expenses
  PURPOSE_NOT_OF_FUND: [409, '这个基金不管这一类事，请换一类，或换一个基金。'],
  PROJECT_STATE: [409, '这个项目的状态刚刚变了，请刷新后再办。'],
  PROJECT_CHANGED: [409, '别人刚刚改过这个项目，请刷新后再办。'],
  PLAN_STILL_SHOWN: [409, '方案还在公示，公示期过了才能批，日子写在详情里。'],
  NOT_A_MANAGER: [409, '这要基金的管理委员来定，请找基金页面上写的几位。'],
  OWN_MONEY: [409, '自己申请的，自己不能批，请另一位管理委员来。'],
  RELATIVE_MONEY: [409, '您和申请人是一家人或亲属，这一件请别的管理委员来批。'],
  NEEDS_VOTE: [409, '这笔钱要居民表决通过才能定，请先办表决，再填上那次表决。'],
  VOTE_DOES_NOT_CARRY: [409, '这次表决不能作依据：要在方案公示后发起、写明项目名称和金额，并且已公布为通过。'],
  LINE_UNKNOWN: [409, '计划里没有这一项，请刷新后重新选。'],
  OVER_LINE: [409, '这一项超过了计划，请写一句为什么，再提交。'],
  TOO_MANY_EXPENSES: [409, '这个项目等着批的报销已经很多了，请等批完再交。'],
  EXPENSES_OPEN: [409, '还有报销没有批完，批完或撤回以后再结项。'],
  EXPENSE_NOT_APPROVED: [409, '这笔报销还没有批下来，批完以后再登记付款。'],
  PAID_ON_INVALID: [409, '付款的日子要在批准之后、不晚于今天，请重新选。'],

  // what a person has planned already, shifts and bookings alike
  PLANS_COLLIDE: [409, '这个时间已经有别的安排了，想好了还要报，就再点一次“仍要报名”。'],

  // shifts
  SHIFT_FULL: [409, '位子刚刚满了，可以排候补，有人退出就按顺序补上。'],
  WAITING_FULL: [409, '候补也排满了，请看看别的岗位。'],
  SHIFT_COLLIDES: [409, '这个时间您已经有别的岗位了，请先退出那一个，或换个时间。'],
  SHIFT_NOT_YET: [409, '还没到报名时间，请到时再来。'],
  SHIFT_CLOSED: [409, '报名已经截止，想帮忙请给队长打个电话。'],
  SHIFT_CANCELLED: [409, '这一次已经取消，请看看别的日子。'],
  SHIFT_OVER: [409, '这一班已经开始了，有事请给队长打个电话。'],
  SHIFT_NOT_STARTED: [409, '这一班还没有开始，开始以后才能记谁没来。'],
  NEEDS_QUALIFICATION: [409, '这个岗位要先有资质，请先申请，队长确认后再报名。'],
  WEEKLY_LIMIT: [409, '您这一周的岗位已经够多了，歇一歇，下周再来。'],
  NOT_SIGNED_UP: [409, '名单里没有这个人，可能已经退出，刷新看看。'],
  LATE_DROP_OUT: [409, '已经过了退出的时间，请先给队长打个电话；确实来不了，再点一次退出。'],
  NO_OFFER: [409, '没有人要换班，或刚被别人接走了，请刷新看看。'],
  OFFER_HAS_WAITERS: [409, '有人在候补，您直接退出就行，位子会给下一位。'],
  SHIFT_CHANGED: [409, '别人刚刚改过这里，请刷新后再改。'],
  SHIFT_PERIOD_INVALID: [409, '时间不对：要晚于现在、在一年之内，报名要在开始前截止，请改一改。'],
  SHIFT_MOVED_TOO_FAR: [409, '只能在同一周里改期；要挪到别的周，请取消这一次，再另开一次。'],
  CAPACITY_BELOW_SEATED: [409, '已经报名的人比这还多，人数不能改得更少。'],
  CAPACITY_FIXED: [409, '入户看望要正好两个人一起去，人数不能改。'],
  SHIFT_SERIES_EMPTY: [409, '按这个规律一天也排不出来，请重新选。'],
  SHIFT_SERIES_TOO_LONG: [409, '一次最多排 200 天、一年之内，请分开排。'],
  TEAM_FULL: [409, '小队人数已满，请联系队长。'],
  LEADER_NOT_MEMBER: [409, '要当队长先要入队，请他先加入小队。'],
  SHIFT_CHECKED_IN: [409, '这个人已经签到了，不能记没来。'],

  // venues
  VENUE_NOT_FOR_YOU: [409, '这个场地只给指定的住户用，请看场地须知，或问社区。'],
  VENUE_INACTIVE: [409, '这个场地暂停预约，请先看看别的场地。'],
  SLOT_CLOSED: [409, '这个时段不开放，请选别的时段。'],
  BOOKING_LENGTH_INVALID: [409, '选的时长不合这个场地的规定，请重新选时段。'],
  NOT_RELEASED: [409, '这一天还没有开放预约，请到开放的时间再来。'],
  SLOT_TAKEN: [409, '这个时段刚被别人约走了，请选别的时段。'],
  DAY_QUOTA_USED: [409, '您家这一天能约的时长用完了，请选别的日子。'],
  WEEK_QUOTA_USED: [409, '您家这一周能约的时长用完了，请选下一周，或取消一场再约。'],
  SERIES_TOO_LONG: [409, '连约的周数超过了这个场地的规定，请少选几周。'],
  RESERVATION_STARTED: [409, '已经到开始的时间，不能再改，有事请找社区。'],
  REASON_MISSING: [409, '请写一句原因，住户会看到。'],
  VENUE_CHANGED: [409, '别人刚刚改过这个场地，请刷新后再改。'],
  ZONE_IS_FIXED: [409, '用过的分区不能删，也不能在独用和共用之间改；可以停用它，再加一个新的。'],
  TOO_MANY_VENUES: [409, '场地已经很多了，请先停用不用的，或在原有场地里加分区。'],
  TOO_MANY_BLACKOUTS: [409, '这个场地的停约已经很多了，请先撤掉不用的再加。'],

  // donations by WeChat Pay
  GIFT_SIZE: [409, '一次捐的金额要在基金定的范围里，请改一改金额。'],
  GIFT_DAY_LIMIT: [409, '今天在这个基金捐的已经到上限了，心意收到，请明天再来。'],
  GIFT_CLOSED: [409, '这一笔没有付款，已经关上了，请重新捐一次。'],
  GIFT_CHANGED: [409, '这一笔已经按原来填的下过单，要改内容请返回重新填。'],
  GIFT_NOT_PAID: [409, '这一笔还没有付款，或已经全部退回，不用再退。'],
  REFUND_TOO_MUCH: [409, '退的钱超过了还能退的数，或已经过了一年，请核对金额。'],
  REFUND_NEEDS_ANOTHER: [409, '退款要两个人经手：提出的人和捐款人自己不能点同意，请另一位来看。'],
  REFUND_DECIDED: [409, '这笔退款已经有人处理过了，刷新就能看到。'],
  PROJECT_TAKES_NO_GIFTS: [409, '这个项目现在不收捐款，请捐给基金，或换一个项目。'],
  PAY_NOTICE_REFUSED: [401, '这条支付通知没有通过核对，没有入账。'],

  // funds: the fund and its ledger
  FUND_NOT_READY: [409, '基金还缺几样东西，下面写着缺什么，补齐再开。'],
  FUND_NOT_OPEN: [409, '这个基金还没有开放，或已经结束，请看基金页面。'],
  FUND_CHANGED: [409, '别人刚刚改过这个基金，请刷新后再改。'],
  TOO_MANY_FUNDS: [409, '基金已经很多了，请先结束不用的再建。'],
  SIGN_OFF_OWN: [409, '签字把关的人不能自己打开微信捐款，请另一位管理员来开。'],
  FUND_SHORT: [409, '基金里能动用的钱不够，请核对余额，或先减少金额。'],
  PROJECT_SHORT: [409, '这个项目名下的钱不够，请核对项目还剩多少。'],
  ENTRY_DIFFERS: [409, '这一笔已经记过账，内容和这次的不一样，请刷新后核对。'],
  ENTRY_UNKNOWN: [409, '账上没有要更正的那一笔，请刷新后核对。'],
  LEDGER_TOO_LONG: [409, '账本太长了，请按年份分开下载。'],
  PERIOD_NOT_OVER: [409, '这一季还没有过完，过完以后再公开。'],
  ALREADY_DISCLOSED: [409, '这一期已经公开过了，刷新就能看到。'],

  // funds: income that does not come by WeChat Pay
  MACHINE_CHANGED: [409, '别人刚刚改过这台机器，请刷新后再改。'],
  TOO_MANY_MACHINES: [409, '登记的机器已经很多了，请先找社区商量。'],
  STATEMENT_CHANGED: [409, '这张对账单刚刚有变动，请刷新后再看。'],
  NOT_IN_BOOKS: [409, '这一笔还没有入账，不用冲正。'],
  RECEIVED_LATER: [409, '到账的日子不能晚于今天，请重新选。'],
  RECORD_DIFFERS: [409, '这一笔已经登记过，内容和这次的不一样，请刷新后核对。'],
  SECOND_PERSON_NEEDED: [409, '自己登记的要请另一位来核对确认，请转告基金的其他管理人。'],
  PROJECT_UNKNOWN: [409, '没有找到这个项目，或它已经结束，请重新选。'],
  NOT_LINK_OUT: [409, '这个基金不用慈善会的页面收款，不用导入它的清单。'],
  RECONCILE_DAY: [409, '只能对一年以内、已经过完的一天，请重新选日子。'],

  // participatory budgeting
  BUDGET_NOT_DRAFT: [409, '这次票选已经公布，内容不能再改；要改只能撤回重来。'],
  BUDGET_CHANGED: [409, '别人刚刚改过这次票选，请刷新后再改。'],
  BUDGET_PERIOD_INVALID: [409, '截止的时间要在一小时以后、四个月以内，请重新选时间。'],
  BUDGET_NOT_COLLECTING: [409, '现在不是收项目的时候，请看这次票选进行到了哪一步。'],
  BUDGET_TOO_FEW: [409, '至少收下两个项目才能开始投票，最多六十四个，请先收项目。'],
  BUDGET_NOT_OPEN: [409, '票选还没有开始，请等项目定下来再投。'],
  BUDGET_CLOSED: [409, '票选已经截止，不能再投了，请等结果。'],
  BUDGET_WITHDRAWN: [409, '这次票选已经撤回，原因写在详情里。'],
  BUDGET_NOT_DECIDED: [409, '结果还没有算出来，截止后过一会儿再来看。'],
  NOT_CHOSEN: [409, '这个项目这次没有选上，不能立项；可以单独向基金申请。'],
  COST_TOO_HIGH: [409, '这个项目要的钱超过了每个项目的上限，请改小一些。'],
  TOO_MANY_PROPOSALS: [409, '大家提的项目已经很多了，这次先收到这里，请等下一次。'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof ERRORS;

export const statusOf = (code: ErrorCode): number => ERRORS[code][0];
export const sentenceOf = (code: ErrorCode): string => ERRORS[code][1];

/** What the client receives: the code, the sentence to show, and the fields or facts in the way. */
export interface ErrorReply {
  code: ErrorCode;
  message: string;
  requestId: string;
  details?: unknown;
}

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
  ) {
    super(sentenceOf(code));
  }
}
