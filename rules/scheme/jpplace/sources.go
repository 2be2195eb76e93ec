package jpplace

import "alih/rules"

// The sources were read on two days, in stored copies and often their beginning only.
var (
	firstReading  = rules.Date(2026, 11, 21)
	secondReading = rules.Date(2026, 11, 22)
)

// source is one that was read on the second day, before one that was not read again.
func source(id, address string, g rules.Grade) *rules.Source {
	return &rules.Source{ID: id, Address: address, ReadOn: secondReading, Grade: g}
}

func before(id, address string, g rules.Grade) *rules.Source {
	return &rules.Source{ID: id, Address: address, ReadOn: firstReading, Grade: g}
}

// enacted is a source that is divided in articles.
func enacted(s *rules.Source) *rules.Source { s.Articles = true; return s }

// Law and rules of Japan, each in the words of somebody who quotes it.
var (
	actSource        = enacted(source("jp.act", "https://www.moj.go.jp/isa/applications/ssw/03_00018.html", rules.Quoted))
	landingSource    = source("jp.landing", "https://int-office.com/visa/ssw/worker-standard/", rules.Quoted)
	transitionSource = source("jp.transition", "https://www.moj.go.jp/isa/content/001452771.pdf", rules.Quoted)
	guideSource      = source("jp.guide", "https://www.moj.go.jp/isa/10_00225.html", rules.Secondary)
	examSource       = source("jp.exam", "https://immigration-lawyer.co.jp/column/特定技能1号で働くために必要な試験とは？", rules.Secondary)
	goodSource       = source("jp.good", "https://alivio-office.com/columns/specific-skills-visa-japanese-test", rules.Secondary)
	jftSource        = source("jp.jft", "https://prometric-jp.com/ssw/test_sub/jft/rules", rules.Secondary)
	coeSource        = source("jp.coe", "https://www.ph.emb-japan.go.jp/itpr_ja/11_000001_00313.html", rules.Secondary)
	internSource     = source("jp.intern", "https://aigirenkei-kumiai.com/?p=1347", rules.Secondary)
	internLawSource  = enacted(source("jp.internLaw", "https://iuris.jp/外国人の技能実習の適正な実施及び技能実習生の保護に関する法律-第三節-技能実習生の保護/jpn/s/1402", rules.Quoted))
	againSource      = source("jp.again", "https://ofune-office.com/newsdetail?wgd=news-48&wgdo=sort-ASC", rules.Secondary)
	ikuseiSource     = source("jp.ikusei", "https://www.trust-gyosei.com/ikusei-shuro-japanese-language-requirements", rules.Secondary)
	yearsSource      = source("jp.ikuseiYears", "https://visa-asocia.com/?p=2279", rules.Secondary)
	transferSource   = source("jp.transfer", "https://roukijp.jp/?p=16654", rules.Secondary)
	forecastSource   = source("jp.forecast", "https://nakagawa-masaaki-visa.com/category8", rules.Secondary)
	japanHelpSource  = source("jp.help", "https://nepemconepal.blogspot.com/2021/07/817.html", rules.Secondary)
)

// The numbers of people that Japan takes, by the decision that set them.
var (
	caps2019 = source("jp.caps2019", "https://tokutei-ginou.co.jp/517", rules.Secondary)
	caps2022 = before("jp.caps2022", "https://www.sincere-intl.com/faq_n/4-8-30.html", rules.Secondary)
	caps2024 = source("jp.caps2024", "https://www.gurutto-asia.com/topics/94/", rules.Secondary)
	caps2026 = before("jp.caps2026", "https://www.jitco.or.jp/ja/news/article/42896", rules.Secondary)
)

// How long steps have taken.
var (
	daysSource     = source("jp.days", "https://yell-office.jp/news/?p=2915", rules.Secondary)
	daysChange     = source("jp.daysChange", "https://202312210705466010637.onamaeweb.jp/?p=1208", rules.Secondary)
	daysIntern     = source("jp.daysIntern", "http://needs-you.com/?p=6709", rules.Secondary)
	daysSkilled    = source("jp.daysSkilled", "https://linkasia.jp/blog/?p=1484", rules.Secondary)
	visaDaysSource = source("jp.daysVisa", "https://www.denpasar.id.emb-japan.go.jp/itpr_ja/02_06visa.html", rules.Secondary)
	passportSource = source("id.daysPassport", "https://hni.co.jp/blog/1375", rules.Secondary)
	courseSource   = before("id.daysCourse", "https://lombok.tribunnews.com/2024/08/19/", rules.Secondary)
)

// Indonesia, and the agreements with prefectures.
var (
	pmiSource      = enacted(source("id.pmi", "https://id.wikisource.org/wiki/Undang-Undang_Republik_Indonesia_Nomor_18_Tahun_2017", rules.Quoted))
	mocSource      = before("id.moc", "https://visa.yokozeki.net/?p=2610", rules.Quoted)
	flowSource     = source("id.flow", "https://p-skill.com/service/recruitment", rules.Secondary)
	p3miSource     = source("id.p3mi", "https://jp-mirai.org/jp/activity-reports-ja/20250321/", rules.Secondary)
	soSource       = source("id.so", "https://ohayojepang.kompas.com/amp/2846/5-hal-penting-tentang-lpk-jepang-di-indonesia-biaya-lpk-dan-pembayarannya", rules.Secondary)
	homeHelpSource = source("id.help", "https://www.lintasatlantik.com/2025/12/inilah-sanksi-bagi-pjtki-yang-salurkan.html", rules.Secondary)
	seedSource     = source("id.kumamoto", "https://vibizmedia.com/?p=401438", rules.Secondary)
	bureauSource   = source("jp.kumamoto", "https://newsdig.tbs.co.jp/articles/rkk/1705117?display=1", rules.Secondary)
	mieSource      = source("jp.mie", "https://www.pref.mie.lg.jp/TOPICS/m03622000010007.htm", rules.Secondary)
	mieTitpSource  = source("jp.mieTitp", "https://www.isenp.co.jp/2025/05/09/128939", rules.Secondary)
	miyagiSource   = before("jp.miyagi", "https://money.kompas.com/read/2023/11/08/195513226/", rules.Secondary)
	miyagi2Source  = before("jp.miyagi2025", "https://channel9.id/indonesia-miyagi-teken-mou-perkuat-kerja-sama-ketenagakerjaan", rules.Secondary)
)

func landing(item string) rules.Cite     { return landingSource.At(item) }
func transition(place string) rules.Cite { return transitionSource.At(place) }
func act(article string) rules.Cite      { return actSource.At(article) }
func pmi(article string) rules.Cite      { return pmiSource.At(article) }
