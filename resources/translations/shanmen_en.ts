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
        <translation>the last ticket</translation>
    </message>
    <message>
        <source>改一分钱</source>
        <translation>Alter one fen</translation>
    </message>
    <message>
        <source>付款少 0.01</source>
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
        <source>拿走身份证</source>
        <translation>Lift the card</translation>
    </message>
    <message>
        <source>放身份证</source>
        <translation>Lay an ID card</translation>
    </message>
    <message>
        <source>换一个人</source>
        <translation>of the next person</translation>
    </message>
    <message>
        <source>身份证读卡器</source>
        <translation>ID card reader</translation>
    </message>
    <message>
        <source>客显 {amount}</source>
        <translation>Pole {amount}</translation>
    </message>
    <message>
        <source>老人</source>
        <translation>a senior</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>a child</translation>
    </message>
    <message>
        <source>成人</source>
        <translation>an adult</translation>
    </message>
    <message>
        <source>香港居民</source>
        <translation>from Hong Kong</translation>
    </message>
    <message>
        <source>外国人</source>
        <translation>a foreigner</translation>
    </message>
    <message>
        <source>号码有误</source>
        <translation>wrong number</translation>
    </message>
    <message>
        <source>消防放开</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>一次走一人</source>
        <translation>One by one</translation>
    </message>
    <message>
        <source>转两次</source>
        <translation>Turn twice</translation>
    </message>
    <message>
        <source>开一次，走一人</source>
        <translation>One walks per opening</translation>
    </message>
    <message>
        <source>开一次，跟进一人</source>
        <translation>Somebody follows</translation>
    </message>
    <message>
        <source>强行推臂</source>
        <translation>Force the arm</translation>
    </message>
    <message>
        <source>没有开闸就进去</source>
        <translation>In through a shut arm</translation>
    </message>
    <message>
        <source>解除消防</source>
        <translation>End the fire</translation>
    </message>
    <message>
        <source>消防触点</source>
        <translation>Fire contact</translation>
    </message>
    <message>
        <source>闸机恢复工作</source>
        <translation>The arm works again</translation>
    </message>
    <message>
        <source>闸臂放开，不挡人</source>
        <translation>The arm drops</translation>
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
    <message>
        <source>身份证读卡器连不上</source>
        <translation>ID card reader lost</translation>
    </message>
    <message>
        <source>客显连不上</source>
        <translation>Pole display lost</translation>
    </message>
    <message>
        <source>没有顾客屏</source>
        <translation>No customer screen</translation>
    </message>
    <message>
        <source>感应卡读卡器连不上</source>
        <translation>No contactless card reader</translation>
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
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
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
        <source>请出示优惠证件 · {type}</source>
        <translation>Show proof, please · {type}</translation>
    </message>
    <message>
        <source>请核对照片</source>
        <translation>Check photo</translation>
    </message>
    <message>
        <source>看人、看照片 · {type}</source>
        <translation>Compare with photo · {type}</translation>
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
        <source>请出示身份证件 · {type}</source>
        <translation>Show ID, please · {type}</translation>
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
    <message>
        <source>请再放一次，仍不行走人工通道</source>
        <translation>Lay it down again; if it fails, staffed lane</translation>
    </message>
    <message>
        <source>拿开太早，请放稳再拿</source>
        <translation>Taken away too soon</translation>
    </message>
    <message>
        <source>请游客把证件放稳，听到声音再拿</source>
        <translation>Leave it until the sound</translation>
    </message>
    <message>
        <source>这里只读身份证和居住证</source>
        <translation>Only Chinese ID and residence cards</translation>
    </message>
    <message>
        <source>请换票上的二维码，或输入证件号码</source>
        <translation>Scan the ticket's code or type the number</translation>
    </message>
    <message>
        <source>证件没有通过验证</source>
        <translation>The card was not proven genuine</translation>
    </message>
    <message>
        <source>请看证件是否损坏，并叫主管</source>
        <translation>Look for damage; call a supervisor</translation>
    </message>
    <message>
        <source>芯片读不出来</source>
        <translation>The chip cannot be read</translation>
    </message>
    <message>
        <source>卡没有卡号</source>
        <translation>The card tells no number</translation>
    </message>
    <message>
        <source>手机或身份证，不是年卡</source>
        <translation>A phone or ID card, not a pass</translation>
    </message>
    <message>
        <source>请刷年卡或腕带，或刷二维码</source>
        <translation>Use pass, wristband or the code</translation>
    </message>
    <message>
        <source>没有读到</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>没有读出证件或卡</source>
        <translation>Nothing read from document or card</translation>
    </message>
    <message>
        <source>摄像头</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>摄像头断开</source>
        <translation>No camera</translation>
    </message>
    <message>
        <source>证件读卡器</source>
        <translation>ID reader</translation>
    </message>
    <message>
        <source>证件读卡器断开</source>
        <translation>No ID reader</translation>
    </message>
    <message>
        <source>感应读卡器</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>感应读卡器断开</source>
        <translation>No card reader</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>已记录，人数按转动计</source>
        <translation>Recorded; counted by rotation</translation>
    </message>
    <message>
        <source>有人尾随</source>
        <translation>Tail-gating</translation>
    </message>
    <message>
        <source>一张票过了不止一人</source>
        <translation>More than one person on one ticket</translation>
    </message>
    <message>
        <source>请拦下后面的人，让他补票或刷票</source>
        <translation>Stop who came behind: a ticket, please</translation>
    </message>
    <message>
        <source>有人闯闸</source>
        <translation>Forced entry</translation>
    </message>
    <message>
        <source>没有放行，闸臂转动了</source>
        <translation>The arm turned without being released</translation>
    </message>
    <message>
        <source>请拦下此人，看票；闸臂关不上请报修</source>
        <translation>Stop them, see the ticket; report an arm left open</translation>
    </message>
    <message>
        <source>有人逆行</source>
        <translation>Wrong way</translation>
    </message>
    <message>
        <source>有人从反方向过闸</source>
        <translation>Somebody walked against the lane</translation>
    </message>
    <message>
        <source>请他走对的通道；没有人过就看方向接线</source>
        <translation>Show the right lane; if nobody walked, see the wiring</translation>
    </message>
    <message>
        <source>闸口有人</source>
        <translation>Way blocked</translation>
    </message>
    <message>
        <source>请往前走，不要停在闸口</source>
        <translation>Please walk on, do not stop here</translation>
    </message>
    <message>
        <source>闸机报告有人滞留</source>
        <translation>The turnstile reports somebody in the way</translation>
    </message>
    <message>
        <source>请让闸口的人走开</source>
        <translation>Clear the way of the arm</translation>
    </message>
    <message>
        <source>请稍候</source>
        <translation>Please wait</translation>
    </message>
    <message>
        <source>闸机收到外部报警</source>
        <translation>The turnstile got an alarm from outside</translation>
    </message>
    <message>
        <source>请看闸机的报警来源</source>
        <translation>See where the alarm comes from</translation>
    </message>
    <message>
        <source>方向相反</source>
        <translation>Ways swapped</translation>
    </message>
    <message>
        <source>放行三次，转动都在反方向</source>
        <translation>Three grants, all rotations the other way</translation>
    </message>
    <message>
        <source>从现在起按放行计数</source>
        <translation>From now on counted by grants</translation>
    </message>
    <message>
        <source>请信息技术人员把本通道的方向设成对调</source>
        <translation>Ask IT to set this lane's ways to swapped</translation>
    </message>
    <message>
        <source>计数器故障</source>
        <translation>Sensor fault</translation>
    </message>
    <message>
        <source>放行五次，没有一次转动</source>
        <translation>Five grants and not one rotation</translation>
    </message>
    <message>
        <source>请看通行传感器，并告知信息技术人员</source>
        <translation>See the passage sensor and tell IT</translation>
    </message>
    <message>
        <source>消防联动</source>
        <translation>Fire alarm</translation>
    </message>
    <message>
        <source>闸臂已放下，请尽快离开</source>
        <translation>The arms are down. Please leave now</translation>
    </message>
    <message>
        <source>本程序不关闸，人数按转动计</source>
        <translation>Nothing here shuts them; counted by rotation</translation>
    </message>
    <message>
        <source>请疏导游客；解除由消防控制室操作</source>
        <translation>Lead visitors out; the fire control room ends it</translation>
    </message>
    <message>
        <source>暂停检票</source>
        <translation>Out of use</translation>
    </message>
    <message>
        <source>正在测试设备，不验票</source>
        <translation>Devices are being tested; no tickets</translation>
    </message>
    <message>
        <source>测试完请按 结束测试</source>
        <translation>When done press End test</translation>
    </message>
    <message>
        <source>通道常开</source>
        <translation>Open to all</translation>
    </message>
    <message>
        <source>请直接通过，不用刷票</source>
        <translation>Please walk through, no ticket needed</translation>
    </message>
    <message>
        <source>不验票，人数按转动计</source>
        <translation>No tickets; counted by rotation</translation>
    </message>
    <message>
        <source>恢复检票请按 恢复闸机</source>
        <translation>To take it back press Back to work</translation>
    </message>
    <message>
        <source>出园</source>
        <translation>Way out</translation>
    </message>
    <message>
        <source>闸臂放开</source>
        <translation>Arm free</translation>
    </message>
    <message>
        <source>出园请刷票</source>
        <translation>Scan to leave</translation>
    </message>
    <message>
        <source>刷过票才能再入园</source>
        <translation>Only who scans can come in again</translation>
    </message>
    <message>
        <source>Please scan to leave</source>
        <translation>出园请刷票</translation>
    </message>
    <message>
        <source>听到提示音后通过</source>
        <translation>Walk when you hear the tone</translation>
    </message>
    <message>
        <source>出口</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>人数按转动计</source>
        <translation>Counted by rotation</translation>
    </message>
    <message>
        <source>离线难核实</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>网络断开，本闸不知道这张票</source>
        <translation>No network, and this lane has not heard of the ticket</translation>
    </message>
    <message>
        <source>请走人工通道，凭票面和证件核对</source>
        <translation>To the manned lane with ticket and papers</translation>
    </message>
    <message>
        <source>时钟不对</source>
        <translation>Clock wrong</translation>
    </message>
    <message>
        <source>{left_at} 出园，再入园时限已过</source>
        <translation>Left at {left_at}; the time to come back is over</translation>
    </message>
    <message>
        <source>看{documents}，相符按 Enter，不符按 F4</source>
        <translation>See {documents}: Enter if right, F4 if not</translation>
    </message>
    <message>
        <source>看证件与本人，相符按 Enter，不符按 F4</source>
        <translation>Look at papers and person: Enter if right, F4 if not</translation>
    </message>
    <message>
        <source>团队 {entered}/{bought} 人已入园</source>
        <translation>Group: {entered} of {bought} are in</translation>
    </message>
    <message>
        <source>手动放行</source>
        <translation>Let in by hand</translation>
    </message>
    <message>
        <source>来了几人</source>
        <translation>How many?</translation>
    </message>
    <message>
        <source>团队 {bought} 人，已入 {entered}，还可入 {left}</source>
        <translation>Group of {bought}: {entered} in, {left} may enter</translation>
    </message>
    <message>
        <source>清点人数，输入后按 Enter</source>
        <translation>Count them, type the number, press Enter</translation>
    </message>
    <message>
        <source>{last_time} 在 {last_lane}入园，未登记出园</source>
        <translation>In at {last_time} by {last_lane}, not seen leaving</translation>
    </message>
    <message>
        <source>请游客走人工通道，主管核对本人</source>
        <translation>Staffed lane; a supervisor looks at the person</translation>
    </message>
    <message>
        <source>{length} 个字符</source>
        <translation>{length} characters</translation>
    </message>
    <message>
        <source>读到</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>开头</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>请游客打开门票的二维码再刷</source>
        <translation>Ask for the ticket's code and scan that</translation>
    </message>
    <message>
        <source>调亮屏幕或铺平票面再刷，不行到窗口</source>
        <translation>Brighten the screen or flatten the paper; else window</translation>
    </message>
    <message>
        <source>这是付款码，这里不收款</source>
        <translation>A payment code: nothing is charged here</translation>
    </message>
    <message>
        <source>没有扣款。请打开门票的二维码再刷</source>
        <translation>Nothing was charged. Ask for the ticket's code</translation>
    </message>
    <message>
        <source>这是网页的二维码，不是门票</source>
        <translation>The code of a web page, not a ticket</translation>
    </message>
    <message>
        <source>这是证件号码，不是票码</source>
        <translation>A document's number, not a ticket code</translation>
    </message>
    <message>
        <source>请把证件放在读卡区</source>
        <translation>Lay the document on the reader</translation>
    </message>
    <message>
        <source>票码没有读全或被改动</source>
        <translation>A ticket code, incomplete or altered</translation>
    </message>
    <message>
        <source>读到的不是文字</source>
        <translation>What was read is no text</translation>
    </message>
    <message>
        <source>不是本景区的票码</source>
        <translation>Not a ticket code of this park</translation>
    </message>
    <message>
        <source>没有票</source>
        <translation>No ticket</translation>
    </message>
    <message>
        <source>此证件或卡今天没有票，或卡已挂失</source>
        <translation>No ticket for today, or the card was reported lost</translation>
    </message>
    <message>
        <source>请看游客的订单；买票、补卡到窗口</source>
        <translation>See the order; tickets and cards at the window</translation>
    </message>
    <message>
        <source>还不能刷证</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>本闸机还没有收到今天的密钥</source>
        <translation>This gate has not got today's keys yet</translation>
    </message>
    <message>
        <source>请刷二维码；一分钟后仍这样，告知信息技术</source>
        <translation>Scan the code; if so after a minute, tell IT</translation>
    </message>
    <message>
        <source>人脸摄像头断开</source>
        <translation>Face camera gone</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>离线 待传 {count}</source>
        <translation>Off line, {count} to send</translation>
    </message>
    <message>
        <source>正在补传 {count}</source>
        <translation>Sending {count}</translation>
    </message>
    <message>
        <source>补传不上 {count}，请找信息技术</source>
        <translation>{count} not taken, call IT</translation>
    </message>
    <message>
        <source>待主管核对 {count}</source>
        <translation>{count} for a supervisor</translation>
    </message>
    <message>
        <source>没有离线名单</source>
        <translation>No off-line list</translation>
    </message>
    <message>
        <source>离线名单已过一天</source>
        <translation>Off-line list over a day old</translation>
    </message>
    <message>
        <source>离线日志打不开</source>
        <translation>Off-line journal unusable</translation>
    </message>
    <message>
        <source>磁盘已满，离线不能放行</source>
        <translation>Disk full, nobody in off line</translation>
    </message>
    <message>
        <source>本机时钟快 {seconds} 秒</source>
        <translation>Clock {seconds} s fast</translation>
    </message>
    <message>
        <source>本机时钟慢 {seconds} 秒</source>
        <translation>Clock {seconds} s slow</translation>
    </message>
    <message>
        <source>请核对：现在 {time}，正确按 F9</source>
        <translation>Is it {time}? Then F9</translation>
    </message>
    <message>
        <source>请核对时间</source>
        <translation>Confirm time</translation>
    </message>
    <message>
        <source>断网开机，还没有人核对过日期和时间</source>
        <translation>Nobody has confirmed date and time</translation>
    </message>
    <message>
        <source>正确按 F9，开始放行；不对请找信息技术</source>
        <translation>Right: press F9 to let people in. Wrong: call IT</translation>
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
        <source>时间正确</source>
        <translation>Time OK</translation>
    </message>
    <message>
        <source>没有扬声器</source>
        <translation>No loudspeaker</translation>
    </message>
    <message>
        <source>声音 {percent}%</source>
        <translation>Sound {percent}%</translation>
    </message>
    <message>
        <source>年卡已暂停，到年卡办公室解除</source>
        <translation>The pass is paused; the pass office releases it</translation>
    </message>
    <message>
        <source>请收下年卡，请游客到年卡办公室</source>
        <translation>Keep the card; send the visitor to the pass office</translation>
    </message>
    <message>
        <source>没有暂停成，请告知年卡办公室</source>
        <translation>Not paused: tell the pass office</translation>
    </message>
    <message>
        <source>请收下年卡，打电话给年卡办公室</source>
        <translation>Keep the card and call the pass office</translation>
    </message>
    <message>
        <source>各闸</source>
        <translation>Lanes</translation>
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
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>输号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>开闸</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>检票</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>票读不出</source>
        <translation>Ticket unreadable</translation>
    </message>
    <message>
        <source>免票已验证</source>
        <translation>Free, papers seen</translation>
    </message>
    <message>
        <source>公务、员工</source>
        <translation>Staff or guest</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>按数字选原因</source>
        <translation>Choose a reason by its digit</translation>
    </message>
    <message>
        <source>输入人数，1–99；↑ ↓ 加减</source>
        <translation>How many persons, 1–99; ↑ ↓ add and take away</translation>
    </message>
    <message>
        <source>请主管输入工号</source>
        <translation>A supervisor types the staff number</translation>
    </message>
    <message>
        <source>请主管输入 6 位密码，按 Enter 开闸</source>
        <translation>The supervisor types the PIN; Enter opens</translation>
    </message>
    <message>
        <source>正在登记…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>工号或密码不对，还可以试 {tries} 次</source>
        <translation>Wrong number or PIN, {tries} tries left</translation>
    </message>
    <message>
        <source>此工号已锁定，{time} 以后再试</source>
        <translation>This number is locked until {time}</translation>
    </message>
    <message>
        <source>本机输错太多次，{time} 以后再试</source>
        <translation>Too many wrong PINs here, locked until {time}</translation>
    </message>
    <message>
        <source>此工号无权手动放行，请主管来</source>
        <translation>This number may not let in by hand: ask a supervisor</translation>
    </message>
    <message>
        <source>本闸机还没有登记，请找信息技术人员</source>
        <translation>This gate is not registered: ask IT</translation>
    </message>
    <message>
        <source>前一位还没有走完，走完再按 Enter</source>
        <translation>Somebody still walks: press Enter afterwards</translation>
    </message>
    <message>
        <source>闸机没有回答，开不了闸；请走旁边的通道</source>
        <translation>The turnstile does not answer: use another lane</translation>
    </message>
    <message>
        <source>闸臂已放开，不用放行</source>
        <translation>The arm is released: nobody has to be let in</translation>
    </message>
    <message>
        <source>程序出错，没有开闸；再出错请找信息技术人员</source>
        <translation>Program fault, not opened; if it comes again, ask IT</translation>
    </message>
    <message>
        <source>最多 {persons} 人</source>
        <translation>{persons} at most</translation>
    </message>
    <message>
        <source>输入人数</source>
        <translation>type the number</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>放行 {persons} 人</source>
        <translation>Let {persons} in</translation>
    </message>
    <message>
        <source>最近 {count} 次</source>
        <translation>Last {count} scans</translation>
    </message>
    <message>
        <source>手动</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>数据库断开，没有开闸；恢复后按 Enter 再试，不会记两次；急用闸机钥匙</source>
        <translation>No database, not opened. Enter tries again and records it once; if urgent, use the gate key</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>请核对票面</source>
        <translation>Check ticket</translation>
    </message>
    <message>
        <source>号码是手工输入的 · {type}</source>
        <translation>Number typed by hand · {type}</translation>
    </message>
    <message>
        <source>看票面号码与日期，相符按 Enter，不符按 F4</source>
        <translation>Right number and day on paper: Enter; else F4</translation>
    </message>
    <message>
        <source>断网前已停止入园，照旧停止</source>
        <translation>Entry was stopped before: still stopped</translation>
    </message>
    <message>
        <source>一出一进，只按断网前人数和本机进出</source>
        <translation>One out, one in, by last figures and this gate</translation>
    </message>
    <message>
        <source>本机时间与数据库相差一天以上，不能检票</source>
        <translation>This PC's time is over a day off; no scans</translation>
    </message>
    <message>
        <source>在系统设置里改对日期、时间、时区，再刷票</source>
        <translation>Set date, time and zone of this PC, then scan</translation>
    </message>
    <message>
        <source>本机时间差一天以上，没有登记；请在系统设置里改对日期、时间、时区</source>
        <translation>This PC's time is over a day off: nothing recorded; set its date, time and time zone</translation>
    </message>
    <message>
        <source>未通过，已计一次</source>
        <translation>Not passed, counted</translation>
    </message>
    <message>
        <source>今天第 3 次没走，已计一次</source>
        <translation>Third time today: one use counted</translation>
    </message>
    <message>
        <source>人还在门外的，请主管按 F2 手动放行</source>
        <translation>Still outside? A supervisor lets them in: F2</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>不放行</source>
        <translation>Not let through</translation>
    </message>
    <message>
        <source>已登记，请游客通过</source>
        <translation>Recorded; the visitor may pass</translation>
    </message>
    <message>
        <source>人出园</source>
        <translation>to leave</translation>
    </message>
    <message>
        <source>未通过，暂记退回</source>
        <translation>Not passed, noted</translation>
    </message>
    <message>
        <source>闸臂已关，断网先记退回</source>
        <translation>Arm shut: noted as given back</translation>
    </message>
    <message>
        <source>请再刷一次票；联网后核对，当天第 3 次不退</source>
        <translation>Scan again; checked once on line: no third time a day</translation>
    </message>
    <message>
        <source>新密钥 {mark} 还没有批准</source>
        <translation>The new key {mark} is not approved yet</translation>
    </message>
    <message>
        <source>请刷二维码；请系统管理员在“检票口”页批准</source>
        <translation>Use QR; have the administrator approve it</translation>
    </message>
    <message>
        <source>新密钥 {mark} 待批准，请找系统管理员</source>
        <translation>New key {mark} waits: call the system administrator</translation>
    </message>
    <message>
        <source>请收下年卡，请游客到年卡办公室；F8 签名</source>
        <translation>Keep the pass, send to the pass office; F8 signs</translation>
    </message>
    <message>
        <source>年卡已暂停，已签名</source>
        <translation>The pass is paused and signed for</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>签不上：已有人签名，或已过 10 分钟</source>
        <translation>Not signed: somebody has, or 10 minutes are over</translation>
    </message>
    <message>
        <source>输入自己的工号；年卡已经暂停</source>
        <translation>Type your own number; the pass is paused already</translation>
    </message>
    <message>
        <source>输入自己的 6 位密码，按 Enter 签名</source>
        <translation>Type your own PIN of 6 digits and press Enter to sign</translation>
    </message>
    <message>
        <source>数据库断开，没有签上；恢复后按 Enter 再试</source>
        <translation>No database: not signed; press Enter again once it is back</translation>
    </message>
    <message>
        <source>签不上：已有人签名，或已过 10 分钟；暂停照旧有效</source>
        <translation>Not signed: somebody has, or 10 minutes are over; the pause stands</translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message>
        <source>山门 检票</source>
        <translation>Shanmen Gate</translation>
    </message>
    <message>
        <source>人证不符</source>
        <translation>Not them</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
</context>
<context>
    <name>LeftSide</name>
    <message>
        <source>挂单</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>取单</source>
        <translation>Recall</translation>
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
        <source>实名</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>查单退票</source>
        <translation>Orders</translation>
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
    <message>
        <source>复制名单或名单文件再按；每行一人：姓名、证件号码。</source>
        <translation>Copy the list or its file first; one person a line: name, number.</translation>
    </message>
    <message>
        <source>读不了这个文件</source>
        <translation>This file cannot be read</translation>
    </message>
    <message>
        <source>请用 xlsx、csv 或 txt；或打开它，复制名单再粘贴。</source>
        <translation>Use xlsx, csv or txt; or open it, copy the names and paste them.</translation>
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
        <source>未满 14 周岁要监护人同意：请输入监护人姓名</source>
        <translation>Under 14: a guardian has to agree; type the guardian's name</translation>
    </message>
    <message>
        <source>监护人姓名里不应有数字</source>
        <translation>A guardian's name has no figures</translation>
    </message>
    <message>
        <source>缺监护人</source>
        <translation>No guardian</translation>
    </message>
    <message>
        <source>监护人有误</source>
        <translation>Guardian wrong</translation>
    </message>
    <message>
        <source>未满 14 周岁：监护人是{name}就按 Enter，不是就输入姓名</source>
        <translation>Under 14: Enter if {name} is the guardian, else type the name</translation>
    </message>
    <message>
        <source>请出示《个人信息告知书》第 {version} 版</source>
        <translation>Show the privacy notice, version {version}</translation>
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
        <source>还差 {due} · 已收 {parts}</source>
        <translation>{due} to go · paid {parts}</translation>
    </message>
    <message>
        <source>应收 {method}</source>
        <translation>Due by {method}</translation>
    </message>
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
    <message>
        <source>练习</source>
        <translation>exercises</translation>
    </message>
    <message>
        <source>{name} · 可用 {available}</source>
        <translation>{name} · {available} left</translation>
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
    <message>
        <source>充值已入账，凭条没有打印</source>
        <translation>The top-up is booked, its slip was not printed</translation>
    </message>
    <message>
        <source>请看打印机；账户流水按 Ctrl Q 可查。</source>
        <translation>Check the printer; Ctrl Q shows the entries.</translation>
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
        <source>数据库正忙，没有及时算出来；过一会儿再读，或缩短日期</source>
        <translation>The database is busy and was not done in time; read again in a moment, or for fewer days</translation>
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
        <source>本单未售出，请看清余票和应收后再收款。</source>
        <translation>Nothing was sold; look at places and total, then take the money.</translation>
    </message>
    <message>
        <source>保留的位置已过期</source>
        <translation>The places are no longer kept</translation>
    </message>
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
        <source>数据库正忙</source>
        <translation>The database is busy</translation>
    </message>
    <message>
        <source>正在再读，余票可能不是最新的。</source>
        <translation>Reading again; places may not be up to date.</translation>
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
        <source>正在查询刷卡机…</source>
        <translation>Asking the terminal…</translation>
    </message>
    <message>
        <source>返回等待</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>等待顾客刷卡…</source>
        <translation>Waiting for the card…</translation>
    </message>
    <message>
        <source>请扫顾客付款码</source>
        <translation>Scan the customer's code</translation>
    </message>
    <message>
        <source>等待顾客付款…</source>
        <translation>Waiting for the customer…</translation>
    </message>
    <message>
        <source>换方式</source>
        <translation>Other way</translation>
    </message>
    <message>
        <source>取消付款</source>
        <translation>Cancel</translation>
    </message>
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
        <source>报表</source>
        <translation>Reports</translation>
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
        <source>开钱箱</source>
        <translation>Drawer</translation>
    </message>
    <message>
        <source>班次报表</source>
        <translation>X and Z</translation>
    </message>
    <message>
        <source>交班</source>
        <translation>End shift</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>改价</source>
        <translation>Reprice</translation>
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
    <message>
        <source>至 {clock}</source>
        <translation>until {clock}</translation>
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
    <message>
        <source>下一天</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>{what}暂停售票</source>
        <translation>{what}: sales are paused</translation>
    </message>
    <message>
        <source>{what}已达最大承载量，暂停售票</source>
        <translation>{what} is full: sales are paused</translation>
    </message>
    <message>
        <source>{zone} </source>
        <translation>{zone}</translation>
    </message>
    <message>
        <source>{starts} 场次</source>
        <translation>The {starts} slot</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{day} </source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>本单未售出，请换不含该区域的票，或改日期。</source>
        <translation>Nothing was sold: offer a ticket without this zone, or another day.</translation>
    </message>
    <message>
        <source>本单未售出，请换一个时段，或改日期。</source>
        <translation>Nothing was sold: choose another slot, or another day.</translation>
    </message>
    <message>
        <source>本单未售出，请改日期；何时恢复由值班主管或承载量决定。</source>
        <translation>Nothing was sold: choose another day. The supervisor, or room in the park, ends the stop.</translation>
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
    <name>ShiftMessages</name>
    <message>
        <source>请先收完或取消挂单和支付，补录离线销售（Ctrl 9），再交班。</source>
        <translation>Finish or cancel held orders and payments, decide off-line sales (Ctrl 9), then hand over.</translation>
    </message>
    <message>
        <source>本单还没有完成</source>
        <translation>This sale is not finished</translation>
    </message>
    <message>
        <source>请先收款，或清空本单，再交班。</source>
        <translation>Take the money or empty the basket, then end the shift.</translation>
    </message>
    <message>
        <source>盲点：请先点清钱箱</source>
        <translation>Blind count: count the drawer first</translation>
    </message>
    <message>
        <source>应有金额在提交后显示。</source>
        <translation>What ought to be there is shown afterwards.</translation>
    </message>
    <message>
        <source>长款 {amount}</source>
        <translation>Over by {amount}</translation>
    </message>
    <message>
        <source>短款 {amount}</source>
        <translation>Short by {amount}</translation>
    </message>
    <message>
        <source>超过 {limit}：请写原因，主管签字交班；或签字后重点。</source>
        <translation>More than {limit}: say why, a supervisor signs; or sign to count again.</translation>
    </message>
    <message>
        <source>已交班，Z {number:04d}</source>
        <translation>Shift closed, Z {number:04d}</translation>
    </message>
    <message>
        <source>正在打印 Z 报表。请主管复核，或以后复核。</source>
        <translation>The Z is printing. A supervisor may review now, or later.</translation>
    </message>
    <message>
        <source>已复核</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>下一位可以登录开班。</source>
        <translation>The next cashier may sign in.</translation>
    </message>
    <message>
        <source>已记：{kind}</source>
        <translation>Recorded: {kind}</translation>
    </message>
    <message>
        <source>本窗口还没有 Z 报表</source>
        <translation>This window has no Z yet</translation>
    </message>
    <message>
        <source>交班后才有。</source>
        <translation>It comes with the end of a shift.</translation>
    </message>
    <message>
        <source>还有 {count} 笔没有结清</source>
        <translation>{count} not settled</translation>
    </message>
    <message>
        <source>第 {number} 班是别人的班次</source>
        <translation>Shift {number} belongs to somebody else</translation>
    </message>
    <message>
        <source>请本班售票员交班后，自己开班。</source>
        <translation>Its cashier ends it; then open your own.</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>Database connection lost</translation>
    </message>
    <message>
        <source>没有记下，请重试；不会记两次。</source>
        <translation>Not recorded: try again, it is never recorded twice.</translation>
    </message>
    <message>
        <source>程序出错</source>
        <translation>The program failed</translation>
    </message>
    <message>
        <source>请重试；再出错请找信息技术人员。</source>
        <translation>Try again; if it stays, call IT.</translation>
    </message>
    <message>
        <source>班次没有打开</source>
        <translation>No shift is open</translation>
    </message>
    <message>
        <source>请锁屏后重新登录。</source>
        <translation>Lock, then sign in again.</translation>
    </message>
    <message>
        <source>已经提交过点款</source>
        <translation>The count was handed in already</translation>
    </message>
    <message>
        <source>再点一次须主管签字。</source>
        <translation>Another count takes a supervisor.</translation>
    </message>
    <message>
        <source>请写明差额原因</source>
        <translation>Say what the difference comes from</translation>
    </message>
    <message>
        <source>写好后请主管签字。</source>
        <translation>Then a supervisor signs.</translation>
    </message>
    <message>
        <source>还没有点款</source>
        <translation>Nothing was counted</translation>
    </message>
    <message>
        <source>请先点清钱箱并提交。</source>
        <translation>Count the drawer and hand it in first.</translation>
    </message>
    <message>
        <source>正在点款，不能看报表</source>
        <translation>No report while the drawer is counted</translation>
    </message>
    <message>
        <source>提交点款后打印 Z 报表。</source>
        <translation>The Z comes with the count.</translation>
    </message>
    <message>
        <source>这个营业日已日结</source>
        <translation>The books of this day are shut</translation>
    </message>
    <message>
        <source>请找财务。</source>
        <translation>Call finance.</translation>
    </message>
    <message>
        <source>没有这项权限</source>
        <translation>Not permitted</translation>
    </message>
    <message>
        <source>请找主管。</source>
        <translation>Call a supervisor.</translation>
    </message>
    <message>
        <source>这台电脑的时钟不对</source>
        <translation>The clock of this PC is wrong</translation>
    </message>
    <message>
        <source>请找信息技术人员校准时间。</source>
        <translation>Call IT to set it.</translation>
    </message>
