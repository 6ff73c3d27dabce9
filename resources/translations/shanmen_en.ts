<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>BenchView</name>
    <message>
        <source>没有改成</source>
        <translation>Not altered</translation>
    </message>
    <message>
        <source>连不上数据库，请看它是否在运行。</source>
        <translation>No database: see whether it runs.</translation>
    </message>
    <message>
        <source>还没有付款</source>
        <translation>No payment yet</translation>
    </message>
    <message>
        <source>先在窗口卖一张票。</source>
        <translation>Sell a ticket at the window first.</translation>
    </message>
    <message>
        <source>山门 模拟设备台</source>
        <translation>Shanmen Bench</translation>
    </message>
    <message>
        <source>模拟设备台</source>
        <translation>Simulated devices</translation>
    </message>
    <message>
        <source>全部为软件设备，不出真票</source>
        <translation>All devices are software; no real tickets</translation>
    </message>
    <message>
        <source>还没有出票</source>
        <translation>No paper yet</translation>
    </message>
    <message>
        <source>票托盘</source>
        <translation>Ticket tray</translation>
    </message>
    <message>
        <source>点一张票，放到读码器前</source>
        <translation>Choose one to hold before the scanner</translation>
    </message>
    <message>
        <source>设备事件</source>
        <translation>Device events</translation>
    </message>
    <message>
        <source>最新在上</source>
        <translation>newest on top</translation>
    </message>
    <message>
        <source>第 {number} 张</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>票打印机</source>
        <translation>Ticket printer</translation>
    </message>
    <message>
        <source>热敏 80 mm</source>
        <translation>thermal, 80 mm</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>通行 {persons}</source>
        <translation>Passed {persons}</translation>
    </message>
    <message>
        <source>闸机</source>
        <translation>Turnstile</translation>
    </message>
    <message>
        <source>三辊闸</source>
        <translation>tripod</translation>
    </message>
    <message>
        <source>已放开 1 人</source>
        <translation>Free for 1</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Shut</translation>
    </message>
    <message>
        <source>{seconds} 秒</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>闸臂</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>转动</source>
        <translation>Turned</translation>
    </message>
    <message>
        <source>人行方向：入园</source>
        <translation>Way in</translation>
    </message>
    <message>
        <source>让人通过</source>
        <translation>Walk</translation>
    </message>
    <message>
        <source>人不走</source>
        <translation>Stand still</translation>
    </message>
    <message>
        <source>开闸后自动走过</source>
        <translation>Walk when open</translation>
    </message>
    <message>
        <source>开闸后无人通过</source>
        <translation>Nobody walks</translation>
    </message>
    <message>
        <source>接回打印机</source>
        <translation>Plug in</translation>
    </message>
    <message>
        <source>断打印机</source>
        <translation>Unplug printer</translation>
    </message>
    <message>
        <source>未印的票会补出</source>
        <translation>What waits is printed</translation>
    </message>
    <message>
        <source>下一张出票失败</source>
        <translation>Next ticket fails</translation>
    </message>
    <message>
        <source>同票再刷</source>
        <translation>Same again</translation>
    </message>
    <message>
        <source>上一张票再来一次</source>
        <translation>Present the last ticket</translation>
    </message>
    <message>
        <source>改一分钱</source>
        <translation>Alter one fen</translation>
    </message>
    <message>
        <source>付款少 0.01，看核对页</source>
        <translation>Payment less 0.01</translation>
    </message>
    <message>
        <source>装纸</source>
        <translation>New roll</translation>
    </message>
    <message>
        <source>缺纸</source>
        <translation>Paper out</translation>
    </message>
    <message>
        <source>换一卷新纸</source>
        <translation>Put paper in</translation>
    </message>
    <message>
        <source>纸卷用完</source>
        <translation>The roll ends</translation>
    </message>
    <message>
        <source>关上盖</source>
        <translation>Shut cover</translation>
    </message>
    <message>
        <source>开上盖</source>
        <translation>Open cover</translation>
    </message>
    <message>
        <source>可以打印</source>
        <translation>Can print again</translation>
    </message>
    <message>
        <source>打印机停下</source>
        <translation>Printer stopped</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>读码器</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>{device} 等待连接</source>
        <translation>{device} not connected</translation>
    </message>
    <message>
        <source>付款</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>出票，第 {count} 张</source>
        <translation>Ticket no. {count}</translation>
    </message>
    <message>
        <source>钱箱</source>
        <translation>Drawer</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>换了一卷新纸</source>
        <translation>New roll</translation>
    </message>
    <message>
        <source>上盖打开</source>
        <translation>Cover open</translation>
    </message>
    <message>
        <source>上盖关上</source>
        <translation>Cover shut</translation>
    </message>
    <message>
        <source>断开</source>
        <translation>Unplugged</translation>
    </message>
    <message>
        <source>接回</source>
        <translation>Plugged in</translation>
    </message>
    <message>
        <source>开闸 {count} 人</source>
        <translation>Open for {count}</translation>
    </message>
    <message>
        <source>转动 {count}</source>
        <translation>Turned {count}</translation>
    </message>
    <message>
        <source>无人通过，关闭</source>
        <translation>Nobody walked, shut</translation>
    </message>
    <message>
        <source>读到 {count} 个字符</source>
        <translation>Read {count} characters</translation>
    </message>
    <message>
        <source>纸上没有票码</source>
        <translation>No code on the paper</translation>
    </message>
    <message>
        <source>改成 {count} 分，少一分</source>
        <translation>Now {count} fen, one less</translation>
    </message>
</context>
<context>
    <name>BoxOfficeWindow</name>
    <message>
        <source>5 分钟没有操作。没有保存的修改还在，请重新登录。</source>
        <translation>Untouched for 5 minutes. Unsaved changes are still there; please sign in again.</translation>
    </message>
    <message>
        <source>山门 后台</source>
        <translation>Shanmen office</translation>
    </message>
    <message>
        <source>{station} 后台</source>
        <translation>{station}</translation>
    </message>
    <message>
        <source>已自动锁屏</source>
        <translation>Locked after 5 minutes</translation>
    </message>
    <message>
        <source>5 分钟没有操作。班次没有关，本单保留，请重新登录。</source>
        <translation>No key, mouse or touch. Sign in again: the shift is open, the basket is kept.</translation>
    </message>
    <message>
        <source>打印机故障</source>
        <translation>Printer fault</translation>
    </message>
    <message>
        <source>本单还没有完成</source>
        <translation>This sale is not finished</translation>
    </message>
    <message>
        <source>请先收款，或清空本单，再关闭程序。</source>
        <translation>Take the cash or clear the basket before closing.</translation>
    </message>
    <message>
        <source>山门 售票</source>
        <translation>山门 Shanmen box office</translation>
    </message>
    <message>
        <source>{station} 售票</source>
        <translation>{station} · sales</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>第 {number} 班</source>
        <translation>shift {number}</translation>
    </message>
    <message>
        <source>数据库断开</source>
        <translation>Database lost</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>待打印 {count}</source>
        <translation>{count} to print</translation>
    </message>
    <message>
        <source>票打印机</source>
        <translation>Ticket printer</translation>
    </message>
    <message>
        <source>打印纸将尽</source>
        <translation>Paper low</translation>
    </message>
    <message>
        <source>打印机缺纸</source>
        <translation>Printer out of paper</translation>
    </message>
    <message>
        <source>打印机上盖打开</source>
        <translation>Printer cover open</translation>
    </message>
    <message>
        <source>打印机脱机</source>
        <translation>Printer off line</translation>
    </message>
    <message>
        <source>打印机连不上</source>
        <translation>Printer not reached</translation>
    </message>
</context>
<context>
    <name>ContractDays</name>
    <message>
        <source>请填开始日</source>
        <translation>Enter the first day</translation>
    </message>
</context>
<context>
    <name>DigitKeys</name>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Born</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>写成 2026-11-22，起先于止</source>
        <translation>2026-11-22, in order</translation>
    </message>
    <message>
        <source>营业日</source>
        <translation>Business date</translation>
    </message>
    <message>
        <source>至</source>
        <translation>To</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>看证件与本人，不符请走人工通道</source>
        <translation>Check the card; if wrong, staffed lane</translation>
    </message>
    <message>
        <source>请到售票窗口处理</source>
        <translation>Send to the ticket window</translation>
    </message>
    <message>
        <source>无需操作，请看闸机放行</source>
        <translation>Nothing to do, let them pass</translation>
    </message>
    <message>
        <source>{type}  {persons} 人</source>
        <translation>{type} × {persons}</translation>
    </message>
    <message>
        <source>{time} 在 {lane}入园</source>
        <translation>Entered {time} at {lane}</translation>
    </message>
    <message>
        <source>请入园</source>
        <translation>Please enter</translation>
    </message>
    <message>
        <source>欢迎再入园</source>
        <translation>Welcome back</translation>
    </message>
    <message>
        <source>再见</source>
        <translation>Goodbye</translation>
    </message>
    <message>
        <source>欢迎下次再来</source>
        <translation>See you again</translation>
    </message>
    <message>
        <source>团队入园</source>
        <translation>Group entry</translation>
    </message>
    <message>
        <source>请清点人数，逐人通过</source>
        <translation>Count them in, one by one</translation>
    </message>
    <message>
        <source>已放行</source>
        <translation>Go through</translation>
    </message>
    <message>
        <source>请通过，不重复计次</source>
        <translation>Already granted, not counted twice</translation>
    </message>
    <message>
        <source>请游客现在通过闸机</source>
        <translation>Ask the visitor to walk now</translation>
    </message>
    <message>
        <source>离线放行</source>
        <translation>Offline entry</translation>
    </message>
    <message>
        <source>核对优惠</source>
        <translation>Check proof</translation>
    </message>
    <message>
        <source>{type} · 请出示优惠证件</source>
        <translation>{type} · show proof, please</translation>
    </message>
    <message>
        <source>请核对照片</source>
        <translation>Check photo</translation>
    </message>
    <message>
        <source>{type} · 看人、看照片</source>
        <translation>{type} · compare with photo</translation>
    </message>
    <message>
        <source>看照片与本人，不符请走人工通道</source>
        <translation>Compare; if wrong, staffed lane</translation>
    </message>
    <message>
        <source>请核对证件</source>
        <translation>Check ID</translation>
    </message>
    <message>
        <source>{type} · 请出示身份证件</source>
        <translation>{type} · show ID, please</translation>
    </message>
    <message>
        <source>未到时段</source>
        <translation>Too early</translation>
    </message>
    <message>
        <source>{type} · {day}</source>
        <translation>{type} · {day}</translation>
    </message>
    <message>
        <source>请稍候，到时段再刷票</source>
        <translation>Wait for the slot, then scan again</translation>
    </message>
    <message>
        <source>已过时段</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>请主管决定，或到售票窗口改签</source>
        <translation>Supervisor, or rebook at the window</translation>
    </message>
    <message>
        <source>非今日票</source>
        <translation>Not today</translation>
    </message>
    <message>
        <source>游玩日期 {day}</source>
        <translation>Visit day {day}</translation>
    </message>
    <message>
        <source>请核对日期，改期到售票窗口</source>
        <translation>Check the day; rebook at the window</translation>
    </message>
    <message>
        <source>未生效</source>
        <translation>Not yet valid</translation>
    </message>
    <message>
        <source>{day} 起可用</source>
        <translation>Valid from {day}</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>已使用</source>
        <translation>Already used</translation>
    </message>
    <message>
        <source>请到服务台查询此票</source>
        <translation>Send to the service desk</translation>
    </message>
    <message>
        <source>重复进入</source>
        <translation>Still inside</translation>
    </message>
    <message>
        <source>{time} 在 {lane}入园，未出园</source>
        <translation>Entered {time} at {lane}, no exit</translation>
    </message>
    <message>
        <source>次数已用完</source>
        <translation>No uses left</translation>
    </message>
    <message>
        <source>今日已入园</source>
        <translation>Used today</translation>
    </message>
    <message>
        <source>不含本区域</source>
        <translation>Wrong zone</translation>
    </message>
    <message>
        <source>请看票面的区域，或到窗口补票</source>
        <translation>See the ticket, or buy an add-on</translation>
    </message>
    <message>
        <source>请走其他门</source>
        <translation>Other gate</translation>
    </message>
    <message>
        <source>请看票面上的入口</source>
        <translation>See the entrance on the ticket</translation>
    </message>
    <message>
        <source>未支付</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>已退票</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>已升级</source>
        <translation>Upgraded</translation>
    </message>
    <message>
        <source>此票已换成新票</source>
        <translation>Replaced by a new ticket</translation>
    </message>
    <message>
        <source>请刷新票</source>
        <translation>Scan the new ticket</translation>
    </message>
    <message>
        <source>已改签</source>
        <translation>Rebooked</translation>
    </message>
    <message>
        <source>年卡暂停</source>
        <translation>Pass on hold</translation>
    </message>
    <message>
        <source>请到年卡办公室</source>
        <translation>Send to the pass office</translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>请到服务台，由主管处理</source>
        <translation>Service desk, ask a supervisor</translation>
    </message>
    <message>
        <source>人证不符</source>
        <translation>Wrong person</translation>
    </message>
    <message>
        <source>请叫主管核对本人</source>
        <translation>Call a supervisor to check</translation>
    </message>
    <message>
        <source>无法识别</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>不是票码，或没有读全</source>
        <translation>Not a ticket code, or only a part</translation>
    </message>
    <message>
        <source>请再刷一次，仍不行到窗口</source>
        <translation>Scan again, else ticket window</translation>
    </message>
    <message>
        <source>票码无效</source>
        <translation>Invalid code</translation>
    </message>
    <message>
        <source>不是本景区售出的票</source>
        <translation>Not a ticket of this park</translation>
    </message>
    <message>
        <source>留下此票，请主管查看</source>
        <translation>Keep the ticket, call a supervisor</translation>
    </message>
    <message>
        <source>区域已满</source>
        <translation>Zone full</translation>
    </message>
    <message>
        <source>请稍候，有人离开后再刷票</source>
        <translation>Wait until someone has left</translation>
    </message>
    <message>
        <source>请游客在此等候</source>
        <translation>Ask the visitor to wait here</translation>
    </message>
    <message>
        <source>已达承载量</source>
        <translation>Park full</translation>
    </message>
    <message>
        <source>全园已满，暂停入园</source>
        <translation>No more entry for now</translation>
    </message>
    <message>
        <source>培训票</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>只供练习，不能入园</source>
        <translation>For practice only, no entry</translation>
    </message>
    <message>
        <source>通道关闭</source>
        <translation>Lane closed</translation>
    </message>
    <message>
        <source>请走旁边的通道</source>
        <translation>Please use another lane</translation>
    </message>
    <message>
        <source>请引导到开放的通道</source>
        <translation>Direct them to an open lane</translation>
    </message>
    <message>
        <source>设备未授权</source>
        <translation>Not allowed</translation>
    </message>
    <message>
        <source>本闸机还没有登记</source>
        <translation>This gate is not registered</translation>
    </message>
    <message>
        <source>请信息技术人员登记本机</source>
        <translation>Ask IT to register this PC</translation>
    </message>
    <message>
        <source>报警：尾随</source>
        <translation>Alarm: tailgating</translation>
    </message>
    <message>
        <source>报警：强行进入</source>
        <translation>Alarm: forced entry</translation>
    </message>
    <message>
        <source>报警：反向进入</source>
        <translation>Alarm: wrong way</translation>
    </message>
    <message>
        <source>报警：滞留</source>
        <translation>Alarm: standing in the arm</translation>
    </message>
    <message>
        <source>闸机报警</source>
        <translation>Turnstile alarm</translation>
    </message>
    <message>
        <source>入园</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>就绪</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>开闸未确认</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>保持关闭</source>
        <translation>Stays shut</translation>
    </message>
    <message>
        <source>未通过，已退回</source>
        <translation>Not used, given back</translation>
    </message>
    <message>
        <source>已通过 {persons} 人</source>
        <translation>Passed: {persons}</translation>
    </message>
    <message>
        <source>已开闸</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>请等候</source>
        <translation>Please wait</translation>
    </message>
    <message>
        <source>全园在园</source>
        <translation>In the park</translation>
    </message>
    <message>
        <source>已满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>今日入 {entered}   出 {left}</source>
        <translation>Today in {entered}   out {left}</translation>
    </message>
    <message>
        <source>{persons} 人</source>
        <translation>{persons}</translation>
    </message>
    <message>
        <source>{seconds} 秒</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>本闸近一小时</source>
        <translation>Entries, last hour</translation>
    </message>
    <message>
        <source>平均开闸</source>
        <translation>Mean time to open</translation>
    </message>
    <message>
        <source>闸机</source>
        <translation>Turnstile</translation>
    </message>
    <message>
        <source>读码器</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>网络</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>闸机没有回答</source>
        <translation>Turnstile silent</translation>
    </message>
    <message>
        <source>读码器断开</source>
        <translation>No scanner</translation>
    </message>
    <message>
        <source>网络中断</source>
        <translation>Network down</translation>
    </message>
    <message>
        <source>计数器不计人，按放行计数</source>
        <translation>Counter not counting: openings are counted</translation>
    </message>
    <message>
        <source>没有找到票</source>
        <translation>No ticket found</translation>
    </message>
    <message>
        <source>门票</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>人</source>
        <translation>to enter</translation>
    </message>
    <message>
        <source>次可用</source>
        <translation>left</translation>
    </message>
    <message>
        <source>共 {total} 次</source>
        <translation>of {total}</translation>
    </message>
    <message>
        <source>通行 1 次</source>
        <translation>one passage</translation>
    </message>
    <message>
        <source>此票已入园</source>
        <translation>This ticket has entered</translation>
    </message>
    <message>
        <source>游玩日期</source>
        <translation>Visit day</translation>
    </message>
    <message>
        <source>本次刷票</source>
        <translation>This scan</translation>
    </message>
    <message>
        <source>上次刷票</source>
        <translation>Last scan</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket type</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>首次入园</source>
        <translation>First entry</translation>
    </message>
    <message>
        <source>票面人数</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>剩余次数</source>
        <translation>Uses left</translation>
    </message>
    <message>
        <source>请走人工通道</source>
        <translation>Please use the staffed lane</translation>
    </message>
    <message>
        <source>连不上数据库，正在重试</source>
        <translation>No database, trying again</translation>
    </message>
    <message>
        <source>请看网线，并告知信息技术人员</source>
        <translation>Check the cable, tell IT</translation>
    </message>
    <message>
        <source>闸机故障</source>
        <translation>Gate fault</translation>
    </message>
    <message>
        <source>闸机没有回答，正在重试</source>
        <translation>Turnstile silent, trying again</translation>
    </message>
    <message>
        <source>请看闸机的电源和连线</source>
        <translation>Check its power and cable</translation>
    </message>
    <message>
        <source>读码器没有连上，正在重试</source>
        <translation>No scanner, trying again</translation>
    </message>
    <message>
        <source>请看读码器的连线</source>
        <translation>Check the scanner's cable</translation>
    </message>
    <message>
        <source>程序故障</source>
        <translation>Program fault</translation>
    </message>
    <message>
        <source>本通道的程序出错，正在重试</source>
        <translation>A mistake of the program, trying again</translation>
    </message>
    <message>
        <source>请重开本程序，并告知信息技术人员</source>
        <translation>Restart the program, tell IT</translation>
    </message>
    <message>
        <source>请看闸臂</source>
        <translation>See the arm</translation>
    </message>
    <message>
        <source>票有效，闸机没有确认开闸</source>
        <translation>Valid, but opening not confirmed</translation>
    </message>
    <message>
        <source>闸臂可能已经放开</source>
        <translation>The arm may be open</translation>
    </message>
    <message>
        <source>闸开就请游客通过，不开走人工</source>
        <translation>If open, walk; else staffed lane</translation>
    </message>
    <message>
        <source>请问游客</source>
        <translation>Ask visitor</translation>
    </message>
    <message>
        <source>不知道是否已经通过</source>
        <translation>Passage not known</translation>
    </message>
    <message>
        <source>此票已计为使用</source>
        <translation>The use is counted</translation>
    </message>
    <message>
        <source>还在门外的，请走人工通道</source>
        <translation>Still outside? Staffed lane</translation>
    </message>
    <message>
        <source>请刷票</source>
        <translation>Scan ticket</translation>
    </message>
    <message>
        <source>把票上的二维码对准读码窗</source>
        <translation>Hold the QR code to the reader</translation>
    </message>
    <message>
        <source>Please scan your ticket</source>
        <translation>请刷票</translation>
    </message>
    <message>
        <source>听到提示音后，按票面人数通过</source>
        <translation>After the tone, walk through</translation>
    </message>
    <message>
        <source>没有通过</source>
        <translation>Not passed</translation>
    </message>
    <message>
        <source>闸臂已关，次数已退回</source>
        <translation>Arm shut, use given back</translation>
    </message>
    <message>
        <source>请游客再刷一次票</source>
        <translation>Ask the visitor to scan again</translation>
    </message>
    <message>
        <source>明天 {time}</source>
        <translation>tomorrow {time}</translation>
    </message>
    <message>
        <source>{next} 起可再入园</source>
        <translation>Enters again from {next}</translation>
    </message>
    <message>
        <source>有效期内不能再入园</source>
        <translation>No more entries while it is valid</translation>
    </message>
    <message>
        <source>今天不可用，{next} 起可用</source>
        <translation>Not valid today, valid from {next}</translation>
    </message>
    <message>
        <source>今天不可用</source>
        <translation>Not valid today</translation>
    </message>
    <message>
        <source>时段 {slot}</source>
        <translation>Time slot {slot}</translation>
    </message>
    <message>
        <source>时段 {slot}，{next} 起可入园</source>
        <translation>Time slot {slot}, entry from {next}</translation>
    </message>
    <message>
        <source>有效期至 {last}</source>
        <translation>Valid until {last}</translation>
    </message>
    <message>
        <source>请先去{zone}</source>
        <translation>Go to {zone} first</translation>
    </message>
    <message>
        <source>本闸机请刷：{taken}</source>
        <translation>This lane takes: {taken}</translation>
    </message>
    <message>
        <source>请看证件：{documents}</source>
        <translation>Look at: {documents}</translation>
    </message>
    <message>
        <source>须有成人同行，请看同行人</source>
        <translation>An adult must come along: look for one</translation>
    </message>
    <message>
        <source>请看证件：{documents}；须有成人同行</source>
        <translation>Look at: {documents}; with an adult</translation>
    </message>
    <message>
        <source>请指到该区域的入口</source>
        <translation>Show the way to that entrance</translation>
    </message>
    <message>
        <source>请游客换一种方式，或走其他门</source>
        <translation>Another credential, or another gate</translation>
    </message>
    <message>
        <source>二维码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>人脸</source>
        <translation>face</translation>
    </message>
    <message>
        <source>卡</source>
        <translation>card</translation>
    </message>
    <message>
        <source>不限次</source>
        <translation>any number</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Time slot</translation>
    </message>
    <message>
        <source>上次入园</source>
        <translation>Last entry</translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message>
        <source>山门 检票</source>
        <translation>Shanmen Gate</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>日间</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>强光</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>夜间</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>开声音</source>
        <translation>Sound on</translation>
    </message>
    <message>
        <source>静音</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>下一闸</source>
        <translation>Next lane</translation>
    </message>
    <message>
        <source>最近 10 次</source>
        <translation>Last 10 scans</translation>
    </message>
    <message>
        <source>没有扬声器</source>
        <translation>No loudspeaker</translation>
    </message>
    <message>
        <source>声音 {percent}%</source>
        <translation>Sound {percent}%</translation>
    </message>
</context>
<context>
    <name>LeftSide</name>
    <message>
        <source>登录后还没有交易</source>
        <translation>No sale since sign-in</translation>
    </message>
    <message>
        <source>上一单</source>
        <translation>Last sale</translation>
    </message>
    <message>
        <source>更早交易</source>
        <translation>Earlier sales</translation>
    </message>
    <message>
        <source>还没有更早的交易</source>
        <translation>No earlier sale</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>下一天</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>重打 {count}</source>
        <translation>Reprint {count}</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Concession</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>券码</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>实名</source>
        <translation>Names</translation>
    </message>
</context>
<context>
    <name>MergeRows</name>
    <message>
        <source>{number} 的卡</source>
        <translation>card of {number}</translation>
    </message>
    <message>
        <source>– 不带过来</source>
        <translation>– not taken over</translation>
    </message>
    <message>
        <source>会员卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>会员号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>入会</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>出生</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>已绑定</source>
        <translation>bound</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>未绑定</source>
        <translation>none</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>近 12 个月消费</source>
        <translation>Spent in 12 months</translation>
    </message>
