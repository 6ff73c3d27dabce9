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
        <translation>Earlier</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Later</translation>
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
        <source>游玩日期</source>
        <translation>Visit day</translation>
    </message>
    <message>
        <source>非今日票</source>
        <translation>Not for today</translation>
    </message>
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
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
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
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>重打 {count}</source>
        <translation>Reprint {count}</translation>
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
        <translation>{file} was not written</translation>
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
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>日间 / 夜间</source>
        <translation>Day / night</translation>
    </message>
    <message>
        <source>本页</source>
        <translation>This page</translation>
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
        <source>这台电脑没有登记为售票窗口，请找信息技术人员</source>
        <translation>This computer is not registered as a window. Call IT.</translation>
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
</TS>