</context>
<context>
    <name>ShiftReportView</name>
    <message>
        <source>X 本班到现在</source>
        <translation>X, this shift so far</translation>
    </message>
    <message>
        <source>Z 上一班（重印）</source>
        <translation>Z, last shift (reprint)</translation>
    </message>
    <message>
        <source>随时可看，不改变任何账；现金金额在交班点款后显示</source>
        <translation>At any time, changes nothing; sums of cash come with the count</translation>
    </message>
    <message>
        <source>班次报表</source>
        <translation>X and Z</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>结账后不变；重印标明副本；没有复核的，主管按 F6 签字</source>
        <translation>Never changes; reprints are copies; not reviewed yet: F6, a supervisor signs</translation>
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
    <message>
        <source>请主管签字</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>请主管在上面输入工号和密码</source>
        <translation>The supervisor signs above</translation>
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
        <source>这台电脑上输错太多次，{time} 以后再登录</source>
        <translation>Too many wrong PINs at this PC; sign in after {time}</translation>
    </message>
    <message>
        <source>数据库连接断开，请按 Enter 重试</source>
        <translation>Database connection lost. Enter tries again.</translation>
    </message>
    <message>
        <source>数据库正忙，请按 Enter 重试</source>
        <translation>The database is busy. Enter tries again.</translation>
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
    <message>
        <source>第 {number} 班没有交班，请其售票员或主管登录交班</source>
        <translation>Shift {number} is open: its cashier or a supervisor ends it</translation>
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
    <message>
        <source>下面还有 {count} 项</source>
        <translation>{count} more below</translation>
    </message>
    <message>
        <source>已到最后一项</source>
        <translation>The last one</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{gates} 离线或没有传完，入园人数还不全</source>
        <translation>Off line or still sending: {gates}; not all who came in are counted</translation>
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
        <source>有修改没有保存</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>请先按 Ctrl S 保存，或按 Ctrl D 放弃。</source>
        <translation>Press Ctrl S to save, or Ctrl D to discard.</translation>
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
        <source>已保存</source>
        <translation>Saved</translation>
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
    <message>
        <source>腕带</source>
        <translation>Wristband</translation>
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
        <source>人数起</source>
        <translation>Persons from</translation>
    </message>
    <message>
        <source>优惠类别</source>
        <translation>Concession class</translation>
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
    <message>
        <source>保存后可以签署。</source>
        <translation>It can be signed once it is saved.</translation>
    </message>
    <message>
        <source>列在合同上面；改好再按一次检查。</source>
        <translation>They stand above the contract; mend them and check again.</translation>
    </message>
    <message>
        <source>合同有 {count} 处要看</source>
        <translation>To look at in the contract: {count}</translation>
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
    <message>
        <source>按 Ctrl N 登记第一家；保存后按 Ctrl H 写合同，检查、签署后生效。</source>
        <translation>Ctrl N enters the first one; once saved, Ctrl H begins a contract, which is checked and signed.</translation>
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
        <source>有修改没有保存</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>请先按 Ctrl S 保存，或按 Ctrl D 放弃。</source>
        <translation>Press Ctrl S to save, or Ctrl D to discard.</translation>
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
        <source>冻结新订单</source>
        <translation>Freeze new orders</translation>
    </message>
    <message>
        <source>新合同</source>
        <translation>New contract</translation>
    </message>
    <message>
        <source>办公电话</source>
        <translation>Office telephone</translation>
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
    <name>ApprovalFields</name>
    <message>
        <source>主管工号</source>
        <translation>Supervisor's staff number</translation>
    </message>
    <message>
        <source>主管密码（6 位数字）</source>
        <translation>Supervisor's PIN (6 digits)</translation>
    </message>
    <message>
        <source>请主管输入工号</source>
        <translation>The supervisor types a staff number</translation>
    </message>
    <message>
        <source>请主管输入 6 位数字密码</source>
        <translation>The supervisor types a PIN of 6 digits</translation>
    </message>
    <message>
        <source>工号或密码不对，还可以试 {tries} 次</source>
        <translation>Wrong number or PIN, {tries} tries left</translation>
    </message>
    <message>
        <source>此工号已锁定，{time} 以后再试，或请别的主管签字</source>
        <translation>This number is locked until {time}: ask another supervisor</translation>
    </message>
    <message>
        <source>此工号不能签字：须有授权权限，并且不是本人</source>
        <translation>This number cannot sign: it takes a supervisor, not yourself</translation>
    </message>
    <message>
        <source>这台电脑试错太多，{time} 以后才能签字</source>
        <translation>Too many wrong tries at this PC: nobody signs here before {time}</translation>
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
    <message>
        <source>暂停，{since} 起</source>
        <translation>Pause from {since}</translation>
    </message>
    <message>
        <source>到 {until}：{reason}</source>
        <translation>until {until}: {reason}</translation>
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
        <source>别人正在改，没有保存</source>
        <translation>Somebody else is changing it: not saved</translation>
    </message>
    <message>
        <source>等了太久；过一会儿再按一次。</source>
        <translation>It waited too long; press again in a moment.</translation>
    </message>
    <message>
        <source>用时太久，已停止，没有保存</source>
        <translation>It took too long and was stopped: nothing saved</translation>
    </message>
    <message>
        <source>把范围缩小，或过一会儿再按一次；再不行请找信息技术人员。</source>
        <translation>Ask for less, or press again in a moment; else tell the IT staff.</translation>
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
    <message>
        <source>现成的来自{source}，填入后请核对</source>
        <translation>Ready days: {source}; please check</translation>
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
    <message>
        <source>编号前后不要有空格</source>
        <translation>No blanks before or after the number</translation>
    </message>
    <message>
        <source>通道不能从一个分区通往它自己</source>
        <translation>A lane cannot lead from a zone into itself</translation>
    </message>
    <message>
        <source>全天的承载量不能少于瞬时的</source>
        <translation>No fewer in a day than at once</translation>
    </message>
    <message>
        <source>分区要画在平面图以内</source>
        <translation>The zone must lie on the plan</translation>
    </message>
    <message>
        <source>过去的日子不能再改</source>
        <translation>A day that is over cannot be changed</translation>
    </message>
    <message>
        <source>那一天，全天的不能少于瞬时的</source>
        <translation>On that day: no fewer in the day than at once</translation>
    </message>
    <message>
        <source>单日的承载量至少 1 人</source>
        <translation>A single day holds 1 person at least</translation>
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
        <translation>Stations</translation>
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
        <translation>Taxes</translation>
    </message>
    <message>
        <source>打印版式</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>人脸识别</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>承载量</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>检票口</source>
        <translation>Gates</translation>
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
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>No</translation>
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
    <message>
        <source>点款差额不用签字的限度（元）</source>
        <translation>Over or short without a signature (yuan)</translation>
    </message>
    <message>
        <source>超过要写原因，主管签字</source>
        <translation>Above it: a comment, a supervisor signs</translation>
    </message>
    <message>
        <source>退款不用审批的限度（元）</source>
        <translation>Refunds up to this need no approval (yuan)</translation>
    </message>
    <message>
        <source>超过要送批，另一人批准后才退</source>
        <translation>Above it another person approves first</translation>
    </message>
    <message>
        <source>每个窗口离线预留（场次名额的 %）</source>
        <translation>Aside for each window off line (% of a timeslot)</translation>
    </message>
    <message>
        <source>数据库断开时窗口自己卖的，0 为不预留</source>
        <translation>To sell while the database is gone; 0: none</translation>
    </message>
    <message>
        <source>多少积分抵 1 元</source>
        <translation>Points that pay one yuan</translation>
    </message>
    <message>
        <source>会员付款时用；0 为积分不能付款</source>
        <translation>For members who pay; with 0 points pay for nothing</translation>
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
    <message>
        <source>{name}，通往{zone}</source>
        <translation>{name}, into {zone}</translation>
    </message>
    <message>
        <source>通道 {code}</source>
        <translation>Lane {code}</translation>
    </message>
    <message>
        <source>自助机</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>网店接口</source>
        <translation>Online shop</translation>
    </message>
    <message>
        <source>OTA 接口</source>
        <translation>OTA interface</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>入口</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>出口，刷票</source>
        <translation>Exit, with ticket</translation>
    </message>
    <message>
        <source>出口，不刷票</source>
        <translation>Exit, free</translation>
    </message>
    <message>
        <source>{lane}，外侧{zone}</source>
        <translation>{lane}, from {zone}</translation>
    </message>
    <message>
        <source>已有通道不能删除，代码不能再改；外侧是进来的人从哪里来，也是出去的人回到哪里</source>
        <translation>Lanes and their codes stand. Outer side: where those who enter come from, and leavers go</translation>
    </message>
    <message>
        <source>园外</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>外侧</source>
        <translation>Outer side</translation>
    </message>
    <message>
        <source>手持机</source>
        <translation>Handheld</translation>
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
    <name>SlipMessages</name>
    <message>
        <source>账已记好，{count} 张小票待打印</source>
        <translation>All is recorded; {count} slips wait</translation>
    </message>
    <message>
        <source>有 {count} 张小票还没有打印</source>
        <translation>{count} slips are not printed</translation>
    </message>
    <message>
        <source>备用金、开箱或班次报表。</source>
        <translation>Float, drawer or shift report.</translation>
    </message>
    <message>
        <source>请看出纸口；再打一张会标明副本。</source>
        <translation>Look at the printer; another one says that it is a copy.</translation>
    </message>
    <message>
        <source>小票可能没有打好</source>
        <translation>A slip may not have come out</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>Database connection lost</translation>
    </message>
    <message>
        <source>打小票</source>
        <translation>Print slips</translation>
    </message>
    <message>
        <source>打印机缺纸，请换纸</source>
        <translation>Out of paper: put a roll in</translation>
    </message>
    <message>
        <source>打印机上盖打开，请合上</source>
        <translation>The printer's cover is open: close it</translation>
    </message>
    <message>
        <source>打印机脱机，请按联机键</source>
        <translation>The printer is off line: press its key</translation>
    </message>
    <message>
        <source>打印机故障，请关机再开机</source>
        <translation>The printer failed: switch it off and on</translation>
    </message>
    <message>
        <source>打印机连不上，请看电源和连线</source>
        <translation>No printer: look at power and cable</translation>
    </message>
    <message>
        <source>{count} 张小票待打印，恢复后自动打印。</source>
        <translation>{count} slips to print; they follow by themselves.</translation>
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
    <name>DrawerView</name>
    <message>
        <source>请填金额</source>
        <translation>Type an amount</translation>
    </message>
    <message>
        <source>开钱箱</source>
        <translation>Open drawer</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>备注（可不填）</source>
        <translation>Note (optional)</translation>
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
        <source>请主管在上面输入工号和密码</source>
        <translation>The supervisor signs above</translation>
    </message>
    <message>
        <source>请主管签字</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>正在记账…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>DrawerWords</name>
    <message>
        <source>开箱无售</source>
        <translation>No sale</translation>
    </message>
    <message>
        <source>预交款</source>
        <translation>Cash drop</translation>
    </message>
    <message>
        <source>存入</source>
        <translation>Pay-in</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Pay-out</translation>
    </message>
    <message>
        <source>记一次，打小票，写在 X 和 Z 上</source>
        <translation>Counted on X and Z, with a slip</translation>
    </message>
    <message>
        <source>现金从钱箱送进保险柜，两人签字</source>
        <translation>Cash from the drawer to the safe, two signatures</translation>
    </message>
    <message>
        <source>现金放进钱箱，两人签字</source>
        <translation>Cash into the drawer, two signatures</translation>
    </message>
    <message>
        <source>现金从钱箱付出，两人签字</source>
        <translation>Cash paid out of the drawer, two signatures</translation>
    </message>
    <message>
        <source>换零钱</source>
        <translation>Change notes</translation>
    </message>
    <message>
        <source>核对钞票</source>
        <translation>Check a note</translation>
    </message>
    <message>
        <source>给游客换零</source>
        <translation>Change for a visitor</translation>
    </message>
    <message>
        <source>试钱箱</source>
        <translation>Try the drawer</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>钱箱现金过多</source>
        <translation>Too much cash in the drawer</translation>
    </message>
    <message>
        <source>高峰后</source>
        <translation>After the peak</translation>
    </message>
    <message>
        <source>从保险柜取零钱</source>
        <translation>Change from the safe</translation>
    </message>
    <message>
        <source>零星款（写备注）</source>
        <translation>Sundry (say what in the note)</translation>
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
    <message>
        <source>离线入园</source>
        <translation>Off-line entries</translation>
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
        <source>有修改没有保存</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>请先按 Ctrl S 保存，或按 Ctrl D 放弃。</source>
        <translation>Press Ctrl S to save, or Ctrl D to discard.</translation>
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
    <message>
        <source>手机、证件、卡号或姓名</source>
        <translation>Phone, ID, card or name</translation>
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
        <translation>Not bound; lay a card</translation>
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
    <message>
        <source>最低的等级入会即是，不写条件</source>
        <translation>The lowest tier asks for nothing: whoever joins has it</translation>
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
    <message>
        <source>初始密码只显示这一次</source>
        <translation>First PINs are shown this once</translation>
    </message>
    <message>
        <source>到“目录与价格”的版次页检查，再请人发布</source>
        <translation>Check it on the page Editions of Catalogue, then have it approved</translation>
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
    <name>CountWords</name>
    <message>
        <source>纸币与硬币</source>
        <translation>Notes and coins</translation>
    </message>
    <message>
        <source>按张数填写，Tab 或 Enter 到下一格</source>
        <translation>Type the pieces; Tab or Enter goes on</translation>
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
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>屏幕数字键</source>
        <translation>Digits here</translation>
    </message>
    <message>
        <source>开班</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>营业</source>
        <translation>Selling</translation>
    </message>
    <message>
        <source>预交</source>
        <translation>Drops</translation>
    </message>
    <message>
        <source>交班点款</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>已交班</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>入账</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>领用备用金</source>
        <translation>Float received</translation>
    </message>
    <message>
        <source>已预交 {count} 次</source>
        <translation>Dropped {count} times</translation>
    </message>
    <message>
        <source>第 {number} 班</source>
        <translation>Shift {number}</translation>
    </message>
    <message>
        <source>交易</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>开箱无售</source>
        <translation>No sale</translation>
    </message>
    <message>
        <source>{count} 次</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>首单 / 末单</source>
        <translation>First / last</translation>
    </message>
    <message>
        <source>退票</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>Reprints</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>应有与差额</source>
        <translation>Expected and difference</translation>
    </message>
    <message>
        <source>非现金按支付记录自动核对，不需要点。</source>
        <translation>Other tenders tie to the payments: nothing to count.</translation>
    </message>
    <message>
        <source>提交后显示</source>
        <translation>After the count</translation>
    </message>
    <message>
        <source>应有现金</source>
        <translation>Expected cash</translation>
    </message>
    <message>
        <source>差额</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>长款</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>短款</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>已复核</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>已停止</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Going on</translation>
    </message>
    <message>
        <source>挂单和未结支付</source>
        <translation>Held sales, open payments</translation>
    </message>
    <message>
        <source>本班售票</source>
        <translation>Selling in this shift</translation>
    </message>
    <message>
        <source>备注（差额超过 {amount} 时必填）</source>
        <translation>Comment (needed above {amount})</translation>
    </message>
    <message>
        <source>差额超过规定，请写明原因</source>
        <translation>Say what the difference comes from</translation>
    </message>
    <message>
        <source>交班现金，全部送进保险柜</source>
        <translation>All of it goes to the safe</translation>
    </message>
    <message>
        <source>实点合计</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>再按一次：{amount}</source>
        <translation>Again: {amount}</translation>
    </message>
    <message>
        <source>提交点款</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>请稍候…</source>
        <translation>Please wait…</translation>
    </message>
    <message>
        <source>代为交班点款</source>
        <translation>Count in their place</translation>
    </message>
    <message>
        <source>签字交班</source>
        <translation>Sign and close</translation>
    </message>
    <message>
        <source>主管复核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>完成，换班</source>
        <translation>Done, next cashier</translation>
    </message>
    <message>
        <source>重点</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>以后复核</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
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
    <message>
        <source>{name}，{time} 起生效</source>
        <translation>{name}, from {time} on</translation>
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
    <message>
        <source>按 Ctrl N，选优惠券、促销码、捆绑或抢购；做成后到时自动开始和结束。</source>
        <translation>Ctrl N: coupon, promo code, bundle or flash sale. Once made, it begins and ends by itself.</translation>
    </message>
    <message>
        <source>代金券</source>
        <translation>Vouchers</translation>
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
        <source>有修改没有保存</source>
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
    <message>
        <source>省 {amount}</source>
        <translation>{amount} less</translation>
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
    <message>
        <source>看清楚了吗？</source>
        <translation>Is the face clear?</translation>
    </message>
    <message>
        <source>Enter 保存，Esc 重拍。</source>
        <translation>Enter keeps it, Esc takes another.</translation>
    </message>
    <message>
        <source>摄像头没有画面</source>
        <translation>The camera shows nothing</translation>
    </message>
    <message>
        <source>请看插头，或按 Ctrl E 到设备页绑定摄像头；照片可以以后再拍。</source>
        <translation>See the plug, or bind a camera with Ctrl E; the photo can be taken later.</translation>
    </message>
    <message>
        <source>请游客看镜头，脸在画面中间</source>
        <translation>Face in the middle, please</translation>
    </message>
    <message>
        <source>照片只供检票员核对本人，加密保存，到期一年后删除。</source>
        <translation>Only the attendant compares it; kept encrypted, deleted a year after the end.</translation>
    </message>
    <message>
        <source>请把新卡放到读卡器上</source>
        <translation>Lay the new card on the reader</translation>
    </message>
    <message>
        <source>绑上新卡，旧卡立即失效。</source>
        <translation>The old card is dead at once.</translation>
    </message>
    <message>
        <source>挂失这张卡？</source>
        <translation>Report this card lost?</translation>
    </message>
    <message>
        <source>按 Enter 立即失效，年卡仍可凭票码或证件入园；有新卡直接按 F3。</source>
        <translation>Enter kills it at once; the pass still enters by code or ID. With a new card press F3 instead.</translation>
    </message>
    <message>
        <source>放稳后自动绑定。</source>
        <translation>It is bound as soon as it lies still.</translation>
    </message>
    <message>
        <source>撤回同意、删除人脸？</source>
        <translation>Withdraw the consent and delete the face?</translation>
    </message>
    <message>
        <source>按 Enter 立即删除，不问原因；年卡仍可凭票码、卡或证件入园。</source>
        <translation>Enter deletes it at once, nobody is asked why; the pass still opens by code, card or document.</translation>
    </message>
    <message>
        <source>1 已满 14 岁　2 未满，监护人在场</source>
        <translation>1 aged 14 or over　2 under 14, guardian here</translation>
    </message>
    <message>
        <source>请监护人听告知，同意才登记</source>
        <translation>Read this to the guardian; only if they agree</translation>
    </message>
    <message>
        <source>请本人听告知，同意才登记</source>
        <translation>Read this to the holder; only if they agree</translation>
    </message>
</context>
<context>
    <name>CardMessages</name>
    <message>
        <source>{document}  ·  请选票</source>
        <translation>{document}  ·  now choose a ticket</translation>
    </message>
    <message>
        <source>下一位：{name}</source>
        <translation>Next: {name}</translation>
    </message>
    <message>
        <source>找零后选票，自动登记。</source>
        <translation>Give the change, then choose a ticket: the name is entered by itself.</translation>
    </message>
    <message>
        <source>{price}，请核对：{documents}</source>
        <translation>{price}; please see: {documents}</translation>
    </message>
    <message>
        <source>{name} 改为 {choice}</source>
        <translation>{name} now has {choice}</translation>
    </message>
    <message>
        <source>没有可用的优惠</source>
        <translation>No concession to take</translation>
    </message>
    <message>
        <source>请放上身份证，或按 Ctrl U 选优惠类别。</source>
        <translation>Lay an ID card on the reader, or press Ctrl U for the classes.</translation>
    </message>
    <message>
        <source>这张证件的号码有误</source>
        <translation>The number on this card is wrong</translation>
    </message>
    <message>
        <source>{fault}；请换一张证件，或按 Ctrl I 手工登记。</source>
        <translation>{fault}; take another document, or type it with Ctrl I.</translation>
    </message>
    <message>
        <source>身份证没有读完</source>
        <translation>The card was not read to its end</translation>
    </message>
    <message>
        <source>这不是身份证</source>
        <translation>This is no identity card</translation>
    </message>
    <message>
        <source>读不了这张身份证</source>
        <translation>This card cannot be read</translation>
    </message>
    <message>
        <source>身份证里没有姓名或号码</source>
        <translation>The card holds no name or number</translation>
    </message>
    <message>
        <source>拿得太快，请再放一次，等到有回音。</source>
        <translation>Lifted too soon: lay it down again until it is answered.</translation>
    </message>
    <message>
        <source>请放居民身份证、港澳台居住证或外国人永居证。</source>
        <translation>Lay down an ID card, a residence permit or a foreigner's residence card.</translation>
    </message>
    <message>
        <source>芯片可能损坏，请看清证件，按 Ctrl I 手工登记。</source>
        <translation>Its chip may be damaged: look at it and type it with Ctrl I.</translation>
    </message>
    <message>
        <source>正在收款，没有读身份证</source>
        <translation>Money is being taken: the card was not read</translation>
    </message>
    <message>
        <source>要用请先按 Esc 返回改单，再放一次。</source>
        <translation>To use it, press Esc for the basket and lay it down again.</translation>
    </message>
    <message>
        <source>身份证读卡器连不上</source>
        <translation>ID card reader lost</translation>
    </message>
    <message>
        <source>请看插头和指示灯；先按 Ctrl I 手工登记，接好后自动恢复。</source>
        <translation>See its plug and lamp. Type with Ctrl I meanwhile; it comes back by itself.</translation>
    </message>
    <message>
        <source>{name}  {age} 周岁</source>
        <translation>{name}  aged {age}</translation>
    </message>
    <message>
        <source>第 {number} 位 {ticket} 已登记过</source>
        <translation>is no. {number} already, {ticket}</translation>
    </message>
    <message>
        <source>登记为第 {number} 位 {ticket}</source>
        <translation>entered as no. {number}, {ticket}</translation>
    </message>
    <message>
        <source>拍照、绑卡</source>
        <translation>Photo, card</translation>
    </message>
    <message>
        <source>也可以以后凭票或证件到窗口补拍。</source>
        <translation>It can be taken later with ticket or ID.</translation>
    </message>
    <message>
        <source>年卡还没有照片</source>
        <translation>The pass has no photo yet</translation>
    </message>
</context>
<context>
    <name>CustomerView</name>
    <message>
        <source>今日票价</source>
        <translation>Prices today</translation>
    </message>
    <message>
        <source>单位：元</source>
        <translation>in yuan</translation>
    </message>
    <message>
        <source>售完</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>前面还有 {count} 行</source>
        <translation>{count} more lines above</translation>
    </message>
    <message>
        <source>优惠 {amount}</source>
        <translation>Saved {amount}</translation>
    </message>
    <message>
        <source>应付</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>已优惠 {amount}</source>
        <translation>Saved {amount}</translation>
    </message>
    <message>
        <source>收您</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>找您</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>谢谢，请收好票和找零</source>
        <translation>Please take tickets and change</translation>
    </message>
    <message>
        <source>请付款</source>
        <translation>Please pay</translation>
    </message>
    <message>
        <source>请核对票种和张数</source>
        <translation>Please check your tickets</translation>
    </message>
    <message>
        <source>请扫码付款</source>
        <translation>Scan to pay</translation>
    </message>
    <message>
        <source>山门 顾客屏</source>
        <translation>Shanmen customer display</translation>
    </message>
    <message>
        <source>已付 {paid}，还应付 {due}</source>
        <translation>Paid {paid}, still to pay {due}</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>售出</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>出票</source>
        <translation>Ticket out</translation>
    </message>
    <message>
        <source>已打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>补打：{reason}</source>
        <translation>Printed again: {reason}</translation>
    </message>
    <message>
        <source>旧票作废</source>
        <translation>Old one void</translation>
    </message>
    <message>
        <source>检票 {zone}，{persons} 人</source>
        <translation>Scanned at {zone}, persons: {persons}</translation>
    </message>
    <message>
        <source>已入园</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>未通过，已退还</source>
        <translation>Not walked, use given back</translation>
    </message>
    <message>
        <source>未通过，已计一次</source>
        <translation>Not walked, counted</translation>
    </message>
    <message>
        <source>等待通过</source>
        <translation>Awaits passage</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>改签</source>
        <translation>Rescheduled</translation>
    </message>
    <message>
        <source>退票</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>手续费 {fee}</source>
        <translation>fee {fee}</translation>
    </message>
    <message>
        <source>主管 {name}</source>
        <translation>supervisor {name}</translation>
    </message>
    <message>
        <source>退款 {way} {amount}</source>
        <translation>Back by {way} {amount}</translation>
    </message>
    <message>
        <source>闭园退票</source>
        <translation>Closure refund</translation>
    </message>
    <message>
        <source>换票</source>
        <translation>Exchanged</translation>
    </message>
    <message>
        <source>升级年卡</source>
        <translation>Upgraded to a pass</translation>
    </message>
    <message>
        <source>取票</source>
        <translation>Picked up</translation>
    </message>
    <message>
        <source>已取走</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>绑腕带</source>
        <translation>Band bound</translation>
    </message>
    <message>
        <source>可凭腕带入园</source>
        <translation>admits</translation>
    </message>
    <message>
        <source>腕带挂失</source>
        <translation>Band lost</translation>
    </message>
    <message>
        <source>换腕带</source>
        <translation>Band replaced</translation>
    </message>
    <message>
        <source>旧腕带作废</source>
        <translation>old band dead</translation>
    </message>
