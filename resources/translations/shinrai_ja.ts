<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ActionLog</name>
    <message>
        <source>%1 of %2 accepted actions are done (%3), %4 dropped, %5 of %6 open ones overdue</source>
        <translation>引き受けたアクション%2件のうち%1件が完了（%3）、取りやめ%4件、未完了%6件のうち期限超過%5件</translation>
    </message>
    <message>
        <source>%1 of %2 done in time</source>
        <translation>完了%2件のうち期限内%1件</translation>
    </message>
    <message>
        <source>open for %1 d (median), at most %2 d</source>
        <translation>未完了の経過日数は中央値%1日、最長%2日</translation>
    </message>
    <message numerus="yes">
        <source>%n ideas that are no action yet</source>
        <translation>
            <numerusform>まだアクションになっていない案%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>No action yet.</source>
        <translation>アクションはまだありません。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>%1, overdue</source>
        <translation>%1、期限切れ</translation>
    </message>
</context>
<context>
    <name>Blameless</name>
    <message>
        <source>Say what was known then and what made another way hard.</source>
        <translation>当時何が分かっていて、なぜ別の方法を取りにくかったかを書いてください。</translation>
    </message>
    <message>
        <source>Say what the system allowed, not how somebody was.</source>
        <translation>人の性質ではなく、仕組みが何を許したかを書いてください。</translation>
    </message>
    <message>
        <source>This ends the search for causes: ask what made the step possible.</source>
        <translation>ここで原因の追究が止まります。その操作を可能にしたものは何かを問いましょう。</translation>
    </message>
    <message>
        <source>Name the role, such as the SRE on call, not the person.</source>
        <translation>個人名ではなく、当番のSREなどの役割で書いてください。</translation>
    </message>
    <message>
        <source>Wording, line %1: &quot;%2&quot;. %3</source>
        <translation>表現（%1行目）:「%2」。%3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n d in this phase</source>
        <translation>
            <numerusform>このフェーズで%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>phase assumed</source>
        <translation>フェーズは仮定</translation>
    </message>
    <message>
        <source>%1 of %2 criteria</source>
        <translation>基準 %1/%2</translation>
    </message>
    <message>
        <source>suggested: %1</source>
        <translation>推奨：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n unmet</source>
        <translation>
            <numerusform>未達 %n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CauseTexts</name>
    <message>
        <source>the title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>the front matter</source>
        <translation>フロントマター</translation>
    </message>
    <message>
        <source>the timeline</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>the stated time to detection</source>
        <translation>記載された検知までの時間</translation>
    </message>
    <message>
        <source>the stated time to recovery</source>
        <translation>記載された復旧までの時間</translation>
    </message>
    <message>
        <source>The dates differ: %1 says %2, %3 says %4. Correct the wrong one, or set the start under Times.</source>
        <translation>日付が一致しません。%1では%2、%3では%4です。誤っている方を直すか、「時刻」で開始を設定してください。</translation>
    </message>
    <message>
        <source>The zone %2 is not clear (%4). Write it with its offset, such as UTC+9, or as Asia/Tokyo.</source>
        <translation>タイムゾーン%2が特定できません（%4）。UTC+9のように時差で書くか、Asia/Tokyoのように書いてください。</translation>
    </message>
    <message>
        <source>%2 can be read in two ways (%4). Write such dates as 2026-06-15.</source>
        <translation>%2は二通りに読めます（%4）。日付は2026-06-15のように書いてください。</translation>
    </message>
    <message>
        <source>The times are in the wrong order: %1 is %2, %3 is %4. Correct one under Times.</source>
        <translation>時刻の順序が逆です。%1は%2、%3は%4です。「時刻」でどちらかを直してください。</translation>
    </message>
    <message>
        <source>The durations differ: %1 is %2, to the mark %3 it is %4. Correct the text, or the mark under Times.</source>
        <translation>所要時間が一致しません。%1は%2、時刻「%3」までは%4です。本文か「時刻」の設定を直してください。</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>, net %1</source>
        <translation>、正味 %1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1（%2から）</translation>
    </message>
    <message>
        <source>Less budget left</source>
        <translation>残り予算が減少</translation>
    </message>
    <message>
        <source>More budget left</source>
        <translation>残り予算が増加</translation>
    </message>
    <message>
        <source>%1: target %2</source>
        <translation>%1：目標値 %2</translation>
    </message>
    <message>
        <source>%1: no new data</source>
        <translation>%1：新しいデータなし</translation>
    </message>
    <message>
        <source>%1 spent</source>
        <translation>%1 消費</translation>
    </message>
    <message>
        <source>, volume effect %1</source>
        <translation>、件数の影響 %1</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>火</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>木</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>金</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>土</translation>
    </message>
    <message>
        <source>%4 %1-%2-%3 %5 %6</source>
        <extracomment>%1 year, %2 month, %3 day, %4 name of the day, %5 time, %6 zone</extracomment>
        <translation>%1年%2月%3日(%4) %5 %6</translation>
    </message>
    <message>
        <source>%1-%2 %3</source>
        <extracomment>%1 month, %2 day, %3 time</extracomment>
        <translation>%1/%2 %3</translation>
    </message>
    <message>
        <source>%1-%2-%3</source>
        <extracomment>%1 year, %2 month, %3 day</extracomment>
        <translation>%1年%2月%3日</translation>
    </message>
    <message>
        <source>%1-%2</source>
        <extracomment>%1 month, %2 day, %3 name of the day (may be left out)</extracomment>
        <translation>%1/%2(%3)</translation>
    </message>
    <message>
        <source>%3 %1-%2</source>
        <extracomment>%1 month, %2 day, %3 name of the day</extracomment>
        <translation>%1/%2(%3)</translation>
    </message>
    <message>
        <source>%1-%2 - %3-%4</source>
        <extracomment>first and last day: %1 month, %2 day, %3 month, %4 day</extracomment>
        <translation>%1/%2〜%3/%4</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <extracomment>%1 begin, %2 end, %3 zone</extracomment>
        <translation>%1〜%2 %3</translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message>
        <source>Before the weekly reliability review %1</source>
        <translation>週次信頼性レビュー %1 の事前資料</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>スナップショット %1</translation>
    </message>
    <message>
        <source>Nothing is asked of anybody this week.</source>
        <translation>今週はだれへの質問もありません。</translation>
    </message>
    <message numerus="yes">
        <source>Please answer the questions to you before the meeting, in the triage or in the postmortem they are about: %n question(s).</source>
        <translation>
            <numerusform>会議の前に、自分への質問にトリアージか該当するポストモーテムで答えてください（質問 %n 件）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects, worst first</source>
        <translation>プロジェクト（悪い順）</translation>
    </message>
    <message>
        <source>No projects yet.</source>
        <translation>プロジェクトはまだありません。</translation>
    </message>
    <message>
        <source>Changed since last week</source>
        <translation>先週からの変化</translation>
    </message>
    <message>
        <source>Business figures</source>
        <translation>事業の数値</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Data up to</source>
        <translation>データの締め切り</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>省略した内容</translation>
    </message>
    <message>
        <source>titles, names of people and free texts</source>
        <translation>件名、担当者名、自由記述</translation>
    </message>
    <message>
        <source>%1: %2; attained %3 of %4, budget left %5, spent this week %6, forecast %7</source>
        <translation>%1：%2。達成 %3（目標 %4）、予算の残り %5、今週の消費 %6、予測 %7</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>The others</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>Dips</name>
    <message>
        <source>not explained</source>
        <translation>説明なし</translation>
    </message>