</context>
<context>
    <name>NamingMessages</name>
    <message>
        <source>还有人没有登记</source>
        <translation>Somebody is not named yet</translation>
    </message>
    <message>
        <source>本单不用登记姓名</source>
        <translation>No names are asked for</translation>
    </message>
    <message>
        <source>选了实名的票再按 Ctrl I。</source>
        <translation>Choose a real-name ticket, then press Ctrl I.</translation>
    </message>
    <message>
        <source>本窗口没有证件密钥，不能卖实名的票</source>
        <translation>No key for documents: no real-name tickets here</translation>
    </message>
    <message>
        <source>请找信息技术人员检查站点文件里的 person_keys_file。</source>
        <translation>Ask IT to look at person_keys_file in the station file.</translation>
    </message>
    <message>
        <source>剪贴板里没有名单</source>
        <translation>No list on the clipboard</translation>
    </message>
    <message>
        <source>每行一人：姓名、证件号码，用制表符或空格隔开。</source>
        <translation>One person a line: name and number, parted by a tab or a blank.</translation>
    </message>
    <message>
        <source>名单填入 {count} 人</source>
        <translation>{count} of the list are named</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source> 等</source>
        <translation> and more</translation>
    </message>
    <message>
        <source>第 {rows} 位{more}有误，请逐位核对。</source>
        <translation>Wrong: no. {rows}{more}. Check them. </translation>
    </message>
    <message>
        <source>{count} 个号码被表格变成科学计数，请先把那一列设成文本。</source>
        <translation>{count} numbers were spoiled by the spreadsheet: make the column text first. </translation>
    </message>
    <message>
        <source>多出 {count} 人没有票，没有填入。</source>
        <translation>{count} have no ticket and were left out.</translation>
    </message>
</context>
<context>
    <name>NamingPanel</name>
    <message>
        <source>实名登记</source>
        <translation>Real names</translation>
    </message>
    <message>
        <source>Enter 下一格 · ↑ ↓ 换人 · 先输号码或先输姓名都可以</source>
        <translation>Enter goes on · ↑ ↓ another person · number or name first</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>粘贴名单</source>
        <translation>Paste a list</translation>
    </message>
    <message>
        <source>清空这位</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>优惠类别</source>
        <translation>Concession</translation>
    </message>
    <message>
        <source>按 Enter 收现金</source>
        <translation>Enter takes the cash</translation>
    </message>
</context>
<context>
    <name>NamingWording</name>
    <message>
        <source>居民身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>临时身份证</source>
        <translation>Temporary ID card</translation>
    </message>
    <message>
        <source>户口簿</source>
        <translation>Household register</translation>
    </message>
    <message>
        <source>港澳通行证</source>
        <translation>HK/Macao permit</translation>
    </message>
    <message>
        <source>台胞证</source>
        <translation>Taiwan permit</translation>
    </message>
    <message>
        <source>港澳台居住证</source>
        <translation>HMT residence permit</translation>
    </message>
    <message>
        <source>外国人永居证</source>
        <translation>Foreign resident ID</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>军官证、士兵证</source>
        <translation>Military card</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>联系人 · {ticket}</source>
        <translation>Contact · {ticket}</translation>
    </message>
    <message>
        <source>第 {number} 位 · {ticket}</source>
        <translation>No. {number} · {ticket}</translation>
    </message>
    <message>
        <source>{age} 周岁</source>
        <translation>{age} years</translation>
    </message>
    <message>
        <source>与第 {number} 位是同一证件，一证一票</source>
        <translation>The same document as no. {number}: one ticket each</translation>
    </message>
    <message>
        <source>身份证号码是 {right} 位，现在有 {typed} 位</source>
        <translation>An ID number has {right} characters; this has {typed}</translation>
    </message>
    <message>
        <source>还要输入姓名</source>
        <translation>The name is missing</translation>
    </message>
    <message>
        <source>姓名里不应有数字</source>
        <translation>A name has no digits</translation>
    </message>
    <message>
        <source>还要输入号码</source>
        <translation>The number is missing</translation>
    </message>
    <message>
        <source>手机号不对，请核对</source>
        <translation>Not a phone number: check it</translation>
    </message>
    <message>
        <source>号码里没有出生日期，请按证件输入，如 1990-03-07</source>
        <translation>No date of birth in the number: type it, as 1990-03-07</translation>
    </message>
    <message>
        <source>出生日期写成 1990-03-07</source>
        <translation>Write the date of birth as 1990-03-07</translation>
    </message>
    <message>
        <source>出生日期晚于游玩日期，请核对</source>
        <translation>Born after the visit: check it</translation>
    </message>
    <message>
        <source>号码位数不对，请核对号码和证件种类</source>
        <translation>Wrong length: check number and document</translation>
    </message>
    <message>
        <source>号码里有不该有的字符，请核对号码和证件种类</source>
        <translation>A wrong character: check number and document</translation>
    </message>
    <message>
        <source>这种证件没有这样开头的号码，请核对</source>
        <translation>No document of this kind begins like this: check it</translation>
    </message>
    <message>
        <source>号码第 7 至 14 位不是日期，请核对</source>
        <translation>Digits 7 to 14 are not a date: check them</translation>
    </message>
    <message>
        <source>校验码不对，请与证件逐位核对</source>
        <translation>The check digit is wrong: compare digit by digit</translation>
    </message>
    <message>
        <source>{age}，可改 {choice}，按 Ctrl G；不改按 Enter</source>
        <translation>{age}: {choice} by Ctrl G, or Enter to leave it</translation>
    </message>
    <message>
        <source>{age} 可优惠</source>
        <translation>{age}: less</translation>
    </message>
    <message>
        <source>待登记</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Named</translation>
    </message>
    <message>
        <source>缺姓名</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>姓名有误</source>
        <translation>Wrong name</translation>
    </message>
    <message>
        <source>缺号码</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>手机号有误</source>
        <translation>Wrong phone</translation>
    </message>
    <message>
        <source>缺出生日期</source>
        <translation>No birth</translation>
    </message>
    <message>
        <source>出生日期有误</source>
        <translation>Wrong birth</translation>
    </message>
    <message>
        <source>证件重复</source>
        <translation>Twice</translation>
    </message>
    <message>
        <source>位数不对</source>
        <translation>Wrong length</translation>
    </message>
    <message>
        <source>字符不对</source>
        <translation>Wrong character</translation>
    </message>
    <message>
        <source>开头不对</source>
        <translation>Wrong start</translation>
    </message>
    <message>
        <source>日期不存在</source>
        <translation>No such date</translation>
    </message>
    <message>
        <source>校验码不对</source>
        <translation>Wrong digit</translation>
    </message>
    <message>
        <source>全部登记好了</source>
        <translation>Everybody is named</translation>
    </message>
    <message>
        <source>改为 {price}</source>
        <translation>Take {price}</translation>
    </message>
</context>
<context>
    <name>PanelWording</name>
    <message>
        <source>改数量 {digits}</source>
        <translation>Set quantity {digits}</translation>
    </message>
    <message>
        <source>数量 {digits}</source>
        <translation>Quantity {digits}</translation>
    </message>
    <message>
        <source>本单</source>
        <translation>Basket</translation>
    </message>
    <message>
        <source>改好</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>不改</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>选票</source>
        <translation>Add tickets</translation>
    </message>
    <message>
        <source>改数量</source>
        <translation>Set quantity</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>重复上一单</source>
        <translation>Repeat last sale</translation>
    </message>
    <message>
        <source>先按数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>再选票</source>
        <translation>then ticket</translation>
    </message>
    <message>
        <source>加一</source>
        <translation>One more</translation>
    </message>
    <message>
        <source>减一</source>
        <translation>One less</translation>
    </message>
    <message>
        <source>删行</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>原价 {whole} · 优惠 {discount}</source>
        <translation>List {whole} · discount {discount}</translation>
    </message>
    <message>
        <source>{tickets} 张 · {persons} 人</source>
        <translation>Tickets {tickets} · persons {persons}</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>凑整 {sum}</source>
        <translation>Up to {sum}</translation>
    </message>
    <message>
        <source>正好 {sum}</source>
        <translation>Exact {sum}</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>已打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>{count} 张待打印</source>
        <translation>{count} to print</translation>
    </message>
    <message>
        <source>优惠 {amount}</source>
        <translation>Less {amount}</translation>
    </message>
    <message>
        <source>找零</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>还差</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>实收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>正好</source>
        <translation>Exact amount</translation>
    </message>
    <message>
        <source>{value} 元，{count} 张</source>
        <translation>{value} yuan, {count} notes</translation>
    </message>
    <message>
        <source>到这个钟点</source>
        <translation>to this hour</translation>
    </message>
    <message>
        <source>换时段</source>
        <translation>other time</translation>
    </message>
    <message>
        <source>券码 {count}</source>
        <translation>Codes: {count}</translation>
    </message>
    <message>
        <source>没有券码</source>
        <translation>No codes</translation>
    </message>
</context>
<context>
    <name>PrintMessages</name>
    <message>
        <source>已打印 {count} 张</source>
        <translation>Printed: {count}</translation>
    </message>
    <message>
        <source>没有待打印的票</source>
        <translation>Nothing to print</translation>
    </message>
    <message>
        <source>已出的票不能再打。</source>
        <translation>Tickets that came out cannot be printed again.</translation>
    </message>
    <message>
        <source>{what}（{count} 张票待打印）</source>
        <translation>{what} (tickets to print: {count})</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>Database connection lost</translation>
    </message>
    <message>
        <source>{count} 张票待打印，恢复后自动打印。</source>
        <translation>Tickets to print: {count}. They print by themselves once it is back.</translation>
    </message>
    <message>
        <source>有 {count} 张票还没有打印</source>
        <translation>Tickets not printed yet: {count}</translation>
    </message>
    <message>
        <source>已售出，票款已入账。</source>
        <translation>They are sold and in the books.</translation>
    </message>
    <message>
        <source>{number} 出纸了吗？</source>
        <translation>Did {number} come out?</translation>
    </message>
    <message>
        <source>打印机没有确认，请看出纸口。</source>
        <translation>The printer did not confirm. Look at the paper slot.</translation>
    </message>
    <message>
        <source>已出纸</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>没有出纸</source>
        <translation>It did not</translation>
    </message>
    <message>
        <source>{number} 已换新码重打</source>
        <translation>{number} has a new code</translation>
    </message>
    <message>
        <source>若找到旧票请收回，旧码不能入园。</source>
        <translation>Take the old paper back if it turns up: its code is refused.</translation>
    </message>
    <message>
        <source>钱箱没有打开</source>
        <translation>The drawer did not open</translation>
    </message>
    <message>
        <source>请用钥匙打开，并看打印机连线。</source>
        <translation>Open it by its key and check the printer cable.</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>打印机缺纸</source>
        <translation>Printer out of paper</translation>
    </message>
    <message>
        <source>请换纸</source>
        <translation>Put in a new roll</translation>
    </message>
    <message>
        <source>打印机上盖打开</source>
        <translation>Printer cover open</translation>
    </message>
    <message>
        <source>请合上盖子</source>
        <translation>Close the cover</translation>
    </message>
    <message>
        <source>打印机脱机</source>
        <translation>Printer off line</translation>
    </message>
    <message>
        <source>请按打印机的联机键</source>
        <translation>Press the on-line key of the printer</translation>
    </message>
    <message>
        <source>打印机故障</source>
        <translation>Printer fault</translation>
    </message>
    <message>
        <source>请关机再开机</source>
        <translation>Switch it off and on</translation>
    </message>
    <message>
        <source>打印机连不上</source>
        <translation>Printer not reached</translation>
    </message>
    <message>
        <source>请看电源和连线</source>
        <translation>Check power and cable</translation>
    </message>
</context>
<context>
    <name>PrivacyView</name>
    <message>
        <source>{count} 个订单的联系人</source>
        <translation>contact of {count} orders</translation>
    </message>
    <message>
        <source>{count} 张票的实名</source>
        <translation>named on {count} tickets</translation>
    </message>
    <message>
        <source>个人信息</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>会员 {number}</source>
        <translation>member {number}</translation>
    </message>
    <message>
        <source>会员资料在会员页“终止会员”时删除</source>
        <translation>A member's data go when the membership is ended on its page</translation>
    </message>
    <message>
        <source>会留下记录</source>
        <translation>It is written down</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>再按一次：删除 {count} 条</source>
        <translation>Again: delete {count}</translation>
    </message>
    <message>
        <source>再按一次：导出</source>
        <translation>Again: export</translation>
    </message>
    <message>
        <source>删除个人信息</source>
        <translation>Delete personal data</translation>
    </message>
    <message>
        <source>删除后不能恢复；账目和票仍在，但不再知道是谁</source>
        <translation>Deleted for good; books and tickets stay, and nobody knows whose</translation>
    </message>
    <message>
        <source>到访登记</source>
        <translation>a visit</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>导出本人的全部资料</source>
        <translation>Export all of this person</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>打开会员</source>
        <translation>Open member</translation>
    </message>
    <message>
        <source>按本人的要求</source>
        <translation>At the person's request</translation>
    </message>
    <message>
        <source>按证件查找</source>
        <translation>Find by document</translation>
    </message>
    <message>
        <source>最近游览日</source>
        <translation>Latest visit</translation>
    </message>
    <message>
        <source>本人来查阅、复制或删除自己的资料时用</source>
        <translation>For people who ask to see, copy or delete what is kept of them</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>登记在这个证件下的资料</source>
        <translation>Kept under this document</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>请先核对是本人</source>
        <translation>Check first that it is the person</translation>
    </message>
    <message>
        <source>这个证件下没有资料</source>
        <translation>Nothing is kept under this document</translation>
    </message>
    <message>
        <source>（已终止）</source>
        <translation> (ended)</translation>
    </message>
</context>
<context>
    <name>ReportMessages</name>
    <message>
        <source>已导出 {file}</source>
        <translation>{file} written</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>{file} 没有写成</source>
        <translation>{file} could not be written</translation>
    </message>
    <message>
        <source>若它正被打开，请先关闭再导出 · {reason}</source>
        <translation>If it is open, close it and export again · {reason}</translation>
    </message>
    <message>
        <source>报表没有读到</source>
        <translation>The report was not read</translation>
    </message>
    <message>
        <source>数据库连不上；恢复后再读一次</source>
        <translation>The database cannot be reached; read again when it is back</translation>
    </message>
    <message>
        <source>再读一次</source>
        <translation>Read again</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>销售日报</source>
        <translation>Daily sales</translation>
    </message>
    <message>
        <source>账目核对</source>
        <translation>Ties of the books</translation>
    </message>
    <message>
        <source>山门 财务</source>
        <translation>Shanmen Finance</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>导出 CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>导出 PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>T1–T17 · 全部营业日 · 每项左右各自取数</source>
        <translation>T1–T17 · all business dates · each side read on its own</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>SaleMessages</name>
    <message>
        <source>本窗口的签票密钥未启用</source>
        <translation>This window's signing key is not active</translation>
    </message>
    <message>
        <source>本单未售出，请联系 IT。</source>
        <translation>Nothing was sold; call IT.</translation>
    </message>
    <message>
        <source>{name} {day}已售完</source>
        <translation>{name} · {day}: sold out</translation>
    </message>
    <message>
        <source>看下一天</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>可以改日期，或换一种票。</source>
        <translation>Choose another day or another ticket.</translation>
    </message>
    <message>
        <source>要 {wanted} 位，请减少数量或改日期。</source>
        <translation>{wanted} places wanted: take fewer, or another day.</translation>
    </message>
    <message>
        <source>{name} 只余 {left} 位</source>
        <translation>{name}: only {left} left</translation>
    </message>
    <message>
        <source>还差 {amount}</source>
        <translation>{amount} missing</translation>
    </message>
    <message>
        <source>请补收现金，或按 Esc 清除后重输。</source>
        <translation>Take the rest, or clear with Esc and type again.</translation>
    </message>
    <message>
        <source>{cap} 没有票种</source>
        <translation>No ticket on {cap}</translation>
    </message>
    <message>
        <source>读到一个码，没有改变本单</source>
        <translation>A code was read; the basket is unchanged</translation>
    </message>
    <message>
        <source>{length} 个字符；验票请到检票口。</source>
        <translation>{length} characters. Tickets are checked at the gate.</translation>
    </message>
    <message>
        <source>有的票当天不卖，已从本单取出</source>
        <translation>Some tickets are not sold that day and were taken out</translation>
    </message>
    <message>
        <source>请看清本单再收款。</source>
        <translation>Look at the basket before taking money.</translation>
    </message>
    <message>
        <source>已删除 {name}</source>
        <translation>Removed {name}</translation>
    </message>
    <message>
        <source>本单已清空</source>
        <translation>Basket cleared</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>本单可能未记账，请重试，不会重复售出</source>
        <translation>This sale may not be recorded. Try again: it is never sold twice.</translation>
    </message>
    <message>
        <source>本单可能未记账，等待时按的键没有执行，请重试，不会重复售出</source>
        <translation>This sale may not be recorded, and keys pressed meanwhile did nothing. Try again: it is never sold twice.</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>Database connection lost</translation>
    </message>
    <message>
        <source>正在重连，余票可能不是最新的。</source>
        <translation>Trying again; places left may be out of date.</translation>
    </message>
    <message>
        <source>所选的票</source>
        <translation>These tickets</translation>
    </message>
    <message>
        <source>{what} 余票不足</source>
        <translation>{what}: too few places left</translation>
    </message>
    <message>
        <source>本单未售出，余票已更新，请改数量或日期。</source>
        <translation>Nothing was sold. Take fewer, or another day.</translation>
    </message>
    <message>
        <source>票价刚有变动</source>
        <translation>A price has just changed</translation>
    </message>
    <message>
        <source>本单未售出，已换成新票价，请看清应收后再收款。</source>
        <translation>Nothing was sold. The new price is shown: look at the total again.</translation>
    </message>
    <message>
        <source>这一天停止售票</source>
        <translation>Sales are closed for this day</translation>
    </message>
    <message>
        <source>本单未售出，请改日期。</source>
        <translation>Nothing was sold. Choose another day.</translation>
    </message>
    <message>
        <source>下一天</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>班次没有打开</source>
        <translation>No shift is open</translation>
    </message>
    <message>
        <source>本单未售出，请锁屏后重新登录开班。</source>
        <translation>Nothing was sold. Lock, sign in again and open a shift.</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>这台电脑的时钟不对</source>
        <translation>This computer's clock is wrong</translation>
    </message>
    <message>
        <source>本单未售出，请找信息技术人员校准时间。</source>
        <translation>Nothing was sold. Call IT to set the time.</translation>
    </message>
    <message>
        <source>没有售票权限</source>
        <translation>No right to sell</translation>
    </message>
    <message>
        <source>本单未售出，请找主管。</source>
        <translation>Nothing was sold. Call a supervisor.</translation>
    </message>
    <message>
        <source>没有查看报表的权限</source>
        <translation>No right to read reports</translation>
    </message>
    <message>
        <source>请找主管。</source>
        <translation>Call a supervisor.</translation>
    </message>
    <message>
        <source>程序出错</source>
        <translation>The program failed</translation>
    </message>
    <message>
        <source>请看上一单和待打印的票，再决定是否重试。</source>
        <translation>Look at the last sale and at unprinted tickets before you try again.</translation>
    </message>
    <message>
        <source>{name} 在所选时段不售</source>
        <translation>{name} is not sold for this time</translation>
    </message>
    <message>
        <source>一行最多 {most} 张</source>
        <translation>A line holds {most} tickets at most</translation>
    </message>
    <message>
        <source>请改时段或数量。</source>
        <translation>Choose another time or number.</translation>
    </message>
</context>
<context>
    <name>SalePanel</name>
    <message>
        <source>减一张</source>
        <translation>One ticket less</translation>
    </message>
    <message>
        <source>加一张</source>
        <translation>One ticket more</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>收现金</source>
        <translation>Take cash</translation>
    </message>
    <message>
        <source>返回改单</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>正在记账…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>收款并出票</source>
        <translation>Finish and print</translation>
    </message>
    <message>
        <source>下一单</source>
        <translation>Next sale</translation>
    </message>
</context>
<context>
    <name>SaleView</name>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>按任意键返回</source>
        <translation>Any key goes back</translation>
    </message>
    <message>
        <source>先按数量，再选票</source>
        <translation>Quantity, then a ticket</translation>
    </message>
    <message>
        <source>选票</source>
        <translation>Add tickets</translation>
    </message>
    <message>
        <source>改所选行的数量</source>
        <translation>Quantity of the selected line</translation>
    </message>
    <message>
        <source>加一张；空单时重复上一单</source>
        <translation>One more; empty: last sale</translation>
    </message>
    <message>
        <source>减一张</source>
        <translation>One ticket less</translation>
    </message>
    <message>
        <source>删除所选行</source>
        <translation>Remove the selected line</translation>
    </message>
    <message>
        <source>撤销清空或删行</source>
        <translation>Undo clearing or removing</translation>
    </message>
    <message>
        <source>收现金，再按收正好</source>
        <translation>Take cash; again: exact</translation>
    </message>
    <message>
        <source>清除，再按返回</source>
        <translation>Clear; again: back</translation>
    </message>
    <message>
        <source>改为下一天</source>
        <translation>Next visit day</translation>
    </message>
    <message>
        <source>打印待打印的票</source>
        <translation>Print what waits</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>本页</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>改为下一时段；先按 1030 直接到 10:30</source>
        <translation>next time; 1030 first: straight to 10:30</translation>
    </message>
    <message>
        <source>改到最近有票的时段</source>
        <translation>to the next time with room</translation>
    </message>
    <message>
        <source>改到其次有票的时段</source>
        <translation>to the second time with room</translation>
    </message>
    <message>
        <source>上一页票种</source>
        <translation>previous page of tickets</translation>
    </message>
    <message>
        <source>下一页票种</source>
        <translation>next page of tickets</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>夜间</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>日间</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>优惠券、促销码；也可直接扫</source>
        <translation>Coupon, promo code; or scan</translation>
    </message>
    <message>
        <source>实名登记</source>
        <translation>Names of visitors</translation>
    </message>
    <message>
        <source>所选行的优惠类别</source>
        <translation>Concession of the selected line</translation>
    </message>
</context>
<context>
    <name>SaleWording</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>未开售</source>
        <translation>Not on sale</translation>
    </message>
    <message>
        <source>售完</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>余 {left}</source>
        <translation>{left} left</translation>
    </message>
    <message>
        <source>{price} 元</source>
        <translation>{price} yuan</translation>
    </message>
    <message>
        <source>还没有选票</source>
        <translation>No ticket yet</translation>
    </message>
    <message>
        <source>{lines} 行 · {tickets} 张 · {persons} 人</source>
        <translation>Lines {lines} · tickets {tickets} · persons {persons}</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>over</translation>
    </message>
    <message>
        <source>核对 {documents}</source>
        <translation>Check {documents}</translation>
    </message>
</context>
<context>
    <name>TermsMessages</name>
    <message>
        <source>{least} 人起售，请改数量。</source>
        <translation>From {least} persons on: change the number.</translation>
    </message>
    <message>
        <source>{least} 至 {most} 人，请改数量。</source>
        <translation>{least} to {most} persons: change the number.</translation>
    </message>
    <message>
        <source>{name} 不是 {persons} 人的票</source>
        <translation>{name} is not for {persons} persons</translation>
    </message>
    <message>
        <source>{name} 现在不售这一天的票</source>
        <translation>{name} is not on sale for this day</translation>
    </message>
    <message>
        <source>{name} 须实名</source>
        <translation>{name} is sold with real names</translation>
    </message>
    <message>
        <source>所选的票</source>
        <translation>The ticket</translation>
    </message>
    <message>
        <source>最多 {most} 人，请改数量。</source>
        <translation>{most} persons at most: change the number.</translation>
    </message>
    <message>
        <source>本单未售出，请改日期或换一种票。</source>
        <translation>Nothing was sold: choose another day or ticket.</translation>
    </message>
    <message>
        <source>还有 {count} 人没有登记证件，本单未售出。</source>
        <translation>{count} persons have shown no document; nothing was sold.</translation>
    </message>
    <message>
        <source>窗口现在停止售票</source>
        <translation>Windows sell nothing now</translation>
    </message>
    <message>
        <source>不在售票时段，或渠道已停售；本单未售出，请找主管。</source>
        <translation>Out of hours, or the channel is off; nothing was sold. Call a supervisor.</translation>
    </message>
    <message>
        <source>证件 {mask} 限购 {name} {limit} 张</source>
        <translation>Document {mask}: {limit} of {name} at most</translation>
    </message>
    <message>
        <source>已购 {bought} 张，还能买 {left} 张，本单未售出，请减少数量。</source>
        <translation>{bought} bought, {left} left; nothing was sold: take fewer.</translation>
    </message>
    <message>
        <source>已购 {bought} 张，不能再买，本单未售出，请换人或取出这张票。</source>
        <translation>{bought} bought, none left; nothing was sold: name somebody else or remove the ticket.</translation>
    </message>
    <message>
        <source>{name} 每证限购 {limit} 张</source>
        <translation>{name}: {limit} at most for one document</translation>
    </message>