</context>
<context>
    <name>LookUpMessages</name>
    <message>
        <source>还没有选原因</source>
        <translation>No reason chosen yet</translation>
    </message>
    <message>
        <source>请按数字键选，再按 Enter。</source>
        <translation>Choose by digit, then press Enter.</translation>
    </message>
    <message>
        <source>{number} 不能退：{why}</source>
        <translation>{number} cannot be refunded: {why}</translation>
    </message>
    <message>
        <source>可去掉勾选，或按 F8 请主管授权。</source>
        <translation>Untick it, or press F8 for a supervisor.</translation>
    </message>
    <message>
        <source>请去掉勾选。</source>
        <translation>Untick it.</translation>
    </message>
    <message>
        <source>没有勾选可退的票</source>
        <translation>No ticket ticked</translation>
    </message>
    <message>
        <source>用上下键和空格勾选，再按 F7。</source>
        <translation>Tick by arrows and space, then press F7.</translation>
    </message>
    <message>
        <source>{number} 已退 {amount}</source>
        <translation>{number}: paid back {amount}</translation>
    </message>
    <message>
        <source>手续费刚有变动</source>
        <translation>The fee has just changed</translation>
    </message>
    <message>
        <source>没有退款；已换成新金额，请看清再退。</source>
        <translation>Nothing paid back; look at the new amount first.</translation>
    </message>
    <message>
        <source>付款方式是{tender}，不能退现金</source>
        <translation>Paid by {tender}: no cash for that</translation>
    </message>
    <message>
        <source>没有退款；须按原路退回，请找主管。</source>
        <translation>Nothing paid back; it goes back the way it came. Ask a supervisor.</translation>
    </message>
    <message>
        <source>只能作废本班最后一单</source>
        <translation>Only the last sale of this shift can be void</translation>
    </message>
    <message>
        <source>没有退款；其他订单请按 F7 退票。</source>
        <translation>Nothing paid back; refund other orders by F7.</translation>
    </message>
    <message>
        <source>班次没有打开</source>
        <translation>No shift is open</translation>
    </message>
    <message>
        <source>没有退款；请锁屏后重新登录开班。</source>
        <translation>Nothing paid back; lock, sign in again and open a shift.</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>Not permitted</translation>
    </message>
    <message>
        <source>没有退款；请找主管。</source>
        <translation>Nothing paid back; ask a supervisor.</translation>
    </message>
    <message>
        <source>这张票不能补打</source>
        <translation>This ticket cannot be printed again</translation>
    </message>
    <message>
        <source>它已退、已作废，或刚在别处补打过。</source>
        <translation>It was refunded or void, or printed elsewhere a moment ago.</translation>
    </message>
    <message>
        <source>{number} 已换新码补打</source>
        <translation>{number} has a new code</translation>
    </message>
    <message>
        <source>旧票立即作废，请收回。</source>
        <translation>The old paper is void: take it back.</translation>
    </message>
    <message>
        <source>退款凭条没有打出</source>
        <translation>The refund slip did not come out</translation>
    </message>
    <message>
        <source>款已退、账已记；打印机好了以后按 Ctrl P 重打凭条。</source>
        <translation>The refund is booked; press Ctrl P once the printer works.</translation>
    </message>
    <message>
        <source>可能没有记上；请按 Enter 重试，不会重复退。</source>
        <translation>It may not be booked; press Enter again, it pays back once.</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>Database connection lost</translation>
    </message>
    <message>
        <source>请再查这一单，看清记录后再操作。</source>
        <translation>Find the order again and look at its history first.</translation>
    </message>
    <message>
        <source>程序出错</source>
        <translation>Program fault</translation>
    </message>
    <message>
        <source>{number} 不能改签：{why}</source>
        <translation>{number} cannot be changed: {why}</translation>
    </message>
    <message>
        <source>请去掉勾选；需要时按 F7 退票。</source>
        <translation>Untick it; or refund it by F7.</translation>
    </message>
    <message>
        <source>没有可改的日期或时段</source>
        <translation>No day or time to change for</translation>
    </message>
    <message>
        <source>都已售完；或勾选的票不是同一种、同一天，请分开改。</source>
        <translation>All are sold out; or the ticked tickets differ in kind or day: change them apart.</translation>
    </message>
    <message>
        <source>所选的时段刚被售出</source>
        <translation>That place has just been sold</translation>
    </message>
    <message>
        <source>没有改签，原票仍有效；已换成新的余票。</source>
        <translation>Nothing changed, the old ticket holds; the list is new.</translation>
    </message>
    <message>
        <source>超过 {limit} 的退款须经批准</source>
        <translation>Refunds above {limit} need approval</translation>
    </message>
    <message>
        <source>没有退款；按 F5 送批，或按 F8 请主管当场签字。</source>
        <translation>Nothing paid back; F5 asks for approval, F8 has a supervisor sign here.</translation>
    </message>
    <message>
        <source>批准后再查这一单，按 F7、Enter 即退。</source>
        <translation>Once approved, find the order again: F7, Enter.</translation>
    </message>
    <message>
        <source>已送批</source>
        <translation>Asked for approval</translation>
    </message>
    <message>
        <source>已批准 {count} 笔</source>
        <translation>Approved: {count}</translation>
    </message>
    <message>
        <source>已拒绝 {count} 笔</source>
        <translation>Rejected: {count}</translation>
    </message>
    <message>
        <source>原路退回，这一单里看得到几时到账</source>
        <translation>goes back the way it came; this order shows when it has arrived</translation>
    </message>
    <message>
        <source>由财务在商户平台退回</source>
        <translation>sent back by finance</translation>
    </message>
    <message>
        <source>已读 {name} 的证件</source>
        <translation>Card of {name} read</translation>
    </message>
    <message>
        <source>先请游客出示付款记录；退款须主管签字：选原因后按 Enter。</source>
        <translation>Ask to see the payment on the visitor's phone; a supervisor must sign: choose a reason, press Enter.</translation>
    </message>
    <message>
        <source>财务账单上没有这笔静态码收款</source>
        <translation>Finance's bill does not show this printed-code payment</translation>
    </message>
    <message>
        <source>这笔静态码收款还没有对上账单</source>
        <translation>No bill has confirmed this printed-code payment yet</translation>
    </message>
    <message>
        <source>可按 F8 请主管授权改签，或去掉勾选。</source>
        <translation>Press F8 for a supervisor to allow it, or untick it.</translation>
    </message>
</context>
<context>
    <name>LookUpWording</name>
    <message>
        <source>票码、订单号、证件号、手机号或姓名</source>
        <translation>Ticket, order number, document, phone or name</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>没有找到；请核对号码，或换一种方式查</source>
        <translation>Nothing found; check the number, or search another way</translation>
    </message>
    <message>
        <source>只列最近的；请再输具体一点</source>
        <translation>Only the newest are listed; type more</translation>
    </message>
    <message>
        <source>数据库连接断开，请按 Enter 再查</source>
        <translation>Database connection lost; press Enter to search again</translation>
    </message>
    <message>
        <source>本窗口没有查人的密钥，只能按票码和订单号查</source>
        <translation>This window has no keys for persons: search by code or number</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>还没有选</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>为什么补打？新票打出后旧票作废</source>
        <translation>Why again? The old paper will be void</translation>
    </message>
    <message>
        <source>为什么作废？整单全额退回</source>
        <translation>Why void? The whole order is paid back</translation>
    </message>
    <message>
        <source>为什么退票？按数字键选</source>
        <translation>Why the refund? Choose by digit</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>勾选要退的票</source>
        <translation>Tick tickets</translation>
    </message>
    <message>
        <source>更早的记录</source>
        <translation>Earlier events</translation>
    </message>
    <message>
        <source>已退给游客</source>
        <translation>Paid back</translation>
    </message>
    <message>
        <source>票款 {gross} · 手续费 {fee}</source>
        <translation>Tickets {gross} · fee {fee}</translation>
    </message>
    <message>
        <source>应退</source>
        <translation>To pay back</translation>
    </message>
    <message>
        <source>实付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>已退 {back}</source>
        <translation>Refunded {back}</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Pay back</translation>
    </message>
    <message>
        <source>作废并退款</source>
        <translation>Void and pay back</translation>
    </message>
    <message>
        <source>请主管签字</source>
        <translation>Supervisor signs</translation>
    </message>
    <message>
        <source>正在退款…</source>
        <translation>Paying back…</translation>
    </message>
    <message>
        <source>补打</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>退票</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>回售票</source>
        <translation>To sales</translation>
    </message>
    <message>
        <source>作废上一单</source>
        <translation>Void last sale</translation>
    </message>
    <message>
        <source>再查一单</source>
        <translation>New search</translation>
    </message>
    <message>
        <source>主管授权</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>改签</source>
        <translation>Reschedule</translation>
    </message>
    <message>
        <source>为什么拒绝？窗口看得到原因</source>
        <translation>Why rejected? The window sees the reason</translation>
    </message>
    <message>
        <source>{count} 笔待批</source>
        <translation>Waiting: {count}</translation>
    </message>
    <message>
        <source>已勾选</source>
        <translation>Ticked</translation>
    </message>
    <message>
        <source>批准 {count} 笔</source>
        <translation>Approve {count}</translation>
    </message>
    <message>
        <source>拒绝 {count} 笔</source>
        <translation>Reject {count}</translation>
    </message>
    <message>
        <source>退款审批</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>已批准退 {amount}（{by}）</source>
        <translation>Approved: {amount} ({by})</translation>
    </message>
    <message>
        <source>退款被拒：{why}（{by}）</source>
        <translation>Rejected: {why} ({by})</translation>
    </message>
    <message>
        <source>退 {amount} 待批</source>
        <translation>{amount} awaits approval</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>付给游客</source>
        <translation>Pay the visitor</translation>
    </message>
    <message>
        <source>退款在途</source>
        <translation>Going back</translation>
    </message>
    <message>
        <source>付退款</source>
        <translation>Pay out</translation>
    </message>
    <message>
        <source>换票·升级</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>年卡</source>
        <translation>Annual pass</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>扫票码、取票二维码；或输订单号（今天本窗口的只输末几位）、证件号、手机号或姓名、手机号 空格 取票码</source>
        <translation>Scan a ticket or a pick-up QR; or type an order no. (today, here: last digits), ID, phone, name, or phone, space, pick-up code</translation>
    </message>
    <message>
        <source>取票</source>
        <translation>Pick up</translation>
    </message>
    <message>
        <source>打小票</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>确认单</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>Not confirmed</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>行程有变</source>
        <translation>Plans changed</translation>
    </message>
    <message>
        <source>买错票</source>
        <translation>Wrong ticket</translation>
    </message>
    <message>
        <source>天气</source>
        <translation>Weather</translation>
    </message>
    <message>
        <source>身体不适</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>重复购票</source>
        <translation>Bought twice</translation>
    </message>
    <message>
        <source>景区原因</source>
        <translation>The site's fault</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>没有出纸</source>
        <translation>No paper came</translation>
    </message>
    <message>
        <source>卡纸、打坏</source>
        <translation>Jammed or spoiled</translation>
    </message>
    <message>
        <source>票面损坏</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>遗失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>已退或已改</source>
        <translation>Refunded or changed</translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>由售票渠道退</source>
        <translation>Refunded by its channel</translation>
    </message>
    <message>
        <source>此票不退</source>
        <translation>Not refundable</translation>
    </message>
    <message>
        <source>已使用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>已过退改时限</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>已不能再改签</source>
        <translation>No changes left</translation>
    </message>
    <message>
        <source>凭据不足</source>
        <translation>Proof is missing</translation>
    </message>
    <message>
        <source>不合退票规定</source>
        <translation>Against the rules</translation>
    </message>
    <message>
        <source>请再与游客确认</source>
        <translation>Ask the visitor again</translation>
    </message>
    <message>
        <source>年卡暂停中，请先恢复</source>
        <translation>Pass on hold: release it first</translation>
    </message>
    <message>
        <source>已续卡，请先退续卡</source>
        <translation>Renewed: refund the renewal first</translation>
    </message>
    <message>
        <source>年卡不能抵扣</source>
        <translation>A pass gives no credit</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>年-月-日</source>
        <translation>Y-M-D</translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>时:分</source>
        <translation>hh:mm</translation>
    </message>
</context>
<context>
    <name>ParkingMessages</name>
    <message>
        <source>这一单已被取走或已过期</source>
        <translation>Recalled elsewhere, or its time was over</translation>
    </message>
    <message>
        <source>过了保留时间的单已自动取消。</source>
        <translation>Orders whose time was over have ended by themselves.</translation>
    </message>
    <message>
        <source>请看清本单再收款。</source>
        <translation>Look at the basket before you take money.</translation>
    </message>
    <message>
        <source>请看列表里还有没有，或重新选票。</source>
        <translation>Look whether it is still listed, or choose the tickets again.</translation>
    </message>
    <message>
        <source>请先选票。</source>
        <translation>Choose tickets first.</translation>
    </message>
    <message>
        <source>请先收款，或先把本单挂起，再取别的单。</source>
        <translation>Take the money or put it on hold before you recall another.</translation>
    </message>
    <message>
        <source>没有挂起的单</source>
        <translation>Nothing is on hold</translation>
    </message>
    <message>
        <source>没有挂单，请重试。</source>
        <translation>Not on hold yet; try again.</translation>
    </message>
    <message>
        <source>没有可挂的单</source>
        <translation>Nothing to hold</translation>
    </message>
    <message>
        <source>本单还没有结束</source>
        <translation>This sale is not finished</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>Connection to the database lost</translation>
    </message>
    <message>
        <source>挂单</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>已挂单，位置保留到 {clock}</source>
        <translation>On hold; places kept until {clock}</translation>
    </message>
    <message>
        <source>已取单，有的票现在不卖</source>
        <translation>Recalled; some of it is not sold now</translation>
    </message>
    <message>
        <source>已取单</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>取单</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>会员和券码请顾客重新出示。</source>
        <translation>Ask for member and codes again.</translation>
    </message>
    <message>
        <source>任何窗口都可以取单。</source>
        <translation>Any window can recall it.</translation>
    </message>
    <message>
        <source>改过的价请主管重新签字。</source>
        <translation>A changed price is to be signed again.</translation>
    </message>
    <message>
        <source>旅行社的合同现在不能用，按窗口价；Ctrl 3 重选。</source>
        <translation>The contract of the agency does not hold now: window prices stand; Ctrl 3 chooses again.</translation>
    </message>
</context>
<context>
    <name>ParkingWording</name>
    <message>
        <source>退格</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>数据库没有回答，请重试</source>
        <translation>No answer from the database; try again</translation>
    </message>
    <message>
        <source>所有窗口挂起的单</source>
        <translation>Orders on hold at all windows</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>取单</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{window} · {clock} 挂起</source>
        <translation>{window} · held {clock}</translation>
    </message>
    <message>
        <source>{tickets} 张 · 位置还保留 {minutes} 分钟</source>
        <translation>{tickets} tickets · places kept {minutes} min more</translation>
    </message>
    <message>
        <source>Enter 取最近的一单；或按 1–9 再按 Enter</source>
        <translation>Enter recalls the latest; or 1–9, then Enter</translation>
    </message>
</context>
<context>
    <name>TenderMessages</name>
    <message>
        <source>顾客若已付款，服务器会自动退回；重新收款请先看顾客手机。</source>
        <translation>If the customer has paid, it goes back by itself; look at the phone before charging again.</translation>
    </message>
    <message>
        <source>顾客若已付款会自动退回；不等了再按 Esc，本单放弃。</source>
        <translation>What was paid goes back by itself; Esc again drops the sale without waiting.</translation>
    </message>
    <message>
        <source>顾客手机付款凭证上交易单号的末六位。</source>
        <translation>The last six of the transaction number on the customer's phone.</translation>
    </message>
    <message>
        <source>静态码</source>
        <translation>Site QR</translation>
    </message>
    <message>
        <source>银行卡</source>
        <translation>Bank card</translation>
    </message>
    <message>
        <source>这不是付款码</source>
        <translation>This is no pay code</translation>
    </message>
    <message>
        <source>还差 {amount}</source>
        <translation>{amount} missing</translation>
    </message>
    <message>
        <source>请顾客打开微信或支付宝的付款码，再扫一次。</source>
        <translation>Ask for the pay code of WeChat or Alipay, then scan again.</translation>
    </message>
    <message>
        <source>请输入末四位或授权号</source>
        <translation>Type last four digits or approval no.</translation>
    </message>
    <message>
        <source>请输入六位数字</source>
        <translation>Type the six digits</translation>
    </message>
    <message>
        <source>请补收现金；其余用别的方式付，先收下这些。</source>
        <translation>Take more cash; if the rest comes another way, take these first.</translation>
    </message>
    <message>
        <source>请收现金，或改用刷卡机、静态码。</source>
        <translation>Take cash, or use the card terminal or the printed code.</translation>
    </message>
    <message>
        <source>请换一种方式收款。</source>
        <translation>Take the money another way.</translation>
    </message>
    <message>
        <source>请扫顾客的付款码</source>
        <translation>Scan the customer's pay code</translation>
    </message>
    <message>
        <source>结果未知前不能换收款方式；不收了请按 Esc。</source>
        <translation>Until it is known no other way can be taken; Esc cancels.</translation>
    </message>
    <message>
        <source>正在等待付款结果</source>
        <translation>Waiting for the result</translation>
    </message>
    <message>
        <source>正在撤销付款</source>
        <translation>Taking the charge back</translation>
    </message>
    <message>
        <source>本单没有售出</source>
        <translation>Nothing was sold</translation>
    </message>
    <message>
        <source>本单未售出：扫码款自动退回，现金和刷卡请当面退。</source>
        <translation>Nothing was sold: scanned money goes back by itself, return cash and card by hand.</translation>
    </message>
    <message>
        <source>本单不用收款</source>
        <translation>Nothing to pay</translation>
    </message>
    <message>
        <source>最多 {amount}</source>
        <translation>At most {amount}</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>Connection to the database lost</translation>
    </message>
    <message>
        <source>按 Enter 出票。</source>
        <translation>Enter prints the tickets.</translation>
    </message>
    <message>
        <source>或按 Esc 改用其他方式。</source>
        <translation>Or press Esc for another way.</translation>
    </message>
    <message>
        <source>已收 {parts}</source>
        <translation>Taken: {parts}</translation>
    </message>
    <message>
        <source>在线支付暂时不可用，没有扣款</source>
        <translation>On-line payment is not available; nothing was charged</translation>
    </message>
    <message>
        <source>在刷卡机打出的签购单上，至少四位。</source>
        <translation>On the slip of the terminal, at least four.</translation>
    </message>
    <message>
        <source>只有现金可以多收再找零，请按 Esc 清除后重输。</source>
        <translation>Only cash gives change; press Esc and type it again.</translation>
    </message>
    <message>
        <source>再按 Esc 放弃本单：扫码款自动退回，现金和刷卡请当面退。</source>
        <translation>Esc again drops the sale: scanned money goes back by itself, return cash and card by hand.</translation>
    </message>
    <message>
        <source>再扫</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>先收这些</source>
        <translation>Take these</translation>
    </message>
    <message>
        <source>付款结果恢复后自动查询，请不要重复收款。</source>
        <translation>The result is looked up once it is back; do not charge twice.</translation>
    </message>
    <message>
        <source>付款已撤销，没有收到钱</source>
        <translation>The charge was taken back; no money came</translation>
    </message>
    <message>
        <source>上次有单没有收完</source>
        <translation>Orders were being paid last time</translation>
    </message>
    <message>
        <source>{count} 单没有收齐，已收的扫码款退回</source>
        <translation>{count} orders were not paid in full, scanned money goes back</translation>
    </message>
    <message>
        <source>{count} 单已收款，现已补记出票</source>
        <translation>{count} orders were paid and are recorded now, with tickets</translation>
    </message>
</context>
<context>
    <name>TenderWording</name>
    <message>
        <source>银行拒绝了这张卡</source>
        <translation>The bank declined this card</translation>
    </message>
    <message>
        <source>银行拒绝</source>
        <translation>declined by the bank</translation>
    </message>
    <message>
        <source>金额超过卡的限额</source>
        <translation>More than this card allows</translation>
    </message>
    <message>
        <source>金额已送到刷卡机</source>
        <translation>amount sent to the terminal</translation>
    </message>
    <message>
        <source>这张卡读不出</source>
        <translation>This card cannot be read</translation>
    </message>
    <message>
        <source>这张卡已过期</source>
        <translation>This card has expired</translation>
    </message>
    <message>
        <source>请顾客输入密码</source>
        <translation>customer types the PIN</translation>
    </message>
    <message>
        <source>请顾客取卡</source>
        <translation>card: take it out</translation>
    </message>
    <message>
        <source>请顾客刷卡、插卡或挥卡</source>
        <translation>card: swipe, insert or tap</translation>
    </message>
    <message>
        <source>请换一种方式收款。</source>
        <translation>Please take another tender.</translation>
    </message>
    <message>
        <source>结果未知</source>
        <translation>Result unknown</translation>
    </message>
    <message>
        <source>等待刷卡</source>
        <translation>Waiting for card</translation>
    </message>
    <message>
        <source>没有扣款，请给刷卡机装纸再刷。</source>
        <translation>Nothing was charged. Put paper in, then try again.</translation>
    </message>
    <message>
        <source>没有扣款，请收现金或扫码。</source>
        <translation>Nothing was charged. Take cash or a pay code.</translation>
    </message>
    <message>
        <source>没有扣款，请换一张卡或换一种方式。</source>
        <translation>Nothing was charged. Take another card or another tender.</translation>
    </message>
    <message>
        <source>没有扣款，请再刷一次，或换一种方式。</source>
        <translation>Nothing was charged. Try again, or take another tender.</translation>
    </message>
    <message>
        <source>正在连接银行</source>
        <translation>asking the bank</translation>
    </message>
    <message>
        <source>正在查询刷卡机</source>
        <translation>asking the terminal</translation>
    </message>
    <message>
        <source>正在取消刷卡</source>
        <translation>Cancelling at the terminal</translation>
    </message>
    <message>
        <source>已按签购单记为没有扣款</source>
        <translation>Noted from the slip: nothing was charged</translation>
    </message>
    <message>
        <source>已扣款会自动撤销</source>
        <translation>what is taken goes back</translation>
    </message>
    <message>
        <source>密码错误，请顾客再输</source>
        <translation>wrong PIN: once more, please</translation>
    </message>
    <message>
        <source>卡内余额不足</source>
        <translation>The card has too little money</translation>
    </message>
    <message>
        <source>刷卡没有成功（{reason}）</source>
        <translation>The card was not charged ({reason})</translation>
    </message>
    <message>
        <source>刷卡机连不上银行</source>
        <translation>The terminal cannot reach the bank</translation>
    </message>
    <message>
        <source>刷卡机请稍候</source>
        <translation>the terminal asks to wait</translation>
    </message>
    <message>
        <source>刷卡机自动撤销中</source>
        <translation>the terminal takes it back</translation>
    </message>
    <message>
        <source>刷卡机缺纸</source>
        <translation>The terminal is out of paper</translation>
    </message>
    <message>
        <source>刷卡机没有收到这一笔</source>
        <translation>The terminal never got this payment</translation>
    </message>
    <message>
        <source>刷卡机没有准备好</source>
        <translation>The terminal is not ready</translation>
    </message>
    <message>
        <source>刷卡机不认这种卡</source>
        <translation>The terminal does not know this card</translation>
    </message>
    <message>
        <source>刷卡已取消</source>
        <translation>Cancelled at the terminal</translation>
    </message>
    <message>
        <source>微信或支付宝；可输数字</source>
        <translation>scan it, or type it</translation>
    </message>
    <message>
        <source>顾客没有完成付款</source>
        <translation>The customer did not pay</translation>
    </message>
    <message>
        <source>顾客余额不足</source>
        <translation>Not enough on the account</translation>
    </message>
    <message>
        <source>静态码</source>
        <translation>Site QR</translation>
    </message>
    <message>
        <source>银行卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>请求没有送到支付公司</source>
        <translation>The request did not arrive</translation>
    </message>
    <message>
        <source>请扫码</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>等待付款</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>照签购单输入</source>
        <translation>from the terminal's slip</translation>
    </message>
    <message>
        <source>照手机输入，待核对</source>
        <translation>to be checked later</translation>
    </message>
    <message>
        <source>没有扣款，请顾客刷新付款码再扫。</source>
        <translation>Nothing was charged; ask for a fresh code and scan it.</translation>
    </message>
    <message>
        <source>没有扣款，请换卡或换一种方式。</source>
        <translation>Nothing was charged; another card or another way.</translation>
    </message>
    <message>
        <source>没有扣款，请再扫一次，或换一种方式。</source>
        <translation>Nothing was charged; scan again or take another way.</translation>
    </message>
    <message>
        <source>正在撤销</source>
        <translation>Taking back</translation>
    </message>
    <message>
        <source>末四位或授权号</source>
        <translation>Last 4 / approval</translation>
    </message>
    <message>
        <source>支付宝</source>
        <translation>Alipay</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>付款码已过期</source>
        <translation>The pay code has expired</translation>
    </message>
    <message>
        <source>付款码</source>
        <translation>Pay code</translation>
    </message>
    <message>
        <source>付款没有成功（{reason}）</source>
        <translation>The payment failed ({reason})</translation>
    </message>
    <message>
        <source>交易单号末六位</source>
        <translation>Last six digits</translation>
    </message>
    <message>
        <source>{seconds} 秒</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{name}：请顾客输入密码</source>
        <translation>{name}: password</translation>
    </message>
    <message>
        <source>{name}：结果未知，正在查询</source>
        <translation>{name}: unknown, asking</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>储值</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>代金券</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>挂账</source>
        <translation>On account</translation>
    </message>
    <message>
        <source>其他方式</source>
        <translation>Other ways</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>在左边选，或扫代金券</source>
        <translation>Left, or scan</translation>
    </message>