</context>
<context>
    <name>DoneRule</name>
    <message>
        <source>Done needs a cause. Choose one, or leave it as a draft: nothing is lost.</source>
        <translation>完了には原因が必要です。原因を選ぶか、下書きのままにしてください。入力内容は失われません。</translation>
    </message>
    <message>
        <source>Done needs an action, or why there is none: write &quot;- what is to be done&quot; or &quot;None needed, because ...&quot; below the heading Actions.</source>
        <translation>完了にはアクションか、不要とする理由が必要です。見出し「アクション」の下に「- 実施すること」または「不要。理由は…」と書いてください。</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>component</source>
        <translation>コンポーネント</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標値</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>補正</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>postmortem</source>
        <translation>ポストモーテム</translation>
    </message>
    <message>
        <source>action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>triage item</source>
        <translation>トリアージ項目</translation>
    </message>
    <message>
        <source>review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>waiver</source>
        <translation>適用除外</translation>
    </message>
    <message>
        <source>Add %1 %2</source>
        <translation>%1 %2 の追加</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>%1 %2 の削除</translation>
    </message>
    <message>
        <source>Change %1 %2</source>
        <translation>%1 %2 の変更</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>change of phase</source>
        <translation>フェーズ変更</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>根拠</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The call is not understood: %1.</source>
        <translation>コマンドを解釈できません：%1。</translation>
    </message>
    <message>
        <source>See the help for what is accepted.</source>
        <translation>指定できる内容はヘルプを確認してください。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>キャンセルしました。何も変更していません。</translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation>必要なときにやり直してください。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル %1 がありません。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>パスを確認してください。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 はフォルダーです。</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>その中のファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読み込めません：%2。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>アクセス権を確認してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 に書き込めません：%2。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>別の場所を選んでください。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 はすでに存在します。</translation>
    </message>
    <message>
        <source>Choose another name, or remove it first.</source>
        <translation>別の名前を選ぶか、先に削除してください。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 は空です。</translation>
    </message>
    <message>
        <source>Check how it was exported.</source>
        <translation>書き出し方法を確認してください。</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 はテキストファイルではありません。</translation>
    </message>
    <message>
        <source>Export it as UTF-8 text.</source>
        <translation>UTF-8のテキストとして書き出してください。</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 は %2 を超えています。</translation>
    </message>
    <message>
        <source>Split it into parts.</source>
        <translation>分割してください。</translation>
    </message>
    <message>
        <source>%1 is not valid in line %2: %3.</source>
        <translation>%1 の %2 行目が正しくありません：%3。</translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation>その行を修正してください。</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;; it has: %3.</source>
        <translation>%1 に列「%2」がありません。ある列：%3。</translation>
    </message>
    <message>
        <source>Name one of these.</source>
        <translation>この中から指定してください。</translation>
    </message>
    <message>
        <source>No column of %1 looks like &quot;%2&quot;.</source>
        <translation>%1 に「%2」らしい列がありません。</translation>
    </message>
    <message>
        <source>Say which column it is.</source>
        <translation>どの列かを指定してください。</translation>
    </message>
    <message>
        <source>Column &quot;%2&quot; of %1 cannot be read: %3.</source>
        <translation>%1 の列「%2」を読み取れません：%3。</translation>
    </message>
    <message>
        <source>Check its format, or choose another column.</source>
        <translation>形式を確認するか、別の列を選んでください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time.</source>
        <translation>「%1」は時刻ではありません。</translation>
    </message>
    <message>
        <source>Write it like 2026-06-15T12:00:00Z.</source>
        <translation>2026-06-15T12:00:00Z のように書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a length of time.</source>
        <translation>「%1」は時間の長さではありません。</translation>
    </message>
    <message>
        <source>Write it like 28d, 5m or 1M.</source>
        <translation>28d、5m、1M のように書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a target.</source>
        <translation>「%1」は目標値ではありません。</translation>
    </message>
    <message>
        <source>Write it like 99.9% or 0.999, with at most nine decimals of a fraction.</source>
        <translation>99.9% または 0.999 のように書いてください（小数で9桁まで）。</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;.</source>
        <translation>タイムゾーン「%1」はありません。</translation>
    </message>
    <message>
        <source>Use a name such as Asia/Tokyo or UTC.</source>
        <translation>Asia/Tokyo や UTC のような名前を使ってください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not allowed here.</source>
        <translation>ここでは「%1」を使えません。</translation>
    </message>
    <message>
        <source>Allowed are: %2.</source>
        <translation>使える値：%2。</translation>
    </message>
    <message>
        <source>A slice of %1 is shorter than the step of the data, %2.</source>
        <translation>スライス %1 はデータの間隔 %2 より短くなっています。</translation>
    </message>
    <message>
        <source>Make the slice at least that long.</source>
        <translation>スライスをその長さ以上にしてください。</translation>
    </message>
    <message>
        <source>Missing data of event sums cannot be taken as &quot;%1&quot;.</source>
        <translation>イベント合計の欠測を「%1」として扱うことはできません。</translation>
    </message>
    <message>
        <source>Use &quot;ignore&quot; for them.</source>
        <translation>「ignore」を使ってください。</translation>
    </message>
    <message>
        <source>A window of %1 is not possible here.</source>
        <translation>期間 %1 はここでは使えません。</translation>
    </message>
    <message>
        <source>Rolling windows take s, m, h, d or w; months and longer need a calendar window.</source>
        <translation>ローリング期間の単位は s、m、h、d、w です。月以上には暦の期間が必要です。</translation>
    </message>
    <message>
        <source>The counts are not valid: %1.</source>
        <translation>件数が正しくありません：%1。</translation>
    </message>
    <message>
        <source>Counts are numbers from 0 on, and good is never more than total.</source>
        <translation>件数は0以上の数で、良好数は総数を超えられません。</translation>
    </message>
    <message>
        <source>There is no workspace %1.</source>
        <translation>ワークスペース %1 がありません。</translation>
    </message>
    <message>
        <source>Check the path, or create one.</source>
        <translation>パスを確認するか、新しく作成してください。</translation>
    </message>
    <message>
        <source>%1 is not a workspace.</source>
        <translation>%1 はワークスペースではありません。</translation>
    </message>
    <message>
        <source>Choose a .shinrai file.</source>
        <translation>.shinrai ファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 was written by a newer program (form %2, this one knows %3).</source>
        <translation>%1 は新しいバージョンで作成されています（形式 %2、対応している形式は %3 まで）。</translation>
    </message>
    <message>
        <source>Update this program to open it.</source>
        <translation>開くにはこのプログラムを更新してください。</translation>
    </message>
    <message>
        <source>%1 is of an older form (%2, this program writes %3).</source>
        <translation>%1 は古い形式です（%2、現在の形式は %3）。</translation>
    </message>
    <message>
        <source>Open it for writing once to bring it up to date.</source>
        <translation>一度書き込み可能で開くと新しい形式になります。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 は破損しています：%2。</translation>
    </message>
    <message>
        <source>Open a backup, or repair a copy.</source>
        <translation>バックアップを開くか、コピーを修復してください。</translation>
    </message>
    <message>
        <source>%1 is being written by %2.</source>
        <translation>%1 は %2 が書き込み中です。</translation>
    </message>
    <message>
        <source>Try again when it is done.</source>
        <translation>終わってからやり直してください。</translation>
    </message>
    <message>
        <source>%1 is read-only; nothing was saved.</source>
        <translation>%1 は読み取り専用です。何も保存していません。</translation>
    </message>
    <message>
        <source>Open a copy to change it.</source>
        <translation>変更するにはコピーを開いてください。</translation>
    </message>
    <message>
        <source>The disk is full; %1 was not written.</source>
        <translation>ディスクに空きがないため、%1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>空き容量を増やしてからやり直してください。</translation>
    </message>
    <message>
        <source>The workspace could not be used: %1.</source>
        <translation>ワークスペースを使用できませんでした：%1。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, check the workspace.</source>
        <translation>やり直してください。続く場合はワークスペースを検査してください。</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; was changed meanwhile; your change was not saved.</source>
        <translation>%1「%2」はその間に変更されたため、あなたの変更は保存されませんでした。</translation>
    </message>
    <message>
        <source>Look at the new text and repeat your change.</source>
        <translation>新しい内容を確認し、もう一度変更してください。</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; exists already.</source>
        <translation>%1「%2」はすでに存在します。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; is still used by %3.</source>
        <translation>%1「%2」は %3 で使われています。</translation>
    </message>
    <message>
        <source>Remove that first.</source>
        <translation>先にそちらを削除してください。</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;.</source>
        <translation>%1「%2」はありません。</translation>
    </message>
    <message>
        <source>Nearest: %3.</source>
        <translation>近い候補：%3。</translation>
    </message>
    <message>
        <source>%1 is not valid YAML in line %2: %3.</source>
        <translation>%1 の %2 行目はYAMLとして正しくありません：%3。</translation>
    </message>
    <message>
        <source>%1 holds more than is reasonable, or refers to itself.</source>
        <translation>%1 は内容が多すぎるか、自分自身を参照しています。</translation>
    </message>
    <message>
        <source>Split it, and write aliases out.</source>
        <translation>分割し、エイリアスを展開してください。</translation>
    </message>
    <message>
        <source>The snapshot of %1 does not match its hash: %2 stored, %3 computed.</source>
        <translation>%1 のスナップショットがハッシュと一致しません：保存値 %2、計算値 %3。</translation>
    </message>
    <message>
        <source>Do not trust its figures; compare with an export or a backup.</source>
        <translation>この数値は信頼せず、書き出したファイルやバックアップと比べてください。</translation>
    </message>
    <message>
        <source>There is nothing to undo in import %1.</source>
        <translation>取り込み %1 に元に戻すものはありません。</translation>
    </message>
    <message>
        <source>Look at the list of imports.</source>
        <translation>取り込みの一覧を確認してください。</translation>
    </message>
    <message>
        <source> </source>
        <comment>between two sentences</comment>
        <translation> </translation>
    </message>
    <message>
        <source>%1 is not valid: %3.</source>
        <translation>%1 が正しくありません：%3。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>修正してからやり直してください。</translation>
    </message>
    <message>
        <source>%1 is being written by a program that is not known by name; it is open in %3.</source>
        <translation>%1 は別のプログラムが書き込み中です（名前は不明）。%3 で開かれています。</translation>
    </message>
    <message>
        <source>Try again when it is done, or close it there.</source>
        <translation>終わってからやり直すか、そちらを閉じてください。</translation>
    </message>
    <message>
        <source>%1 is being written by a program that is not known by name.</source>
        <translation>%1 は別のプログラムが書き込み中です（名前は不明）。</translation>
    </message>
    <message>
        <source>Try again when it is done, or close what else has it open.</source>
        <translation>終わってからやり直すか、このファイルを開いているほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>%1 has no %2 files.</source>
        <translation>%1 に %2 ファイルがありません。</translation>
    </message>
    <message>
        <source>Name a folder that has some, or a file.</source>
        <translation>ファイルのあるフォルダー、またはファイルを指定してください。</translation>
    </message>
    <message>
        <source>The week %1 is not frozen: there is no review of it.</source>
        <translation>%1 の週は凍結されていません。レビューがありません。</translation>
    </message>
    <message>
        <source>Freeze it with &quot;review open --week %1&quot;, or in the window&apos;s weekly review.</source>
        <translation>「review open --week %1」またはウィンドウの週次レビューで凍結してください。</translation>
    </message>
    <message>
        <source>It says no reason.</source>
        <translation>理由がありません。</translation>
    </message>
    <message>
        <source>Say why: the reason stays with it.</source>
        <translation>理由を書いてください。記録に残ります。</translation>
    </message>
    <message>
        <source>The waiver has no date after today.</source>
        <translation>免除の期限が今日より後になっていません。</translation>
    </message>
    <message>
        <source>Say until when it holds.</source>
        <translation>いつまで有効かを指定してください。</translation>
    </message>
    <message>
        <source>These criteria are not met: %1.</source>
        <translation>次の基準が満たされていません：%1。</translation>
    </message>
    <message>
        <source>Meet them, or waive them with a reason and a date.</source>
        <translation>基準を満たすか、理由と期限をつけて免除してください。</translation>
    </message>
    <message>
        <source>A change of the phase of %1 is proposed already.</source>
        <translation>%1 のフェーズ変更はすでに提案されています。</translation>
    </message>
    <message>
        <source>Confirm it, or withdraw it first.</source>
        <translation>先に承認するか、取り下げてください。</translation>
    </message>
    <message>
        <source>No change of the phase of %1 waits to be confirmed.</source>
        <translation>%1 に承認待ちのフェーズ変更はありません。</translation>
    </message>
    <message>
        <source>Propose one first.</source>
        <translation>先に提案してください。</translation>
    </message>
    <message>
        <source>%1 stands for the other role already.</source>
        <translation>%1 はすでにもう一方の役割で承認しています。</translation>
    </message>
    <message>
        <source>One MLE and one SRE confirm: two people.</source>
        <translation>MLE と SRE がそれぞれ承認します。別々の2人が必要です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a week.</source>
        <translation>「%1」は週ではありません。</translation>
    </message>
    <message>
        <source>Write it like 2026-W47.</source>
        <translation>2026-W47 のように書いてください。</translation>
    </message>
    <message>
        <source>There is more than one %1 &quot;%2&quot;.</source>
        <translation>%1「%2」は複数あります。</translation>
    </message>
    <message>
        <source>Name one of them: %3.</source>
        <translation>いずれかを指定してください: %3。</translation>
    </message>
    <message>
        <source>The role %1 has signed the review of %2 already.</source>
        <translation>レビュー %2 には役割 %1 の署名がすでにあります。</translation>
    </message>
    <message>
        <source>Take that signature back first, or sign for the other role.</source>
        <translation>先にその署名を取り消すか、もう一方の役割で署名してください。</translation>
    </message>
    <message>
        <source>%1 would sign for both roles.</source>
        <translation>%1 が両方の役割に署名することになります。</translation>
    </message>
    <message>
        <source>Let somebody else sign, or sign solo and say why.</source>
        <translation>別の人が署名するか、理由を添えて単独で署名してください。</translation>
    </message>
    <message>
        <source>The data of %1 are not complete.</source>
        <translation>%1 のデータがそろっていません。</translation>
    </message>
    <message>
        <source>Acknowledge that with a reason before signing.</source>
        <translation>署名の前に、理由を添えて了承してください。</translation>
    </message>
    <message>
        <source>The decision lacks: %1.</source>
        <translation>決定に %1 がありません。</translation>
    </message>
    <message>
        <source>A decision has an owner and a date, an accepted risk an expiry, a dropped one a reason.</source>
        <translation>決定には担当者と期限、リスク受容には有効期限、取り下げには理由が必要です。</translation>
    </message>
    <message>
        <source>The review of %1 is closed: what was frozen or signed stays as it is.</source>
        <translation>%1 のレビューは締め切られています。確定または承認された内容は変わりません。</translation>
    </message>
    <message>
        <source>Add to it with &quot;review amend --week %1&quot;, or in the window below the signatures.</source>
        <translation>追記するには「review amend --week %1」を使うか、ウィンドウの承認欄の下から追記してください。</translation>
    </message>
    <message>
        <source>The address %1 is not accepted: %2.</source>
        <translation>アドレス %1 は受け付けられません: %2。</translation>
    </message>
    <message>
        <source>Write https://USER@HOST/, postgresql://USER@HOST/DATABASE, odbc:NAME or a file, and name the environment variable that holds the password.</source>
        <translation>https://USER@HOST/、postgresql://USER@HOST/DATABASE、odbc:NAME またはファイルを指定し、パスワードはそれを保持する環境変数の名前で指定してください。</translation>
    </message>
    <message>
        <source>The query is not run: %1.</source>
        <translation>クエリは実行されません: %1。</translation>
    </message>
    <message>
        <source>%1 does not answer the query: %2.</source>
        <translation>%1 がクエリに応答しません: %2。</translation>
    </message>
    <message>
        <source>Correct the query or the address, and try again.</source>
        <translation>クエリまたはアドレスを直して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The driver %1 is not installed.</source>
        <translation>ドライバー %1 がインストールされていません。</translation>
    </message>
    <message>
        <source>Install the package %2.</source>
        <translation>パッケージ %2 をインストールしてください。</translation>
    </message>
    <message>
        <source>The source %1 (%2) was not set up on this machine and is not asked.</source>
        <translation>ソース %1 (%2) はこのマシンで設定されたものではないため、問い合わせません。</translation>
    </message>
    <message>
        <source>If it is yours, run: shinrai sync --trust %1</source>
        <translation>自分のものであれば、次を実行してください: shinrai sync --trust %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t be asked: %2.</source>
        <translation>%1 に問い合わせできません: %2。</translation>
    </message>
    <message>
        <source>Check the address, and whether the server runs.</source>
        <translation>アドレスと、サーバーが動いているかを確認してください。</translation>
    </message>
    <message>
        <source>Write one statement, a SELECT.</source>
        <translation>SELECT 文を 1 つだけ書いてください。</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>calendar second</source>
        <translation>暦の1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>calendar minute</source>
        <translation>暦の1分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>calendar hour</source>
        <translation>暦の1時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>calendar day</source>
        <translation>暦日</translation>
    </message>
    <message>
        <source>%1 wk</source>
        <translation>%1週間</translation>
    </message>
    <message>
        <source>calendar week</source>
        <translation>暦週</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1か月</translation>
    </message>
    <message>
        <source>calendar month</source>
        <translation>暦月</translation>
    </message>
    <message>
        <source>%1 qtr</source>
        <translation>%1四半期</translation>
    </message>
    <message>
        <source>calendar quarter</source>
        <translation>暦四半期</translation>
    </message>
    <message>
        <source>%1 yr</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>calendar year</source>
        <translation>暦年</translation>
    </message>
    <message>
        <source>R: no data in the window, so there is no ratio.</source>
        <translation>R：期間内にデータがないため、比率はありません。</translation>
    </message>
    <message>
        <source>The target allows no failures: %1 bad of %2.</source>
        <translation>この目標値は失敗を許しません：%2 のうち不良 %1。</translation>
    </message>
    <message>
        <source>R: no budget applies.</source>
        <translation>R：予算は適用されません。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（%2単位）</translation>
    </message>
    <message>
        <source>Window: %1, %2; %3.</source>
        <translation>期間：%1、%2、%3。</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation>基準時点：%1。</translation>
    </message>
    <message>
        <source>As of %1, labels complete to %2; %3 newer units are provisional.</source>
        <translation>基準時点：%1。ラベルは %2 まで確定、それ以降の %3 件は暫定です。</translation>
    </message>
    <message>
        <source>Objective in force since %1</source>
        <translation>目標は %1 から有効</translation>
    </message>
    <message>
        <source>First version of the objective</source>
        <translation>目標の最初の版</translation>
    </message>
    <message>
        <source>coverage %1</source>
        <translation>カバレッジ %1</translation>
    </message>
    <message>
        <source>window filled %1</source>
        <translation>期間の充足率 %1</translation>
    </message>
    <message>
        <source>freshness: %1</source>
        <translation>鮮度：%1</translation>
    </message>
    <message>
        <source>%1 invalid units</source>
        <translation>無効 %1 件</translation>
    </message>
    <message>
        <source>Data: %1.</source>
        <translation>データ：%1。</translation>
    </message>
    <message>
        <source>Without corrections R would be %1.</source>
        <translation>補正がなければ R は %1 です。</translation>
    </message>
    <message>
        <source>This week: spent %1, recovered %2, net %3.</source>
        <translation>今週：消費 %1、回復 %2、正味 %3。</translation>
    </message>
    <message>
        <source>Low volume: less than five failures are allowed in the window.</source>
        <translation>件数不足：期間内に許される失敗は5件未満です。</translation>
    </message>
    <message>
        <source>Low volume: a system that just meets its target would do as badly with a chance of %1.</source>
        <translation>件数不足：目標をちょうど満たすシステムでも、%1 の確率で同じ程度に悪くなります。</translation>
    </message>
    <message>
        <source>%1 rolling</source>
        <translation>直近%1</translation>
    </message>
    <message>
        <source>%1 by the calendar</source>
        <translation>暦の%1</translation>
    </message>
    <message>
        <source>none in %1</source>
        <translation>%1以内はなし</translation>
    </message>
    <message>
        <source>A = weighted mean of what the members attain = %1</source>
        <translation>A = 構成要素の達成率の加重平均 = %1</translation>
    </message>
    <message>
        <source>members with data %1</source>
        <translation>データのある構成要素 %1</translation>
    </message>
    <message>
        <source>Good: values %1 %2.</source>
        <translation>良: 値が %2 %1。</translation>
    </message>
    <message>
        <source>Good: values %1 %2 of what %3 reached, which is not known.</source>
        <translation>良: 値が %3 の実績の %2 倍 %1（実績は不明）。</translation>
    </message>
    <message>
        <source>Good: values %1 %2 (%3 of what %4 reached, %5).</source>
        <translation>良: 値が %2 %1（%4 の実績 %5 の %3 倍）。</translation>
    </message>
    <message>
        <source>The values only repeat since %1: they are missing from then on.</source>
        <translation>%1 から値が同じまま変わっていません。以降は欠測として扱います。</translation>
    </message>
    <message>
        <source>Burn rate = (bad / total) / (1 − T): %1.</source>
        <translation>バーンレート = (不良 / 全体) / (1 − T): %1。</translation>
    </message>
    <message>
        <source>%1 when %2 and %3 both burn faster than %4: %5 (%6 and %7).</source>
        <extracomment>%1 page or ticket, %2 and %3 lengths such as 1h and 5m, %4 a factor, %5 firing or quiet, %6 and %7 burn rates</extracomment>
        <translation>%1: %2 と %3 がともに %4 より速く消費したとき。現在 %5(%6 と %7)。</translation>
    </message>
    <message>
        <source>Forecast: none: at the rates of the last 7 days R stays above 0 in the window.</source>
        <translation>予測: なし。直近 7 日の速さでは、この期間の R は 0 を上回ったままです。</translation>
    </message>
    <message>
        <source>Forecast: too early: there are less than 7 days of data.</source>
        <translation>予測: 時期尚早。データが 7 日分ありません。</translation>
    </message>
    <message>
        <source>Forecast: too few: less than 3 bad units, or low volume.</source>
        <translation>予測: 件数不足。不良が 3 件未満か、量が少なすぎます。</translation>
    </message>
    <message>
        <source>Forecast: R is at or below 0 already.</source>
        <translation>予測: R はすでに 0 以下です。</translation>
    </message>
    <message>
        <source>Forecast: at the rates of the last 7 days R reaches 0 on %1</source>
        <translation>予測: 直近 7 日の速さでは %1 に R が 0 になります</translation>
    </message>
    <message>
        <source>later</source>
        <translation>それ以降</translation>
    </message>
    <message>
        <source>; by the worst and the best of the last 4 weeks %1 to %2.</source>
        <translation>。直近 4 週の最悪と最良では %1 から %2。</translation>
    </message>
    <message>
        <source>Change of R in the week: recovered %1 − spent %2 + volume effect %3 = %4. The volume effect is the budget itself, which grows and shrinks with the units in the window.</source>
        <translation>この週の R の変化：回復 %1 − 消費 %2 ＋ 件数の影響 %3 ＝ %4。件数の影響とは、ウィンドウ内の件数に応じてバジェット自体が増減することです。</translation>
    </message>
    <message>
        <source>Corrections leave out %1: %2.</source>
        <translation>補正により %1 を除外: %2。</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>データ源: %1。</translation>
    </message>
    <message>
        <source>Last %1 retrainings: standard deviation %2 (%3 of the mean), largest step %4.</source>
        <translation>直近 %1 回の再学習: 標準偏差 %2（平均の %3）、最大の変化 %4。</translation>
    </message>
    <message>
        <source>Under the version before, in force until %1 (target %2), R would be %3.</source>
        <translation>%1 まで有効だった前の版（目標 %2）では R は %3 になります。</translation>
    </message>
    <message>
        <source>Judged from %1 units on.</source>
        <translation>%1 単位以上で判定します。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Production without an objective: add one.</source>
        <translation>本番なのに目標がありません。追加してください。</translation>
    </message>
    <message>
        <source>Production without an ordinary objective: add one.</source>
        <translation>本番なのに通常の目標がありません。追加してください。</translation>
    </message>
    <message>
        <source>Production without an ML objective: add one.</source>
        <translation>本番なのにMLの目標がありません。追加してください。</translation>
    </message>
    <message>
        <source>An objective in concept verification does not count: start technical verification, or remove it.</source>
        <translation>概念検証の目標は数えません。技術検証を始めるか、目標を削除してください。</translation>
    </message>
    <message>
        <source>%1 is over its budget: the policy advises to freeze releases.</source>
        <translation>%1 は予算を超えています。ポリシーはリリース凍結を勧めています。</translation>
    </message>
    <message>
        <source>%1 kept more than 90 % of its budget for three windows: relax the target, or ship faster.</source>
        <translation>%1 は3期間続けて予算の90 %超を残しており、過剰な信頼性です。目標値を緩めるか、リリースを速めてください。</translation>
    </message>
    <message>
        <source>The trial objective of %1 expired on %2: renew it, or end it.</source>
        <translation>%1 の試行目標は %2 に期限が切れました。更新するか、終了してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cost more than 20 % of a budget: it needs a postmortem with a top-priority action.</source>
        <translation>「%1」は予算の20 %超を消費しました。最優先のアクションを含むポストモーテムが必要です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is waived until %2 (%4: %3).</source>
        <translation>「%1」は %2 まで適用除外です（%4：%3）。</translation>
    </message>
    <message>
        <source>The waiver of &quot;%1&quot; expired on %2: meet the criterion, or waive it again.</source>
        <translation>「%1」の適用除外は %2 に期限が切れました。基準を満たすか、改めて除外してください。</translation>
    </message>
    <message>
        <source>It depends on %1, which is only in %2: raise that phase, or do without it.</source>
        <translation>依存先の %1 はまだ%2です。フェーズを上げるか、依存をやめてください。</translation>
    </message>
    <message>
        <source>Incidents of one class of causes (%2) took more than 20 % of this quarter&apos;s budget of %1: plan work on it.</source>
        <translation>1種類の原因(%2)のインシデントが、%1の今四半期のエラーバジェットの20%を超えて消費しました。対策を計画してください。</translation>
    </message>
    <message>
        <source>The budget of %1 can&apos;t be computed: its definition does not fit its data. Correct the objective.</source>
        <translation>%1のエラーバジェットは計算できません。定義がデータに合っていません。目標を修正してください。</translation>
    </message>
    <message>
        <source>The values of %1 have repeated bit for bit since %2: they count as missing. Look whether its evaluation still runs.</source>
        <translation>%1 の値が %2 から 1 ビットも変わらず同じです。欠測として扱います。評価がまだ動いているか確認してください。</translation>
    </message>
    <message>
        <source>%1 is judged against the baseline %2, of which there are no values: import its evaluation, or name another one.</source>
        <translation>%1 はベースライン %2 と比べて判定しますが、その値がありません。評価結果を取り込むか、別のベースラインを指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was released on %2, during a freeze: say why, or take the freeze back.</source>
        <translation>「%1」がリリース凍結中の %2 にリリースされました。理由を記録するか、凍結を解除してください。</translation>
    </message>
    <message>
        <source>Production with an ML Test Score of %1, where more than %2 is asked: work on its weakest section, or step the phase back.</source>
        <translation>本番ですが ML Test Score が %1 です（%2 を超える必要があります）。最も弱い区分を改善するか、フェーズを戻してください。</translation>
    </message>
    <message>
        <source>Production without data of %1 in its window: look at its source.</source>
        <translation>本番ですが %1 のデータがウィンドウ内にありません。データソースを確認してください。</translation>
    </message>
    <message>
        <source>A critical system that is only in %1: raise its phase, or lower its use.</source>
        <translation>重要なシステムですが、まだ%1です。フェーズを上げるか、用途を下げてください。</translation>
    </message>
    <message>
        <source>%1 asks for %2 % in technical verification: more than a trial needs. Relax the target.</source>
        <translation>%1 は技術検証で %2 % を求めています。試行には過剰です。目標を緩めてください。</translation>
    </message>
    <message>
        <source>Somebody is on call for a system in %1: more than this phase asks for.</source>
        <translation>%1のシステムにオンコール担当がいます。このフェーズには過剰です。</translation>
    </message>
    <message>
        <source>%1 was over its budget for two windows: step the phase back.</source>
        <translation>%1 は2ウィンドウ続けて予算を超過しました。フェーズを戻してください。</translation>
    </message>
    <message>
        <source>%1 is over its budget: the model or its data is too old. Retrain it.</source>
        <translation>%1 は予算を超過しています。モデルまたはデータが古すぎます。再学習してください。</translation>
    </message>
    <message>
        <source>%1 is in production and depends on it, though it is only in %2: raise its phase, or let %1 do without it.</source>
        <translation>本番運用の %1 がこれに依存していますが、まだ%2です。フェーズを上げるか、%1 が依存しないようにしてください。</translation>
    </message>
</context>
<context>
    <name>Html</name>
    <message>
        <source>Figure %1. %2</source>
        <translation>図%1&#x3000;%2</translation>
    </message>
    <message>
        <source>Table %1. %2</source>
        <translation>表%1. %2</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
</context>
<context>
    <name>IncidentFigures</name>
    <message>
        <source>Duration</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>from the start of the impact to its end</source>
        <translation>影響の開始から終了まで</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>検知まで</translation>
    </message>
    <message>
        <source>from the start of the impact until it was detected</source>
        <translation>影響の開始から検知まで</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>復旧まで</translation>
    </message>
    <message>
        <source>from the detection to the end of the impact</source>
        <translation>検知から影響の終了まで</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>from the declaration until it was resolved</source>
        <translation>宣言から解決まで</translation>
    </message>
    <message numerus="yes">
        <source>In %n more it is a potential cause</source>
        <translation>
            <numerusform>ほかに%n件で可能性のある原因です</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1, noticed by: %2</source>
        <translation>%1（気づいたのは：%2）</translation>
    </message>
    <message>
        <source>%1 of %2, too few for a share</source>
        <translation>%2件中%1件、割合を出すには少なすぎます</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%2件中%1件、%3</translation>
    </message>
    <message>
        <source>Cause known of %1 of %2: service or infrastructure %3, model or algorithm %4, both %5. Published of one large ML pipeline: %6 of %7 were not centred on ML (OpML 2020).</source>
        <translation>原因がわかっているのは%2件中%1件：サービスまたはインフラ%3件、モデルまたはアルゴリズム%4件、両方%5件。公表値（ある大規模なMLパイプライン）：%7件中%6件はMLが中心ではありませんでした（OpML 2020）。</translation>
    </message>