</context>
<context>
    <name>SlotRow</name>
    <message>
        <source>时段 {part} / {parts}</source>
        <translation>Times {part} / {parts}</translation>
    </message>
</context>
<context>
    <name>SlotMessages</name>
    <message>
        <source>{name} {time} 只余 {left} 位</source>
        <translation>{name} {time}: only {left} left</translation>
    </message>
    <message>
        <source>{name} {time} 已售完</source>
        <translation>{name} {time} is sold out</translation>
    </message>
    <message>
        <source>{name} {time} 已过</source>
        <translation>{name} {time} is over</translation>
    </message>
    <message>
        <source>{name} 当天没有别的时段可改</source>
        <translation>{name}: no other time has room that day</translation>
    </message>
    <message>
        <source>{time} 余 {left}</source>
        <translation>{time}, {left} left</translation>
    </message>
    <message>
        <source>当天后面没有位子够的时段，可以改日期或减少数量。</source>
        <translation>No later time of the day has room: choose another day or fewer.</translation>
    </message>
    <message>
        <source>所选的票不分时段</source>
        <translation>This ticket has no times to choose</translation>
    </message>
    <message>
        <source>改到 {time}</source>
        <translation>To {time}</translation>
    </message>
    <message>
        <source>最近有票：{offered}</source>
        <translation>Next with room: {offered}</translation>
    </message>
    <message>
        <source>本单未售出。</source>
        <translation>Nothing was sold. </translation>
    </message>
    <message>
        <source>没有 {digits} 开始的时段</source>
        <translation>No time begins at {digits}</translation>
    </message>
    <message>
        <source>看下一天</source>
        <translation>Next day</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>常用</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>第 {at} / {count} 页</source>
        <translation>Page {at} of {count}</translation>
    </message>
    <message>
        <source>第 {page} 页</source>
        <translation>Page {page}</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>收款方式</source>
        <translation>Tenders</translation>
    </message>
    <message>
        <source>这段时间没有销售</source>
        <translation>Nothing was sold in this time</translation>
    </message>
    <message>
        <source>每小时净额</source>
        <translation>Net by hour</translation>
    </message>
    <message>
        <source>每日净额</source>
        <translation>Net by day</translation>
    </message>
    <message>
        <source>元 · 折线为上周同期</source>
        <translation>yuan · line: a week before</translation>
    </message>
    <message>
        <source>其中免票 {count} 人</source>
        <translation>{count} persons free</translation>
    </message>
    <message>
        <source>原价 {amount}</source>
        <translation>List {amount}</translation>
    </message>
    <message>
        <source>净额</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>张数 / 人次</source>
        <translation>Tickets / persons</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>占 {percent}</source>
        <translation>{percent} of all</translation>
    </message>
    <message>
        <source>上周同期没有销售</source>
        <translation>Nothing sold a week before</translation>
    </message>
    <message>
        <source>比上周同期 {change}</source>
        <translation>{change} on a week before</translation>
    </message>
</context>
<context>
    <name>ShiftView</name>
    <message>
        <source>开班</source>
        <translation>Open shift</translation>
    </message>
    <message>
        <source>备用金合计（元）</source>
        <translation>Float, total (yuan)</translation>
    </message>
    <message>
        <source>{value} 元</source>
        <translation>¥ {value}</translation>
    </message>
    <message>
        <source>{value} 角</source>
        <translation>{value} jiao</translation>
    </message>
    <message>
        <source>1 元币</source>
        <translation>¥ 1 coin</translation>
    </message>
    <message>
        <source>按张数点</source>
        <translation>Count the notes</translation>
    </message>
    <message>
        <source>也可以只填合计；Tab 或 Enter 到下一格</source>
        <translation>Or fill in the total only. Tab or Enter: next field</translation>
    </message>
    <message>
        <source>面额</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>正在开班…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>换人</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>点清钱箱里的现金</source>
        <translation>Count the cash in the drawer</translation>
    </message>
    <message>
        <source>备用金</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>请填备用金；没有备用金请填 0</source>
        <translation>Fill in the float; 0 if there is none</translation>
    </message>
    <message>
        <source>数据库连接断开，班次没有打开，请按 Enter 重试</source>
        <translation>Database connection lost; no shift was opened. Enter tries again.</translation>
    </message>
    <message>
        <source>登录已过期，请按 Esc 重新登录</source>
        <translation>The sign-in has run out. Press Esc and sign in again.</translation>
    </message>
    <message>
        <source>这台电脑的时钟不对，请找信息技术人员校准时间</source>
        <translation>This computer's clock is wrong. Call IT to set the time.</translation>
    </message>
    <message>
        <source>没有开班权限，请找主管</source>
        <translation>No right to open a shift. Call a supervisor.</translation>
    </message>
    <message>
        <source>这个窗口已有一个班次没有结束</source>
        <translation>A shift is already open at this window</translation>
    </message>
    <message>
        <source>程序出错，请重试</source>
        <translation>The program failed. Try again.</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>密码（6 位数字）</source>
        <translation>PIN (6 digits)</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>正在登录…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>请先输入工号</source>
        <translation>Type the staff number first</translation>
    </message>
    <message>
        <source>请输入 6 位数字密码</source>
        <translation>Type the PIN of 6 digits</translation>
    </message>
    <message>
        <source>工号或密码不对，还可以试 {tries} 次</source>
        <translation>Number or PIN is wrong; tries left: {tries}</translation>
    </message>
    <message>
        <source>此工号已锁定，{time} 以后再试，或请主管登录</source>
        <translation>This number is locked until {time}; or let a supervisor sign in</translation>
    </message>
    <message>
        <source>数据库连接断开，请按 Enter 重试</source>
        <translation>Database connection lost. Enter tries again.</translation>
    </message>
    <message>
        <source>登录已过期，请再输一次密码，本单还在</source>
        <translation>The sign-in has run out. Enter your PIN; the basket is kept.</translation>
    </message>
    <message>
        <source>这台电脑没有为这个程序登记，请找信息技术人员</source>
        <translation>This computer is not registered for this program. Call IT.</translation>
    </message>
    <message>
        <source>程序出错，请重试；再出错请找信息技术人员</source>
        <translation>The program failed. Try again; if it fails again, call IT.</translation>
    </message>
</context>
<context>
    <name>TiesPage</name>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>{count} 项不符</source>
        <translation>{count} do not tie</translation>
    </message>
    <message>
        <source>账不平，请先停止日结并通知财务</source>
        <translation>The books do not tie: do not close the day, tell finance</translation>
    </message>
    <message>
        <source>{count} 项全部相符</source>
        <translation>All {count} tie</translation>
    </message>
    <message>
        <source>左右两边各自取数，互不推算</source>
        <translation>Each side was read on its own</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>代号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>核对项</source>
        <translation>What must be equal</translation>
    </message>
    <message>
        <source>左边</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>右边</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>差额</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>Ties</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Broken</translation>
    </message>
</context>
<context>
    <name>BasicPart</name>
    <message>
        <source>名称与位置</source>
        <translation>Name and place</translation>
    </message>
    <message>
        <source>票种名称</source>
        <translation>Name of the ticket</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>保存后不再改变</source>
        <translation>Fixed once saved</translation>
    </message>
    <message>
        <source>说明（印在名称下）</source>
        <translation>Note (below the name)</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>票类（颜色字母）</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>窗口按键</source>
        <translation>Window key</translation>
    </message>
    <message>
        <source>按键页</source>
        <translation>Key page</translation>
    </message>
    <message>
        <source>每张票人数</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>政府限价（元）</source>
        <translation>Ceiling (yuan)</translation>
    </message>
    <message>
        <source>没有限价则空着</source>
        <translation>Empty: none</translation>
    </message>
    <message>
        <source>不上按键</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>1 是第一页</source>
        <translation>1 is the first page</translation>
    </message>
</context>
<context>
    <name>CatalogueMessages</name>
    <message>
        <source>已有这个代码的税目。</source>
        <translation>A tax class has this code.</translation>
    </message>
    <message>
        <source>这个按键已被另一票种占用。</source>
        <translation>Another type has this key.</translation>
    </message>
    <message>
        <source>已有这个代码的价格规则。</source>
        <translation>A price rule has this code.</translation>
    </message>
    <message>
        <source>同一类别的日期重叠。</source>
        <translation>Dates of one class overlap.</translation>
    </message>
    <message>
        <source>同一规则的价格日期重叠。</source>
        <translation>Dates of one rule's prices overlap.</translation>
    </message>
    <message>
        <source>只有草稿可以修改；请以它为底新建草稿。</source>
        <translation>Only a draft can be changed; make a new one from it.</translation>
    </message>
    <message>
        <source>请另一位有发布权限的人登录，再让它生效。</source>
        <translation>Let another person with that right sign in and publish it.</translation>
    </message>
    <message>
        <source>检查期间有人改了草稿，请再检查一次。</source>
        <translation>Somebody changed the draft meanwhile; check again.</translation>
    </message>
    <message>
        <source>有价格高于政府限价。</source>
        <translation>A price is above its ceiling.</translation>
    </message>
    <message>
        <source>还没有通过检查。</source>
        <translation>It has not passed the check.</translation>
    </message>
    <message>
        <source>生效时间已经过去。</source>
        <translation>That time has passed.</translation>
    </message>
    <message>
        <source>同一时刻已有另一版次生效，请换一个时间。</source>
        <translation>Another edition begins at that instant; take another time.</translation>
    </message>
    <message>
        <source>数据库不接受：{rule}</source>
        <translation>The database refuses: {rule}</translation>
    </message>
    <message>
        <source>有未保存的修改</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>先按 Ctrl S 保存，或放弃修改。</source>
        <translation>Press Ctrl S to save, or discard them.</translation>
    </message>
    <message>
        <source>这个版次不能改</source>
        <translation>This edition cannot be changed</translation>
    </message>
    <message>
        <source>不能生效</source>
        <translation>Cannot go in force</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>自己编写的版次不能自己发布</source>
        <translation>Nobody publishes what they wrote</translation>
    </message>
    <message>
        <source>程序出错，没有保存</source>
        <translation>A fault of the program, nothing saved</translation>
    </message>
    <message>
        <source>还有别的内容用到它（{rule}）。</source>
        <translation>Something else uses it ({rule}).</translation>
    </message>
    <message>
        <source>{day} 已售出 {tickets} 张，这一天不能设为不可用。</source>
        <translation>{tickets} sold for {day}: it cannot be blacked out.</translation>
    </message>
    <message>
        <source>已保存 {what}</source>
        <translation>Saved: {what}</translation>
    </message>
    <message>
        <source>自己编写的版次不能自己撤回</source>
        <translation>Nobody withdraws an edition of their own</translation>
    </message>
    <message>
        <source>请另一位有发布权限的人登录，再撤回它。</source>
        <translation>Let another person who may approve sign in and withdraw it.</translation>
    </message>
    <message>
        <source>不能撤回</source>
        <translation>Cannot be taken back</translation>
    </message>
    <message>
        <source>它已经生效，或一分钟内就要生效；请用新版次改。</source>
        <translation>It is in force, or will be within a minute; change it by a new edition.</translation>
    </message>
    <message>
        <source>有票种开放已停用的分区；退回草稿，删去或换成别的。</source>
        <translation>A type opens a zone that is switched off; take it up again as a draft, and remove or change that.</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>版次</source>
        <translation>Editions</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket types</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Prices</translation>
    </message>
    <message>
        <source>优惠政策</source>
        <translation>Concessions</translation>
    </message>
</context>
<context>
    <name>CatalogueWording</name>
    <message>
        <source>全价</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>优待</source>
        <translation>Reduced</translation>
    </message>
    <message>
        <source>免票</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>套票</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>索道</source>
        <translation>Cable car</translation>
    </message>
    <message>
        <source>园中园</source>
        <translation>Garden</translation>
    </message>
    <message>
        <source>车船</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>演出</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>二维码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>RFID 卡</source>
        <translation>RFID card</translation>
    </message>
    <message>
        <source>人脸</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>当日价</source>
        <translation>Price of the day</translation>
    </message>
    <message>
        <source>按人优惠</source>
        <translation>For persons</translation>
    </message>
    <message>
        <source>还没有版次</source>
        <translation>No edition yet</translation>
    </message>
    <message>
        <source>一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>一直</source>
        <translation>always</translation>
    </message>
    <message>
        <source>成人票</source>
        <translation>Adult</translation>
    </message>
    <message>
        <source>优待票</source>
        <translation>Concession</translation>
    </message>
    <message>
        <source>年卡</source>
        <translation>Annual pass</translation>
    </message>
    <message>
        <source>分时票</source>
        <translation>Timed</translation>
    </message>
    <message>
        <source>优惠票</source>
        <translation>Special</translation>
    </message>
    <message>
        <source>团体票</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>游览日当天起</source>
        <translation>From the visit day</translation>
    </message>
    <message>
        <source>固定日期</source>
        <translation>Fixed dates</translation>
    </message>
    <message>
        <source>购票日起 N 天</source>
        <translation>Days from purchase</translation>
    </message>
    <message>
        <source>首次使用起 N 天</source>
        <translation>Days from first use</translation>
    </message>
    <message>
        <source>首次使用起 N 小时</source>
        <translation>Hours from first use</translation>
    </message>
    <message>
        <source>当年有效</source>
        <translation>Calendar year</translation>
    </message>
    <message>
        <source>不实名</source>
        <translation>None</translation>
    </message>
    <message>
        <source>留联系人</source>
        <translation>One contact</translation>
    </message>
    <message>
        <source>每人实名</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已检查</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>已发布</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>已放弃</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{first} 起</source>
        <translation>from {first}</translation>
    </message>
    <message>
        <source>至 {last}</source>
        <translation>to {last}</translation>
    </message>
    <message>
        <source>草稿：{title}</source>
        <translation>Draft: {title}</translation>
    </message>
    <message>
        <source>已检查，只读：{title}</source>
        <translation>Checked, read only: {title}</translation>
    </message>
    <message>
        <source>只读：{day} 起生效的版次</source>
        <translation>Read only: in force from {day}</translation>
    </message>
    <message>
        <source>已放弃，只读：{title}</source>
        <translation>Given up, read only: {title}</translation>
    </message>
</context>
<context>
    <name>CellForm</name>
    <message>
        <source>游览日与价格</source>
        <translation>Visit days and prices</translation>
    </message>
    <message>
        <source>日期空着为不限；门市价空着同价</source>
        <translation>No date: no limit. No list price: the same</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到（含）</source>
        <translation>To</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>门市价</source>
        <translation>List</translation>
    </message>
    <message>
        <source>没有价格</source>
        <translation>No price</translation>
    </message>
    <message>
        <source>政府限价（元）</source>
        <translation>Ceiling (yuan)</translation>
    </message>
    <message>
        <source>属于票种，对所有规则有效</source>
        <translation>Of the type, for every rule</translation>
    </message>
</context>
<context>
    <name>ChannelsPart</name>
    <message>
        <source>销售渠道</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>Time of sale</translation>
    </message>
    <message>
        <source>在哪里卖</source>
        <translation>Sold at</translation>
    </message>
    <message>
        <source>从何时起卖</source>
        <translation>Sold from</translation>
    </message>
    <message>
        <source>空着不限</source>
        <translation>Empty: no limit</translation>
    </message>
    <message>
        <source>卖到何时（不含）</source>
        <translation>Sold before</translation>
    </message>
    <message>
        <source>最多提前（天）</source>
        <translation>Days ahead</translation>
    </message>
    <message>
        <source>空着按景区</source>
        <translation>As the site</translation>
    </message>
</context>
<context>
    <name>ConcessionForm</name>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>给谁</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>年龄、身高符合一项即可；都空着则凭证件</source>
        <translation>Age or height is enough; with neither, documents are</translation>
    </message>
    <message>
        <source>付多少</source>
        <translation>What is paid</translation>
    </message>
    <message>
        <source>看什么</source>
        <translation>What is shown</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>同一类别的新日期用同一代码</source>
        <translation>New dates keep the code</translation>
    </message>
    <message>
        <source>从哪天到哪天</source>
        <translation>From day to day</translation>
    </message>
    <message>
        <source>空着不限</source>
        <translation>Empty: no limit</translation>
    </message>
    <message>
        <source>周岁从</source>
        <translation>Age from</translation>
    </message>
    <message>
        <source>含；空着不限</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>周岁到</source>
        <translation>Age to</translation>
    </message>
    <message>
        <source>生日怎样算</source>
        <translation>Which birthday counts</translation>
    </message>
    <message>
        <source>身高不超过（厘米）</source>
        <translation>Height at most (cm)</translation>
    </message>
    <message>
        <source>空着不看身高</source>
        <translation>Empty: any</translation>
    </message>
    <message>
        <source>证件地区码开头</source>
        <translation>Address code begins</translation>
    </message>
    <message>
        <source>如 51 为四川</source>
        <translation>51 is Sichuan</translation>
    </message>
    <message>
        <source>可带一名陪同</source>
        <translation>One companion</translation>
    </message>
    <message>
        <source>付原价的 %</source>
        <translation>Pays %</translation>
    </message>
    <message>
        <source>0 免票，50 半价</source>
        <translation>0 free, 50 half</translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>窗口卖哪种票</source>
        <translation>Ticket sold at the window</translation>
    </message>
    <message>
        <source>需出示的证件</source>
        <translation>Documents to show</translation>
    </message>
    <message>
        <source>不指定</source>
        <translation>None</translation>
    </message>
    <message>
        <source>小的在前</source>
        <translation>Smaller goes first</translation>
    </message>
</context>
<context>
    <name>ConcessionsPresenter</name>
    <message>
        <source>只读：没有编写目录的权限</source>
        <translation>Read only: no right to edit the catalogue</translation>
    </message>
    <message>
        <source>比“周岁从”小</source>
        <translation>Below "Age from"</translation>
    </message>
    <message>
        <source>已移出 {name}</source>
        <translation>{name} taken out</translation>
    </message>
    <message>
        <source>在游览日以后</source>
        <translation>After the visit day</translation>
    </message>
    <message>
        <source>与同一类别“{days}”重叠</source>
        <translation>Overlaps the same class, {days}</translation>
    </message>
</context>
<context>
    <name>ConcessionsView</name>
    <message>
        <source>优惠政策</source>
        <translation>Concessions</translation>
    </message>
    <message>
        <source>还没有优惠类别</source>
        <translation>No classes yet</translation>
    </message>
    <message>
        <source>查找类别</source>
        <translation>Find a class</translation>
    </message>
</context>
<context>
    <name>ConcessionsWording</name>
    <message>
        <source>免票</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>半价</source>
        <translation>Half price</translation>
    </message>
    <message>
        <source>凭证件</source>
        <translation>By documents</translation>
    </message>
    <message>
        <source>年龄不详</source>
        <translation>Age unknown</translation>
    </message>
    <message>
        <source>全价</source>
        <translation>Full price</translation>
    </message>
    <message>
        <source>付 {percent} %</source>
        <translation>Pays {percent} %</translation>
    </message>
    <message>
        <source>可带一名陪同</source>
        <translation>One companion</translation>
    </message>
    <message>
        <source>满周岁：下一个生日前都算</source>
        <translation>Until the next birthday</translation>
    </message>
    <message>
        <source>到生日当天为止</source>
        <translation>Up to the birthday itself</translation>
    </message>
    <message>
        <source>自己说明</source>
        <translation>Says to be</translation>
    </message>
    <message>
        <source>陪同人员</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>{reason}；请出示{documents}</source>
        <translation>{reason}; show {documents}</translation>
    </message>
    <message>
        <source>身份证号是 18 位</source>
        <translation>A number has 18 places</translation>
    </message>
    <message>
        <source>只有数字，末位可以是 X</source>
        <translation>Digits only, X at the end</translation>
    </message>
    <message>
        <source>没有这样开头的号码</source>
        <translation>No number begins like this</translation>
    </message>
    <message>
        <source>出生日期不存在</source>
        <translation>There is no such date of birth</translation>
    </message>
    <message>
        <source>校验位不对，有一位打错了</source>
        <translation>Check digit: one place is wrong</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>{age} years</translation>
    </message>
    <message>
        <source>≤ {height} 厘米</source>
        <translation>≤ {height} cm</translation>
    </message>
    <message>
        <source>地区 {region}</source>
        <translation>Region {region}</translation>
    </message>
    <message>
        <source>{age} 岁，符合 {ages}</source>
        <translation>{age} years: {ages}</translation>
    </message>
    <message>
        <source>身高 {height} 厘米，不超过 {most} 厘米</source>
        <translation>{height} cm, not above {most} cm</translation>
    </message>
    <message>
        <source>证件地区 {region}</source>
        <translation>Region of the ID: {region}</translation>
    </message>
    <message>
        <source>{first}–{last} 周岁</source>
        <translation>ages {first}–{last}</translation>
    </message>
    <message>
        <source>{first} 周岁以上</source>
        <translation>from {first} years</translation>
    </message>
    <message>
        <source>{last} 周岁以下</source>
        <translation>up to {last} years</translation>
    </message>
</context>
<context>
    <name>CredentialsField</name>
    <message>
        <source>人脸不能是唯一的凭证，请再选一种</source>
        <translation>A face must not be the only one: choose another</translation>
    </message>
</context>
<context>
    <name>CredentialsPart</name>
    <message>
        <source>人脸须有另一种凭证同行，见《人脸识别技术应用安全管理办法》</source>
        <translation>A face needs another credential beside it (measures on face recognition, 2025)</translation>
    </message>
    <message>
        <source>所有通道相同</source>
        <translation>All lanes alike</translation>
    </message>
    <message>
        <source>入园凭证</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>个别通道</source>
        <translation>Single lanes</translation>
    </message>
    <message>
        <source>没有列出的通道按上面的凭证</source>
        <translation>Lanes that are not listed take those above</translation>
    </message>
    <message>
        <source>可用的凭证</source>
        <translation>Taken by all lanes</translation>
    </message>
    <message>
        <source>与众不同的通道</source>
        <translation>Lanes that differ</translation>
    </message>
    <message>
        <source>通道</source>
        <translation>Lane</translation>
    </message>
</context>
<context>
    <name>EditionsPresenter</name>
    <message>
        <source>草稿已放弃</source>
        <translation>Draft given up</translation>
    </message>
    <message>
        <source>又是草稿，可以修改</source>
        <translation>A draft again: it can be changed</translation>
    </message>
    <message>
        <source>已新建草稿</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>先给它起个名称。</source>
        <translation>Give it a name first.</translation>
    </message>
    <message>
        <source>还没有版次</source>
        <translation>No edition yet</translation>
    </message>
    <message>
        <source>草稿 {day}</source>
        <translation>Draft {day}</translation>
    </message>
    <message>
        <source>{when} 起窗口和线上按它售票；已售出的票不变。</source>
        <translation>Sold by it from {when} on; what is sold stays as it is.</translation>
    </message>
    <message>
        <source>已发布：{title}</source>
        <translation>Published: {title}</translation>
    </message>
    <message>
        <source>它的内容在这个新草稿里，可以修改后再检查、发布。</source>
        <translation>This new draft holds its content: change it, check it, have it approved.</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>按 Ctrl N 开始编写第一版目录，或用“设置向导”写出一个草稿。</source>
        <translation>Press Ctrl N to begin the first catalogue, or let the set-up assistant write a draft.</translation>
    </message>
</context>
<context>
    <name>EditionsView</name>
    <message>
        <source>版次</source>
        <translation>Editions</translation>
    </message>
    <message>
        <source>还没有版次</source>
        <translation>No edition yet</translation>
    </message>
    <message>
        <source>查找版次</source>
        <translation>Find an edition</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>再按一次</source>
        <translation>Press again</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>退回草稿</source>
        <translation>Back to draft</translation>
    </message>
    <message>
        <source>立即生效</source>
        <translation>In force now</translation>
    </message>
    <message>
        <source>再按一次：立即生效</source>
        <translation>Again: in force now</translation>
    </message>
    <message>
        <source>定时生效</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>版次名称</source>
        <translation>Name of the edition</translation>
    </message>
    <message>
        <source>从何时起生效</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>曾生效</source>
        <translation>Was in force</translation>
    </message>
    <message>
        <source>生效中</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>待生效</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>为什么撤回</source>
        <translation>Why it is withdrawn</translation>
    </message>
    <message>
        <source>再按一次：撤回</source>
        <translation>Again: withdraw</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤回后它不再生效，内容成为一个新草稿，可以修改或另定时刻</source>
        <translation>Withdrawn, it does not come in force; a new draft holds its content</translation>
    </message>
    <message>
        <source>还没有版次生效过</source>
        <translation>No edition has been in force yet</translation>
    </message>
    <message>
        <source>还没有生效</source>
        <translation>Not in force yet</translation>
    </message>
