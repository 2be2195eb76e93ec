package site_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// "Hari ini" is today. A day that is meant is "tanggal itu" or "tanggal ini": who reads
// that 60 days run "dari hari ini" counts them from the day of reading.
func TestIndonesianTodayIsNoOtherDay(t *testing.T) {
	other := regexp.MustCompile(`(?i)\b(dari|mulai|sejak|sampai|setelah|sesudah|menghitung|simpan|periksa lagi) hari ini\b|hari-hari ini`)
	files, err := filepath.Glob("text/id/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no words to look at", err)
	}
	for _, name := range files {
		file := strings.TrimSuffix(filepath.Base(name), ".json")
		for key, text := range words(t, "id", file) {
			if found := other.FindString(text); found != "" {
				t.Errorf("%s: %s: %q means today", file, key, found)
			}
		}
	}
}
