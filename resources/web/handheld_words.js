// Every text of the handheld, in both languages. A verdict: its colour, word, line below, and the next step.
const V = (status, word, sub, step) => ({ status, word, sub, step });

const zhWindow = "请到售票窗口处理", zhLetIn = "请让游客进入";
const enWindow = "Send to the ticket window", enLetIn = "Let them in";

export const WORDS = {
  zh: {
    language: "EN", online: "在线", away: "离线", unsent: "未上传 {n}", offlineChip: "离线", persons: "{persons} 人", none: "–",
    enrolTitle: "登记本机", enrolCode: "登记码", enrol: "登记", enrolHint: "登记码由信息技术人员给，30 分钟内有效，只能用一次。",
    enrolWrong: "登记码不对或已过期，请再要一个", locked: "错得太多，{time} 以后再试", noAnswer: "服务器没有回答，请检查网络再试",
    signInTitle: "登录", number: "工号", pin: "密码（6 位）", signIn: "登录", signInWrong: "工号或密码不对，还可试 {n} 次", signInForm: "请输入工号和 6 位密码",
    signInAgain: "太久没有操作，请再登录；刚才那张票登录后接着检", signOut: "退出登录",
    idle: "请刷票", idleSub: "对准二维码，或按扫描键", idleStep: "{lane}，今天已入 {n} 人",
    agree: "相符，放行", decline: "不符", count: "放行 {n} 人", stayedOut: "没有进来", again: "再试一次",
    camera: "摄像头", cameraOff: "关摄像头", torch: "补光", noCamera: "摄像头不能用：请在浏览器里允许本页使用摄像头",
    typedKey: "输号码", typedTitle: "输入号码", typedLabel: "票面二维码下方的票号，或证件号码；放行前要看原件", look: "查票", back: "返回", typedShort: "号码没有输完",
    recentKey: "最近 20", recentTitle: "最近 20 次", recentNone: "还没有检过票", notWalked: "没有进来，次数已退回",
    NO_ANSWER: V("warn", "没有回答", "网络断开，也没有可用的离线名单", "连上网络后按“再试一次”，同一次不会重复计"),
    NO_CLOCK: V("warn", "时间不对", "本机时间被改过，离线不能判断", "请连上网络，或请信息技术人员校时"),
    NO_DISK: V("warn", "不能记录", "本机存储已满，离线不能放行", "请走人工通道，告知信息技术人员"),
    conflicts: "上传时有 {n} 条与别处冲突，已交主管处理", stuck: "{n} 条记录服务器不收，请告知信息技术人员", noLane: "后台还没有给本机建入口通道", clock: "本机时间与服务器相差太多，请校时",
    fullDisk: "本机存储已满：有网络可以检票，断网不能放行，请告知信息技术人员",
    listOld: "离线名单已过期，断网时不能检票", second: "本页已在另一个标签打开", secondBody: "请回到那个标签，关掉这一个。", noNetwork: "没有网络", noNetworkBody: "第一次使用要连上景区网络。连上后会自动继续。", noStore: "浏览器不让本页保存记录", noStoreBody: "请关掉无痕模式，再打开本页。",
    enteredUnknown: "此票已入园", entered: "{time} 在 {lane}入园", until: "有效期至 {day}", again_from: "{time} 起可再入园", slot: "时段 {slot}", slotFrom: "时段 {slot}，{time} 起可入园", usableFrom: "今天不可用，{time} 起可用", goFirst: "请先去{zone}", papers: "请看证件：{documents}", companion: "须有成人同行，请看同行人", lookAt: "看{documents}，再按相符或不符", others: "此人还有 {n} 张票今天可用",
    misread: { PAYMENT: ["这是付款码，这里不收款", "没有扣款。请打开门票的二维码"], WEB: ["这是网页的二维码，不是门票", "请游客打开门票的二维码"], DOCUMENT: ["这是证件号码，不是票码", "请按“输号码”输入"], PARTIAL: ["票码没有读全或被改动", "调亮屏幕或铺平票面再刷，不行到窗口"], GARBLED: ["读到的不是文字", "调亮屏幕或铺平票面再刷，不行到窗口"], OTHER: ["不是本景区的票码", "请游客打开门票的二维码"] },
    unknown: { typed: ["断网时本机不能按号码查票", "请扫票上的二维码；没有二维码走有闸机的通道"], kind: ["{type} 要联网才能核实", "请走有闸机的通道，或凭票面和证件核对"], absent: ["断网前的名单里没有这张票，可能是之后售出的", "请走有闸机的通道，或凭票面和证件核对"] },
    OK_ENTRY: V("ok", "请入园", "{type}  {persons} 人", zhLetIn), OK_REENTRY: V("ok", "欢迎再入园", "{type}  {persons} 人", zhLetIn),
    OK_EXIT: V("ok", "再见", "欢迎下次再来", zhLetIn), OK_GROUP_PART: V("ok", "团队入园", "团队 {entered}/{bought} 人已入园", "请清点人数，逐人进入"),
    RESCAN: V("ok", "已放行", "请进，不重复计次", "请游客现在进入"), OFFLINE_OK: V("ok", "离线放行", "{type}  {persons} 人", zhLetIn), BY_HAND: V("ok", "手动放行", "{persons} 人", zhLetIn),
    OFFLINE_UNKNOWN: V("warn", "离线难核实", "网络断开，离线名单里没有这张票", "请走有闸机的通道，或凭票面和证件核对"),
    CHECK_COUNT: V("warn", "来了几人", "团队 {bought} 人，已入 {entered}，还可入 {left}", "清点人数，填好后按放行"),
    CHECK_DISCOUNT: V("warn", "核对优惠", "{type} · 请出示优惠证件", "看证件与本人，再按相符或不符"), CHECK_ID: V("warn", "请核对证件", "{type} · 请出示身份证件", "看证件与本人，再按相符或不符"),
    CHECK_TICKET: V("warn", "请核对票面", "{type} · 号码是手工输入的", "看票面号码与日期，再按相符或不符"),
    CHECK_PHOTO: V("warn", "请核对照片", "{type} · 看人、看照片", "看照片与本人，再按相符或不符"),
    TOO_EARLY: V("warn", "未到时段", "{type} · {day}", "请稍候，到时段再刷票"), TOO_LATE: V("warn", "已过时段", "{type} · {day}", "请主管决定，或到售票窗口改签"),
    NOT_TODAY: V("bad", "非今日票", "游玩日期 {day}", "请核对日期，改期到售票窗口"), NOT_STARTED: V("bad", "未生效", "{day} 起可用", zhWindow), EXPIRED: V("bad", "已过期", "有效期至 {last}", zhWindow),
    ALREADY_USED: V("bad", "已使用", "此票已入园", "请到服务台查询此票"), PASSBACK: V("bad", "重复进入", "已入园，未登记出园", "请到服务台查询此票"),
    NO_USES_LEFT: V("bad", "次数已用完", "{type}", zhWindow), DAY_LIMIT: V("bad", "今日已入园", "此票已入园", zhWindow),
    WRONG_ZONE: V("bad", "不含本区域", "{type}", "请看票面的区域，或到窗口补票"), WRONG_GATE: V("bad", "请走其他门", "{type}", "请看票面上的入口"),
    UNPAID: V("bad", "未支付", "{type}", zhWindow), REFUNDED: V("bad", "已退票", "{type}", zhWindow), VOIDED: V("bad", "已作废", "{type}", zhWindow),
    EXCHANGED: V("bad", "已升级", "此票已换成新票", "请刷新票"), RESCHEDULED: V("bad", "已改签", "此票已换成新票", "请刷新票"), ON_HOLD: V("bad", "年卡暂停", "{type}", "请到年卡办公室"),
    BLOCKED: V("bad", "已冻结", "{type}", "请到服务台，由主管处理"), ID_MISMATCH: V("bad", "人证不符", "{type}", "请游客走人工通道，主管核对本人"),
    NO_TICKET: V("bad", "没有票", "此号码今天没有票", "请看游客的订单；买票到窗口"), NO_KEYS: V("warn", "还不能查证", "服务器没有今天的密钥", "请刷二维码；告知信息技术人员"),
    BAD_CODE: V("bad", "无法识别", "不是票码，或没有读全", "请再刷一次，仍不行到窗口"), BAD_SIGNATURE: V("bad", "票码无效", "不是本景区售出的票", "留下此票，请主管查看"),
    ZONE_FULL: V("warn", "区域已满", "请稍候，有人离开后再刷票", "请游客在此等候"), SITE_FULL: V("warn", "已达承载量", "全园已满，暂停入园", "请游客在此等候"),
    TRAINING: V("bad", "培训票", "只供练习，不能入园", zhWindow), LANE_CLOSED: V("bad", "通道关闭", "请走旁边的通道", "请引导到开放的通道"), DEVICE_DENIED: V("bad", "不能用这种", "此票在这里不收这种凭证", "请游客换一种方式，或走其他门"),
  },
  en: {
    language: "中文", online: "Online", away: "Offline", unsent: "To send {n}", offlineChip: "Offline", persons: "× {persons}", none: "–",
    enrolTitle: "Enrol this handheld", enrolCode: "Enrolment code", enrol: "Enrol", enrolHint: "IT gives the code. It is good for 30 minutes and works once.",
    enrolWrong: "Wrong code, or too old: ask for another", locked: "Too many wrong tries; again after {time}", noAnswer: "The server does not answer: look at the network and try again",
    signInTitle: "Sign in", number: "Staff number", pin: "PIN (6 digits)", signIn: "Sign in", signInWrong: "Number or PIN is wrong; {n} tries left", signInForm: "Type your number and the 6 digits",
    signInAgain: "Nothing was done for a while: sign in again; the ticket just scanned goes on then", signOut: "Sign out",
    idle: "Scan a ticket", idleSub: "Aim at the code, or press the scan key", idleStep: "{lane}: {n} came in today",
    agree: "Right, let in", decline: "Not right", count: "Let {n} in", stayedOut: "Did not come in", again: "Try again",
    camera: "Camera", cameraOff: "Camera off", torch: "Light", noCamera: "No camera: allow this page to use it in the browser",
    typedKey: "Type no.", typedTitle: "Type a number", typedLabel: "The number below a ticket's code, or of a document; look at the original before letting in", look: "Find ticket", back: "Back", typedShort: "The number is too short",
    recentKey: "Last 20", recentTitle: "The last 20", recentNone: "Nothing scanned yet", notWalked: "Did not come in, use given back",
    NO_ANSWER: V("warn", "No answer", "No network, and no list to go by", "Once there is a network press Try again; it never counts twice"),
    NO_CLOCK: V("warn", "Wrong time", "The clock was changed: nothing can be told off line", "Get a network, or have IT set the clock"),
    NO_DISK: V("warn", "Cannot record", "The storage is full: nobody can be let in off line", "To the manned lane; tell IT"),
    conflicts: "{n} of what was sent contradict other lanes: a supervisor decides", stuck: "The server does not take {n} records: tell IT", noLane: "The office has given this handheld no lane to enter by", clock: "The clock is too far from the server's: set it",
    fullDisk: "The storage is full: with a network it goes on, without one nobody is let in. Tell IT",
    listOld: "The offline list is out of date: no scans without a network", second: "Open in another tab", secondBody: "Go back to that tab and close this one.", noNetwork: "No network", noNetworkBody: "The first time the site's network is needed. It goes on by itself then.", noStore: "The browser keeps nothing for this page", noStoreBody: "Leave private browsing and open the page again.",
    enteredUnknown: "This ticket has entered", entered: "Entered {time} at {lane}", until: "Valid until {day}", again_from: "Enters again from {time}", slot: "Time slot {slot}", slotFrom: "Time slot {slot}, entry from {time}", usableFrom: "Not valid today, valid from {time}", goFirst: "Go to {zone} first", papers: "Look at: {documents}", companion: "An adult must come along: look for one", lookAt: "See {documents}, then press right or not", others: "{n} more tickets of this person are valid today",
    misread: { PAYMENT: ["A payment code: nothing is charged here", "Nothing was charged. Ask for the ticket's code"], WEB: ["The code of a web page, not a ticket", "Ask for the ticket's code"], DOCUMENT: ["A document's number, not a ticket code", "Press Type no. and type it"], PARTIAL: ["A ticket code, incomplete or altered", "Brighten the screen or flatten the paper; else window"], GARBLED: ["What was read is no text", "Brighten the screen or flatten the paper; else window"], OTHER: ["Not a ticket code of this park", "Ask for the ticket's code"] },
    unknown: { typed: ["Without a network no number can be looked up here", "Scan the code on the ticket; without one, a lane with a gate"], kind: ["{type} needs the network to be confirmed", "To a lane with a gate, or go by ticket and papers"], absent: ["Not on the list from before the outage; it may have been sold since", "To a lane with a gate, or go by ticket and papers"] },
    OK_ENTRY: V("ok", "Enter", "{type} × {persons}", enLetIn), OK_REENTRY: V("ok", "Welcome back", "{type} × {persons}", enLetIn),
    OK_EXIT: V("ok", "Goodbye", "See you again", enLetIn), OK_GROUP_PART: V("ok", "Group entry", "Group: {entered} of {bought} are in", "Count them in, one by one"),
    RESCAN: V("ok", "Go through", "Already granted, not counted twice", "Ask the visitor to walk now"), OFFLINE_OK: V("ok", "Offline entry", "{type} × {persons}", enLetIn), BY_HAND: V("ok", "Let in by hand", "Persons: {persons}", enLetIn),
    OFFLINE_UNKNOWN: V("warn", "Unconfirmed", "No network, and the list has not got this ticket", "To a lane with a gate, or go by ticket and papers"),
    CHECK_COUNT: V("warn", "How many?", "Group of {bought}: {entered} in, {left} may enter", "Count them, fill it in and let them in"),
    CHECK_DISCOUNT: V("warn", "Check proof", "{type} · show proof, please", "Look at papers and person, then press right or not"), CHECK_ID: V("warn", "Check ID", "{type} · show ID, please", "Look at papers and person, then press right or not"),
    CHECK_TICKET: V("warn", "Check ticket", "{type} · its number was typed", "Look at number and day on it, then press right or not"),
    CHECK_PHOTO: V("warn", "Check photo", "{type} · compare with photo", "Compare, then press right or not"),
    TOO_EARLY: V("warn", "Too early", "{type} · {day}", "Wait for the slot, then scan again"), TOO_LATE: V("warn", "Too late", "{type} · {day}", "Supervisor, or rebook at the window"),
    NOT_TODAY: V("bad", "Not today", "Visit day {day}", "Check the day; rebook at the window"), NOT_STARTED: V("bad", "Not yet valid", "Valid from {day}", enWindow), EXPIRED: V("bad", "Expired", "Valid until {last}", enWindow),
    ALREADY_USED: V("bad", "Already used", "This ticket has entered", "Send to the service desk"), PASSBACK: V("bad", "Still inside", "Came in, not seen leaving", "Send to the service desk"),
    NO_USES_LEFT: V("bad", "No uses left", "{type}", enWindow), DAY_LIMIT: V("bad", "Used today", "This ticket has entered", enWindow),
    WRONG_ZONE: V("bad", "Wrong zone", "{type}", "See the ticket, or buy an add-on"), WRONG_GATE: V("bad", "Other gate", "{type}", "See the entrance on the ticket"),
    UNPAID: V("bad", "Not paid", "{type}", enWindow), REFUNDED: V("bad", "Refunded", "{type}", enWindow), VOIDED: V("bad", "Voided", "{type}", enWindow),
    EXCHANGED: V("bad", "Upgraded", "Replaced by a new ticket", "Scan the new ticket"), RESCHEDULED: V("bad", "Rebooked", "Replaced by a new ticket", "Scan the new ticket"), ON_HOLD: V("bad", "Pass on hold", "{type}", "Send to the pass office"),
    BLOCKED: V("bad", "Blocked", "{type}", "Service desk, ask a supervisor"), ID_MISMATCH: V("bad", "Wrong person", "{type}", "Staffed lane; a supervisor looks at the person"),
    NO_TICKET: V("bad", "No ticket", "No ticket for today under this number", "See the order; tickets at the window"), NO_KEYS: V("warn", "Not ready", "The server has no keys for today", "Scan the code; tell IT"),
    BAD_CODE: V("bad", "Unreadable", "Not a ticket code, or only a part", "Scan again, else ticket window"), BAD_SIGNATURE: V("bad", "Invalid code", "Not a ticket of this park", "Keep the ticket, call a supervisor"),
    ZONE_FULL: V("warn", "Zone full", "Wait until someone has left", "Ask the visitor to wait here"), SITE_FULL: V("warn", "Park full", "No more entry for now", "Ask the visitor to wait here"),
    TRAINING: V("bad", "Training", "For practice only, no entry", enWindow), LANE_CLOSED: V("bad", "Lane closed", "Please use another lane", "Direct them to an open lane"), DEVICE_DENIED: V("bad", "Not taken", "This kind of proof is not taken here", "Another credential, or another gate"),
  },
};