</context>
<context>
    <name>EditionsWording</name>
    <message>
        <source>检查通过，没有问题</source>
        <translation>Checked, no problem</translation>
    </message>
    <message>
        <source>已检查</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>正在编写</source>
        <translation>Being written</translation>
    </message>
    <message>
        <source>待生效</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>生效中</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>曾生效</source>
        <translation>Was in force</translation>
    </message>
    <message>
        <source>已放弃</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>{types} 种票 · {prices} 个价格</source>
        <translation>{types} types · {prices} prices</translation>
    </message>
    <message>
        <source>编写</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>底稿</source>
        <translation>From</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>生效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>检查名称、有效期、价格、套票、限价和放票，再由他人发布</source>
        <translation>Names, validity, prices, packages, ceilings, slots; another person then publishes it</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>在“票种”“价格”“优惠政策”里查看全部内容</source>
        <translation>See all of it under "Ticket types", "Prices" and "Concessions"</translation>
    </message>
    <message>
        <source>按一行去改；改好再检查</source>
        <translation>Press a line to mend it; then check again</translation>
    </message>
    <message>
        <source>检查通过</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>可以生效，或退回草稿继续修改</source>
        <translation>Put it in force, or take it back to a draft</translation>
    </message>
    <message>
        <source>还没有检查</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>{count} 处要改</source>
        <translation>{count} to mend</translation>
    </message>
    <message>
        <source>检查通过，{count} 处请留意</source>
        <translation>Checked, {count} to look at</translation>
    </message>
    <message>
        <source>{when} 起</source>
        <translation>from {when}</translation>
    </message>
    <message>
        <source>{who} · {when}</source>
        <translation>{who} · {when}</translation>
    </message>
    <message>
        <source>{since} 至 {until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>{since} 起</source>
        <translation>from {since}</translation>
    </message>
    <message>
        <source>{who} 撤回：{why}</source>
        <translation>Withdrawn by {who}: {why}</translation>
    </message>
    <message>
        <source>请有发布权限的另一人登录，在这一页让它生效</source>
        <translation>Let another person who may approve sign in and put it in force on this page</translation>
    </message>
</context>
<context>
    <name>FeesPart</name>
    <message>
        <source>退票与改期</source>
        <translation>Refund and change</translation>
    </message>
    <message>
        <source>手续费</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>离入园还剩这么多小时起收；−24 是入园一天以后</source>
        <translation>From so many hours before the visit on; −24 is a day after</translation>
    </message>
    <message>
        <source>退票</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>可退</source>
        <translation>Refundable</translation>
    </message>
    <message>
        <source>不退</source>
        <translation>Not refundable</translation>
    </message>
    <message>
        <source>最多改期几次</source>
        <translation>Changes at most</translation>
    </message>
    <message>
        <source>0 为不能改期</source>
        <translation>0: cannot be changed</translation>
    </message>
    <message>
        <source>各档</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>百分比和固定金额一起收</source>
        <translation>Per cent and amount are added</translation>
    </message>
    <message>
        <source>退或改</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>入园前（小时）</source>
        <translation>Hours before</translation>
    </message>
    <message>
        <source>收 %</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>再收（元）</source>
        <translation>Plus (yuan)</translation>
    </message>
    <message>
        <source>不收手续费</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>FillForm</name>
    <message>
        <source>按比例填价</source>
        <translation>Fill by a rate</translation>
    </message>
    <message>
        <source>填哪条规则</source>
        <translation>Rule to fill</translation>
    </message>
    <message>
        <source>以哪条规则为底</source>
        <translation>From the prices of</translation>
    </message>
    <message>
        <source>百分之几</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>80 就是八折，半分进一</source>
        <translation>80 is a fifth off; half a fen rounds up</translation>
    </message>
    <message>
        <source>游览日</source>
        <translation>Visit day</translation>
    </message>
    <message>
        <source>空着为不限；原有价格被替换</source>
        <translation>Empty: no limit. Prices there are replaced</translation>
    </message>
    <message>
        <source>填入</source>
        <translation>Fill</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>还没有票种</source>
        <translation>No ticket types yet</translation>
    </message>
    <message>
        <source>还没有价格规则</source>
        <translation>No price rules yet</translation>
    </message>
</context>
<context>
    <name>TicketKinds</name>
    <message>
        <source>新票种</source>
        <translation>New ticket type</translation>
    </message>
    <message>
        <source>选一种，填好的常用值都可以改</source>
        <translation>Choose a kind; what it begins with can be changed</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>全价，当日有效，可退可改</source>
        <translation>Full price, one day, refundable</translation>
    </message>
    <message>
        <source>核对证件，半价或免票</source>
        <translation>Documents checked, half or free</translation>
    </message>
    <message>
        <source>几种单票合买，票价分到每一项</source>
        <translation>Singles together, price shared</translation>
    </message>
    <message>
        <source>首次使用起一年，每人实名，有照片</source>
        <translation>A year from first use, with photo</translation>
    </message>
    <message>
        <source>占用场次，提前三十天可订</source>
        <translation>Takes slots, 30 days ahead</translation>
    </message>
    <message>
        <source>特价，不退不改</source>
        <translation>Low price, no refund</translation>
    </message>
    <message>
        <source>十人起，留联系人</source>
        <translation>From ten persons, one contact</translation>
    </message>
</context>
<context>
    <name>LanesField</name>
    <message>
        <source>第 {row} 行没有凭证</source>
        <translation>Line {row} has none</translation>
    </message>
    <message>
        <source>第 {row} 行只有人脸，请再选一种</source>
        <translation>Line {row} has a face alone: choose another</translation>
    </message>
</context>
<context>
    <name>PackagePart</name>
    <message>
        <source>套票组成</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>套票不得高于单买之和，单票须同时在售（旅游法）</source>
        <translation>Never above the singles, which stay on sale (Tourism Law)</translation>
    </message>
    <message>
        <source>组成的单票</source>
        <translation>Single tickets in it</translation>
    </message>
    <message>
        <source>组成改变时，项目与比重由它算出</source>
        <translation>Other parts bring their zones and weights</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket type</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>不是套票</source>
        <translation>No package</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>单票</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>单买</source>
        <translation>By itself</translation>
    </message>
    <message>
        <source>分得</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>组成或价格还不完整</source>
        <translation>Parts or prices are incomplete</translation>
    </message>
    <message>
        <source>没有组成</source>
        <translation>No parts</translation>
    </message>
    <message>
        <source>高出单买之和 {amount}</source>
        <translation>{amount} above the singles</translation>
    </message>
    <message>
        <source>比单买省 {amount}</source>
        <translation>Saves {amount}</translation>
    </message>
    <message>
        <source>按单票价格算比重</source>
        <translation>Weigh by prices</translation>
    </message>
</context>
<context>
    <name>PricesPresenter</name>
    <message>
        <source>今后 30 天的成人当日价；底色深的与平常不同</source>
        <translation>Plain price of the next 30 days; tinted days differ</translation>
    </message>
    <message>
        <source>这个渠道不卖它</source>
        <translation>Not sold at this channel</translation>
    </message>
    <message>
        <source>休</source>
        <translation>hol</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket type</translation>
    </message>
    <message>
        <source>限价</source>
        <translation>Ceiling</translation>
    </message>
    <message>
        <source>政府</source>
        <translation>by law</translation>
    </message>
    <message>
        <source>已保存，但超过限价</source>
        <translation>Saved, but above the ceiling</translation>
    </message>
    <message>
        <source>“{typed}”不是金额</source>
        <translation>"{typed}" is no amount</translation>
    </message>
    <message>
        <source>{what}：{amount} 高于政府限价 {ceiling}，检查时不能通过</source>
        <translation>{what}: {amount} is above {ceiling}; the check will not pass</translation>
    </message>
    <message>
        <source>写成 120、120.50 或 60/120（门市价 120）；删空为没有价格</source>
        <translation>Write 120, 120.50 or 60/120 (list price 120); empty is no price</translation>
    </message>
    <message>
        <source>已填 {count} 个价格</source>
        <translation>{count} prices filled in</translation>
    </message>
</context>
<context>
    <name>PricesView</name>
    <message>
        <source>游览日（空着为不限）</source>
        <translation>Visit days (empty: no limit)</translation>
    </message>
    <message>
        <source>预览渠道</source>
        <translation>Preview at</translation>
    </message>
    <message>
        <source>新规则</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>按比例填</source>
        <translation>Fill by rate</translation>
    </message>
    <message>
        <source>删除规则</source>
        <translation>Delete rule</translation>
    </message>
    <message>
        <source>再按一次</source>
        <translation>Press again</translation>
    </message>
</context>
<context>
    <name>PricesWording</name>
    <message>
        <source>从哪一等级的会员</source>
        <translation>From which tier on</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>每天</source>
        <translation>every day</translation>
    </message>
    <message>
        <source>不论</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>只在法定节假日</source>
        <translation>Public holidays</translation>
    </message>
    <message>
        <source>法定节假日除外</source>
        <translation>Not on holidays</translation>
    </message>
    <message>
        <source>会员等级</source>
        <translation>Member tier</translation>
    </message>
    <message>
        <source>平日价</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>每天都有，别的价格以它为底</source>
        <translation>There each day; others build on it</translation>
    </message>
    <message>
        <source>日期段</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>旺季、淡季：日期写在价格里</source>
        <translation>Seasons: dates stand in the prices</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>按星期几；调休上班的周末算平日</source>
        <translation>By weekday; a worked weekend is none</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Time slot</translation>
    </message>
    <message>
        <source>早场、夜场：按场次开始的时间</source>
        <translation>Morning, night: by the start of the slot</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>按国务院公布的放假日</source>
        <translation>Public holidays as announced</translation>
    </message>
    <message>
        <source>余票</source>
        <translation>Places left</translation>
    </message>
    <message>
        <source>卖出多少以后换价</source>
        <translation>Another price once so much is sold</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>线上、旅行社等各自的价格</source>
        <translation>Prices of online, agencies, others</translation>
    </message>
    <message>
        <source>优待类别</source>
        <translation>Concession</translation>
    </message>
    <message>
        <source>儿童、学生、老人等</source>
        <translation>Children, students, seniors</translation>
    </message>
    <message>
        <source>团队人数</source>
        <translation>Group size</translation>
    </message>
    <message>
        <source>一次买多少人起</source>
        <translation>From so many persons at once</translation>
    </message>
    <message>
        <source>部分 {amount}</source>
        <translation>part {amount}</translation>
    </message>
    <message>
        <source>售出 {percent}% 起</source>
        <translation>from {percent}% sold</translation>
    </message>
    <message>
        <source>周{days}</source>
        <translation>{days}</translation>
    </message>
    <message>
        <source>{time} 起</source>
        <translation>from {time}</translation>
    </message>
    <message>
        <source>{time} 前</source>
        <translation>before {time}</translation>
    </message>
    <message>
        <source>{persons} 人起</source>
        <translation>{persons} and more</translation>
    </message>
</context>
<context>
    <name>PrintPart</name>
    <message>
        <source>票面</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>样张：今天买、今天用；码只是图样</source>
        <translation>Sample: bought and used today; no real code</translation>
    </message>
    <message>
        <source>打印版式</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>标准门票</source>
        <translation>Standard ticket</translation>
    </message>
    <message>
        <source>紧凑小票</source>
        <translation>Compact strip</translation>
    </message>
    <message>
        <source>团体票</source>
        <translation>Group ticket</translation>
    </message>
    <message>
        <source>实名票、年卡</source>
        <translation>Personal ticket, pass</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>整个版次</source>
        <translation>The edition</translation>
    </message>
    <message>
        <source>时段规则 {number}</source>
        <translation>Slot rule {number}</translation>
    </message>
    <message>
        <source>版次里没有票种</source>
        <translation>No ticket type in it</translation>
    </message>
    <message>
        <source>没有可入的项目</source>
        <translation>It opens no zone</translation>
    </message>
    <message>
        <source>没有销售渠道，或渠道已不存在</source>
        <translation>No channel, or one that is gone</translation>
    </message>
    <message>
        <source>有效期没有填完整</source>
        <translation>Validity is incomplete</translation>
    </message>
    <message>
        <source>没有入园凭证</source>
        <translation>No credential</translation>
    </message>
    <message>
        <source>人脸不能是唯一的入园凭证</source>
        <translation>A face must not be the only credential</translation>
    </message>
    <message>
        <source>团体人数的下限和上限不对</source>
        <translation>Least and most persons do not fit</translation>
    </message>
    <message>
        <source>套票没有组成</source>
        <translation>A package without parts</translation>
    </message>
    <message>
        <source>年龄的起止颠倒</source>
        <translation>Ages the wrong way round</translation>
    </message>
    <message>
        <source>各渠道留票之和大于配额</source>
        <translation>Kept shares exceed the quota</translation>
    </message>
    <message>
        <source>开放时间不是时段长度的整数倍</source>
        <translation>Opening hours are no multiple of the slot</translation>
    </message>
    <message>
        <source>时段不在整刻钟开始</source>
        <translation>Slots begin off the quarter hour</translation>
    </message>
    <message>
        <source>它的底稿不是最新版次“{title}”，那里的改动会被撤回</source>
        <translation>Not made from "{title}", the newest: its changes would be undone</translation>
    </message>
    <message>
        <source>缺名称（{language}）</source>
        <translation>Name missing ({language})</translation>
    </message>
    <message>
        <source>项目“{zone}”没有税目</source>
        <translation>Zone "{zone}" has no tax class</translation>
    </message>
    <message>
        <source>没有按键 {button}：每页 1 至 8</source>
        <translation>No key {button}: each page has 1 to 8</translation>
    </message>
    <message>
        <source>按键 {button} 已给了 {other}</source>
        <translation>Key {button} belongs to {other}</translation>
    </message>
    <message>
        <source>退改越晚反而越便宜（{hours_before} 小时一档）</source>
        <translation>Later is cheaper (step of {hours_before} hours)</translation>
    </message>
    <message>
        <source>{day} 已售 {tickets} 张，不能设为不可用</source>
        <translation>{tickets} sold for {day}: it cannot be blacked out</translation>
    </message>
    <message>
        <source>{channel}：{day} 起有 {days} 天没有价格</source>
        <translation>{channel}: no price on {days} days from {day}</translation>
    </message>
    <message>
        <source>{day} 有两个价格</source>
        <translation>Two prices on {day}</translation>
    </message>
    <message>
        <source>{day} 与规则 {other} 优先级相同，分不出先后</source>
        <translation>Same priority as {other} on {day}</translation>
    </message>
    <message>
        <source>{amount} 高于政府限价 {ceiling}</source>
        <translation>{amount} is above the ceiling of {ceiling}</translation>
    </message>
    <message>
        <source>价格 {amount} 小于零</source>
        <translation>Price {amount} is below zero</translation>
    </message>
    <message>
        <source>{amount} 高于上限 {most}</source>
        <translation>{amount} is above {most}</translation>
    </message>
    <message>
        <source>{day} 的价格从 {before} 变为 {amount}，差十倍</source>
        <translation>From {before} to {amount} on {day}: tenfold</translation>
    </message>
    <message>
        <source>门市价 {list_amount} 低于售价 {amount}</source>
        <translation>List price {list_amount} below {amount}</translation>
    </message>
    <message>
        <source>收费票的价格为 0</source>
        <translation>Price 0 for a ticket that is not free</translation>
    </message>
    <message>
        <source>{channel}：{day} 由 {before} 涨到 {amount}，涨价应提前六个月公布</source>
        <translation>{channel}: from {before} to {amount} on {day}; announce six months ahead</translation>
    </message>
    <message>
        <source>组成“{part}”本身也是套票</source>
        <translation>Part "{part}" is a package itself</translation>
    </message>
    <message>
        <source>项目“{zone}”与组成的项目不一致</source>
        <translation>Zone "{zone}" differs from the parts</translation>
    </message>
    <message>
        <source>组成“{part}”在 {channel} {day} 不单卖</source>
        <translation>Part "{part}" is not sold singly: {channel}, {day}</translation>
    </message>
    <message>
        <source>{channel}：{day} 套票 {amount} 高于单买之和 {singles}</source>
        <translation>{channel}: {amount} above the singles {singles} on {day}</translation>
    </message>
    <message>
        <source>{day} 起同一类别有两条</source>
        <translation>Two rows of the class from {day}</translation>
    </message>
    <message>
        <source>“{series}”没有时段规则</source>
        <translation>"{series}" has no slot rule</translation>
    </message>
    <message>
        <source>“{series}” {day} {starts} 配额 {quota} 少于已订 {sold}</source>
        <translation>"{series}" {day} {starts}: quota {quota} below {sold} booked</translation>
    </message>
    <message>
        <source>“{series}” {day} 有两条时段规则重叠</source>
        <translation>"{series}": two slot rules overlap on {day}</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>英文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>各项目的比重与单票价格不合：在“套票组成”里按“按单票价格算比重”</source>
        <translation>The weights of its zones do not fit the prices of the singles: press "Weigh by prices" at its parts</translation>
    </message>
    <message>
        <source>项目“{zone}”已停用，请删去或换成别的</source>
        <translation>Zone "{zone}" is switched off: take it out or choose another</translation>
    </message>
</context>
<context>
    <name>RealNamePart</name>
    <message>
        <source>实名与数量</source>
        <translation>Names and numbers</translation>
    </message>
    <message>
        <source>入口核对</source>
        <translation>At the gate</translation>
    </message>
    <message>
        <source>实名要求</source>
        <translation>Real names</translation>
    </message>
    <message>
        <source>每证限购（张／天）</source>
        <translation>Per document and day</translation>
    </message>
    <message>
        <source>空着不限</source>
        <translation>Empty: no limit</translation>
    </message>
    <message>
        <source>最少人数</source>
        <translation>Persons at least</translation>
    </message>
    <message>
        <source>团体票必填</source>
        <translation>For groups</translation>
    </message>
    <message>
        <source>最多人数</source>
        <translation>Persons at most</translation>
    </message>
    <message>
        <source>检票员核对证件</source>
        <translation>Gate checks papers</translation>
    </message>
    <message>
        <source>持卡人照片</source>
        <translation>Photo of the holder</translation>
    </message>
    <message>
        <source>需出示的证件</source>
        <translation>Documents to show</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>新规则</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>会员等级</source>
        <translation>Member tier</translation>
    </message>
    <message>
        <source>不论会员</source>
        <translation>Members or not</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>所有渠道</source>
        <translation>All channels</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>给谁</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>保存后不再改变</source>
        <translation>Fixed once saved</translation>
    </message>
    <message>
        <source>用法</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>优先级</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>当日价里最大的一条算数</source>
        <translation>Highest makes the day</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekdays</translation>
    </message>
    <message>
        <source>法定节假日</source>
        <translation>Public holidays</translation>
    </message>
    <message>
        <source>场次从</source>
        <translation>Slots from</translation>
    </message>
    <message>
        <source>空着不限</source>
        <translation>Empty: no limit</translation>
    </message>
    <message>
        <source>场次到（不含）</source>
        <translation>Slots before</translation>
    </message>
    <message>
        <source>售出 % 起</source>
        <translation>From % sold</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>优待类别</source>
        <translation>Concession</translation>
    </message>
    <message>
        <source>人数起</source>
        <translation>Persons from</translation>
    </message>
</context>
<context>
    <name>SidePresenter</name>
    <message>
        <source>在表里写价格，或按“按比例填”。</source>
        <translation>Type prices in the grid, or press "Fill by rate".</translation>
    </message>
    <message>
        <source>只读：没有改价的权限</source>
        <translation>Read only: no right to change prices</translation>
    </message>
    <message>
        <source>已删除 {name} 和它的价格</source>
        <translation>{name} and its prices deleted</translation>
    </message>
    <message>
        <source>已填 {count} 种票</source>
        <translation>{count} types filled</translation>
    </message>
    <message>
        <source>两行的日期重叠</source>
        <translation>Two lines overlap</translation>
    </message>
    <message>
        <source>这个代码已有规则</source>
        <translation>A rule has this code</translation>
    </message>
    <message>
        <source>不能以自己为底</source>
        <translation>Not from itself</translation>
    </message>
    <message>
        <source>这条规则在这些日子没有价格</source>
        <translation>This rule has no prices on these days</translation>
    </message>
    <message>
        <source>有一行的起止颠倒</source>
        <translation>A line ends before it begins</translation>
    </message>
    <message>
        <source>已新建 {name}</source>
        <translation>{name} is new</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>试一试</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>不保存任何号码</source>
        <translation>No number is kept</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID card number</translation>
    </message>
    <message>
        <source>试用 11010519491231002X</source>
        <translation>Try 11010519491231002X</translation>
    </message>
    <message>
        <source>或出生日期</source>
        <translation>Or date of birth</translation>
    </message>
    <message>
        <source>身高（厘米）</source>
        <translation>Height (cm)</translation>
    </message>
    <message>
        <source>游览日</source>
        <translation>Visit day</translation>
    </message>
    <message>
        <source>空着是今天</source>
        <translation>Empty: today</translation>
    </message>
    <message>
        <source>自己说明</source>
        <translation>Says to be</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>Nothing</translation>
    </message>
</context>
<context>
    <name>TypeForm</name>
    <message>
        <source>新</source>
        <translation>New</translation>
    </message>
    <message>
        <source>基本</source>
        <translation>Basics</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>项目与次数</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>实名与限购</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>渠道与时间</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>退改规则</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>入园凭证</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>套票组成</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>票面</source>
        <translation>Paper</translation>
    </message>
</context>
<context>
    <name>TypesPresenter</name>
    <message>
        <source>这一版次不再卖它；已售出的票不变。</source>
        <translation>Not sold in this edition; what is sold stays.</translation>
    </message>
    <message>
        <source>全部渠道</source>
        <translation>All channels</translation>
    </message>
    <message>
        <source>只读：没有编写目录的权限</source>
        <translation>Read only: no right to edit the catalogue</translation>
    </message>
    <message>
        <source>已移出 {name}</source>
        <translation>{name} taken out</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>这个代码已有票种</source>
        <translation>A type has this code</translation>
    </message>
</context>
<context>
    <name>TypesView</name>
    <message>
        <source>票种</source>
        <translation>Ticket types</translation>
    </message>
    <message>
        <source>还没有票种</source>
        <translation>No ticket types yet</translation>
    </message>
    <message>
        <source>名称、代码、渠道</source>
        <translation>Name, key, channel</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>再按一次</source>
        <translation>Press again</translation>
    </message>
</context>
<context>
    <name>ValidityPart</name>
    <message>
        <source>今天买、今天用的票，票面这样写：</source>
        <translation>Bought and used today, the ticket says:</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>可用的日子</source>
        <translation>Days of use</translation>
    </message>
    <message>
        <source>怎样计算</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>小时数</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>72 小时到第四天同一时刻</source>
        <translation>72: same time on day 4</translation>
    </message>
    <message>
        <source>多少天内首次使用</source>
        <translation>First use within (days)</translation>
    </message>
    <message>
        <source>空着不限</source>
        <translation>Empty: no limit</translation>
    </message>
    <message>
        <source>从哪天到哪天</source>
        <translation>From day to day</translation>
    </message>
    <message>
        <source>每周可用</source>
        <translation>Weekdays of use</translation>
    </message>
    <message>
        <source>不可用的日子（不售也不入园）</source>
        <translation>Blackouts (neither sold nor admitted)</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到（含）</source>
        <translation>To</translation>
    </message>
    <message>
        <source>原因（中）</source>
        <translation>Reason (Chinese)</translation>
    </message>
    <message>
        <source>原因（英）</source>
        <translation>Reason (English)</translation>
    </message>
    <message>
        <source>没有不可用的日子</source>
        <translation>No blackouts</translation>
    </message>
    <message>
        <source>还没有填完整</source>
        <translation>Not complete yet</translation>
    </message>
</context>
<context>
    <name>ZonesPart</name>
    <message>
        <source>次数空着为不限；同一张票的票价按比重分给各项目</source>
        <translation>No uses: any number; the price is shared by weight</translation>
    </message>
    <message>
        <source>可入的项目</source>
        <translation>Zones it opens</translation>
    </message>
    <message>
        <source>每个项目一行</source>
        <translation>One line for each</translation>
    </message>
    <message>
        <source>顺序小的先入；空着不论先后</source>
        <translation>Re-entry in minutes. Lower order first; empty: any order</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>Uses</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>A day</translation>
    </message>
    <message>
        <source>再入（分）</source>
        <translation>Re-entry</translation>
    </message>
    <message>
        <source>顺序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>陪同</source>
        <translation>Escort</translation>
    </message>
    <message>
        <source>比重</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>占用场次</source>
        <translation>Slots of</translation>
    </message>
    <message>
        <source>税目</source>
        <translation>Tax class</translation>
    </message>
    <message>
        <source>还没有项目：按“加一行”</source>
        <translation>No zone yet: press "Add a line"</translation>
    </message>
    <message>
        <source>{zone}（已停用）</source>
        <translation>{zone} (off)</translation>
    </message>
</context>
<context>
    <name>ContractForm</name>
    <message>
        <source>已签或作废的合同不再修改</source>
        <translation>A signed or dropped contract is not changed</translation>
    </message>
    <message>
        <source>新合同</source>
        <translation>New contract</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>结算价</source>
        <translation>Settlement prices</translation>
    </message>
    <message>
        <source>日期空着即整个合同期；不高于门市价</source>
        <translation>Empty days mean the whole contract; not above the selling price</translation>
    </message>
    <message>
        <source>佣金</source>
        <translation>Commission</translation>
    </message>
    <message>
        <source>每期从第几张起；达到后只算以后的票</source>
        <translation>From which ticket of a period; a step counts forward only</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>Contract number</translation>
    </message>
    <message>
        <source>合同期</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>结算依据</source>
        <translation>Settled by</translation>
    </message>
    <message>
        <source>结算周期</source>
        <translation>Every</translation>
    </message>
    <message>
        <source>预存款</source>
        <translation>Prepaid</translation>
    </message>
    <message>
        <source>授信额度（元）</source>
        <translation>Credit limit (¥)</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket type</translation>
    </message>
    <message>
        <source>游览日从</source>
        <translation>Visits from</translation>
    </message>
    <message>
        <source>到</source>
        <translation>to</translation>
    </message>
    <message>
        <source>结算价（元）</source>
        <translation>Price (¥)</translation>
    </message>
    <message>
        <source>还没有结算价</source>
        <translation>No settlement price yet</translation>
    </message>
    <message>
        <source>从第几张起</source>
        <translation>From ticket</translation>
    </message>
    <message>
        <source>比例 %</source>
        <translation>Rate %</translation>
    </message>
    <message>
        <source>每张（元）</source>
        <translation>Each (¥)</translation>
    </message>
    <message>
        <source>没有佣金</source>
        <translation>No commission</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>签署</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>再按一次：签署</source>
        <translation>Press again: sign</translation>
    </message>
    <message>
        <source>今天结束</source>
        <translation>End today</translation>
    </message>
    <message>
        <source>再按一次：今天结束</source>
        <translation>Press again: end today</translation>
    </message>
    <message>
        <source>作废草稿</source>
        <translation>Drop draft</translation>
    </message>
    <message>
        <source>再按一次：作废</source>
        <translation>Press again: drop</translation>
    </message>
</context>
<context>
    <name>DistributionPresenter</name>
    <message>
        <source>合同没有问题</source>
        <translation>The contract is sound</translation>
    </message>
    <message>
        <source>还不能签署</source>
        <translation>Cannot be signed yet</translation>
    </message>
    <message>
        <source>请先保存并改正。</source>
        <translation>Save and mend it first.</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>DistributionView</name>
    <message>
        <source>还没有分销商</source>
        <translation>No distributors yet</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>分销商与合同</source>
        <translation>Distributors</translation>
    </message>
    <message>
        <source>查找分销商</source>
        <translation>Find a distributor</translation>
    </message>
</context>
<context>
    <name>DistributionWording</name>
    <message>
        <source>旅行社</source>
        <translation>Travel agency</translation>
    </message>
    <message>
        <source>OTA 平台</source>
        <translation>OTA</translation>
    </message>
    <message>
        <source>企业单位</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>按售出</source>
        <translation>By tickets sold</translation>
    </message>
    <message>
        <source>按核销</source>
        <translation>By tickets used</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>Weekly</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已签</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>长期</source>
        <translation>open end</translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>有未保存的修改</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>先按 Ctrl S 保存，或放弃修改。</source>
        <translation>Press Ctrl S to save, or discard them.</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>这些日期已有合同 {number}，先让它结束。</source>
        <translation>Contract {number} holds on these days: end it first.</translation>
    </message>
    <message>
        <source>合同已签，不再修改；请另立一份。</source>
        <translation>A signed contract is not changed; write another one.</translation>
    </message>
    <message>
        <source>合同不能在这一天结束。</source>
        <translation>The contract cannot end on that day.</translation>
    </message>
    <message>
        <source>程序出错，没有保存</source>
        <translation>A fault of the program, nothing saved</translation>
    </message>
    <message>
        <source>已有这个代码的分销商。</source>
        <translation>There is a distributor of this code.</translation>
    </message>
    <message>
        <source>已有这个编号的合同。</source>
        <translation>There is a contract of this number.</translation>
    </message>
    <message>
        <source>同一票种的结算价日期重叠。</source>
        <translation>Settlement prices of one type overlap.</translation>
    </message>
    <message>
        <source>两级佣金从同一张票起。</source>
        <translation>Two commission steps begin at one ticket.</translation>
    </message>
    <message>
        <source>数据库不接受：{rule}</source>
        <translation>The database refuses: {rule}</translation>
    </message>
    <message>
        <source>还没有结算价</source>
        <translation>No settlement price yet</translation>
    </message>
    <message>
        <source>结算价 {0} 高于门市价 {1}</source>
        <translation>Settlement price {0} is above the selling price {1}</translation>
    </message>
    <message>
        <source>这个票种现在不对外销售</source>
        <translation>This type is not sold to visitors now</translation>
    </message>
    <message>
        <source>结算价的日期不在合同期内</source>
        <translation>The price's days lie outside the contract</translation>
    </message>
    <message>
        <source>结算价的日期重叠</source>
        <translation>The price's days overlap</translation>
    </message>
    <message>
        <source>两级佣金从同一张票起：第 {0} 张</source>
        <translation>Two commission steps begin at ticket {0}</translation>
    </message>
    <message>
        <source>佣金写比例或每张金额，只写一个：第 {0} 张起</source>
        <translation>Give a rate or an amount, one of them: from ticket {0}</translation>
    </message>
    <message>
        <source>佣金高于结算价：第 {0} 张起</source>
        <translation>Commission above the settlement price: from ticket {0}</translation>
    </message>
    <message>
        <source>先用后付须写明授信额度</source>
        <translation>Buying on credit needs a credit limit</translation>
    </message>
    <message>
        <source>合同期已经过去</source>
        <translation>The contract is over</translation>
    </message>
    <message>
        <source>佣金从第 1 张票起算。</source>
        <translation>Commission counts from ticket 1 on.</translation>
    </message>
    <message>
        <source>佣金写比例或每张金额，只写一个。</source>
        <translation>Commission is a share or an amount a ticket: one of them.</translation>
    </message>
    <message>
        <source>佣金比例应在 0 到 100 之间。</source>
        <translation>A share of commission is from 0 to 100.</translation>
    </message>
    <message>
        <source>每张佣金不能小于 0。</source>
        <translation>Commission a ticket cannot be under 0.</translation>
    </message>
    <message>
        <source>结算价应在 0.00 到 100,000.00 之间。</source>
        <translation>A settlement price is from 0.00 to 100,000.00.</translation>
    </message>
    <message>
        <source>结算价的结束日早于开始日。</source>
        <translation>A settlement price ends before it begins.</translation>
    </message>
</context>
<context>
    <name>DistributorForm</name>
    <message>
        <source>已冻结</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>新分销商</source>
        <translation>New distributor</translation>
    </message>
    <message>
        <source>分销商</source>
        <translation>Distributor</translation>
    </message>
    <message>
        <source>下单</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>冻结只停新订单，已售的票照常入园</source>
        <translation>Freezing stops new orders only; sold tickets still enter</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>保存后不变</source>
        <translation>Fixed once saved</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>许可证号</source>
        <translation>Licence number</translation>
    </message>
    <message>
        <source>业务电话</source>
        <translation>Business telephone</translation>
    </message>
    <message>
        <source>冻结新订单</source>
        <translation>Freeze new orders</translation>
    </message>
    <message>
        <source>新合同</source>
        <translation>New contract</translation>
    </message>
</context>
<context>
    <name>TaxCard</name>
    <message>
        <source>新税目</source>
        <translation>New tax class</translation>
    </message>
    <message>
        <source>添加后不能再改；税率变了就另加一个</source>
        <translation>It stays as it is; for a new rate add another</translation>
    </message>
    <message>
        <source>税目名称</source>
        <translation>Name of the tax class</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>税率 %</source>
        <translation>Rate %</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>BackOfficeView</name>
    <message>
        <source>山门 后台</source>
        <translation>Shanmen office</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>您的角色没有可以打开的房间，请找安全管理员。</source>
        <translation>Your roles open no room here; ask the security administrator.</translation>
    </message>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>按 Esc 返回</source>
        <translation>Esc goes back</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>放弃修改</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>New</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>下一栏</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>打开日历或列表</source>
        <translation>Open calendar or list</translation>
    </message>
    <message>
        <source>表格加一行</source>
        <translation>Add a row to a table</translation>
    </message>
    <message>
        <source>从电子表格粘贴</source>
        <translation>Paste from a spreadsheet</translation>
    </message>
    <message>
        <source>返回，或收起消息</source>
        <translation>Back, or close a message</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>日间 / 夜间</source>
        <translation>Day / night</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>表单的下一页签</source>
        <translation>Next tab of a form</translation>
    </message>
</context>
<context>
    <name>BilingualField</name>
    <message>
        <source>请填写中文名称</source>
        <translation>Enter the Chinese name</translation>
    </message>
    <message>
        <source>请填写英文名称</source>
        <translation>Enter the English name</translation>
    </message>
</context>
<context>
    <name>ChannelView</name>
    <message>
        <source>停售</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>新渠道</source>
        <translation>New channel</translation>
    </message>
    <message>
        <source>在售</source>
        <translation>Selling</translation>
    </message>
    <message>
        <source>全天</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>还没有渠道</source>
        <translation>No channels yet</translation>
    </message>
    <message>
        <source>退款与结算</source>
        <translation>Refunds and settlement</translation>
    </message>
    <message>
        <source>暂停销售</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>止的一刻起恢复；不填止是一直暂停</source>
        <translation>Sells again from the end on; without an end it stays paused</translation>
    </message>
    <message>
        <source>现在卖的票种</source>
        <translation>Ticket types on sale now</translation>
    </message>
    <message>
        <source>在“目录与价格”里按票种设置</source>
        <translation>Set with each type in the catalogue</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>开</source>
        <translation>On</translation>
    </message>
    <message>
        <source>停</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>不能再改</source>
        <translation>Stands once saved</translation>
    </message>
    <message>
        <source>余票池</source>
        <translation>Pool of places</translation>
    </message>
    <message>
        <source>先用这一池，再用公共池</source>
        <translation>This pool, then the common one</translation>
    </message>
    <message>
        <source>每天开售</source>
        <translation>Sells from</translation>
    </message>
    <message>
        <source>不填为全天</source>
        <translation>Empty is all day</translation>
    </message>
    <message>
        <source>每天停售</source>
        <translation>Sells until</translation>
    </message>
    <message>
        <source>退款由谁办</source>
        <translation>Who refunds</translation>
    </message>
    <message>
        <source>本景区</source>
        <translation>The site</translation>
    </message>
    <message>
        <source>渠道自己</source>
        <translation>The channel itself</translation>
    </message>
    <message>
        <source>不退</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>结算</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>售票时收款</source>
        <translation>Paid at the sale</translation>
    </message>
    <message>
        <source>从预存款扣</source>
        <translation>From a prepaid balance</translation>
    </message>
    <message>
        <source>挂账，按期结</source>
        <translation>On account</translation>
    </message>
    <message>
        <source>账期（天）</source>
        <translation>Days to pay</translation>
    </message>
    <message>
        <source>起日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>起时</source>
        <translation>At</translation>
    </message>
    <message>
        <source>止日</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>止时</source>
        <translation>At</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>英文原因</source>
        <translation>Reason in English</translation>
    </message>
    <message>
        <source>没有暂停</source>
        <translation>No pauses</translation>
    </message>
</context>
<context>
    <name>ChipsField</name>
    <message>
        <source>至少选一项</source>
        <translation>Choose at least one</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>日期写成 2026-11-22</source>
        <translation>Write a date as 2026-11-22</translation>
    </message>
</context>
<context>
    <name>DateRangeField</name>
    <message>
        <source>日期写成 2026-11-22</source>
        <translation>Write a date as 2026-11-22</translation>
    </message>
    <message>
        <source>起始日应不晚于截止日</source>
        <translation>The first day is after the last</translation>
    </message>
    <message>
        <source>请填写</source>
        <translation>Please fill in</translation>
    </message>
    <message>
        <source>起止两个日期都要填</source>
        <translation>Enter both days</translation>
    </message>
    <message>
        <source>{label} 起</source>
        <translation>{label}, first day</translation>
    </message>
    <message>
        <source>{label} 止</source>
        <translation>{label}, last day</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>数据库断开</source>
        <translation>Database lost</translation>
    </message>
    <message>
        <source>没有读到，也没有保存；恢复后再按一次。</source>
        <translation>Nothing was read or saved; press again once it is back.</translation>
    </message>
    <message>
        <source>需要权限“{right}”，请有此权限的人登录。</source>
        <translation>This needs the right "{right}"; let somebody who holds it sign in.</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>Not permitted</translation>
    </message>
    <message>
        <source>程序出错，没有保存</source>
        <translation>A fault of the program, nothing saved</translation>
    </message>
    <message>
        <source>请再试一次；再出错请找信息技术人员。</source>
        <translation>Try once more; if it fails again, call IT.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>请填写</source>
        <translation>Please fill in</translation>
    </message>
</context>
<context>
    <name>FigureField</name>
    <message>
        <source>请填数字</source>
        <translation>Enter a number</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>放弃修改</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>有修改没有保存</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>没有修改</source>
        <translation>No changes</translation>
    </message>
</context>
<context>
    <name>HolidayView</name>
    <message>
        <source>{days} 天假，{worked} 天调休上班</source>
        <translation>{days} days off, {worked} worked</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>放假安排尚未公布，现成的只有法定节假日</source>
        <translation>Not announced yet: only the statutory days come ready</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>节假日与调休</source>
        <translation>Holidays and worked weekend days</translation>
    </message>
    <message>
        <source>价格、时段按此认节假日；调休上班日按平日算</source>
        <translation>Prices and slots go by these; a worked weekend day counts as a weekday</translation>
    </message>
    <message>
        <source>填入国家节假日</source>
        <translation>Fill in public holidays</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>节日</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>英文名称</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>这一年还没有节假日</source>
        <translation>No special days in this year</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Worked</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>New</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>再按一次</source>
        <translation>Press again</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>日期写成 2026-11-22</source>
        <translation>Write a date as 2026-11-22</translation>
    </message>
    <message>
        <source>时间写成 08:30</source>
        <translation>Write a time as 08:30</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>应在 0.00 到 {most} 之间</source>
        <translation>From 0.00 to {most}</translation>
    </message>
    <message>
        <source>请填金额，最多两位小数</source>
        <translation>Enter an amount, two decimals at most</translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
</context>
<context>
    <name>MonthPicker</name>
    <message>
        <source>一</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>三</source>
        <translation>We</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Su</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>应在 {least} 到 {most} 之间</source>
        <translation>From {least} to {most}</translation>
    </message>
</context>
<context>
    <name>PeopleRoom</name>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Roles</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message>
        <source>要 6 位数字</source>
        <translation>6 digits</translation>
    </message>
    <message>
        <source>不能是重复的数字</source>
        <translation>Not a repeated pattern</translation>
    </message>
    <message>
        <source>不能是连续的数字</source>
        <translation>Not digits in a row</translation>
    </message>
    <message>
        <source>不能含有工号</source>
        <translation>Not with the staff number in it</translation>
    </message>
</context>
<context>
    <name>PlaceFaults</name>
    <message>
        <source>这个代码已经有了</source>
        <translation>This code is taken</translation>
    </message>
    <message>
        <source>同一闸口的通道代码不能重复</source>
        <translation>Each lane of a gate has its own code</translation>
    </message>
    <message>
        <source>开售和停售时间要么都填，要么都不填，且先开后停</source>
        <translation>Enter both times, the first before the last, or neither</translation>
    </message>
    <message>
        <source>暂停时段不能重叠</source>
        <translation>Pauses must not overlap</translation>
    </message>
    <message>
        <source>暂停的结束应晚于开始</source>
        <translation>A pause ends after it begins</translation>
    </message>
    <message>
        <source>同一天不能有两行</source>
        <translation>A day stands here twice</translation>
    </message>
    <message>
        <source>有一项不合规则：{rule}</source>
        <translation>Something breaks the rule {rule}</translation>
    </message>
    <message>
        <source>代码写 1–8 位大写字母或数字</source>
        <translation>A code has 1 to 8 capital letters or digits</translation>
    </message>
    <message>
        <source>生效的目录还有票种可入它：先发布不含它的版次</source>
        <translation>The catalogue in force sells it: have an edition without it approved first</translation>
    </message>
    <message>
        <source>这个分区已停用，请选别的分区</source>
        <translation>This zone is switched off: choose another one</translation>
    </message>
</context>
<context>
    <name>PlaceRoom</name>
    <message>
        <source>景区</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>分区</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>站点与通道</source>
        <translation>Stations and lanes</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>税目</source>
        <translation>Tax classes</translation>
    </message>
</context>
<context>
    <name>RateField</name>
    <message>
        <source>应在 0 到 {most} 之间</source>
        <translation>From 0 to {most}</translation>
    </message>
    <message>
        <source>请填百分数，最多两位小数</source>
        <translation>Enter a percentage, two decimals at most</translation>
    </message>
</context>
<context>
    <name>Overtaken</name>
    <message>
        <source>别人刚改过，没有保存</source>
        <translation>Somebody changed this just now: not saved</translation>
    </message>
    <message>
        <source>重新读取后看现在的内容，再改一次。</source>
        <translation>Read it again, look at it, then make your change once more.</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
</context>
<context>
    <name>RecordMessages</name>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已放弃修改</source>
        <translation>Changes discarded</translation>
    </message>
    <message>
        <source>请先按 Ctrl S 保存，或按 Ctrl D 放弃。</source>
        <translation>Press Ctrl S to save, or Ctrl D to discard.</translation>
    </message>
    <message>
        <source>有修改没有保存</source>
        <translation>Unsaved changes</translation>
    </message>
</context>
<context>
    <name>RightWords</name>
    <message>
        <source>售票</source>
        <translation>Sell</translation>
    </message>
    <message>
        <source>开班</source>
        <translation>Open shifts</translation>
    </message>
    <message>
        <source>主管授权</source>
        <translation>Authorise</translation>
    </message>
    <message>
        <source>看报表</source>
        <translation>See reports</translation>
    </message>
    <message>
        <source>编目录</source>
        <translation>Edit catalogue</translation>
    </message>
    <message>
        <source>批准版次</source>
        <translation>Approve editions</translation>
    </message>
    <message>
        <source>改价格</source>
        <translation>Edit prices</translation>
    </message>
    <message>
        <source>改余票</source>
        <translation>Edit capacity</translation>
    </message>
    <message>
        <source>做营销</source>
        <translation>Edit marketing</translation>
    </message>
    <message>
        <source>管分销</source>
        <translation>Edit agencies</translation>
    </message>
    <message>
        <source>查会员</source>
        <translation>See members</translation>
    </message>
    <message>
        <source>改会员</source>
        <translation>Edit members</translation>
    </message>
    <message>
        <source>看证件原文</source>
        <translation>See documents</translation>
    </message>
    <message>
        <source>财务日结</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>导入数据</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>景区设置</source>
        <translation>Site settings</translation>
    </message>
    <message>
        <source>人员权限</source>
        <translation>People and rights</translation>
    </message>
    <message>
        <source>审计查询</source>
        <translation>Read the audit log</translation>
    </message>
    <message>
        <source>“{first}”与“{second}”不能由同一人担任</source>
        <translation>"{first}" and "{second}" are never held by one person</translation>
    </message>
    <message>
        <source>不能改自己的角色，也不能停用自己；请另一位安全管理员操作。</source>
        <translation>Nobody changes their own roles or switches themselves off; ask another security administrator.</translation>
    </message>
    <message>
        <source>现成角色和自己所在的角色不能修改。</source>
        <translation>Ready-made roles, and roles of your own, stand.</translation>
    </message>
    <message>
        <source>需要权限“{right}”。</source>
        <translation>This needs the right "{right}".</translation>
    </message>
</context>
<context>
    <name>RoleView</name>
    <message>
        <source>本景区的</source>
        <translation>Of this site</translation>
    </message>
    <message>
        <source>现成的</source>
        <translation>Ready-made</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} held</translation>
    </message>
    <message>
        <source>有人因此同时担任：{pair}</source>
        <translation>Somebody would hold both: {pair}</translation>
    </message>
    <message>
        <source>这个代码已经有了</source>
        <translation>This code is taken</translation>
    </message>
    <message>
        <source>还有人担任此角色，请先给他们换角色。</source>
        <translation>Somebody still has this role; change theirs first.</translation>
    </message>
    <message>
        <source>新角色</source>
        <translation>New role</translation>
    </message>
    <message>
        <source>现成</source>
        <translation>Ready-made</translation>
    </message>
    <message>
        <source>{count} 人担任</source>
        <translation>held by {count}</translation>
    </message>
    <message>
        <source>现成角色不能修改；复制后可以改</source>
        <translation>A ready-made role stands; copy it to change it</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>还没有角色</source>
        <translation>No roles yet</translation>
    </message>
    <message>
        <source>名称、代码</source>
        <translation>Name, code</translation>
    </message>
    <message>
        <source>权限</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>同一人不能兼任的，不能放在一起</source>
        <translation>Duties that are kept apart do not go together</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>小写字母、数字、下划线，不能再改</source>
        <translation>Small letters, digits, _; it stands</translation>
    </message>
