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
    <name>Gate</name>
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
    <name>Filters</name>
    <message>
        <source>写成 2026-11-22，起先于止</source>
        <translation>Write 2026-11-22, from first</translation>
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