</context>
<context>
    <name>IncidentHistories</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>症状</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Contributing causes</source>
        <translation>要因</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Linked indicators</source>
        <translation>関連する指標</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Written, or taken out of the bin</source>
        <translation>作成、またはごみ箱からの復元</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>その他の項目</translation>
    </message>
    <message>
        <source>Purged from the bin after 30 days</source>
        <translation>30日を過ぎ、ごみ箱から完全に削除</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>%1, open</source>
        <translation>%1（継続中）</translation>
    </message>
    <message>
        <source>About this time</source>
        <translation>おおよその時刻</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>インシデント%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of budget</source>
        <translation>予算の %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中央値 %1</translation>
    </message>
    <message>
        <source>end not known</source>
        <translation>終了時刻不明</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>Figure %1. %2</source>
        <translation>図%1&#x3000;%2</translation>
    </message>
    <message>
        <source>Table %1. %2</source>
        <translation>表%1. %2</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Say who signs.</source>
        <translation>承認者を入力してください。</translation>
    </message>
    <message>
        <source>This role has signed.</source>
        <translation>この役割は承認済みです。</translation>
    </message>
    <message>
        <source>One person does not sign for both roles, unless alone with a reason.</source>
        <translation>同じ人が両方の役割で承認することはできません。1人で承認する場合は理由が必要です。</translation>
    </message>
    <message>
        <source>Say why one person signs for both roles.</source>
        <translation>1人で両方の役割を承認する理由を入力してください。</translation>
    </message>
    <message>
        <source>Data is not complete: acknowledge it at the roll call first.</source>
        <translation>データがそろっていません。先に出席確認の議題で了承してください。</translation>
    </message>
    <message>
        <source>Say what is decided.</source>
        <translation>決定の内容を入力してください。</translation>
    </message>
    <message>
        <source>Say who does it.</source>
        <translation>担当者を入力してください。</translation>
    </message>
    <message>
        <source>Say until when.</source>
        <translation>期限を入力してください。</translation>
    </message>
    <message>
        <source>An accepted risk expires: say when.</source>
        <translation>リスクの受容には失効日が必要です。</translation>
    </message>
    <message>
        <source>Say what became of it.</source>
        <translation>結果を入力してください。</translation>
    </message>
    <message>
        <source>objective %1 → %2</source>
        <translation>目標 %1 → %2</translation>
    </message>
    <message>
        <source>Phase %1 → %2</source>
        <translation>フェーズ %1 → %2</translation>
    </message>
    <message>
        <source>no new data</source>
        <translation>新しいデータなし</translation>
    </message>
    <message>
        <source>data come again</source>
        <translation>データが再開</translation>
    </message>
    <message>
        <source>new objective, %2</source>
        <translation>新しい目標（%2）</translation>
    </message>
    <message>
        <source>objective is gone, it was %1</source>
        <translation>目標を削除（以前は %1）</translation>
    </message>
    <message>
        <source>New project (%2)</source>
        <translation>新しいプロジェクト（%2）</translation>
    </message>
    <message>
        <source>Project is gone (%1)</source>
        <translation>プロジェクトを削除（%1）</translation>
    </message>
    <message>
        <source>New incident: %2</source>
        <translation>新しいインシデント：%2</translation>
    </message>
    <message>
        <source>Incident is gone: %1</source>
        <translation>インシデントを削除：%1</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>全員出席</translation>
    </message>
    <message>
        <source>Not here: %1</source>
        <translation>欠席：%1</translation>
    </message>
    <message>
        <source>%1, expired %2</source>
        <translation>%1、失効 %2</translation>
    </message>
    <message>
        <source>%1; alone: %2</source>
        <translation>%1、1人で承認：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3 (%4, due %5)</source>
        <translation>%1：%2、%3（%4、期限 %5）</translation>
    </message>
    <message>
        <source>%1, expires %2</source>
        <translation>%1、失効 %2</translation>
    </message>
    <message>
        <source>%1: action, %2 (%3, due %4)</source>
        <translation>%1：アクション、%2（%3、期限 %4）</translation>
    </message>
    <message>
        <source>Nobody is at the roll call.</source>
        <translation>出席者はまだいません。</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>出席：%1</translation>
    </message>
    <message>
        <source>Nothing was decided: the week goes on as it was.</source>
        <translation>決定事項はありません。これまでどおり続けます。</translation>
    </message>
    <message>
        <source>Open actions: %1, overdue: %2.</source>
        <translation>未完了のアクション：%1件（期限切れ：%2件）</translation>
    </message>
    <message>
        <source>Snapshot %1, frozen %2, with this SHA-256:</source>
        <translation>スナップショット %1、確定 %2、SHA-256：</translation>
    </message>
    <message>
        <source>Not frozen yet: the figures still follow the data.</source>
        <translation>未確定：数値はデータに応じて変わります。</translation>
    </message>
    <message>
        <source>%1: phase, %2 (%3)</source>
        <translation>%1: フェーズ、%2（%3）</translation>
    </message>
    <message>
        <source>%1; not at the roll call</source>
        <translation>%1、出席者に含まれていません</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 d</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1日%2時間</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>ObjectiveDraft</name>
    <message>
        <source>Name the zone of the calendar, such as Asia/Tokyo.</source>
        <translation>暦のタイムゾーンを Asia/Tokyo のように書いてください。</translation>
    </message>
    <message>
        <source>Give the limit as a number, such as 0.92.</source>
        <translation>限度を 0.92 のような数で書いてください。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>まだ変更はありません。</translation>
    </message>
    <message>
        <source>Say why the target changes.</source>
        <translation>目標値を変える理由を書いてください。</translation>
    </message>
    <message>
        <source>A version holds from that time on already: choose a later one.</source>
        <translation>その時刻からの版がすでにあります。より後の時刻を選んでください。</translation>
    </message>
    <message>
        <source>Give a whole number, or leave it empty.</source>
        <translation>整数を入力するか、空欄にしてください。</translation>
    </message>
</context>
<context>
    <name>Objectives</name>
    <message>
        <source>Budget left, R</source>
        <translation>残り予算 R</translation>
    </message>
    <message>
        <source>exhausted</source>
        <translation>枯渇</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>バーンレート</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>%1ごと</translation>
    </message>
    <message>
        <source>Budget spent in the 7 days before</source>
        <translation>直前7日間に消費した予算</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>%1 of %2 weeks</source>
        <translation>%2週中%1週</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>its dependencies give less</source>
        <translation>依存先の水準を超える</translation>
    </message>
    <message>
        <source>this indicator</source>
        <translation>この指標</translation>
    </message>
    <message>
        <source>the whole project</source>
        <translation>プロジェクト全体</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>発報中</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>unreachable: even total failure is below the factor</source>
        <translation>発報不可：全件失敗でも係数に届きません</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1回</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>毎週</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>毎月</translation>
    </message>
    <message>
        <source>earliest %1</source>
        <translation>最早 %1</translation>
    </message>
    <message>
        <source>latest %1</source>
        <translation>最遅 %1</translation>
    </message>
    <message>
        <source>Burn rate, 1 h</source>
        <translation>バーンレート（1時間）</translation>
    </message>
    <message>
        <source>recovered %1, net %2</source>
        <translation>回復 %1、差引 %2</translation>
    </message>
    <message>
        <source>Attained</source>
        <translation>達成率</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目標 %1</translation>
    </message>
    <message>
        <source>R, budget left</source>
        <translation>残り予算 R</translation>
    </message>
    <message>
        <source>%1 without corrections</source>
        <translation>除外なしでは %1</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>Spent this week</source>
        <translation>今週の消費</translation>
    </message>
    <message>
        <source>There is no whole week of data to try it on.</source>
        <translation>試すための丸1週間のデータがありません。</translation>
    </message>
    <message>
        <source>never exhausted</source>
        <translation>枯渇なし</translation>
    </message>
    <message numerus="yes">
        <source>exhausted %n time(s) (%1 in all)</source>
        <translation>
            <numerusform>枯渇%n回（計%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>held in %1 of %2 weeks; %3, lowest %4; R today %5</source>
        <translation>%2週中%1週で達成、%3、最低 %4、現在の R は %5</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <extracomment>%1 target, %2 window: &quot;99.9 % over 28 d rolling&quot;</extracomment>
        <translation>%2で %1</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%2 の実績 %3 の %1 倍</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>, volume effect %1</source>
        <translation>、件数の影響 %1</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>Figure %1. %2</source>
        <translation>図%1&#x3000;%2</translation>
    </message>
    <message>
        <source>Table %1. %2</source>
        <translation>表%1. %2</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>It is said why we try this</source>
        <translation>試す理由が書かれている</translation>
    </message>
    <message>
        <source>An MLE owns it</source>
        <translation>MLE の担当者がいる</translation>
    </message>
    <message>
        <source>An SRE owns it</source>
        <translation>SRE の担当者がいる</translation>
    </message>
    <message>
        <source>Something is recorded</source>
        <translation>何かが記録されている</translation>
    </message>
    <message>
        <source>indicators: %1</source>
        <translation>指標：%1件</translation>
    </message>
    <message>
        <source>Indicators chosen, ordinary and ML</source>
        <translation>通常と ML の指標が選ばれている</translation>
    </message>
    <message>
        <source>%1 ordinary, %2 ML</source>
        <translation>通常 %1件、ML %2件</translation>
    </message>
    <message>
        <source>Objectives with data, ordinary and ML</source>
        <translation>通常と ML の目標にデータがある</translation>
    </message>
    <message>
        <source>Trial objectives with a date of expiry</source>
        <translation>試行目標に期限がある</translation>
    </message>
    <message>
        <source>%1 of %2 have a date to come</source>
        <translation>%2件中 %1件に今後の期限あり</translation>
    </message>
    <message>
        <source>The model is evaluated</source>
        <translation>モデルが評価されている</translation>
    </message>
    <message>
        <source>ML indicators with data: %1</source>
        <translation>データのある ML 指標：%1件</translation>
    </message>
    <message>
        <source>28 d of data, 90 % of it there</source>
        <translation>28日分のデータ、カバー率 90 %</translation>
    </message>
    <message>
        <source>%1 of %2 d, coverage %3</source>
        <translation>%2日中 %1日、カバー率 %3</translation>
    </message>
    <message>
        <source>Budgets held for two windows</source>
        <translation>2ウィンドウの間、予算を維持</translation>
    </message>
    <message>
        <source>%1 of %2 d, %3</source>
        <translation>%2日中 %1日、%3</translation>
    </message>
    <message>
        <source>No data is stale</source>
        <translation>古いデータがない</translation>
    </message>
    <message>
        <source>Stable across retrainings</source>
        <translation>再学習をまたいで安定</translation>
    </message>
    <message>
        <source>Evaluations are new ones</source>
        <translation>評価が更新されている</translation>
    </message>
    <message>
        <source>ML Test Score</source>
        <translation>ML Test Score</translation>
    </message>
    <message>
        <source>%1, more than %2 asked</source>
        <translation>%1（%2 を超える必要あり）</translation>
    </message>
    <message>
        <source>Readiness level (MLTRL)</source>
        <translation>成熟度レベル（MLTRL）</translation>
    </message>
    <message>
        <source>%1, at least %2 asked</source>
        <translation>%1（%2 以上が必要）</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>ランブック</translation>
    </message>
    <message>
        <source>Rollback rehearsed</source>
        <translation>ロールバックを訓練済み</translation>
    </message>
    <message>
        <source>Date of the next review of the requirement</source>
        <translation>要求の次回見直し日</translation>
    </message>
    <message>
        <source>Somebody is on call</source>
        <translation>オンコール担当がいる</translation>
    </message>
    <message>
        <source>D1 Expectations of features are in a schema</source>
        <translation>D1 特徴量への期待がスキーマにある</translation>
    </message>
    <message>
        <source>D2 Every feature is useful</source>
        <translation>D2 すべての特徴量が役立っている</translation>
    </message>
    <message>
        <source>D3 No feature costs too much</source>
        <translation>D3 コストが高すぎる特徴量がない</translation>
    </message>
    <message>
        <source>D4 Features meet meta-level requirements</source>
        <translation>D4 特徴量がメタレベルの要求を満たす</translation>
    </message>
    <message>
        <source>D5 The pipeline has privacy controls</source>
        <translation>D5 パイプラインにプライバシー管理がある</translation>
    </message>
    <message>
        <source>D6 New features can be added fast</source>
        <translation>D6 新しい特徴量を素早く追加できる</translation>
    </message>
    <message>
        <source>D7 The code of features is tested</source>
        <translation>D7 特徴量のコードがテストされている</translation>
    </message>
    <message>
        <source>M1 Specifications are reviewed and checked in</source>
        <translation>M1 モデル仕様がレビューされ登録されている</translation>
    </message>
    <message>
        <source>M2 Offline and online metrics correlate</source>
        <translation>M2 オフライン指標とオンライン指標が相関する</translation>
    </message>
    <message>
        <source>M3 Hyper-parameters are tuned</source>
        <translation>M3 ハイパーパラメーターが調整されている</translation>
    </message>
    <message>
        <source>M4 The effect of staleness is known</source>
        <translation>M4 モデルが古くなる影響が分かっている</translation>
    </message>
    <message>
        <source>M5 A simpler model is not better</source>
        <translation>M5 より単純なモデルのほうが良くはない</translation>
    </message>
    <message>
        <source>M6 Quality suffices on slices</source>
        <translation>M6 データの切り口ごとに品質が十分</translation>
    </message>
    <message>
        <source>M7 Inclusion is tested</source>
        <translation>M7 包摂性がテストされている</translation>
    </message>
    <message>
        <source>I1 Training is reproducible</source>
        <translation>I1 学習が再現できる</translation>
    </message>
    <message>
        <source>I2 Specifications have unit tests</source>
        <translation>I2 モデル仕様に単体テストがある</translation>
    </message>
    <message>
        <source>I3 The pipeline has integration tests</source>
        <translation>I3 パイプラインに結合テストがある</translation>
    </message>
    <message>
        <source>I4 Quality is validated before serving</source>
        <translation>I4 配信前に品質を検証している</translation>
    </message>
    <message>
        <source>I5 The model can be debugged</source>
        <translation>I5 モデルをデバッグできる</translation>
    </message>
    <message>
        <source>I6 Models go through a canary</source>
        <translation>I6 モデルをカナリアで確認している</translation>
    </message>
    <message>
        <source>I7 Models can be rolled back</source>
        <translation>I7 モデルをロールバックできる</translation>
    </message>
    <message>
        <source>O1 Changes of dependencies are notified</source>
        <translation>O1 依存先の変更が通知される</translation>
    </message>
    <message>
        <source>O2 Data keeps its invariants</source>
        <translation>O2 データの不変条件が保たれている</translation>
    </message>
    <message>
        <source>O3 Training and serving are not skewed</source>
        <translation>O3 学習と配信に偏りがない</translation>
    </message>
    <message>
        <source>O4 Models are not too stale</source>
        <translation>O4 モデルが古すぎない</translation>
    </message>
    <message>
        <source>O5 Models are numerically stable</source>
        <translation>O5 モデルが数値的に安定している</translation>
    </message>
    <message>
        <source>O6 Computing has not become slower</source>
        <translation>O6 計算性能が低下していない</translation>
    </message>
    <message>
        <source>O7 Prediction quality has not fallen</source>
        <translation>O7 予測品質が低下していない</translation>
    </message>
    <message>
        <source>First principles</source>
        <translation>基本原理</translation>
    </message>
    <message>
        <source>Goal-oriented research</source>
        <translation>目的指向の研究</translation>
    </message>
    <message>
        <source>Proof of principle</source>
        <translation>原理実証</translation>
    </message>
    <message>
        <source>System development</source>
        <translation>システム開発</translation>
    </message>
    <message>
        <source>Proof of concept</source>
        <translation>概念実証</translation>
    </message>
    <message>
        <source>Machine-learning capability</source>
        <translation>機械学習機能の確立</translation>
    </message>
    <message>
        <source>Application development</source>
        <translation>アプリケーション開発</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Mission-ready</source>
        <translation>実運用準備完了</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>Unmet</source>
        <translation>未達</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>基盤</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>根拠なし</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人の記録</translation>
    </message>
    <message>
        <source>By hand, over 13 weeks old</source>
        <translation>人の記録（13週間以上前）</translation>
    </message>
    <message>
        <source>From the data</source>
        <translation>データから</translation>
    </message>
    <message>
        <source>More a research project than a system</source>
        <translation>システムというより研究プロジェクト</translation>
    </message>
    <message>
        <source>Serious holes are possible</source>
        <translation>深刻な穴がありうる</translation>
    </message>
    <message>
        <source>A first pass at production</source>
        <translation>本番化への第一歩</translation>
    </message>
    <message>
        <source>Reasonably tested</source>
        <translation>ある程度テストされている</translation>
    </message>
    <message>
        <source>Strong, fit for mission-critical use</source>
        <translation>十分に強固、ミッションクリティカル用途に適合</translation>
    </message>
    <message>
        <source>Exceptional</source>
        <translation>極めて優秀</translation>
    </message>
    <message>
        <source>over 13 weeks old: show it again</source>
        <translation>13週間以上前：あらためて示してください</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>until %1, %2: %3</source>
        <extracomment>%1 a date, %2 who waived the criterion, %3 the reason</extracomment>
        <translation>%1まで、%2：%3</translation>
    </message>
    <message>
        <source>%1 → %2, by %3: %4</source>
        <extracomment>%1 and %2 phases, %3 who proposed it, %4 the reason</extracomment>
        <translation>%1 → %2、提案 %3：%4</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>待ち</translation>
    </message>
    <message>
        <source>confirmed %1 by %2</source>
        <translation>%1 承認：%2</translation>
    </message>
    <message>
        <source>proposed %1, %2</source>
        <translation>%1 提案、%2</translation>
    </message>
    <message>
        <source>%1 of %2 d, coverage not known: no interval is declared</source>
        <translation>%2日中 %1日、カバー率は不明（間隔が宣言されていません）</translation>
    </message>
    <message>
        <source>stale, or not there: %1</source>
        <translation>古い、またはデータなし: %1</translation>
    </message>
    <message>
        <source>not known: no interval is declared</source>
        <translation>不明: 間隔が宣言されていません</translation>
    </message>
</context>
<context>
    <name>Portfolio</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n週</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 trial</source>
        <translation>%1（試行）</translation>
    </message>
    <message numerus="yes">
        <source>%n in trial</source>
        <translation>
            <numerusform>試行中 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody set this phase: it was assumed.</source>
        <translation>このフェーズは誰も設定していません（仮定）。</translation>
    </message>
</context>
<context>
    <name>PostmortemReports</name>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>トリアージ</translation>
    </message>
    <message>
        <source>Who can handle it</source>
        <translation>対応できる担当者</translation>
    </message>
    <message>
        <source>Budget spent, of each objective</source>
        <translation>目標ごとの消費予算</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Budget spent</source>
        <translation>予算消費</translation>
    </message>
    <message>
        <source>Timeline, in the order of time</source>
        <translation>タイムライン（時刻順）</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>%1 (since %2; budget spent: %3): what happened?</source>
        <translation>%1（%2 から。予算の消費：%3）：何が起きましたか。</translation>
    </message>
    <message>
        <source>Too little data of %1 (%2; %3 of the window is there): what keeps them away?</source>
        <translation>%1 のデータが足りません（%2。期間の %3 のみ）。届かない原因は何ですか。</translation>
    </message>
    <message>
        <source>The postmortem of %1 is not done: who finishes it, and by when?</source>
        <translation>%1 のポストモーテムが完了していません。だれがいつまでに仕上げますか。</translation>
    </message>
    <message>
        <source>The action &quot;%1&quot; was due on %2: done, a new date with a reason, or dropped?</source>
        <translation>アクション「%1」の期限は %2 でした。完了ですか、理由を添えて延期ですか、取りやめですか。</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>prevent</source>
        <translation>予防</translation>
    </message>
    <message>
        <source>detect</source>
        <translation>検知</translation>
    </message>
    <message>
        <source>mitigate</source>
        <translation>緩和</translation>
    </message>
    <message>
        <source>process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>What is decided</source>
        <translation>決定の内容</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>決定する</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>行うこと</translation>
    </message>
    <message>
        <source>Accept action</source>
        <translation>アクションを追加</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>メモを保存</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>何が起きたか</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>説明を保存</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>追記</translation>
    </message>
    <message>
        <source>What is to be added</source>
        <translation>追記する内容</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追記する</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>注釈</translation>
    </message>
    <message>
        <source>What the charts should say</source>
        <translation>グラフに示す内容</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>注釈を付ける</translation>
    </message>