</context>
<context>
    <name>SiteView</name>
    <message>
        <source>景区</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>不在此修改</source>
        <translation>Not changed here</translation>
    </message>
    <message>
        <source>安装时定，改动须由信息技术人员做</source>
        <translation>Set at installation; IT changes it</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>开园时间</source>
        <translation>Opens at</translation>
    </message>
    <message>
        <source>次日可再入园的时间</source>
        <translation>From when tomorrow counts at the gates</translation>
    </message>
    <message>
        <source>瞬时最大承载量（人）</source>
        <translation>Most persons at one time</translation>
    </message>
    <message>
        <source>主管部门核定的数</source>
        <translation>As approved by the authority</translation>
    </message>
    <message>
        <source>价格与占位保留（分钟）</source>
        <translation>Prices and places held (minutes)</translation>
    </message>
    <message>
        <source>收款慢时按原价</source>
        <translation>A price shown is honoured so long</translation>
    </message>
    <message>
        <source>最多提前售票（天）</source>
        <translation>Sells ahead (days)</translation>
    </message>
    <message>
        <source>时区</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>营业日换日时间</source>
        <translation>Business date changes at</translation>
    </message>
    <message>
        <source>运行方式</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>正式营业</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>演示</source>
        <translation>Demonstration</translation>
    </message>
</context>
<context>
    <name>StaffView</name>
    <message>
        <source>已停用</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>没有角色</source>
        <translation>No role</translation>
    </message>
    <message>
        <source>这个工号已经有人用</source>
        <translation>This number is taken</translation>
    </message>
    <message>
        <source>新人员</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>密码锁定</source>
        <translation>PIN locked</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>再按一次：停用</source>
        <translation>Again: switch off</translation>
    </message>
    <message>
        <source>再按一次：恢复</source>
        <translation>Again: switch on</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>还没有人员</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>姓名、工号、角色</source>
        <translation>Name, number, role</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Signing in</translation>
    </message>
    <message>
        <source>角色与权限</source>
        <translation>Roles and rights</translation>
    </message>
    <message>
        <source>权限是各角色之和，保存后须重新登录</source>
        <translation>Rights are those of all roles; saving signs the person out</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>登录时输入</source>
        <translation>Typed to sign in</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>密码（6 位数字）</source>
        <translation>PIN (6 digits)</translation>
    </message>
    <message>
        <source>已有密码的，留空就不改</source>
        <translation>Left empty, the PIN stays</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Roles</translation>
    </message>
