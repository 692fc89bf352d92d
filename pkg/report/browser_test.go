package report

import (
	"bytes"
	"context"
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
)

// The tests of this file look at the HTML report with a real browser. They are skipped where
// none is installed.

// browse opens a page in a headless Chromium without a network and returns what it prints.
func browse(t testing.TB, page []byte, flags ...string) []byte {
	t.Helper()
	var browser string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" {
		t.Skip("needs Chromium (Debian: apt-get install chromium)")
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, page, 0o600); err != nil {
		t.Fatal(err)
	}
	home, err := os.MkdirTemp("", "kaocheck-browser-*")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(home) // of no matter if a late child of the browser still writes there
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	flags = append(flags, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
		"--proxy-server=127.0.0.1:9", "--user-data-dir="+home, "file://"+file)
	out, err := exec.CommandContext(ctx, browser, flags...).Output()
	if err != nil {
		t.Fatalf("%s: %v", browser, err)
	}
	return out
}

// policy is the page's ban on foreign scripts, the test's own among them.
var policy = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)

// script runs a function body in a page and returns the texts that it returns.
func script(t testing.TB, page []byte, body string) []string {
	t.Helper()
	page = policy.ReplaceAll(page, nil)
	page = append(page, "<script>document.body.textContent = '<<<' + JSON.stringify((() => {"+body+"})()) + '>>>';</script>"...)
	out := html.UnescapeString(string(browse(t, page, "--dump-dom")))
	_, rest, found := strings.Cut(out, "<<<")
	answer, _, _ := strings.Cut(rest, ">>>")
	var texts []string
	if err := json.Unmarshal([]byte(answer), &texts); !found || err != nil {
		t.Fatalf("%v in %q", err, answer)
	}
	return texts
}

// With its own policy in force, the page's script runs and its style applies.
func TestPageWorksUnderItsPolicy(t *testing.T) {
	page := write(t, "html", testOptions(message.EN), checktest.Results())
	hostile := bytes.Replace(page, []byte("</main>"), []byte("<script>document.body.dataset.foreign='ran'</script></main>"), 1)
	if bytes.Equal(hostile, page) {
		t.Fatal("no place for a foreign script")
	}
	dom := string(browse(t, hostile, "--dump-dom"))
	if !strings.Contains(dom, "5 of 5 shown") {
		t.Error("the page's script did not run")
	}
	if strings.Contains(dom, `data-foreign`) {
		t.Error("a foreign script ran")
	}
	if strings.Index(dom, `id="summary"`) > strings.Index(dom, `id="list"`) {
		t.Error("the summary is not at the top")
	}
}

