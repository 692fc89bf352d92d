package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"

	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// Reports keep the published schema, and it names every key: other keys are refused here, though not by the schema itself.
func TestReportsKeepTheSchema(t *testing.T) {
	for _, anonymous := range []bool{false, true} {
		o := testOptions(message.EN)
		o.Anonymous, o.Run = anonymous, "18f17f04217f3603"
		whole := write(t, "json", o, checktest.Results())
		for name, says := range map[string]error{
			"json":       keeps(t, whole, "#"),
			"empty json": keeps(t, write(t, "json", o, nil), "#"),
			"jsonl":      eachKeeps(t, write(t, "jsonl", o, checktest.Results())),
		} {
			if says != nil {
				t.Errorf("%s, anonymous %v: %v", name, anonymous, says)
			}
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	whole := string(write(t, "json", testOptions(message.EN), checktest.Results()))
	for old, other := range map[string]string{
		`"verdict": "reject"`: `"verdict": "rejected"`,
		`"status": "fail"`:    `"status": "FAULT"`,
		`"unit": "mm"`:        `"unit": "cm"`,
		`"schema": 1`:         `"schema": 2`,
		`"width": `:           `"breadth": `,
		`"severity": null`:    `"severity": 0`,
		`"error": ""`:         `"error": "odd"`,
		`"by_rule": {`:        `"by_rule": {"hat": {"fail": 1},`,
		`"duplicates": `:      `"more": 1, "duplicates": `,
	} {
		changed := strings.Replace(whole, old, other, 1)
		if changed == whole {
			t.Errorf("%s stands nowhere", old)
		} else if keeps(t, []byte(changed), "#") == nil {
			t.Errorf("%s is taken", other)
		}
	}
}

// The schema lists the codes that the program has.
func TestSchemaKnowsAllCodes(t *testing.T) {
	finding := readSchema(t).Defs["finding"].Properties
	knows := func(key string, code any) {
		if !slices.Contains(finding[key].Enum, code) {
			t.Errorf("%s %q is not in the schema", key, code)
		}
	}
	for _, r := range rule.All() {
		knows("unit", r.Unit)
	}
	for _, waiver := range profile.Exceptions() {
		knows("waived", waiver)
	}
	for _, reason := range finding["reason"].Enum {
		if code := fmt.Sprint(reason); message.Reason(code) == message.Reason("") {
			t.Errorf("reason %q is unknown to the program", code)
		}
	}
	for _, reason := range []measure.Missing{
		measure.NotDecoded, measure.NotLooked, measure.NoFace, measure.NoHead, measure.Lying, measure.NoWall, measure.NoSkin, measure.NoDPI, measure.NoDate,
	} {
		knows("reason", string(reason))
	}
}

func eachKeeps(t *testing.T, lines []byte) error {
	for line := range bytes.Lines(lines) {
		if err := keeps(t, line, "#/$defs/photo"); err != nil {
			return err
		}
	}
	return nil
}

// keeps holds a value of JSON against a part of the schema.
func keeps(t *testing.T, text []byte, part string) error {
	t.Helper()
	schema := readSchema(t)
	if part != "#" {
		schema = &jsonschema.Schema{Ref: part, Defs: schema.Defs}
	}
	whole, err := schema.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatal(err)
	}
	return whole.Validate(value)
}

// readSchema reads the schema, closed to keys that it does not name.
func readSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("../../docs/report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	schema := new(jsonschema.Schema)
	if err := json.Unmarshal(text, schema); err != nil {
		t.Fatal(err)
	}
	closed(schema)
	closed(schema.Properties["profile"])
	for _, part := range schema.Defs {
		closed(part)
	}
	return schema
}

func closed(s *jsonschema.Schema) {
	if s.Properties != nil && s.AdditionalProperties == nil {
		s.AdditionalProperties = &jsonschema.Schema{Not: &jsonschema.Schema{}}
	}
}