</context>
<context>
    <name>StationView</name>
    <message>
        <source>{count} 条通道</source>
        <translation>Lanes: {count}</translation>
    </message>
    <message>
        <source>检票口</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>售票窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>办公室</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>站点</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>还没有站点</source>
        <translation>No stations yet</translation>
    </message>
    <message>
        <source>通道</source>
        <translation>Lanes</translation>
    </message>
    <message>
        <source>已有通道不能删除，代码不能再改</source>
        <translation>A lane that is there stays, and so does its code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>数据库登录名</source>
        <translation>Database login</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>中文名称</source>
        <translation>Chinese name</translation>
    </message>
    <message>
        <source>英文名称</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>通往分区</source>
        <translation>Leads into</translation>
    </message>
    <message>
        <source>还没有通道</source>
        <translation>No lanes yet</translation>
    </message>
    <message>
        <source>一台电脑一个站点</source>
        <translation>One PC, one station</translation>
    </message>
    <message>
        <source>如 4，不能再改</source>
        <translation>Such as 4; it stands</translation>
    </message>
    <message>
        <source>开通</source>
        <translation>To be admitted</translation>
    </message>
    <message>
        <source>待信息技术人员开通</source>
        <translation>IT has to admit it</translation>
    </message>
    <message>
        <source>待开通</source>
        <translation>Waits for IT</translation>
    </message>
    <message>
        <source>新站点</source>
        <translation>New station</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>请信息技术人员在服务器上运行</source>
        <translation>Have IT run this on the server</translation>
    </message>
    <message>
        <source>还没有登录名和密码；做法见信息技术手册第 3 节</source>
        <translation>It has no login yet; see the IT manual, section 3</translation>
    </message>
</context>
<context>
    <name>SwitchField</name>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>至少要有一行</source>
        <translation>At least one row</translation>
    </message>
    <message>
        <source>第 {row} 行的“{title}”没有填</source>
        <translation>Row {row}: "{title}" is empty</translation>
    </message>
    <message>
        <source>第 {row} 行的“{title}”看不懂</source>
        <translation>Row {row}: "{title}" cannot be read</translation>
    </message>
    <message>
        <source>加一行</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>删去此行</source>
        <translation>Delete row</translation>
    </message>
</context>
<context>
    <name>TaxView</name>
    <message>
        <source>新增须有“编目录”权限</source>
        <translation>Adding one needs the right "Edit catalogue"</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>税率（%）</source>
        <translation>Rate (%)</translation>
    </message>
    <message>
        <source>卖出的票指着它，不能修改；税率变了就加一个新税目</source>
        <translation>Sold tickets refer to it, so it stands; add a class when a rate changes</translation>
    </message>
    <message>
        <source>新税目</source>
        <translation>New tax class</translation>
    </message>
    <message>
        <source>税目</source>
        <translation>Tax classes</translation>
    </message>
    <message>
        <source>还没有税目</source>
        <translation>No tax classes yet</translation>
    </message>
    <message>
        <source>须有“编目录”权限；票务管理在票种页里加</source>
        <translation>Needs the right "Edit catalogue"; catalogue managers add them with ticket types</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>写法不对</source>
        <translation>Not written as it should be</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>时间写成 08:30</source>
        <translation>Write a time as 08:30</translation>
    </message>
</context>
<context>
    <name>WeekdayField</name>
    <message>
        <source>至少选一天</source>
        <translation>Choose at least one day</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
</context>
<context>
    <name>YearTable</name>
    <message>
        <source>只能填 {year} 年的日期</source>
        <translation>Only days of {year}</translation>
    </message>
    <message>
        <source>同一天不能有两行</source>
        <translation>A day stands here twice</translation>
    </message>
</context>
<context>
    <name>ZoneView</name>
    <message>
        <source>新分区</source>
        <translation>New zone</translation>
    </message>
    <message>
        <source>分区</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>还没有分区</source>
        <translation>No zones yet</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>小写字母、数字，不能再改</source>
        <translation>Small letters and digits; stands</translation>
    </message>
    <message>
        <source>瞬时最大承载量（人）</source>
        <translation>Most persons at one time</translation>
    </message>
    <message>
        <source>使用中</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>分区不删除；不用了就停用，停用的不再给新通道和票种</source>
        <translation>Zones are not deleted but switched off; one that is off gets no new lanes and tickets</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>CalendarPresenter</name>
    <message>
        <source>已取出，不再售</source>
        <translation>Taken out; it sells no more</translation>
    </message>
    <message>
        <source>已按规则恢复</source>
        <translation>Back as the rules say</translation>
    </message>
    <message>
        <source>现行：实际余票</source>
        <translation>In force: places left</translation>
    </message>
    <message>
        <source>预览草稿：{title}</source>
        <translation>Preview: {title}</translation>
    </message>
    <message>
        <source>配额改为 {quota}</source>
        <translation>The quota is {quota} now</translation>
    </message>
    <message>
        <source>还没有渠道：请系统管理员在“景区设置”里建窗口等渠道</source>
        <translation>No channels yet: the system administrator makes them in "Site settings"</translation>
    </message>
</context>
<context>
    <name>SlotCard</name>
    <message>
        <source>新配额</source>
        <translation>New quota</translation>
    </message>
    <message>
        <source>改配额</source>
        <translation>Change quota</translation>
    </message>
    <message>
        <source>取出时段</source>
        <translation>Take slot out</translation>
    </message>
    <message>
        <source>再按一次：取出</source>
        <translation>Again: take out</translation>
    </message>
    <message>
        <source>恢复时段</source>
        <translation>Bring slot back</translation>
    </message>
    <message>
        <source>再按一次：恢复</source>
        <translation>Again: bring back</translation>
    </message>
    <message>
        <source>再按一次：改为 {quota}</source>
        <translation>Again: make it {quota}</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>看什么</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>票种（价格）</source>
        <translation>Ticket type (price)</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>场次（余票）</source>
        <translation>Series (places)</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>下月</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>配额</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>已售</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>占用</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>余票</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>这一天没有时段</source>
        <translation>No slots on this day</translation>
    </message>
</context>
<context>
    <name>CalendarWording</name>
    <message>
        <source>草稿的计划，还没有售出</source>
        <translation>As the draft plans it; nothing is sold</translation>
    </message>
    <message>
        <source>人工取出，规则不会把它放回</source>
        <translation>Taken out by hand; rules do not bring it back</translation>
    </message>
    <message>
        <source>各渠道余票；配额由人工改过</source>
        <translation>Left by channel; the quota was set by hand</translation>
    </message>
    <message>
        <source>各渠道余票</source>
        <translation>Left by channel</translation>
    </message>
    <message>
        <source>没有场次</source>
        <translation>No slots</translation>
    </message>
    <message>
        <source>班</source>
        <translation>worked</translation>
    </message>
    <message>
        <source>已满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>余 {places}</source>
        <translation>{places} left</translation>
    </message>
    <message>
        <source>已取出</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>共 {places}</source>
        <translation>{places} in all</translation>
    </message>
</context>
<context>
    <name>ConflictsPresenter</name>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>今后 {days} 天里已订的时段，对照这个版次的规则</source>
        <translation>Bookings of the next {days} days against the rules of this edition</translation>
    </message>
</context>
<context>
    <name>ConflictsView</name>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>按哪个版次</source>
        <translation>By edition</translation>
    </message>
    <message>
        <source>草稿还没有生效，先看它会碰到什么</source>
        <translation>Before a draft is in force: what it would meet</translation>
    </message>
    <message>
        <source>在日历中看</source>
        <translation>See in calendar</translation>
    </message>
    <message>
        <source>游览日</source>
        <translation>Visit days</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>怎么回事</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>已订</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>规则配额</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>没有冲突：已售的时段都合规则</source>
        <translation>No conflict: all bookings fit the rules</translation>
    </message>
</context>
<context>
    <name>EditionChoice</name>
    <message>
        <source>目录版次</source>
        <translation>Edition</translation>
    </message>
</context>
<context>
    <name>PatternForm</name>
    <message>
        <source>时段规则</source>
        <translation>Slot rules</translation>
    </message>
    <message>
        <source>日期空着即不限；最贴切的规则优先</source>
        <translation>No date is no limit; the closest rule comes first</translation>
    </message>
    <message>
        <source>渠道预留</source>
        <translation>Kept for channels</translation>
    </message>
    <message>
        <source>到释放时还没售出的并入公共余票</source>
        <translation>What is unsold at its release goes to the common places</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>游览日</source>
        <translation>Visit days</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>Weekdays</translation>
    </message>
    <message>
        <source>分时段</source>
        <translation>Cut into</translation>
    </message>
    <message>
        <source>开放</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>每段名额</source>
        <translation>Places a slot</translation>
    </message>
    <message>
        <source>可早到（分钟）</source>
        <translation>Early by (minutes)</translation>
    </message>
    <message>
        <source>可晚到（分钟）</source>
        <translation>Late by (minutes)</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>每段预留</source>
        <translation>Kept a slot</translation>
    </message>
    <message>
        <source>开场前释放（分钟）</source>
        <translation>Release before start (minutes)</translation>
    </message>
    <message>
        <source>没有预留：各渠道共用全部名额</source>
        <translation>Nothing is kept: channels share all places</translation>
    </message>
    <message>
        <source>去建草稿</source>
        <translation>Make a draft</translation>
    </message>
    <message>
        <source>全天不分时段</source>
        <translation>Whole day</translation>
    </message>
    <message>
        <source>只一个时段（如半天）</source>
        <translation>One slot (half a day)</translation>
    </message>
</context>
<context>
    <name>PatternsPresenter</name>
    <message>
        <source>只有草稿可以修改</source>
        <translation>Only a draft can be changed</translation>
    </message>
    <message>
        <source>没有修改场次的权限，只能看</source>
        <translation>Read only: you may not change timeslots</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>新时段规则</source>
        <translation>New slot rule</translation>
    </message>
    <message>
        <source>还没有填完整</source>
        <translation>Not complete yet</translation>
    </message>
    <message>
        <source>{slots} 个时段 · 共 {places} 位</source>
        <translation>Slots: {slots} · places: {places}</translation>
    </message>
    <message>
        <source>这一天不用这条规则；{note}</source>
        <translation>Not by this rule; {note}</translation>
    </message>
    <message>
        <source>结束应晚于开放</source>
        <translation>It must close after it opens</translation>
    </message>
    <message>
        <source>请先在“场次”页新建场次。</source>
        <translation>Add a series on the page "Series" first.</translation>
    </message>
    <message>
        <source>还没有场次</source>
        <translation>No series yet</translation>
    </message>
</context>
<context>
    <name>CutStrip</name>
    <message>
        <source>前一天</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Day after</translation>
    </message>
</context>
<context>
    <name>PatternsView</name>
    <message>
        <source>这个版次还没有时段规则</source>
        <translation>This edition has no slot rules yet</translation>
    </message>
    <message>
        <source>时段规则</source>
        <translation>Slot rules</translation>
    </message>
    <message>
        <source>查找规则</source>
        <translation>Find a rule</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>再按一次</source>
        <translation>Press again</translation>
    </message>
</context>
<context>
    <name>CapacityRoom</name>
    <message>
        <source>时段规则</source>
        <translation>Slot rules</translation>
    </message>
    <message>
        <source>日历与预览</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Series</translation>
    </message>
</context>
<context>
    <name>SeriesView</name>
    <message>
        <source>一处限量放人的地方，如入园、溶洞、游船；票种占用它的名额</source>
        <translation>What admits a limited number: admission, a cave, a boat; ticket types take its places</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>还没有场次</source>
        <translation>No series yet</translation>
    </message>
    <message>
        <source>名称、代码</source>
        <translation>Name, code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>小写字母、数字、下划线，不能再改</source>
        <translation>Small letters, digits, _; it stands</translation>
    </message>
    <message>
        <source>新场次</source>
        <translation>New series</translation>
    </message>
    <message>
        <source>没有修改场次的权限，只能看</source>
        <translation>Read only: you may not change timeslots</translation>
    </message>
</context>
<context>
    <name>CapacityWording</name>
    <message>
        <source>全天</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>全天不分时段</source>
        <translation>Whole day</translation>
    </message>
    <message>
        <source>只一个时段</source>
        <translation>One slot</translation>
    </message>
    <message>
        <source>公共</source>
        <translation>Common</translation>
    </message>
    <message>
        <source>抢购</source>
        <translation>Flash sale</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>有未保存的修改</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>先按 Ctrl S 保存，或放弃修改。</source>
        <translation>Press Ctrl S to save, or discard them.</translation>
    </message>
    <message>
        <source>开放时间应早于结束时间。</source>
        <translation>It must open before it closes.</translation>
    </message>
    <message>
        <source>同一渠道写了两行预留。</source>
        <translation>A channel stands in two rows.</translation>
    </message>
    <message>
        <source>{day} 周{weekday}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>不论节假日</source>
        <translation>Holidays or not</translation>
    </message>
    <message>
        <source>只在节假日</source>
        <translation>Holidays only</translation>
    </message>
    <message>
        <source>节假日除外</source>
        <translation>Not on holidays</translation>
    </message>
    <message>
        <source>{quota} 位</source>
        <translation>{quota} places</translation>
    </message>
    <message>
        <source>可售</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>紧张</source>
        <translation>Few left</translation>
    </message>
    <message>
        <source>已满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>规则里不再有这个时段，保留已售，不再售</source>
        <translation>No rule makes this slot: kept, sells no more</translation>
    </message>
    <message>
        <source>规则的配额少于已订，保留已售，不再售</source>
        <translation>Fewer places than booked: kept, sells no more</translation>
    </message>
    <message>
        <source>配额由人工改过，保持不变</source>
        <translation>The quota was set by hand and stays</translation>
    </message>
    <message>
        <source>{day} 与另一条同样优先的规则时间重叠</source>
        <translation>On {day} it overlaps another rule of the same rank</translation>
    </message>
    <message>
        <source>开放时间不是时段长度的整数倍，最后一段不成</source>
        <translation>The hours are no multiple of the slot: the last one is lost</translation>
    </message>
    <message>
        <source>时段应从整刻钟开始</source>
        <translation>Slots begin at quarters of an hour</translation>
    </message>
    <message>
        <source>各渠道预留之和大于配额</source>
        <translation>More is kept for channels than there is</translation>
    </message>
    <message>
        <source>没有改成</source>
        <translation>Not changed</translation>
    </message>
    <message>
        <source>程序出错，没有保存</source>
        <translation>A fault of the program, nothing saved</translation>
    </message>
    <message>
        <source>已售和占用共 {taken} 位，配额不能少于它。</source>
        <translation>{taken} places are sold or held: the quota cannot be less.</translation>
    </message>
    <message>
        <source>这个时段已有 {taken} 位预订，先改签或退票。</source>
        <translation>{taken} places of it are booked: move or refund them first.</translation>
    </message>
    <message>
        <source>这个时段已取出或已失效，请重新读取。</source>
        <translation>The slot is out or has lapsed: read it again.</translation>
    </message>
    <message>
        <source>这个版次已不是草稿；请以它为底新建草稿。</source>
        <translation>It is no draft any more: make a new one from it.</translation>
    </message>
    <message>
        <source>周{days}</source>
        <translation>{days}</translation>
    </message>
    <message>
        <source>每 {minutes} 分钟</source>
        <translation>{minutes} minutes</translation>
    </message>
    <message>
        <source>数据库不接受：{rule}</source>
        <translation>The database refuses: {rule}</translation>
    </message>
</context>
<context>
    <name>AgreedField</name>
    <message>
        <source>同意后才能登记</source>
        <translation>Only with consent can somebody be registered</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>填了才改，留空不改</source>
        <translation>Only what is filled in changes</translation>
    </message>
    <message>
        <source>证件与生日</source>
        <translation>Document and birthday</translation>
    </message>
    <message>
        <source>终止会员</source>
        <translation>End membership</translation>
    </message>
    <message>
        <source>余下的积分同时作废，不能恢复</source>
        <translation>Points that are left expire; this cannot be undone</translation>
    </message>
    <message>
        <source>删除已登记的</source>
        <translation>Delete what is kept</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>生日</source>
        <translation>Birthday</translation>
    </message>
    <message>
        <source>会员卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>终止的原因</source>
        <translation>Why it ends</translation>
    </message>
    <message>
        <source>同时删除个人信息</source>
        <translation>Delete personal data too</translation>
    </message>
    <message>
        <source>本人要求时打开</source>
        <translation>Turn on when they ask for it</translation>
    </message>
    <message>
        <source>再按一次：终止</source>
        <translation>Press again: end</translation>
    </message>
</context>
<context>
    <name>DocumentField</name>
    <message>
        <source>请先选证件种类</source>
        <translation>Choose the kind of document first</translation>
    </message>
</context>
<context>
    <name>FamilyTab</name>
    <message>
        <source>家庭成员</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>先找到也是会员的家人，再选关系</source>
        <translation>Find the relative, who is a member too, then choose how they are related</translation>
    </message>
    <message>
        <source>关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>会员号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>出生</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>还没有关联的家人</source>
        <translation>No relatives yet</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>解除关联</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>再按一次：解除</source>
        <translation>Press again: remove</translation>
    </message>
    <message>
        <source>是这位会员的</source>
        <translation>Is the member's</translation>
    </message>
</context>
<context>
    <name>MemberFinder</name>
    <message>
        <source>手机、末四位、证件、卡号、会员号或姓名</source>
        <translation>Phone, last four, document, card, number or name</translation>
    </message>
    <message>
        <source>找到的会员</source>
        <translation>Members found</translation>
    </message>
</context>
<context>
    <name>MemberPane</name>
    <message>
        <source>手机、末四位、证件、卡号、会员号或姓名</source>
        <translation>Phone, last four, document, name…</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>输入后列出会员</source>
        <translation>Type to find members</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>登记会员</source>
        <translation>Register member</translation>
    </message>
    <message>
        <source>待同意的合并</source>
        <translation>Merges awaiting agreement</translation>
    </message>
    <message>
        <source>我提请</source>
        <translation>mine</translation>
    </message>
    <message>
        <source>没有找到；请再输入一个字</source>
        <translation>Not found; type one more character</translation>
    </message>
</context>
<context>
    <name>MemberView</name>
    <message>
        <source>只能查看</source>
        <translation>You can only read here</translation>
    </message>
    <message>
        <source>会员已终止，不能修改</source>
        <translation>The membership has ended: nothing can be changed</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>合并重复会员</source>
        <translation>Merge a double</translation>
    </message>
</context>
<context>
    <name>MemberWording</name>
    <message>
        <source>有效</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>已合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>已终止</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>子女</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>临时身份证</source>
        <translation>Temporary ID card</translation>
    </message>
    <message>
        <source>户口簿</source>
        <translation>Household register</translation>
    </message>
    <message>
        <source>港澳居民来往内地通行证</source>
        <translation>Hong Kong and Macao permit</translation>
    </message>
    <message>
        <source>台湾居民来往大陆通行证</source>
        <translation>Taiwan permit</translation>
    </message>
    <message>
        <source>港澳台居民居住证</source>
        <translation>Residence permit (HK, Macao, Taiwan)</translation>
    </message>
    <message>
        <source>外国人永久居留身份证</source>
        <translation>Foreign permanent resident card</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>军官证、士兵证</source>
        <translation>Military card</translation>
    </message>
    <message>
        <source>号码位数不对</source>
        <translation>Wrong number of characters</translation>
    </message>
    <message>
        <source>号码里有不该有的字符</source>
        <translation>A character that does not belong in the number</translation>
    </message>
    <message>
        <source>号码开头不是这种证件的</source>
        <translation>No number of this kind begins so</translation>
    </message>
    <message>
        <source>号码里的出生日期不存在</source>
        <translation>The date of birth in the number does not exist</translation>
    </message>
    <message>
        <source>校验码不对，请核对号码</source>
        <translation>The check digit does not fit: compare the number</translation>
    </message>
    <message>
        <source>消费获得</source>
        <translation>Earned</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>退款冲回</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>调整</source>
        <translation>Adjusted</translation>
    </message>
    <message>
        <source>还差 {spend} 或 {visits} 次到访，升为{name}</source>
        <translation>Still {spend} or {visits} visits to {name}</translation>
    </message>
    <message>
        <source>还差 {spend}，升为{name}</source>
        <translation>Still {spend} to {name}</translation>
    </message>
    <message>
        <source>还差 {visits} 次到访，升为{name}</source>
        <translation>Still {visits} visits to {name}</translation>
    </message>
    <message>
        <source>这个证件已经是会员 {number}</source>
        <translation>This document is member {number} already</translation>
    </message>
    <message>
        <source>这张卡已绑定会员 {number}</source>
        <translation>This card is bound to member {number}</translation>
    </message>
    <message>
        <source>积分不足：现有 {balance}，需要 {wanted}</source>
        <translation>Too few points: {balance} there, {wanted} wanted</translation>
    </message>
    <message>
        <source>这位会员现在没有这项权益</source>
        <translation>The member does not have this benefit now</translation>
    </message>
    <message>
        <source>本年 {limit} 次已用完</source>
        <translation>All {limit} uses of this year are used up</translation>
    </message>
    <message>
        <source>只显示最新的，请再输入一些</source>
        <translation>Only the newest are shown: type more</translation>
    </message>
    <message>
        <source>没有办成</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>已登记，会员号 {number}</source>
        <translation>Registered as member {number}</translation>
    </message>
    <message>
        <source>已合并为 {number}</source>
        <translation>Merged into {number}</translation>
    </message>
    <message>
        <source>服务器没有回答：它没有开，或没有密钥</source>
        <translation>The server did not answer: it is off, or has no keys</translation>
    </message>
    <message>
        <source>请先按 Ctrl S 保存，或按 Ctrl D 放弃。</source>
        <translation>Press Ctrl S to save, or Ctrl D to discard.</translation>
    </message>
    <message>
        <source>有修改没有保存</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>请填写姓名，最多 100 个字</source>
        <translation>Fill in the name, at most 100 characters</translation>
    </message>
    <message>
        <source>手机号应为 5–20 位数字</source>
        <translation>A phone has 5 to 20 digits</translation>
    </message>
    <message>
        <source>生日不能晚于今天</source>
        <translation>The birthday cannot be after today</translation>
    </message>
    <message>
        <source>未满 14 周岁，请先选一位是会员的监护人</source>
        <translation>Under 14: first choose a guardian who is a member</translation>
    </message>
    <message>
        <source>这位会员已终止</source>
        <translation>This membership has ended</translation>
    </message>
    <message>
        <source>没有这位会员，请重新查找</source>
        <translation>No such member: search again</translation>
    </message>
    <message>
        <source>请写明原因</source>
        <translation>Say why</translation>
    </message>
    <message>
        <source>规则刚刚有变动，请重新打开再试</source>
        <translation>A rule has just changed: open it again and retry</translation>
    </message>
    <message>
        <source>不能和自己关联</source>
        <translation>Nobody is their own relative</translation>
    </message>
    <message>
        <source>两人已经关联</source>
        <translation>They are linked already</translation>
    </message>
    <message>
        <source>会成为自己的长辈，不能这样关联</source>
        <translation>Somebody would become their own ancestor</translation>
    </message>
    <message>
        <source>这两个已经是同一位会员</source>
        <translation>These are one member already</translation>
    </message>
    <message>
        <source>两人是长辈与晚辈，不是同一人；先解除家庭关联</source>
        <translation>They are parent and child, not one person; remove the link first</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Enter 选用</source>
        <translation>Enter takes it</translation>
    </message>
    <message>
        <source>{name} 得 {points} 分，共 {whole}</source>
        <translation>{name} earns {points}, now {whole}</translation>
    </message>
    <message>
        <source>{points} 分</source>
        <translation>{points} pts</translation>
    </message>
    <message>
        <source>不用会员</source>
        <translation>No member</translation>
    </message>
    <message>
        <source>只显示前几位，请多输几位或几个字</source>
        <translation>Only the first are shown: type more</translation>
    </message>
    <message>
        <source>已注销</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>手机、末四位、会员号、卡号、证件或姓名</source>
        <translation>Phone, its last four, member number, card, document or name</translation>
    </message>
    <message>
        <source>散客</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>数据库连接断开，请按 Enter 再查；本单还在</source>
        <translation>Database lost: Enter tries again; the basket is kept</translation>
    </message>
    <message>
        <source>本窗口没有个人信息密钥，请找信息技术人员</source>
        <translation>This window has no person keys: call IT</translation>
    </message>
    <message>
        <source>此会员已注销，不能选用；请按散客售票</source>
        <translation>This membership is closed: sell without it</translation>
    </message>
    <message>
        <source>没有手机</source>
        <translation>no phone</translation>
    </message>
    <message>
        <source>没有找到，请核对后重输，或按散客售票</source>
        <translation>Nobody found: check and type again, or sell without</translation>
    </message>
    <message>
        <source>没有查看会员的权限，请找主管</source>
        <translation>You may not look members up: ask a supervisor</translation>
    </message>
    <message>
        <source>输入后按 Enter 查找</source>
        <translation>Type, then Enter</translation>
    </message>
    <message>
        <source>选用</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>不止一位，请按 1–9 或方向键选中，再按 Enter</source>
        <translation>Several: mark one by 1–9 or an arrow key, then Enter</translation>
    </message>
    <message>
        <source>按 1–9 或方向键选中，再按 Enter</source>
        <translation>Mark one by 1–9 or an arrow key, then Enter</translation>
    </message>
    <message>
        <source>两人各有证件，要由另一位同事同意；请返回重新提请</source>
        <translation>Each has a document: a colleague has to agree. Go back and propose it</translation>
    </message>
    <message>
        <source>两人各有证件：由能看证件原文的同事核对同意</source>
        <translation>Each has a document: a second person has to agree</translation>
    </message>
    <message>
        <source>其中一位已有待同意的合并；先在会员列表里处理它</source>
        <translation>One of them waits for another merge: deal with it in the list of members</translation>
    </message>
    <message>
        <source>写不进 {folder}，请检查导出文件夹</source>
        <translation>Cannot write to {folder}: see to the export folder</translation>
    </message>
    <message>
        <source>含明文：交给本人后请删除这个文件</source>
        <translation>It holds plain data: delete the file once the person has it</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>姓名、手机都不相同，要由另一位同事同意；请返回重新提请</source>
        <translation>Neither name nor phone is the same: a colleague has to agree. Go back and propose it</translation>
    </message>
    <message>
        <source>姓名、手机都不相同：由能看证件原文的同事核对同意</source>
        <translation>No name or phone in common: a second person agrees</translation>
    </message>
    <message>
        <source>已写入 {file}</source>
        <translation>Written to {file}</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>已提请合并</source>
        <translation>Merge proposed</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>没有合并，两个会员照旧</source>
        <translation>Not merged: both members stay</translation>
    </message>
    <message>
        <source>由一位能看证件原文的同事（如经理）在会员列表里打开并同意</source>
        <translation>Somebody who sees documents (a manager) opens it in the list of members and agrees</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>自己提请的不能自己同意，请另一位同事登录</source>
        <translation>You cannot agree to your own proposal: have a colleague sign in</translation>
    </message>
    <message>
        <source>这个手机号已经是会员 {number}；与家人共用就打开“手机与家人共用”</source>
        <translation>Member {number} has this phone; if the family shares it, switch on "Phone shared"</translation>
    </message>
    <message>
        <source>这份提请已经处理过了</source>
        <translation>This proposal was dealt with already</translation>
    </message>
