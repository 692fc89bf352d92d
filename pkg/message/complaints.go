package message

import "slices"

// complaints are the phrases of errors and hints: the first that fits is taken. They are one line each, without a full
// stop.
var complaints = slices.Concat(misuses, endings, troubles, pictures, profileFaults, tables, causes, nouns)

// What is wrong with a command line.
var misuses = []Text{
	{"コマンド{word}はありません", "unknown command {word}"},
	{"{cmd}に{word}という指定はできません", "unknown command {word} for {cmd}"},
	{"{option}の前にコマンドの名前がありません", "no command is named before {option}"},
	{"{cmd} のことでしょうか", "did you mean: {cmd}"},
	{"写真やフォルダーを確認するには：{cmd}", "to check a photo or a folder, run: {cmd}"},
	{"使い方を見るには：{cmd}", "see {cmd}"},
	{"{flag}という指定はありません", "unknown flag: {flag}"},
	{"{flags}の{option}という指定はありません", "unknown shorthand flag: {option} in {flags}"},
	{"{flags}に値が指定されていません", "flag needs an argument: {flags}"},
	{"指定の書き方に誤りがあります：{flags}", "bad flag syntax: {flags}"},
	{"{flag}に{word}は指定できません", "{flag} does not take {word}"},
	{"{flag}に{word}は指定できません。次のいずれかを指定してください：{list}", "unknown {flag} {word}, want one of {list}"},
	{"シェルに{word}は指定できません。次のいずれかを指定してください：{list}", "unknown shell {word}, want one of {list}"},
	{"言語に{word}は指定できません。jaかenを指定してください", "unknown language {word}, want ja or en"},
	{"{flag} {n}は少なすぎます", "{flag} {n} is too few"},
	{"{flag} {n}は解像度として正しくありません", "{flag} {n} is no resolution"},
	{"{flag}は{other}と一緒に指定してください", "{flag} needs {other}"},
	{"{flag}は{other}のときだけ指定できます", "{flag} is for {other}"},
	{"{flag}と{other}は同時に指定できません", "{flag} and {other} ask for two things"},
	{"空白を含む名前は引用符で囲んでください：{path}", "put a name with spaces in quotes: {path}"},
	{"--for applicantで変わるのは、テキストとHTMLの結果だけです", "--for applicant changes text and HTML only"},
	{"{word}形式では保存できません", "no report is written as {word}"},
	{"Excelでは末尾が.csvの結果を開けます。ブラウザーでは.htmlの結果を開いて印刷できます", "Excel opens a report named .csv, and a browser prints one named .html"},
	{"指定できるのは{total}個までですが、{n}個あります", "accepts at most {total} arg(s), received {n}"},
	{"{what}が指定されていません", "no {what} is named"},
	{"指定できる{what}は一度に一つです（{n}個あります）", "one {what} at a time, not {n}"},
	{"写真かフォルダーの名前を指定してください。一覧を標準入力から読むときは「-」を指定します", "name photos or folders, or - for a list of paths on standard input"},
	{"切り取った写真の保存先を-oで指定してください", "crop needs -o FILE"},
	{"切り取った写真はJPEG形式です。保存先の末尾は{word}ではなく.jpgにしてください", "the crop is a JPEG, name it .jpg and not {word}"},
	{"切り取る位置の画像はPNG形式です。保存先の末尾は{word}ではなく.pngにしてください", "the preview is a PNG, name it .png and not {word}"},
	{"切り取るには：{cmd}", "to cut it out, run: {cmd}"},
	{"規則{word}はありません", "unknown rule {word}"},
	{"規則の一覧を見るには：kaocheck rules --list", "kaocheck rules --list lists the known ones"},
	{"規則の一覧は kaocheck rules --list、一つの説明は kaocheck rules ID で表示できます", "kaocheck rules --list lists the rules, kaocheck rules ID explains one"},
	{"結果の保存先が、確認する写真{file}と同じです", "the report would overwrite the photo {file}"},
	{"結果の保存先が、もとになる{file}と同じです", "the report would overwrite {file}, which it is made from"},
	{"切り取った写真の保存先が、もとの写真{file}と同じです", "the crop would overwrite the photo {file}"},
	{"プレビューの保存先が、もとの写真{file}と同じです", "the preview would overwrite the photo {file}"},
	{"フォルダー{file}には確認する写真があります。書き込み画像は別のフォルダーに保存してください", "folder {file} holds photos to be checked, name another for the annotated pictures"},
	{"写真の名前を残さない結果は、再開に使えません", "an anonymous report cannot resume another: it does not tell which photo is which"},
	{"写真の名前を残さない結果からは、再開できません", "an anonymous report cannot be resumed: it does not tell which photo is which"},
	{"引き継いだ写真は調べ直さないため、画像に書き込めません。--resumeか--evidenceを外してください", "photos that are taken over are not looked at, and cannot be drawn: leave out --resume or --evidence"},
	{"ラベルのない列は使いません：{list}", "columns without labels are passed over: {list}"},
}

