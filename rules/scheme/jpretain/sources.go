package jpretain

import "alih/rules"

// readOn is the day on which the texts were read, in stored copies.
var readOn = rules.Date(2026, 11, 21)

// The measure was never enacted: the agency announced it. So what it says of its own
// measure is secondary here, however well it was read; official are only statutes.
var (
	// leafletSource: the agency's leaflet in Indonesian, the text of the mission. The
	// address is that of the Japanese one.
	leafletSource = &rules.Source{ID: "jp.leaflet", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://www.moj.go.jp/isa/content/001336423.pdf"}
	// schoolSource: a prefecture's centre for students, retelling the measure in full.
	schoolSource = &rules.Source{ID: "jp.retention", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://int-students-hiroshima.jp/info/students/detail.php?UID=245"}
	// copySource: a copy of the agency's page with its notes on the fields.
	copySource = &rules.Source{ID: "jp.retention.copy", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://nhsvietnam.net/?p=2582"}
	// startSource: the requirements of the measure on its first day.
	startSource = &rules.Source{ID: "jp.start", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://www.officetaka-g.jp/2020/04/20/"}
	// traineeSource: a supervising body on what comes first for trainees.
	traineeSource = &rules.Source{ID: "jp.trainees", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://fron-k.or.jp/info/"}
	// homeSource: the day from which finished trainees belong to the measure.
	homeSource = &rules.Source{ID: "jp.finished", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://gyosei.or.jp/news/info/ni-20200519.html"}
	// renewalSource: the change of 2021-03-26.
	renewalSource = &rules.Source{ID: "jp.renewal", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://tokutei-ginou.co.jp/1424"}
	// endSource: the notice of 2022-05-31 on the end of the pandemic's exceptions.
	endSource = &rules.Source{ID: "jp.end", ReadOn: readOn, Grade: rules.Quoted,
		Address: "https://www.gyousei-kumamoto.com/post/"}
	// holdersSource: how that notice treats those who already hold the status.
	holdersSource = &rules.Source{ID: "jp.end.holders", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://g-aframe.jp/termination-covid19-special-measures"}
	// timeSource: how long a decision took.
	timeSource = &rules.Source{ID: "jp.time", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://kenshu.mall.gr.jp/archives/3687"}
)

// What is open today.
var (
	// seekSource: the examination guideline on people dismissed through no fault of
	// their own, as a practitioner retells it.
	seekSource = &rules.Source{ID: "jp.seekers", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://visa-niigata.com/search-jobs/"}
	seekAlsoSource = &rules.Source{ID: "jp.seekers.also", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://lighthouse88.com/unannounced-designated-activities/dismissal-stay-at-home"}
	graduateSource = &rules.Source{ID: "jp.graduates", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://www.tsukuba.ac.jp/campuslife/support-international/immigration/employment-searching/"}
	// specifiedSource: the agency's index of procedures for specified skilled workers.
	specifiedSource = &rules.Source{ID: "jp.specified", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://www.moj.go.jp/isa/applications/status/newimmiact_3_procedure_index.html"}
	prepareSource = &rules.Source{ID: "jp.prepare", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://www.moj.go.jp/isa/applications/ssw/10_00025.html"}
	transferSource = &rules.Source{ID: "jp.transfer", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://www.jitco.or.jp/ja/news/article/36612/"}
	transferAlsoSource = &rules.Source{ID: "jp.transfer.also", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://kbp.or.jp/cms/?p=5076"}
	// specialSource: the agency's own page, of which the opening was read and the
	// second and third class of people were not.
	specialSource = &rules.Source{ID: "jp.special", ReadOn: readOn, Grade: rules.Secondary,
		Address: "https://www.moj.go.jp/isa/10_00213.html"}
)

// Statutes.
var (
	// The Immigration Act, article by article as others retell or quote it.
	noticeSource = &rules.Source{ID: "jp.act.notice", ReadOn: readOn, Grade: rules.Secondary, Articles: true,
		Address: "https://takahashi-gyosei.com/visa/todokede/"}
	staySource = &rules.Source{ID: "jp.act.stay", ReadOn: readOn, Grade: rules.Secondary, Articles: true,
		Address: "https://kawase-gyosei.com/2020/07/14/visa-renewal"}
	pendingSource = &rules.Source{ID: "jp.act.pending", ReadOn: readOn, Grade: rules.Quoted, Articles: true,
		Address: "https://xn--wckxc688jykhyucvwh863cdkhro4b.com/change/在留期間の特例.html"}
	revokeSource = &rules.Source{ID: "jp.act.revoke", ReadOn: readOn, Grade: rules.Secondary, Articles: true,
		Address: "https://lighthouse66.com/justifiable-reasons-for-not-revoking-status-of-residence-1"}
	civilSource = &rules.Source{ID: "jp.civil", ReadOn: readOn, Grade: rules.Quoted, Articles: true,
		Address: "https://www.kannosrfp.com/hourei/doku.php?id=民法_1_6"}
	holidaySource = &rules.Source{ID: "jp.holidays", ReadOn: readOn, Grade: rules.Official, Articles: true,
		Address: "https://www.shugiin.go.jp/internet/itdb_housei.nsf/html/houritsu/11319881213091.htm"}
)

// Citing in a word.
func leaflet(place string) rules.Cite  { return leafletSource.At(place) }
func school(place string) rules.Cite   { return schoolSource.At(place) }
func end(place string) rules.Cite      { return endSource.At(place) }
func seek(place string) rules.Cite     { return seekSource.At(place) }
func grads(place string) rules.Cite    { return graduateSource.At(place) }
func prepare(place string) rules.Cite  { return prepareSource.At(place) }
func transfer(place string) rules.Cite { return transferSource.At(place) }
func special(place string) rules.Cite  { return specialSource.At(place) }
func civil(place string) rules.Cite    { return civilSource.At(place) }