</context>
<context>
    <name>MembersRoom</name>
    <message>
        <source>会员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>等级与权益</source>
        <translation>Tiers and benefits</translation>
    </message>
    <message>
        <source>个人信息</source>
        <translation>Personal data</translation>
    </message>
</context>
<context>
    <name>MembersView</name>
    <message>
        <source>手机、末四位、证件、卡号、会员号或姓名</source>
        <translation>Phone, last four, document, card, number or name</translation>
    </message>
    <message>
        <source>本机没有个人信息密钥</source>
        <translation>This PC has no keys of personal data</translation>
    </message>
    <message>
        <source>请在站点文件里写 person_keys_file，再启动</source>
        <translation>Name person_keys_file in the station file, then start again</translation>
    </message>
    <message>
        <source>先查找会员</source>
        <translation>Find a member first</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>并排核对</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>合并重复会员</source>
        <translation>Merge a double</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>本会员</source>
        <translation>This member</translation>
    </message>
    <message>
        <source>另一个</source>
        <translation>The other</translation>
    </message>
    <message>
        <source>合并的原因</source>
        <translation>Why they are merged</translation>
    </message>
    <message>
        <source>合并后不能拆开，请先核对</source>
        <translation>A merge cannot be undone: compare first</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{name} 于 {at} 提请；合并后不能拆开，请先核对</source>
        <translation>{name}, {at}. It cannot be undone: compare first</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Turn down</translation>
    </message>
    <message>
        <source>两边的积分、到访、家庭和记录都保留</source>
        <translation>Points, visits, family and history of both stay</translation>
    </message>
    <message>
        <source>再按一次：不同意</source>
        <translation>Again: turn down</translation>
    </message>
    <message>
        <source>再按一次：合并</source>
        <translation>Again: merge</translation>
    </message>
    <message>
        <source>再按一次：合并，不能拆开</source>
        <translation>Again: merge for good</translation>
    </message>
    <message>
        <source>再按一次：提请合并</source>
        <translation>Again: propose</translation>
    </message>
    <message>
        <source>再按一次：撤回</source>
        <translation>Again: take back</translation>
    </message>
    <message>
        <source>另找一个</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>合并后</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <source>合并后用较早的会员号 {number}；标色的行两人不同</source>
        <translation>The older number {number} is kept; marked lines differ</translation>
    </message>
    <message>
        <source>同一个人登记了两次时用；找到后在下面并排核对</source>
        <translation>For somebody who was registered twice; both are then shown side by side</translation>
    </message>
    <message>
        <source>同意合并</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>姓名、手机、证件以哪一个为准</source>
        <translation>Name, phone, document of</translation>
    </message>
    <message>
        <source>您提请的，由能看证件原文的另一位同事同意</source>
        <translation>Yours: a colleague who sees documents agrees to it</translation>
    </message>
    <message>
        <source>找到另一个会员号</source>
        <translation>Find the other membership</translation>
    </message>
    <message>
        <source>提请合并</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>档案</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>号码只显示末四位</source>
        <translation>Only the last four of numbers are shown</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>权益</source>
        <translation>Benefits</translation>
    </message>
    <message>
        <source>合并记录</source>
        <translation>Merged memberships</translation>
    </message>
    <message>
        <source>查看明文的原因</source>
        <translation>Why plain data are needed</translation>
    </message>
    <message>
        <source>显示明文</source>
        <translation>Show plain</translation>
    </message>
    <message>
        <source>本年已用</source>
        <translation>Used this year</translation>
    </message>
    <message>
        <source>还剩</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>这个等级没有权益</source>
        <translation>This tier has no benefits</translation>
    </message>
    <message>
        <source>使用一次</source>
        <translation>Use once</translation>
    </message>
    <message>
        <source>再按一次：使用</source>
        <translation>Press again: use</translation>
    </message>
    <message>
        <source>第 {version} 版，已同意</source>
        <translation>Version {version}, agreed</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>会员卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>已绑定</source>
        <translation>Bound</translation>
    </message>
    <message>
        <source>未绑定</source>
        <translation>Not bound</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>出生</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>入会</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>会员号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>告知书</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>未同意</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>会留下记录；明文显示 30 秒</source>
        <translation>It is written down; plain for 30 seconds</translation>
    </message>
    <message>
        <source>再按一次：导出</source>
        <translation>Again: export</translation>
    </message>
    <message>
        <source>导出本人的全部资料</source>
        <translation>Export all of this person</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>现为 {now}，留空不改</source>
        <translation>Now {now}; empty leaves it</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>已绑定，留空不改</source>
        <translation>Bound; empty leaves it</translation>
    </message>
    <message>
        <source>未绑定，可刷卡</source>
        <translation>Not bound; lay the card on the reader</translation>
    </message>
    <message>
        <source>会员卡号</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>可刷卡</source>
        <translation>Or lay the card on the reader</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>本人愿意才填</source>
        <translation>Only if they want to</translation>
    </message>
    <message>
        <source>生日</source>
        <translation>Birthday</translation>
    </message>
    <message>
        <source>证件上有就不用填</source>
        <translation>Or from the document</translation>
    </message>
    <message>
        <source>手机与家人共用</source>
        <translation>Phone shared</translation>
    </message>
</context>
<context>
    <name>PointsTab</name>
    <message>
        <source>调整</source>
        <translation>Adjust</translation>
    </message>
    <message>
        <source>补登或更正，会留下记录</source>
        <translation>To add or correct; it is written down</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>What</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>有效至</source>
        <translation>Good until</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>还没有积分</source>
        <translation>No points yet</translation>
    </message>
    <message>
        <source>扣减写负数</source>
        <translation>Negative takes away</translation>
    </message>
    <message>
        <source>留空为长期有效</source>
        <translation>Empty is for ever</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>调整积分</source>
        <translation>Adjust points</translation>
    </message>
    <message>
        <source>再按一次：调整</source>
        <translation>Press again: adjust</translation>
    </message>
    <message>
        <source>积分 {balance}</source>
        <translation>Points {balance}</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>不能为 0</source>
        <translation>Cannot be 0</translation>
    </message>
    <message>
        <source>不能早于今天</source>
        <translation>Not before today</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>第 {version} 版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>个人信息告知书</source>
        <translation>Notice on personal data</translation>
    </message>
    <message>
        <source>登记会员</source>
        <translation>Register member</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>证件与生日</source>
        <translation>Document and birthday</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>未满 14 周岁由监护人同意，监护人须是会员</source>
        <translation>For a child under 14 a guardian agrees, who is a member</translation>
    </message>
    <message>
        <source>已念给本人（或监护人）听，本人同意</source>
        <translation>Read to them (or the guardian), who agreed</translation>
    </message>
</context>
<context>
    <name>TierCard</name>
    <message>
        <source>{tier}，保级至 {until}</source>
        <translation>{tier}, kept until {until}</translation>
    </message>
    <message>
        <source>近 12 个月消费 ¥{spend}，到访 {visits} 次</source>
        <translation>In 12 months: spent ¥{spend}, {visits} visits</translation>
    </message>
    <message>
        <source>已是最高等级</source>
        <translation>The highest tier</translation>
    </message>
</context>
<context>
    <name>TierView</name>
    <message>
        <source>这个代码已经有了</source>
        <translation>This code is taken</translation>
    </message>
    <message>
        <source>已有等级在这个次序</source>
        <translation>Another tier has this rank</translation>
    </message>
    <message>
        <source>代码重复，或结束日早于开始日</source>
        <translation>A code twice, or an end before its beginning</translation>
    </message>
    <message>
        <source>不能早于今天</source>
        <translation>Not before today</translation>
    </message>
    <message>
        <source>新等级</source>
        <translation>New tier</translation>
    </message>
    <message>
        <source>名称与次序</source>
        <translation>Name and rank</translation>
    </message>
    <message>
        <source>升级条件与积分</source>
        <translation>How it is reached, and points</translation>
    </message>
    <message>
        <source>自 {day} 起</source>
        <translation>Since {day}</translation>
    </message>
    <message>
        <source>今天没有规则</source>
        <translation>No rule today</translation>
    </message>
    <message>
        <source>消费 ¥{spend}</source>
        <translation>¥{spend} spent</translation>
    </message>
    <message>
        <source>到访 {visits} 次</source>
        <translation>{visits} visits</translation>
    </message>
    <message>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <source>入会即是</source>
        <translation>From the start</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>还没有等级</source>
        <translation>No tiers yet</translation>
    </message>
    <message>
        <source>权益</source>
        <translation>Benefits</translation>
    </message>
    <message>
        <source>按日历年计次；次数留空为不限</source>
        <translation>Counted by the calendar year; empty is without limit</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>小写字母、数字</source>
        <translation>Small letters, digits</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>0 为最低，入会即是</source>
        <translation>0 is the lowest, from the start</translation>
    </message>
    <message>
        <source>近 12 个月消费满（元）</source>
        <translation>Spend in 12 months (yuan)</translation>
    </message>
    <message>
        <source>满一项即升级</source>
        <translation>Either one reaches it</translation>
    </message>
    <message>
        <source>近 12 个月到访满（次）</source>
        <translation>Visits in 12 months</translation>
    </message>
    <message>
        <source>一天算一次</source>
        <translation>One a day</translation>
    </message>
    <message>
        <source>每消费 100 元得积分</source>
        <translation>Points for 100 yuan</translation>
    </message>
    <message>
        <source>积分有效（月）</source>
        <translation>Points good for (months)</translation>
    </message>
    <message>
        <source>到那个月月底，留空为长期</source>
        <translation>To month end; empty: always</translation>
    </message>
    <message>
        <source>新规则自哪天起</source>
        <translation>New rule from</translation>
    </message>
    <message>
        <source>改了条件而留空，就从今天起</source>
        <translation>If empty: from today</translation>
    </message>
    <message>
        <source>这个等级可以享受</source>
        <translation>What this tier gives</translation>
    </message>
    <message>
        <source>中文名称</source>
        <translation>Chinese name</translation>
    </message>
    <message>
        <source>英文名称</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>每年次数</source>
        <translation>A year</translation>
    </message>
    <message>
        <source>开始日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>结束日</source>
        <translation>To</translation>
    </message>
    <message>
        <source>还没有权益</source>
        <translation>No benefits yet</translation>
    </message>
</context>
<context>
    <name>ImportMessages</name>
    <message>
        <source>已停止</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>没有导入任何一行</source>
        <translation>Not a single row was imported</translation>
    </message>
    <message>
        <source>检查之后有了变化，没有导入</source>
        <translation>Something has changed since the check: nothing was imported</translation>
    </message>
    <message>
        <source>问题已列在下面，请改好再选一次文件</source>
        <translation>What is wrong is listed below; put it right and choose the file again</translation>
    </message>
    <message>
        <source>没有导入</source>
        <translation>Nothing was imported</translation>
    </message>
    <message>
        <source>草稿已不能改，或名额刚被售出；请再检查一次</source>
        <translation>The draft stands, or places have just been sold: check again</translation>
    </message>
    <message>
        <source>初始 PIN 只显示这一次</source>
        <translation>First PINs are shown this once</translation>
    </message>
    <message>
        <source>请先保存清单（Ctrl E），再离开</source>
        <translation>Save the list (Ctrl E) before you leave</translation>
    </message>
    <message>
        <source>正在导入</source>
        <translation>An import is running</translation>
    </message>
    <message>
        <source>请等它完成，或按 Ctrl K 停止</source>
        <translation>Wait for its end, or stop it with Ctrl K</translation>
    </message>
    <message>
        <source>已保存 {file}</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>{file} 没有写成</source>
        <translation>{file} could not be written</translation>
    </message>
    <message>
        <source>若它正被打开，请先关闭再保存 · {reason}</source>
        <translation>If it is open somewhere, close it and save again · {reason}</translation>
    </message>
    <message>
        <source>{file} 打不开</source>
        <translation>{file} cannot be opened</translation>
    </message>
    <message>
        <source>已导入 {count} 行</source>
        <translation>{count} rows imported</translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>选择填好的表格</source>
        <translation>Choose the sheet that was filled in</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>导入 {file}</source>
        <translation>Import of {file}</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>保存空白模板</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>保存清单</source>
        <translation>Save list</translation>
    </message>
    <message>
        <source>停止，不导入</source>
        <translation>Stop, import nothing</translation>
    </message>
    <message>
        <source>写入哪个目录草稿</source>
        <translation>Draft to write in</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>再按一次：导入</source>
        <translation>Press again: import</translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation>Import {count} rows</translation>
    </message>
    <message>
        <source>再按一次：导入 {count} 行</source>
        <translation>Press again: import {count} rows</translation>
    </message>
</context>
<context>
    <name>ImportWording</name>
    <message>
        <source>这台电脑没有个人信息密钥</source>
        <translation>No keys for personal data on this PC</translation>
    </message>
    <message>
        <source>可以导入</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>全部导入，没有问题</source>
        <translation>All imported, no problems</translation>
    </message>
    <message>
        <source>没有问题，可以导入</source>
        <translation>No problems: it can be imported</translation>
    </message>
    <message>
        <source>选了文件就在这里列出问题</source>
        <translation>Problems of the chosen file are listed here</translation>
    </message>
    <message>
        <source>问题 0</source>
        <translation>Problems: 0</translation>
    </message>
    <message>
        <source>检查通过：要么全部导入，要么一行也不导入</source>
        <translation>Check passed: all rows are imported, or none</translation>
    </message>
    <message>
        <source>{done} / {of} 行 · 每秒 {rate} 行</source>
        <translation>{done} of {of} rows · {rate} rows a second</translation>
    </message>
    <message>
        <source>新草稿，照搬生效中的目录</source>
        <translation>A new draft, a copy of what is in force</translation>
    </message>
    <message>
        <source>还没有选文件</source>
        <translation>No file chosen yet</translation>
    </message>
    <message>
        <source>先保存空白模板，填好后选它；示例行会跳过</source>
        <translation>Save the template, fill it in and choose it; its example row is left out</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>问题 {count} · 涉及 {rows} 行</source>
        <translation>Problems: {count} · rows: {rows}</translation>
    </message>
    <message>
        <source>改好问题，再选一次文件</source>
        <translation>Put the problems right, then choose the file again</translation>
    </message>
    <message>
        <source> · 还有更多</source>
        <translation> · and more</translation>
    </message>
    <message>
        <source>{of} 行已处理，正在写入数据库…</source>
        <translation>{of} rows done, writing to the database…</translation>
    </message>
    <message>
        <source>需要权限 {rights}</source>
        <translation>Needs {rights}</translation>
    </message>
    <message>
        <source>{rows} 行 · {folder}</source>
        <translation>{rows} rows · {folder}</translation>
    </message>
    <message>
        <source>已导入 {count} 行</source>
        <translation>{count} rows imported</translation>
    </message>
</context>
<context>
    <name>BundleForm</name>
    <message>
        <source>一套</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>单票照样单卖；一笔订单里每满一套减一次</source>
        <translation>Singles stay on sale; each complete set of an order is cheaper</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket type</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>按“加一行”选票种</source>
        <translation>Press "Add row" for a type</translation>
    </message>
    <message>
        <source>按窗口今天的票价</source>
        <translation>At the prices of the window today</translation>
    </message>
    <message>
        <source>还没有选票种</source>
        <translation>No ticket type yet</translation>
    </message>
    <message>
        <source>{type} 今天不在窗口单卖</source>
        <translation>{type} is not sold at the window today</translation>
    </message>
    <message>
        <source>单买 {singles} → 捆绑 {bundle}，省 {relief}</source>
        <translation>Singles {singles} → bundle {bundle}, {relief} saved</translation>
    </message>
    <message>
        <source>捆绑至少要两张票</source>
        <translation>A bundle has two tickets at least</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>优惠</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket types</translation>
    </message>
    <message>
        <source>一个都不选即全部票种</source>
        <translation>None is all ticket types</translation>
    </message>
    <message>
        <source>满多少可用（元）</source>
        <translation>From (yuan)</translation>
    </message>
    <message>
        <source>空着不限</source>
        <translation>Empty: no limit</translation>
    </message>
</context>
<context>
    <name>CouponForm</name>
    <message>
        <source>做多少张</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>每张一个码，用一次</source>
        <translation>A code each, used once</translation>
    </message>
</context>
<context>
    <name>PromoForm</name>
    <message>
        <source>促销码</source>
        <translation>Promo code</translation>
    </message>
    <message>
        <source>字母、数字、连字符，不分大小写</source>
        <translation>Letters, digits, hyphens; any case</translation>
    </message>
    <message>
        <source>共可用几次</source>
        <translation>Uses in all</translation>
    </message>
    <message>
        <source>空着不限</source>
        <translation>Empty: no limit</translation>
    </message>
    <message>
        <source>每人可用几次</source>
        <translation>Uses a person</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>券码只显示这一次，已存为</source>
        <translation>Codes are shown this once; they are kept in</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>券码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count} coupons</translation>
    </message>
</context>
<context>
    <name>FlashForm</name>
    <message>
        <source>抢购</source>
        <translation>Flash sale</translation>
    </message>
    <message>
        <source>库存从公共余票里单独留出，结束后自动还回</source>
        <translation>Its stock is laid aside and goes back at the end</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket type</translation>
    </message>
    <message>
        <source>库存（张）</source>
        <translation>Stock (tickets)</translation>
    </message>
    <message>
        <source>哪一天的场次</source>
        <translation>Slots of which day</translation>
    </message>
    <message>
        <source>抢购价（元）</source>
        <translation>Price (yuan)</translation>
    </message>
    <message>
        <source>请选一个时段</source>
        <translation>Choose a slot</translation>
    </message>
    <message>
        <source>公共余 {left}</source>
        <translation>{left} common</translation>
    </message>
    <message>
        <source>这一天没有时段</source>
        <translation>No slots on this day</translation>
    </message>
    <message>
        <source>今天窗口卖 {price}</source>
        <translation>{price} at the window today</translation>
    </message>
    <message>
        <source>全天 · {left}</source>
        <translation>All day · {left}</translation>
    </message>
</context>
<context>
    <name>MadePage</name>
    <message>
        <source>做成的活动不再修改；要改请撤回，另做一个</source>
        <translation>What is made stays: withdraw it and make another</translation>
    </message>
    <message>
        <source>次已用，还有 {left}</source>
        <translation>used, {left} left</translation>
    </message>
    <message>
        <source>任何一天</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>可与其他优惠同享</source>
        <translation>With other offers</translation>
    </message>
    <message>
        <source>不与其他优惠同享</source>
        <translation>Not with other offers</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>再按一次：撤回</source>
        <translation>Again: withdraw</translation>
    </message>
    <message>
        <source>不限套数：订单里凑齐一套就减</source>
        <translation>Without limit: each complete set of an order</translation>
    </message>
    <message>
        <source>次已用，不限总数</source>
        <translation>used, without limit</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>On sale</translation>
    </message>
    <message>
        <source>游览日</source>
        <translation>Visit days</translation>
    </message>
    <message>
        <source>同享</source>
        <translation>Combines</translation>
    </message>
    <message>
        <source>张已售，还有 {left}</source>
        <translation>sold, {left} left</translation>
    </message>
    <message>
        <source>张已用，还有 {left}</source>
        <translation>used, {left} left</translation>
    </message>
    <message>
        <source>促销码</source>
        <translation>Promo code</translation>
    </message>
    <message>
        <source>一套</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket types</translation>
    </message>
    <message>
        <source>每人 {count} 次</source>
        <translation>{count} a person</translation>
    </message>
    <message>
        <source>每人限用</source>
        <translation>By person</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>优惠券 {time} {tail}.xlsx</source>
        <translation>Coupons {time} {tail}.xlsx</translation>
    </message>
    <message>
        <source>已做成</source>
        <translation>Made</translation>
    </message>
</context>
<context>
    <name>OffFields</name>
    <message>
        <source>怎样减</source>
        <translation>Takes off</translation>
    </message>
    <message>
        <source>减多少（元）</source>
        <translation>Off (yuan)</translation>
    </message>
    <message>
        <source>减百分之几</source>
        <translation>Percent off</translation>
    </message>
    <message>
        <source>八折写 20</source>
        <translation>20 leaves 80 %</translation>
    </message>
    <message>
        <source>写一个大于 0 的数</source>
        <translation>A number above 0</translation>
    </message>
    <message>
        <source>减金额</source>
        <translation>An amount</translation>
    </message>
    <message>
        <source>减百分比</source>
        <translation>A percentage</translation>
    </message>
</context>
<context>
    <name>MarketingPresenter</name>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已售出的票和已用的优惠不变。</source>
        <translation>What was sold with it stands.</translation>
    </message>
</context>
<context>
    <name>PromotionForm</name>
    <message>
        <source>做成后不再修改；要改请撤回，另做一个</source>
        <translation>Once made it stays: withdraw it and make another</translation>
    </message>
    <message>
        <source>名称（印在小票上）</source>
        <translation>Name (on the receipt)</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>可写到秒：09:00:30</source>
        <translation>To the second: 09:00:30</translation>
    </message>
    <message>
        <source>结束（到此刻为止）</source>
        <translation>Ends (at this instant)</translation>
    </message>
    <message>
        <source>游览日</source>
        <translation>Visit days</translation>
    </message>
    <message>
        <source>空着即任何一天</source>
        <translation>Empty: any day</translation>
    </message>
    <message>
        <source>与其他优惠同享</source>
        <translation>With other offers</translation>
    </message>
    <message>
        <source>新{kind}</source>
        <translation>New: {kind}</translation>
    </message>
    <message>
        <source>结束应晚于开始</source>
        <translation>It must end after it begins</translation>
    </message>
    <message>
        <source>名称与时间</source>
        <translation>Name and times</translation>
    </message>
</context>
<context>
    <name>PromotionKinds</name>
    <message>
        <source>新活动</source>
        <translation>New promotion</translation>
    </message>
    <message>
        <source>选一种</source>
        <translation>Choose a kind</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>一张一码，每张用于一笔订单，印出或发出去</source>
        <translation>One code each, good for one order, to print or send</translation>
    </message>
    <message>
        <source>一个码大家用，限总次数和每人次数</source>
        <translation>One code for many, limited in all and by person</translation>
    </message>
    <message>
        <source>几种票一起买更便宜，单票照样单卖</source>
        <translation>Cheaper together; single tickets stay on sale</translation>
    </message>
    <message>
        <source>一种票限时限量特价，到点自动开始和结束</source>
        <translation>So many tickets at a price, begins and ends by itself</translation>
    </message>
