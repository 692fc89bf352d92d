package tflite
import ("testing";"os";"fmt";"encoding/json")
func TestExport(t *testing.T){ os.MkdirAll("/tmp/tfl/ops",0o755); var l []map[string]any
 for i,c:=range operatorCases { p:=fmt.Sprintf("/tmp/tfl/ops/%d.tflite",i); m:=model(c.values,c.steps); os.WriteFile(p,m,0o644)
 if _,err:=Convert(m);err!=nil {t.Error(c.name,err)}
 l=append(l,map[string]any{"name":c.name,"path":p}) }
 j,_:=json.Marshal(l); os.WriteFile("/tmp/tfl/ops/list.json",j,0o644)}