</context>
<context>
    <name>DeviceWording</name>
    <message>
        <source>请在刷卡机上刷一张卡：收 0.01 元，随即撤销…</source>
        <translation>Please use a card at the terminal: it takes 0.01 and gives it back…</translation>
    </message>
    <message>
        <source>端口、socket://主机:端口，或 DLL 的路径</source>
        <translation>Port, socket://host:port, or the path of the DLL</translation>
    </message>
    <message>
        <source>正常，0.01 元已收并撤销：{fact}</source>
        <translation>It works: 0.01 was taken and given back: {fact}</translation>
    </message>
    <message>
        <source>刷卡机有应答，没有收到 0.01 元（{fact}）</source>
        <translation>The terminal answers, but took no 0.01 ({fact})</translation>
    </message>
    <message>
        <source>刷卡机</source>
        <translation>Card terminal</translation>
    </message>
    <message>
        <source>bankall（收单机构的 DLL）</source>
        <translation>bankall (the acquirer's DLL)</translation>
    </message>
    <message>
        <source>ZVT（网络或串口）</source>
        <translation>ZVT (network or serial)</translation>
    </message>
    <message>
        <source>0.01 元没有撤销，请在刷卡机上撤销凭证 {fact}</source>
        <translation>0.01 was not given back: please reverse slip {fact} at the terminal</translation>
    </message>
    <message>
        <source>票打印机</source>
        <translation>Ticket printer</translation>
    </message>
    <message>
        <source>身份证读卡器</source>
        <translation>ID card reader</translation>
    </message>
    <message>
        <source>立柱客显</source>
        <translation>Pole display</translation>
    </message>
    <message>
        <source>顾客屏</source>
        <translation>Customer screen</translation>
    </message>
    <message>
        <source>感应卡读卡器</source>
        <translation>Contactless card reader</translation>
    </message>
    <message>
        <source>摄像头</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>腕带打印机</source>
        <translation>Wristband printer</translation>
    </message>
    <message>
        <source>没有设置</source>
        <translation>Not set up</translation>
    </message>
    <message>
        <source>唯一的一台</source>
        <translation>The only one</translation>
    </message>
    <message>
        <source>没有地址</source>
        <translation>No address</translation>
    </message>
    <message>
        <source>LED8 八位数码管</source>
        <translation>LED8, eight figures</translation>
    </message>
    <message>
        <source>CD5220 两行字符</source>
        <translation>CD5220, two lines</translation>
    </message>
    <message>
        <source>TSPL（TSC、佳博、汉印）</source>
        <translation>TSPL (TSC, Gprinter, HPRT)</translation>
    </message>
    <message>
        <source>ZPL（斑马）</source>
        <translation>ZPL (Zebra)</translation>
    </message>
    <message>
        <source>显示器的名字（空为主屏以外的第一台）</source>
        <translation>Name of the monitor (empty: the first besides the main one)</translation>
    </message>
    <message>
        <source>读卡器的名字（空为唯一的一台）</source>
        <translation>Name of the reader (empty: the only one)</translation>
    </message>
    <message>
        <source>路径或网络地址</source>
        <translation>Path or network address</translation>
    </message>
    <message>
        <source>端口，或 socket://主机:端口</source>
        <translation>Port, or socket://host:port</translation>
    </message>
    <message>
        <source>请拔下这台设备的插头，再按“下一步”</source>
        <translation>Pull the plug of this device, then press Next</translation>
    </message>
    <message>
        <source>现在插上，插到以后一直用的那个插口；找到会写在上面</source>
        <translation>Now plug it in where it is to stay; its socket appears above</translation>
    </message>
    <message>
        <source>找到了插口，请测试，再保存</source>
        <translation>Its socket was found: try it, then save</translation>
    </message>
    <message>
        <source>已保存，现在起用这台设备</source>
        <translation>Saved; the device is used from now on</translation>
    </message>
    <message>
        <source>已保存，重开程序后用这台打印机</source>
        <translation>Saved; the printer is used from the next start</translation>
    </message>
    <message>
        <source>没有保存：写不了站点文件旁边的设备文件</source>
        <translation>Not saved: the file beside the station file cannot be written</translation>
    </message>
    <message>
        <source>程序不是用站点文件打开的，不能保存</source>
        <translation>The program was not started with a station file: nothing to save to</translation>
    </message>
    <message>
        <source>请先填地址，或按“找插口”</source>
        <translation>Enter an address first, or press Find</translation>
    </message>
    <message>
        <source>地址写成 socket://主机:端口，例如 :9100</source>
        <translation>Write the address as socket://host:port, such as :9100</translation>
    </message>
    <message>
        <source>要有景区设置的权限，请找信息技术人员</source>
        <translation>It takes the right to set the site up: call IT</translation>
    </message>
    <message>
        <source>可以测试；改设置要有景区设置的权限</source>
        <translation>You may try devices; changing them takes the right to set the site up</translation>
    </message>
    <message>
        <source>按“找插口”跟着做，或直接填地址；然后测试、保存</source>
        <translation>Press Find and follow, or enter the address; then try and save</translation>
    </message>
    <message>
        <source>请在 10 秒内放上一张身份证…</source>
        <translation>Lay an ID card on the reader within 10 seconds …</translation>
    </message>
    <message>
        <source>请在 10 秒内放上一张卡…</source>
        <translation>Lay a card on the reader within 10 seconds …</translation>
    </message>
    <message>
        <source>正在测试…</source>
        <translation>Trying …</translation>
    </message>
    <message>
        <source>测试页已打印出来</source>
        <translation>The test page came out</translation>
    </message>
    <message>
        <source>正常：{fact}</source>
        <translation>Works: {fact}</translation>
    </message>
    <message>
        <source>请看客显：应为 88.88，“总计”灯亮</source>
        <translation>Look at the display: 88.88 and the lamp of the total</translation>
    </message>
    <message>
        <source>请看第二台显示器：应有今日票价</source>
        <translation>Look at the second monitor: it should show the prices</translation>
    </message>
    <message>
        <source>不知道是否出纸，请看出纸口</source>
        <translation>Nobody knows whether paper came out: look at the slot</translation>
    </message>
    <message>
        <source>读卡器正常，没有放卡：{fact}</source>
        <translation>The reader works, no card was laid on it: {fact}</translation>
    </message>
    <message>
        <source>读卡器正常，这张卡读不了，请换一张</source>
        <translation>The reader works; this card cannot be read, take another</translation>
    </message>
    <message>
        <source>连不上：请看插头、电源和地址，再测试</source>
        <translation>Not reached: see plug, power and address, then try again</translation>
    </message>
    <message>
        <source>没有回答：请看电源、型号和波特率</source>
        <translation>No answer: see power, model and baud rate</translation>
    </message>
    <message>
        <source>回答看不懂：请核对型号和波特率</source>
        <translation>Its answer makes no sense: check model and baud rate</translation>
    </message>
    <message>
        <source>缺纸：请装纸，再测试</source>
        <translation>Out of paper: load some, then try again</translation>
    </message>
    <message>
        <source>上盖打开：请关好，再测试</source>
        <translation>The cover is open: shut it, then try again</translation>
    </message>
    <message>
        <source>脱机：请按设备上的键恢复联机</source>
        <translation>Off line: press the key on the device</translation>
    </message>
    <message>
        <source>设备报告故障：请断电再开，不行就报修</source>
        <translation>The device reports a fault: switch it off and on, or have it repaired</translation>
    </message>
    <message>
        <source>钱箱</source>
        <translation>Cash drawer</translation>
    </message>
    <message>
        <source>经票打印机 · {contact}</source>
        <translation>At the ticket printer · {contact}</translation>
    </message>
    <message>
        <source>没有钱箱</source>
        <translation>No drawer</translation>
    </message>
    <message>
        <source>没有触点，不知道开关</source>
        <translation>No contact: nobody knows if it is shut</translation>
    </message>
    <message>
        <source>有触点，高为开</source>
        <translation>Contact, high when open</translation>
    </message>
    <message>
        <source>有触点，低为开</source>
        <translation>Contact, low when open</translation>
    </message>
    <message>
        <source>触点</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>先关上钱箱，再测试：钱箱打开，触点自动认出；然后保存</source>
        <translation>Shut the drawer, then try: it opens and its contact is learned; then save</translation>
    </message>
    <message>
        <source>钱箱打开了：{contact}，请保存</source>
        <translation>The drawer opened: {contact}. Please save</translation>
    </message>
    <message>
        <source>请看钱箱：打开了是没有触点，没打开请看连线</source>
        <translation>Look: if it opened it has no contact; if not, check its cable</translation>
    </message>
    <message>
        <source>接串口、USB 转串口或网络的；直走 USB、HID 的不能用</source>
        <translation>On a serial, USB-serial or network line; raw USB and HID ones do not work</translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>本窗口的设备</source>
        <translation>Devices of this window</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>找插口</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>波特率（只用于串口）</source>
        <translation>Baud rate (serial lines only)</translation>
    </message>
    <message>
        <source>测试</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>手续费 {fee}</source>
        <translation>fee {fee}</translation>
    </message>
    <message>
        <source>本人申请</source>
        <translation>One's own</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count} tickets</translation>
    </message>
    <message>
        <source>已付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>部分已退</source>
        <translation>Partly refunded</translation>
    </message>
    <message>
        <source>已退</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>已退票</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>已换票</source>
        <translation>Exchanged</translation>
    </message>
    <message>
        <source>已改签</source>
        <translation>Rescheduled</translation>
    </message>
    <message>
        <source>已使用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>未使用</source>
        <translation>Unused</translation>
    </message>
    <message>
        <source>暂停中</source>
        <translation>On hold</translation>
    </message>
</context>
<context>
    <name>FormerStatesView</name>
    <message>
        <source>最近一次</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>曾用</source>
        <translation>Former</translation>
    </message>
    <message>
        <source>没有改过</source>
        <translation>Never changed</translation>
    </message>
    <message>
        <source>以前的设置</source>
        <translation>Former settings</translation>
    </message>
    <message>
        <source>查找日期、姓名</source>
        <translation>Find date, name</translation>
    </message>
    <message>
        <source>安装时写入的值不记在这里。按 Esc 返回。</source>
        <translation>What the installation wrote is not kept here. Esc goes back.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>当时</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>后来改成</source>
        <translation>Changed later to</translation>
    </message>
</context>
<context>
    <name>FormerStatesKey</name>
    <message>
        <source>以前的设置</source>
        <translation>Former settings</translation>
    </message>
</context>
<context>
    <name>BackMessages</name>
    <message>
        <source>别的窗口刚付过，请看下面的记录。</source>
        <translation>Another window has just paid it; see the record below.</translation>
    </message>
    <message>
        <source>没有要付的退款</source>
        <translation>No refund to pay out</translation>
    </message>
    <message>
        <source>已付退款 {amount}</source>
        <translation>Refund paid out: {amount}</translation>
    </message>
    <message>
        <source>可能没有记上；请按 Enter 重试，不会重复付。</source>
        <translation>It may not be recorded; press Enter to try again, it is paid once.</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>The database is gone</translation>
    </message>
    <message>
        <source>没有付款；请锁屏后重新登录开班。</source>
        <translation>Nothing was paid; lock, sign in and open a shift.</translation>
    </message>
    <message>
        <source>班次没有打开</source>
        <translation>No shift is open</translation>
    </message>
</context>
<context>
    <name>BackWords</name>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>退款失败</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>待财务退</source>
        <translation>With finance</translation>
    </message>
    <message>
        <source>待领取</source>
        <translation>To be paid out</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>退款中</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>单上已退</source>
        <translation>Slip: gone back</translation>
    </message>
    <message>
        <source>单上没有退</source>
        <translation>Slip: not gone</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>卡已手工退</source>
        <translation>Card done by hand</translation>
    </message>
    <message>
        <source>付给游客</source>
        <translation>Pay the visitor</translation>
    </message>
    <message>
        <source>再查询刷卡机</source>
        <translation>Ask the terminal again</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>离线销售补录</source>
        <translation>Off-line sales to decide</translation>
    </message>
    <message>
        <source>已核对上一笔刷卡</source>
        <translation>Earlier card payment checked</translation>
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
        <source>下一时段；1030 / 到 10:30</source>
        <translation>Next time; 1030 / is 10:30</translation>
    </message>
    <message>
        <source>上一页票种</source>
        <translation>Previous page of tickets</translation>
    </message>
    <message>
        <source>下一页票种</source>
        <translation>Next page of tickets</translation>
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
        <source>本页</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>改到最近有票的时段</source>
        <translation>To the next time with room</translation>
    </message>
    <message>
        <source>改到其次有票的时段</source>
        <translation>To the second time with room</translation>
    </message>
    <message>
        <source>撤销清空或删行</source>
        <translation>Undo clearing or removing</translation>
    </message>
    <message>
        <source>付款码；也可直接扫</source>
        <translation>Pay code; or just scan it</translation>
    </message>
    <message>
        <source>银行卡；先按金额可分开付</source>
        <translation>Bank card; an amount first splits</translation>
    </message>
    <message>
        <source>静态码</source>
        <translation>Printed pay code</translation>
    </message>
    <message>
        <source>挂单</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>取单</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>改为下一天</source>
        <translation>Next visit day</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>所选行的优惠类别</source>
        <translation>Concession of the selected line</translation>
    </message>
    <message>
        <source>优惠券、促销码；也可直接扫</source>
        <translation>Coupon, promo code; or scan</translation>
    </message>
    <message>
        <source>实名登记</source>
        <translation>Real names</translation>
    </message>
    <message>
        <source>改价，由主管签字</source>
        <translation>Change the price, signed by a supervisor</translation>
    </message>
    <message>
        <source>身份证持有人可用的优惠</source>
        <translation>Concession of whose card lies there</translation>
    </message>
    <message>
        <source>查单、退票；也可直接扫票</source>
        <translation>Orders, refunds; or scan a ticket</translation>
    </message>
    <message>
        <source>打待打的票，或补打上一单</source>
        <translation>Print what waits, or the last sale</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>开钱箱</source>
        <translation>Drawer</translation>
    </message>
    <message>
        <source>班次报表</source>
        <translation>X and Z</translation>
    </message>
    <message>
        <source>交班</source>
        <translation>End shift</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>换语言</source>
        <translation>Change the language</translation>
    </message>
    <message>
        <source>日间或夜间</source>
        <translation>Day or night look</translation>
    </message>
    <message>
        <source>年卡：拍照、绑卡、续卡、暂停</source>
        <translation>Passes: photo, card, renewal, hold</translation>
    </message>
    <message>
        <source>培训练习，只在培训窗口</source>
        <translation>Exercises, in training only</translation>
    </message>
    <message>
        <source>储值、积分、代金券、挂账</source>
        <translation>Balance, points, voucher, on account</translation>
    </message>
    <message>
        <source>旅行社，按合同价</source>
        <translation>Travel agency, at contract prices</translation>
    </message>
    <message>
        <source>储值充值，账户流水</source>
        <translation>Top up a balance, see its entries</translation>
    </message>
</context>
<context>
    <name>PriceMessages</name>
    <message>
        <source>还没有选票</source>
        <translation>No ticket chosen yet</translation>
    </message>
    <message>
        <source>先选票，再按 Ctrl O 改价。</source>
        <translation>Choose a ticket first, then press Ctrl O.</translation>
    </message>
    <message>
        <source>{name} 已是免费</source>
        <translation>{name} is free already</translation>
    </message>
    <message>
        <source>没有可改的价格。</source>
        <translation>There is no price to change.</translation>
    </message>
    <message>
        <source>{name} 改为每张 {each}</source>
        <translation>{name} is now {each} each</translation>
    </message>
    <message>
        <source>主管已签字；改了数量要重新签。</source>
        <translation>Signed by the supervisor; another quantity needs another signature.</translation>
    </message>
    <message>
        <source>改价已失效，本单未售出</source>
        <translation>The changed price no longer holds; nothing was sold</translation>
    </message>
    <message>
        <source>已恢复原价；需要时请主管重新签字。</source>
        <translation>Back to the shown price; have it signed again if needed.</translation>
    </message>
    <message>
        <source>数据库连接断开，价格未改</source>
        <translation>No database: the price was not changed</translation>
    </message>
    <message>
        <source>请稍后再按一次 Enter。</source>
        <translation>Press Enter again in a moment.</translation>
    </message>
    <message>
        <source>程序出错，价格未改</source>
        <translation>The program failed; the price was not changed</translation>
    </message>
    <message>
        <source>请再试一次；仍不行请通知信息技术。</source>
        <translation>Try once more; if it fails again tell IT.</translation>
    </message>
    <message>
        <source>已恢复原价</source>
        <translation>Back to the shown price</translation>
    </message>
    <message>
        <source>主管签的是改动前的这一行；需要时重新签字。</source>
        <translation>The line was signed as it stood before; have it signed again if needed.</translation>
    </message>
    <message>
        <source>改价</source>
        <translation>Change price</translation>
    </message>
</context>
<context>
    <name>PriceView</name>
    <message>
        <source>改价</source>
        <translation>Change price</translation>
    </message>
    <message>
        <source>现价</source>
        <translation>Shown price</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>New price</translation>
    </message>
    <message>
        <source>请输入每张的价格</source>
        <translation>Type the price of one ticket</translation>
    </message>
    <message>
        <source>须低于现价 {price}</source>
        <translation>Must be below the shown price {price}</translation>
    </message>
    <message>
        <source>每张改为（元）</source>
        <translation>New price each (yuan)</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请先按数字选原因</source>
        <translation>Choose a reason by its digit first</translation>
    </message>
    <message>
        <source>协议、团体</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>服务补偿</source>
        <translation>Service failure</translation>
    </message>
    <message>
        <source>牌价不符</source>
        <translation>Posted price</translation>
    </message>
    <message>
        <source>公益、慰问</source>
        <translation>Charity</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>签字改价</source>
        <translation>Sign the price</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>余 {left}</source>
        <translation>{left} left</translation>
    </message>
    <message>
        <source>补 {amount}</source>
        <translation>pay {amount}</translation>
    </message>
    <message>
        <source>退 {amount}</source>
        <translation>back {amount}</translation>
    </message>
    <message>
        <source>原票抵 {amount}</source>
        <translation>old ticket counts {amount}</translation>
    </message>
    <message>
        <source>应补差价</source>
        <translation>Difference due</translation>
    </message>
    <message>
        <source>应退差价</source>
        <translation>Difference back</translation>
    </message>
    <message>
        <source>已补差价</source>
        <translation>Difference paid</translation>
    </message>
    <message>
        <source>已退差价</source>
        <translation>Difference returned</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>cash</translation>
    </message>
    <message>
        <source>刷卡 {digits}</source>
        <translation>card {digits}</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>登记持卡人</source>
        <translation>Name the holder</translation>
    </message>
    <message>
        <source>改签并出票</source>
        <translation>Reschedule and print</translation>
    </message>
    <message>
        <source>升级并出票</source>
        <translation>Upgrade and print</translation>
    </message>
    <message>
        <source>换票并出票</source>
        <translation>Exchange and print</translation>
    </message>
    <message>
        <source>下一栏</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>末四位或授权号</source>
        <translation>Last four or approval no.</translation>
    </message>
    <message>
        <source>收现金</source>
        <translation>Take cash</translation>
    </message>
    <message>
        <source>刷卡补差价</source>
        <translation>Pay by card</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>{pass_name}：还要登记 {count} 位</source>
        <translation>{pass_name}: {count} to be named</translation>
    </message>
    <message>
        <source>把身份证放到读卡器上，或手工输入；先请游客看《个人信息告知书》。</source>
        <translation>Lay the ID card on the reader, or type; show the privacy notice first.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号（身份证、通行证、居住证、护照）</source>
        <translation>Document no. (ID card, permit, passport)</translation>
    </message>
    <message>
        <source>监护人姓名（未满 14 周岁才填）</source>
        <translation>Guardian (only under 14)</translation>
    </message>
    <message>
        <source>不补不退</source>
        <translation>nothing to pay</translation>
    </message>
    <message>
        <source>选</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>请主管签字</source>
        <translation>A supervisor signs</translation>
    </message>
</context>
<context>
    <name>ExchangeMessages</name>
    <message>
        <source>不补不退</source>
        <translation>Nothing to pay</translation>
    </message>
    <message>
        <source>请收 {amount}（{tender}）</source>
        <translation>Take {amount} ({tender})</translation>
    </message>
    <message>
        <source>退{tender} {amount}</source>
        <translation>Give back {amount} ({tender})</translation>
    </message>
    <message>
        <source>已登记 {name}</source>
        <translation>{name} named</translation>
    </message>
    <message>
        <source>按 Enter 出票。</source>
        <translation>Enter prints.</translation>
    </message>
    <message>
        <source>还差 {count} 位。</source>
        <translation>{count} still to be named.</translation>
    </message>
    <message>
        <source>未满 14 周岁，要监护人同意</source>
        <translation>Under 14: a guardian must agree</translation>
    </message>
    <message>
        <source>请填监护人姓名，再按 Enter。</source>
        <translation>Type the guardian's name, then Enter.</translation>
    </message>
    <message>
        <source>还要输入姓名</source>
        <translation>The name is missing</translation>
    </message>
    <message>
        <source>姓名里不应有数字；也可以放身份证。</source>
        <translation>No digits in a name; an ID card will do, too.</translation>
    </message>
    <message>
        <source>还要输入证件号</source>
        <translation>The document number is missing</translation>
    </message>
    <message>
        <source>也可以把身份证放到读卡器上。</source>
        <translation>You may lay the ID card on the reader.</translation>
    </message>
    <message>
        <source>证件号有误</source>
        <translation>The number is wrong</translation>
    </message>
    <message>
        <source>请与证件逐位核对，没有登记。</source>
        <translation>Nobody was named; compare it with the document.</translation>
    </message>
    <message>
        <source>请输卡号末四位或授权号</source>
        <translation>Type the card's last four or the approval number</translation>
    </message>
    <message>
        <source>先在刷卡机上刷差价，再按 Enter；收现金请按 Esc。</source>
        <translation>Charge the difference at the terminal, then Enter; Esc for cash.</translation>
    </message>
    <message>
        <source>退差价超过 {limit}，须经批准</source>
        <translation>More than {limit} back needs approval</translation>
    </message>
    <message>
        <source>这个证件当天已购满 {limit} 张</source>
        <translation>This document has bought its {limit} for the day</translation>
    </message>
    <message>
        <source>没有换票；请换一位登记，或选别的票种。</source>
        <translation>Not exchanged: name somebody else or choose another type.</translation>
    </message>
    <message>
        <source>本窗口没有登记姓名的密钥</source>
        <translation>This window has no keys to keep names</translation>
    </message>
    <message>
        <source>没有换票；请到能实名售票的窗口办理。</source>
        <translation>Not exchanged: go to a window that sells by name.</translation>
    </message>
    <message>
        <source>已换票，旧票立即失效</source>
        <translation>Exchanged; the old ticket is dead</translation>
    </message>
    <message>
        <source>已升级年卡，旧票立即失效</source>
        <translation>Upgraded to a pass; the old ticket is dead</translation>
    </message>
    <message>
        <source>已改签，旧票立即失效</source>
        <translation>Rescheduled; the old ticket is dead</translation>
    </message>
    <message>
        <source>没有换票；按 F8 请主管当场签字，或改按 F7 退票并送批。</source>
        <translation>Nothing was changed; F8 for a supervisor to sign here, or refund with F7 and ask for approval.</translation>
    </message>
    <message>
        <source>静态码收款没有对上账单，不能退差价</source>
        <translation>No bill confirms this printed-code payment: no difference goes back</translation>
    </message>
    <message>
        <source>没有换票；按 F8 请主管当场签字，或请财务先对账。</source>
        <translation>Nothing was changed; F8 for a supervisor to sign here, or let finance check the bill first.</translation>
    </message>
</context>
<context>
    <name>TerminalMessages</name>
    <message>
        <source>请顾客在刷卡机上付款</source>
        <translation>The customer pays at the terminal</translation>
    </message>
    <message>
        <source>正在查询刷卡机；等不及请看签购单。</source>
        <translation>Asking the terminal; its slip tells it, too.</translation>
    </message>
    <message>
        <source>改为手工</source>
        <translation>Type it instead</translation>
    </message>
    <message>
        <source>这笔刷卡还没有撤销</source>
        <translation>This card payment is not reversed yet</translation>
    </message>
    <message>
        <source>请输入末四位或授权号</source>
        <translation>Type the last four digits or the approval</translation>
    </message>
    <message>
        <source>请换一种方式收款。</source>
        <translation>Please take another tender.</translation>
    </message>
    <message>
        <source>请在刷卡机上输金额刷卡，再输末四位或授权号；或按 Esc 换一种方式。</source>
        <translation>Key the amount in at the terminal, then type the last four digits or approval; Esc for another tender.</translation>
    </message>
    <message>
        <source>若已扣款会自动撤销；不等了再按 Esc，本单放弃。</source>
        <translation>What is taken goes back by itself. Esc again leaves this sale.</translation>
    </message>
    <message>
        <source>没有扣款</source>
        <translation>Not charged</translation>
    </message>
    <message>
        <source>正在查询；看签购单没有扣款，或已在刷卡机上撤销的，请按“已核对”。</source>
        <translation>Asking after it. If the slip shows no charge, or you reversed it, press “Checked”.</translation>
    </message>
    <message>
        <source>正在查询上一笔；这一笔请换一种方式，或手工刷卡后输末四位。</source>
        <translation>Asking after it; take another tender, or charge by hand and type the last four digits.</translation>
    </message>
    <message>
        <source>正在取消刷卡</source>
        <translation>Cancelling at the terminal</translation>
    </message>
    <message>
        <source>正在再次撤销；或请在刷卡机上撤销，办好后按 Del。</source>
        <translation>Trying again; or reverse it at the terminal, then press Del.</translation>
    </message>
    <message>
        <source>数据库连接断开，没有叫刷卡机扣款</source>
        <translation>The database is lost; the terminal was not asked</translation>
    </message>
    <message>
        <source>恢复后自动核对，请不要重复收款。</source>
        <translation>It is checked once it is back; do not take the money twice.</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>已刷成</source>
        <translation>It was paid</translation>
    </message>
    <message>
        <source>在刷卡机打出的签购单上，至少四位；按 Esc 回到等待。</source>
        <translation>On the terminal's slip, at least four characters; Esc goes back to waiting.</translation>
    </message>
    <message>
        <source>刷卡结果未知，请不要再刷</source>
        <translation>Result unknown: do not charge again</translation>
    </message>
    <message>
        <source>刷卡机的上一笔结果未知，这一笔没有扣款</source>
        <translation>An earlier card payment is unknown; this one was not charged</translation>
    </message>
    <message>
        <source>刷卡机没有应答，没有扣款</source>
        <translation>The terminal does not answer; nothing was charged</translation>
    </message>
    <message>
        <source>刷卡机有应答后自动撤销；已在刷卡机上撤销的，请按“已核对”。</source>
        <translation>It is reversed once the terminal answers; if you reversed it there, press “Checked”.</translation>
    </message>
    <message>
        <source>刷卡已撤销，钱已退回卡里</source>
        <translation>The card was paid back</translation>
    </message>
    <message>
        <source>再刷</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>上一笔刷卡 {amount} 还没有撤销</source>
        <translation>Earlier card payment of {amount} is not reversed yet</translation>
    </message>
    <message>
        <source>上一笔刷卡 {amount} 结果未知</source>
        <translation>Earlier card payment of {amount}: result unknown</translation>
    </message>
</context>
<context>
    <name>ClosuresPresenter</name>
    <message>
        <source>{count} 件待批</source>
        <translation>{count} to approve</translation>
    </message>
    <message>
        <source>两个人做：一个人申请，另一个人批准；全额退，不收手续费</source>
        <translation>One person asks, another approves; all of it back, no fee</translation>
    </message>
    <message>
        <source>闭园退票</source>
        <translation>Closed days</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>再按一次：退 {count} 张 {amount}</source>
        <translation>Once more: {count} tickets, {amount}</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>您自己申请的，须由另一个人批准</source>
        <translation>You asked for it: somebody else approves</translation>
    </message>
    <message>
        <source>等您批准</source>
        <translation>Waits for your approval</translation>
    </message>
    <message>
        <source>已拒绝，没有退任何票</source>
        <translation>Rejected, nothing was given back</translation>
    </message>
    <message>
        <source>已退 {done} / {all} 张 · 没有退 {failed} 张</source>
        <translation>{done} of {all} given back · {failed} not</translation>
    </message>
    <message>
        <source>别人刚处理过</source>
        <translation>Somebody else has just decided</translation>
    </message>
    <message>
        <source>请看现在的状态。</source>
        <translation>See how it stands now.</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>服务器正在逐单退；可以离开本页。</source>
        <translation>The server gives back order by order; you may leave this page.</translation>
    </message>
    <message>
        <source>已拒绝</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>没有退任何票。</source>
        <translation>Nothing was given back.</translation>
    </message>
    <message>
        <source>自己申请的不能自己批</source>
        <translation>Nobody approves their own</translation>
    </message>
    <message>
        <source>请另一个人登录批准。</source>
        <translation>Somebody else signs in and approves.</translation>
    </message>
</context>
<context>
    <name>ClosuresView</name>
    <message>
        <source>新的闭园退票</source>
        <translation>New closed day</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>再按一次：拒绝</source>
        <translation>Once more: reject</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>闭园日与范围</source>
        <translation>Day and range</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>还没有闭园退票</source>
        <translation>No day was given back yet</translation>
    </message>
    <message>
        <source>没有退的票</source>
        <translation>Not given back</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>没有退不了的票</source>
        <translation>Every ticket could be given back</translation>
    </message>
</context>
<context>
    <name>NewClosurePresenter</name>
    <message>
        <source>这一天没有这样的时段</source>
        <translation>The day has no such times</translation>
    </message>
    <message>
        <source>请改时段，或空着选全天。</source>
        <translation>Change the times, or leave them empty for the whole day.</translation>
    </message>
    <message>
        <source>已送批</source>
        <translation>Sent for approval</translation>
    </message>
    <message>
        <source>请另一个有授权权限的人批准。</source>
        <translation>Another person with the right to authorise approves it.</translation>
    </message>
    <message>
        <source>全部票种</source>
        <translation>All types</translation>
    </message>
    <message>
        <source>送批</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>再按一次：送批 {count} 张 {amount}</source>
        <translation>Once more: ask for {count}, {amount}</translation>
    </message>
    <message>
        <source>正在逐张计算…</source>
        <translation>Working it out ticket by ticket …</translation>
    </message>
    <message>
        <source>没有可退的票</source>
        <translation>No ticket can be given back</translation>
    </message>
    <message>
        <source>退 {count} 张 · {orders} 单 · {amount}</source>
        <translation>{count} tickets · {orders} orders · {amount}</translation>
    </message>
    <message>
        <source>全额退，不收手续费</source>
        <translation>All of it back, no fee</translation>
    </message>
    <message>
        <source>渠道：{name}</source>
        <translation>Channel: {name}</translation>
    </message>
    <message>
        <source>不退：{why}</source>
        <translation>Not back: {why}</translation>
    </message>
    <message>
        <source>没有算出来</source>
        <translation>It could not be worked out</translation>
    </message>
    <message>
        <source>什么都没有改动；请再按 Ctrl R。</source>
        <translation>Nothing has changed; press Ctrl R again.</translation>
    </message>
</context>
<context>
    <name>NewClosureView</name>
    <message>
        <source>新的闭园退票</source>
        <translation>New closed day</translation>
    </message>
    <message>
        <source>先看会退多少，再送批；另一个人批准后才退</source>
        <translation>See what goes back, then ask; it runs once another person approves</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>闭园日（游览日）</source>
        <translation>Closed day (of visit)</translation>
    </message>
    <message>
        <source>时段从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>时段到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Ticket type</translation>
    </message>
    <message>
        <source>关闭的项目（不选就是全园）</source>
        <translation>Closed zones (none is all of the site)</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>看会退多少</source>
        <translation>What goes back?</translation>
    </message>
    <message>
        <source>怎么退</source>
        <translation>How</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>选好范围，按 Ctrl R 看会退多少</source>
        <translation>Choose the range, then Ctrl R shows what goes back</translation>
    </message>
</context>
<context>
    <name>PaybacksPresenter</name>
    <message>
        <source>{count} 笔失败</source>
        <translation>{count} refused</translation>
    </message>
    <message>
        <source>微信、支付宝由服务器原路退；现金和银行卡凭票到窗口；静态码由财务退</source>
        <translation>WeChat and Alipay by the server; cash and cards at a window; the printed code by finance</translation>
    </message>
    <message>
        <source>款项去向</source>
        <translation>Money going back</translation>
    </message>
    <message>
        <source>还没有付出 {amount}</source>
        <translation>Not yet paid out: {amount}</translation>
    </message>
    <message>
        <source>等服务器发出</source>
        <translation>waits for the server</translation>
    </message>
    <message>
        <source>商户余额不足，充值后再发</source>
        <translation>merchant's balance too low: top it up, then send again</translation>
    </message>
    <message>
        <source>支付公司没有答复，还在问</source>
        <translation>no answer yet, being asked again</translation>
    </message>
    <message>
        <source>支付公司正在处理</source>
        <translation>the company works on it</translation>
    </message>
    <message>
        <source>支付公司出错，还在问</source>
        <translation>the company has trouble, being asked again</translation>
    </message>
    <message>
        <source>支付公司不认这一笔，请核对后人工退</source>
        <translation>the company does not know it: check, then send by hand</translation>
    </message>
    <message>
        <source>先输入商户平台的退款单号（4 位以上）</source>
        <translation>First the refund number of the merchant's pages (4 or more)</translation>
    </message>
    <message>
        <source>已交给服务器再发</source>
        <translation>Handed to the server again</translation>
    </message>
    <message>
        <source>已记为人工退</source>
        <translation>Noted as sent by hand</translation>
    </message>
    <message>
        <source>没有记上</source>
        <translation>Not noted</translation>
    </message>
    <message>
        <source>这一笔已有变动；请看现在的状态。</source>
        <translation>It has changed meanwhile; see how it stands now.</translation>
    </message>
    <message>
        <source>账单上没有这笔收款，先查清再退</source>
        <translation>Not on the bill: clear it up first</translation>
    </message>
    <message>
        <source>收款还没有对账单，先核对再退</source>
        <translation>Not yet on a bill: check first</translation>
    </message>
</context>
<context>
    <name>PaybacksView</name>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>再发一次</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>商户平台的退款单号</source>
        <translation>Refund number of the merchant's pages</translation>
    </message>
    <message>
        <source>已人工退</source>
        <translation>Sent by hand</translation>
    </message>
    <message>
        <source>再按一次：已人工退</source>
        <translation>Once more: sent by hand</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>退款单</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>By</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>没有在途的退款</source>
        <translation>No money is on its way</translation>
    </message>
</context>
<context>
    <name>RefundRoom</name>
    <message>
        <source>退款审批</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>闭园退票</source>
        <translation>Closed days</translation>
    </message>
    <message>
        <source>款项去向</source>
        <translation>Money going back</translation>
    </message>
    <message>
        <source>静态码核对</source>
        <translation>Printed code</translation>
    </message>
</context>
<context>
    <name>RefundWording</name>
    <message>
        <source>{day} 周{weekday}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>待批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>已拒绝</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>正在退</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>已停止</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已退、已改或已作废</source>
        <translation>given back, changed or void already</translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>由售票渠道退</source>
        <translation>its channel pays back</translation>
    </message>
    <message>
        <source>已使用</source>
        <translation>used</translation>
    </message>
    <message>
        <source>多日票，别的日子还能用</source>
        <translation>good on other days as well</translation>
    </message>
    <message>
        <source>联票，别的项目还能用</source>
        <translation>opens other zones as well</translation>
    </message>
    <message>
        <source>付款方式不能自动退</source>
        <translation>paid in a way that does not go back by itself</translation>
    </message>
    <message>
        <source>程序出错，请找信息技术人员</source>
        <translation>program fault, ask IT</translation>
    </message>
    <message>
        <source>游客凭票到窗口领</source>
        <translation>at a window, on presenting the ticket</translation>
    </message>
    <message>
        <source>游客凭票到窗口，在终端退</source>
        <translation>at a window, by its terminal</translation>
    </message>
    <message>
        <source>财务在商户平台退</source>
        <translation>by finance on the merchant's pages</translation>
    </message>
    <message>
        <source>原路自动退</source>
        <translation>by itself, the way it came</translation>
    </message>
    <message>
        <source>静态码收款没有对上账单，到窗口由主管签字退</source>
        <translation>Printed-code payment on no bill: at a window, a supervisor signs</translation>
    </message>
</context>
<context>
    <name>RequestsPresenter</name>
    <message>
        <source>{count} 笔</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>空格勾选；自己申请的不能自己批；批准后窗口按 F7、Enter 即退</source>
        <translation>Space ticks; nobody approves their own; once approved the window pays by F7, Enter</translation>
    </message>
    <message>
        <source>待批的退款</source>
        <translation>Refunds to approve</translation>
    </message>
    <message>
        <source>批准 {count} 笔</source>
        <translation>Approve {count}</translation>
    </message>
    <message>
        <source>已勾选 {count} 笔 · {amount}</source>
        <translation>{count} ticked · {amount}</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>own</translation>
    </message>
    <message>
        <source>还没有选拒绝的原因</source>
        <translation>No reason chosen</translation>
    </message>
    <message>
        <source>窗口看得到原因；选好再按一次。</source>
        <translation>The window sees the reason; choose one and press again.</translation>
    </message>
    <message>
        <source>已批准 {count} 笔</source>
        <translation>{count} approved</translation>
    </message>
    <message>
        <source>已拒绝 {count} 笔</source>
        <translation>{count} rejected</translation>
    </message>
    <message>
        <source>没有批准</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>其中有自己申请的；请去掉勾选。</source>
        <translation>One of them is your own; untick it.</translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>拒绝的原因</source>
        <translation>Reason to reject</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>再按一次：拒绝</source>
        <translation>Once more: reject</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>没有待批的退款</source>
        <translation>No refund waits for approval</translation>
    </message>
</context>
<context>
    <name>KeyView</name>
    <message>
        <source>本景区改过</source>
        <translation>Changed here</translation>
    </message>
    <message>
        <source>程序默认</source>
        <translation>Program's own</translation>
    </message>
    <message>
        <source>这个键刚被别的功能占用，请重读后再选</source>
        <translation>The key has just been taken; read the page again and choose another</translation>
    </message>
    <message>
        <source>已用于：{what}</source>
        <translation>Taken by: {what}</translation>
    </message>
    <message>
        <source>输入框或别的画面要用这个键</source>
        <translation>Fields or other screens need this key</translation>
    </message>
    <message>
        <source>写 Ctrl 加一个字母或数字，或 F9、F11、F12</source>
        <translation>Write Ctrl and a letter or digit, or F9, F11, F12</translation>
    </message>
    <message>
        <source>没有按键</source>
        <translation>No keys</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>全景区的窗口同用；售票员下次登录时生效，帮助页和按钮随之改</source>
        <translation>For all windows of the site, from the cashier's next sign-in; help page and buttons follow</translation>
    </message>
    <message>
        <source>改用</source>
        <translation>Key of this site</translation>
    </message>
    <message>
        <source>如 Ctrl K；不填是程序默认</source>
        <translation>such as Ctrl K; empty is the program's own</translation>
    </message>
    <message>
        <source>窗口快捷键</source>
        <translation>Window shortcuts</translation>
    </message>
</context>
<context>
    <name>BuyingScenes</name>
    <message>
        <source>已满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>后天</source>
        <translation>In 2 days</translation>
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
        <source>结束</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>更多票种 {page}/{pages}</source>
        <translation>More tickets {page}/{pages}</translation>
    </message>
    <message>
        <source>{count} 张 ¥{total}</source>
        <translation>{count} tickets ¥{total}</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>{name}：选几点入园</source>
        <translation>{name}: choose your time</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{name}：选几点到{place}</source>
        <translation>{name}: choose your time at {place}</translation>
    </message>
</context>
<context>
    <name>CommonScenes</name>
    <message>
        <source>选票</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>付款</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>取票</source>
        <translation>Pick up</translation>
    </message>
    <message>
        <source>验证</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>选订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>{seconds} 秒后回到首页，并清除您的信息</source>
        <translation>Back to the first page in {seconds} s; your data are cleared</translation>
    </message>
    <message>
        <source>您还在吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>NamingScenes</name>
    <message>
        <source>都登记好了，请点“下一步”</source>
        <translation>All registered: touch “Next”</translation>
    </message>
    <message>
        <source>请把身份证放在读卡区</source>
        <translation>Lay your ID card on the reader</translation>
    </message>
    <message>
        <source>没带卡或用护照</source>
        <translation>No card, or a passport</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>手动输入</source>
        <translation>Type it</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>待登记</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>取票人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>请输入{kind}号码</source>
        <translation>Type the number: {kind}</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>港澳通行证</source>
        <translation>HK/Macao</translation>
    </message>
    <message>
        <source>台胞证</source>
        <translation>Taiwan</translation>
    </message>
</context>
<context>
    <name>EndingScenes</name>
    <message>
        <source>正在出票 {done} / {of}</source>
        <translation>Printing {done} / {of}</translation>
    </message>
    <message>
        <source>请不要离开，票从下方出票口出来</source>
        <translation>Please stay: your tickets come out below</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>共 {count} 张，请都取走</source>
        <translation>{count} in all: please take every one</translation>
    </message>
    <message>
        <source>请取走您的票</source>
        <translation>Please take your tickets</translation>
    </message>
    <message>
        <source>没有出票</source>
        <translation>No tickets</translation>
    </message>
    <message>
        <source>没有买成，名额已放回</source>
        <translation>Nothing was bought; the places are free again</translation>
    </message>
    <message>
        <source>订单号 {number}</source>
        <translation>Order {number}</translation>
    </message>
    <message>
        <source>还有 {count} 张票没有打出来</source>
        <translation>Not printed: {count}</translation>
    </message>
    <message>
        <source>钱和票都没有丢：请拍下这一页，到任一人工窗口取票</source>
        <translation>Nothing is lost: photograph this page and go to any ticket window</translation>
    </message>
    <message>
        <source>出票口若夹着半张票，请一并交到窗口：那张票已经作废</source>
        <translation>A half-printed ticket in the slot is void: please bring it to the window</translation>
    </message>
    <message>
        <source>我已拍下</source>
        <translation>I have a photo</translation>
    </message>
    <message>
        <source>请向窗口报这个订单号</source>
        <translation>Tell the window this order number</translation>
    </message>
    <message>
        <source>取票码</source>
        <translation>Pick-up code</translation>
    </message>
</context>
<context>
    <name>PickingScenes</name>
    <message>
        <source>请用下面任意一种方式</source>
        <translation>Choose any of these</translation>
    </message>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>放在读卡区，马上就读</source>
        <translation>Lay it on the reader</translation>
    </message>
    <message>
        <source>没带卡：手动输入</source>
        <translation>No card: type it</translation>
    </message>
    <message>
        <source>手机号 + 取票码</source>
        <translation>Phone + code</translation>
    </message>
    <message>
        <source>取票码在购票短信里</source>
        <translation>The code is in your text message</translation>
    </message>
    <message>
        <source>点这里输入</source>
        <translation>Type them</translation>
    </message>
    <message>
        <source>二维码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>把订单二维码对准下方扫码口</source>
        <translation>Hold it to the scanner below</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>手机号 11 位</source>
        <translation>Phone, 11 digits</translation>
    </message>
    <message>
        <source>取票码 6 位</source>
        <translation>Code, 6 digits</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>找到您的订单</source>
        <translation>Your orders</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{day} 游玩</source>
        <translation>For {day}</translation>
    </message>
    <message>
        <source>已取走
{time}
{place}</source>
        <translation>Picked up
{time}
{place}</translation>
    </message>
    <message>
        <source>打印 {count} 张</source>
        <translation>Print {count}</translation>
    </message>
    <message>
        <source>没有可打印的票</source>
        <translation>Nothing to print</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>第 {shift} 班 · {orders} 单 · ¥{total} · 未打印 {left} 张</source>
        <translation>Shift {shift} · {orders} orders · ¥{total} · not printed: {left}</translation>
    </message>
    <message>
        <source>恢复服务</source>
        <translation>Serve again</translation>
    </message>
    <message>
        <source>暂停服务</source>
        <translation>Pause service</translation>
    </message>
    <message>
        <source>打印 X 报表</source>
        <translation>Print X report</translation>
    </message>
    <message>
        <source>结班，打印 Z</source>
        <translation>End shift, print Z</translation>
    </message>
    <message>
        <source>打印未出的票</source>
        <translation>Print what is owed</translation>
    </message>
    <message>
        <source>退出程序</source>
        <translation>Leave program</translation>
    </message>
    <message>
        <source>{name}，您好</source>
        <translation>Hello {name}</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>只有证件号不能取票：请再输购票时所留手机号的后 4 位</source>
        <translation>A number alone is not enough: now the last 4 digits of the phone you booked with</translation>
    </message>
    <message>
        <source>手机号后 4 位</source>
        <translation>Last 4 digits of the phone</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>请稍候……</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>刚刚被别人买走，余票不够了。请改张数、时段或日期。</source>
        <translation>Just sold to others. Please change number, time or day.</translation>
    </message>
    <message>
        <source>价格或余票刚刚变了，请再看一遍。</source>
        <translation>Prices or places have just changed: please look again.</translation>
    </message>
    <message>
        <source>这种票现在不售，请换一种或换一天。</source>
        <translation>Not on sale now: choose another ticket or day.</translation>
    </message>
    <message>
        <source>这种票的人数不合要求，请到人工窗口。</source>
        <translation>Wrong group size: please go to a ticket window.</translation>
    </message>
    <message>
        <source>这个证件买的张数已到上限，请减少张数或换证件。</source>
        <translation>This document has bought its limit: fewer tickets, or another document.</translation>
    </message>
    <message>
        <source>本机不能登记证件，请到人工窗口。</source>
        <translation>No documents can be registered here: please go to a window.</translation>
    </message>
    <message>
        <source>证件号不对，请核对后再输一次。</source>
        <translation>That number is not right: please check it.</translation>
    </message>
    <message>
        <source>手机号不对，请核对。</source>
        <translation>That phone number is not right: please check it.</translation>
    </message>
    <message>
        <source>这个证件已经登记过，请换下一位的证件。</source>
        <translation>This document is registered already: the next person, please.</translation>
    </message>
    <message>
        <source>还没读完，请把身份证放在读卡区不要动。</source>
        <translation>Not read yet: leave the card on the reader.</translation>
    </message>
    <message>
        <source>读不出这张证件，请重放一次，或手动输入号码。</source>
        <translation>The card cannot be read: lay it down again, or type its number.</translation>
    </message>
    <message>
        <source>14 岁以下儿童须和同行的成人一起登记，请先登记成人。</source>
        <translation>A child under 14 is registered together with an adult: the adult, please.</translation>
    </message>
    <message>
        <source>这不是微信或支付宝的付款码，请打开“付款码”再扫。</source>
        <translation>This is no pay code: open the pay code of WeChat or Alipay.</translation>
    </message>
    <message>
        <source>没有付成，没有扣款。请刷新付款码再扫，或换一种付款。</source>
        <translation>Not paid, nothing was taken. Refresh the pay code, or use another.</translation>
    </message>
    <message>
        <source>没有扣款。可以再扫一次付款码。</source>
        <translation>Nothing was taken. You can show a pay code again.</translation>
    </message>
    <message>
        <source>如已扣款，会自动原路退回，一般几分钟内到账。</source>
        <translation>If money was taken, it comes back by itself within minutes.</translation>
    </message>
    <message>
        <source>线上支付暂时不可用，没有扣款。请到人工窗口购票。</source>
        <translation>Payment does not work now; nothing was taken. Please go to a window.</translation>
    </message>
    <message>
        <source>支付公司还没有答复，请不要重复付款，再等一会儿。</source>
        <translation>No answer yet: do not pay twice, please wait a little.</translation>
    </message>
    <message>
        <source>钱已付到，正在出票，请不要离开。</source>
        <translation>Paid. Your tickets are coming: please stay.</translation>
    </message>
    <message>
        <source>没有找到待取的订单。请核对，或到人工窗口。</source>
        <translation>No order found. Please check, or go to a ticket window.</translation>
    </message>
    <message>
        <source>工号或密码不对，或已被锁定。</source>
        <translation>Wrong number or PIN, or locked.</translation>
    </message>
    <message>
        <source>没有这项权限，请由主管操作。</source>
        <translation>Not permitted: ask a supervisor.</translation>
    </message>
    <message>
        <source>还有没结清的付款，请过一会儿再结班。</source>
        <translation>A payment is still open: end the shift a little later.</translation>
    </message>
    <message>
        <source>已打印。</source>
        <translation>Printed.</translation>
    </message>
    <message>
        <source>一次最多买 {most} 张，或余票不够。更多请到人工窗口。</source>
        <translation>At most {most} at a time, or too few left. More at a ticket window.</translation>
    </message>
    <message>
        <source>打印机没有打出来，请看纸和打印机。</source>
        <translation>It was not printed: look at paper and printer.</translation>
    </message>
    <message>
        <source>纸快用完了，最多还能打 {most} 张。请到人工窗口。</source>
        <translation>Paper is short, for at most {most}: please go to a window.</translation>
    </message>
    <message>
        <source>取票码是 6 位数字。</source>
        <translation>The pick-up code has 6 digits.</translation>
    </message>
    <message>
        <source>手机号或取票码不对，还可以试 {left} 次。</source>
        <translation>Wrong phone or code, {left} tries left.</translation>
    </message>
    <message>
        <source>试错太多次，{at} 以后再试。可以改用二维码、身份证，或到人工窗口。</source>
        <translation>Too many tries: again after {at}, or use QR code, ID card or a window.</translation>
    </message>
    <message>
        <source>这个订单已于 {time} 在 {place} 取走。</source>
        <translation>This order was picked up at {time}, {place}.</translation>
    </message>
    <message>
        <source>网络断开，正在恢复。已付的钱不会丢，请不要离开。</source>
        <translation>The network is gone for a moment. Money paid is safe: please stay.</translation>
    </message>
    <message>
        <source>刚才没有办成，没有扣款。请再试一次，或到人工窗口。</source>
        <translation>That did not work; nothing was taken. Try again, or go to a window.</translation>
    </message>
    <message>
        <source>这个证件号今天试错太多次，请刷身份证，或到人工窗口。</source>
        <translation>Too many wrong tries for this number today. Please use your ID card, or go to a window.</translation>
    </message>
    <message>
        <source>没有找到，证件号或手机尾号不对，还可以试 {left} 次。也可以刷身份证。</source>
        <translation>Not found: check the number and the last 4 digits. Tries left: {left}. You can also use your ID card.</translation>
    </message>
    <message>
        <source>没有一个时段的余票够。请减少张数，或换一天。</source>
        <translation>No time has enough places left. Please take fewer tickets, or another day.</translation>
    </message>
    <message>
        <source>已达最大承载量，暂停售票，没有扣款。请换一天，或换一种票。</source>
        <translation>The park is full and sales are paused. Nothing was charged. Please choose another day or ticket.</translation>
    </message>
    <message>
        <source>没有可以打印的票。纸票丢了请到人工窗口。</source>
        <translation>Nothing left to print. If the paper is lost, please go to a window.</translation>
    </message>
</context>
<context>
    <name>PickUpMessages</name>
    <message>
        <source>取票 {count} 张，正在打印</source>
        <translation>Picked up: {count}, printing</translation>
    </message>
    <message>
        <source>手机上的码从现在起作废，请用纸票入园。</source>
        <translation>The codes on the phone are void now: enter with the paper.</translation>
    </message>
    <message>
        <source>已取走：{time} {place}</source>
        <translation>Picked up already: {time} {place}</translation>
    </message>
    <message>
        <source>没有打印；丢了纸票可以补打。</source>
        <translation>Nothing printed; lost paper can be printed again.</translation>
    </message>
    <message>
        <source>票刚被使用、退掉或改签，请看下面的记录。</source>
        <translation>Tickets were just used, refunded or changed; see the record below.</translation>
    </message>
    <message>
        <source>没有可取的票</source>
        <translation>Nothing to pick up</translation>
    </message>
    <message>
        <source>可能没有记上；请再按一次，不会打两份。</source>
        <translation>It may not be recorded; press again, it is printed once.</translation>
    </message>
    <message>
        <source>没有取成</source>
        <translation>Not picked up</translation>
    </message>
    <message>
        <source>请看证件原件：{who}</source>
        <translation>Look at the document itself: {who}</translation>
    </message>
    <message>
        <source>请看证件原件</source>
        <translation>Look at the document itself</translation>
    </message>
    <message>
        <source>号码谁都说得出。看过再按 Enter；或刷身份证、扫码、输“证件号 手机尾号”。</source>
        <translation>Anybody can tell a number. Once seen, press Enter; or read the card, scan the code, type “number, last 4 of phone”.</translation>
    </message>
</context>
<context>
    <name>LayoutField</name>
    <message>
        <source>读不懂：{0}</source>
        <translation>Not readable: {0}</translation>
    </message>
    <message>
        <source>没有这一项</source>
        <translation>No such key</translation>
    </message>
    <message>
        <source>至少要一行</source>
        <translation>At least one row</translation>
    </message>
    <message>
        <source>只能有这几种语言：{0}</source>
        <translation>These languages, no others: {0}</translation>
    </message>
    <message>
        <source>要写成一个表</source>
        <translation>Write it as a table</translation>
    </message>
    <message>
        <source>缺这一项</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>要写成文字</source>
        <translation>Write it as text</translation>
    </message>
    <message>
        <source>没有这种块：{0}</source>
        <translation>No such block: {0}</translation>
    </message>
    <message>
        <source>这种纸上没有这个内容：{0}</source>
        <translation>This paper has no such fact: {0}</translation>
    </message>
    <message>
        <source>类型不对，应为 {0}</source>
        <translation>Wrong kind: must be {0}</translation>
    </message>
    <message>
        <source>没有这个占位符：{0}</source>
        <translation>No such placeholder: {0}</translation>
    </message>
    <message>
        <source>花括号不成对</source>
        <translation>A brace without its other half</translation>
    </message>
    <message>
        <source>超出范围：{0}</source>
        <translation>Out of range: {0}</translation>
    </message>
</context>
<context>
    <name>LayoutView</name>
    <message>
        <source>本景区</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>出厂</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>出厂版式</source>
        <translation>Layout as shipped</translation>
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
    <message>
        <source>腕带</source>
        <translation>Wristband</translation>
    </message>
    <message>
        <source>收款小票</source>
        <translation>Sales receipt</translation>
    </message>
    <message>
        <source>退款单</source>
        <translation>Refund slip</translation>
    </message>
    <message>
        <source>班次单据</source>
        <translation>Slip of a shift</translation>
    </message>
    <message>
        <source>X、Z 报表</source>
        <translation>X and Z report</translation>
    </message>
    <message>
        <source>团队确认单（A4）</source>
        <translation>Group confirmation (A4)</translation>
    </message>
    <message>
        <source>打印版式</source>
        <translation>Print layouts</translation>
    </message>
    <message>
        <source>没有版式</source>
        <translation>No layout</translation>
    </message>
    <message>
        <source>版式和样张</source>
        <translation>Layout and sample</translation>
    </message>
    <message>
        <source>写法见信息技术手册；保存后，窗口下次登录起照新的打。样张是编的，码不能入园</source>
        <translation>IT manual says how; windows print by it from their next sign-in. The sample opens no lane</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>换回出厂版式</source>
        <translation>Back to shipped</translation>
    </message>
    <message>
        <source>充值凭条</source>
        <translation>Top-up slip</translation>
    </message>
</context>
<context>
    <name>PaperMessages</name>
    <message>
        <source>小票已打印</source>
        <translation>Receipt printed</translation>
    </message>
    <message>
        <source>小票不是发票。</source>
        <translation>It is not a tax invoice.</translation>
    </message>
    <message>
        <source>小票没有打出</source>
        <translation>The receipt was not printed</translation>
    </message>
    <message>
        <source>请看打印机的纸和线，再按 Ctrl R。</source>
        <translation>See to paper and cable, then press Ctrl R.</translation>
    </message>
    <message>
        <source>确认单已生成：{file}</source>
        <translation>Confirmation written: {file}</translation>
    </message>
    <message>
        <source>已打开，可打印在 A4 纸上；存放在 {folder}。</source>
        <translation>Opened, to be printed on A4; it lies in {folder}.</translation>
    </message>
    <message>
        <source>确认单没有写成</source>
        <translation>The confirmation was not written</translation>
    </message>
    <message>
        <source>{folder} 写不进去：请看磁盘空间和权限，关闭已打开的同名文件。</source>
        <translation>{folder} cannot be written: see to space and rights, close the file if it is open.</translation>
    </message>
</context>
<context>
    <name>PassEventWords</name>
    <message>
        <source>售出</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>续卡</source>
        <translation>Renewed</translation>
    </message>
    <message>
        <source>补打，旧票作废</source>
        <translation>Reprinted, old paper void</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>绑卡</source>
        <translation>Card bound</translation>
    </message>
    <message>
        <source>卡挂失</source>
        <translation>Card lost</translation>
    </message>
    <message>
        <source>换卡，旧卡失效</source>
        <translation>Card replaced, old one dead</translation>
    </message>
    <message>
        <source>退卡</source>
        <translation>Card returned</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Photo taken</translation>
    </message>
    <message>
        <source>入园</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>退票或换票</source>
        <translation>Refund or exchange</translation>
    </message>
    <message>
        <source>顺延 {days} 天</source>
        <translation>+{days} days</translation>
    </message>
    <message>
        <source>没有人签名</source>
        <translation>nobody has signed</translation>
    </message>
    <message>
        <source>人证不符，暂停</source>
        <translation>Paused: wrong person</translation>
    </message>
</context>
<context>
    <name>PassWording</name>
    <message>
        <source>票码、订单号、证件号、手机号或姓名</source>
        <translation>Ticket, order, document, phone or name</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>放年卡、身份证，或扫票码；也可输订单号、证件号、手机号或姓名</source>
        <translation>Lay a pass or ID card, or scan a ticket; or type order, document, phone or name</translation>
    </message>
    <message>
        <source>没有找到年卡；请核对号码，或换一种方式查</source>
        <translation>No pass found; check the number or try another way</translation>
    </message>
    <message>
        <source>只列最近的；请再输具体一点</source>
        <translation>Only the newest are listed; type more</translation>
    </message>
    <message>
        <source>数据库连接断开，请按 Enter 再查</source>
        <translation>No database; press Enter to try again</translation>
    </message>
    <message>
        <source>这张卡没有绑定年卡；请用票码或证件查，再按 F3 绑卡</source>
        <translation>This card has no pass; find it by code or document, then bind with F3</translation>
    </message>
    <message>
        <source>卡号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>感应卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>已续</source>
        <translation>Renewed</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>{day} 起 · {reason} · 现在恢复顺延 {days} 天</source>
        <translation>since {day} · {reason} · +{days} days if released now</translation>
    </message>
    <message>
        <source>已顺延 {days} 天</source>
        <translation>+{days} days given</translation>
    </message>
    <message>
        <source>未登记姓名</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>有照片</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>没有照片</source>
        <translation>no photo</translation>
    </message>
    <message>
        <source>已绑卡</source>
        <translation>card bound</translation>
    </message>
    <message>
        <source>未绑卡</source>
        <translation>no card</translation>
    </message>
    <message>
        <source>待拍照</source>
        <translation>photo due</translation>
    </message>
    <message>
        <source>年卡</source>
        <translation>Annual pass</translation>
    </message>
    <message>
        <source>还没有选</source>
        <translation>none chosen</translation>
    </message>
    <message>
        <source>{day} 售出</source>
        <translation>sold {day}</translation>
    </message>
    <message>
        <source>提前续卡价</source>
        <translation>early renewal</translation>
    </message>
    <message>
        <source>生病、住院</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>外出</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>求学、服役</source>
        <translation>Studies</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>cash</translation>
    </message>
    <message>
        <source>刷卡 {digits}</source>
        <translation>card {digits}</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>票价</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>没有画面</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>摄像头打开中…</source>
        <translation>Camera opening…</translation>
    </message>
    <message>
        <source>还没有照片</source>
        <translation>No photo yet</translation>
    </message>
    <message>
        <source>拍摄于 {time}</source>
        <translation>Taken {time}</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>未生效</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>暂停中</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>已退或已换</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>未登记持卡人，不能拍照</source>
        <translation>Nobody is named: no photo</translation>
    </message>
    <message>
        <source>已拍</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>待拍照（此票种要求）</source>
        <translation>due (this type asks for it)</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>已绑定</source>
        <translation>bound</translation>
    </message>
    <message>
        <source>未绑定</source>
        <translation>not bound</translation>
    </message>
    <message>
        <source>为什么暂停？</source>
        <translation>Why is it put on hold?</translation>
    </message>
    <message>
        <source>暂停期间不能入园；恢复时按天顺延，累计最多 {days} 天</source>
        <translation>No entry while on hold; the days are given back on release, {days} in all at most</translation>
    </message>
    <message>
        <source>可刷脸</source>
        <translation>face</translation>
    </message>
    <message>
        <source>闸口人证不符</source>
        <translation>Wrong person at a gate</translation>
    </message>
</context>
<context>
    <name>PassMessages</name>
    <message>
        <source>照片已保存</source>
        <translation>Photo kept</translation>
    </message>
    <message>
        <source>检票时会显示，请游客本人刷卡。</source>
        <translation>The gate shows it: the holder must come in person.</translation>
    </message>
    <message>
        <source>卡已绑定</source>
        <translation>Card bound</translation>
    </message>
    <message>
        <source>旧卡已失效。</source>
        <translation>The old card is dead.</translation>
    </message>
    <message>
        <source>可凭卡入园。</source>
        <translation>It opens the gate.</translation>
    </message>
    <message>
        <source>卡已挂失</source>
        <translation>Card reported lost</translation>
    </message>
    <message>
        <source>有新卡按 F3 绑定。</source>
        <translation>Bind a new card with F3.</translation>
    </message>
    <message>
        <source>年卡已暂停</source>
        <translation>Pass on hold</translation>
    </message>
    <message>
        <source>恢复前不能入园；回来时按 F6 恢复。</source>
        <translation>No entry until released with F6.</translation>
    </message>
    <message>
        <source>年卡已恢复</source>
        <translation>Pass released</translation>
    </message>
    <message>
        <source>有效期顺延 {days} 天。</source>
        <translation>Valid {days} days longer.</translation>
    </message>
    <message>
        <source>请收现金 {amount}</source>
        <translation>Take {amount} in cash</translation>
    </message>
    <message>
        <source>刷卡 {amount}</source>
        <translation>{amount} by card</translation>
    </message>
    <message>
        <source>{day} 起</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>已续卡，{begins}</source>
        <translation>Renewed, {begins}</translation>
    </message>
    <message>
        <source>现在不能续卡：{why}</source>
        <translation>Not renewed now: {why}</translation>
    </message>
    <message>
        <source>请新办一张年卡。</source>
        <translation>Sell a new pass.</translation>
    </message>
    <message>
        <source>请先按 F6 恢复。</source>
        <translation>Release it with F6 first.</translation>
    </message>
    <message>
        <source>请找主管。</source>
        <translation>Ask a supervisor.</translation>
    </message>
    <message>
        <source>没有可续的年卡票种</source>
        <translation>No pass on sale continues it</translation>
    </message>
    <message>
        <source>请看今天窗口是否在售。</source>
        <translation>See whether it is sold here today.</translation>
    </message>
    <message>
        <source>这张卡已绑定年卡 {number}</source>
        <translation>The card is bound to pass {number}</translation>
    </message>
    <message>
        <source>没有改动；请换一张卡，或先到那张年卡上按 F4 挂失。</source>
        <translation>Nothing changed: take another card, or report it lost there with F4.</translation>
    </message>
    <message>
        <source>这张卡不能绑定</source>
        <translation>This card cannot be bound</translation>
    </message>
    <message>
        <source>手机和身份证的号码每次都变；请用年卡专用的卡。</source>
        <translation>Phones and ID cards change their number; use a pass card.</translation>
    </message>
    <message>
        <source>这张卡没有绑定年卡</source>
        <translation>This card has no pass</translation>
    </message>
    <message>
        <source>会员卡请按 F9；绑卡请按 Ctrl N。</source>
        <translation>For a member F9; to bind it Ctrl N.</translation>
    </message>
    <message>
        <source>没有拍到画面</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>请看摄像头，再按 Enter。</source>
        <translation>See to the camera, then Enter.</translation>
    </message>
    <message>
        <source>还没有选原因</source>
        <translation>No reason chosen</translation>
    </message>
    <message>
        <source>请按数字键选，再按 Enter。</source>
        <translation>Choose by digit, then Enter.</translation>
    </message>
    <message>
        <source>请输卡号末四位或授权号</source>
        <translation>Type the card's last four or the approval number</translation>
    </message>
    <message>
        <source>先在刷卡机上收款，再按 Enter；收现金请按 Esc。</source>
        <translation>Charge it at the terminal, then Enter; Esc for cash.</translation>
    </message>
    <message>
        <source>年卡刚有变动</source>
        <translation>The pass has just changed</translation>
    </message>
    <message>
        <source>没有改动；已换成现在的样子。</source>
        <translation>Nothing was done; it is shown as it is now.</translation>
    </message>
    <message>
        <source>本窗口没有个人信息的密钥</source>
        <translation>This window has no keys to personal data</translation>
    </message>
    <message>
        <source>不能拍照和绑卡；请到能实名售票的窗口办理。</source>
        <translation>No photos and cards here: go to a window that sells by name.</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>Not permitted</translation>
    </message>
    <message>
        <source>没有改动；请找主管。</source>
        <translation>Nothing changed: ask a supervisor.</translation>
    </message>
    <message>
        <source>班次没有打开</source>
        <translation>No shift is open</translation>
    </message>
    <message>
        <source>没有续卡；请锁屏后重新登录开班。</source>
        <translation>Not renewed: lock, and sign in anew.</translation>
    </message>
    <message>
        <source>价格或在售票种刚有变动</source>
        <translation>Prices or types have just changed</translation>
    </message>
    <message>
        <source>没有续卡；请再按 F5。</source>
        <translation>Not renewed: press F5 again.</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>No database</translation>
    </message>
    <message>
        <source>可能没有记上；请再按一次，不会重复。</source>
        <translation>Perhaps not recorded: press again, it happens once.</translation>
    </message>
    <message>
        <source>程序出错</source>
        <translation>The program failed</translation>
    </message>
    <message>
        <source>请再查这张年卡，看清记录后再操作。</source>
        <translation>Look at the pass again before going on.</translation>
    </message>
    <message>
        <source>已退或已换</source>
        <translation>given back or changed</translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>暂停中</source>
        <translation>on hold</translation>
    </message>
    <message>
        <source>已经续过</source>
        <translation>renewed already</translation>
    </message>
    <message>
        <source>{day} 起可续</source>
        <translation>from {day} on</translation>
    </message>
    <message>
        <source>过期超过 30 天</source>
        <translation>over for more than 30 days</translation>
    </message>
</context>
<context>
    <name>PracticeView</name>
    <message>
        <source>培训练习</source>
        <translation>Exercises</translation>
    </message>
    <message>
        <source>数据库连接断开，按 Enter 再看</source>
        <translation>No database; press Enter to look again</translation>
    </message>
    <message>
        <source>得分 {score} / {full}</source>
        <translation>Score {score} / {full}</translation>
    </message>
    <message>
        <source>作废 {count} 单，每单减 5 分</source>
        <translation>voids: {count}, 5 points off each</translation>
    </message>
    <message>
        <source>全部完成，用时 {time}</source>
        <translation>All done in {time}</translation>
    </message>
    <message>
        <source>做完一样，回来再看</source>
        <translation>Do one, then look here again</translation>
    </message>
    <message>
        <source>未做</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>售票：两张成人票，收 300</source>
        <translation>Sell two adults for 300 in cash</translation>
    </message>
    <message>
        <source>2 F1 Enter 300 Enter，把找零说出来</source>
        <translation>2 F1 Enter 300 Enter; say the change aloud</translation>
    </message>
    <message>
        <source>退票：退其中一张</source>
        <translation>Give one of them back</translation>
    </message>
    <message>
        <source>扫票，F7，按数字选原因，Enter</source>
        <translation>Scan it, F7, a digit for the reason, Enter</translation>
    </message>
    <message>
        <source>检票：拿票去检票口</source>
        <translation>Take a ticket to the gate</translation>
    </message>
    <message>
        <source>看屏幕写的拒绝原因，说出下一步</source>
        <translation>Read why it is refused, and say what comes next</translation>
    </message>
    <message>
        <source>断网：数据库断开时卖一张</source>
        <translation>Sell one without the database</translation>
    </message>
    <message>
        <source>拔掉窗口的网线，卖完再插上，等补传</source>
        <translation>Pull the window's network, sell, plug it in, wait for the replay</translation>
    </message>
    <message>
        <source>交班：少 10 元</source>
        <translation>End the shift 10 yuan short</translation>
    </message>
    <message>
        <source>点款时少写 10 元，写原因，主管签字</source>
        <translation>Count 10 yuan too little, write why, the supervisor signs</translation>
    </message>
    <message>
        <source>再看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>重新开始</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KioskNotices</name>
    <message>
        <source>{kiosk}：{state}</source>
        <translation>{kiosk}: {state}</translation>
    </message>
    <message>
        <source>{time} 起；请派人去看</source>
        <translation>since {time}; please send somebody</translation>
    </message>
    <message>
        <source>另有 {count} 台</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>纸快用完了</source>
        <translation>paper is low</translation>
    </message>
    <message>
        <source>没有纸，已停售</source>
        <translation>out of paper, not selling</translation>
    </message>
    <message>
        <source>打印机有故障，已停售</source>
        <translation>printer trouble, not selling</translation>
    </message>
    <message>
        <source>没有消息</source>
        <translation>no sign of life</translation>
    </message>
</context>
<context>
    <name>LateView</name>
    <message>
        <source>退格</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>请主管签字</source>
        <translation>Supervisor signs</translation>
    </message>
    <message>
        <source>请主管在上面输入工号和密码</source>
        <translation>Supervisor signs above</translation>
    </message>
    <message>
        <source>签字确认</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>离线销售补录</source>
        <translation>Off-line sales to decide</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>没有要补录的单</source>
        <translation>Nothing waits for a decision</translation>
    </message>
    <message>
        <source>正在记账…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>{count} 单，逐单决定；原收银员的钱箱里有这些现金</source>
        <translation>To decide one by one: {count}</translation>
    </message>
    <message>
        <source>手工票补录</source>
        <translation>Hand-sold tickets</translation>
    </message>
</context>
<context>
    <name>LateWords</name>
    <message>
        <source>证件限购</source>
        <translation>limit of one document</translation>
    </message>
    <message>
        <source>签票密钥已停用</source>
        <translation>signing key retired</translation>
    </message>
    <message>
        <source>离线时误售，游客已退</source>
        <translation>Sold off line in error, given back</translation>
    </message>
    <message>
        <source>票已交给游客，不能收回</source>
        <translation>The ticket is with the visitor</translation>
    </message>
    <message>
        <source>游客已凭票入园</source>
        <translation>The visitor is inside already</translation>
    </message>
    <message>
        <source>当时票价已变动</source>
        <translation>price had changed</translation>
    </message>
    <message>
        <source>当时已停售</source>
        <translation>not on sale then</translation>
    </message>
    <message>
        <source>原班次已交班</source>
        <translation>its shift is closed</translation>
    </message>
    <message>
        <source>单据有误，请找信息技术人员</source>
        <translation>does not add up: call IT</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>入账（超量）</source>
        <translation>Accept late</translation>
    </message>
    <message>
        <source>余票不足</source>
        <translation>no places left</translation>
    </message>
    <message>
        <source>不在离线号段或时间内</source>
        <translation>outside its block or time</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>tickets {count}</translation>
    </message>
    <message>
        <source>已查明，不再列出</source>
        <translation>Dealt with, off the list</translation>
    </message>
    <message>
        <source>作废，退款</source>
        <translation>Void, give the money back</translation>
    </message>
    <message>
        <source>票已收回，款已退</source>
        <translation>Ticket taken back, money returned</translation>
    </message>
    <message>
        <source>已按票面手工补录</source>
        <translation>Entered by hand from the ticket</translation>
    </message>
    <message>
        <source>查明没有出票，没有收钱</source>
        <translation>No ticket came out, no money was taken</translation>
    </message>
    <message>
        <source>本机日志里的这一单读不出，请按票面核对</source>
        <translation>this sale cannot be read on this computer's disk; check the paper</translation>
    </message>
    <message>
        <source>本机日志里的这条打印记录读不出，请核对票纸</source>
        <translation>this note of a print cannot be read; check the paper</translation>
    </message>
    <message>
        <source>数据库里没有这个离线号段，恢复备份后请手工补录</source>
        <translation>The database lacks this block: enter by hand</translation>
    </message>
    <message>
        <source>数据库不收这一单，重开程序再送一次，仍不收就手工补录</source>
        <translation>Not taken: restart the program, else enter by hand</translation>
    </message>
    <message>
        <source>数据库不收这条打印记录，请核对票纸</source>
        <translation>This print is not taken: check the paper</translation>
    </message>
</context>
<context>
    <name>OutageMessages</name>
    <message>
        <source>还有 {count} 单离线销售没有补传</source>
        <translation>{count} off-line sales are not recorded yet</translation>
    </message>
    <message>
        <source>请退还现金，找信息技术人员。</source>
        <translation>Give the cash back and call IT.</translation>
    </message>
    <message>
        <source>请等数据库恢复。</source>
        <translation>Wait for the database.</translation>
    </message>
    <message>
        <source>请主管逐单决定，交班前办完。</source>
        <translation>A supervisor decides on each before the shift is handed over.</translation>
    </message>
    <message>
        <source>离线时不能用会员价，请按 F9 取消会员</source>
        <translation>No member prices off line: take the member off with F9</translation>
    </message>
    <message>
        <source>离线时不能用优惠和改价，请删去再收款</source>
        <translation>No discounts or agreed prices off line: take them off first</translation>
    </message>
    <message>
        <source>离线售出的 {count} 单已全部补传。</source>
        <translation>All {count} orders sold off line are recorded.</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>本窗口的离线单号已用完</source>
        <translation>The off-line order numbers of this window are used up</translation>
    </message>
    <message>
        <source>本窗口没有可以离线卖的票</source>
        <translation>This window has nothing to sell off line</translation>
    </message>
    <message>
        <source>本机磁盘已满</source>
        <translation>The disk of this computer is full</translation>
    </message>
    <message>
        <source>本机磁盘写不进去</source>
        <translation>The disk of this computer cannot be written</translation>
    </message>
    <message>
        <source>本单未售出，没有出票。</source>
        <translation>Nothing was sold or printed. </translation>
    </message>
    <message>
        <source>数据库恢复后自动补传，传完再交班。</source>
        <translation>They are sent by themselves when the database is back; hand over after that.</translation>
    </message>
    <message>
        <source>数据库已恢复</source>
        <translation>The database is back</translation>
    </message>
    <message>
        <source>{count} 单离线销售待主管补录</source>
        <translation>{count} off-line sales wait for a supervisor</translation>
    </message>
    <message>
        <source>离线时只收现金和银行卡</source>
        <translation>Cash and bank cards only while off line</translation>
    </message>
    <message>
        <source>银行卡按 F11，输入终端小票的号码；其他等数据库恢复后再收。</source>
        <translation>For a card press F11 and type the number on the terminal's slip; all else waits for the database.</translation>
    </message>
</context>
<context>
    <name>OutageWording</name>
    <message>
        <source>还可售 {places} 位、{orders} 单</source>
        <translation>{places} places and {orders} orders left</translation>
    </message>
    <message>
        <source>离线日志打不开</source>
        <translation>Off-line journal cannot be opened</translation>
    </message>
    <message>
        <source>离线售票 待补传 {count}</source>
        <translation>Off line, {count} to send</translation>
    </message>
    <message>
        <source>离线售票</source>
        <translation>Selling off line</translation>
    </message>
    <message>
        <source>正在补传 {count}</source>
        <translation>Sending {count}</translation>
    </message>
    <message>
        <source>待补录 {count}</source>
        <translation>{count} late entries</translation>
    </message>
    <message>
        <source>待补传 {count} 单</source>
        <translation>{count} orders to send</translation>
    </message>
    <message>
        <source>只收现金和银行卡，不能退票、改签、查会员、用优惠</source>
        <translation>cash and bank cards only; no refunds, changes, members or discounts</translation>
    </message>
    <message>
        <source>补传不上 {count}，看 Ctrl 9</source>
        <translation>{count} not taken: Ctrl 9</translation>
    </message>
</context>
<context>
    <name>HomeScenes</name>
    <message>
        <source>微信、支付宝付款码付款</source>
        <translation>Pay with WeChat Pay or Alipay</translation>
    </message>
    <message>
        <source>线上支付暂停，请到人工窗口</source>
        <translation>No payment now: please go to a window</translation>
    </message>
    <message>
        <source>购票</source>
        <translation>Buy tickets</translation>
    </message>
    <message>
        <source>取票</source>
        <translation>Pick up</translation>
    </message>
    <message>
        <source>网上已买好：身份证、手机号加取票码、二维码</source>
        <translation>Bought online: ID card, phone + code, or QR code</translation>
    </message>
    <message>
        <source>本机不收现金；现金、优惠、退改请到人工窗口</source>
        <translation>No cash here: cash, concessions and refunds at the ticket windows</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
</context>
<context>
    <name>PayingScenes</name>
    <message>
        <source>正在付款……</source>
        <translation>Paying …</translation>
    </message>
    <message>
        <source>请出示付款码</source>
        <translation>Show your pay code</translation>
    </message>
    <message>
        <source>请在手机上确认，不要重复扫码</source>
        <translation>Confirm on your phone; do not scan again</translation>
    </message>
    <message>
        <source>打开微信或支付宝的“付款码”，对准下方扫码口</source>
        <translation>Open the pay code of WeChat or Alipay and hold it to the scanner below</translation>
    </message>
    <message>
        <source>{seconds} 秒</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>不等了</source>
        <translation>Stop waiting</translation>
    </message>
    <message>
        <source>演示：出示付款码</source>
        <translation>Demo: show a pay code</translation>
    </message>
    <message>
        <source>返回修改</source>
        <translation>Change order</translation>
    </message>
    <message>
        <source>应付</source>
        <translation>To pay</translation>
    </message>
</context>
<context>
    <name>AccountWording</name>
    <message>
        <source>其他方式</source>
        <translation>Other ways to pay</translation>
    </message>
    <message>
        <source>本次收 {amount}</source>
        <translation>To be paid: {amount}</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>序号，或代金券的 16 位券号</source>
        <translation>Number, or the 16 digits of a voucher</translation>
    </message>
    <message>
        <source>选用</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>选好后按合同价重算本单</source>
        <translation>The basket is then priced by the contract</translation>
    </message>
    <message>
        <source>数据库没有回答，请重试</source>
        <translation>The database does not answer, please try again</translation>
    </message>
    <message>
        <source>今天没有生效的合同</source>
        <translation>No contract holds today</translation>
    </message>
    <message>
        <source>旅行社</source>
        <translation>Travel agency</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>改回散客</source>
        <translation>No agency</translation>
    </message>
    <message>
        <source>储值</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>挂账</source>
        <translation>On account</translation>
    </message>
    <message>
        <source>代金券</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>静态码</source>
        <translation>Static code</translation>
    </message>
    <message>
        <source>预存</source>
        <translation>Prepaid</translation>
    </message>
    <message>
        <source>可用</source>
        <translation>available</translation>
    </message>
    <message>
        <source>余额 {left}</source>
        <translation>Balance {left}</translation>
    </message>
    <message>
        <source>共 {points} 分</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>可用 {left}</source>
        <translation>available {left}</translation>
    </message>
    <message>
        <source>扫券码，或输 16 位券号再按 Enter</source>
        <translation>Scan it, or type its 16 digits and press Enter</translation>
    </message>
    <message>
        <source>扫景区静态码付款，输交易单号末六位</source>
        <translation>Paid to the site&apos;s code: type the last six digits</translation>
    </message>
    <message>
        <source>收款前先按 F9 选会员</source>
        <translation>Choose the member with F9 before paying</translation>
    </message>
    <message>
        <source>收款前先按 Ctrl 3 选旅行社</source>
        <translation>Choose the agency with Ctrl 3 before paying</translation>
    </message>
    <message>
        <source>没有可用的余额</source>
        <translation>Nothing left to pay with</translation>
    </message>
    <message>
        <source>本单已用过</source>
        <translation>Used for this sale already</translation>
    </message>
    <message>
        <source>超出额度，可用 {left}；先按金额可分开付</source>
        <translation>Over the limit, {left} left; type an amount to split</translation>
    </message>
    <message>
        <source>没有这张券，请核对券号</source>
        <translation>No such voucher, please check the number</translation>
    </message>
    <message>
        <source>这张券已在本单里</source>
        <translation>This voucher is in the sale already</translation>
    </message>
    <message>
        <source>这张券不能付本单：没有它的票种，或已付清</source>
        <translation>It pays for nothing in this sale</translation>
    </message>
    <message>
        <source>这张券已用过</source>
        <translation>This voucher is used</translation>
    </message>
    <message>
        <source>这批券已停用</source>
        <translation>These vouchers were withdrawn</translation>
    </message>
    <message>
        <source>这张券还没到使用日期</source>
        <translation>This voucher is not good yet</translation>
    </message>
    <message>
        <source>这张券已过期</source>
        <translation>This voucher has expired</translation>
    </message>
    <message>
        <source>不认识的券号太多，请 10 分钟后再试或找主管</source>
        <translation>Too many unknown numbers: wait 10 minutes or ask a supervisor</translation>
    </message>
    <message>
        <source>按 1–5 再按 Enter；代金券可直接扫</source>
        <translation>Press 1–5, then Enter; vouchers can be scanned</translation>
    </message>
    <message>
        <source>这批券还没有批准</source>
        <translation>These vouchers are not approved yet</translation>
    </message>
</context>
<context>
    <name>TopUpWording</name>
    <message>
        <source>账户收款</source>
        <translation>Payment to an account</translation>
    </message>
    <message>
        <source>储值充值</source>
        <translation>Top-up</translation>
    </message>
    <message>
        <source>{name} · 余额 {balance}</source>
        <translation>{name} · balance {balance}</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>末四位或授权号</source>
        <translation>Last four digits or approval no.</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>收好了</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>每位会员最多存 5,000 元，还可充 {room}</source>
        <translation>A member may hold 5,000 yuan: {room} more at most</translation>
    </message>
    <message>
        <source>请照签购单输末四位或授权号</source>
        <translation>Type the last four digits or the approval no. of the slip</translation>
    </message>
    <message>
        <source>数据库没有回答，按 Enter 再试；不会重复充值</source>
        <translation>The database does not answer: press Enter again, nothing is booked twice</translation>
    </message>
    <message>
        <source>没有充值：请看班次是否已开、会员是否有效</source>
        <translation>Not booked: is the shift open and the member active?</translation>
    </message>
    <message>
        <source>收现金 {amount}，收好按 Enter；改金额按 Esc</source>
        <translation>Take {amount} in cash, then Enter; Esc to change it</translation>
    </message>
    <message>
        <source>刷卡 {amount}，输单号再按 Enter</source>
        <translation>Card {amount}: type the number, then Enter</translation>
    </message>
    <message>
        <source>已收 {amount}，余额 {balance}，凭条 {number}</source>
        <translation>Received {amount}, balance {balance}, slip {number}</translation>
    </message>
    <message>
        <source>输金额：Enter 收现金，F11 刷卡；还可充 {room}</source>
        <translation>Type an amount: Enter for cash, F11 for a card; {room} at most</translation>
    </message>
    <message>
        <source>输金额：Enter 收现金，F11 刷卡</source>
        <translation>Type an amount: Enter for cash, F11 for a card</translation>
    </message>
    <message>
        <source>充值</source>
        <translation>Top-up</translation>
    </message>
    <message>
        <source>付款</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>退款退回</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>退余额</source>
        <translation>Paid out</translation>
    </message>
    <message>
        <source>合并账户</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>余额退现金</source>
        <translation>Pay out</translation>
    </message>
</context>
<context>
    <name>AccountMessages</name>
    <message>
        <source>先选会员或旅行社</source>
        <translation>Choose a member or an agency first</translation>
    </message>
    <message>
        <source>会员按 F9，旅行社按 Ctrl 3。</source>
        <translation>F9 for a member, Ctrl 3 for an agency.</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>{name} 不在这家旅行社的合同内</source>
        <translation>{name} is not in the contract of this agency</translation>
    </message>
    <message>
        <source>请换票种，或按 Ctrl 3、Del 改为散客价。</source>
        <translation>Choose another type, or press Ctrl 3 and Del for the public price.</translation>
    </message>
    <message>
        <source>合同外的票已从本单去掉</source>
        <translation>What the contract does not sell has left the basket</translation>
    </message>
    <message>
        <source>请核对本单；散客价另开一单。</source>
        <translation>Check the basket; sell the rest as another sale.</translation>
    </message>
    <message>
        <source>余额或信用额度不够</source>
        <translation>Not enough balance or credit</translation>
    </message>
    <message>
        <source>可用 {available}，本单要 {wanted}；请换一种方式或分开付。</source>
        <translation>{available} left, {wanted} wanted: pay otherwise, or in parts.</translation>
    </message>
    <message>
        <source>合同已到期，或分销商已冻结</source>
        <translation>The contract is over, or the distributor is frozen</translation>
    </message>
    <message>
        <source>请按散客价售票，或找主管。</source>
        <translation>Sell at the public price, or ask a supervisor.</translation>
    </message>
    <message>
        <source>代金券不能用于本单</source>
        <translation>The voucher does not pay for this sale</translation>
    </message>
    <message>
        <source>已用、过期或金额不符；请换一种方式收款。</source>
        <translation>It is used, over, or of another amount: pay otherwise.</translation>
    </message>
    <message>
        <source>积分不够</source>
        <translation>Not enough points</translation>
    </message>
    <message>
        <source>请重选会员看积分，或换一种方式。</source>
        <translation>Choose the member again to see the points, or pay otherwise.</translation>
    </message>
    <message>
        <source>请付现金 {amount}</source>
        <translation>Hand over {amount} in cash</translation>
    </message>
    <message>
        <source>凭条 {number} 请会员签收；余额 {balance}。</source>
        <translation>The member signs slip {number}; {balance} left.</translation>
    </message>
    <message>
        <source>没有退余额</source>
        <translation>Nothing was paid out</translation>
    </message>
    <message>
        <source>请看班次是否已开、会员是否有效，再按 Del。</source>
        <translation>Check that the shift is open and the member valid, then press Del.</translation>
    </message>
    <message>
        <source>数据库没有回答</source>
        <translation>The database did not answer</translation>
    </message>
    <message>
        <source>先不要付现金：流水里有“退余额”才付，没有就再按 Del。</source>
        <translation>Do not pay yet: only if the entries show “Balance paid out”; else press Del again.</translation>
    </message>
</context>
<context>
    <name>FamilyWording</name>
    <message>
        <source>加入 {count} 位</source>
        <translation>Add {count}</translation>
    </message>
    <message>
        <source>只选会员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>一家人</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>谁来：按 1–9，全家按 *；Enter 加入本单</source>
        <translation>Who comes: 1–9, all of them *; Enter adds them</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>全家</source>
        <translation>All</translation>
    </message>
    <message>
        <source>不用会员</source>
        <translation>No member</translation>
    </message>
    <message>
        <source>当天没有单人票，只能选会员</source>
        <translation>No single ticket is sold on this day; only the member can be taken</translation>
    </message>
    <message>
        <source>请看证件上的出生日期，再按 Enter</source>
        <translation>See the birth date on the document, then press Enter</translation>
    </message>
    <message>
        <source>只显示前 {count} 位</source>
        <translation>Only the first {count} are shown</translation>
    </message>
    <message>
        <source>年龄看证件才定的，再按一次序号，按证件减价</source>
        <translation>Press the number again for a lower price that a document proves</translation>
    </message>
    <message>
        <source>没有选人时，Enter 只选用会员</source>
        <translation>With nobody ticked, Enter takes the member only</translation>
    </message>
    <message>
        <source>{count} 位，¥{total}</source>
        <translation>{count} coming, ¥{total}</translation>
    </message>
    <message>
        <source>姓名待放身份证</source>
        <translation>name: lay ID card</translation>
    </message>
    <message>
        <source>看证件可能 {choice}</source>
        <translation>by document: {choice}</translation>
    </message>
    <message>
        <source>年龄不明</source>
        <translation>age unknown</translation>
    </message>
    <message>
        <source>{age} 周岁</source>
        <translation>{age} years</translation>
    </message>
    <message>
        <source>{least}–{most} 周岁</source>
        <translation>{least}–{most} years</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>member</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>spouse</translation>
    </message>
    <message>
        <source>子女</source>
        <translation>child</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>guardian</translation>
    </message>
</context>
<context>
    <name>PickUpWords</name>
    <message>
        <source>试错太多次；请刷身份证、扫订单二维码，或看证件原件、按订单号查</source>
        <translation>Too many wrong tries; read the ID card, scan the order's QR, or see the document and search by order number</translation>
    </message>
    <message>
        <source>手机号、取票码或尾号不对，还可以试 {left} 次</source>
        <translation>Wrong phone, code or last digits; tries left: {left}</translation>
    </message>
    <message>
        <source>打印 {count} 张</source>
        <translation>Print {count}</translation>
    </message>
    <message>
        <source>看过证件，打印 {count} 张</source>
        <translation>Document seen, print {count}</translation>
    </message>
</context>
<context>
    <name>FaceView</name>
    <message>
        <source>人脸识别</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>已启用</source>
        <translation>On</translation>
    </message>
    <message>
        <source>未启用</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>已过 {count}，请准备备案</source>
        <translation>Over {count}: prepare the filing</translation>
    </message>
    <message>
        <source>已达 {count}，须 30 个工作日内备案</source>
        <translation>{count} reached: file within 30 working days</translation>
    </message>
    <message>
        <source>个人信息保护影响评估编号</source>
        <translation>Number of the data protection assessment</translation>
    </message>
    <message>
        <source>填了才启用；清空即停用，已存的人脸立即全部删除</source>
        <translation>Faces are on once it is filled in; emptied, they are off and all that are kept are deleted at once</translation>
    </message>
    <message>
        <source>允许的差异（千分之一）</source>
        <translation>Allowed difference (1/1000)</translation>
    </message>
    <message>
        <source>越小越严；建议 450，不要超过 500</source>
        <translation>Less is stricter; 450 advised, not over 500</translation>
    </message>
    <message>
        <source>年卡到期后保留（天）</source>
        <translation>Kept after a pass ends (days)</translation>
    </message>
    <message>
        <source>到期即删填 0</source>
        <translation>0: deleted as it ends</translation>
    </message>
    <message>
        <source>已存人数</source>
        <translation>People enrolled</translation>
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
        <source>启用条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>只用于自愿的年卡持有人；刷码、刷卡通道照常，买票、退票、续卡都不需要人脸</source>
        <translation>Only for pass holders who wish it; codes and cards work as ever, and no sale, refund or renewal needs a face</translation>
    </message>
    <message>
        <source>现行第 {version} 版；改动后保存即发布新版，以前同意的仍按原文</source>
        <translation>Version {version} in force; saving a change publishes the next one, earlier consents keep their text</translation>
    </message>
    <message>
        <source>告知文本</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>还没有发布；没有它就不能登记人脸</source>
        <translation>None published yet; without it nobody is enrolled</translation>
    </message>
</context>
<context>
    <name>BillWords</name>
    <message>
        <source>{company} {days} · 还没有记入</source>
        <translation>{company} {days}</translation>
    </message>
    <message>
        <source>相配 {count}</source>
        <translation>{count} matched</translation>
    </message>
    <message>
        <source>账单多 {count}</source>
        <translation>{count} extra</translation>
    </message>
    <message>
        <source>服务器收的 {count}</source>
        <translation>{count} server’s</translation>
    </message>
    <message>
        <source>以前记过 {count}</source>
        <translation>{count} before</translation>
    </message>
    <message>
        <source>相配</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>账单上没有</source>
        <translation>On no bill</translation>
    </message>
    <message>
        <source>等账单</source>
        <translation>Awaits bill</translation>
    </message>
    <message>
        <source>没有同额同尾号的收款</source>
        <translation>No payment of this amount and end</translation>
    </message>
    <message>
        <source>收款：平台上找到了</source>
        <translation>Payment: found on the platform</translation>
    </message>
    <message>
        <source>收款：没有收到</source>
        <translation>Payment: never came</translation>
    </message>
    <message>
        <source>账单：就是上面标记的收款</source>
        <translation>Bill: is the payment marked above</translation>
    </message>
    <message>
        <source>账单：不是票款</source>
        <translation>Bill: no ticket money</translation>
    </message>
    <message>
        <source>账单：已退给顾客</source>
        <translation>Bill: returned to the customer</translation>
    </message>
    <message>
        <source>账单：多收，留作待查</source>
        <translation>Bill: surplus, to be looked into</translation>
    </message>
    <message>
        <source>还没有选怎么办</source>
        <translation>Nothing is chosen yet</translation>
    </message>
    <message>
        <source>先标记一笔，再选怎么办、写凭什么。</source>
        <translation>Mark one, choose what it is, say on what grounds.</translation>
    </message>
    <message>
        <source>还没有标记一笔</source>
        <translation>None is marked yet</translation>
    </message>
    <message>
        <source>在表里点一下要记的那一笔。</source>
        <translation>Click the one it is about in the table.</translation>
    </message>
    <message>
        <source>这个账单记过了</source>
        <translation>This bill was taken in before</translation>
    </message>
    <message>
        <source>同一个文件只记一次，什么都没有改。</source>
        <translation>A file is taken once; nothing was changed.</translation>
    </message>
    <message>
        <source>这一笔已有变动，或两边金额不同；请看现在的情况。</source>
        <translation>It has changed meanwhile, or the amounts differ; look at it as it is now.</translation>
    </message>
    <message>
        <source>没有记上</source>
        <translation>Not noted</translation>
    </message>
    <message>
        <source>还没有这天的账单</source>
        <translation>No bill of this day yet</translation>
    </message>
    <message>
        <source>不在{companies}账单上</source>
        <translation>Not on the bill of {companies}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>请从商户平台重新下载，不要改名、不要另存。</source>
        <translation>Download it again from the merchant's platform, and leave it as it is.</translation>
    </message>
    <message>
        <source>不是微信的交易账单，也不是支付宝的业务明细。</source>
        <translation>Neither a trade bill of WeChat Pay nor a business detail of Alipay.</translation>
    </message>
    <message>
        <source>第 {row} 行读不懂；没有一笔收款也不收。</source>
        <translation>Row {row} cannot be read; a bill without payments is not taken either.</translation>
    </message>
    <message>
        <source>笔数与账单自己写的合计不符，文件不全；请重新下载。</source>
        <translation>Rows are missing: the file says itself how many there are. Download it again.</translation>
    </message>
    <message>
        <source>不能读这个账单</source>
        <translation>This bill cannot be read</translation>
    </message>
</context>
<context>
    <name>BillsPresenter</name>
    <message>
        <source>先看会确认哪些，按两次“记入”才算数；没有相配的由您逐笔决定</source>
        <translation>You see first what a bill confirms; what does not match is for you to decide</translation>
    </message>
    <message>
        <source>静态码核对</source>
        <translation>Printed code</translation>
    </message>
    <message>
        <source>待核对 {amount}</source>
        <translation>To be checked {amount}</translation>
    </message>
    <message>
        <source>选择支付公司的账单</source>
        <translation>Choose the bill of a payment company</translation>
    </message>
    <message>
        <source>账单已记入，确认 {count} 笔</source>
        <translation>Bill taken in, {count} confirmed</translation>
    </message>
    <message>
        <source>写明凭什么，如平台上的单号</source>
        <translation>Say on what grounds, such as a number</translation>
    </message>
    <message>
        <source>已记上</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>账单 ({files})</source>
        <translation>Bills ({files})</translation>
    </message>
</context>
<context>
    <name>BillsView</name>
    <message>
        <source>记入账单</source>
        <translation>Take bill in</translation>
    </message>
    <message>
        <source>记入：确认 {count} 笔</source>
        <translation>Take in: {count}</translation>
    </message>
    <message>
        <source>再按一次：记入</source>
        <translation>Press again: take in</translation>
    </message>
    <message>
        <source>选择账单</source>
        <translation>Open bill</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>标记的这一笔</source>
        <translation>The marked one</translation>
    </message>
    <message>
        <source>凭什么（必填）</source>
        <translation>On what grounds (required)</translation>
    </message>
    <message>
        <source>记上</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>再按一次：记上</source>
        <translation>Press again: note it</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>末六位</source>
        <translation>Last six</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>账单</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>静态码收款都已核对</source>
        <translation>All payments to the printed code are confirmed</translation>
    </message>
    <message>
        <source>交易单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>账单上没有多出的款</source>
        <translation>No money on bills without a sale</translation>
    </message>
</context>
<context>
    <name>FaceMessages</name>
    <message>
        <source>人脸已登记</source>
        <translation>Face enrolled</translation>
    </message>
    <message>
        <source>可刷脸入园；刷码、刷卡照旧，按 F8 可撤回。</source>
        <translation>It opens the pass; code and card still do, and F8 withdraws it.</translation>
    </message>
    <message>
        <source>已撤回同意，人脸已删除</source>
        <translation>Consent withdrawn, face deleted</translation>
    </message>
    <message>
        <source>请凭票码、卡或证件入园。</source>
        <translation>Enter by code, card or document.</translation>
    </message>
    <message>
        <source>本景区没有启用人脸识别</source>
        <translation>Faces are off at this site</translation>
    </message>
    <message>
        <source>由系统管理员在后台“景区 → 人脸识别”填评估编号后启用。</source>
        <translation>The system administrator switches them on in the back office, Site → Faces, with the number of the assessment.</translation>
    </message>
    <message>
        <source>没有现行的人脸告知文本</source>
        <translation>No notice about faces is in force</translation>
    </message>
    <message>
        <source>没有登记；请再按 F8，还没有就请管理员发布。</source>
        <translation>Nothing was kept; press F8 again, or have the administrator publish one.</translation>
    </message>
    <message>
        <source>先问年龄</source>
        <translation>Ask for the age first</translation>
    </message>
    <message>
        <source>满 14 岁按 1；不满 14 岁、监护人同意按 2。</source>
        <translation>1 for 14 or over; 2 for a child whose guardian agrees.</translation>
    </message>
    <message>
        <source>不满 14 岁，没有登记监护人</source>
        <translation>Under 14, and no guardian is known</translation>
    </message>
    <message>
        <source>没有登记人脸；请先按 F9 登记家庭，或实名时填监护人。</source>
        <translation>No face was kept; register the family first (F9), or name the guardian at the sale.</translation>
    </message>
    <message>
        <source>没有拍到画面</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>请看摄像头，再按 Enter。</source>
        <translation>Look at the camera, then press Enter again.</translation>
    </message>
    <message>
        <source>画面里不止一个人</source>
        <translation>More than one person in the picture</translation>
    </message>
    <message>
        <source>请只留本人在镜头前，再按 Enter。</source>
        <translation>Only the holder in front of the camera, then Enter.</translation>
    </message>
    <message>
        <source>没有看清脸</source>
        <translation>No face was seen</translation>
    </message>
    <message>
        <source>请正对镜头、光线亮一些，再按 Enter。</source>
        <translation>Face the camera, more light, then Enter.</translation>
    </message>
    <message>
        <source>人脸程序没有响应</source>
        <translation>The face program does not answer</translation>
    </message>
    <message>
        <source>没有登记；请再按 Enter，还不行就用卡，并告诉信息技术人员。</source>
        <translation>Nothing was kept; press Enter again, else use a card and tell IT.</translation>
    </message>
</context>
<context>
    <name>PassKeyWords</name>
    <message>
        <source>持卡人</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>更早的记录</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>末四位或授权号</source>
        <translation>Last four or approval no.</translation>
    </message>
    <message>
        <source>收现金</source>
        <translation>Take cash</translation>
    </message>
    <message>
        <source>刷卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>保存照片</source>
        <translation>Keep photo</translation>
    </message>
    <message>
        <source>等待放卡</source>
        <translation>Waiting…</translation>
    </message>
    <message>
        <source>挂失</source>
        <translation>Lost card</translation>
    </message>
    <message>
        <source>暂停年卡</source>
        <translation>Put on hold</translation>
    </message>
    <message>
        <source>续卡并出票</source>
        <translation>Renew and print</translation>
    </message>
    <message>
        <source>同意并登记</source>
        <translation>Agreed: keep it</translation>
    </message>
    <message>
        <source>撤回并删除</source>
        <translation>Withdraw, delete</translation>
    </message>
    <message>
        <source>恢复年卡</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>续卡</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>回售票</source>
        <translation>To sale</translation>
    </message>
    <message>
        <source>再查一张</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>换卡</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>绑卡</source>
        <translation>Bind card</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>退票·补打</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>删人脸</source>
        <translation>No face</translation>
    </message>
    <message>
        <source>人脸</source>
        <translation>Face</translation>
    </message>
</context>
<context>
    <name>NewVouchersView</name>
    <message>
        <source>发放代金券</source>
        <translation>Issue vouchers</translation>
    </message>
    <message>
        <source>另一个人批准后才能用；券码只显示一次，存成文件</source>
        <translation>They pay once another person has approved them; codes are shown once, and kept in a file</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What they are</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>每张抵多少（元）</source>
        <translation>Each pays up to (yuan)</translation>
    </message>
    <message>
        <source>不找零；或在右边选票种</source>
        <translation>No change is given; or choose a ticket</translation>
    </message>
    <message>
        <source>或：每张抵一张票</source>
        <translation>Or: each pays for one ticket</translation>
    </message>
    <message>
        <source>从哪天起可用</source>
        <translation>Good from</translation>
    </message>
    <message>
        <source>到哪天为止</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>再按一次：发放</source>
        <translation>Press again: issue</translation>
    </message>
</context>
<context>
    <name>VoucherListView</name>
    <message>
        <source>发放</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>再按一次：停用</source>
        <translation>Press again: withdraw</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>再按一次：批准</source>
        <translation>Press again: approve</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>抵多少</source>
        <translation>Worth</translation>
    </message>
    <message>
        <source>可用的日子</source>
        <translation>Good on</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>已用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>发放人</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>还没有发过代金券</source>
        <translation>No vouchers were issued yet</translation>
    </message>
</context>
<context>
    <name>VoucherWording</name>
    <message>
        <source>{amount} 元</source>
        <translation>{amount} yuan</translation>
    </message>
    <message>
        <source>一张{ticket}</source>
        <translation>One {ticket}</translation>
    </message>
    <message>
        <source>已停用；用过的 {used} 张不变</source>
        <translation>Withdrawn; {used} were used before</translation>
    </message>
    <message>
        <source>还有 {left} 张没有用</source>
        <translation>{left} not used yet</translation>
    </message>
    <message>
        <source>还有 {left} 张没有用，最多抵 {cost} 元</source>
        <translation>{left} not used yet, worth {cost} yuan at most</translation>
    </message>
    <message>
        <source>没有发放</source>
        <translation>Not issued</translation>
    </message>
    <message>
        <source>券码写不进 {folder}，请腾出空间或检查权限。</source>
        <translation>The codes cannot be written to {folder}: make room, or look at its permissions.</translation>
    </message>
    <message>
        <source>没有记上</source>
        <translation>Not noted</translation>
    </message>
    <message>
        <source>内容不合规定，或已有变动；请看现在的情况。</source>
        <translation>It is not as it has to be, or has changed meanwhile; look at it as it is now.</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>待批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>可用</source>
        <translation>Good</translation>
    </message>
</context>
<context>
    <name>VouchersPresenter</name>
    <message>
        <source>{count} 批待批</source>
        <translation>{count} to be approved</translation>
    </message>
    <message>
        <source>一个人发放，另一个人批准后才能用；停用的不再收</source>
        <translation>One person issues, another approves; what is withdrawn pays no more</translation>
    </message>
    <message>
        <source>代金券</source>
        <translation>Vouchers</translation>
    </message>
    <message>
        <source>已批准，现在可以用了</source>
        <translation>Approved: they pay from now on</translation>
    </message>
    <message>
        <source>已停用，不再收这批券</source>
        <translation>Withdrawn: none of them pays any more</translation>
    </message>
    <message>
        <source>已发放，等另一个人批准</source>
        <translation>Issued; another person has to approve</translation>
    </message>
    <message>
        <source>写金额，或选票种，二者选一</source>
        <translation>Write an amount or choose a ticket, one of both</translation>
    </message>
    <message>
        <source>不能早于开始，也不能已经过去</source>
        <translation>Neither before they begin nor in the past</translation>
    </message>
    <message>
        <source>代金券 {time} {tail}.xlsx</source>
        <translation>Vouchers {time} {tail}.xlsx</translation>
    </message>
</context>
<context>
    <name>HandView</name>
    <message>
        <source>停电时用预印票手工卖出的，按票种一段连号一段连号地补</source>
        <translation>Sold on pre-printed paper in a power cut: one run of serials at a time</translation>
    </message>
    <message>
        <source>手工票补录</source>
        <translation>Hand-sold tickets</translation>
    </message>
    <message>
        <source>填好后按 Enter 核对</source>
        <translation>Fill in, then Enter to check</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>银行卡</source>
        <translation>Bank card</translation>
    </message>
    <message>
        <source>请主管在上面输入工号和密码</source>
        <translation>A supervisor signs above</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count} tickets</translation>
    </message>
    <message>
        <source>手工票</source>
        <translation>Hand-sold</translation>
    </message>
    <message>
        <source>签字入账</source>
        <translation>Sign and record</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>正在记账…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>HandWords</name>
    <message>
        <source>起号（票面印号）</source>
        <translation>First serial, as printed</translation>
    </message>
    <message>
        <source>止号（只有一张可不填）</source>
        <translation>Last serial (none for one ticket)</translation>
    </message>
    <message>
        <source>哪天卖的（月日 4 位）</source>
        <translation>Day of sale (MMDD)</translation>
    </message>
    <message>
        <source>几点卖的（时分 4 位）</source>
        <translation>Time of sale (HHMM)</translation>
    </message>
    <message>
        <source>终端小票号码</source>
        <translation>Number on the slip</translation>
    </message>
    <message>
        <source>号码由字母和数字组成，末尾是数字</source>
        <translation>Letters and digits, digits at the end</translation>
    </message>
    <message>
        <source>与起号同一种，不小于起号，一次最多 200 张</source>
        <translation>Same series, not below the first, 200 at most</translation>
    </message>
    <message>
        <source>如 1123；不能是将来</source>
        <translation>As in 1123; not in the future</translation>
    </message>
    <message>
        <source>如 0930；不能是将来，7 天以内</source>
        <translation>As in 0930; not in the future, 7 days back at most</translation>
    </message>
    <message>
        <source>卡号末四位或授权号，4–12 位</source>
        <translation>Last four digits or approval, 4 to 12</translation>
    </message>
    <message>
        <source>{serial} 已经补录过</source>
        <translation>{serial} has been entered already</translation>
    </message>
    <message>
        <source>当时不卖这种票，请核对日期和时间</source>
        <translation>Not sold at that time: check day and time</translation>
    </message>
    <message>
        <source>停电</source>
        <translation>Power cut</translation>
    </message>
    <message>
        <source>电脑或打印机坏了</source>
        <translation>Equipment broken</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>没有预警，也没有停售</source>
        <translation>No alert and no stop</translation>
    </message>
    <message>
        <source>处理所选的预警</source>
        <translation>Answer the marked alert</translation>
    </message>
    <message>
        <source>第一个处理的人是负责人</source>
        <translation>Who answers first is its owner</translation>
    </message>
    <message>
        <source>采取的措施</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>已公告</source>
        <translation>Announced</translation>
    </message>
    <message>
        <source>已报告</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>已疏导</source>
        <translation>Diverted</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>记录处理</source>
        <translation>Note the answer</translation>
    </message>
    <message>
        <source>由同一权限的人恢复；服务器的停售有余位时自动恢复</source>
        <translation>Lifted under the right it was set by; the server's own go when there is room</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Of what</translation>
    </message>
    <message>
        <source>游览日</source>
        <translation>Visit day</translation>
    </message>
    <message>
        <source>场次（不选就是全天）</source>
        <translation>Timeslot (none: all day)</translation>
    </message>
    <message>
        <source>通道</source>
        <translation>Lanes</translation>
    </message>
    <message>
        <source>暂停售票</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>恢复所选</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>暂停与恢复售票，人工清点</source>
        <translation>Pause and resume sales, count heads</translation>
    </message>
    <message>
        <source>原因（暂停、恢复），或怎么数的</source>
        <translation>Reason, or how heads were counted</translation>
    </message>
    <message>
        <source>再按：暂停</source>
        <translation>Again: pause</translation>
    </message>
    <message>
        <source>再按：恢复</source>
        <translation>Again: resume</translation>
    </message>
    <message>
        <source>实际在园人数</source>
        <translation>Really inside</translation>
    </message>
    <message>
        <source>再按一次</source>
        <translation>Again</translation>
    </message>
