package models

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func FuzzManifest(f *testing.F) {
	f.Add(embedded)
	f.Add([]byte("packages:\n  - files:\n      - {name: a, range: [1], converted: {}}\n"))
	f.Add([]byte("packages: [{files: [{range: [-1, 2, 3], member: ..}]}]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := parse(text)
		if err != nil {
			return
		}
		for _, file := range m.Files() {
			if found, err := m.Find(file.Name); err != nil || found.Name != file.Name {
				t.Errorf("%q is not found: %v", file.Name, err)
			}
			file.Stored()
			file.start()
		}
	})
}

// FuzzExtract holds that whatever an archive contains, nothing is kept but the bytes that the manifest knows.
func FuzzExtract(f *testing.F) {
	wanted := []File{entry("eye", "net/eye.onnx", "an eye"), entry("ear", "ear.onnx", "an ear")}
	f.Add(archive(f, member{"package/net/eye.onnx", "an eye", ""}, member{"package/ear.onnx", "an ear", ""}))
	f.Add(archive(f, member{"package/net/eye.onnx", "an eye", ""}, member{"package/ear.onnx", "", "/etc/passwd"}))
	f.Add(archive(f, member{"package/../ear.onnx", "a nose", ""})[:60])
	path := filepath.Join(f.TempDir(), "package.tgz")
	f.Fuzz(func(t *testing.T, packed []byte) {
		if err := os.WriteFile(path, packed, 0o600); err != nil {
			t.Fatal(err)
		}
		kept := 0
		err := extract(path, wanted, func(file File, data []byte) error {
			if kept++; !bytes.Equal(data, []byte(map[string]string{"eye": "an eye", "ear": "an ear"}[file.Name])) {
				t.Errorf("kept %q as %s", data, file.Name)
			}
			return nil
		})
		if err == nil && kept != len(wanted) {
			t.Errorf("%d of %d files, and no error", kept, len(wanted))
		}
	})
}