// How a run ended, and how to go on.
var endings = []Text{
	{"{total}枚のうち{n}枚で中断しました", "interrupted after {n} of {total} photos"},
	{"--format jsonlと-oで保存した結果は、続きから再開できます", "a report in jsonl, written by -o, can be resumed"},
	{"続きから再開するには、同じ指定に--resumeとこの結果を加えて実行してください", "to go on, run the same with --resume and this report"},
	{"続きから再開するには：{cmd}（同じ写真を指定）", "to go on, run: {cmd} (the same photos)"},
	{"続きから再開するには：{cmd}（やり直すときは{path}を削除）", "to go on, run: {cmd} (to begin anew, remove {path})"},
	{"続きから再開するには：{cmd}", "to go on, run: {cmd}"},
	{"ここまでの結果は残っています。続きから再開するには：{cmd}（同じ写真を指定）", "the photos so far are kept; to go on, run: {cmd} (the same photos)"},
	{"ここまでの結果は残っています。続きから再開するには：{cmd}", "the photos so far are kept; to go on, run: {cmd}"},
	{"{file}は、版、プロファイル、言語、日付のいずれかが異なるため、すべての写真を調べ直します", "{file} was made with another version, profile, language or day: all photos are looked at again"},
	{"次を実行してください：{cmd}", "run: {cmd}"},
	{"まだ確認していない写真：{n}枚", "photos not checked yet: {n}"},
	{"同じコマンドをもう一度実行すると、残りを確認します", "the same command goes on with them"},
}

// What could not be done.
var troubles = []Text{
	{"結果を書き込めませんでした：{why}", "writing the report: {why}"},
	{"{file}に書き込めません：{why}", "writing {file}: {why}"},
	{"{file}はファイルではありません", "{file} is no file"},
	{"{file}から再開できません：{why}", "resuming {file}: {why}"},
	{"フォルダー{file}を作れません：{why}", "making folder {file}: {why}"},
	{"フォルダー{file}を読めません：{why}", "reading folder {file}: {why}"},
	{"フォルダー{file}を見張れません：{why}", "watching {file}: {why}"},
	{"フォルダー{file}から知らせが届かないため、{n}ごとに調べます（{why}）", "{file} sends no events ({why}): it is looked at every {n}"},
	{"フォルダー{file}に写真がありません", "no pictures in {file}"},
	{"{file}はファイルではないため、とばします", "passing over {file}, which is no file"},
	{"フォルダーの中のフォルダーは調べていません。調べるには --recursive を付けてください", "folders within folders were left out; --recursive looks into them, too"},
	{"写真の一覧を読めません：{why}", "reading the list of photos: {why}"},
	{"標準入力に写真の一覧がありません", "no paths on standard input"},
	{"{file}を切り取れません：{why}", "cropping {file}: {why}"},
	{"{file}の確認中に問題が起きました：{why}", "looking at {file}: {why}"},
	{"{file}の確認中に問題が起きました：{why}", "checking {file}: internal error: {why}"},
	{"モデルのファイル{file}がありません", "model file {file} is missing"},
	{"モデルのファイル{file}が壊れているか、版が違います", "model file {file} is damaged or of another version"},
	{"モデルのファイル{file}を読めません：{why}", "reading model file {file}: {why}"},
	{"モデルのフォルダーが見つかりません：{why}", "finding the models folder: {why}"},
	{"モデルのフォルダーを作れません：{why}", "making the models folder: {why}"},
	{"{name}を取得できません：{why}", "fetching {name}: {why}"},
	{"モデルは{path}にそろっています", "all models are in {path}"},
	{"{name}をダウンロードしています（{rest}）", "{name}: downloading {rest}"},
	{"  {name}（{rest}、{kind}）", "  {name}, {rest}, after {kind}"},
	{"npmが入っていません（Debianでは apt-get install npm）", "the npm client is not installed (Debian: apt-get install npm)"},
	{"このkaocheckはcgoなしで作られているため、顔を調べられません。make buildで作り直してください", "this kaocheck was built without cgo and cannot look at faces: build it with make build"},
	{"作業用のファイル{file}を開けません：{why}", "opening cache {file}: {why}"},
	{"作業用のファイル{file}に書き込めません：{why}", "writing cache {file}: {why}"},
	{"{file}を読めません：{why}", "reading {file}: {why}"},
	{"{path}を開けません：{why}", "open {path}: {why}"},
}