</context>
<context>
    <name>ActPresenter</name>
    <message>
        <source>{count} 项</source>
        <translation>{count} standing</translation>
    </message>
    <message>
        <source>预警与限流</source>
        <translation>Alerts and stops</translation>
    </message>
    <message>
        <source>每一步都记入日志</source>
        <translation>Every step is logged</translation>
    </message>
    <message>
        <source>已公告</source>
        <translation>announced</translation>
    </message>
    <message>
        <source>已报告</source>
        <translation>reported</translation>
    </message>
    <message>
        <source>已疏导</source>
        <translation>diverted</translation>
    </message>
    <message>
        <source>无人处理</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>停售</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>已记录处理</source>
        <translation>Answer noted</translation>
    </message>
    <message>
        <source>已暂停售票</source>
        <translation>Sales are paused</translation>
    </message>
    <message>
        <source>已恢复售票</source>
        <translation>Sales go on</translation>
    </message>
    <message>
        <source>请填实际人数和怎么数的。</source>
        <translation>Fill in how many there are and how they were counted.</translation>
    </message>
    <message>
        <source>已加更正</source>
        <translation>Correction added</translation>
    </message>
    <message>
        <source>请先写原因。</source>
        <translation>Write a reason first.</translation>
    </message>
    <message>
        <source>还没有做</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>服务器因满员停售，有余位时自动恢复；计数不对请在下面更正。</source>
        <translation>The park or zone is full: the server resumes when there is room. If the count is wrong, correct it below.</translation>
    </message>
    <message>
        <source>游览日已过，或场次不在那一天。</source>
        <translation>The visit day is over, or the slot is of another day.</translation>
    </message>
    <message>
        <source>预警已解除，请重新选择。</source>
        <translation>The alert has cleared: choose again.</translation>
    </message>
    <message>
        <source>实际人数和显示的一样，不用更正。</source>
        <translation>The count is as shown: nothing to correct.</translation>
    </message>
    <message>
        <source>需要设置它的同一权限。</source>
        <translation>It takes the right it was set under.</translation>
    </message>