</context>
<context>
    <name>Rejections</name>
    <message>
        <source>row too short</source>
        <translation>列が足りません</translation>
    </message>
    <message>
        <source>more cells than columns</source>
        <translation>列より多いセルがあります</translation>
    </message>
    <message>
        <source>missing count</source>
        <translation>件数がありません</translation>
    </message>
    <message>
        <source>unreadable number</source>
        <translation>数値として読めません</translation>
    </message>
    <message>
        <source>percent sign in a count</source>
        <translation>件数に％記号があります</translation>
    </message>
    <message>
        <source>negative count</source>
        <translation>件数が負です</translation>
    </message>
    <message>
        <source>count too large</source>
        <translation>件数が大きすぎます</translation>
    </message>
    <message>
        <source>good &gt; total</source>
        <translation>良好が合計を超えています</translation>
    </message>
    <message>
        <source>bad &gt; total</source>
        <translation>不良が合計を超えています</translation>
    </message>
    <message>
        <source>missing time</source>
        <translation>時刻がありません</translation>
    </message>
    <message>
        <source>unreadable time</source>
        <translation>時刻として読めません</translation>
    </message>
    <message>
        <source>time does not exist in %1</source>
        <translation>%1 に存在しない時刻です</translation>
    </message>
    <message>
        <source>missing result</source>
        <translation>結果がありません</translation>
    </message>
    <message>
        <source>unreadable result</source>
        <translation>結果として読めません</translation>
    </message>
    <message>
        <source>no rows below the header</source>
        <translation>見出しの下に行がありません</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>値がありません</translation>
    </message>
    <message>
        <source>more than 10000 labels</source>
        <translation>ラベルが10000種類を超えています</translation>
    </message>
    <message>
        <source>needs a time and a value</source>
        <translation>時刻と値が必要です</translation>
    </message>
    <message>
        <source>unreadable value</source>
        <translation>値として読めません</translation>
    </message>
    <message>
        <source>unreadable step</source>
        <translation>ステップとして読めません</translation>
    </message>
    <message>
        <source>line is cut off</source>
        <translation>行が途中で切れています</translation>
    </message>
    <message>
        <source>unknown status</source>
        <translation>不明な状態です</translation>
    </message>
    <message>
        <source>run without id</source>
        <translation>実行に ID がありません</translation>
    </message>
    <message>
        <source>run without time</source>
        <translation>実行に時刻がありません</translation>
    </message>
    <message>
        <source>run ends before it starts</source>
        <translation>実行の終了が開始より前です</translation>
    </message>
    <message>
        <source>no meta.yaml</source>
        <translation>meta.yaml がありません</translation>
    </message>
    <message>
        <source>not the meta.yaml of MLflow</source>
        <translation>MLflow の meta.yaml ではありません</translation>
    </message>
    <message>
        <source>version without time</source>
        <translation>バージョンに時刻がありません</translation>
    </message>
    <message>
        <source>unreadable version</source>
        <translation>バージョンとして読めません</translation>
    </message>
    <message>
        <source>not a database of SQLite</source>
        <translation>SQLite のデータベースではありません</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>データベースが壊れています</translation>
    </message>
    <message>
        <source>locked by another program</source>
        <translation>ほかのプログラムがロックしています</translation>
    </message>
    <message>
        <source>too much text for one import: choose by --experiment or --metric</source>
        <translation>一度に取り込むには量が多すぎます。--experiment か --metric で絞り込んでください</translation>
    </message>
    <message>
        <source>no table %1</source>
        <translation>テーブル %1 がありません</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <source>it is longer than 100 kB</source>
        <translation>100 kB を超えています</translation>
    </message>
    <message>
        <source>it has a NUL character</source>
        <translation>NUL 文字があります</translation>
    </message>
    <message>
        <source>it has a semicolon within</source>
        <translation>途中にセミコロンがあります</translation>
    </message>
    <message>
        <source>it does not begin with SELECT</source>
        <translation>SELECT で始まっていません</translation>
    </message>
    <message>
        <source>it has a password</source>
        <translation>パスワードが含まれています</translation>
    </message>
    <message>
        <source>it names no database</source>
        <translation>データベース名がありません</translation>
    </message>
    <message>
        <source>it can&apos;t be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>an option that is not known</source>
        <translation>未知のオプションがあります</translation>
    </message>
    <message>
        <source>an sslmode that is not known</source>
        <translation>未知の sslmode です</translation>
    </message>
    <message>
        <source>a character that can&apos;t stand there</source>
        <translation>使えない文字があります</translation>
    </message>
    <message>
        <source>only the name of a data source is taken</source>
        <translation>データソースの名前だけを指定できます</translation>
    </message>
    <message>
        <source>the time for the query is over</source>
        <translation>クエリの制限時間を超えました</translation>
    </message>
    <message>
        <source>it redirects to what is no web address</source>
        <translation>Web アドレスではない所へリダイレクトしました</translation>
    </message>
    <message>
        <source>it redirects from https to http</source>
        <translation>https から http へリダイレクトしました</translation>
    </message>
    <message>
        <source>it redirects again and again</source>
        <translation>リダイレクトが繰り返されました</translation>
    </message>
    <message>
        <source>the answer takes too long</source>
        <translation>応答に時間がかかりすぎました</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>時間内に接続できませんでした</translation>
    </message>
    <message>
        <source>it fell silent</source>
        <translation>応答が途絶えました</translation>
    </message>
    <message>
        <source>its answer is no HTTP</source>
        <translation>応答が HTTP ではありません</translation>
    </message>
    <message>
        <source>its answer ends early</source>
        <translation>応答が途中で終わりました</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>テキストが途中で終わっています</translation>
    </message>
    <message>
        <source>not the JSON that is expected</source>
        <translation>想定した形の JSON ではありません</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>入れ子が深すぎます</translation>
    </message>
    <message>
        <source>text after the end</source>
        <translation>終わりの後にテキストがあります</translation>
    </message>
    <message>
        <source>a comma too much</source>
        <translation>余分なコンマがあります</translation>
    </message>
    <message>
        <source>unreadable escape</source>
        <translation>エスケープを読み取れません</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>UTF-8 のテキストではありません</translation>
    </message>
    <message>
        <source>text too long</source>
        <translation>テキストが長すぎます</translation>
    </message>
    <message>
        <source>no point</source>
        <translation>時刻と値の組ではありません</translation>
    </message>
    <message>
        <source>no series</source>
        <translation>系列ではありません</translation>
    </message>
    <message>
        <source>a label that is no text</source>
        <translation>ラベルの値がテキストではありません</translation>
    </message>
    <message>
        <source>too many labels</source>
        <translation>ラベルが多すぎます</translation>
    </message>
    <message>
        <source>too many points for one import</source>
        <translation>一度の取り込みには点が多すぎます</translation>
    </message>
    <message>
        <source>too many samples for one import</source>
        <translation>一度の取り込みにはサンプルが多すぎます</translation>
    </message>
    <message>
        <source>unknown type</source>
        <translation>未知の型です</translation>
    </message>
    <message>
        <source>unreadable type or unit</source>
        <translation>型または単位を読み取れません</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>名前がありません</translation>
    </message>
    <message>
        <source>text after the sample</source>
        <translation>サンプルの後にテキストがあります</translation>
    </message>
    <message>
        <source>unreadable labels</source>
        <translation>ラベルを読み取れません</translation>
    </message>
    <message>
        <source>a label twice</source>
        <translation>同じラベルが二度あります</translation>
    </message>
    <message>
        <source>line too long</source>
        <translation>行が長すぎます</translation>
    </message>
    <message>
        <source>text after # EOF</source>
        <translation># EOF の後にテキストがあります</translation>
    </message>
    <message>
        <source>the last line has no end: the file may be cut off</source>
        <translation>最後の行に改行がありません。ファイルが途中で切れている可能性があります</translation>
    </message>
    <message>
        <source>counters need two points</source>
        <translation>カウンターには少なくとも二つの点が必要です</translation>
    </message>
    <message>
        <source>the answer is none of Prometheus</source>
        <translation>応答が Prometheus のものではありません</translation>
    </message>
    <message>
        <source>the server said: %1</source>
        <translation>サーバーからのメッセージ: %1</translation>
    </message>
    <message>
        <source>the server answers %1</source>
        <translation>サーバーの応答: %1</translation>
    </message>
    <message>
        <source>nothing came for %1</source>
        <translation>%1 の結果がありません</translation>
    </message>
    <message>
        <source>no series for %1</source>
        <translation>%1 に当てはまる系列がありません</translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <source>Cosine of the two texts&apos; words, each weighed by how rare it is (tf-idf); largest parts: %1</source>
        <translation>2つの文章の語を珍しさで重み付け（tf-idf）したコサイン類似度。寄与の大きい語：%1</translation>
    </message>
    <message numerus="yes">
        <source>same day, %n years ago</source>
        <translation>
            <numerusform>%n年前の同じ日</numerusform>
        </translation>
    </message>
    <message>
        <source>It began within three days of this day in another year</source>
        <translation>別の年の、この日の前後3日以内に始まりました</translation>
    </message>
</context>
<context>
    <name>TimeMarks</name>
    <message>
        <source>At</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>おおよそ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>%1頃</translation>
    </message>
</context>
<context>
    <name>Timelines</name>
    <message>
        <source>%1 misses its target: %2</source>
        <translation>%1が目標を下回りました: %2</translation>
    </message>
    <message>
        <source>%1 is at its lowest: %2</source>
        <translation>%1が最低になりました: %2</translation>
    </message>
    <message>
        <source>%1 meets its target again: %2</source>
        <translation>%1が目標に戻りました: %2</translation>
    </message>
    <message>
        <source>%1: run failed</source>
        <translation>%1: 実行が失敗しました</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>text: %1</source>
        <translation>本文: %1</translation>
    </message>
    <message>
        <source>text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>, about</source>
        <translation>（おおよそ）</translation>
    </message>
    <message>
        <source>measured: not in the text yet</source>
        <translation>計測値: 本文にまだありません</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>%1: budget exhausted</source>
        <translation>%1：予算が枯渇</translation>
    </message>
    <message>
        <source>%1: budget at risk</source>
        <translation>%1：予算に注意</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n failed run(s)</source>
        <translation>
            <numerusform>%1：実行失敗 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 against its usual weeks</source>
        <translation>%1：通常の週と比べて %2</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>プロジェクトなし</translation>
    </message>
</context>
<context>
    <name>Weekly</name>
    <message>
        <source>Weekly reliability review %1</source>
        <translation>信頼性週次レビュー %1</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>基準時点</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>none: this is a draft</source>
        <translation>なし（下書き）</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 (trial)</source>
        <translation>%1（試行）</translation>
    </message>
    <message>
        <source>Projects, worst first</source>
        <translation>プロジェクト（悪い順）</translation>
    </message>
    <message>
        <source>No projects yet.</source>
        <translation>プロジェクトはまだありません。</translation>
    </message>
    <message>
        <source>Budgets at the end of the week</source>
        <translation>週末時点の予算</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Ordinary left</source>
        <translation>通常の残り予算</translation>
    </message>
    <message>
        <source>ML left</source>
        <translation>MLの残り予算</translation>
    </message>
    <message>
        <source>Spent this week</source>
        <translation>今週の消費</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>正味</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Changed since last week</source>
        <translation>先週からの変化</translation>
    </message>
    <message>
        <source>Nothing noticeable changed.</source>
        <translation>目立った変化はありません。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Owners: %1 (MLE), %2 (SRE)</source>
        <translation>担当：%1（MLE）、%2（SRE）</translation>
    </message>
    <message>
        <source>, %1 (web)</source>
        <translation>、%1（Web）</translation>
    </message>
    <message>
        <source>Worst: %1, attained %2 of %3, budget left %4, forecast %5.</source>
        <translation>最も悪い指標：%1、達成率 %2（目標値 %3）、残り予算 %4、枯渇予測 %5。</translation>
    </message>
    <message>
        <source>The others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Incidents of the week</source>
        <translation>今週のインシデント</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>Symptom × cause</source>
        <translation>症状 × 原因</translation>
    </message>
    <message>
        <source>Who can handle it</source>
        <translation>対応できる担当者</translation>
    </message>
    <message>
        <source>Budget spent</source>
        <translation>予算消費</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>Role of the SRE</source>
        <translation>SREの役割</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定事項</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>スナップショット %1</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>未完了のアクション</translation>
    </message>
    <message>
        <source>No open action.</source>
        <translation>未完了のアクションはありません。</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>%1 (sample clock)</source>
        <translation>%1（サンプルの時計）</translation>
    </message>
    <message>
        <source>Changed since last week, largest first</source>
        <translation>先週からの変化（大きい順）</translation>
    </message>
    <message>
        <source>Open actions of incidents, overdue first</source>
        <translation>インシデントの未完了アクション（期限切れ順）</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Phases at the end of the week</source>
        <translation>週末時点のフェーズ</translation>
    </message>
    <message>
        <source>Decisions of the review</source>
        <translation>レビューの決定事項</translation>
    </message>
    <message>
        <source>Net is recovered minus spent; with the volume effect, the budget that grows and shrinks with the units in the window, it is the change of what is left.</source>
        <translation>差し引きは回復 − 消費です。これに件数の影響（ウィンドウ内の件数に応じたバジェット自体の増減）を加えると、残りの変化になります。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>省略した内容</translation>
    </message>
    <message>
        <source>titles, names of people and free texts</source>
        <translation>件名、担当者名、自由記述</translation>
    </message>
    <message>
        <source>%1 of the budget spent</source>
        <translation>予算の %1 を消費</translation>
    </message>
    <message>
        <source>Means of the week</source>
        <translation>週の平均</translation>
    </message>
    <message>
        <source>Business figure</source>
        <translation>事業の数値</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>先週</translation>
    </message>
    <message>
        <source>One MLE and one SRE of each project were there.</source>
        <translation>各プロジェクトの MLE と SRE が 1 名ずつ出席しました。</translation>
    </message>
    <message>
        <source>%1 awaited</source>
        <translation>%1 待ち</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>承認: %1</translation>
    </message>
    <message>
        <source>Actions that the review accepted</source>
        <translation>レビューで承認されたアクション</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完了条件</translation>
    </message>
    <message>
        <source>Remarks, oldest first</source>
        <translation>所見（古い順）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>記入者</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Nothing was decided.</source>
        <translation>決定事項はありません。</translation>
    </message>
    <message>
        <source>New actions</source>
        <translation>新しいアクション</translation>
    </message>
    <message>
        <source>Changes of phase</source>
        <translation>フェーズの変更</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>会議</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>所見</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Concept verification</source>
        <translation>概念検証</translation>
    </message>
    <message>
        <source>Technical verification</source>
        <translation>技術検証</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>ML</source>
        <translation>ML</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Ratio of events</source>
        <translation>イベントの比率</translation>
    </message>
    <message>
        <source>Measured value</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Run passed or failed</source>
        <translation>実行の合否</translation>
    </message>
    <message>
        <source>Weekly rating 1 to 5</source>
        <translation>週次評価（1〜5）</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>高いほど良い</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>低いほど良い</translation>
    </message>
    <message>
        <source>Start of the interval</source>
        <translation>区間の開始</translation>
    </message>
    <message>
        <source>End of the interval</source>
        <translation>区間の終了</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>発生数</translation>
    </message>
    <message>
        <source>Timeslices</source>
        <translation>タイムスライス</translation>
    </message>
    <message>
        <source>Ratio timeslices</source>
        <translation>比率タイムスライス</translation>
    </message>
    <message>
        <source>below</source>
        <translation>未満</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>above</source>
        <translation>超</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>Rolling</source>
        <translation>ローリング</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>暦</translation>
    </message>
    <message>
        <source>Ignore missing data</source>
        <translation>欠測を無視</translation>
    </message>
    <message>
        <source>Missing data counts as good</source>
        <translation>欠測を良好とみなす</translation>
    </message>
    <message>
        <source>Missing data counts as bad</source>
        <translation>欠測を不良とみなす</translation>
    </message>
    <message>
        <source>Carry the last value on</source>
        <translation>直前の値を引き継ぐ</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>設定変更</translation>
    </message>
    <message>
        <source>Model release</source>
        <translation>モデルのリリース</translation>
    </message>
    <message>
        <source>Retraining</source>
        <translation>再学習</translation>
    </message>
    <message>
        <source>Data change</source>
        <translation>データ変更</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>No symptom yet</source>
        <translation>症状未定</translation>
    </message>
    <message>
        <source>API or job errors</source>
        <translation>API・ジョブのエラー</translation>
    </message>
    <message>
        <source>Accuracy drop or instability</source>
        <translation>精度の低下・不安定</translation>
    </message>
    <message>
        <source>Cause unknown</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>Service or infrastructure</source>
        <translation>サービス・インフラ</translation>
    </message>
    <message>
        <source>ML model or algorithm</source>
        <translation>MLモデル・アルゴリズム</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Freeze releases</source>
        <translation>リリース凍結</translation>
    </message>
    <message>
        <source>Allow releases</source>
        <translation>リリース許可</translation>
    </message>
    <message>
        <source>Change an objective</source>
        <translation>目標の変更</translation>
    </message>
    <message>
        <source>Change the phase</source>
        <translation>フェーズの変更</translation>
    </message>
    <message>
        <source>Reliability work</source>
        <translation>信頼性の改善</translation>
    </message>
    <message>
        <source>Accept the risk</source>
        <translation>リスクの受容</translation>
    </message>
    <message>
        <source>Revisit the requirement</source>
        <translation>要件の見直し</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>対応なし</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>未処理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理済み</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Keep the last</source>
        <translation>最後を採用</translation>
    </message>
    <message>
        <source>Add up</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Take the mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>すべて保持</translation>
    </message>
    <message>
        <source>Exhausted</source>
        <translation>枯渇</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>concept phase</source>
        <translation>概念検証のフェーズ</translation>
    </message>
    <message>
        <source>no objective</source>
        <translation>目標なし</translation>
    </message>
    <message>
        <source>no samples in the window</source>
        <translation>期間内にデータなし</translation>
    </message>
    <message>
        <source>stale data</source>
        <translation>古いデータ</translation>
    </message>
    <message>
        <source>less than half of the data</source>
        <translation>データが半分未満</translation>
    </message>
    <message>
        <source>events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>slices of time</source>
        <translation>スライス</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>古い</translation>
    </message>
    <message>
        <source>runs out</source>
        <translation>枯渇見込み</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>判断には早い</translation>
    </message>
    <message>
        <source>too few failures</source>
        <translation>失敗が少ない</translation>
    </message>
    <message>
        <source>exhausted</source>
        <translation>枯渇</translation>
    </message>
    <message>
        <source>Web engineers</source>
        <translation>Webエンジニア</translation>
    </message>
    <message>
        <source>Not web engineers alone</source>
        <translation>Webエンジニアだけでは不可</translation>
    </message>
    <message>
        <source>Not ML engineers alone</source>
        <translation>MLエンジニアだけでは不可</translation>
    </message>
    <message>
        <source>ML engineers</source>
        <translation>MLエンジニア</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>両者共同</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念検証</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技術検証</translation>
    </message>
    <message>
        <source>Is the concept feasible?</source>
        <translation>概念は実現可能か。</translation>
    </message>
    <message>
        <source>Which technique is best?</source>
        <translation>どの技術が最適か。</translation>
    </message>
    <message>
        <source>Deliver value continuously.</source>
        <translation>価値を継続的に届ける。</translation>
    </message>
    <message>
        <source>No objective and no budget. Budgets start in technical verification.</source>
        <translation>目標も予算もありません。予算は技術検証から始まります。</translation>
    </message>
    <message>
        <source>Trial objectives, case by case, with a date of expiry. Budgets are advisory.</source>
        <translation>期限付きの試行目標を個別に定めます。予算は参考です。</translation>
    </message>
    <message>
        <source>At least one ordinary and one ML objective. Budgets decide.</source>
        <translation>通常とMLの目標がそれぞれ1つ以上必要です。予算に従って判断します。</translation>
    </message>
    <message>
        <source>The SRE provides infrastructure and data.</source>
        <translation>SREはインフラとデータを提供します。</translation>
    </message>
    <message>
        <source>The SRE helps with system design and trouble.</source>
        <translation>SREはシステム設計とトラブル対応を支援します。</translation>
    </message>
    <message>
        <source>The SRE keeps the system stable and maintainable.</source>
        <translation>SREはシステムの安定性と保守性を保ちます。</translation>
    </message>
    <message>
        <source>Concept verification needs no budget.</source>
        <translation>概念検証に予算は不要です。</translation>
    </message>
    <message>
        <source>Production without an objective: add one to get a budget.</source>
        <translation>本番なのに目標がありません。追加すると予算が決まります。</translation>
    </message>
    <message>
        <source>No samples in the window: import data or widen the window.</source>
        <translation>期間内にデータがありません。データを取り込むか、期間を広げてください。</translation>
    </message>
    <message>
        <source>The data is stale: look at its source before trusting the figure.</source>
        <translation>データが古くなっています。数値を信頼する前に取得元を確認してください。</translation>
    </message>
    <message>
        <source>Less than half of the expected data came: look at its source.</source>
        <translation>想定の半分未満のデータしか届いていません。取得元を確認してください。</translation>
    </message>
    <message>
        <source>Web engineers can handle it.</source>
        <translation>Webエンジニアが対応できます。</translation>
    </message>
    <message>
        <source>Web engineers alone can not: it needs two owners, one MLE and one SRE.</source>
        <translation>Webエンジニアだけでは対応できません。担当者が2名（MLEとSRE各1名）必要です。</translation>
    </message>
    <message>
        <source>ML engineers alone can not: it needs two owners, one MLE and one SRE.</source>
        <translation>MLエンジニアだけでは対応できません。担当者が2名（MLEとSRE各1名）必要です。</translation>
    </message>
    <message>
        <source>ML engineers can handle it.</source>
        <translation>MLエンジニアが対応できます。</translation>
    </message>
    <message>
        <source>Both sides together: it needs two owners, one MLE and one SRE.</source>
        <translation>両者の共同対応です。担当者が2名（MLEとSRE各1名）必要です。</translation>
    </message>
    <message>
        <source>Undecided: name symptom and cause first.</source>
        <translation>未定です。先に症状と原因を決めてください。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the code of the language you translate to, such as ja</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1（仮定）</translation>
    </message>
    <message>
        <source>MLE</source>
        <translation>MLE</translation>
    </message>
    <message>
        <source>SRE</source>
        <translation>SRE</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>何が起きたか</translation>
    </message>
    <message>
        <source>Incomplete data acknowledged</source>
        <translation>不完全なデータの了承</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>追記</translation>
    </message>
    <message>
        <source>baseline not known</source>
        <translation>ベースライン不明</translation>
    </message>
    <message>
        <source>There are no values of the baseline version: import its evaluation, or name another one.</source>
        <translation>ベースラインとなるバージョンの値がありません。評価結果を取り込むか、別のバージョンを指定してください。</translation>
    </message>
    <message>
        <source>too few units</source>
        <translation>単位数不足</translation>
    </message>
    <message>
        <source>There are fewer units than the objective asks for: nothing is judged by so few.</source>
        <translation>単位数が目標の求める数に足りません。これほど少ない数では判定しません。</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Somebody here</source>
        <translation>社内の人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Business figure</source>
        <translation>事業指標</translation>
    </message>
    <message>
        <source>Impact starts</source>
        <translation>影響開始</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>宣言</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>検知</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>対応開始</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>暫定復旧</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Impact ends</source>
        <translation>影響終了</translation>
    </message>
    <message>
        <source>written in the text</source>
        <translation>本文に記載</translation>
    </message>
    <message>
        <source>computed from a duration in the text</source>
        <translation>本文の所要時間から計算</translation>
    </message>
    <message>
        <source>assumed: nothing better is said</source>
        <translation>推定: ほかに記載がありません</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>Not sorted yet</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>Service code</source>
        <translation>サービスのコード</translation>
    </message>
    <message>
        <source>Change, configuration, deploy</source>
        <translation>変更・設定・デプロイ</translation>
    </message>
    <message>
        <source>Infrastructure, capacity, hardware</source>
        <translation>インフラ・容量・ハードウェア</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>依存先</translation>
    </message>
    <message>
        <source>Data pipeline</source>
        <translation>データパイプライン</translation>
    </message>
    <message>
        <source>Labels, training data</source>
        <translation>ラベル・学習データ</translation>
    </message>
    <message>
        <source>Model, hyperparameter, retraining</source>
        <translation>モデル・ハイパーパラメータ・再学習</translation>
    </message>
    <message>
        <source>Input shift</source>
        <translation>入力の変化</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 時点</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>Roll call</source>
        <translation>出席確認</translation>
    </message>
    <message>
        <source>Actions from before</source>
        <translation>前回のアクション</translation>
    </message>
    <message>
        <source>Since last week</source>
        <translation>先週からの変化</translation>
    </message>
    <message>
        <source>Budgets, worst first</source>
        <translation>予算（悪い順）</translation>
    </message>
    <message>
        <source>Incidents and dips</source>
        <translation>インシデントと落ち込み</translation>
    </message>
    <message>
        <source>ML: evaluations, data</source>
        <translation>ML：評価、データ</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定事項</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Over-reliability, cost</source>
        <translation>過剰な信頼性とコスト</translation>
    </message>
    <message>
        <source>Read back and sign</source>
        <translation>確認と承認</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1、済み</translation>
    </message>