// Why a picture cannot be read.
var pictures = []Text{
	{"ファイルが空です。カメラからもう一度コピーしてください", "the file is empty: copy it again from the camera"},
	{"画像ファイルではないようです。JPEGかPNGの写真を指定してください", "this is not a known picture format: give a JPEG or PNG picture"},
	{"この種類のJPEGは読み取れません（{kind}）。保存し直してください", "JPEG pictures of this kind are not read ({kind}): export the picture anew"},
	{"この種類のPNGは読み取れません（{kind}）。JPEG形式で保存し直してください", "PNG pictures of this kind are not read ({kind}): export the picture as JPEG"},
	{"{kind}形式は読み取れません。JPEG形式で保存し直してください", "{kind} pictures are not read: export the picture as JPEG"},
	{"画像が大きすぎます（{rest}）", "the picture is too large: {rest}"},
	{"ファイルが大きすぎます（{rest}）", "the file is too large: {rest}"},
	{"画像が壊れています（{rest}）", "the picture is damaged: {rest}"},
	{"フォルダーです", "a folder is not a regular file"},
	{"ファイルではありません", "a pipe, socket or device is not a regular file"},
}

// What is wrong with a report or a table.
var tables = []Text{
	{"{n}行目：{why}", "line {n}: {why}"},
	{"JSON Lines形式（--format jsonl）の結果ではありません", "it is no report in JSON lines (--format jsonl)"},
	{"途中で終わった実行の結果が{file}に残っています", "{file} holds the beginning of it, from a run that did not end"},
	{"別の実行が使用中です", "another run is at it"},
	{"列が異なります。プロファイル、言語、--excelの指定を前回と同じにしてください", "its columns are those of another profile, language or --excel"},
	{"file列がありません", `no column "file"`},
	{"{word}列がありません", "no column {word}"},
	{"規則かその組の名前の列がありません", "no column is a rule or a group of rules"},
	{"{word}列が二つあります", "column {word} stands twice"},
	{"{word}という規則はありません", "column {word} is no rule"},
	{"{word}列の{label}は、pass、fail、空のいずれでもありません", "column {word}: {label} is neither pass, fail nor empty"},
	{"{word}は、pass、fail、空のいずれでもありません", "{word} is neither pass, fail nor empty"},
	{"{word}は{n}行目にもあります", "{word} stands on line {n} already"},
	{"ファイルの名前がありません", "no file is named"},
	{"理由がありません", "no reason is given"},
	{"写真がありません", "no photos"},
	{"UTF-8ではありません", "not UTF-8"},
	{"{n} MiBを超えています", "larger than {n} MiB"},
	{"列がfile、column、label、reasonではありません", "the columns are not file, column, label, reason"},
	{"{word}はラベルの表にありません", "{word} is not in the table of labels"},
	{"kaocheck evaluateのJSON形式の結果ではありません", "no JSON report of kaocheck evaluate"},
	{"kaocheck evaluateの作業用のファイルではありません", "not a cache of kaocheck evaluate"},
}

// What the operating system complains about.
var causes = []Text{
	{"ファイルやフォルダーが見つかりません", "no such file or directory"},
	{"権限がありません", "permission denied"},
	{"操作が許可されていません", "operation not permitted"},
	{"フォルダーです", "is a directory"},
	{"フォルダーです", "it is a folder"},
	{"フォルダーではありません", "not a directory"},
	{"フォルダーではありません", "it is no folder"},
	{"同じ名前のものがすでにあります", "file exists"},
	{"空き容量が足りません", "no space left on device"},
	{"割り当てられた容量を超えました", "disk quota exceeded"},
	{"読み取り専用の場所です", "read-only file system"},
	{"名前が長すぎます", "file name too long"},
	{"開いているファイルが多すぎます", "too many open files"},
	{"読み書きに失敗しました", "input/output error"},
	{"結果を受け取る側が終了しました", "nobody reads it any more"},
	{"途中で終わっています", "unexpected EOF"},
	{"中断されました", "context canceled"},
}

// What a command line names.
var nouns = []Text{
	{"写真", "photo"},
	{"フォルダー", "folder"},
	{"プロファイル", "profile"},
	{"ラベルの表", "table"},
	{"シェル", "shell"},
}
