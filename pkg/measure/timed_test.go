package measure

import (
	"reflect"
	"testing"
	"time"
)

// Every family that is measured on demand is timed, once, also one that is added later.
func TestTimedCoversEveryFamily(t *testing.T) {
	s := &Sheet{}
	families := map[string]reflect.Value{}
	for field, value := range reflect.ValueOf(s).Elem().Fields() {
		if value.Kind() == reflect.Func {
			family := reflect.New(field.Type.Out(0).Elem())
			value.Set(reflect.MakeFunc(value.Type(), func([]reflect.Value) []reflect.Value {
				return []reflect.Value{family}
			}))
			families[field.Name] = value
		}
	}
	var told []string
	s.Timed(func(family string, _ time.Duration) { told = append(told, family) })
	for name, family := range families {
		before := len(told)
		family.Call(nil)
		family.Call(nil)
		if len(told) != before+1 {
			t.Errorf("%s is timed %d times", name, len(told)-before)
		}
	}
}

func TestTimedKeepsWhatIsMissing(t *testing.T) {
	s := &Sheet{}
	s.Timed(func(string, time.Duration) { t.Error("nothing was measured") })
	if s.Light.Get() != nil {
		t.Error("a family out of nothing")
	}
}