export const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (_, key) => facts[key] ?? "");

// The line below the word and the next step, as the facts of an answer allow.
export function wordAnswer(answer, words, language) {
  const verdict = words[answer.verdict] || words.OFFLINE_UNKNOWN;
  const name = (text) => (text ? text[language] : "");
  const group = answer.group || { bought: answer.persons, entered: 0, left: answer.persons };
  const facts = {
    type: name(answer.type), persons: answer.persons, day: answer.day || words.none, last: answer.last_day || answer.day || words.none,
    documents: name(answer.documents), zone: name(answer.go_first), slot: answer.slot, time: brief(answer.next), ...group,
  };
  return {
    status: verdict.status, word: verdict.word, type: facts.type,
    sub: whole(fill(subLine(answer, verdict, words, name), facts).replace(/^ · | · $/g, "").trim()),
    step: fill(nextStep(answer, verdict, words), facts),
  };
}

function subLine(answer, verdict, words, name) {
  if (answer.misread) return words.misread[answer.misread][0];
  if (answer.unknown) return words.unknown[answer.unknown][0];
  const used = ["ALREADY_USED", "NO_USES_LEFT", "PASSBACK"].includes(answer.verdict);
  const when = answer.verdict === "PASSBACK" ? [answer.last_used, answer.last_lane] : [answer.first_used, answer.first_lane];
  if (used && when[0] && when[1]) return fill(words.entered, { time: brief(when[0]), lane: name(when[1]) });
  if (answer.verdict === "DAY_LIMIT" && answer.next) return words.again_from;
  if (answer.verdict === "TOO_EARLY" && answer.slot) return answer.next ? words.slotFrom : words.slot;
  if (answer.verdict === "TOO_LATE" && answer.slot) return words.slot;
  if (answer.verdict === "NOT_TODAY" && answer.slot) return words.slot;
  if (answer.verdict === "NOT_TODAY" && answer.offline) return "{type}";
  if (answer.verdict === "WRONG_GATE" && answer.go_first) return words.goFirst;
  if (answer.offline && ["TOO_EARLY", "TOO_LATE", "NOT_STARTED", "EXPIRED"].includes(answer.verdict)) return "{type}";
  return verdict.sub;
}

function nextStep(answer, verdict, words) {
  if (answer.misread) return words.misread[answer.misread][1];
  if (answer.unknown) return words.unknown[answer.unknown][1];
  if (answer.verdict === "CHECK_DISCOUNT" && answer.documents) return words.lookAt;
  if (answer.admitted && answer.documents) return words.papers;
  if (answer.admitted && answer.companion) return words.companion;
  if (answer.others) return `${verdict.step} · ${fill(words.others, { n: answer.others })}`;
  return verdict.step;
}

// A day is not broken at its hyphens.
const whole = (text) => text.replace(/(\d)-(?=\d)/g, "$1\u2060-\u2060");

// Times come with the site's offset: what is written in them is the site's own time.
function brief(iso) {
  if (!iso) return "";
  const today = new Date(Date.now() + offsetOf(iso)).toISOString().slice(0, 10);
  return iso.slice(0, 10) === today ? iso.slice(11, 16) : `${iso.slice(5, 10)} ${iso.slice(11, 16)}`;
}

function offsetOf(iso) {
  const found = /([+-])(\d\d):(\d\d)$/.exec(iso);
  return found ? (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60000 : 0;
}
