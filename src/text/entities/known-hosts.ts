/** Services that hide where a link leads. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  (
    "bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly rb.gy cutt.ly shorturl.at shorte.st adf.ly tiny.cc t.ly s.id " +
    "lnkd.in linkd.in fb.me youtu.be amzn.to bl.ink soo.gd clck.ru vk.cc u.to qr.ae trib.al dlvr.it wp.me x.co short.io shorturl.com shrtco.de " +
    "tiny.one urlz.fr url.cn dwz.cn t.cn suo.im u.nu 1url.com tr.im cli.gs po.st mcaf.ee snip.ly surl.li chilp.it hyperurl.co zpr.io qrco.de " +
    "linktr.ee shor.by kutt.it gg.gg bit.do n9.cl acortar.link encurtador.com.br ouo.io exe.io"
  ).split(" "),
);

/** Links that open a conversation in a messenger: a host, or a host and the beginning of a path. */
export const CHAT_LINKS: readonly string[] = (
  "wa.me api.whatsapp.com chat.whatsapp.com web.whatsapp.com/send whatsapp.com/channel wa.link t.me telegram.me telegram.dog signal.me signal.group " +
  "discord.gg discord.com/invite discordapp.com/invite m.me messenger.com/t line.me/ti line.me/r lin.ee chats.viber.com invite.viber.com viber.me " +
  "join.skype.com u.wechat.com weixin.qq.com threema.id zalo.me open.kakao.com pf.kakao.com qm.qq.com matrix.to kik.me"
).split(" ");

/** Domains that give an address to anybody. */
export const FREEMAIL: ReadonlySet<string> = new Set(
  (
    "gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es live.com " +
    "live.co.uk live.fr live.nl msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.co.in yahoo.in yahoo.com.br yahoo.com.au yahoo.ca " +
    "yahoo.co.jp ymail.com rocketmail.com aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de " +
    "tutamail.com tuta.io tuta.com keemail.me gmx.com gmx.net gmx.de gmx.at gmx.ch web.de freenet.de t-online.de mail.com email.com usa.com consultant.com " +
    "zoho.com zohomail.com fastmail.com fastmail.fm hushmail.com mailfence.com posteo.de mailbox.org startmail.com runbox.com disroot.org qq.com foxmail.com " +
    "163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn 21cn.com tom.com mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru " +
    "yandex.com ya.ru rambler.ru naver.com daum.net hanmail.net rediffmail.com laposte.net orange.fr free.fr sfr.fr wanadoo.fr libero.it virgilio.it tiscali.it " +
    "wp.pl o2.pl onet.pl interia.pl seznam.cz ukr.net abv.bg uol.com.br bol.com.br terra.com.br btinternet.com comcast.net verizon.net att.net sbcglobal.net " +
    "bigpond.com inbox.com inbox.lv lycos.com mail.bg guerrillamail.com mailinator.com yopmail.com temp-mail.org 10minutemail.com sharklasers.com"
  ).split(" "),
);
