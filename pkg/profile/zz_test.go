package profile
import ("testing";"math/rand";"unicode")
func TestZZ(t *testing.T){
 p:=mustBuiltin(t,"residence-card"); r:=rand.New(rand.NewSource(3))
 alpha:=[]rune(" -:#,[]{}'\"&*!|>%@`?~=<.\\a1 \u3000\u00a0顔😀\u0301\t")
 for i:=0;i<60000;i++{ n:=1+r.Intn(6); rs:=[]rune{}; for j:=0;j<n;j++{ if r.Intn(5)==0 { rs=append(rs,rune(r.Intn(0x20000)))} else {rs=append(rs,alpha[r.Intn(len(alpha))])}}
  s:=string(rs); if !readable(s){continue}; _=unicode.IsGraphic
  p.Title.JA,p.Rules[0].Source=s,s; q,err:=Parse("x",p.YAML()); if err!=nil||q.Title.JA!=s||q.Rules[0].Source!=s{t.Fatalf("%q %q %v",s,q.Title.JA,err)}}
}