</context>
<context>
    <name>FlowRoom</name>
    <message>
        <source>实时客流</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>预警与限流</source>
        <translation>Alerts and stops</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>承载量测算</source>
        <translation>Calculator</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channels</translation>
    </message>
</context>
<context>
    <name>FlowWording</name>
    <message>
        <source>园内其他</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>已满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>{area} 今日入园</source>
        <translation>{area}, entered today</translation>
    </message>
    <message>
        <source>{area} 在园</source>
        <translation>{area}, inside</translation>
    </message>
    <message>
        <source>一个场次</source>
        <translation>a timeslot</translation>
    </message>
    <message>
        <source>{what} 暂停售票</source>
        <translation>{what}: sales paused</translation>
    </message>
    <message>
        <source>通道照常放行</source>
        <translation>Lanes as usual</translation>
    </message>
    <message>
        <source>通道出一进一</source>
        <translation>One out, one in</translation>
    </message>
    <message>
        <source>通道停止入园</source>
        <translation>Lanes closed</translation>
    </message>
    <message>
        <source>发出预警</source>
        <translation>Alert raised</translation>
    </message>
    <message>
        <source>预警变级</source>
        <translation>Alert level</translation>
    </message>
    <message>
        <source>预警解除</source>
        <translation>Alert cleared</translation>
    </message>
    <message>
        <source>处理预警</source>
        <translation>Alert answered</translation>
    </message>
    <message>
        <source>暂停售票</source>
        <translation>Sales paused</translation>
    </message>
    <message>
        <source>恢复售票</source>
        <translation>Sales resumed</translation>
    </message>
    <message>
        <source>人工清点更正</source>
        <translation>Head count</translation>
    </message>
    <message>
        <source>夜间归零</source>
        <translation>Nightly reset</translation>
    </message>
    <message>
        <source>全园</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>渠道已收到</source>
        <translation>Channel told</translation>
    </message>
    <message>
        <source>渠道拒绝</source>
        <translation>Channel refused</translation>
    </message>
    <message>
        <source>通道常开</source>
        <translation>Lane held open</translation>
    </message>
    <message>
        <source>通道恢复</source>
        <translation>Lane at work again</translation>
    </message>
    <message>
        <source>测试设备</source>
        <translation>Devices tested</translation>
    </message>
    <message>
        <source>测试结束</source>
        <translation>Test over</translation>
    </message>
    <message>
        <source>手动放行</source>
        <translation>Let in by hand</translation>
    </message>
    <message>
        <source>票读不出</source>
        <translation>Ticket unreadable</translation>
    </message>
    <message>
        <source>免票已验证</source>
        <translation>Free, papers seen</translation>
    </message>
    <message>
        <source>公务、员工</source>
        <translation>Official, staff</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{persons} 人 · {reason}</source>
        <translation>{persons} persons · {reason}</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>区域</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>在园</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>今日入</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>还没有分区</source>
        <translation>No zones yet</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>最近入园</source>
        <translation>Latest entries</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>今天还没有人入园</source>
        <translation>Nobody has come in today yet</translation>
    </message>