func TestPageFiltersAndSorts(t *testing.T) {
	got := script(t, write(t, "html", testOptions(message.JA), checktest.Results()), `
		const seen = [];
		const $ = (s) => document.querySelector(s);
		const tell = () => seen.push([...document.querySelectorAll("#photos tbody:not([hidden])")].map((p) => p.dataset.n).join(" "));
		const type = (s) => { $("#search").value = s; $("#search").dispatchEvent(new Event("input")); tell(); };
		const press = (s) => { $(s).click(); tell(); };
		tell();
		press("[data-show=reject]");
		press("[data-show=error]");
		press("#clear");
		press("[data-rule='6']"); // frame.head
		press("[data-rule='6']");
		$("#rule").value = "7"; $("#rule").dispatchEvent(new Event("change")); tell(); // frame.top
		press("#clear");
		type("ＲＥＶＩＥＷ  顔の大きさ"); // full width is as good as half
		type("nobody");
		seen.push($("#none").hidden + " " + $("#shown").textContent);
		type("");
		press("[data-key=verdict] button");
		press("[data-key=verdict] button");
		seen.push($("[data-key=verdict]").getAttribute("aria-sort") + " " + $("[data-key=n]").getAttribute("aria-sort"));
		press("[data-key=worst] button");
		press("[data-key=n] button");
		return seen;
	`)
	want := []string{
		"1 2 3 4 5", "3", "3 5", "1 2 3 4 5", "2 3", "1 2 3 4 5", "3", "1 2 3 4 5", "2", "", "false 5枚中0枚を表示", "1 2 3 4 5",
		"5 3 2 4 1", "1 4 2 3 5", "descending null", "3 2 5 1 4", "1 2 3 4 5",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestPageOpensDetails(t *testing.T) {
	got := script(t, write(t, "html", testOptions(message.EN), checktest.Results()), `
		const photo = document.querySelector("#photos tbody.reject"), button = photo.querySelector("th button");
		const seen = [button.getAttribute("aria-expanded"), String(photo.querySelectorAll("ol li").length)];
		button.click();
		seen.push(button.getAttribute("aria-expanded"), String(photo.querySelectorAll("ol li").length));
		const rows = [...photo.querySelectorAll(".passed tr")];
		seen.push(rows.map((r) => [...r.cells].map((c) => c.textContent.trim()).join(" | ")).join("\n"));
		seen.push(String(photo.querySelectorAll(".passed .value").length));
		button.click();
		seen.push(button.getAttribute("aria-expanded"));
		return seen;
	`)
	want := []string{"false", "0", "true", "4", strings.Join([]string{
		"File type file.format | The file is a JPEG.",
		"File size file.bytes | 361KB |  | 20KB–7MB",
		"Number of persons face.count | 1 face",
		"Turn of the head pose.yaw | -2° |  | within ±8°",
	}, "\n"), "2", "false"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// A photo alone is open, without what a list needs.
func TestPageOfOnePhoto(t *testing.T) {
	got := script(t, write(t, "html", testOptions(message.EN), checktest.Results()[2:3]), `
		const display = (s) => s + " " + getComputedStyle(document.querySelector(s)).display;
		return [...["caption", "thead", "#summary", "tr.details", "tbody"].map(display), String(document.querySelectorAll("ol li").length)];
	`)
	want := []string{"caption none", "thead none", "#summary none", "tr.details block", "tbody block", "4"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// Names that are code stay names when the details are made from text.
func TestPageKeepsNamesHarmless(t *testing.T) {
	r := checktest.Rejected()
	r.File = `</noscript><img src=x onerror=alert(1)><i>&lt;b&gt;.jpg`
	got := script(t, write(t, "html", testOptions(message.EN), []check.Result{r}), `
		const command = document.querySelector(".crop code");
		return [document.querySelector("#photos tbody th button").textContent, String(document.images.length), String(command.children.length), command.textContent];
	`)
	command := `kaocheck crop '` + r.File + `' -o '` + cropped(r.File) + `'`
	if want := []string{r.File[strings.LastIndex(r.File, "/")+1:], "0", "0", command}; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// On paper the list takes as many pages as it needs, the handout one for each photo.
func TestPagePrints(t *testing.T) {
	page := policy.ReplaceAll(write(t, "html", testOptions(message.JA), checktest.Results()), nil)
	if n := printed(t, page); n < 1 || n > 2 {
		t.Errorf("the list takes %d pages", n)
	}
	handout := append(page, "<script>document.getElementById('sheets').click()</script>"...)
	if n := printed(t, handout); n != 5 {
		t.Errorf("the handout of 5 photos takes %d pages", n)
	}
}

// printed returns how many pages a page takes.
func printed(t *testing.T, page []byte) int {
	t.Helper()
	pdf := filepath.Join(t.TempDir(), "page.pdf")
	browse(t, page, "--no-pdf-header-footer", "--print-to-pdf="+pdf)
	out, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	return len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(out, -1))
}

// BenchmarkPageLoads opens a report of 5,000 photos: how long until it is there to be used, its first screen laid out,
// and how large it is.
func BenchmarkPageLoads(b *testing.B) {
	page := write(b, "html", fullOptions(message.JA), manyResults(5000))
	var loading float64
	for b.Loop() {
		took := script(b, page, `document.body.offsetHeight; return [String(performance.now())];`)
		ms, err := strconv.ParseFloat(took[0], 64)
		if err != nil {
			b.Fatal(err)
		}
		loading += ms
	}
	b.ReportMetric(loading/float64(b.N), "ms/load")
	b.ReportMetric(float64(len(page))/1e6, "MB")
}