</context>
<context>
    <name>app::WindowApplication</name>
    <message>
        <source>Making %1</source>
        <translation>%1を作成しています</translation>
    </message>
</context>
<context>
    <name>app::WindowController</name>
    <message>
        <source>This workspace can only be read: changes are off.</source>
        <translation>このワークスペースは読み取り専用のため、変更できません。</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>取り込み中：%1</translation>
    </message>
    <message>
        <source>The report is written: %1</source>
        <translation>レポートを書き出しました：%1</translation>
    </message>
    <message>
        <source>Recover draft</source>
        <translation>下書きの復元</translation>
    </message>
    <message>
        <source>An unsaved draft was found: %1</source>
        <translation>未保存の下書きがあります：%1</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1を開いています</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>中断しました：%1</translation>
    </message>
    <message>
        <source>The newest samples are of %1.</source>
        <translation>最新のサンプルは%1のものです。</translation>
    </message>
    <message>
        <source>Go to that week</source>
        <translation>その週へ移動</translation>
    </message>
    <message>
        <source>Not undone: %1.</source>
        <translation>元に戻せませんでした：%1。</translation>
    </message>
    <message>
        <source>Not redone: %1.</source>
        <translation>やり直せませんでした：%1。</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>取り込みの取り消し</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1を書き出しています</translation>
    </message>
    <message>
        <source>Making the pages of %1</source>
        <translation>%1 のページを作成しています</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Review %1 is frozen: snapshot #%2</source>
        <translation>レビュー %1 を確定しました：スナップショット #%2</translation>
    </message>
    <message>
        <source>Asking the sources of %1</source>
        <translation>%1 のソースに問い合わせ中</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) new or changed.</source>
        <translation>
            <numerusform>新規または変更された行: %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The source %1 brought nothing new: %2</source>
        <translation>ソース %1 から新しいデータを取得できませんでした: %2</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>ソースを表示</translation>
    </message>
    <message>
        <source>It was saved by somebody else since: recovering brings both together.</source>
        <translation>その後ほかの人が保存しています。復元すると両方をまとめます。</translation>
    </message>
    <message>
        <source>It was saved by somebody else since: what both changed is as in the draft after recovering, and the other text stays in the history.</source>
        <translation>その後ほかの人が保存しています。復元後、両者が変更した箇所は下書きの内容になり、もう一方の文章は履歴に残ります。</translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>↓ lower is better</source>
        <translation>↓ 低いほど良い</translation>
    </message>
    <message>
        <source>zoomed</source>
        <translation>拡大表示</translation>
    </message>
    <message>
        <source>hollow: provisional</source>
        <translation>白抜き：暫定</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>先週</translation>
    </message>
    <message>
        <source>no data in this range</source>
        <translation>この範囲にデータなし</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>基準時点</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未達</translation>
    </message>
    <message>
        <source>met</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>no data in %1 places</source>
        <translation>データなし %1か所</translation>
    </message>
    <message>
        <source>%1: no data.</source>
        <translation>%1：データなし。</translation>
    </message>
    <message>
        <source>lowest %1 on %2</source>
        <translation>最低 %1（%2）</translation>
    </message>
    <message>
        <source>highest %1 on %2</source>
        <translation>最高 %1（%2）</translation>
    </message>
    <message>
        <source>last %1 on %2</source>
        <translation>最新 %1（%2）</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Incidents: %1.</source>
        <translation>インシデント：%1。</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目標 %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>データなし %1</translation>
    </message>
    <message>
        <source>Figure %1. </source>
        <translation>図%1&#x3000;</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>出典 %1</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>破線：%1</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>スナップショット %1</translation>
    </message>
    <message>
        <source>%1%2. %3.</source>
        <translation>%1%2。%3。</translation>
    </message>
    <message>
        <source>Changes: %1.</source>
        <translation>変更：%1件。</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>時刻（%1）</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1時点</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2時点 %1</translation>
    </message>
    <message>
        <source>lowest and highest of each pixel shown</source>
        <translation>1ピクセルごとの最小値と最大値を表示</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>縦線</translation>
    </message>
    <message>
        <source>first row</source>
        <translation>先頭の行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>start of interval</source>
        <translation>区間の開始</translation>
    </message>
    <message>
        <source>end of interval</source>
        <translation>区間の終了</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>ML</source>
        <translation>ML</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>below</source>
        <translation>未満</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>above</source>
        <translation>超</translation>
    </message>
    <message>
        <source>of each interval</source>
        <translation>区間ごと</translation>
    </message>
    <message>
        <source>running totals</source>
        <translation>累計</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Changed: %1 projects, %2 indicators, %3 objectives, %4 versions.</source>
        <translation>変更：プロジェクト %1、指標 %2、目標 %3、版 %4。</translation>
    </message>
    <message>
        <source>the workspace (default: the environment&apos;s SHINRAI_WORKSPACE)</source>
        <translation>ワークスペース（既定：環境変数 SHINRAI_WORKSPACE）</translation>
    </message>
    <message>
        <source>print one JSON document</source>
        <translation>1つのJSON文書を出力</translation>
    </message>
    <message>
        <source>print no progress and no warnings</source>
        <translation>進捗と警告を出力しない</translation>
    </message>
    <message>
        <source>as of this RFC 3339 time (default: now)</source>
        <translation>基準時点のRFC 3339時刻（既定：現在）</translation>
    </message>
    <message>
        <source>any rejection writes nothing and exits 3</source>
        <translation>拒否が1件でもあれば何も書かず、終了コード3</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>このヘルプの表示</translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation>ワークスペースに問題はありません。</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 の準備ができました。</translation>
    </message>
    <message>
        <source>Review %1, snapshot %2, SHA-256 %3</source>
        <translation>レビュー %1、スナップショット %2、SHA-256 %3</translation>
    </message>
    <message>
        <source>%1 is as it was frozen.</source>
        <translation>%1 は確定時のままです。</translation>
    </message>
    <message>
        <source>shinrai [WORKSPACE] [--review] opens the window, at the weekly review; with a command it runs without a display.</source>
        <translation>shinrai [WORKSPACE] [--review] はウィンドウを開きます(--review: 週次レビューから)。コマンドを付けると画面なしで動きます。</translation>
    </message>
    <message>
        <source>shinrai COMMAND --help shows a command&apos;s options.</source>
        <translation>shinrai COMMAND --help でコマンドのオプションを表示します。</translation>
    </message>
    <message>
        <source>No projects yet.</source>
        <translation>プロジェクトはまだありません。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open workspace...</source>
        <translation>ワークスペースを開く(&amp;O)...</translation>
    </message>
    <message>
        <source>Open &amp;sample workspace</source>
        <translation>サンプルを開く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Import CSV...</source>
        <translation>CSVの取り込み(&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>書き出し(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>絞り込み(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Log postmortem</source>
        <translation>ポストモーテムの記録(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Week before</source>
        <translation>前の週(&amp;W)</translation>
    </message>
    <message>
        <source>Week &amp;after</source>
        <translation>次の週(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Times in UTC or in the workspace&apos;s zone</source>
        <translation>UTCとワークスペースの時刻の切り替え(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Narrow or wide rail</source>
        <translation>サイドバーの幅の切り替え(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>This week&apos;s &amp;review</source>
        <translation>今週のレビュー(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>キー一覧(&amp;K)</translation>
    </message>
    <message>
        <source>Import &amp;changes...</source>
        <translation>変更の取り込み(&amp;C)...</translation>
    </message>
    <message>
        <source>Import &amp;postmortems...</source>
        <translation>ポストモーテムの取り込み(&amp;P)...</translation>
    </message>
    <message>
        <source>Importing, %1 %</source>
        <translation>取り込み中 %1 %</translation>
    </message>
    <message>
        <source>&amp;New workspace...</source>
        <translation>ワークスペースを新規作成(&amp;N)...</translation>
    </message>
    <message>
        <source>&amp;Delete postmortem</source>
        <translation>ポストモーテムを削除(&amp;D)</translation>
    </message>
    <message>
        <source>No open actions.</source>
        <translation>未完了のアクションはありません。</translation>
    </message>
    <message>
        <source>Signed by %1; only addenda come from now on.</source>
        <translation>署名：%1。以後は追記のみ可能です。</translation>
    </message>
    <message>
        <source>Signed by %1; the other role is still to sign.</source>
        <translation>署名：%1。もう一方の役割の署名が残っています。</translation>
    </message>
    <message>
        <source>Review %1 is taken over; entries: %2.</source>
        <translation>レビュー %1 を取り込みました。記録：%2 件</translation>
    </message>
    <message>
        <source>Review %1: added %2, changed %3, known %4.</source>
        <translation>レビュー %1：追加 %2、変更 %3、既知 %4</translation>
    </message>
    <message>
        <source>&amp;Present on the whole screen</source>
        <translation>全画面表示(&amp;P)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1〜%2</translation>
    </message>
    <message>
        <source>attained</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 %信頼区間</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>消費</translation>
    </message>
    <message>
        <source>No objectives.</source>
        <translation>目標はありません。</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標値</translation>
    </message>
    <message>
        <source>budget left</source>
        <translation>予算の残り</translation>
    </message>
    <message>
        <source>left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>burn rate</source>
        <translation>バーンレート</translation>
    </message>
    <message>
        <source>No corrections.</source>
        <translation>補正はありません。</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 unchanged, %4 rejected.</source>
        <translation>%1：新規 %2、変更なし %3、拒否 %4。</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 unchanged, %5 events, %6 documents, %7 rejected.</source>
        <translation>%1：新規 %2、変更 %3、変更なし %4、イベント %5、文書 %6、拒否 %7。</translation>
    </message>
    <message>
        <source>%1: times %2 (unread %3), actions %4, causes %5, conflicts %6</source>
        <translation>%1：時刻 %2（読み取れず %3）、アクション %4、原因 %5、矛盾 %6</translation>
    </message>
    <message>
        <source>The import of %1 is taken back.</source>
        <translation>%1 の取り込みを取り消しました。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>取り消し済み</translation>
    </message>
    <message>
        <source>No incident matches.</source>
        <translation>該当するインシデントはありません。</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>推奨：%1</translation>
    </message>
    <message>
        <source>What this phase asks:</source>
        <translation>このフェーズの基準：</translation>
    </message>
    <message>
        <source>To reach the next phase (%1):</source>
        <translation>次のフェーズ（%1）に進むための基準：</translation>
    </message>
    <message>
        <source>ML Test Score %1: data %2, model %3, infrastructure %4, monitoring %5</source>
        <translation>ML Test Score %1：データ %2、モデル %3、インフラ %4、監視 %5</translation>
    </message>
    <message>
        <source>Readiness level (MLTRL): %1</source>
        <translation>成熟度レベル（MLTRL）：%1</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>未署名です。</translation>
    </message>
    <message>
        <source>Present: %1 (%2)</source>
        <translation>出席：%1（%2）</translation>
    </message>
    <message>
        <source>Warning: no %1 at the roll call for %2</source>
        <translation>警告：%2 の出席確認に %1 がいません</translation>
    </message>
    <message>
        <source>Warning: data are not complete: %1</source>
        <translation>警告：データが揃っていません：%1</translation>
    </message>
    <message>
        <source>Figures that the data give otherwise today: %1</source>
        <translation>現在のデータでは値が異なる項目：%1</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>違いはありません。</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>its dependencies give less</source>
        <translation>依存先の実績を上回る目標値</translation>
    </message>
    <message>
        <source>held in %1 of %2 weeks</source>
        <translation>%2 週のうち %1 週で達成</translation>
    </message>
    <message>
        <source>%1: target %2 over %3, held in %4 of %5 weeks, lowest %6.</source>
        <translation>%1：目標値 %2（期間 %3）、%5 週のうち %4 週で達成、最低 %6。</translation>
    </message>
    <message>
        <source>exhausted %1 (%2)</source>
        <translation>%1 に枯渇（%2）</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>other quarters %1</source>
        <translation>ほかの四半期は %1</translation>
    </message>
    <message>
        <source>%1: no incident of the project says when it began.</source>
        <translation>%1：開始時刻がわかるインシデントはこのプロジェクトにありません。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 minutes bad, from %4 to %5, by past incidents</source>
        <translation>%1：過去のインシデントによる不良は%3分中%2分（%4から%5まで）</translation>
    </message>
    <message>
        <source>No incident is similar.</source>
        <translation>似たインシデントはありません。</translation>
    </message>
    <message>
        <source>On the same day in past years:</source>
        <translation>過去の年の同じ日：</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>ごみ箱は空です。</translation>
    </message>
    <message>
        <source>runs %1, failed %2, without value %3</source>
        <translation>実行 %1、失敗 %2、値なし %3</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>（新規）</translation>
    </message>
    <message>
        <source>Judged only: no workspace was looked at, nothing was changed.</source>
        <translation>判定のみ行いました。ワークスペースは参照せず、何も変更していません。</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中央値 %1</translation>
    </message>
    <message>
        <source>90 % within %1</source>
        <translation>90 % が %1 以内</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 unchanged, %5 rejected.</source>
        <translation>%1: 新規 %2、変更 %3、変更なし %4、拒否 %5。</translation>
    </message>
    <message>
        <source>No sources: import one with --source NAME.</source>
        <translation>ソースがありません。--source NAME を付けてインポートしてください。</translation>
    </message>
    <message>
        <source>%1 is not asked any more; what it brought stays.</source>
        <translation>%1 には今後問い合わせません。取り込んだデータは残ります。</translation>
    </message>
    <message>
        <source>Actions: %1 new, %2 changed, %3 gone with their lines.</source>
        <translation>アクション: 新規 %1、変更 %2、行とともに削除 %3。</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>SVG picture</source>
        <translation>SVG 画像</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 画像</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>CSV of the data drawn</source>
        <translation>グラフのデータ（CSV）</translation>
    </message>
</context>
<context>
    <name>keysheet</name>
    <message>
        <source>In triage</source>
        <translation>トリアージ</translation>
    </message>
    <message>
        <source>Next, previous item</source>
        <translation>次の項目、前の項目</translation>
    </message>
    <message>
        <source>Next symptom, next cause</source>
        <translation>次の症状、次の原因</translation>
    </message>
    <message>
        <source>Accept, duplicate, decline, snooze</source>
        <translation>受理、重複、却下、保留</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>表のコピー</translation>
    </message>
    <message>
        <source>On a chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Point by point</source>
        <translation>1点ずつ移動</translation>
    </message>
    <message>
        <source>Select a span</source>
        <translation>範囲の選択</translation>
    </message>
    <message>
        <source>Zoom in, out, whole range</source>
        <translation>拡大、縮小、全範囲</translation>
    </message>
    <message>
        <source>Last week beside this one</source>
        <translation>先週との並列表示</translation>
    </message>
    <message>
        <source>In a review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Next, previous point of the agenda</source>
        <translation>次の議題、前の議題</translation>
    </message>
    <message>
        <source>In a postmortem</source>
        <translation>ポストモーテム</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Mark several for the next key</source>
        <translation>複数の項目に印を付け、次のキーでまとめて操作</translation>
    </message>
    <message>
        <source>What a budget figure is made of, in charts too</source>
        <translation>予算の数値の内訳（グラフでも可）</translation>
    </message>
    <message>
        <source>Menu of the chart or span: postmortem, zoom, copy</source>
        <translation>グラフ・期間のメニュー（ポストモーテム、拡大、コピー）</translation>
    </message>
    <message>
        <source>That point of the agenda</source>
        <translation>その番号の議題へ移動</translation>
    </message>
    <message>
        <source>Write a decision, an action, a note</source>
        <translation>決定、アクション、メモの記入</translation>
    </message>
    <message>
        <source>Roll call: everybody or one person, acknowledge</source>
        <translation>出席確認：全員または1人、データの了承</translation>
    </message>
    <message>
        <source>Action or earlier decision: done, new date, dropped</source>
        <translation>アクション・以前の決定：完了、新しい期限、取り下げ</translation>
    </message>
    <message>
        <source>Compare with another review</source>
        <translation>比較するレビューの切り替え</translation>
    </message>
    <message>
        <source>Freeze the week, later sign it</source>
        <translation>週の確定、その後の承認</translation>
    </message>
    <message>
        <source>Start or pause the clock</source>
        <translation>時計の開始、一時停止</translation>
    </message>
</context>
<context>
    <name>postmortems</name>
    <message>
        <source>Detected</source>
        <translation>検知</translation>
    </message>
    <message>
        <source>Impact starts</source>
        <translation>影響開始</translation>
    </message>
    <message>
        <source>Impact ends</source>
        <translation>影響終了</translation>
    </message>
    <message>
        <source>%1: %2 of its error budget</source>
        <translation>%1：エラーバジェットの%2</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>ignore</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>end time</source>
        <translation>終了時刻</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好数</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>不良数</translation>
    </message>
    <message>
        <source>total</source>
        <translation>総数</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合否</translation>
    </message>
    <message>
        <source>label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>bucket bound</source>
        <translation>バケット上限</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Portfolio</source>
        <translation>ポートフォリオ</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>トリアージ</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>週次レビュー</translation>
    </message>
    <message>
        <source>Postmortems</source>
        <translation>ポストモーテム</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>データソース</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>ポストモーテム</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSVの取り込み</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>フェーズ</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>not set up on this machine: not asked</source>
        <translation>このマシンで未設定のため問い合わせなし</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>まだ問い合わせていません</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>Indicator</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Attained / target</source>
        <translation>達成率 / 目標値</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>残り予算</translation>
    </message>
    <message>
        <source>Spent this week</source>
        <translation>今週の消費</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>症状</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Budget spent</source>
        <translation>予算消費</translation>
    </message>
    <message>
        <source>Bad units in the incident&apos;s span, as a share of the budget; the largest of its indicators</source>
        <translation>インシデント期間中の不良の、予算に対する割合（指標のうち最大のもの）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Ordinary budget left</source>
        <translation>通常の残り予算</translation>
    </message>
    <message>
        <source>Of the worst ordinary indicator</source>
        <translation>最も悪い通常の指標の値</translation>
    </message>
    <message>
        <source>ML budget left</source>
        <translation>MLの残り予算</translation>
    </message>
    <message>
        <source>Of the worst ML indicator</source>
        <translation>最も悪いMLの指標の値</translation>
    </message>
    <message>
        <source>Share of the worst indicator&apos;s budget</source>
        <translation>最も悪い指標の予算に対する割合</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>正味</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>枯渇予測</translation>
    </message>
    <message>
        <source>When the worst budget runs out</source>
        <translation>最も悪い予算が枯渇する時期</translation>
    </message>
    <message>
        <source>13 weeks</source>
        <translation>13週</translation>
    </message>
    <message>
        <source>Budget left at the end of each week</source>
        <translation>各週末の残り予算</translation>
    </message>
    <message>
        <source>KPI this week</source>
        <translation>今週のKPI</translation>
    </message>
    <message>
        <source>Against last week</source>
        <translation>先週比</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Age of the oldest series against its interval</source>
        <translation>最も古い系列の、間隔に対する経過時間</translation>
    </message>
    <message>
        <source>There is no figure.</source>
        <translation>数値がありません。</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>シグナル</translation>
    </message>
    <message>
        <source>By its incident; without one, by its indicator in this week</source>
        <translation>インシデントによる値（なければ今週の指標による値）</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>対応者</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>議題</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>取り込み日時</translation>
    </message>
    <message>
        <source>First point</source>
        <translation>最初の点</translation>
    </message>
    <message>
        <source>Last point</source>
        <translation>最後の点</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>新規の行</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>Rows that were there before</source>
        <translation>すでにあった行</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Share of the error budget that is left, and against last week</source>
        <translation>残っているエラーバジェットの割合と先週比</translation>
    </message>
    <message>
        <source>MLE</source>
        <translation>MLE</translation>
    </message>
    <message>
        <source>SRE</source>
        <translation>SRE</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>確認事項</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>内訳を表示</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>取り消し日時</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>Fires when the burn rates over both windows are above the factor</source>
        <translation>両方の期間のバーンレートが係数を超えると発報します</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>記入者</translation>
    </message>
    <message>
        <source>Would have held</source>
        <translation>達成できた週</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>助言</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>In this phase</source>
        <translation>このフェーズの日数</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Met or waived, of those of the next phase; in production of its own</source>
        <translation>次のフェーズの基準のうち達成または免除されたもの（本番では本番の基準）</translation>
    </message>
    <message>
        <source>For</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>By</source>
        <translation>根拠の出所</translation>
    </message>
    <message>
        <source>What shows it: the data, or people</source>
        <translation>根拠がデータか、人の記録か</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>0; 0.5 by hand, documented; 1 automated and repeated</source>
        <translation>0、0.5（手作業・文書あり）、1（自動で繰り返し）</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提案日</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>何が起きたか</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>One MLE and one SRE of each project</source>
        <translation>各プロジェクトのMLEとSRE1名ずつ</translation>
    </message>
    <message>
        <source>Time spent and planned minutes</source>
        <translation>経過時間と予定（分）</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>出所</translation>
    </message>
    <message>
        <source>R now minus R a week ago: recovered minus spent plus volume effect</source>
        <translation>現在の R − 1 週間前の R：回復 − 消費 ＋ 件数の影響</translation>
    </message>
    <message>
        <source>Recovered minus spent in the week; with the volume effect it is the change of R</source>
        <translation>この週の回復 − 消費。件数の影響を加えると R の変化になります</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Prevent, detect, mitigate or process</source>
        <translation>予防・検知・緩和・プロセス</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完了の条件</translation>
    </message>
    <message>
        <source>What shows that it is done</source>
        <translation>何をもって完了とするか</translation>
    </message>
    <message>
        <source>For how long it has been open, or was until it was closed</source>
        <translation>未完了のままの期間、または終わるまでにかかった期間</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>側</translation>
    </message>
    <message>
        <source>A data pipeline is on the border: people say which side it is</source>
        <translation>データパイプラインは境界にあります。どちらの側かは人が決めます</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>確度</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Incidents of which it is known</source>
        <translation>それがわかっているインシデントの数</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>Half of them took as long or less; of two middle ones the mean</source>
        <translation>半数はこの長さ以下。中央が2つあるときはその平均</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>Nine of ten took as long or less: the value at place 0.9 n, rounded up</source>
        <translation>10件中9件はこの長さ以下（小さいほうから0.9 n番目、端数切り上げ）</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>四半期</translation>
    </message>
    <message>
        <source>Class of cause</source>
        <translation>原因の分類</translation>
    </message>
    <message>
        <source>An incident counts once in each class of its known causes</source>
        <translation>1件のインシデントは、確認済みの原因の分類ごとに1回数えます</translation>
    </message>
    <message>
        <source>Incidents with a known cause of this class</source>
        <translation>この分類の原因が確認されたインシデントの数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Of the incidents whose cause is sorted; none where they are fewer than five</source>
        <translation>原因が分類されたインシデントに対する割合。5件未満では出しません</translation>
    </message>
    <message>
        <source>Other quarters</source>
        <translation>ほかの四半期</translation>
    </message>
    <message>
        <source>The base rate: the same share in all other quarters</source>
        <translation>基準となる割合：ほかのすべての四半期での割合</translation>
    </message>
    <message>
        <source>Of each incident the largest share of an objective&apos;s budget; overlaps count once</source>
        <translation>インシデントごとに目標のバジェットの最大の割合。重なりは1回だけ数えます</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除日時</translation>
    </message>
    <message>
        <source>Goes for good</source>
        <translation>完全に消える日</translation>
    </message>
    <message>
        <source>From this day on it can&apos;t be restored any more; its history stays</source>
        <translation>この日以降は復元できません。履歴は残ります</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>最終問い合わせ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
</context>
<context>
    <name>verbs</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>New date...</source>
        <translation>新しい期限...</translation>
    </message>
    <message>
        <source>Drop...</source>
        <translation>取り下げ...</translation>
    </message>
    <message>
        <source>Done...</source>
        <translation>完了...</translation>
    </message>
    <message>
        <source>Dropped...</source>
        <translation>取り下げ...</translation>
    </message>
    <message>
        <source>What happened...</source>
        <translation>何が起きたか...</translation>
    </message>
    <message>
        <source>Open as incident...</source>
        <translation>インシデントとして記録...</translation>
    </message>
    <message>
        <source>Annotate charts...</source>
        <translation>グラフに注釈...</translation>
    </message>
</context>
<context>
    <name>widgets::ActionsPart</name>
    <message>
        <source>Open actions, overdue first</source>
        <translation>未完了のアクション（期限切れ順）</translation>
    </message>
    <message>
        <source>No open action.</source>
        <translation>未完了のアクションはありません。</translation>
    </message>
</context>
<context>
    <name>widgets::BoardPage</name>
    <message>
        <source>Phases</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>No project is in this phase.</source>
        <translation>このフェーズのプロジェクトはありません。</translation>
    </message>
    <message>
        <source>Projects in this phase (%1), longest in it first</source>
        <translation>このフェーズ（%1）のプロジェクト、長い順</translation>
    </message>
    <message>
        <source>No projects yet.</source>
        <translation>プロジェクトはまだありません。</translation>
    </message>
    <message>
        <source>Import CSV...</source>
        <translation>CSV を取り込む...</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 時点</translation>
    </message>
</context>
<context>
    <name>widgets::BudgetsPart</name>
    <message numerus="yes">
        <source>%n healthy or without budget: </source>
        <translation>
            <numerusform>良好または予算対象外 %n件：</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects to talk about, worst first</source>
        <translation>話し合うプロジェクト（悪い順）</translation>
    </message>
    <message>
        <source>No project is at risk.</source>
        <translation>注意が必要なプロジェクトはありません。</translation>
    </message>
</context>
<context>
    <name>widgets::CausesPart</name>
    <message>
        <source>%1 The known causes say: %2.</source>
        <translation>%1確定した原因からは「%2」です。</translation>
    </message>
    <message>
        <source>Set the cause to: %1</source>
        <translation>原因を設定: %1</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>確度</translation>
    </message>
    <message>
        <source>What made it possible?</source>
        <translation>何がそれを可能にしましたか</translation>
    </message>
    <message>
        <source>Add cause</source>
        <translation>原因を追加</translation>
    </message>
    <message>
        <source>Change cause</source>
        <translation>原因を変更</translation>
    </message>
    <message>
        <source>Remove cause</source>
        <translation>原因を削除</translation>
    </message>
    <message>
        <source>Contributing causes</source>
        <translation>要因</translation>
    </message>
    <message>
        <source>No cause yet: write one below, or in the section Root causes of the text.</source>
        <translation>原因はまだありません。下に書くか、本文の「根本原因」などの節に書いてください。</translation>
    </message>
</context>
<context>
    <name>widgets::ChangesPart</name>
    <message>
        <source>Against review %1 (snapshot #%2), largest first</source>
        <translation>レビュー %1（スナップショット #%2）との比較（大きい順）</translation>
    </message>
    <message>
        <source>No earlier review; comparing is off. This is what the data say of a week ago.</source>
        <translation>以前のレビューがないため、比較はできません。以下はデータから求めた1週間前との違いです。</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n週間前</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes since the earlier review, largest first</source>
        <translation>以前のレビューからの変化（大きい順）</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>変化はありません。</translation>
    </message>
    <message>
        <source>Changes since last week, largest first</source>
        <translation>先週からの変化（大きい順）</translation>
    </message>
    <message>
        <source>Nothing noticeable changed.</source>
        <translation>目立った変化はありません。</translation>
    </message>
    <message>
        <source>Freeze the week to compare it with earlier reviews. This is what the data say of a week ago.</source>
        <translation>以前のレビューと比べるには、この週を確定してください。以下はデータから求めた1週間前との違いです。</translation>
    </message>
</context>
<context>
    <name>widgets::CorrectionForm</name>
    <message>
        <source>It has to end after it begins.</source>
        <translation>終了は開始より後にしてください。</translation>
    </message>
    <message>
        <source>Say why it is left out.</source>
        <translation>除外する理由を書いてください。</translation>
    </message>
    <message>
        <source>Mend the marked fields first.</source>
        <translation>印の付いた欄を先に直してください。</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>規則で指定</translation>
    </message>
    <message>
        <source>this indicator</source>
        <translation>この指標</translation>
    </message>
    <message>
        <source>the whole project</source>
        <translation>プロジェクト全体</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Rule (RRULE)</source>
        <translation>規則（RRULE）</translation>
    </message>
    <message>
        <source>Zone of the repetition</source>
        <translation>繰り返しのタイムゾーン</translation>
    </message>
    <message>
        <source>Left out of</source>
        <translation>除外の対象</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>保守</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>除外を保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>widgets::CorrectionPanel</name>
    <message>
        <source>Corrections: what is left out</source>
        <translation>除外期間</translation>
    </message>
    <message>
        <source>Nothing is left out. Select a span on the chart, or add one by hand.</source>
        <translation>除外期間はありません。グラフで範囲を選ぶか、手で追加してください。</translation>
    </message>
    <message>
        <source>Corrections of the indicator and of its project, newest first</source>
        <translation>この指標とプロジェクトの除外期間（新しい順）</translation>
    </message>
    <message>
        <source>Add correction...</source>
        <translation>除外を追加...</translation>
    </message>
    <message>
        <source>Change...</source>
        <translation>変更...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>widgets::CostPart</name>
    <message>
        <source>Reliability that costs more than it is worth</source>
        <translation>価値に見合わない信頼性コスト</translation>
    </message>
    <message>
        <source>Nothing is asked too much or too little of.</source>
        <translation>要求が高すぎる、または低すぎるものはありません。</translation>
    </message>
</context>
<context>
    <name>widgets::DecisionsPart</name>
    <message>
        <source>Decided in this review</source>
        <translation>このレビューでの決定</translation>
    </message>
    <message>
        <source>Decisions of this review</source>
        <translation>このレビューの決定事項</translation>
    </message>
    <message>
        <source>Nothing yet: D decides.</source>
        <translation>決定事項はまだありません（Dキーで追加）。</translation>
    </message>
    <message>
        <source>What became of earlier decisions</source>
        <translation>以前の決定事項のその後</translation>
    </message>
    <message>
        <source>Decisions of earlier reviews</source>
        <translation>以前のレビューの決定事項</translation>
    </message>
    <message>
        <source>No earlier decision is open, expired or of last week.</source>
        <translation>未完了、失効、または先週の決定事項はありません。</translation>
    </message>
</context>
<context>
    <name>widgets::EditorPage</name>
    <message>
        <source>## Summary

## Impact

## Timeline

## Why

## What went well

## Actions
</source>
        <translation>## 概要

## 影響

## 経過

## 原因の分析

## うまくいったこと

## アクション
</translation>
    </message>
    <message>
        <source>This postmortem is not there any more.</source>
        <translation>このポストモーテムはもうありません。</translation>
    </message>
    <message>
        <source>All postmortems</source>
        <translation>すべてのポストモーテム</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>下書き保存 %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>段階：%1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Budget spent: %1</source>
        <translation>予算消費：%1</translation>
    </message>
    <message>
        <source>Lasted %1</source>
        <translation>継続時間 %1</translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>何が起きたか（1行）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Budget spent: %1…</source>
        <translation>予算消費：%1…</translation>
    </message>
    <message>
        <source>Restore postmortem %1</source>
        <translation>ポストモーテム%1を復元</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>%1 was deleted on %2 by %3. It is in the bin, with its history.</source>
        <translation>%1は%2に%3が削除しました。履歴とともにごみ箱にあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n more of this kind</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::EditorSections</name>
    <message>
        <source>Timeline</source>
        <translation>経過</translation>
    </message>
    <message numerus="yes">
        <source>Timeline (%n proposed)</source>
        <translation>
            <numerusform>経過（候補%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Sections of the postmortem</source>
        <translation>ポストモーテムの節</translation>
    </message>
    <message>
        <source>Text of the postmortem (Markdown)</source>
        <translation>ポストモーテムの本文（Markdown）</translation>
    </message>
    <message>
        <source>How the text reads</source>
        <translation>本文の表示</translation>
    </message>
    <message>
        <source>Roles, not names: what happened, and how it will not happen again.</source>
        <translation>個人名ではなく役割で、何が起きたか、どう再発を防ぐかを書いてください。</translation>
    </message>
</context>
<context>
    <name>widgets::EvidenceForm</name>
    <message>
        <source>1: done, automated or repeated</source>
        <translation>1：実施済み（自動または繰り返し）</translation>
    </message>
    <message>
        <source>0.5: done by hand, documented</source>
        <translation>0.5：手作業で実施、文書あり</translation>
    </message>
    <message>
        <source>0: not done</source>
        <translation>0：未実施</translation>
    </message>
    <message>
        <source>Say what shows it, such as a link.</source>
        <translation>根拠を書いてください（リンクなど）。</translation>
    </message>
    <message>
        <source>Evidence of %1</source>
        <translation>%1の根拠</translation>
    </message>
    <message>
        <source>Evidence by hand</source>
        <translation>根拠の記録</translation>
    </message>
    <message>
        <source>What it is evidence of</source>
        <translation>何の根拠か</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Note: what shows it</source>
        <translation>メモ：根拠</translation>
    </message>
    <message>
        <source>What shows it: a link, a date, a note</source>
        <translation>根拠：リンク、日付、メモ</translation>
    </message>
    <message>
        <source>Record evidence</source>
        <translation>根拠を記録</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is shown by the data: nothing is entered by hand.</source>
        <translation>「%1」はデータが示します。手で入力するものはありません。</translation>
    </message>
</context>
<context>
    <name>widgets::Explanation</name>
    <message>
        <source>What the figure is made of</source>
        <translation>数値の内訳</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>widgets::HistoryPart</name>
    <message>
        <source>History of the postmortem, newest first</source>
        <translation>ポストモーテムの履歴（新しい順）</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Each change that is saved stands here: who, when, from what, to what.</source>
        <translation>まだ保存されていません。保存した変更はすべてここに残ります。誰が、いつ、何から何へ変えたか。</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>この版に戻す</translation>
    </message>
    <message>
        <source>The postmortem becomes what it was after this change. Undo takes it back.</source>
        <translation>ポストモーテムをこの変更の直後の内容に戻します。元に戻すこともできます。</translation>
    </message>
</context>
<context>
    <name>widgets::ImportForm</name>
    <message>
        <source>auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>%1 (auto)</source>
        <translation>%1（自動）</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>区切り文字</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>見出し行</translation>
    </message>
    <message>
        <source>Zone of the times</source>
        <translation>時刻のタイムゾーン</translation>
    </message>
    <message>
        <source>Times are the</source>
        <translation>時刻の意味</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Target %</source>
        <translation>目標値 %</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Good when</source>
        <translation>良好の条件</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>new or existing</source>
        <translation>新規または既存</translation>
    </message>
    <message>
        <source>%1 is no target: give 0 to 100 %.</source>
        <translation>%1 は目標値になりません。0〜100 % で入力してください。</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>%1 は数値ではありません。</translation>
    </message>
    <message>
        <source>A target for values needs a limit: say when a value is good.</source>
        <translation>値に目標を付けるには限度が必要です。どの値を良好とするかを指定してください。</translation>
    </message>
    <message>
        <source>Counts are</source>
        <translation>件数は</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Expected every</source>
        <translation>データの間隔</translation>
    </message>
</context>
<context>
    <name>widgets::ImportPage</name>
    <message>
        <source>Import CSV</source>
        <translation>CSVの取り込み</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Drop a CSV file anywhere in this window, or choose one.</source>
        <translation>CSVファイルをこのウィンドウにドロップするか、選択してください。</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>ファイルの選択...</translation>
    </message>
    <message>
        <source>%1 rows ready, %2 rejected, %3 duplicates (the last one counts)</source>
        <translation>取り込み可能 %1行、拒否 %2行、重複 %3行（最後の行が有効）</translation>
    </message>
    <message>
        <source>%1 good, %2 of the budget left</source>
        <translation>良好 %1、残り予算 %2</translation>
    </message>
    <message>
        <source>Other file...</source>
        <translation>別のファイル...</translation>
    </message>
    <message>
        <source>Show rejected rows</source>
        <translation>拒否された行の表示</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>ファイルの先頭の行</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>拒否された行</translation>
    </message>
    <message>
        <source>Name the project and the indicator to import.</source>
        <translation>取り込むプロジェクトと指標を指定してください。</translation>
    </message>
    <message>
        <source>No row can be imported.</source>
        <translation>取り込める行がありません。</translation>
    </message>
</context>
<context>
    <name>widgets::IncidentChart</name>
    <message>
        <source>Drag the ends of the span, or move them with Shift+Left/Right (start) and Ctrl+Shift+Left/Right (end)</source>
        <translation>期間の両端はドラッグで動かせます。キーでは Shift+左右が開始、Ctrl+Shift+左右が終了です</translation>
    </message>
</context>
<context>
    <name>widgets::IncidentForm</name>
    <message>
        <source>No project</source>
        <translation>プロジェクトなし</translation>
    </message>
    <message>
        <source>Link indicators</source>
        <translation>指標の関連付け</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>症状</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Linked indicators</source>
        <translation>関連する指標</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了済み</translation>
    </message>
    <message>
        <source>data change, retrain</source>
        <translation>データ変更, 再学習</translation>
    </message>
</context>
<context>
    <name>widgets::IncidentsPart</name>
    <message>
        <source>Incidents of the week</source>
        <translation>今週のインシデント</translation>
    </message>
    <message>
        <source>No incident.</source>
        <translation>インシデントはありません。</translation>
    </message>
    <message>
        <source>Dips: Enter says what happened</source>
        <translation>落ち込み（Enterキーで説明を記入）</translation>
    </message>
    <message>
        <source>Dips of the week, unexplained first</source>
        <translation>今週の落ち込み（説明のないものから）</translation>
    </message>
    <message>
        <source>No budget lost 5 % or more, and no signal waits in the triage.</source>
        <translation>5 % 以上減ったバジェットはなく、トリアージ待ちの兆候もありません。</translation>
    </message>
</context>
<context>
    <name>widgets::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
</context>
<context>
    <name>widgets::LogActions</name>
    <message>
        <source>Open actions</source>
        <translation>未完了のアクション</translation>
    </message>
    <message>
        <source>Overdue actions</source>
        <translation>期限を過ぎたアクション</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>案</translation>
    </message>
    <message>
        <source>Done and dropped</source>
        <translation>完了と取りやめ</translation>
    </message>
    <message>
        <source>All actions and ideas</source>
        <translation>すべてのアクションと案</translation>
    </message>
    <message>
        <source>Which actions</source>
        <translation>表示するアクション</translation>
    </message>
    <message>
        <source>Actions of all postmortems, overdue first</source>
        <translation>すべてのポストモーテムのアクション（期限超過が先）</translation>
    </message>
</context>
<context>
    <name>widgets::LogBin</name>
    <message>
        <source>Restore postmortem %1</source>
        <translation>ポストモーテム%1を復元</translation>
    </message>
    <message>
        <source>The bin is empty. What is deleted stays in it for 30 days.</source>
        <translation>ごみ箱は空です。削除したものは30日間ここに残ります。</translation>
    </message>
    <message>
        <source>Deleted postmortems stay here for 30 days; Enter restores the chosen one.</source>
        <translation>削除したポストモーテムは30日間ここに残ります。Enterキーで、選んだものを復元します。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Postmortems in the bin, deleted last first</source>
        <translation>ごみ箱のポストモーテム（削除の新しい順）</translation>
    </message>
</context>
<context>
    <name>widgets::LogPage</name>
    <message>
        <source>All projects</source>
        <translation>すべてのプロジェクト</translation>
    </message>
    <message>
        <source>All symptoms</source>
        <translation>すべての症状</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>すべての原因</translation>
    </message>
    <message>
        <source>Log postmortem</source>
        <translation>ポストモーテムの記録</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Search postmortems</source>
        <translation>ポストモーテムの検索</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>症状</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Postmortems, newest first</source>
        <translation>ポストモーテム（新しい順）</translation>
    </message>
    <message>
        <source>No postmortem matches these filters.</source>
        <translation>条件に合うポストモーテムはありません。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>絞り込みの解除</translation>
    </message>
    <message>
        <source>No postmortem yet. Select a dip on a chart and press Enter, or press Ctrl+N.</source>
        <translation>ポストモーテムはまだありません。グラフの落ち込みを選択してEnterを押すか、Ctrl+Nを押してください。</translation>
    </message>
    <message>
        <source>Postmortems</source>
        <translation>ポストモーテム</translation>
    </message>
    <message>
        <source>Delete postmortem %1</source>
        <translation>ポストモーテム「%1」を削除</translation>
    </message>
    <message>
        <source>Delete postmortem</source>
        <translation>ポストモーテムを削除</translation>
    </message>
    <message>
        <source>Past availability from postmortems</source>
        <translation>ポストモーテムによる過去の可用性</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>すべてのタグ</translation>
    </message>
    <message>
        <source>All responders</source>
        <translation>すべての対応者</translation>
    </message>
    <message>
        <source>All weeks</source>
        <translation>すべての週</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>Search: words, &quot;phrases&quot;, cause:, tag:</source>
        <translation>検索：語、&quot;語句&quot;、cause:、tag:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Who handled it</source>
        <translation>対応者</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>ログの区分</translation>
    </message>
    <message numerus="yes">
        <source>In the bin (%n)</source>
        <translation>
            <numerusform>ごみ箱（%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>ごみ箱</translation>
    </message>
</context>
<context>
    <name>widgets::LogStatistics</name>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Causes by project</source>
        <translation>プロジェクト別の原因</translation>
    </message>
    <message>
        <source>Causes by quarter</source>
        <translation>四半期別の原因</translation>
    </message>
    <message>
        <source>Causes by project and quarter</source>
        <translation>プロジェクト・四半期別の原因</translation>
    </message>
    <message>
        <source>How causes are grouped</source>
        <translation>原因のまとめ方</translation>
    </message>
    <message>
        <source>Past availability as a series</source>
        <translation>過去の可用性を系列にする</translation>
    </message>
    <message>
        <source>Minutes within incidents of the project count as bad: for times when nothing was measured. The indicator says that it is from postmortems.</source>
        <translation>プロジェクトのインシデント中の分を不良として数えます。計測のなかった時期のためのものです。指標にはポストモーテムによるものと表示されます。</translation>
    </message>
    <message>
        <source>How long incidents take</source>
        <translation>インシデントにかかる時間</translation>
    </message>
    <message>
        <source>Lengths of incidents with their definitions</source>
        <translation>インシデントの長さとその定義</translation>
    </message>
    <message>
        <source>Causes that come back</source>
        <translation>繰り返す原因</translation>
    </message>
</context>
<context>
    <name>widgets::MainWindow</name>
    <message>
        <source>Open workspace</source>
        <translation>ワークスペースを開く</translation>
    </message>
    <message>
        <source>Workspaces (*.shinrai)</source>
        <translation>ワークスペース (*.shinrai)</translation>
    </message>
    <message>
        <source>There is nothing to export here.</source>
        <translation>ここには書き出すものがありません。</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>フォルダーへの書き出し</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n個のファイルを %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直し(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>%1 時点のデータ</translation>
    </message>
    <message>
        <source>%1 - Shinrai</source>
        <translation>%1 - Shinrai</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) new, </source>
        <translation>
            <numerusform>%1：新規 %n行、</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>拒否 %n行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Import changes</source>
        <translation>変更の取り込み</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Import a folder of postmortems</source>
        <translation>ポストモーテムのフォルダーの取り込み</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n postmortem(s) new, </source>
        <translation>
            <numerusform>%1：新規ポストモーテム %n件、</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s) read, </source>
        <translation>
            <numerusform>%1：変更 %n件、</numerusform>
        </translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新しいワークスペース</translation>
    </message>
    <message>
        <source>Choose a postmortem in the log first.</source>
        <translation>先に一覧でポストモーテムを選んでください。</translation>
    </message>
    <message>
        <source>Open &amp;sample workspace</source>
        <translation>サンプルを開く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;New workspace...</source>
        <translation>ワークスペースを新規作成(&amp;N)...</translation>
    </message>
    <message>
        <source>&amp;Open workspace...</source>
        <translation>ワークスペースを開く(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Import CSV...</source>
        <translation>CSVをインポート(&amp;I)...</translation>
    </message>
    <message>
        <source>Shinrai is the weekly reliability review of machine learning systems: what each of them may still get wrong, what went wrong, and who does what. Nothing leaves this machine.</source>
        <translation>Shinraiは機械学習システムの信頼性を毎週レビューするためのアプリです。各システムに残る許容量、起きた障害、担当者を一か所で確認できます。データがこのマシンの外に出ることはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the same name are there. Replace them?</source>
        <translation>
            <numerusform>同じ名前のファイルが %n 個あります。置き換えますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Weeks begin in</source>
        <translation>週の区切りのタイムゾーン</translation>
    </message>
    <message>
        <source>First: a new workspace for what is imported</source>
        <translation>まず取り込み先の新しいワークスペースを作成します</translation>
    </message>
    <message>
        <source>Chart written to %1.</source>
        <translation>グラフを %1 に書き出しました。</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>グラフの書き出し</translation>
    </message>
</context>
<context>
    <name>widgets::MarksPart</name>
    <message>
        <source>%1: how it is known</source>
        <translation>%1: 確かさ</translation>
    </message>
    <message>
        <source>%1: time</source>
        <translation>%1: 時刻</translation>
    </message>
</context>
<context>
    <name>widgets::MatrixView</name>
    <message numerus="yes">
        <source>%1: %2, %n item(s)</source>
        <translation>
            <numerusform>%1：%2、%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Symptom or cause unknown: %1</source>
        <translation>症状または原因が不明：%1</translation>
    </message>
    <message>
        <source>Symptom and cause: who can handle it</source>
        <translation>症状と原因：対応できる担当者</translation>
    </message>
    <message>
        <source>Inbox and accepted</source>
        <translation>未処理と受理済み</translation>
    </message>
</context>
<context>
    <name>widgets::MeanwhileBar</name>
    <message>
        <source>Somebody else saved this postmortem meanwhile. What they changed is in it now:</source>
        <translation>編集中に、ほかの人がこのポストモーテムを保存しました。その変更は取り込み済みです:</translation>
    </message>
    <message>
        <source>Somebody else saved this postmortem meanwhile, and changed the same as you. Nothing is saved until you say what holds. They changed:</source>
        <translation>編集中に、ほかの人がこのポストモーテムを保存し、同じ箇所を変更しました。どちらを採るか選ぶまで保存されません。相手の変更:</translation>
    </message>
    <message>
        <source>Their text</source>
        <translation>相手の本文</translation>
    </message>
    <message>
        <source>Keep mine where both changed</source>
        <translation>重なる箇所は自分の変更を残す</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>相手の変更を採る</translation>
    </message>
</context>
<context>
    <name>widgets::MessageStrip</name>
    <message>
        <source>Close message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1（%2回）</translation>
    </message>
</context>
<context>
    <name>widgets::MlPart</name>
    <message>
        <source>Retrainings, releases and changes of data in the week</source>
        <translation>今週の再学習、リリース、データの変更</translation>
    </message>
    <message>
        <source>Nothing was done to models or data.</source>
        <translation>モデルとデータへの変更はありません。</translation>
    </message>
</context>
<context>
    <name>widgets::NewObjectiveButton</name>
    <message>
        <source>New objective...</source>
        <translation>新しい目標...</translation>
    </message>
    <message>
        <source>For an indicator that has none</source>
        <translation>目標のない指標に設定します</translation>
    </message>
</context>
<context>
    <name>widgets::ObjectiveEditor</name>
    <message>
        <source>Mend the marked fields first.</source>
        <translation>印の付いた欄を先に直してください。</translation>
    </message>
    <message>
        <source>Trying it on the history ...</source>
        <translation>過去のデータで試しています...</translation>
    </message>
    <message>
        <source>Saving ...</source>
        <translation>保存しています...</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>版を保存</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版の履歴</translation>
    </message>
    <message>
        <source>Versions of the objective, newest first</source>
        <translation>目標の版（新しい順）</translation>
    </message>
</context>
<context>
    <name>widgets::ObjectiveForm</name>
    <message>
        <source>Target %</source>
        <translation>目標 %</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>暦の期間</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Good when</source>
        <translation>良とする条件</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限度</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>スライス</translation>
    </message>
    <message>
        <source>Slice target %</source>
        <translation>スライス目標 %</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>欠測の扱い</translation>
    </message>
    <message>
        <source>Carry for</source>
        <translation>引き継ぐ長さ</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>適用開始</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>agreed with the users in the review of W47</source>
        <translation>W47 のレビューで利用者と合意</translation>
    </message>
    <message>
        <source>Fewest units</source>
        <translation>最少単位数</translation>
    </message>
</context>
<context>
    <name>widgets::ObjectiveHead</name>
    <message>
        <source>Explain</source>
        <translation>計算の説明</translation>
    </message>
    <message>
        <source>How these figures came about (I)</source>
        <translation>数値の計算方法 (I)</translation>
    </message>
    <message>
        <source>How these figures came about</source>
        <translation>数値の計算方法</translation>
    </message>
    <message>
        <source>Alerts by burn rate</source>
        <translation>バーンレートによるアラート</translation>
    </message>
    <message>
        <source>No burn-rate alerts: they are for online indicators with a window of a week or more.</source>
        <translation>バーンレートのアラートはありません。1週間以上の期間を持つオンライン指標が対象です。</translation>
    </message>
</context>
<context>
    <name>widgets::ObjectivePage</name>
    <message>
        <source>Objective</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Objective: %1</source>
        <translation>目標: %1</translation>
    </message>
    <message>
        <source>This indicator is not in the workspace.</source>
        <translation>この指標はワークスペースにありません。</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>すべてのプロジェクト</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>There are no samples of this indicator yet: import some to see its budget.</source>
        <translation>この指標のデータはまだありません。取り込むと予算が表示されます。</translation>
    </message>
    <message>
        <source>This indicator has no objective yet. Choose a target below and save it.</source>
        <translation>この指標にはまだ目標がありません。下で目標値を選んで保存してください。</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>新しい目標</translation>
    </message>
    <message>
        <source>Change the objective</source>
        <translation>目標の変更</translation>
    </message>
</context>
<context>
    <name>widgets::Page</name>
    <message>
        <source>Loading the figures ...</source>
        <translation>数値を読み込んでいます...</translation>
    </message>
</context>
<context>
    <name>widgets::PhasePage</name>
    <message>
        <source>Phase</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1（%2 から）</translation>
    </message>
    <message>
        <source>%1, suggested: %2</source>
        <translation>%1、推奨：%2</translation>
    </message>
    <message>
        <source>Criteria: all met or waived</source>
        <translation>基準：すべて達成または免除</translation>
    </message>
    <message numerus="yes">
        <source>Criteria: %n open</source>
        <translation>
            <numerusform>基準：未達 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>ML Test Score %1: %2 (data %3, model %4, infrastructure %5, monitoring %6). Readiness: %7</source>
        <extracomment>%1 the score, %2 what it means, %3 to %6 its sections, %7 the level</extracomment>
        <translation>ML Test Score %1：%2（データ %3、モデル %4、基盤 %5、監視 %6）。成熟度：%7</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Criteria: Enter records evidence, X waives, P proposes another phase</source>
        <translation>基準：Enter で根拠を記録、X で免除、P でフェーズを提案</translation>
    </message>
    <message>
        <source>Changes of phase, newest first</source>
        <translation>フェーズの変更、新しい順</translation>
    </message>
    <message>
        <source>The 28 tests of the ML Test Score</source>
        <translation>ML Test Score の28のテスト</translation>
    </message>
    <message>
        <source>This project is not in the workspace.</source>
        <translation>このプロジェクトはワークスペースにありません。</translation>
    </message>
    <message>
        <source>Show all phases</source>
        <translation>すべてのフェーズを表示</translation>
    </message>
</context>
<context>
    <name>widgets::PhasesPart</name>
    <message>
        <source>Phases to talk about</source>
        <translation>話し合うフェーズ</translation>
    </message>
    <message>
        <source>All phases fit.</source>
        <translation>フェーズはすべて適切です。</translation>
    </message>
    <message>
        <source>Enter opens a phase: there it is proposed and confirmed</source>
        <translation>Enter でフェーズを開き、そこで提案と確認を行います</translation>
    </message>
</context>
<context>
    <name>widgets::PortfolioPage</name>
    <message>
        <source>No project matches &quot;%1&quot;.</source>
        <translation>「%1」に合うプロジェクトはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s), not counted</source>
        <translation>
            <numerusform>試行 %n件（集計外）</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>絞り込み（Ctrl+F）</translation>
    </message>
    <message>
        <source>Filter projects by name, phase, status</source>
        <translation>名前、フェーズ、状態でプロジェクトを絞り込み</translation>
    </message>
    <message>
        <source>Projects, worst first</source>
        <translation>プロジェクト（悪い順）</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>絞り込みの解除</translation>
    </message>
    <message>
        <source>No projects yet.</source>
        <translation>プロジェクトはまだありません。</translation>
    </message>
    <message>
        <source>Import CSV...</source>
        <translation>CSVの取り込み...</translation>
    </message>
    <message>
        <source>Open sample workspace</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>%1, worst first, budgets as of %2</source>
        <translation>%1、悪い順、予算は %2 時点</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>ポートフォリオ</translation>
    </message>
    <message>
        <source>Frozen figures</source>
        <translation>確定した数値</translation>
    </message>
    <message>
        <source>7 days, %1</source>
        <translation>7日間（%1）</translation>
    </message>
    <message>
        <source>Today&apos;s figures: review %1 is frozen as snapshot #%2</source>
        <translation>現在の数値です。レビュー %1 はスナップショット #%2 として確定済みです</translation>
    </message>
</context>
<context>
    <name>widgets::ProjectPage</name>
    <message>
        <source>Last week beside this one</source>
        <translation>先週との並列表示</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>表で表示</translation>
    </message>
    <message>
        <source>Log postmortem</source>
        <translation>ポストモーテムの記録</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1（%2から）</translation>
    </message>
    <message>
        <source>MLE %1</source>
        <translation>MLE %1</translation>
    </message>
    <message>
        <source>SRE %1</source>
        <translation>SRE %1</translation>
    </message>
    <message>
        <source>%1 %2 %3, %4 against last week</source>
        <translation>%1 %2 %3、先週比 %4</translation>
    </message>
    <message>
        <source>KPI   %1</source>
        <translation>KPI   %1</translation>
    </message>
    <message>
        <source>This project is not in the workspace.</source>
        <translation>このプロジェクトはワークスペースにありません。</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>すべてのプロジェクト</translation>
    </message>
    <message>
        <source>Incidents (%1)</source>
        <translation>インシデント（%1）</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>ML</source>
        <translation>ML</translation>
    </message>
    <message>
        <source>Ctrl+N; with a span selected on a chart it is linked</source>
        <translation>Ctrl+N。グラフで範囲を選択していると関連付けられます</translation>
    </message>
    <message>
        <source>Ordinary budgets, worst first</source>
        <translation>通常の予算（悪い順）</translation>
    </message>
    <message>
        <source>ML budgets, worst first</source>
        <translation>MLの予算（悪い順）</translation>
    </message>
    <message>
        <source>Incidents of the project, newest first</source>
        <translation>プロジェクトのインシデント（新しい順）</translation>
    </message>
    <message>
        <source>Log postmortem for this span</source>
        <translation>この期間のポストモーテムを記録</translation>
    </message>
    <message>
        <source>Zoom to this span</source>
        <translation>この期間に拡大</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>拡大を解除</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>内訳を表示</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>グラフをコピー</translation>
    </message>
    <message>
        <source>Objective...</source>
        <translation>目標...</translation>
    </message>
    <message>
        <source>Export this chart...</source>
        <translation>このグラフを書き出す...</translation>
    </message>
    <message>
        <source>Export all of the page...</source>
        <translation>このページ全体を書き出す...</translation>
    </message>
</context>
<context>
    <name>widgets::ProposalForm</name>
    <message>
        <source>Propose %1</source>
        <translation>%1を提案</translation>
    </message>
    <message>
        <source>Say who confirms it.</source>
        <translation>承認者を入力してください。</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1を承認</translation>
    </message>
    <message>
        <source>Withdraw the proposal of %1</source>
        <translation>%1の提案を取り下げ</translation>
    </message>
    <message>
        <source>Change of phase</source>
        <translation>フェーズ変更</translation>
    </message>
    <message>
        <source>Phase to propose</source>
        <translation>提案するフェーズ</translation>
    </message>
    <message>
        <source>Reason of the proposal</source>
        <translation>提案の理由</translation>
    </message>
    <message>
        <source>Why it is time</source>
        <translation>提案する理由</translation>
    </message>
    <message>
        <source>Propose change</source>
        <translation>変更を提案</translation>
    </message>
    <message>
        <source>Role that confirms</source>
        <translation>承認する役割</translation>
    </message>
    <message>
        <source>Who confirms</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り下げ</translation>
    </message>
</context>
<context>
    <name>widgets::Rail</name>
    <message>
        <source>%1, %2 open</source>
        <translation>%1、未対応 %2件</translation>
    </message>
</context>
<context>
    <name>widgets::ReadBackPart</name>
    <message numerus="yes">
        <source>Data changed since: %n figure(s) would be different today.</source>
        <translation>
            <numerusform>確定後にデータが変わりました：現在のデータでは %n件の数値が異なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notes, oldest first</source>
        <translation>メモ（古い順）</translation>
    </message>
    <message>
        <source>No note: N writes one.</source>
        <translation>メモはありません（Nキーで追加）。</translation>
    </message>
    <message>
        <source>SHA-256 of the snapshot</source>
        <translation>スナップショットのSHA-256</translation>
    </message>
    <message>
        <source>Amend...</source>
        <translation>追記...</translation>
    </message>
    <message>
        <source>A signed review changes no more: a dated addendum stands below it.</source>
        <translation>承認済みのレビューは変更できません。日付入りの追記として残します。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Today&apos;s figures</source>
        <translation>現在の数値</translation>
    </message>
</context>
<context>
    <name>widgets::RecordForm</name>
    <message>
        <source>the whole review</source>
        <translation>レビュー全体</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>先に内容を入力してください。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>アクションの種類</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完了の条件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>widgets::ReportDialog</name>
    <message>
        <source>Report of the week</source>
        <translation>週のレポート</translation>
    </message>
    <message>
        <source>Digest before the meeting</source>
        <translation>会議前の事前資料</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webページ (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Folder: Markdown and pictures</source>
        <translation>フォルダー：Markdownと図</translation>
    </message>
    <message>
        <source>Folder: the data behind, CSV</source>
        <translation>フォルダー：元データのCSV</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>USレター</translation>
    </message>
    <message>
        <source>Export report %1</source>
        <translation>レポート %1 の書き出し</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Leave out titles, names of people and free texts</source>
        <translation>件名、担当者名、自由記述を省く</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>書き出す...</translation>
    </message>
    <message>
        <source>The pages are being made...</source>
        <translation>ページを作成しています...</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>レポートの書き出し</translation>
    </message>
    <message>
        <source>Folder to put it in</source>
        <translation>保存先のフォルダー</translation>
    </message>
</context>
<context>
    <name>widgets::ReviewPage</name>
    <message>
        <source>Review %1</source>
        <translation>レビュー %1</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>週次レビュー</translation>
    </message>
    <message>
        <source>Verified: as it was frozen.</source>
        <translation>検証済み：確定時のままです。</translation>
    </message>
    <message>
        <source>Not frozen yet</source>
        <translation>未確定</translation>
    </message>
    <message>
        <source>Decisions and notes: what, who, until when.</source>
        <translation>決定事項とメモ：何を、誰が、いつまでに。</translation>
    </message>
    <message>
        <source>Freeze the review to write notes.</source>
        <translation>メモを書くには、レビューを確定してください。</translation>
    </message>
    <message>
        <source>Nothing to review yet: there is no project.</source>
        <translation>プロジェクトがないため、レビューするものはまだありません。</translation>
    </message>
    <message>
        <source>Import CSV...</source>
        <translation>CSVの取り込み...</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Export report...</source>
        <translation>レポートの書き出し...</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>議題</translation>
    </message>
    <message>
        <source>Notes of the review (Markdown)</source>
        <translation>レビューのメモ（Markdown）</translation>
    </message>
    <message>
        <source>How the notes read</source>
        <translation>メモの表示</translation>
    </message>
    <message>
        <source>Snapshot #%1, frozen %2, %3…</source>
        <translation>スナップショット #%1、確定 %2、%3…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>The clock stands still (P)</source>
        <translation>時計を止めます（P）</translation>
    </message>
    <message>
        <source>The clock runs; it is not kept (P)</source>
        <translation>時計を動かします。時間は保存されません（P）</translation>
    </message>
    <message>
        <source>Signed by both roles: nothing changes any more. What is to be said later comes as a dated addendum.</source>
        <translation>両方の役割が承認済みです。内容は変更できません。後から伝えることは、日付入りの追記として残します。</translation>
    </message>
    <message>
        <source>Ctrl+Enter freezes this week: figures, definitions and phases are kept for ever with a hash, whatever data come later. From then on the meeting can record who is here, decisions and notes.</source>
        <translation>Ctrl+Enterで今週を確定します。数値、定義、フェーズは、後からデータが変わってもハッシュ付きで永久に保存されます。確定後は、出席者、決定事項、メモを記録できます。</translation>
    </message>
    <message>
        <source>Keep the figures of this week for ever, with a hash (Ctrl+Enter)</source>
        <translation>今週の数値をハッシュ付きで永久に保存します（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>45 min</source>
        <translation>45分</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30分</translation>
    </message>
    <message>
        <source>Planned length of the meeting</source>
        <translation>会議の予定時間</translation>
    </message>
</context>
<context>
    <name>widgets::RoleHeader</name>
    <message>
        <source>Role of column %1</source>
        <translation>列 %1 の役割</translation>
    </message>
</context>
<context>
    <name>widgets::RollCallPart</name>
    <message>
        <source>%1 is here</source>
        <translation>%1は出席</translation>
    </message>
    <message>
        <source>%1 is not here</source>
        <translation>%1は欠席</translation>
    </message>
    <message>
        <source>Data not complete, acknowledged: %1</source>
        <translation>データがそろっていません（了承済み）：%1</translation>
    </message>
    <message>
        <source>Data not complete: %1. Say why the review goes on; without that nobody can sign.</source>
        <translation>データがそろっていません：%1。レビューを続ける理由を入力してください。理由がないと承認できません。</translation>
    </message>
    <message>
        <source>Who should be there, and their data</source>
        <translation>出席者とデータの状態</translation>
    </message>
    <message>
        <source>No project.</source>
        <translation>プロジェクトはありません。</translation>
    </message>
    <message>
        <source>0  Everybody</source>
        <translation>0  全員</translation>
    </message>
    <message>
        <source>K  Acknowledge</source>
        <translation>K  了承</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why the review goes on with incomplete data</source>
        <translation>データがそろわないままレビューを続ける理由</translation>
    </message>
    <message>
        <source>Role of somebody else</source>
        <translation>ほかの出席者の役割</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>ほかの出席者</translation>
    </message>
    <message>
        <source>Handle of somebody else</source>
        <translation>ほかの出席者のハンドル名</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>出席に追加</translation>
    </message>
</context>
<context>
    <name>widgets::SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Zone of the weeks</source>
        <translation>週のタイムゾーン</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Settings apply at once. Nothing leaves this machine.</source>
        <translation>設定はすぐに反映されます。データがこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
</context>
<context>
    <name>widgets::SignOff</name>
    <message>
        <source>Freeze the week first.</source>
        <translation>先に週を確定してください。</translation>
    </message>
    <message>
        <source>Who signs as %1</source>
        <translation>%1として承認する人</translation>
    </message>
    <message>
        <source>Sign as %1</source>
        <translation>%1として承認</translation>
    </message>
    <message>
        <source>I am alone: one person signs for both roles</source>
        <translation>1人で両方の役割を承認する</translation>
    </message>
    <message>
        <source>Why one person signs for both roles</source>
        <translation>1人で両方の役割を承認する理由</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Sign this week as %1? Enter or Ctrl+Enter signs; it is read-only once both have.</source>
        <translation>%1 としてこの週を承認しますか? Enter または Ctrl+Enter で承認します。両者の承認後は読み取り専用になります。</translation>
    </message>
</context>
<context>
    <name>widgets::SimilarBar</name>
    <message>
        <source>Similar:</source>
        <translation>類似：</translation>
    </message>
</context>
<context>
    <name>widgets::SourcesPage</name>
    <message>
        <source>Import CSV...</source>
        <translation>CSVの取り込み...</translation>
    </message>
    <message>
        <source>Imports, newest first</source>
        <translation>取り込み（新しい順）</translation>
    </message>
    <message>
        <source>Nothing was imported yet: a CSV file with times and counts is enough to begin.</source>
        <translation>取り込みはまだありません。時刻と件数のCSVファイルがあれば始められます。</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s), newest first</source>
        <translation>
            <numerusform>取り込み%n件（新しい順）</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>データソース</translation>
    </message>
    <message>
        <source>Select an import that was not taken back.</source>
        <translation>まだ取り消していない取り込みを選んでください。</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>取り込みを取り消す</translation>
    </message>
    <message>
        <source>The sample&apos;s own figures came with it: no import is listed for them.</source>
        <translation>サンプルの数値は最初から含まれており、取り込みの一覧には出ません。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再度問い合わせ</translation>
    </message>
    <message>
        <source>Asks all sources for what is new (F5).</source>
        <translation>すべてのソースに新しいデータを問い合わせます (F5)。</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>定期的に問い合わせるソース</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Sources that are asked again, those with trouble first</source>
        <translation>繰り返し問い合わせるソース (問題のあるものが先頭)</translation>
    </message>
</context>
<context>
    <name>widgets::SpanLine</name>
    <message>
        <source>Zoomed in time: %1 (%2 of %3)</source>
        <translation>期間を拡大中：%1（%3のうち%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a range of time and its length</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Reset zoom (0)</source>
        <translation>拡大を解除 (0)</translation>
    </message>
</context>
<context>
    <name>widgets::StatusLine</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel what is going on</source>
        <translation>実行中の処理のキャンセル</translation>
    </message>
</context>
<context>
    <name>widgets::TimeView</name>
    <message>
        <source>Table of the chart</source>
        <translation>グラフの表</translation>
    </message>
</context>
<context>
    <name>widgets::TimelinePart</name>
    <message>
        <source>Timeline, in order of time, with measured events</source>
        <translation>経過（時刻順、計測された出来事を含む）</translation>
    </message>
    <message>
        <source>No timeline yet: write &quot;- 02:10 - what happened&quot; below the heading Timeline, or link an indicator and its events are proposed here.</source>
        <translation>経過はまだありません。見出し「経過」の下に「- 02:10 - 起きたこと」と書くか、指標を関連付けると出来事の候補がここに出ます。</translation>
    </message>
    <message>
        <source>Write into the text</source>
        <translation>本文に書き込む</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>widgets::TopBar</name>
    <message>
        <source>Review week %1</source>
        <translation>レビュー週 %1</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>A sample workspace: safe to change, nothing in it is real.</source>
        <translation>サンプルのワークスペースです。内容は架空なので、自由に変更できます。</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>戻る（Alt+Left）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>進む（Alt+Right）</translation>
    </message>
    <message>
        <source>Week before ([)</source>
        <translation>前の週（[）</translation>
    </message>
    <message>
        <source>Week after (])</source>
        <translation>次の週（]）</translation>
    </message>
    <message>
        <source>Show times in the other zone</source>
        <translation>別のタイムゾーンで時刻を表示</translation>
    </message>
</context>
<context>
    <name>widgets::TriagePage</name>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 の受理</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Mark %1 as duplicate</source>
        <translation>%1 の重複指定</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>%1 の却下</translation>
    </message>
    <message>
        <source>Snooze a week</source>
        <translation>1週間保留</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>%1 の保留</translation>
    </message>
    <message>
        <source>Symptom of %1</source>
        <translation>%1 の症状</translation>
    </message>
    <message>
        <source>Cause of %1</source>
        <translation>%1 の原因</translation>
    </message>
    <message>
        <source>Cell of %1</source>
        <translation>%1 の区分</translation>
    </message>
    <message>
        <source>This cell needs two owners: one MLE and one SRE.</source>
        <translation>この区分には担当者が2名（MLEとSRE各1名）必要です。</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>何も選択されていません。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), largest budget first</source>
        <translation>
            <numerusform>%n件（予算消費の大きい順）</numerusform>
        </translation>
    </message>
    <message>
        <source>Items shown</source>
        <translation>表示する項目</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>症状</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>MLE owner</source>
        <translation>MLE担当者</translation>
    </message>
    <message>
        <source>SRE owner</source>
        <translation>SRE担当者</translation>
    </message>
    <message>
        <source>Triage items, largest budget first</source>
        <translation>トリアージ項目（予算消費の大きい順）</translation>
    </message>
    <message>
        <source>Inbox zero: every signal has an owner or an answer.</source>
        <translation>未処理はありません。すべてのシグナルに担当者か回答があります。</translation>
    </message>
    <message>
        <source>Show accepted items</source>
        <translation>受理済みの表示</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>トリアージ</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 の移動</translation>
    </message>
    <message>
        <source>Within budget: no response</source>
        <translation>予算内のため対応なし</translation>
    </message>
    <message>
        <source>Say why: the reason stays with the item.</source>
        <translation>理由を入力してください。項目とともに残ります。</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>プロジェクトなし</translation>
    </message>
    <message>
        <source>no time is given</source>
        <translation>時刻の記載なし</translation>
    </message>
    <message>
        <source>Grouped with it: %1</source>
        <translation>まとめた項目：%1</translation>
    </message>
    <message>
        <source>Proposed: decline, it cost %1 of the budget.</source>
        <translation>却下を提案：予算の消費は %1 です。</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a cause</source>
        <translation>
            <numerusform>原因未定 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason to decline</source>
        <translation>却下の理由</translation>
    </message>
    <message>
        <source>Accept needs a symptom and a cause: they say who acts.</source>
        <translation>受け入れるには症状と原因が必要です。対応者はこの二つで決まります。</translation>
    </message>
</context>
<context>
    <name>widgets::TrialPanel</name>
    <message>
        <source>Proposed, %1: would have %2.</source>
        <extracomment>%1 what a version asks, %2 how it would have fared</extracomment>
        <translation>案（%1）の場合：%2。</translation>
    </message>
    <message>
        <source>Present, %1: %2.</source>
        <translation>現行（%1）：%2。</translation>
    </message>
    <message>
        <source>Other targets on the same history, from loose to strict</source>
        <translation>同じ過去データでの他の目標値（緩い順）</translation>
    </message>
    <message>
        <source>Use this target</source>
        <translation>この目標値を使う</translation>
    </message>
    <message>
        <source>Fills the chosen target in; nothing is saved yet</source>
        <translation>選んだ目標値を入力します。まだ保存はされません</translation>
    </message>
</context>
<context>
    <name>widgets::VerbBar</name>
    <message>
        <source>Say why.</source>
        <translation>理由を入力してください。</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>新しい期限</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>widgets::WaiverForm</name>
    <message>
        <source>Say why: the reason stays with the waiver.</source>
        <translation>理由を書いてください。免除とともに残ります。</translation>
    </message>
    <message>
        <source>Waive %1</source>
        <translation>%1を免除</translation>
    </message>
    <message>
        <source>Waive a criterion</source>
        <translation>基準の免除</translation>
    </message>
    <message>
        <source>Criterion to waive</source>
        <translation>免除する基準</translation>
    </message>
    <message>
        <source>Reason of the waiver</source>
        <translation>免除の理由</translation>
    </message>
    <message>
        <source>Why it need not be met</source>
        <translation>満たさなくてよい理由</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Role that waives it</source>
        <translation>免除する役割</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is met: there is nothing to waive.</source>
        <translation>「%1」は満たされています。免除するものはありません。</translation>
    </message>
</context>
</TS>