</context>
<context>
    <name>LivePresenter</name>
    <message>
        <source>正在读取通道计数……</source>
        <translation>Reading the counters of the lanes …</translation>
    </message>
    <message>
        <source>停售 {count}</source>
        <translation>{count} stops</translation>
    </message>
    <message>
        <source>估算</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>截至 {time}，通道计数，每秒更新</source>
        <translation>As of {time}, counted by the lanes, each second</translation>
    </message>
    <message>
        <source>（离线）</source>
        <translation> (off line)</translation>
    </message>
    <message>
        <source>今日入园</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>今日出园</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>还可容纳</source>
        <translation>Room for</translation>
    </message>
    <message>
        <source>平均停留</source>
        <translation>Mean stay</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>在园人数（人）</source>
        <translation>In the park (persons)</translation>
    </message>
    <message>
        <source>{figure}（估算）</source>
        <translation>{figure} (est.)</translation>
    </message>
    <message>
        <source>离线检票口 {count}</source>
        <translation>Gates off line: {count}</translation>
    </message>
    <message>
        <source>正在补传</source>
        <translation>sending</translation>
    </message>
    <message>
        <source>待传 {count}</source>
        <translation>{count} to send</translation>
    </message>
    <message>
        <source>截至 {time}；离线放行的人恢复后才计入</source>
        <translation>As of {time}; whom gates let in off line is counted once they are back</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>off line</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>客流日志</source>
        <translation>Log of visitor flow</translation>
    </message>
    <message>
        <source>最近 200 步，只增不改</source>
        <translation>The last 200 steps; added to, never changed</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>还没有记录</source>
        <translation>Nothing yet</translation>
    </message>
