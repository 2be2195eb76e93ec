package idkitas

import "alih/rules"

// readOn is the day on which the texts were read, most of them in excerpts.
var readOn = rules.Date(2026, 11, 21)

func source(id, address string, g rules.Grade) *rules.Source {
	return &rules.Source{ID: id, Address: address, ReadOn: readOn, Grade: g}
}

// enacted is a source that is divided in articles.
func enacted(s *rules.Source) *rules.Source { s.Articles = true; return s }

// What the authorities say. A page of an office is no enacted text, so it is not
// graded as one; the Immigration Act was read in a lawyer's quotation.
var (
	actSource = enacted(source("id.act",
		"https://lexmundus.com/articles/ketentuan-bagi-warga-negara-asing-yang-overstay/", rules.Quoted))
	manpowerSource = enacted(source("id.tka",
		"https://pasal.id/en/peraturan/pp/pp-no-34-tahun-2021/koreksi/6124078", rules.Official))
	changeSource = source("id.change",
		"https://imigrasi.go.id/berita/2021/09/15/penuhi-persyaratan-ini-jika-orang-asing-ingin-alih-penjamin-itas-atau-itap", rules.Secondary)
	officeSource = source("id.office",
		"https://kendari.imigrasi.go.id/layanan/alih-penjamin", rules.Secondary)
	exitSource = source("id.exit",
		"https://karawang.imigrasi.go.id/exit-permit-only", rules.Secondary)
	serviceSource = source("id.service",
		"https://sippn.menpan.go.id/pelayanan-publik/8087431/", rules.Secondary)
	staySource = source("id.stay",
		"https://karawang.imigrasi.go.id/izin-tinggal-terbatas", rules.Secondary)
	visaSource = source("id.visa",
		"https://kanimjaksel.kemenkumham.go.id/?p=19861", rules.Secondary)
	amendSource = enacted(source("id.permit2024",
		"https://pasal.id/peraturan/permen/permenkumham-no-11-tahun-2024/koreksi/9552460", rules.Official))
	releaseSource = source("id.bridging",
		"https://kaltim.tribunnews.com/2024/04/23/imigrasi-berlakukan-kebijakan-izin-tinggal-peralihan-atau-bridging-visa", rules.Secondary)
)

// What others say. The guide is the text of the mission: an agent's page.
var (
	guideSource = source("id.guide",
		"https://visa-indonesia.com/id/visa-dan-peraturan/mengubah-pemberi-kerja-sponsor-kitas", rules.Secondary)
	tariffSource = source("id.tariff",
		"https://news.republika.co.id/berita/ptbx5z328/wna-overstay-di-padang-dikenai-denda-rp-1-juta-per-hari", rules.Secondary)
	fineSource = source("id.fine",
		"https://visa-indonesia.com/id/visa-dan-peraturan/denda-overstay-di-indonesia", rules.Secondary)
	sameKindSource = source("id.samekind",
		"https://id.flado.id/2025/01/17/konversi-kitas-onshore-menggunakan-bridging-visa-di-indonesia/", rules.Secondary)
)

// Citing in a word: the guide, the two pages on the change of sponsor, the page on
// the exit permit, and the Immigration Act.
func guide(place string) rules.Cite    { return guideSource.At(place) }
func change(place string) rules.Cite   { return changeSource.At(place) }
func office(place string) rules.Cite   { return officeSource.At(place) }
func exitPage(place string) rules.Cite { return exitSource.At(place) }
func act(place string) rules.Cite      { return actSource.At(place) }

// ours cites a place of the guide that we count in a way which it does not say.
func ours(place string) rules.Cite { return guide(place).Graded(rules.Assumption) }