</context>
<context>
    <name>MarketingView</name>
    <message>
        <source>还没有活动</source>
        <translation>No promotions yet</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Promotions</translation>
    </message>
    <message>
        <source>查找活动</source>
        <translation>Find a promotion</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>MarketingWording</name>
    <message>
        <source>已结束</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>∞</translation>
    </message>
    <message>
        <source>全部票种</source>
        <translation>All ticket types</translation>
    </message>
    <message>
        <source>有未保存的修改</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>先按 Ctrl S 做成，或放弃修改。</source>
        <translation>Press Ctrl S to make it, or discard it.</translation>
    </message>
    <message>
        <source>已有这个促销码，请换一个。</source>
        <translation>There is such a code: take another.</translation>
    </message>
    <message>
        <source>开始应早于结束。</source>
        <translation>It must begin before it ends.</translation>
    </message>
    <message>
        <source>捆绑至少要两张票。</source>
        <translation>A bundle has two tickets at least.</translation>
    </message>
    <message>
        <source>同一票种写了两行，请合并数量。</source>
        <translation>A type stands in two rows: add them up.</translation>
    </message>
    <message>
        <source>每个场次要选同一天的一个时段。</source>
        <translation>Choose one slot of the same day for each series.</translation>
    </message>
    <message>
        <source>这个票种现在不在售。</source>
        <translation>This type is not on sale now.</translation>
    </message>
    <message>
        <source>优惠券</source>
        <translation>Coupons</translation>
    </message>
    <message>
        <source>促销码</source>
        <translation>Promo code</translation>
    </message>
    <message>
        <source>捆绑</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>抢购</source>
        <translation>Flash sale</translation>
    </message>
    <message>
        <source>券</source>
        <translation>C</translation>
    </message>
    <message>
        <source>码</source>
        <translation>P</translation>
    </message>
    <message>
        <source>捆</source>
        <translation>B</translation>
    </message>
    <message>
        <source>抢</source>
        <translation>F</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>满 {spend} {off}</source>
        <translation>{off} from {spend}</translation>
    </message>
    <message>
        <source>已撤回，不再优惠</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>没有做成</source>
        <translation>Not made</translation>
    </message>
    <message>
        <source>程序出错，没有保存</source>
        <translation>A fault of the program, nothing saved</translation>
    </message>
    <message>
        <source>公共余票不够 {wanted} 位，请减少库存或换一个时段。</source>
        <translation>Fewer than {wanted} common places are left: less stock, or another slot.</translation>
    </message>
    <message>
        <source>抢购价 {price}</source>
        <translation>For {price}</translation>
    </message>
    <message>
        <source>减 {amount}</source>
        <translation>{amount} off</translation>
    </message>
    <message>
        <source>减 {rate} %</source>
        <translation>{rate} % off</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>距开始 {time}</source>
        <translation>Begins in {time}</translation>
    </message>
    <message>
        <source>还剩 {time}</source>
        <translation>{time} left</translation>
    </message>
    <message>
        <source>{days} 天 {clock}</source>
        <translation>{days} d {clock}</translation>
    </message>
    <message>
        <source>数据库不接受：{rule}</source>
        <translation>The database refuses: {rule}</translation>
    </message>
    <message>
        <source>券码写不进 {folder}，请检查导出文件夹。</source>
        <translation>The codes cannot be written to {folder}: check the folder.</translation>
    </message>
    <message>
        <source>一套里每种票 1 到 99 张。</source>
        <translation>A set holds 1 to 99 tickets of a type.</translation>
    </message>
    <message>
        <source>结束时间已经过去，请改晚一些。</source>
        <translation>The end has gone by: choose a later one.</translation>
    </message>
    <message>
        <source>还没有在售的票种，先到“目录与价格”发布</source>
        <translation>No ticket type is on sale: approve a catalogue first</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>将要写入</source>
        <translation>To be written</translation>
    </message>
    <message>
        <source>写成一个新草稿，不会生效</source>
        <translation>a new draft; nothing goes in force</translation>
    </message>
    <message>
        <source>新分区</source>
        <translation>New zones</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket types</translation>
    </message>
    <message>
        <source>价格规则</source>
        <translation>Price rules</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Timeslots</translation>
    </message>
    <message>
        <source>优惠类别</source>
        <translation>Concessions</translation>
    </message>
    <message>
        <source>{count} 处要改</source>
        <translation>{count} to mend</translation>
    </message>
    <message>
        <source>退回前面各步去改</source>
        <translation>go back to the steps before</translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>Nothing is wrong</translation>
    </message>
    <message>
        <source>可以写成草稿</source>
        <translation>the draft can be written</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>打开目录</source>
        <translation>Open the catalogue</translation>
    </message>
    <message>
        <source>放弃这个草稿</source>
        <translation>Give this draft up</translation>
    </message>
    <message>
        <source>再按一次：放弃</source>
        <translation>Again: give up</translation>
    </message>
    <message>
        <source>目录一切如旧；新建的分区和渠道留着，没有票用到就没有作用</source>
        <translation>The catalogue is as before; new zones and channels stay, and mean nothing while no ticket uses them</translation>
    </message>
    <message>
        <source>草稿已放弃</source>
        <translation>Draft given up</translation>
    </message>
    <message>
        <source>已写成草稿“{title}”</source>
        <translation>Draft "{title}" is written</translation>
    </message>
    <message>
        <source>还没有生效：在“目录与价格”检查，再由另一人发布</source>
        <translation>Not in force: check it in Catalogue, then another person approves</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>新草稿</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>版次名称</source>
        <translation>Name of the edition</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket types</translation>
    </message>
    <message>
        <source>套票的项目和比重由组成的单票算出</source>
        <translation>zones and weights of packages follow from their parts</translation>
    </message>
    <message>
        <source>价格规则</source>
        <translation>Price rules</translation>
    </message>
    <message>
        <source>占平日价的百分之几；写进草稿的是金额，以后逐条可改</source>
        <translation>% of the standard price; the draft holds amounts</translation>
    </message>
    <message>
        <source>场次与时段规则</source>
        <translation>Timeslots</translation>
    </message>
    <message>
        <source>每段的名额；时段在“场次与余票”里细改</source>
        <translation>places of each slot; refined in Timeslots</translation>
    </message>
    <message>
        <source>优惠政策</source>
        <translation>Concessions</translation>
    </message>
    <message>
        <source>全国通行的起点，本省有更优的请改；付原价的百分之几</source>
        <translation>the national start; your province may give more; % of the price</translation>
    </message>
    <message>
        <source>要</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>中文名称</source>
        <translation>Chinese name</translation>
    </message>
    <message>
        <source>英文名称</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>平日价（元）</source>
        <translation>Standard price</translation>
    </message>
    <message>
        <source>每段名额</source>
        <translation>Places a slot</translation>
    </message>
</context>
<context>
    <name>SitePage</name>
    <message>
        <source>景区类型与规模</source>
        <translation>Kind and size</translation>
    </message>
    <message>
        <source>换一种类型，后面各步重新填好该类型的常用值</source>
        <translation>another kind fills all later steps anew</translation>
    </message>
    <message>
        <source>景区类型</source>
        <translation>Kind of site</translation>
    </message>
    <message>
        <source>自然风光</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>主题乐园</source>
        <translation>Theme park</translation>
    </message>
    <message>
        <source>文化遗址</source>
        <translation>Heritage</translation>
    </message>
    <message>
        <source>年客流（人次）</source>
        <translation>Visitors a year</translation>
    </message>
    <message>
        <source>高峰日票数</source>
        <translation>Tickets, peak day</translation>
    </message>
    <message>
        <source>空着由年客流估计</source>
        <translation>empty: estimated from the year</translation>
    </message>
    <message>
        <source>开园</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>闭园</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>平均停留（分钟）</source>
        <translation>Mean stay (minutes)</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>瞬时空间承载量 C1</source>
        <translation>At one instant, C1</translation>
    </message>
    <message>
        <source>日周转 Z</source>
        <translation>Turns a day, Z</translation>
    </message>
    <message>
        <source>日承载量 C2 = C1 × Z</source>
        <translation>In a day, C2 = C1 × Z</translation>
    </message>
    <message>
        <source>在园预警 80 %</source>
        <translation>Warn in park, 80 %</translation>
    </message>
    <message>
        <source>当日预警 80 %</source>
        <translation>Warn of the day, 80 %</translation>
    </message>
    <message>
        <source>可用面积</source>
        <translation>Usable areas</translation>
    </message>
    <message>
        <source>景点 50–100 m²/人，一般区域 100–400，步道 5–10（GB/T 50298）</source>
        <translation>m² each: sights 50–100, general 100–400, paths 5–10 (GB/T 50298)</translation>
    </message>
    <message>
        <source>算出来的</source>
        <translation>Worked out</translation>
    </message>
    <message>
        <source>全景区用一个 Z，取整</source>
        <translation>one Z for the whole site, whole</translation>
    </message>
    <message>
        <source>主管部门核定的</source>
        <translation>Approved by the authority</translation>
    </message>
    <message>
        <source>以批复为准；还没有批复先用算出来的</source>
        <translation>the approval counts; until then what is worked out</translation>
    </message>
    <message>
        <source>中文名称</source>
        <translation>Chinese name</translation>
    </message>
    <message>
        <source>英文名称</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>面积 m²</source>
        <translation>Area m²</translation>
    </message>
    <message>
        <source>每人 m²</source>
        <translation>m² each</translation>
    </message>
    <message>
        <source>还没有面积</source>
        <translation>No areas yet</translation>
    </message>
    <message>
        <source>瞬时最大承载量（人）</source>
        <translation>Most persons at one time</translation>
    </message>
    <message>
        <source>日最大承载量（人）</source>
        <translation>Most in a day</translation>
    </message>
    <message>
        <source>批复文号</source>
        <translation>Approval number</translation>
    </message>
    <message>
        <source>只写进规模表</source>
        <translation>for the sizing sheet only</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>高峰日票数</source>
        <translation>Tickets, peak day</translation>
    </message>
    <message>
        <source>高峰小时入园</source>
        <translation>Entries, peak hour</translation>
    </message>
    <message>
        <source>高峰分钟入园</source>
        <translation>Entries, peak minute</translation>
    </message>
    <message>
        <source>大门通道</source>
        <translation>Lanes, main gate</translation>
    </message>
    <message>
        <source>窗口和自助机</source>
        <translation>Windows and kiosks</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>there</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>new</translation>
    </message>
    <message>
        <source>请系统管理员建</source>
        <translation>ask the system administrator</translation>
    </message>
    <message>
        <source>通道与窗口</source>
        <translation>Lanes and windows</translation>
    </message>
    <message>
        <source>每通道每分钟 12 人，备用 20 %；每窗每分钟 1.5 单，备用 10 %</source>
        <translation>12 a minute and lane, 20 % spare; 1.5 orders a minute and window, 10 % spare</translation>
    </message>
    <message>
        <source>规模表 PDF</source>
        <translation>Sizing sheet PDF</translation>
    </message>
    <message>
        <source>规模表 xlsx</source>
        <translation>Sizing sheet xlsx</translation>
    </message>
    <message>
        <source>勾选的与渠道一起建好；通道在“景区设置”里加到检票口</source>
        <translation>ticked ones are made, with the channels; lanes are added in Site settings</translation>
    </message>
    <message>
        <source>由系统管理员在“景区设置”里建；您没有这个权限，缺的已写明</source>
        <translation>made by the system administrator in Site settings; what is missing is named</translation>
    </message>
    <message>
        <source>分区</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>要</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>中文名称</source>
        <translation>Chinese name</translation>
    </message>
    <message>
        <source>英文名称</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>瞬时承载（人）</source>
        <translation>At one instant</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>SetUpPresenter</name>
    <message>
        <source>开园（{kind}）</source>
        <translation>Opening ({kind})</translation>
    </message>
    <message>
        <source>还不能写成草稿</source>
        <translation>The draft cannot be written yet</translation>
    </message>
    <message>
        <source>先改好列出的问题。</source>
        <translation>Mend what is listed first.</translation>
    </message>
    <message>
        <source>分区和渠道已建好</source>
        <translation>Zones and channels are made</translation>
    </message>
    <message>
        <source>票种和价格由票务管理接着做。</source>
        <translation>The catalogue manager goes on with types and prices.</translation>
    </message>
    <message>
        <source>规模表</source>
        <translation>sizing sheet</translation>
    </message>
    <message>
        <source>已保存 {file}</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>{file} 没有写成</source>
        <translation>{file} could not be written</translation>
    </message>
</context>
<context>
    <name>SetUpView</name>
    <message>
        <source>景区</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>承载量</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>分区与通道</source>
        <translation>Zones and lanes</translation>
    </message>
    <message>
        <source>票种与价格</source>
        <translation>Tickets and prices</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>写成草稿</source>
        <translation>Write the draft</translation>
    </message>
    <message>
        <source>重新开始</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>SetUpWording</name>
    <message>
        <source>整个草稿</source>
        <translation>The draft</translation>
    </message>
    <message>
        <source>没有写成，什么也没有改</source>
        <translation>Not written; nothing was changed</translation>
    </message>
    <message>
        <source>数据库不接受：{rule}</source>
        <translation>The database refuses: {rule}</translation>
    </message>
    <message>
        <source>没有勾选任何票种</source>
        <translation>No ticket type is ticked</translation>
    </message>
    <message>
        <source>“平日价”规则不能少：别的价格以它为底</source>
        <translation>The standard price is needed: the others are made from it</translation>
    </message>
    <message>
        <source>中英文名称都要有</source>
        <translation>Both names are needed</translation>
    </message>
    <message>
        <source>没有销售渠道，请系统管理员先建渠道</source>
        <translation>No channel; the system administrator makes them first</translation>
    </message>
    <message>
        <source>占用的场次“{what}”没有勾选</source>
        <translation>Its timeslots "{what}" are not ticked</translation>
    </message>
    <message>
        <source>组成的单票“{what}”没有勾选</source>
        <translation>Its part "{what}" is not ticked</translation>
    </message>
    <message>
        <source>收费票的价格为 0</source>
        <translation>The price is 0</translation>
    </message>
    <message>
        <source>套票比单买贵 {amount} 元</source>
        <translation>Dearer than its parts by {amount}</translation>
    </message>
    <message>
        <source>窗口卖的票“{what}”没有勾选</source>
        <translation>Its ticket "{what}" is not ticked</translation>
    </message>
    <message>
        <source>没有分区“{what}”：在第 3 步勾选，请系统管理员建，或在第 4 步不要它的票</source>
        <translation>No zone "{what}": tick it in step 3, ask the system administrator, or leave its tickets out in step 4</translation>
    </message>
</context>
<context>
    <name>ClassMessages</name>
    <message>
        <source>会员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>请看清本单再收款。</source>
        <translation>Look at the basket before taking money.</translation>
    </message>
    <message>
        <source>还没有选票</source>
        <translation>No ticket yet</translation>
    </message>
    <message>
        <source>{name} 没有优惠类别</source>
        <translation>{name}: no concessions</translation>
    </message>
    <message>
        <source>会员资料刚有变动</source>
        <translation>The membership has just changed</translation>
    </message>
    <message>
        <source>先选票，再按 Ctrl U 选优惠类别。</source>
        <translation>Add a ticket first, then Ctrl U.</translation>
    </message>
    <message>
        <source>有的优惠类别当天没有，已取消</source>
        <translation>Some concessions are not given that day and were taken off</translation>
    </message>
    <message>
        <source>本单未售出，已换成现在的价格；需要时请重新查会员。</source>
        <translation>Not sold; the price is now the present one. Look the member up again if need be.</translation>
    </message>
    <message>
        <source>请换一种票，或选别的行。</source>
        <translation>Take another ticket, or select another line.</translation>
    </message>
    <message>
        <source>请核对：{documents}</source>
        <translation>Check: {documents}</translation>
    </message>
</context>
<context>
    <name>ClassWording</name>
    <message>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <source>优惠类别</source>
        <translation>Concessions</translation>
    </message>
    <message>
        <source>免票</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{least} 周岁以上</source>
        <translation>{least} and over</translation>
    </message>
    <message>
        <source>{least}–{most} 周岁</source>
        <translation>{least} to {most}</translation>
    </message>
    <message>
        <source>{most} 周岁以下</source>
        <translation>Up to {most}</translation>
    </message>
    <message>
        <source>不是出生日期，也不是 18 位证件号码，请核对</source>
        <translation>Neither a date of birth nor a number of 18 digits: please check</translation>
    </message>
    <message>
        <source>出生日期在游玩日之后，请核对</source>
        <translation>Born after the visit day: please check</translation>
    </message>
    <message>
        <source>原价的 {percent}%</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>可带 1 名陪同</source>
        <translation>One companion</translation>
    </message>
    <message>
        <source>号码不保存；年龄按游玩日算</source>
        <translation>No number is kept; the age is that on the visit day</translation>
    </message>
    <message>
        <source>无优惠</source>
        <translation>None</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>核对 {documents}</source>
        <translation>Check {documents}</translation>
    </message>
    <message>
        <source>游玩日 {age} 周岁，可以享受：</source>
        <translation>{age} on the visit day; may take:</translation>
    </message>
    <message>
        <source>游玩日 {age} 周岁，此票没有可享受的优惠</source>
        <translation>{age} on the visit day; no concession on this ticket</translation>
    </message>
    <message>
        <source>证件地区 {code}</source>
        <translation>Region {code}</translation>
    </message>
    <message>
        <source>身高 {metres} 米以下</source>
        <translation>up to {metres} m tall</translation>
    </message>
    <message>
        <source>选用</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>请先按 1–9 或方向键选中，再按 Enter</source>
        <translation>Mark one by 1–9 or an arrow key, then Enter</translation>
    </message>
    <message>
        <source>按 1–9 和 Enter 选；或输入出生日期（如 19590412）、证件号码</source>
        <translation>1–9 and Enter take one; or type a date of birth (19590412) or a document number</translation>
    </message>
</context>
<context>
    <name>CodeMessages</name>
    <message>
        <source>券码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>{code} 已用完</source>
        <translation>{code} is used up</translation>
    </message>
    <message>
        <source>{code} 没有减价</source>
        <translation>{code} takes nothing off</translation>
    </message>
    <message>
        <source>{code} 这位会员已用满次数</source>
        <translation>{code}: this member has used it up</translation>
    </message>
    <message>
        <source>{sale} 已结束或售完</source>
        <translation>{sale} is over or sold out</translation>
    </message>
    <message>
        <source>不能查券码</source>
        <translation>Codes cannot be looked up</translation>
    </message>
    <message>
        <source>也可以按 Ctrl K 输入。</source>
        <translation>It can be typed too: Ctrl K.</translation>
    </message>
    <message>
        <source>本单未售出，已换成现在的价格，请看清应收再收款。</source>
        <translation>Not sold; the price is now the present one. Mind the total, then take the money.</translation>
    </message>
    <message>
        <source>正在收款，没有读券码</source>
        <translation>Taking money: the code was not read</translation>
    </message>
    <message>
        <source>此工号没有权限，请找主管。</source>
        <translation>Not permitted to this person: ask a supervisor.</translation>
    </message>
    <message>
        <source>要用券请先按 Esc 返回改单，再扫一次。</source>
        <translation>To use it press Esc for the basket, then scan again.</translation>
    </message>
    <message>
        <source>{time} 以后再试；有券的顾客可以改到别的窗口。</source>
        <translation>Try again after {time}; who has a coupon may go to another window.</translation>
    </message>
    <message>
        <source>试的券码太多</source>
        <translation>Too many codes were tried</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Concession</translation>
    </message>
    <message>
        <source>实名</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>是证件的，先打开再读一次；付款码现在不能收。</source>
        <translation>A document: open one of these, read it again. Pay codes cannot be taken yet.</translation>
    </message>
    <message>
        <source>读到一个号码，不是券码</source>
        <translation>A number was read, and no code</translation>
    </message>
    <message>
        <source>{code} 刚被用掉或停用</source>
        <translation>{code} was just used or withdrawn</translation>
    </message>
</context>
<context>
    <name>CodeWording</name>
    <message>
        <source>券码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{time} 已过期</source>
        <translation>expired {time}</translation>
    </message>
    <message>
        <source>{time} 开始</source>
        <translation>begins {time}</translation>
    </message>
    <message>
        <source>不用它更便宜</source>
        <translation>cheaper without it</translation>
    </message>
    <message>
        <source>不能用于所选的票</source>
        <translation>not for these tickets</translation>
    </message>
    <message>
        <source>不能用于这一天</source>
        <translation>not for this day</translation>
    </message>
    <message>
        <source>优惠券 · 促销码</source>
        <translation>Coupons and promo codes</translation>
    </message>
    <message>
        <source>到 {time}</source>
        <translation>until {time}</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>好</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已用完</source>
        <translation>used up</translation>
    </message>
    <message>
        <source>已经用过</source>
        <translation>used before</translation>
    </message>
    <message>
        <source>扫码，或输入后按 Enter</source>
        <translation>Scan, or type and press Enter</translation>
    </message>
    <message>
        <source>数据库连接断开，请再试一次；本单还在</source>
        <translation>Database lost: try once more; the basket is kept</translation>
    </message>
    <message>
        <source>本单已有这个券码</source>
        <translation>This code is in the basket already</translation>
    </message>
    <message>
        <source>本单的券码已满，请先去掉一个</source>
        <translation>No more codes fit: remove one first</translation>
    </message>
    <message>
        <source>没有查券码，请看上方的提示</source>
        <translation>Not looked up: see the message above</translation>
    </message>
    <message>
        <source>没有这个券码</source>
        <translation>no such code</translation>
    </message>
    <message>
        <source>没有这个券码，请核对后重输</source>
        <translation>There is no such code: check it and type again</translation>
    </message>
    <message>
        <source>满 {sum} 元可用</source>
        <translation>from {sum} yuan on</translation>
    </message>
    <message>
        <source>还没有券码</source>
        <translation>No codes yet</translation>
    </message>
    <message>
        <source>这位会员已用满次数</source>
        <translation>used up by this member</translation>
    </message>
    <message>
        <source>选票后生效</source>
        <translation>once there are tickets</translation>
    </message>
    <message>
        <source>限会员，请按 F9 查会员</source>
        <translation>for members: press F9</translation>
    </message>
    <message>
        <source>限时抢购</source>
        <translation>Flash sale</translation>
    </message>
    <message>
        <source>方向键选中一个，Del 去掉</source>
        <translation>Arrow keys mark one, Del takes it away</translation>
    </message>
</context>
<context>
    <name>GuideWords</name>
    <message>
        <source>先在“场次”页按 Ctrl N 建场次，如入园、索道。</source>
        <translation>Make series first with Ctrl N on their page, such as admission or cable car.</translation>
    </message>
    <message>
        <source>先在“票种”页（Ctrl 2）建票种。</source>
        <translation>Make ticket types first, on their page (Ctrl 2).</translation>
    </message>
    <message>
        <source>只有草稿可以修改；以它为底新建草稿再加。</source>
        <translation>Only a draft can be changed: make one from it.</translation>
    </message>
    <message>
        <source>在“目录与价格”的“版次”页按 Ctrl N 新建草稿，再回到这里。</source>
        <translation>Make a draft with Ctrl N in the room "Catalogue", page "Editions", then come back.</translation>
    </message>
    <message>
        <source>按 Ctrl N 新建一类；先建好票种，才能选窗口卖哪种票。</source>
        <translation>Press Ctrl N for a class; make the ticket types first, as a class is sold as one of them.</translation>
    </message>
    <message>
        <source>按 Ctrl N，选七种之一开始。</source>
        <translation>Press Ctrl N and begin with one of seven kinds.</translation>
    </message>
    <message>
        <source>按 Ctrl N；每个场次至少要有一条。</source>
        <translation>Press Ctrl N; every series needs at least one.</translation>
    </message>
    <message>
        <source>按“新规则”，先建平日价；有了它，别的价格可以按比例填。</source>
        <translation>Press "New rule", the standard price first; others can be filled in from it by percent.</translation>
    </message>
    <message>
        <source>还没有价格规则</source>
        <translation>No price rules yet</translation>
    </message>
    <message>
        <source>还没有优惠类别</source>
        <translation>No classes yet</translation>
    </message>
    <message>
        <source>还没有场次</source>
        <translation>No series yet</translation>
    </message>
    <message>
        <source>还没有时段规则</source>
        <translation>No slot rules yet</translation>
    </message>
    <message>
        <source>还没有版次</source>
        <translation>No edition yet</translation>
    </message>
    <message>
        <source>还没有票种</source>
        <translation>No ticket types yet</translation>
    </message>
    <message>
        <source>这个版次里没有</source>
        <translation>None in this edition</translation>
    </message>
</context>
</TS>