</context>
<context>
    <name>LogPresenter</name>
    <message>
        <source>全园</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>没有人签名</source>
        <translation>nobody has signed</translation>
    </message>
</context>
<context>
    <name>SpacePage</name>
    <message>
        <source>承载量测算</source>
        <translation>Capacity calculator</translation>
    </message>
    <message>
        <source>LB/T 34-2014；参考 m²/人：景点 50–100，一般 100–400，游路 5–10</source>
        <translation>LB/T 34-2014; m² a person: sights 50–100, elsewhere 100–400, paths 5–10</translation>
    </message>
    <message>
        <source>场地与设施</source>
        <translation>Ground and facilities</translation>
    </message>
    <message>
        <source>空着的方法不参加比较</source>
        <translation>A method that is left empty is not compared</translation>
    </message>
    <message>
        <source>时间与瓶颈</source>
        <translation>Times and bottleneck</translation>
    </message>
    <message>
        <source>周转 Z = 开放时间 ÷ 停留时间，取整</source>
        <translation>Turns Z = hours open ÷ mean stay, whole</translation>
    </message>
    <message>
        <source>m²/人</source>
        <translation>m² each</translation>
    </message>
    <message>
        <source>面积法</source>
        <translation>By area</translation>
    </message>
    <message>
        <source>面积 m²</source>
        <translation>Area m²</translation>
    </message>
    <message>
        <source>广场、展厅</source>
        <translation>Squares, halls</translation>
    </message>
    <message>
        <source>线路法</source>
        <translation>By path</translation>
    </message>
    <message>
        <source>长 m</source>
        <translation>Length m</translation>
    </message>
    <message>
        <source>宽 m</source>
        <translation>Width m</translation>
    </message>
    <message>
        <source>游路</source>
        <translation>Paths</translation>
    </message>
    <message>
        <source>设施</source>
        <translation>Facilities</translation>
    </message>
    <message>
        <source>人/次</source>
        <translation>Persons a run</translation>
    </message>
    <message>
        <source>次/日</source>
        <translation>Runs a day</translation>
    </message>
    <message>
        <source>索道、游船</source>
        <translation>Cable cars, boats</translation>
    </message>
    <message>
        <source>每天开放（小时）</source>
        <translation>Open a day (hours)</translation>
    </message>
    <message>
        <source>平均停留（小时）</source>
        <translation>Mean stay (hours)</translation>
    </message>
    <message>
        <source>每人用几项设施</source>
        <translation>Facilities used by each</translation>
    </message>
    <message>
        <source>卡口每分钟通过（人）</source>
        <translation>Bottleneck, persons a minute</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>瞬时（人）</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>日（人）</source>
        <translation>A day</translation>
    </message>
    <message>
        <source>填好开放、停留时间和至少一种方法</source>
        <translation>Fill in hours, stay, and one method at least</translation>
    </message>
    <message>
        <source>写给</source>
        <translation>For</translation>
    </message>
    <message>
        <source>作为承载量</source>
        <translation>Take as capacity</translation>
    </message>
    <message>
        <source>再按一次：写入</source>
        <translation>Again: write</translation>
    </message>
</context>
<context>
    <name>SpacePresenter</name>
    <message>
        <source>空间（面积与线路） Z = {turns}</source>
        <translation>Space (areas and paths), Z = {turns}</translation>
    </message>
    <message>
        <source>设施</source>
        <translation>Facilities</translation>
    </message>
    <message>
        <source>卡口（瓶颈法）</source>
        <translation>Bottleneck</translation>
    </message>
    <message>
        <source>取最小 = 最大承载量</source>
        <translation>The smallest: maximum capacity</translation>
    </message>
    <message>
        <source>已写入承载量</source>
        <translation>Capacity written</translation>
    </message>
    <message>
        <source>没有写入</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>设置刚被别人改过，请再按一次。</source>
        <translation>Somebody has changed it just now: press again.</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>一票两入：次数已用完</source>
        <translation>Used elsewhere: no use left</translation>
    </message>
    <message>
        <source>次数已用完</source>
        <translation>No uses left</translation>
    </message>
    <message>
        <source>超过每日次数</source>
        <translation>Beyond the day's uses</translation>
    </message>
    <message>
        <source>没有出园又再入园</source>
        <translation>Back in without leaving</translation>
    </message>
    <message>
        <source>断网期间已退票</source>
        <translation>Refunded meanwhile</translation>
    </message>
    <message>
        <source>已作废，或旧码已补打</source>
        <translation>Voided, or paper replaced</translation>
    </message>
    <message>
        <source>断网期间已升级</source>
        <translation>Exchanged meanwhile</translation>
    </message>
    <message>
        <source>断网期间已改签</source>
        <translation>Rescheduled meanwhile</translation>
    </message>
    <message>
        <source>年卡已暂停</source>
        <translation>Pass on hold</translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>票不含本区域</source>
        <translation>Not for this zone</translation>
    </message>
    <message>
        <source>人数多于票面</source>
        <translation>More persons than the ticket</translation>
    </message>
    <message>
        <source>还没有售票记录，等窗口补传</source>
        <translation>Sale not sent yet by its window</translation>
    </message>
    <message>
        <source>已核对本人和票</source>
        <translation>Person and ticket checked</translation>
    </message>
    <message>
        <source>断网所致，不是游客的过错</source>
        <translation>Due to the outage, not the visitor</translation>
    </message>
    <message>
        <source>一张票进了两次</source>
        <translation>One ticket entered twice</translation>
    </message>
    <message>
        <source>退票后又入园</source>
        <translation>Refunded, and entered</translation>
    </message>
    <message>
        <source>其他，另有记录</source>
        <translation>Other, recorded elsewhere</translation>
    </message>
    <message>
        <source>补传晚了三天以上，认可才计入</source>
        <translation>Sent over 3 days late: counts if accepted</translation>
    </message>
</context>
<context>
    <name>OfflineEntriesPresenter</name>
    <message>
        <source>{count} 条</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>今日离线入园 {persons} 人，其中凭签名 {signed} 人；人已入园，人数不改</source>
        <translation>Off line today {persons} persons, {signed} of them by signature; no count changes</translation>
    </message>
    <message>
        <source>离线入园待核对</source>
        <translation>Off-line entries to check</translation>
    </message>
    <message>
        <source>还没有选原因</source>
        <translation>No reason chosen</translation>
    </message>
    <message>
        <source>原因会记入审计；选好再按一次。</source>
        <translation>It goes into the audit; choose one and press again.</translation>
    </message>
    <message>
        <source>已认可</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已记为不认可</source>
        <translation>Rejected</translation>
    </message>
</context>
<context>
    <name>OfflineEntriesView</name>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>为什么这样决定</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>不认可</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>再按一次：不认可</source>
        <translation>Press again: reject</translation>
    </message>
    <message>
        <source>认可</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>入园时间</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>通道</source>
        <translation>Lane</translation>
    </message>
    <message>
        <source>票号</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>票种</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>怎么回事</source>
        <translation>What</translation>
    </message>
    <message>
        <source>另一次入园</source>
        <translation>Other entry</translation>
    </message>
    <message>
        <source>没有待核对的离线入园</source>
        <translation>No off-line entry to check</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>看此闸</source>
        <translation>This lane</translation>
    </message>
    <message>
        <source>选下一闸</source>
        <translation>Next lane</translation>
    </message>
    <message>
        <source>试声音</source>
        <translation>Try sound</translation>
    </message>
    <message>
        <source>结束测试</source>
        <translation>End test</translation>
    </message>
    <message>
        <source>试开入园</source>
        <translation>Try entry</translation>
    </message>
    <message>
        <source>试开出园</source>
        <translation>Try exit</translation>
    </message>
    <message>
        <source>恢复闸机</source>
        <translation>Back to work</translation>
    </message>
    <message>
        <source>通道常开</source>
        <translation>Hold open</translation>
    </message>
    <message>
        <source>测试设备</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>再按：全开</source>
        <translation>Again: all</translation>
    </message>
    <message>
        <source>全部恢复</source>
        <translation>All back</translation>
    </message>
    <message>
        <source>紧急全开</source>
        <translation>Open all</translation>
    </message>
</context>
<context>
    <name>HandPanel</name>
    <message>
        <source>人数</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>主管工号</source>
        <translation>Supervisor's number</translation>
    </message>
    <message>
        <source>密码（6 位数字）</source>
        <translation>PIN (6 digits)</translation>
    </message>
    <message>
        <source>手动放行</source>
        <translation>Let in by hand</translation>
    </message>
</context>
<context>
    <name>TypedPanel</name>
    <message>
        <source>号码没有输完</source>
        <translation>The number is not complete</translation>
    </message>
    <message>
        <source>票号或证件号码</source>
        <translation>Ticket or document number</translation>
    </message>
    <message>
        <source>二维码下方的票号，或身份证、护照、通行证的号码；放行前要看原件</source>
        <translation>The number under the QR code, or of an ID card, passport or permit; see the original before opening</translation>
    </message>
    <message>
        <source>输入号码</source>
        <translation>Type a number</translation>
    </message>
</context>
<context>
    <name>SignWords</name>
    <message>
        <source>拒绝</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>approve</translation>
    </message>
    <message>
        <source>主管签字：{what} {count} 笔退款，共 {amount}</source>
        <translation>A supervisor signs: {what} {count} refunds, {amount} in all</translation>
    </message>
    <message>
        <source>主管授权：全额退 {amount}，不收手续费</source>
        <translation>Supervisor: pay back all of {amount}, no fee</translation>
    </message>
    <message>
        <source>主管签字：账单上没有收款，仍退 {amount}</source>
        <translation>Supervisor: not on the bill, refund {amount} anyway</translation>
    </message>
    <message>
        <source>主管签字：收款未对账，仍退 {amount}</source>
        <translation>Supervisor: not yet on a bill, refund {amount} anyway</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>主管授权：改签，原票抵 {amount}</source>
        <translation>Supervisor: change them, they count for {amount}</translation>
    </message>
</context>
<context>
    <name>BandMessages</name>
    <message>
        <source>旧腕带已失效。</source>
        <translation>The old band is dead. </translation>
    </message>
    <message>
        <source>请放下一张票的腕带。</source>
        <translation>Lay down the band of the next ticket.</translation>
    </message>
    <message>
        <source>按 Esc 返回。</source>
        <translation>Esc goes back.</translation>
    </message>
    <message>
        <source>{number} 腕带已绑定</source>
        <translation>{number}: band bound</translation>
    </message>
    <message>
        <source>腕带已挂失</source>
        <translation>The band is blocked</translation>
    </message>
    <message>
        <source>不能再入园；有新腕带请放到读卡器上。</source>
        <translation>It opens nothing any more; lay a new one on the reader if there is one.</translation>
    </message>
    <message>
        <source>此票种的凭证里没有卡；在“票种”里勾选卡后新售的票才能绑。</source>
        <translation>This type takes no cards; tick cards for it in Ticket types, for tickets sold from then on.</translation>
    </message>
    <message>
        <source>年卡的卡绑给持有人，请按 F3 到年卡。</source>
        <translation>Cards of a pass stand for its holders: press F3.</translation>
    </message>
    <message>
        <source>此票已经过期。</source>
        <translation>This ticket is over.</translation>
    </message>
    <message>
        <source>此票已退、已换或已冻结。</source>
        <translation>This ticket was given back, exchanged or blocked.</translation>
    </message>
    <message>
        <source>此票不能绑腕带</source>
        <translation>No band for this ticket</translation>
    </message>
    <message>
        <source>这个腕带已绑定 {number}</source>
        <translation>This band stands for {number}</translation>
    </message>
    <message>
        <source>没有改动；请换一个，或先在那张票上挂失。</source>
        <translation>Nothing changed; take another one, or block it at that ticket first.</translation>
    </message>
    <message>
        <source>本窗口没有个人信息密钥</source>
        <translation>This window has no personal-data keys</translation>
    </message>
    <message>
        <source>不能绑腕带；请换窗口，并告知信息技术人员。</source>
        <translation>No bands here; use another window and tell IT.</translation>
    </message>
    <message>
        <source>这不是固定卡号的卡</source>
        <translation>This has no number of its own</translation>
    </message>
    <message>
        <source>手机和身份证每次换号，不能绑；请放腕带或卡。</source>
        <translation>Phones and identity cards change theirs each time; lay down a band or a card.</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>Database connection lost</translation>
    </message>
    <message>
        <source>可能没有记上；请再放一次腕带。</source>
        <translation>It may not be recorded; lay the band down again.</translation>
    </message>
</context>
<context>
    <name>BandWords</name>
    <message>
        <source>绑腕带</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>挂失腕带</source>
        <translation>block band</translation>
    </message>
    <message>
        <source>选票</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>back</translation>
    </message>
    <message>
        <source>请放腕带</source>
        <translation>Lay down band</translation>
    </message>
    <message>
        <source>有腕带</source>
        <translation>has a band</translation>
    </message>
    <message>
        <source>没有腕带</source>
        <translation>no band</translation>
    </message>
</context>
<context>
    <name>PayOutView</name>
    <message>
        <source>退余额</source>
        <translation>Pay a balance out</translation>
    </message>
    <message>
        <source>账户余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>退后余额</source>
        <translation>Left after it</translation>
    </message>
    <message>
        <source>请输入退多少</source>
        <translation>Type how much</translation>
    </message>
    <message>
        <source>最多退 {balance}</source>
        <translation>{balance} at most</translation>
    </message>
    <message>
        <source>退现金（元）</source>
        <translation>Cash paid out (yuan)</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>签字并退款</source>
        <translation>Sign and pay</translation>
    </message>
</context>
<context>
    <name>CapacityFields</name>
    <message>
        <source>出一进一</source>
        <translation>One out, one in</translation>
    </message>
    <message>
        <source>停止入园</source>
        <translation>Let nobody in</translation>
    </message>
    <message>
        <source>通道计数</source>
        <translation>Counted by lanes</translation>
    </message>
    <message>
        <source>不计，按停留估算</source>
        <translation>Not counted: estimate</translation>
    </message>
    <message>
        <source>最大承载量</source>
        <translation>Maximum capacity</translation>
    </message>
    <message>
        <source>主管部门核定并公布的数；可在“客流”的“承载量测算”里算</source>
        <translation>As approved and published; “Visitor flow” has a calculator</translation>
    </message>
    <message>
        <source>瞬时（人）</source>
        <translation>At once (persons)</translation>
    </message>
    <message>
        <source>同时在里面的</source>
        <translation>Inside at one time</translation>
    </message>
    <message>
        <source>全天（人）</source>
        <translation>In a day (persons)</translation>
    </message>
    <message>
        <source>再入园不重复计；空为不限</source>
        <translation>Re-entries once; empty: none</translation>
    </message>
    <message>
        <source>核定文号</source>
        <translation>Approval no.</translation>
    </message>
    <message>
        <source>核定日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>预警和满员</source>
        <translation>Alert and full</translation>
    </message>
    <message>
        <source>满员即停售；每一步都记入客流日志，有余位自动恢复</source>
        <translation>When full, sales stop until there is room; every step is logged</translation>
    </message>
    <message>
        <source>预警（%）</source>
        <translation>Alert at (%)</translation>
    </message>
    <message>
        <source>通行的是 80</source>
        <translation>80 is usual</translation>
    </message>
    <message>
        <source>低多少点才解除（%）</source>
        <translation>Clears so far below (%)</translation>
    </message>
    <message>
        <source>免得来一人响一次</source>
        <translation>So that it does not come and go</translation>
    </message>
    <message>
        <source>瞬时满员时，通道</source>
        <translation>Lanes, when full at once</translation>
    </message>
    <message>
        <source>全天满员时，通道</source>
        <translation>Lanes, when the day is full</translation>
    </message>
    <message>
        <source>再入园照常</source>
        <translation>Re-entries go on</translation>
    </message>
    <message>
        <source>怎么数在里面的人</source>
        <translation>How those inside are counted</translation>
    </message>
    <message>
        <source>不数出口就按平均停留估算，处处标“估算”</source>
        <translation>Without exits it is an estimate by mean stay, and labelled so</translation>
    </message>
    <message>
        <source>出口</source>
        <translation>Exits</translation>
    </message>
    <message>
        <source>平均停留（分钟）</source>
        <translation>Mean stay (minutes)</translation>
    </message>
    <message>
        <source>估算用；数出口时照实测</source>
        <translation>For the estimate; else it is measured</translation>
    </message>
    <message>
        <source>在平面图上的位置</source>
        <translation>Place on the plan</translation>
    </message>
    <message>
        <source>用鼠标拖出；或方向键移动、Shift 加方向键改大小、Del 取消（自动排列）</source>
        <translation>Drag it; or arrows move, Shift and arrows resize, Del takes it off (in rows)</translation>
    </message>
    <message>
        <source>单日例外</source>
        <translation>Single days</translation>
    </message>
    <message>
        <source>大风、施工、节假日；空着的照常，当天起生效</source>
        <translation>Wind, works, holidays; an empty figure is the usual one</translation>
    </message>
    <message>
        <source>没有放，自动排列</source>
        <translation>Not placed: laid in rows</translation>
    </message>
</context>
<context>
    <name>CapacityView</name>
    <message>
        <source>{name}（全园）</source>
        <translation>{name} (park)</translation>
    </message>
    <message>
        <source>估算</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>出口计数</source>
        <translation>Exits counted</translation>
    </message>
    <message>
        <source>估算，停留 {minutes} 分钟</source>
        <translation>Estimate, stay {minutes} min</translation>
    </message>
    <message>
        <source>承载量</source>
        <translation>Capacities</translation>
    </message>
    <message>
        <source>全园</source>
        <translation>The park</translation>
    </message>
</context>
<context>
    <name>DailyField</name>
    <message>
        <source>全天的不能少于瞬时的</source>
        <translation>No fewer in the day than at once</translation>
    </message>
</context>
<context>
    <name>DayLimitsField</name>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>瞬时（人）</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>全天（人）</source>
        <translation>In the day</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>没有例外，每天一样</source>
        <translation>No exception: every day is alike</translation>
    </message>
    <message>
        <source>同一天不能有两行</source>
        <translation>A day may stand here once only</translation>
    </message>
    <message>
        <source>这一天已经过了</source>
        <translation>this day is over</translation>
    </message>
    <message>
        <source>两个数至少填一个；照常就删去此行</source>
        <translation>fill in one figure at least, or delete the row</translation>
    </message>
    <message>
        <source>至少 1 人；不接待游客请暂停售票</source>
        <translation>1 person at least; to receive nobody, pause sales</translation>
    </message>
    <message>
        <source>全天的不能少于瞬时的</source>
        <translation>no fewer in the day than at once</translation>
    </message>
</context>
<context>
    <name>PlanField</name>
    <message>
        <source>与“{zone}”重叠，请移开</source>
        <translation>It lies on “{zone}”: move it away</translation>
    </message>
</context>
<context>
    <name>DrawerWatch</name>
    <message>
        <source>钱箱用钥匙打开了</source>
        <translation>The drawer was opened by its key</translation>
    </message>
    <message>
        <source>已记入本班，用完请关上。</source>
        <translation>Noted in this shift; please shut it when done.</translation>
    </message>
    <message>
        <source>钱箱开着超过 1 分钟</source>
        <translation>The drawer is open for over a minute</translation>
    </message>
    <message>
        <source>请关上钱箱；已记入本班。</source>
        <translation>Please shut it; noted in this shift.</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>{names} 已入</source>
        <translation>{names} in</translation>
    </message>
    <message>
        <source>团队名单：已勾选 {here} 人，还可入 {left} 人</source>
        <translation>Group list: {here} ticked, {left} may still enter</translation>
    </message>
    <message>
        <source>方向键选人，空格勾选，* 全选</source>
        <translation>Arrows move, Space ticks, * ticks all</translation>
    </message>
    <message>
        <source>；PgDn 翻页 {page}/{pages}</source>
        <translation>; PgDn turns, {page}/{pages}</translation>
    </message>
    <message>
        <source>还没有勾选；请勾选到了的人，再按 Enter</source>
        <translation>Nobody ticked; tick who is here, then press Enter</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
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
        <source>付款</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
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
        <source>缺纸</source>
        <translation>Paper out</translation>
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
        <source>放上身份证</source>
        <translation>ID card laid down</translation>
    </message>
    <message>
        <source>拿走身份证</source>
        <translation>Lift the card</translation>
    </message>
    <message>
        <source>读出身份证</source>
        <translation>ID card read</translation>
    </message>
    <message>
        <source>改成 {count} 分，少一分</source>
        <translation>Now {count} fen, one less</translation>
    </message>
    <message>
        <source>被强行推过</source>
        <translation>Forced open</translation>
    </message>
    <message>
        <source>消防触点闭合，放开</source>
        <translation>Fire: the arm drops</translation>
    </message>
    <message>
        <source>消防触点断开</source>
        <translation>Fire is over</translation>
    </message>
</context>
<context>
    <name>ChannelPage</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>渠道订单号</source>
        <translation>Channel's order no.</translation>
    </message>
    <message>
        <source>游览日</source>
        <translation>Visit day</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>没有被拒的渠道订单</source>
        <translation>No order of a channel was refused</translation>
    </message>
    <message>
        <source>库存消息</source>
        <translation>Stock message</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>还没有关闭过库存</source>
        <translation>No stock was closed yet</translation>
    </message>
    <message>
        <source>所选订单怎么处理了（如：已请平台退款）</source>
        <translation>What was done about the marked order (asked for a refund …)</translation>
    </message>
    <message>
        <source>已看，记下</source>
        <translation>Looked at: note it</translation>
    </message>
    <message>
        <source>再通知一次</source>
        <translation>Tell again</translation>
    </message>
</context>
<context>
    <name>ChannelPresenter</name>
    <message>
        <source>{count} 单没有人看</source>
        <translation>{count} not looked at</translation>
    </message>
    <message>
        <source>{count} 条没有送到</source>
        <translation>{count} not delivered</translation>
    </message>
    <message>
        <source>渠道订单与库存</source>
        <translation>Orders and stock of channels</translation>
    </message>
    <message>
        <source>停售后到的渠道订单一律答“售罄”，列在这里</source>
        <translation>Orders that come after a stop are answered "sold out" and listed here</translation>
    </message>
    <message>
        <source>问了 {count} 次</source>
        <translation>asked {count} times</translation>
    </message>
    <message>
        <source>没有人看</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>全园</source>
        <translation>park</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>对方拒绝</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>等待</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>排队</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>还没有接口来取</source>
        <translation>No interface yet</translation>
    </message>
    <message>
        <source>试了 {count} 次，{trouble}</source>
        <translation>{count} tries, {trouble}</translation>
    </message>
    <message>
        <source>已记下</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>已重新排队</source>
        <translation>Queued again</translation>
    </message>
    <message>
        <source>没有记下</source>
        <translation>Not noted</translation>
    </message>
    <message>
        <source>列表刚变过，请重新选择。</source>
        <translation>The list has just changed: choose again.</translation>
    </message>
    <message>
        <source>携程</source>
        <translation>Ctrip</translation>
    </message>
    <message>
        <source>美团</source>
        <translation>Meituan</translation>
    </message>
</context>
<context>
    <name>GatesPresenter</name>
    <message>
        <source>{count} 处未传完</source>
        <translation>{count} incomplete</translation>
    </message>
    <message>
        <source>离线的检票口在断网期间放行了多少，恢复以前不知道；看报表前先看这里</source>
        <translation>Whom a gate off line lets in is not known before it is back: look here before reports</translation>
    </message>
    <message>
        <source>检票口</source>
        <translation>Gates</translation>
    </message>
    <message>
        <source>新密钥 {mark} 待批准</source>
        <translation>New key {mark} waits</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Off line</translation>
    </message>
    <message>
        <source>补传不上</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>正在补传</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>还没有联系过</source>
        <translation>Never heard of</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已不批准</source>
        <translation>Declined</translation>
    </message>
</context>
<context>
    <name>GatesView</name>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>批准密钥</source>
        <translation>Approve key</translation>
    </message>
    <message>
        <source>再按一次：批准</source>
        <translation>Press again: approve</translation>
    </message>
    <message>
        <source>检票口</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>最后联系</source>
        <translation>Last heard of</translation>
    </message>
    <message>
        <source>未补传</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>补传不上</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>没有检票口</source>
        <translation>No gates</translation>
    </message>
</context>
<context>
    <name>SignedSheetView</name>
    <message>
        <source>退格</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>DecidingPresenter</name>
    <message>
        <source>没有记下</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>别人已经决定了；已重新读取。</source>
        <translation>Somebody else has decided; read again.</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>密码（6 位数字）</source>
        <translation>PIN (6 digits)</translation>
    </message>
    <message>
        <source>人证不符：谁暂停了年卡</source>
        <translation>Wrong person: who paused the pass</translation>
    </message>
</context>
<context>
    <name>CardBackMessages</name>
    <message>
        <source>正在刷卡机上退款</source>
        <translation>The terminal is giving the money back</translation>
    </message>
    <message>
        <source>刷卡机要卡时，请顾客放上付款的那张卡；按 Del 取消。</source>
        <translation>Where it wants a card, let the visitor use the one that paid; Del cancels.</translation>
    </message>
    <message>
        <source>正在查询刷卡机</source>
        <translation>Asking the terminal</translation>
    </message>
    <message>
        <source>刷卡机已退回卡里 {amount}</source>
        <translation>{amount} went back to the card</translation>
    </message>
    <message>
        <source>没有要退回卡里的钱</source>
        <translation>Nothing is owed to a card</translation>
    </message>
    <message>
        <source>没有退成：{why}</source>
        <translation>Nothing went back: {why}</translation>
    </message>
    <message>
        <source>按 F7 再退；或在刷卡机上手工退好后按 F7、F11 记上。</source>
        <translation>F7 tries again; or do it at the terminal by hand, then F7 and F11 note it.</translation>
    </message>
    <message>
        <source>已按签购单记为没有退</source>
        <translation>Noted by the slip: nothing went back</translation>
    </message>
    <message>
        <source>按 F7 再退一次。</source>
        <translation>F7 gives it back once more.</translation>
    </message>
    <message>
        <source>退款结果未知，请不要再退</source>
        <translation>Unknown whether it went back: do not repeat it</translation>
    </message>
    <message>
        <source>按 F7 再查询刷卡机；查不到请看签购单。</source>
        <translation>F7 asks the terminal again; failing that, look at its slip.</translation>
    </message>
    <message>
        <source>刷卡机的上一笔结果未知，这一笔没有退</source>
        <translation>Another answer of the terminal is unknown; nothing went back</translation>
    </message>
    <message>
        <source>请先在售票页面等上一笔查清，再按 F7。</source>
        <translation>Wait on the sale screen until it is known, then press F7.</translation>
    </message>
    <message>
        <source>刷卡机没有应答，没有退款</source>
        <translation>The terminal does not answer; nothing went back</translation>
    </message>
    <message>
        <source>请看刷卡机的电源和线，再按 F7；或手工退好后按 F7、F11 记上。</source>
        <translation>See to its power and cable, then F7; or do it by hand, then F7 and F11 note it.</translation>
    </message>
    <message>
        <source>班次没有打开</source>
        <translation>No shift is open</translation>
    </message>
    <message>
        <source>没有退款；请锁屏后重新登录开班。</source>
        <translation>Nothing went back. Lock, sign in and open a shift.</translation>
    </message>
    <message>
        <source>数据库连接断开</source>
        <translation>Database connection lost</translation>
    </message>
    <message>
        <source>恢复后按 F7 看这一笔退到了哪一步。</source>
        <translation>Once it is back, F7 shows how far it came.</translation>
    </message>
</context>
</TS>
