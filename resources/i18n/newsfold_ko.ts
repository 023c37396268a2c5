<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>newsfold::AnnotationDelegate</name>
    <message>
        <source>On the article</source>
        <translation>기사 메모</translation>
    </message>
</context>
<context>
    <name>newsfold::AnnotationListModel</name>
    <message>
        <source>Note on the article: %1</source>
        <translation>기사 메모: %1</translation>
    </message>
    <message>
        <source>Highlight without a place: %1</source>
        <translation>위치를 찾지 못한 강조: %1</translation>
    </message>
    <message>
        <source>Highlight, %1: %2</source>
        <translation>강조, %1: %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>메모: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>태그: %1</translation>
    </message>
    <message>
        <source>Place lost</source>
        <translation>위치를 찾지 못함</translation>
    </message>
</context>
<context>
    <name>newsfold::AnnotationSession</name>
    <message>
        <source>Note on this article</source>
        <translation>이 기사의 메모</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>메모: “%1”</translation>
    </message>
    <message>
        <source>Close the highlight bar</source>
        <translation>강조 막대 닫기</translation>
    </message>
    <message>
        <source>Only the text of the article can be highlighted.</source>
        <translation>기사 본문만 강조할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::Annotations</name>
    <message>
        <source>The annotation “%1” belongs to no article.</source>
        <translation>어느 기사에도 속하지 않는 주석입니다: “%1”</translation>
    </message>
    <message>
        <source>The note “%1” is too long: a note has at most 1,048,576 characters.</source>
        <translation>메모가 너무 깁니다: “%1”. 메모는 최대 1,048,576자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>the article&apos;s key</source>
        <translation>기사 키</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>the passage</source>
        <translation>구절</translation>
    </message>
    <message>
        <source>the text before the passage</source>
        <translation>구절 앞의 글</translation>
    </message>
    <message>
        <source>the text after the passage</source>
        <translation>구절 뒤의 글</translation>
    </message>
    <message>
        <source>“%1”: half a character, which cannot be kept, in %2 at position %3.</source>
        <translation>“%1”: 저장할 수 없는 반쪽짜리 문자가 있습니다(%2, %3번째 위치).</translation>
    </message>
    <message>
        <source>The annotation “%1” has no possible place.</source>
        <translation>주석의 위치가 올바르지 않습니다: “%1”</translation>
    </message>
    <message>
        <source>The passage of “%1” is too long.</source>
        <translation>주석의 구절이 너무 깁니다: “%1”</translation>
    </message>
</context>
<context>
    <name>newsfold::ArticleDelegate</name>
    <message>
        <source>File is missing</source>
        <translation>파일 없음</translation>
    </message>
</context>
<context>
    <name>newsfold::ArticleListModel</name>
    <message>
        <source>Loading…</source>
        <translation>불러오는 중…</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>안 읽음</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>별표</translation>
    </message>
</context>
<context>
    <name>newsfold::ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>기사 %1건</translation>
    </message>
</context>
<context>
    <name>newsfold::ArticlePage</name>
    <message>
        <source>Published %1</source>
        <translation>발행 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>수집 %1</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>댓글</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
</context>
<context>
    <name>newsfold::ArticleReader</name>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>빈 파일입니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::ArticleView</name>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Open Link in Browser</source>
        <translation>브라우저에서 링크 열기</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>링크 복사</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Only the beginning of this article is shown: %1 of %2 characters. The file has all of it.</source>
        <translation>이 기사는 앞부분만 표시합니다(전체 %2자 중 %1자). 전체 내용은 파일에 있습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::AxisText</name>
    <message>
        <source>yyyy</source>
        <extracomment>a year on the axis of time, in QDate&apos;s format language</extracomment>
        <translation>yyyy년</translation>
    </message>
    <message>
        <source>MMM</source>
        <extracomment>a month on the axis of time, without and with its year, in QDate&apos;s format language</extracomment>
        <translation>M월</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>a day on the axis of time: alone, with its month, with its year; in QDate&apos;s format language</extracomment>
        <translation>d일</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>yyyy년 M월 d일</translation>
    </message>
</context>
<context>
    <name>newsfold::BackupCommand</name>
    <message>
        <source>There is no %1.</source>
        <translation>파일이 없습니다: %1</translation>
    </message>
    <message>
        <source>Choose the library with --library.</source>
        <translation>--library로 보관함을 지정하세요.</translation>
    </message>
    <message>
        <source>%1 holds %2.</source>
        <translation>%1에 담긴 내용: %2.</translation>
    </message>
</context>
<context>
    <name>newsfold::BackupController</name>
    <message>
        <source>Back up</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>백업 (*.sqlite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>백업하는 중…</translation>
    </message>
    <message>
        <source>Backed up and checked: %1 (%2), which holds %3.</source>
        <translation>백업하고 검사했습니다: %1 (%2). 담긴 내용: %3.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>백업을 검사하는 중…</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>이 백업을 복원할까요?</translation>
    </message>
    <message>
        <source>What you have now is kept in a file of its own.</source>
        <translation>지금 있는 내용은 따로 파일로 남겨 둡니다.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>복원(&amp;R)</translation>
    </message>
</context>
<context>
    <name>newsfold::Browser</name>
    <message>
        <source>“%1” is no web address and was not opened.</source>
        <translation>웹 주소가 아니어서 열지 않았습니다: “%1”</translation>
    </message>
    <message>
        <source>Only addresses that begin with http or https are opened.</source>
        <translation>http나 https로 시작하는 주소만 엽니다.</translation>
    </message>
    <message>
        <source>No browser took the address %1.</source>
        <translation>주소를 연 브라우저가 없습니다: %1</translation>
    </message>
    <message>
        <source>Choose a default browser in the settings of the desktop.</source>
        <translation>데스크톱 설정에서 기본 브라우저를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::ByteDecoder</name>
    <message numerus="yes">
        <source>%n characters are not valid in CP949 and are shown as �.</source>
        <translation>
            <numerusform>CP949에 없는 문자 %n개를 �로 표시합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes are not valid in UTF-8 and are shown as �, the first at byte %1.</source>
        <translation>
            <numerusform>UTF-8에 맞지 않는 %n바이트를 �로 표시합니다. 첫 위치는 바이트 %1입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not valid UTF-16; what could not be read is shown as �.</source>
        <translation>올바른 UTF-16 파일이 아닙니다. 읽지 못한 부분은 �로 표시합니다.</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n NUL bytes, shown as �.</source>
        <translation>
            <numerusform>파일에 든 NUL 바이트 %n개를 �로 표시합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n control characters, shown as �.</source>
        <translation>
            <numerusform>파일에 든 제어 문자 %n개를 �로 표시합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not a text file.</source>
        <translation>텍스트 파일이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::ChangeMessages</name>
    <message>
        <source>Undone: %1</source>
        <translation>되돌렸습니다: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>다시 실행했습니다: %1</translation>
    </message>
    <message>
        <source>Everything shown is read already.</source>
        <translation>목록의 기사가 이미 모두 읽음 상태입니다.</translation>
    </message>
    <message>
        <source>1 article marked as read.</source>
        <translation>기사 1건을 읽음으로 표시했습니다.</translation>
    </message>
    <message>
        <source>%1 articles marked as read.</source>
        <translation>기사 %1건을 읽음으로 표시했습니다.</translation>
    </message>
    <message>
        <source>1 article changed.</source>
        <translation>기사 1건을 변경했습니다.</translation>
    </message>
    <message>
        <source>%1 articles changed.</source>
        <translation>기사 %1건을 변경했습니다.</translation>
    </message>
    <message>
        <source>There was nothing to change.</source>
        <translation>바꿀 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::CommandLine</name>
    <message>
        <source>newsfold --help lists what it understands.</source>
        <translation>쓸 수 있는 명령은 newsfold --help로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>--limit takes a number, not “%1”.</source>
        <translation>--limit에는 숫자를 적어야 합니다: “%1”</translation>
    </message>
    <message>
        <source>--as takes text, html, json or source, not “%1”.</source>
        <translation>--as에는 text, html, json, source 중 하나를 적어야 합니다: “%1”</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT from 200 to 16384, such as 1440x900, not “%1”.</source>
        <translation>--size에는 1440x900처럼 너비x높이를 200에서 16384 사이로 적어야 합니다: “%1”</translation>
    </message>
    <message>
        <source>An option and its opposite cannot both be asked for.</source>
        <translation>서로 반대되는 옵션을 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>One folder at a time; “%1” is too much.</source>
        <translation>폴더는 한 번에 하나만 적을 수 있습니다. 남는 인수: “%1”</translation>
    </message>
    <message>
        <source>--screenshot needs a folder.</source>
        <translation>--screenshot에는 폴더가 필요합니다.</translation>
    </message>
    <message>
        <source>index takes one folder.</source>
        <translation>index에는 폴더를 하나 적어야 합니다.</translation>
    </message>
    <message>
        <source>show takes one key.</source>
        <translation>show에는 키를 하나 적어야 합니다.</translation>
    </message>
    <message>
        <source>mark takes one key or more.</source>
        <translation>mark에는 키를 하나 이상 적어야 합니다.</translation>
    </message>
    <message>
        <source>mark takes --read, --unread, --star or --unstar.</source>
        <translation>mark에는 --read, --unread, --star, --unstar 중 하나를 적어야 합니다.</translation>
    </message>
    <message>
        <source>problems takes no words; “%1” is too much.</source>
        <translation>problems에는 인수를 적을 수 없습니다. 남는 인수: “%1”</translation>
    </message>
    <message>
        <source>--%1 does not belong here.</source>
        <translation>여기에는 --%1 옵션을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>An empty word is no folder and no key.</source>
        <translation>빈 단어는 폴더도 키도 될 수 없습니다.</translation>
    </message>
    <message>
        <source>--explain and --why are asked for one at a time.</source>
        <translation>--explain과 --why는 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>--explain and --why need a query.</source>
        <translation>--explain과 --why에는 검색식이 필요합니다.</translation>
    </message>
    <message>
        <source>export takes --to %1.</source>
        <translation>export에는 --to와 다음 중 하나를 적어야 합니다: %1</translation>
    </message>
    <message>
        <source>--to takes %1, not “%2”.</source>
        <translation>--to에는 %1 중 하나를 적어야 합니다: “%2”</translation>
    </message>
    <message>
        <source>--output takes a path.</source>
        <translation>--output에는 경로를 적어야 합니다.</translation>
    </message>
    <message>
        <source>“%1” names no tag.</source>
        <translation>태그 이름이 없습니다: “%1”</translation>
    </message>
    <message>
        <source>tag takes one key or more.</source>
        <translation>tag에는 키를 하나 이상 적어야 합니다.</translation>
    </message>
    <message>
        <source>tag takes +TAG to put one on, -TAG to take one off.</source>
        <translation>tag에는 달 태그를 +태그로, 뗄 태그를 -태그로 적어야 합니다.</translation>
    </message>
    <message>
        <source>import takes one file.</source>
        <translation>import에는 파일을 하나 적어야 합니다.</translation>
    </message>
    <message>
        <source>backup takes one file to write.</source>
        <translation>backup에는 저장할 파일을 하나 적어야 합니다.</translation>
    </message>
    <message>
        <source>restore takes one file, a backup.</source>
        <translation>restore에는 백업 파일을 하나 적어야 합니다.</translation>
    </message>
    <message>
        <source>A full export is of everything; it takes no query.</source>
        <translation>전체 내보내기는 모든 내용을 내보내므로 검색식을 적을 수 없습니다.</translation>
    </message>
    <message>
        <source>newsfold [FOLDER]                         open the window
newsfold index FOLDER                     bring the index up to date (progress on standard error)
newsfold list [QUERY] [--limit N]         matching articles, newest first
newsfold list --explain QUERY             how a query is understood
newsfold list --why KEY QUERY             why an article matches it, or does not
newsfold show KEY [--as text|html|json|source]
newsfold mark KEY… --read|--unread|--star|--unstar
newsfold tag KEY… +TAG… -TAG…             put tags on articles and take others off
newsfold export [QUERY] --to jsonld|markdown|csv|html|csl-json|bibtex|ris|full [--output PATH]
                                          articles with what was marked and written in them;
                                          Markdown with --output: a file each in that folder
newsfold import FILE                      take in a full export, or W3C annotations as JSON-LD
newsfold problems                         files that could not be read fully, and why
newsfold backup FILE                      back up what you made: marks, tags, highlights, notes
newsfold restore FILE                     put a backup in its place; what was there is kept

QUERY: words, &quot;exact phrases&quot;, begin*, AND OR NOT -word ( )
       title: text: publisher: author: category: url: path: tag: note: key:
       after: before: on: crawled-after: crawled-before:   2025-12-30, 2025-12, today, yesterday, 7d
       is:unread|read|starred|annotated|missing  has:note|highlight|tag|problem  words:&gt;500
       sort:date|oldest|relevance|publisher|length

--library DIR                  where the two databases live (default: the user&apos;s data folder)
--json                         JSON Lines on standard output
--screenshot FILE --size WxH   with a FOLDER: paint the window, save it, exit

Exit status: 0 done, 1 failed (message on standard error), 2 wrong usage.
</source>
        <translation>newsfold [폴더]                           창을 엽니다
newsfold index 폴더                       색인을 최신으로 만듭니다(진행 상황은 표준 오류로)
newsfold list [검색식] [--limit N]        조건에 맞는 기사를 최신순으로 나열합니다
newsfold list --explain 검색식            검색식을 어떻게 이해하는지 보여 줍니다
newsfold list --why 키 검색식             기사가 검색식에 맞거나 맞지 않는 까닭을 보여 줍니다
newsfold show 키 [--as text|html|json|source]
newsfold mark 키… --read|--unread|--star|--unstar
newsfold tag 키… +태그… -태그…            기사에 태그를 달거나 뗍니다
newsfold export [검색식] --to jsonld|markdown|csv|html|csl-json|bibtex|ris|full [--output 경로]
                                          기사를 그 안에 표시하고 적어 둔 내용과 함께 내보냅니다
                                          마크다운에 --output을 쓰면 그 폴더에 기사마다 파일을 하나씩 만듭니다
newsfold import 파일                      전체 내보내기나 JSON-LD로 된 W3C 주석을 가져옵니다
newsfold problems                         제대로 읽지 못한 파일과 그 까닭을 나열합니다
newsfold backup 파일                      직접 만든 표시, 태그, 강조, 메모를 백업합니다
newsfold restore 파일                     백업을 제자리에 되돌리고 있던 파일은 남겨 둡니다

검색식: 단어, &quot;정확한 구절&quot;, 앞부분*, AND OR NOT -단어 ( )
        title: text: publisher: author: category: url: path: tag: note: key:
        after: before: on: crawled-after: crawled-before:   2025-12-30, 2025-12, today, yesterday, 7d
        is:unread|read|starred|annotated|missing  has:note|highlight|tag|problem  words:&gt;500
        sort:date|oldest|relevance|publisher|length

--library 폴더                 두 데이터베이스를 둘 곳(기본값: 사용자 데이터 폴더)
--json                         표준 출력에 JSON Lines로 출력
--screenshot 파일 --size WxH   폴더와 함께 쓰면 창을 그려 저장하고 끝냅니다

종료 상태: 0 성공, 1 실패(표준 오류에 메시지), 2 잘못된 사용법.
</translation>
    </message>
</context>
<context>
    <name>newsfold::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>자동 완성</translation>
    </message>
</context>
<context>
    <name>newsfold::Connection</name>
    <message>
        <source>The database %1 is damaged.</source>
        <translation>데이터베이스가 손상되었습니다: %1</translation>
    </message>
    <message>
        <source>The database %1 is in use by another program.</source>
        <translation>다른 프로그램이 데이터베이스를 사용하고 있습니다: %1</translation>
    </message>
    <message>
        <source>Close the other program or wait until it is done, then try again.</source>
        <translation>그 프로그램을 닫거나 끝날 때까지 기다린 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The disk is full; %1 could not be written.</source>
        <translation>디스크가 가득 차서 쓰지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Free some space and try again. Nothing that was saved before is lost.</source>
        <translation>공간을 비우고 다시 시도하세요. 이미 저장한 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened for writing.</source>
        <translation>데이터베이스를 쓰기용으로 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the permissions of its folder, or choose another one with --library.</source>
        <translation>폴더의 권한을 확인하거나 --library로 다른 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>중단되었습니다.</translation>
    </message>
    <message>
        <source>The disk reported an error for %1: %2</source>
        <translation>디스크 오류가 발생했습니다: %1: %2</translation>
    </message>
    <message>
        <source>Check the disk and its free space.</source>
        <translation>디스크 상태와 남은 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>The database %1 reported: %2</source>
        <translation>데이터베이스 오류가 발생했습니다: %1: %2</translation>
    </message>
    <message>
        <source>Files may not grow beyond %1 here: raise that limit (ulimit -f), or check the disk and its free space.</source>
        <translation>여기서는 파일이 %1보다 커질 수 없습니다. 그 제한을 늘리거나(ulimit -f) 디스크 상태와 남은 공간을 확인하세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::Console</name>
    <message>
        <source>Standard output could not be written.</source>
        <translation>표준 출력에 쓰지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::DateRangePopup</name>
    <message>
        <source>By date &amp;published</source>
        <translation>발행일 기준(&amp;P)</translation>
    </message>
    <message>
        <source>By date &amp;crawled</source>
        <translation>수집일 기준(&amp;C)</translation>
    </message>
    <message>
        <source>Choose days</source>
        <translation>기간 선택</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>달력</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>이번 달</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>이전 달</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>다음 달</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>month and year above the calendar, in QDate&apos;s format language</extracomment>
        <translation>yyyy년 M월</translation>
    </message>
</context>
<context>
    <name>newsfold::DeviceWriter</name>
    <message>
        <source>The export could not be written: %1</source>
        <translation>내보낸 내용을 쓰지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Is there room on the disk, and may the file be written?</source>
        <translation>디스크에 공간이 있는지, 파일에 쓸 수 있는지 확인하세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::ExportCommand</name>
    <message>
        <source>%1 of %2 articles</source>
        <translation>기사 내보내는 중: %1/%2</translation>
    </message>
    <message>
        <source>%1 articles with %2 annotations exported</source>
        <translation>기사 %1건과 주석 %2개를 내보냈습니다</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1</source>
        <translation>표준 출력에 쓰지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Everything exported, with %1 annotations</source>
        <translation>전체를 내보냈습니다. 주석 %1개</translation>
    </message>
</context>
<context>
    <name>newsfold::ExportController</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>내보내는 중…</translation>
    </message>
    <message>
        <source>All you made was exported to %1</source>
        <translation>직접 만든 내용을 모두 내보냈습니다: %1</translation>
    </message>
    <message>
        <source>1 article was exported to %1</source>
        <translation>기사 1건을 내보냈습니다: %1</translation>
    </message>
    <message>
        <source>%1 articles were exported to %2</source>
        <translation>기사 %1건을 내보냈습니다: %2</translation>
    </message>
    <message>
        <source>The export was cancelled; what was written stays in %1</source>
        <translation>내보내기를 취소했습니다. 그때까지 쓴 파일은 그대로 있습니다: %1</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>내보내기를 취소했습니다. 파일을 쓰지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::ExportDialog</name>
    <message>
        <source>Highlights, notes and tags for other programs; can be imported again</source>
        <translation>다른 프로그램에서 쓸 강조, 메모, 태그. 다시 가져올 수 있습니다</translation>
    </message>
    <message>
        <source>A file for each article, for Obsidian and the like</source>
        <translation>Obsidian 같은 프로그램에서 쓸, 기사마다 하나씩인 파일</translation>
    </message>
    <message>
        <source>A row for each highlight and note, for spreadsheets</source>
        <translation>스프레드시트에서 쓸, 강조와 메모마다 한 줄씩인 표</translation>
    </message>
    <message>
        <source>One page with quotes and notes, to print or to pass on</source>
        <translation>인쇄하거나 건네줄, 인용문과 메모가 담긴 문서 하나</translation>
    </message>
    <message>
        <source>Citations for Zotero, Pandoc and the like</source>
        <translation>Zotero, Pandoc 같은 프로그램에서 쓸 인용 정보</translation>
    </message>
    <message>
        <source>Citations for LaTeX</source>
        <translation>LaTeX에서 쓸 인용 정보</translation>
    </message>
    <message>
        <source>Citations for EndNote and the like</source>
        <translation>EndNote 같은 프로그램에서 쓸 인용 정보</translation>
    </message>
    <message>
        <source>All you made, marks and saved searches too, for another Newsfold</source>
        <translation>다른 Newsfold로 옮길, 표시와 저장한 검색까지 직접 만든 모든 내용</translation>
    </message>
    <message>
        <source>&amp;W3C annotations (JSON-LD)</source>
        <translation>W3C 주석(JSON-LD)(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)</source>
        <translation>표(CSV)(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Page to print (HTML)</source>
        <translation>인쇄용 문서(HTML)(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;SL-JSON</source>
        <translation>CSL-JSON(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;BibTeX</source>
        <translation>BibTeX(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;RIS</source>
        <translation>RIS(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ull export (JSON)</source>
        <translation>전체 내보내기(JSON)(&amp;U)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>The se&amp;lected article</source>
        <translation>선택한 기사(&amp;L)</translation>
    </message>
    <message>
        <source>The %1 se&amp;lected articles</source>
        <translation>선택한 기사 %1건(&amp;L)</translation>
    </message>
    <message>
        <source>The article in the l&amp;ist</source>
        <translation>목록에 있는 기사(&amp;I)</translation>
    </message>
    <message>
        <source>The %1 articles in the l&amp;ist</source>
        <translation>목록에 있는 기사 %1건(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Everything in the library</source>
        <translation>라이브러리 전체(&amp;E)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내보낼 것</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Choose &amp;Folder…</source>
        <translation>폴더 고르기(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose &amp;File…</source>
        <translation>파일 고르기(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>newsfold::FacetListModel</name>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <extracomment>a day and its weekday in the side bar, in QDate&apos;s format language</extracomment>
        <translation>yyyy년 M월 d일 ddd</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>분류 없음</translation>
    </message>
    <message>
        <source>No author</source>
        <translation>기자 없음</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>%1, 1 article</source>
        <translation>%1, 기사 1건</translation>
    </message>
    <message>
        <source>%1, %2 articles</source>
        <translation>%1, 기사 %2건</translation>
    </message>
</context>
<context>
    <name>newsfold::FacetSection</name>
    <message>
        <source>Categories</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Find a category</source>
        <translation>분류 찾기</translation>
    </message>
    <message>
        <source>Find an author</source>
        <translation>기자 찾기</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>태그 찾기</translation>
    </message>
    <message>
        <source>Find a day</source>
        <translation>날짜 찾기</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, 접힘</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, 펼침</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>간략히</translation>
    </message>
    <message>
        <source>All %1…</source>
        <translation>%1개 모두…</translation>
    </message>
    <message>
        <source>%1: show fewer</source>
        <translation>%1: 간략히 표시</translation>
    </message>
    <message>
        <source>%1: show all</source>
        <translation>%1: 모두 표시</translation>
    </message>
    <message>
        <source>Tags in the list</source>
        <translation>목록의 태그</translation>
    </message>
</context>
<context>
    <name>newsfold::FileContent</name>
    <message>
        <source>Give yourself permission to read it.</source>
        <translation>읽기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Split the file, or move it out of the folder.</source>
        <translation>파일을 나누거나 폴더 밖으로 옮기세요.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>파일을 읽을 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>It is no regular file.</source>
        <translation>일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The file has %1 MB; files above %2 MB are not read.</source>
        <translation>파일이 너무 큽니다(%1MB). %2MB를 넘는 파일은 읽지 않습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::FilterBar</name>
    <message>
        <source>All dates</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>전체 기사</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>안 읽음</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>No publisher</source>
        <translation>언론사 없음</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 외 %2곳</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show unread articles only</source>
        <translation>안 읽은 기사만 표시</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>기사 1건</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>기사 %1건</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된순</translation>
    </message>
    <message>
        <source>By publisher</source>
        <translation>언론사순</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>긴 기사순</translation>
    </message>
    <message>
        <source>Choose days</source>
        <translation>기간 선택</translation>
    </message>
    <message>
        <source>Days: %1</source>
        <translation>기간: %1</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>정렬: %1</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>관련도순</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>메모 모음</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>기사별</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>태그별</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>색별</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>날짜별</translation>
    </message>
    <message>
        <source>Groups: %1. Order: %2</source>
        <translation>묶음: %1. 정렬: %2</translation>
    </message>
    <message>
        <source>1 entry in 1 article</source>
        <translation>기사 1건의 항목 1개</translation>
    </message>
    <message>
        <source>%1 entries in 1 article</source>
        <translation>기사 1건의 항목 %1개</translation>
    </message>
    <message>
        <source>%1 entries in %2 articles</source>
        <translation>기사 %2건의 항목 %1개</translation>
    </message>
</context>
<context>
    <name>newsfold::FolderFollower</name>
    <message>
        <source>The index is damaged again, though it was made anew three times.</source>
        <translation>색인을 세 번 다시 만들었는데도 또 손상되었습니다.</translation>
    </message>
    <message>
        <source>The disk may be failing. Make a backup of what you wrote on another one, then start Newsfold again.</source>
        <translation>디스크에 문제가 있을 수 있습니다. 적어 둔 것을 다른 디스크에 백업한 다음 Newsfold를 다시 시작하세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::FolderScanner</name>
    <message>
        <source>The folder %1 cannot be read: %2.</source>
        <translation>폴더를 읽을 수 없습니다: %1(%2)</translation>
    </message>
    <message>
        <source>Nothing is lost: its articles come back with it.</source>
        <translation>사라진 것은 없습니다. 폴더가 돌아오면 기사도 다시 나타납니다.</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1.</source>
        <translation>폴더를 읽을 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>중단되었습니다.</translation>
    </message>
    <message>
        <source>The file cannot be looked at: %1.</source>
        <translation>파일 정보를 확인할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>It is a link to a file that is not there.</source>
        <translation>없는 파일을 가리키는 링크입니다.</translation>
    </message>
    <message>
        <source>It is a link that leads back to itself.</source>
        <translation>자기 자신으로 되돌아오는 링크입니다.</translation>
    </message>
    <message>
        <source>It is a link to a pipe, a socket or a device, which is not read.</source>
        <translation>파이프, 소켓 또는 장치를 가리키는 링크이므로 읽지 않습니다.</translation>
    </message>
    <message>
        <source>It is a pipe, a socket or a device, which is not read.</source>
        <translation>파이프, 소켓 또는 장치이므로 읽지 않습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::FrontMatter</name>
    <message>
        <source>The front matter is too long or too deeply nested.</source>
        <translation>프런트 매터가 너무 길거나 너무 깊이 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>At most %1 lines, %2 KiB and %3 levels are read.</source>
        <translation>최대 %1줄, %2KiB, %3단계까지 읽습니다.</translation>
    </message>
    <message>
        <source>The front matter is not valid TOML at line %1 of the file.</source>
        <translation>프런트 매터가 올바른 TOML이 아닙니다(파일의 %1번째 줄).</translation>
    </message>
</context>
<context>
    <name>newsfold::FullImport</name>
    <message>
        <source>a key is expected</source>
        <translation>키가 있어야 합니다</translation>
    </message>
    <message>
        <source>the name of a colour is expected</source>
        <translation>색 이름이어야 합니다</translation>
    </message>
    <message>
        <source>the name of a tag is expected</source>
        <translation>태그 이름이어야 합니다</translation>
    </message>
    <message>
        <source>something is told a second time</source>
        <translation>같은 항목이 두 번 나옵니다</translation>
    </message>
    <message>
        <source>a UUID in lower case is expected</source>
        <translation>소문자 UUID여야 합니다</translation>
    </message>
    <message>
        <source>the end comes before the start</source>
        <translation>끝이 시작보다 앞에 있습니다</translation>
    </message>
    <message>
        <source>a newer version of Newsfold is named</source>
        <translation>더 새로운 Newsfold 버전이 적혀 있습니다</translation>
    </message>
</context>
<context>
    <name>newsfold::HighlightTitle</name>
    <message>
        <source>Yellow</source>
        <translation>노란색</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록색</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파란색</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>분홍색</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>보라색</translation>
    </message>
</context>
<context>
    <name>newsfold::HistogramText</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>days and months of a bar, in QDate&apos;s format language</extracomment>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <extracomment>a quarter of a year: %1 is 1 to 4, %2 the year</extracomment>
        <translation>%2년 %1분기</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>yyyy년</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 of %2 articles (%3)</source>
        <translation>기사 %2건 중 %1건(%3)</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>기사 1건</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>기사 %1건</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>최대 %1</translation>
    </message>
    <message>
        <source>Up to %1 a day</source>
        <translation>하루 최대 %1건</translation>
    </message>
    <message>
        <source>Up to %1 a week</source>
        <translation>한 주 최대 %1건</translation>
    </message>
    <message>
        <source>Up to %1 a month</source>
        <translation>한 달 최대 %1건</translation>
    </message>
    <message>
        <source>Up to %1 a quarter</source>
        <translation>한 분기 최대 %1건</translation>
    </message>
    <message>
        <source>Up to %1 a year</source>
        <translation>한 해 최대 %1건</translation>
    </message>
    <message>
        <source>Up to %1 a decade</source>
        <translation>10년간 최대 %1건</translation>
    </message>
    <message>
        <source>No publisher</source>
        <translation>언론사 없음</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>기타</translation>
    </message>
</context>
<context>
    <name>newsfold::HistogramView</name>
    <message>
        <source>Show the &amp;whole time</source>
        <translation>전체 기간 표시(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Clear the range</source>
        <translation>기간 해제(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Share of all articles</source>
        <translation>전체 기사 중 비율(&amp;S)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>Show articles of all days again</source>
        <translation>다시 전체 기간의 기사 표시</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Show the part of all articles of those days</source>
        <translation>그 기간의 전체 기사에서 차지하는 비율 표시</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation>전체 기간 표시</translation>
    </message>
    <message>
        <source>Articles over time</source>
        <translation>기간별 기사 수</translation>
    </message>
    <message>
        <source>%1 · %2 much earlier</source>
        <translation>%1 · 훨씬 이전 %2건</translation>
    </message>
    <message>
        <source>%1 · %2 much later</source>
        <translation>%1 · 훨씬 이후 %2건</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>newsfold::ImportCommand</name>
    <message>
        <source>annotations: %1 new, %2 replaced, %3 as they were</source>
        <translation>주석: 추가 %1개, 바뀜 %2개, 그대로 %3개</translation>
    </message>
    <message>
        <source>%1 annotations are of articles that are not in the library; they are kept</source>
        <translation>주석 %1개는 보관함에 없는 기사의 것이며, 버리지 않고 남겨 둡니다</translation>
    </message>
    <message>
        <source>%1 entries taken in, as one step to undo</source>
        <translation>항목 %1개를 가져왔으며, 한 번에 실행 취소할 수 있습니다</translation>
    </message>
</context>
<context>
    <name>newsfold::ImportController</name>
    <message>
        <source>New highlights and notes: %1</source>
        <translation>새 강조와 메모: %1개</translation>
    </message>
    <message>
        <source>Later versions of your highlights and notes: %1</source>
        <translation>이미 있는 강조와 메모의 더 새로운 판: %1개</translation>
    </message>
    <message>
        <source>Highlights and notes that you have already: %1</source>
        <translation>이미 있는 강조와 메모: %1개</translation>
    </message>
    <message>
        <source>Articles of the library they belong to: %1</source>
        <translation>해당하는 라이브러리의 기사: %1건</translation>
    </message>
    <message>
        <source>Kept until their article comes: %1</source>
        <translation>기사가 들어올 때까지 남겨 둘 것: %1개</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>태그: %1개</translation>
    </message>
    <message>
        <source>Articles read, starred or begun: %1</source>
        <translation>읽었거나 별표를 달았거나 읽던 기사: %1건</translation>
    </message>
    <message>
        <source>Saved searches: %1</source>
        <translation>저장한 검색: %1개</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Full exports and W3C annotations (*.json *.jsonld)</source>
        <translation>전체 내보내기와 W3C 주석 (*.json *.jsonld)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>읽는 중: %1</translation>
    </message>
    <message>
        <source>“%1” holds nothing to import.</source>
        <translation>가져올 것이 없습니다: “%1”</translation>
    </message>
    <message>
        <source>Import “%1”?</source>
        <translation>“%1” 파일을 가져올까요?</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>You had everything in “%1” already.</source>
        <translation>이미 모두 있는 내용입니다: “%1”</translation>
    </message>
    <message>
        <source>Imported from “%1”; entries taken in: %2</source>
        <translation>“%1” 파일에서 %2개 항목을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Nothing that you have is taken away. One step of Undo takes all of it back.</source>
        <translation>지금 있는 내용은 없어지지 않습니다. 실행 취소 한 번으로 모두 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::ImportedFile</name>
    <message>
        <source>Nothing was imported.</source>
        <translation>아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>The file cannot be imported: it is not JSON at line %1, byte %2 (%3).</source>
        <translation>파일을 가져올 수 없습니다. %1번째 줄, %2번째 바이트가 올바른 JSON이 아닙니다(%3).</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>파일이 %1MB보다 큽니다.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>빈 파일입니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::ImportedJson</name>
    <message>
        <source>a list is expected</source>
        <translation>목록이어야 합니다</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>문자열이어야 합니다</translation>
    </message>
    <message>
        <source>the text is longer than %1 characters</source>
        <translation>글이 %1자보다 깁니다</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is expected</source>
        <translation>%1에서 %2 사이의 정수여야 합니다</translation>
    </message>
    <message>
        <source>a number from %1 to %2 is expected</source>
        <translation>%1에서 %2 사이의 수여야 합니다</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>true나 false여야 합니다</translation>
    </message>
    <message>
        <source>The file cannot be imported: at “%1” %2.</source>
        <translation>파일을 가져올 수 없습니다. “%1”: %2.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>아무것도 가져오지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::IndexCommand</name>
    <message>
        <source>Looking for articles: %1 files</source>
        <translation>기사 찾는 중: 파일 %1개</translation>
    </message>
    <message>
        <source>Reading articles: %1 of %2</source>
        <translation>기사 읽는 중: %1/%2</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>폴더가 없습니다: %1</translation>
    </message>
    <message>
        <source>%1 articles: %2 files added, %3 changed, %4 missing, %5 problems, in %6 s</source>
        <translation>기사 %1건: 파일 추가 %2개, 변경 %3개, 없어짐 %4개, 문제 %5건(%6초)</translation>
    </message>
    <message>
        <source>The index is damaged and is made anew.</source>
        <translation>색인이 손상되어 새로 만듭니다.</translation>
    </message>
    <message>
        <source>Check its name, or mount the disk it is on. Should it have been indexed before, nothing is lost: its articles come back with it.</source>
        <translation>이름을 확인하거나 디스크를 마운트하세요. 전에 색인한 폴더라면 잃은 것은 없습니다. 폴더가 돌아오면 기사도 돌아옵니다.</translation>
    </message>
    <message>
        <source>Listing articles: %1 of %2</source>
        <translation>기사 목록 만드는 중: %1/%2</translation>
    </message>
    <message>
        <source>The index was damaged and was made anew.</source>
        <translation>색인이 손상되어 다시 만들었습니다.</translation>
    </message>
    <message>
        <source>Putting in order what is searched</source>
        <translation>검색 색인을 정리하는 중</translation>
    </message>
</context>
<context>
    <name>newsfold::IndexReader</name>
    <message>
        <source>No article has the key %1.</source>
        <translation>이 키의 기사가 없습니다: %1</translation>
    </message>
    <message>
        <source>newsfold list prints the keys there are.</source>
        <translation>키는 newsfold list로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The article is no longer in the index.</source>
        <translation>색인에 더는 없는 기사입니다.</translation>
    </message>
    <message>
        <source>It is made from the files, and nothing of yours is in it: newsfold index FOLDER makes it anew.</source>
        <translation>색인은 파일에서 만들며 사용자의 기록은 들어 있지 않습니다. newsfold index FOLDER로 새로 만들 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::JournalText</name>
    <message>
        <source>Tag 1 article</source>
        <translation>기사 1건에 태그 달기</translation>
    </message>
    <message>
        <source>Tag %1 articles</source>
        <translation>기사 %1건에 태그 달기</translation>
    </message>
    <message>
        <source>Take a tag off 1 article</source>
        <translation>기사 1건에서 태그 떼기</translation>
    </message>
    <message>
        <source>Take a tag off %1 articles</source>
        <translation>기사 %1건에서 태그 떼기</translation>
    </message>
    <message>
        <source>Change the tags of 1 article</source>
        <translation>기사 1건의 태그 변경</translation>
    </message>
    <message>
        <source>Change the tags of %1 articles</source>
        <translation>기사 %1건의 태그 변경</translation>
    </message>
    <message>
        <source>Mark 1 article as read</source>
        <translation>기사 1건을 읽음으로 표시</translation>
    </message>
    <message>
        <source>Mark %1 articles as read</source>
        <translation>기사 %1건을 읽음으로 표시</translation>
    </message>
    <message>
        <source>Mark 1 article as unread</source>
        <translation>기사 1건을 안 읽음으로 표시</translation>
    </message>
    <message>
        <source>Mark %1 articles as unread</source>
        <translation>기사 %1건을 안 읽음으로 표시</translation>
    </message>
    <message>
        <source>Star 1 article</source>
        <translation>기사 1건에 별표 달기</translation>
    </message>
    <message>
        <source>Star %1 articles</source>
        <translation>기사 %1건에 별표 달기</translation>
    </message>
    <message>
        <source>Remove the star of 1 article</source>
        <translation>기사 1건에서 별표 떼기</translation>
    </message>
    <message>
        <source>Remove the stars of %1 articles</source>
        <translation>기사 %1건에서 별표 떼기</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>what is done to articles, and a tag</comment>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>Rename a tag</source>
        <translation>태그 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename the tag “%1”</source>
        <translation>“%1” 태그 이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete %1 tags</source>
        <translation>태그 %1개 삭제</translation>
    </message>
    <message>
        <source>Delete a tag</source>
        <translation>태그 삭제</translation>
    </message>
    <message>
        <source>Delete the tag “%1”</source>
        <translation>“%1” 태그 삭제</translation>
    </message>
    <message>
        <source>Colour a tag</source>
        <translation>태그 색 지정</translation>
    </message>
    <message>
        <source>Colour the tag “%1”</source>
        <translation>“%1” 태그 색 지정</translation>
    </message>
    <message>
        <source>Highlight a passage</source>
        <translation>구절 강조</translation>
    </message>
    <message>
        <source>Highlight “%1”</source>
        <translation>“%1” 강조</translation>
    </message>
    <message>
        <source>Change the colour of a highlight</source>
        <translation>강조 색 변경</translation>
    </message>
    <message>
        <source>Change the colour of “%1”</source>
        <translation>“%1” 강조 색 변경</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>Write the note on “%1”</source>
        <translation>“%1”에 메모 쓰기</translation>
    </message>
    <message>
        <source>Remove %1 highlights</source>
        <translation>강조 %1개 제거</translation>
    </message>
    <message>
        <source>Remove a highlight</source>
        <translation>강조 제거</translation>
    </message>
    <message>
        <source>Remove the highlight “%1”</source>
        <translation>“%1” 강조 제거</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>메모 제거</translation>
    </message>
    <message>
        <source>Remove the note “%1”</source>
        <translation>“%1” 메모 제거</translation>
    </message>
    <message>
        <source>Change 1 highlight or note</source>
        <translation>강조나 메모 1개 변경</translation>
    </message>
    <message>
        <source>Change %1 highlights and notes</source>
        <translation>강조와 메모 %1개 변경</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>1 article tagged “%1”.</source>
        <translation>기사 1건에 “%1” 태그를 달았습니다.</translation>
    </message>
    <message>
        <source>%1 articles tagged “%2”.</source>
        <translation>기사 %1건에 “%2” 태그를 달았습니다.</translation>
    </message>
    <message>
        <source>“%1” taken off 1 article.</source>
        <translation>기사 1건에서 “%1” 태그를 뗐습니다.</translation>
    </message>
    <message>
        <source>“%2” taken off %1 articles.</source>
        <translation>기사 %1건에서 “%2” 태그를 뗐습니다.</translation>
    </message>
    <message>
        <source>The tag “%1” was renamed.</source>
        <translation>“%1” 태그의 이름을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>The tag “%1” was deleted.</source>
        <translation>“%1” 태그를 삭제했습니다.</translation>
    </message>
    <message>
        <source>%1 tags were deleted.</source>
        <translation>태그 %1개를 삭제했습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::JsonLdImport</name>
    <message>
        <source>bodies are nested too deeply</source>
        <translation>주석 내용이 너무 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>a body is expected</source>
        <translation>주석 내용이 있어야 합니다</translation>
    </message>
    <message>
        <source>a body with a value is expected</source>
        <translation>주석 내용에 값이 있어야 합니다</translation>
    </message>
    <message>
        <source>lists are nested too deeply</source>
        <translation>목록이 너무 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>an annotation is expected, not only its address</source>
        <translation>주소만이 아니라 주석 자체가 있어야 합니다</translation>
    </message>
    <message>
        <source>there is neither an export of Newsfold nor a Web Annotation of the W3C</source>
        <translation>Newsfold에서 내보낸 것도 W3C 웹 주석도 아닙니다</translation>
    </message>
    <message>
        <source>the collection does not hold its annotations</source>
        <translation>모음에 주석이 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>a date and time such as 2026-11-03T01:02:03Z is expected</source>
        <translation>2026-11-03T01:02:03Z와 같은 날짜와 시각이어야 합니다</translation>
    </message>
    <message>
        <source>an identifier is used a second time</source>
        <translation>같은 식별자가 두 번 쓰였습니다</translation>
    </message>
    <message>
        <source>the notes together are longer than %1 characters</source>
        <translation>메모를 모두 합치면 %1자보다 깁니다</translation>
    </message>
    <message>
        <source>selectors are nested too deeply</source>
        <translation>선택자가 너무 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>a selector is expected</source>
        <translation>선택자가 있어야 합니다</translation>
    </message>
    <message>
        <source>the end comes before the start</source>
        <translation>끝이 시작보다 앞에 있습니다</translation>
    </message>
    <message>
        <source>an address is expected</source>
        <translation>주소가 있어야 합니다</translation>
    </message>
    <message>
        <source>targets are nested too deeply</source>
        <translation>대상이 너무 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>a target is expected</source>
        <translation>대상이 있어야 합니다</translation>
    </message>
</context>
<context>
    <name>newsfold::LibraryExport</name>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>쓰지 못했습니다: “%1”: %2</translation>
    </message>
    <message>
        <source>Choose another place, or make room there.</source>
        <translation>다른 곳을 고르거나 공간을 비우세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::LibraryImport</name>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>읽을 수 없습니다: “%1”: %2</translation>
    </message>
    <message>
        <source>Left out, for they have neither a text, a tag nor a passage: %1 (%2)</source>
        <translation>내용도 태그도 강조한 구절도 없어 가져오지 않는 주석: %1개(%2)</translation>
    </message>
</context>
<context>
    <name>newsfold::LibraryMonitor</name>
    <message>
        <source>The folder is back.</source>
        <translation>폴더가 돌아왔습니다.</translation>
    </message>
    <message>
        <source>The index was damaged and was made anew from the files. Nothing of yours was in it.</source>
        <translation>색인이 손상되어 파일에서 다시 만들었습니다. 직접 만든 내용은 색인에 들어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::ListCommand</name>
    <message>
        <source>%1 (at character %2: %3)</source>
        <translation>%1 (%2번째 글자: %3)</translation>
    </message>
    <message>
        <source>newsfold --help lists what a query may hold.</source>
        <translation>검색식에 쓸 수 있는 것은 newsfold --help로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 matches: %2</source>
        <translation>%1 일치함: %2</translation>
    </message>
    <message>
        <source>%1 does not match: %2</source>
        <translation>%1 일치하지 않음: %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>No folder has been read into this library yet. newsfold index FOLDER reads one.</source>
        <translation>이 보관함에는 아직 읽어 들인 폴더가 없습니다. newsfold index 폴더 명령으로 읽어 들이세요.</translation>
    </message>
    <message>
        <source>Of %1 articles, %2 cannot be found by their text: the index is not complete. newsfold index FOLDER completes it.</source>
        <translation>기사 %1건 가운데 %2건은 본문으로 찾을 수 없습니다. 색인이 아직 완전하지 않습니다. newsfold index 폴더 명령으로 마치세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::ListController</name>
    <message>
        <source>No more unread articles in this list.</source>
        <translation>이 목록에는 안 읽은 기사가 더 없습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::ListPane</name>
    <message>
        <source>No folder is open</source>
        <translation>열린 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Choose a folder of saved articles to read.</source>
        <translation>저장한 기사가 든 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>The folder is not there</source>
        <translation>폴더를 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>It may be unmounted or renamed. Everything you marked is kept.</source>
        <translation>마운트가 해제되었거나 이름이 바뀌었을 수 있습니다. 표시해 둔 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>폴더를 읽는 중입니다</translation>
    </message>
    <message>
        <source>Articles appear here as they are found.</source>
        <translation>찾은 기사부터 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>No articles here</source>
        <translation>기사가 없습니다</translation>
    </message>
    <message>
        <source>Newsfold reads Markdown and text files. New ones appear as they are saved.</source>
        <translation>Newsfold는 마크다운과 텍스트 파일을 읽습니다. 새 파일은 저장되는 대로 나타납니다.</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>다른 폴더 열기…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>맞는 기사가 없습니다</translation>
    </message>
    <message>
        <source>No article fits the view and filters chosen.</source>
        <translation>선택한 보기와 필터에 맞는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Without “%1” there is 1 article.</source>
        <translation>다음 조건을 빼면 기사가 1건 있습니다: “%1”</translation>
    </message>
    <message>
        <source>Without “%1” there are %2 articles.</source>
        <translation>다음 조건을 빼면 기사가 %2건 있습니다: “%1”</translation>
    </message>
    <message>
        <source>Search without it</source>
        <translation>빼고 검색</translation>
    </message>
</context>
<context>
    <name>newsfold::MainWindow</name>
    <message>
        <source>%1 — Newsfold</source>
        <translation>%1 — Newsfold</translation>
    </message>
    <message>
        <source>Newsfold</source>
        <translation>Newsfold</translation>
    </message>
    <message>
        <source>The search “%1” was removed.</source>
        <translation>저장한 검색을 제거했습니다: “%1”</translation>
    </message>
    <message>
        <source>There are no tags yet. Press T to give an article one.</source>
        <translation>아직 태그가 없습니다. T를 누르면 기사에 태그를 달 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::MarginPane</name>
    <message>
        <source>Highlights and notes</source>
        <translation>강조와 메모</translation>
    </message>
    <message>
        <source>This passage was not found for sure. To place it by hand, select it in the text.</source>
        <translation>이 구절의 위치를 확실히 찾지 못했습니다. 직접 지정하려면 본문에서 선택하세요.</translation>
    </message>
    <message>
        <source>Place here</source>
        <translation>여기로 지정</translation>
    </message>
    <message>
        <source>&amp;Edit the note</source>
        <translation>메모 편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
</context>
<context>
    <name>newsfold::MarkCommand</name>
    <message>
        <source>%1 changes</source>
        <translation>변경 %1건</translation>
    </message>
</context>
<context>
    <name>newsfold::MarkdownArticle</name>
    <message>
        <source>The front matter at the top is never closed; the whole file is shown as text.</source>
        <translation>맨 위의 프런트 매터가 닫히지 않아 파일 전체를 본문으로 표시합니다.</translation>
    </message>
    <message>
        <source>The text is too large or too deeply nested for Markdown; it is shown as plain text.</source>
        <translation>마크다운으로 다루기에는 글이 너무 길거나 너무 깊이 중첩되어 일반 텍스트로 표시합니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::MarkdownFolder</name>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>쓰지 못했습니다: “%1”: %2</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>폴더를 만들 수 없습니다: “%1”</translation>
    </message>
    <message>
        <source>“%1.md” is there already and is no export of Newsfold&apos;s.</source>
        <translation>Newsfold에서 내보내지 않은 파일이 이미 있습니다: “%1.md”</translation>
    </message>
    <message>
        <source>Export into an empty folder.</source>
        <translation>빈 폴더에 내보내세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::MatchBar</name>
    <message>
        <source>Previous match</source>
        <translation>이전 일치</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 일치</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>이 기사에서 찾기</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>일치 없음</translation>
    </message>
    <message>
        <source>Matches: %1</source>
        <translation>일치 %1개</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>newsfold::MomentText</name>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>a day of the present year, and one of another year, in QDate&apos;s format language</extracomment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>yyyy년 M월 d일</translation>
    </message>
</context>
<context>
    <name>newsfold::NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Note, in Markdown</source>
        <translation>메모(마크다운)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>태그(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
</context>
<context>
    <name>newsfold::NotebookController</name>
    <message>
        <source>No file of this article is known.</source>
        <translation>이 기사의 파일을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The highlight was removed.</source>
        <translation>강조를 제거했습니다.</translation>
    </message>
    <message>
        <source>The note was removed.</source>
        <translation>메모를 제거했습니다.</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>출처와 함께 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::NotebookDelegate</name>
    <message>
        <source>File is missing</source>
        <translation>파일 없음</translation>
    </message>
    <message>
        <source>Unknown article</source>
        <translation>알 수 없는 기사</translation>
    </message>
    <message>
        <source>On the article</source>
        <translation>기사 메모</translation>
    </message>
</context>
<context>
    <name>newsfold::NotebookGroups</name>
    <message>
        <source>No tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>Notes on articles</source>
        <translation>기사 메모</translation>
    </message>
</context>
<context>
    <name>newsfold::NotebookModel</name>
    <message>
        <source>Unknown article</source>
        <translation>알 수 없는 기사</translation>
    </message>
    <message>
        <source>%1, entries: %2</source>
        <translation>%1, %2개</translation>
    </message>
    <message>
        <source>Highlight, %1: %2</source>
        <translation>강조, %1: %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>메모: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>태그: %1</translation>
    </message>
    <message>
        <source>Article: %1</source>
        <translation>기사: %1</translation>
    </message>
</context>
<context>
    <name>newsfold::NotebookPane</name>
    <message>
        <source>No highlights yet</source>
        <translation>아직 강조한 곳이 없습니다</translation>
    </message>
    <message>
        <source>Select text in an article and press 1 to 5, or W for a note. Everything you mark is gathered here.</source>
        <translation>기사에서 글을 선택하고 1~5를 누르면 강조되고, W를 누르면 메모를 씁니다. 표시한 것은 모두 여기에 모입니다.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>맞는 것이 없습니다</translation>
    </message>
    <message>
        <source>The articles found have no highlights and no notes.</source>
        <translation>찾은 기사에 강조나 메모가 없습니다.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
</context>
<context>
    <name>newsfold::NotebookView</name>
    <message>
        <source>Notebook</source>
        <translation>메모 모음</translation>
    </message>
    <message>
        <source>&amp;Open the passage</source>
        <translation>해당 대목 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Edit the note</source>
        <translation>메모 편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy with its source</source>
        <translation>출처와 함께 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
</context>
<context>
    <name>newsfold::OpenStore</name>
    <message>
        <source>The index was damaged and has been emptied; newsfold index FOLDER fills it again. Nothing of yours is lost.</source>
        <translation>색인이 손상되어 비웠습니다. newsfold index FOLDER로 다시 채울 수 있습니다. 사용자의 기록은 잃지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::PreferencesDialog</name>
    <message>
        <source>Mark an article as &amp;read when it has been shown for</source>
        <translation>기사를 다음 시간 동안 보면 읽음으로 표시(&amp;R)</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>설정</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation>초</translation>
    </message>
    <message>
        <source>Seconds until an article is read</source>
        <translation>읽음으로 표시하기까지의 초</translation>
    </message>
    <message>
        <source>Otherwise articles become read only by hand (M).</source>
        <translation>끄면 직접 표시할 때만(M) 읽음이 됩니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::PrintedPage</name>
    <message>
        <source>This passage is no longer found in the article.</source>
        <translation>이 구절은 더는 기사에서 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Quotes and notes</source>
        <translation>인용과 메모</translation>
    </message>
</context>
<context>
    <name>newsfold::ProblemListModel</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>newsfold::ProblemsView</name>
    <message>
        <source>&amp;Copy path</source>
        <translation>경로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제 목록</translation>
    </message>
    <message>
        <source>Every file of this folder could be read.</source>
        <translation>이 폴더의 파일을 모두 읽었습니다.</translation>
    </message>
    <message>
        <source>One file could not be read fully:</source>
        <translation>제대로 읽지 못한 파일이 1개 있습니다:</translation>
    </message>
    <message>
        <source>%1 problems with files of this folder:</source>
        <translation>이 폴더의 파일에 문제가 %1건 있습니다:</translation>
    </message>
</context>
<context>
    <name>newsfold::PublisherListModel</name>
    <message>
        <source>No publisher</source>
        <translation>언론사 없음</translation>
    </message>
    <message>
        <source>%1, %2 unread of %3</source>
        <translation>%1, 전체 %3건 중 안 읽음 %2건</translation>
    </message>
    <message>
        <source>%1, articles found: %2</source>
        <translation>%1, 찾은 기사: %2</translation>
    </message>
</context>
<context>
    <name>newsfold::PublisherPanel</name>
    <message>
        <source>Publishers</source>
        <translation>언론사</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>Show all publishers again</source>
        <translation>다시 모든 언론사 표시</translation>
    </message>
    <message>
        <source>Show all publishers</source>
        <translation>모든 언론사 표시</translation>
    </message>
    <message>
        <source>Find a publisher</source>
        <translation>언론사 찾기</translation>
    </message>
    <message>
        <source>Publishers (%1)</source>
        <translation>언론사(%1)</translation>
    </message>
</context>
<context>
    <name>newsfold::QueryCompletions</name>
    <message>
        <source>not read yet</source>
        <translation>안 읽음</translation>
    </message>
    <message>
        <source>read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>별표 있음</translation>
    </message>
    <message>
        <source>with a highlight or a note</source>
        <translation>강조나 메모 있음</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>파일이 사라짐</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>메모 있음</translation>
    </message>
    <message>
        <source>with a highlight</source>
        <translation>강조 있음</translation>
    </message>
    <message>
        <source>with a tag</source>
        <translation>태그 있음</translation>
    </message>
    <message>
        <source>could not be read fully</source>
        <translation>제대로 읽지 못함</translation>
    </message>
    <message>
        <source>the newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>the oldest first</source>
        <translation>오래된순</translation>
    </message>
    <message>
        <source>by publisher</source>
        <translation>언론사순</translation>
    </message>
    <message>
        <source>the longest first</source>
        <translation>긴 기사순</translation>
    </message>
    <message>
        <source>the best matches first</source>
        <translation>관련도순</translation>
    </message>
    <message>
        <source>seven days ago</source>
        <translation>7일 전</translation>
    </message>
    <message>
        <source>thirty days ago</source>
        <translation>30일 전</translation>
    </message>
</context>
<context>
    <name>newsfold::QueryConditions</name>
    <message>
        <source>There is no “%1:”. Did you mean “%2:”? To search for the word itself, put it in quotes.</source>
        <translation>“%1:” 조건은 없습니다. “%2:” 조건을 찾으셨나요? 단어 자체를 찾으려면 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>Nothing stands between the quotes.</source>
        <translation>따옴표 안이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Write right after “%1:” what to look for.</source>
        <translation>“%1:” 바로 뒤에 찾을 내용을 적으세요.</translation>
    </message>
    <message>
        <source>The quote is not closed.</source>
        <translation>따옴표가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This is too long to search for: at most %L1 characters.</source>
        <translation>너무 길어서 검색할 수 없습니다. 최대 %L1자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1:” does not know “%2”. It knows: %3.</source>
        <translation>“%1:” 조건에 쓸 수 없는 값입니다: “%2”. 쓸 수 있는 값: %3.</translation>
    </message>
    <message>
        <source>“%1” ends before it begins.</source>
        <translation>범위의 처음과 끝이 뒤바뀌었습니다: “%1”</translation>
    </message>
    <message>
        <source>“%1” is no day. Write 2025-12-30, 2025-12, 2025, today, yesterday or 7d (seven days ago).</source>
        <translation>날짜가 아닙니다: “%1”. 2025-12-30, 2025-12, 2025, today, yesterday, 7d(7일 전)처럼 적으세요.</translation>
    </message>
    <message>
        <source>“%1” is no number of words. Write &gt;500, &lt;=200, =80 or 300..500.</source>
        <translation>단어 수가 아닙니다: “%1”. &gt;500, &lt;=200, =80, 300..500처럼 적으세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::QueryExplanation</name>
    <message>
        <source>“%1”, also with one space inside</source>
        <translation>“%1”(중간을 한 번 띄어 쓴 것도)</translation>
    </message>
    <message>
        <source>exactly “%1”</source>
        <translation>정확히 “%1”</translation>
    </message>
    <message>
        <source>a word that begins with “%1”</source>
        <translation>앞부분이 “%1”인 단어</translation>
    </message>
    <message>
        <source>the initial consonants “%1”</source>
        <translation>초성 “%1”</translation>
    </message>
    <message>
        <source>without a publisher</source>
        <translation>언론사 없음</translation>
    </message>
    <message>
        <source>the publisher is %1</source>
        <translation>언론사: %1</translation>
    </message>
    <message>
        <source>without an author</source>
        <translation>기자 없음</translation>
    </message>
    <message>
        <source>an author is %1</source>
        <translation>기자: %1</translation>
    </message>
    <message>
        <source>without a category</source>
        <translation>분류 없음</translation>
    </message>
    <message>
        <source>the category is %1</source>
        <translation>분류: %1</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>the web address is %1</source>
        <translation>웹 주소: %1</translation>
    </message>
    <message>
        <source>the file&apos;s path is %1</source>
        <translation>파일 경로: %1</translation>
    </message>
    <message>
        <source>the key is %1</source>
        <translation>키: %1</translation>
    </message>
    <message>
        <source>title, text, authors or publisher contain %1</source>
        <translation>제목, 본문, 기자, 언론사 중 한 곳에 %1 포함</translation>
    </message>
    <message>
        <source>the title contains %1</source>
        <translation>제목에 %1 포함</translation>
    </message>
    <message>
        <source>the text contains %1</source>
        <translation>본문에 %1 포함</translation>
    </message>
    <message>
        <source>the publisher contains %1</source>
        <translation>언론사에 %1 포함</translation>
    </message>
    <message>
        <source>an author contains %1</source>
        <translation>기자에 %1 포함</translation>
    </message>
    <message>
        <source>the category contains %1</source>
        <translation>분류에 %1 포함</translation>
    </message>
    <message>
        <source>the web address contains %1</source>
        <translation>웹 주소에 %1 포함</translation>
    </message>
    <message>
        <source>the file&apos;s path contains %1</source>
        <translation>파일 경로에 %1 포함</translation>
    </message>
    <message>
        <source>a tag contains %1</source>
        <translation>태그에 %1 포함</translation>
    </message>
    <message>
        <source>a note contains %1</source>
        <translation>메모에 %1 포함</translation>
    </message>
    <message>
        <source>the key contains %1</source>
        <translation>키에 %1 포함</translation>
    </message>
    <message>
        <source>crawled on %1</source>
        <translation>%1에 수집</translation>
    </message>
    <message>
        <source>published on %1</source>
        <translation>%1에 발행</translation>
    </message>
    <message>
        <source>crawled from %1 to %2</source>
        <translation>%1부터 %2까지 수집</translation>
    </message>
    <message>
        <source>published from %1 to %2</source>
        <translation>%1부터 %2까지 발행</translation>
    </message>
    <message>
        <source>crawled on %1 or later</source>
        <translation>%1부터 수집</translation>
    </message>
    <message>
        <source>published on %1 or later</source>
        <translation>%1부터 발행</translation>
    </message>
    <message>
        <source>on any day</source>
        <translation>모든 날짜</translation>
    </message>
    <message>
        <source>crawled before %1</source>
        <translation>%1 전에 수집</translation>
    </message>
    <message>
        <source>published before %1</source>
        <translation>%1 전에 발행</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>안 읽음</translation>
    </message>
    <message>
        <source>read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>with a highlight or a note</source>
        <translation>강조나 메모 있음</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>파일이 사라짐</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>메모 있음</translation>
    </message>
    <message>
        <source>with a highlight</source>
        <translation>강조 있음</translation>
    </message>
    <message>
        <source>with a tag</source>
        <translation>태그 있음</translation>
    </message>
    <message>
        <source>with a problem in its file</source>
        <translation>파일에 문제 있음</translation>
    </message>
    <message>
        <source>exactly %L1 words long</source>
        <translation>단어 수 정확히 %L1개</translation>
    </message>
    <message>
        <source>%L1 to %L2 words long</source>
        <translation>단어 수 %L1~%L2개</translation>
    </message>
    <message>
        <source>at least %L1 words long</source>
        <translation>단어 수 %L1개 이상</translation>
    </message>
    <message>
        <source>fewer than %L1 words long</source>
        <translation>단어 수 %L1개 미만</translation>
    </message>
    <message>
        <source>of any length</source>
        <translation>길이 제한 없음</translation>
    </message>
    <message>
        <source>Order: the newest first</source>
        <translation>정렬: 최신순</translation>
    </message>
    <message>
        <source>Order: the oldest first</source>
        <translation>정렬: 오래된순</translation>
    </message>
    <message>
        <source>Order: by publisher</source>
        <translation>정렬: 언론사순</translation>
    </message>
    <message>
        <source>Order: the longest first</source>
        <translation>정렬: 긴 기사순</translation>
    </message>
    <message>
        <source>Order: the best matches first</source>
        <translation>정렬: 관련도순</translation>
    </message>
    <message>
        <source>every article</source>
        <translation>모든 기사</translation>
    </message>
    <message>
        <source>all of these:</source>
        <translation>다음 모두:</translation>
    </message>
    <message>
        <source>any of these:</source>
        <translation>다음 중 하나라도:</translation>
    </message>
    <message>
        <source>not:</source>
        <translation>다음 제외:</translation>
    </message>
    <message>
        <source>At %L1, “%2”: %3</source>
        <translation>%L1번째 글자, “%2”: %3</translation>
    </message>
    <message>
        <source>a tag is %1, or is below it</source>
        <translation>태그: %1 또는 그 하위 태그</translation>
    </message>
    <message>
        <source>title or publisher contain %1, or text or authors “%2” itself</source>
        <translation>제목이나 언론사에 %1 포함, 또는 본문이나 기자에 “%2” 그대로 포함</translation>
    </message>
    <message>
        <source>%1 (crawled then, if no day is given)</source>
        <translation>%1(발행일이 없으면 수집일 기준)</translation>
    </message>
</context>
<context>
    <name>newsfold::QueryParser</name>
    <message>
        <source>Only the first %L1 words and conditions are searched for.</source>
        <translation>처음 %L1개의 단어와 조건까지만 검색합니다.</translation>
    </message>
    <message>
        <source>Nothing follows “%1” yet.</source>
        <translation>“%1” 뒤에 아직 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>“%1” lacks something beside it. Drop it, or put it in quotes to search for the word.</source>
        <translation>“%1” 옆에 있어야 할 조건이 없습니다. 지우거나, 단어 자체를 찾으려면 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>This parenthesis was never opened.</source>
        <translation>짝이 되는 여는 괄호가 없습니다.</translation>
    </message>
    <message>
        <source>Parentheses go at most %L1 deep; this part is left out.</source>
        <translation>괄호는 %L1단계까지만 중첩할 수 있어 이 부분은 제외합니다.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing stands between these parentheses.</source>
        <translation>괄호 안이 비어 있습니다.</translation>
    </message>
    <message>
        <source>An order cannot be excluded.</source>
        <translation>정렬 순서는 제외할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::QueryVocabulary</name>
    <message>
        <source>in the title</source>
        <translation>제목에서 찾기</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>본문에서 찾기</translation>
    </message>
    <message>
        <source>who published it</source>
        <translation>기사를 낸 곳</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>기사를 쓴 사람</translation>
    </message>
    <message>
        <source>in a category</source>
        <translation>기사의 분류</translation>
    </message>
    <message>
        <source>in the address on the web</source>
        <translation>웹 주소에서 찾기</translation>
    </message>
    <message>
        <source>in the file&apos;s path</source>
        <translation>파일 경로에서 찾기</translation>
    </message>
    <message>
        <source>with a tag</source>
        <translation>기사에 달린 태그</translation>
    </message>
    <message>
        <source>in your notes</source>
        <translation>메모에서 찾기</translation>
    </message>
    <message>
        <source>the one article with this key</source>
        <translation>이 키의 기사 하나</translation>
    </message>
    <message>
        <source>published on a day or later</source>
        <translation>그날이나 그 뒤에 발행</translation>
    </message>
    <message>
        <source>published earlier than a day</source>
        <translation>그날보다 전에 발행</translation>
    </message>
    <message>
        <source>published on a day, in a month or a year</source>
        <translation>그날, 그달, 그해에 발행</translation>
    </message>
    <message>
        <source>crawled on a day or later</source>
        <translation>그날이나 그 뒤에 수집</translation>
    </message>
    <message>
        <source>crawled earlier than a day</source>
        <translation>그날보다 전에 수집</translation>
    </message>
    <message>
        <source>crawled on a day, in a month or a year</source>
        <translation>그날, 그달, 그해에 수집</translation>
    </message>
    <message>
        <source>unread, read, starred, annotated or missing</source>
        <translation>안 읽음, 읽음, 별표, 주석, 사라짐</translation>
    </message>
    <message>
        <source>with a note, a highlight, a tag or a problem</source>
        <translation>메모, 강조, 태그, 문제 있음</translation>
    </message>
    <message>
        <source>the number of words</source>
        <translation>단어 수</translation>
    </message>
    <message>
        <source>the order of the list</source>
        <translation>목록의 정렬 순서</translation>
    </message>
</context>
<context>
    <name>newsfold::ReadingActions</name>
    <message>
        <source>&amp;Next article</source>
        <translation>다음 기사(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>이전 기사(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;unread article</source>
        <translation>다음 안 읽은 기사(&amp;U)</translation>
    </message>
    <message>
        <source>Page &amp;down, then next unread</source>
        <translation>한 화면 아래로, 끝이면 다음 안 읽은 기사(&amp;D)</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>읽음으로 표시(&amp;R)</translation>
    </message>
    <message>
        <source>Add &amp;star</source>
        <translation>별표 달기(&amp;S)</translation>
    </message>
    <message>
        <source>Mark &amp;all shown as read</source>
        <translation>목록의 기사 모두 읽음으로 표시(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open original in browser</source>
        <translation>브라우저에서 원문 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Open original from the list</source>
        <translation>목록에서 원문 열기</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>링크 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;source</source>
        <translation>소스 보기(&amp;S)</translation>
    </message>
    <message>
        <source>Load &amp;images from the web</source>
        <translation>웹 이미지 불러오기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>글자 크게(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>글자 작게(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>기본 글자 크기(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;erif typeface</source>
        <translation>명조체(&amp;E)</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>안 읽음으로 표시(&amp;R)</translation>
    </message>
    <message>
        <source>Remove &amp;star</source>
        <translation>별표 떼기(&amp;S)</translation>
    </message>
    <message>
        <source>Next &amp;match</source>
        <translation>다음 일치(&amp;M)</translation>
    </message>
    <message>
        <source>Pre&amp;vious match</source>
        <translation>이전 일치(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Find in this article</source>
        <translation>이 기사에서 찾기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>태그(&amp;T)…</translation>
    </message>
    <message>
        <source>Highlight in &amp;yellow</source>
        <translation>노란색으로 강조(&amp;Y)</translation>
    </message>
    <message>
        <source>Highlight in &amp;green</source>
        <translation>초록색으로 강조(&amp;G)</translation>
    </message>
    <message>
        <source>Highlight in &amp;blue</source>
        <translation>파란색으로 강조(&amp;B)</translation>
    </message>
    <message>
        <source>Highlight in p&amp;ink</source>
        <translation>분홍색으로 강조(&amp;I)</translation>
    </message>
    <message>
        <source>Highlight in pu&amp;rple</source>
        <translation>보라색으로 강조(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>메모 쓰기(&amp;W)</translation>
    </message>
    <message>
        <source>Write a note on the &amp;article</source>
        <translation>기사에 메모 쓰기(&amp;A)</translation>
    </message>
    <message>
        <source>Remove the &amp;highlight</source>
        <translation>강조 제거(&amp;H)</translation>
    </message>
    <message>
        <source>Ne&amp;xt highlight</source>
        <translation>다음 강조(&amp;X)</translation>
    </message>
    <message>
        <source>Previous hi&amp;ghlight</source>
        <translation>이전 강조(&amp;G)</translation>
    </message>
    <message>
        <source>Show &amp;notes</source>
        <translation>메모 표시(&amp;N)</translation>
    </message>
</context>
<context>
    <name>newsfold::ReadingPane</name>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>선택한 기사가 없습니다</translation>
    </message>
    <message>
        <source>Choose one in the list, or press J.</source>
        <translation>목록에서 기사를 선택하거나 J 키를 누르세요.</translation>
    </message>
    <message>
        <source>Text size and typeface</source>
        <translation>글자 크기와 글꼴</translation>
    </message>
</context>
<context>
    <name>newsfold::ReadingPool</name>
    <message>
        <source>The file holds no text.</source>
        <translation>파일에 글이 없습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::ReadingSession</name>
    <message>
        <source>Link copied.</source>
        <translation>링크를 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::ReadingWindow</name>
    <message>
        <source>The picture could not be saved as %1.</source>
        <translation>그림을 저장하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Choose another place, and a name ending in .png.</source>
        <translation>다른 위치를 고르고 이름 끝에 .png를 붙이세요.</translation>
    </message>
    <message>
        <source>The window did not come to rest in time.</source>
        <translation>창이 제때 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>This library is open in another window that does not answer.</source>
        <translation>이 보관함을 연 다른 창이 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Close that window, or choose another library with --library.</source>
        <translation>그 창을 닫거나 --library로 다른 보관함을 지정하세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::SavedSearchList</name>
    <message>
        <source>Saved searches</source>
        <translation>저장한 검색</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Set to the &amp;present search</source>
        <translation>현재 검색으로 바꾸기(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>제거(&amp;E)</translation>
    </message>
</context>
<context>
    <name>newsfold::Schema</name>
    <message>
        <source>%1 is not a database of Newsfold.</source>
        <translation>Newsfold의 데이터베이스가 아닙니다: %1</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder with --library.</source>
        <translation>파일을 다른 곳으로 옮기거나 --library로 다른 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Newsfold.</source>
        <translation>더 새로운 Newsfold에서 만든 파일입니다: %1</translation>
    </message>
    <message>
        <source>Update Newsfold, or choose another folder with --library.</source>
        <translation>Newsfold를 업데이트하거나 --library로 다른 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>The database %1 is damaged.</source>
        <translation>데이터베이스가 손상되었습니다: %1</translation>
    </message>
</context>
<context>
    <name>newsfold::SearchField</name>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Words, phrases in quotes, and names like publisher: with a value</source>
        <translation>단어, 따옴표로 묶은 구절, 언론사:처럼 이름과 값을 적은 조건</translation>
    </message>
    <message>
        <source>Search: words, &quot;phrases&quot;, publisher:…</source>
        <translation>검색: 단어, &quot;구절&quot;, 언론사:…</translation>
    </message>
    <message>
        <source>Earlier searches</source>
        <translation>이전 검색</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>검색 지우기</translation>
    </message>
    <message numerus="yes">
        <source>This is too long for a search: only the first %Ln characters were taken.</source>
        <translation>
            <numerusform>검색어가 너무 길어서 처음 %Ln자만 넣었습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>newsfold::SearchKeeper</name>
    <message>
        <source>Remove a saved search</source>
        <translation>저장한 검색 제거</translation>
    </message>
    <message>
        <source>Remove the search “%1”?</source>
        <translation>“%1” 검색을 제거할까요?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
</context>
<context>
    <name>newsfold::SelectionBar</name>
    <message>
        <source>Highlight</source>
        <translation>강조</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>텍스트 복사</translation>
    </message>
</context>
<context>
    <name>newsfold::ShortcutsDialog</name>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
</context>
<context>
    <name>newsfold::ShowCommand</name>
    <message>
        <source>Mount the disk it is on, or put the file back, and run newsfold index on its folder. What you wrote about the article is kept.</source>
        <translation>파일이 있던 디스크를 마운트하거나 파일을 되돌려 놓은 다음, 그 폴더에 newsfold index를 실행하세요. 기사에 관해 쓴 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>newsfold show %1 --as json prints it.</source>
        <translation>newsfold show %1 --as json으로 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::SideBar</name>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>newsfold::SourceView</name>
    <message>
        <source>Source of the article</source>
        <translation>기사 소스</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 characters are shown.</source>
        <translation>전체 %2자 중 처음 %1자만 표시합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n long line(s) are shown only up to “…”.</source>
        <translation>
            <numerusform>긴 줄 %n개는 “…”까지만 표시합니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>newsfold::StateBackup</name>
    <message>
        <source>The backup %1 failed its check.</source>
        <translation>백업을 검사했더니 올바르지 않습니다: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>폴더를 만들 수 없습니다: %1</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>파일이 없습니다: %1</translation>
    </message>
    <message>
        <source>It was left as it is. newsfold restore &quot;%1&quot; --library &quot;%2&quot; puts the newest good backup in its place and keeps the damaged file. %3</source>
        <translation>파일은 그대로 두었습니다. newsfold restore &quot;%1&quot; --library &quot;%2&quot; 명령을 실행하면 손상된 파일을 남겨 두고 가장 최근의 올바른 백업으로 복원합니다. %3</translation>
    </message>
    <message>
        <source>It was left as it is, and there is no good backup in %1. Move it away to start anew.</source>
        <translation>파일은 그대로 두었으며 %1에 올바른 백업이 없습니다. 새로 시작하려면 파일을 다른 곳으로 옮기세요.</translation>
    </message>
    <message>
        <source>The backup %1 could not be written: %2</source>
        <translation>백업을 쓰지 못했습니다: %1: %2</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is the state itself, no backup of it.</source>
        <translation>백업이 아니라 지금 쓰고 있는 상태 파일입니다: %1</translation>
    </message>
    <message>
        <source>There is already something named %1, and it is no backup of Newsfold.</source>
        <translation>같은 이름이 이미 있으며 Newsfold 백업이 아닙니다: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation>아무것도 바꾸지 않았습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>Another program is writing a backup into %1.</source>
        <translation>다른 프로그램이 다음 폴더에 백업을 쓰고 있습니다: %1</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>끝날 때까지 기다린 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The state was not backed up.</source>
        <translation>상태 파일을 백업하지 못했습니다.</translation>
    </message>
    <message>
        <source>It cannot be restored; nothing was changed. Choose another backup.</source>
        <translation>복원할 수 없습니다. 아무것도 바꾸지 않았습니다. 다른 백업을 고르세요.</translation>
    </message>
    <message>
        <source>The disk is full; the backup %1 could not be written.</source>
        <translation>디스크가 가득 차서 백업을 쓰지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Make room on it, or choose another place.</source>
        <translation>디스크의 공간을 비우거나 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>The backup %1 could not be written: the disk reported an error.</source>
        <translation>디스크 오류로 백업을 쓰지 못했습니다: %1</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written there.</source>
        <translation>그 위치에는 백업을 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the permissions of its folder, or choose another place.</source>
        <translation>폴더의 권한을 확인하거나 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is no file, so no backup.</source>
        <translation>파일이 아니므로 백업이 아닙니다: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a file that a backup was written to.</source>
        <translation>아무것도 바꾸지 않았습니다. 백업을 써 둔 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be read.</source>
        <translation>백업을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another one.</source>
        <translation>권한을 확인하거나 다른 백업을 고르세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::StateDatabase</name>
    <message>
        <source>The database %1 was moved away or replaced while it was open.</source>
        <translation>데이터베이스가 열려 있는 동안 옮겨지거나 다른 파일로 바뀌었습니다: %1</translation>
    </message>
    <message>
        <source>Nothing was written. Open the library again.</source>
        <translation>아무것도 쓰지 않았습니다. 보관함을 다시 여세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::StateJournal</name>
    <message>
        <source>Nothing was changed. Newer changes can still be undone.</source>
        <translation>아무것도 바꾸지 않았습니다. 이보다 새로운 변경은 여전히 실행 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>실행 취소할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>다시 실행할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The journal is damaged at this step.</source>
        <translation>변경 기록의 이 단계가 손상되었습니다.</translation>
    </message>
    <message>
        <source>This cannot be undone: the same has been changed since.</source>
        <translation>그 뒤에 같은 항목이 다시 변경되어 실행 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>This cannot be redone: the same has been changed since.</source>
        <translation>그 뒤에 같은 항목이 다시 변경되어 다시 실행할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::StateNotice</name>
    <message>
        <source>Start &amp;Anew</source>
        <translation>새로 시작(&amp;A)</translation>
    </message>
    <message>
        <source>Your marks, tags and notes cannot be used</source>
        <translation>표시, 태그, 메모를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Begin without marks, tags and notes; the damaged file is kept under another name</source>
        <translation>표시, 태그, 메모 없이 시작합니다. 손상된 파일은 다른 이름으로 남겨 둡니다</translation>
    </message>
    <message>
        <source>Articles can be read; marks, tags and notes cannot be changed.</source>
        <translation>기사는 읽을 수 있지만 표시, 태그, 메모는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no good backup.</source>
        <translation>올바른 백업이 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Restore the Backup of %1</source>
        <translation>%1 백업 복원(&amp;R)</translation>
    </message>
    <message>
        <source>Begun anew. The damaged file is kept as %1</source>
        <translation>새로 시작했습니다. 손상된 파일은 다음 이름으로 남겨 두었습니다: %1</translation>
    </message>
</context>
<context>
    <name>newsfold::StateRestore</name>
    <message>
        <source>%1 could not be renamed to %2.</source>
        <translation>이름을 바꾸지 못했습니다: %1 → %2</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the permissions of its folder.</source>
        <translation>아무것도 바꾸지 않았습니다. 폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>%1 is the state itself, no backup of it.</source>
        <translation>백업이 아니라 지금 쓰고 있는 상태 파일입니다: %1</translation>
    </message>
    <message>
        <source>Another program is restoring %1.</source>
        <translation>다른 프로그램이 복원하고 있습니다: %1</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>끝날 때까지 기다린 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be written.</source>
        <translation>파일이 있는 폴더에 쓸 수 없습니다: %1</translation>
    </message>
</context>
<context>
    <name>newsfold::StateSchema</name>
    <message>
        <source>%1 is not a state or backup of Newsfold.</source>
        <translation>Newsfold의 상태 파일이나 백업이 아닙니다: %1</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Newsfold.</source>
        <translation>더 새로운 Newsfold에서 만든 파일입니다: %1</translation>
    </message>
    <message>
        <source>Update Newsfold first.</source>
        <translation>먼저 Newsfold를 업데이트하세요.</translation>
    </message>
</context>
<context>
    <name>newsfold::StateTrouble</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n분 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n시간 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n일 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) and note(s)</source>
        <translation>
            <numerusform>강조와 메모 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>태그 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagging(s) of articles</source>
        <translation>
            <numerusform>기사에 단 태그 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read or starred</source>
        <translation>
            <numerusform>읽었거나 별표를 단 기사 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved search(es)</source>
        <translation>
            <numerusform>저장한 검색 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The backup of %1 (%2) holds %3.</source>
        <translation>%1(%2) 백업에 담긴 내용: %3.</translation>
    </message>
    <message>
        <source>What was done since would be lost; how much that is cannot be read.</source>
        <translation>그 뒤의 변경은 잃게 되며, 얼마나 되는지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation>잃는 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Since then: %1, which would be lost.</source>
        <translation>그 뒤에 더한 다음 내용은 잃게 됩니다: %1.</translation>
    </message>
    <message>
        <source>What was there before is kept as %1</source>
        <translation>전에 있던 파일은 다음 이름으로 남겨 두었습니다: %1</translation>
    </message>
    <message>
        <source>Restored from %1: %2.</source>
        <translation>%1에서 복원했습니다: %2.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
</context>
<context>
    <name>newsfold::StatusArea</name>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>마지막 변경 되돌리기</translation>
    </message>
    <message>
        <source>Progress of reading the folder</source>
        <translation>폴더를 읽는 진행 상황</translation>
    </message>
    <message>
        <source>Files that could not be read fully</source>
        <translation>제대로 읽지 못한 파일</translation>
    </message>
    <message>
        <source>Looking for files: %1</source>
        <translation>파일 찾는 중: %1개</translation>
    </message>
    <message>
        <source>Reading files: %1 of %2</source>
        <translation>파일 읽는 중: %1/%2</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>문제 1건</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>문제 %1건</translation>
    </message>
    <message>
        <source>Listing articles: %1 of %2</source>
        <translation>기사 목록 만드는 중: %1/%2</translation>
    </message>
</context>
<context>
    <name>newsfold::Store</name>
    <message>
        <source>The library folder %1 cannot be made.</source>
        <translation>보관함 폴더를 만들 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another one with --library.</source>
        <translation>권한을 확인하거나 --library로 다른 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>The database %1 lacks the last %2 changes that were made to it: the file or its log (-wal) is an older or a shortened copy.</source>
        <translation>데이터베이스에 마지막 변경 %2건이 빠져 있습니다: %1. 파일이나 로그(-wal)가 예전 사본이거나 잘린 사본입니다.</translation>
    </message>
    <message>
        <source>What it holds can be used. The backups in %1 may hold more.</source>
        <translation>남아 있는 내용은 쓸 수 있습니다. %1에 있는 백업에 더 많은 내용이 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is not damaged.</source>
        <translation>손상된 파일이 아닙니다: %1</translation>
    </message>
    <message>
        <source>The database %1 was not there and has been begun anew: nothing is marked, tagged or written in it.</source>
        <translation>데이터베이스 %1이(가) 없어서 새로 만들었습니다. 표시, 태그, 메모가 아무것도 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>If that is not what you meant, the backups in %1 have what it held: newsfold restore FILE brings one back.</source>
        <translation>뜻하신 바가 아니라면 %1에 있는 백업에 그 내용이 들어 있습니다. newsfold restore 파일 명령으로 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::TagChip</name>
    <message>
        <source>Take off the tag %1</source>
        <translation>태그 떼기: %1</translation>
    </message>
    <message>
        <source>Take off the tag %1, on %2 articles</source>
        <translation>태그 떼기: %1, 기사 %2건</translation>
    </message>
    <message>
        <source>The cross takes it off.</source>
        <translation>X를 누르면 태그를 뗍니다.</translation>
    </message>
    <message>
        <source>On some of them. A click gives it to all, the cross takes it off.</source>
        <translation>일부 기사에 달린 태그입니다. 클릭하면 모두에 달고, X를 누르면 뗍니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::TagCommand</name>
    <message>
        <source>%1 articles changed</source>
        <translation>기사 %1건 변경</translation>
    </message>
</context>
<context>
    <name>newsfold::TagCompleter</name>
    <message>
        <source>new tag</source>
        <translation>새 태그</translation>
    </message>
</context>
<context>
    <name>newsfold::TagController</name>
    <message>
        <source>1 article</source>
        <translation>기사 1건</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>기사 %1건</translation>
    </message>
    <message>
        <source>%1 tags, used %2 times</source>
        <translation>태그 %1개, 사용 %2회</translation>
    </message>
    <message>
        <source>Merge the tag “%1” into “%2”?</source>
        <translation>“%1” 태그를 “%2” 태그에 합칠까요?</translation>
    </message>
    <message>
        <source>There is a tag of this name already. Merged: %1. Into: %2.</source>
        <translation>같은 이름의 태그가 이미 있습니다. 합칠 태그: %1. 합쳐 넣을 태그: %2.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>합치기(&amp;M)</translation>
    </message>
    <message>
        <source>Delete the tag “%1” and all below it?</source>
        <translation>“%1” 태그와 하위 태그를 모두 삭제할까요?</translation>
    </message>
    <message>
        <source>Delete the tag “%1”?</source>
        <translation>“%1” 태그를 삭제할까요?</translation>
    </message>
    <message>
        <source>This takes away %1. The articles stay as they are.</source>
        <translation>다음을 삭제합니다: %1. 기사는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>It will be taken off %1. The articles stay as they are.</source>
        <translation>%1에서 이 태그를 뗍니다. 기사는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>newsfold::TagDelegate</name>
    <message>
        <source>Name of the tag</source>
        <translation>태그 이름</translation>
    </message>
</context>
<context>
    <name>newsfold::TagEditing</name>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags of %1 articles</source>
        <translation>기사 %1건의 태그</translation>
    </message>
    <message>
        <source>Shown are the tags of the first %1.</source>
        <translation>처음 %1건의 태그만 표시합니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::TagEditor</name>
    <message>
        <source>Tags of the articles</source>
        <translation>기사의 태그</translation>
    </message>
    <message>
        <source>Add a tag, such as ai/policy</source>
        <translation>태그 추가(예: ai/정책)</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>태그 추가</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
</context>
<context>
    <name>newsfold::TagPanel</name>
    <message>
        <source>Find a tag</source>
        <translation>태그 찾기</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags, folded</source>
        <translation>태그, 접힘</translation>
    </message>
    <message>
        <source>Tags, unfolded</source>
        <translation>태그, 펼침</translation>
    </message>
    <message>
        <source>&amp;Show other articles again</source>
        <translation>다시 다른 기사도 표시(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show its articles</source>
        <translation>이 태그의 기사 표시(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>이름 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>색(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;None of its own</source>
        <translation>따로 지정 안 함(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>삭제(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>newsfold::TagTreeModel</name>
    <message>
        <source>%1, articles: %2</source>
        <translation>%1, 기사 %2건</translation>
    </message>
</context>
<context>
    <name>newsfold::Tags</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>태그에는 이름이 있어야 합니다.</translation>
    </message>
    <message>
        <source>The tag&apos;s name would be too long: %1</source>
        <translation>태그 이름이 너무 깁니다: %1</translation>
    </message>
</context>
<context>
    <name>newsfold::TaskProgress</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>newsfold::UndoActions</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>다시 실행(&amp;R): %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
</context>
<context>
    <name>newsfold::ViewListModel</name>
    <message>
        <source>All articles</source>
        <translation>전체 기사</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>안 읽음</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>%1, articles: %2</source>
        <translation>%1, 기사 %2건</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>메모 모음</translation>
    </message>
</context>
<context>
    <name>newsfold::WindowActions</name>
    <message>
        <source>&amp;Open folder…</source>
        <translation>폴더 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation>문제 목록(&amp;P)…</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>설정(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;All articles</source>
        <translation>전체 기사(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>안 읽음(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Starred</source>
        <translation>별표(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>오늘(&amp;T)</translation>
    </message>
    <message>
        <source>U&amp;nread only</source>
        <translation>안 읽은 기사만(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>필터 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find a publisher</source>
        <translation>언론사 찾기(&amp;F)</translation>
    </message>
    <message>
        <source>Show side &amp;bar</source>
        <translation>사이드바 표시(&amp;B)</translation>
    </message>
    <message>
        <source>Show article &amp;list</source>
        <translation>기사 목록 표시(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Newsfold</source>
        <translation>Newsfold 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>폴더(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>기사(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>검색(&amp;E)</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search…</source>
        <translation>이 검색 저장(&amp;V)…</translation>
    </message>
    <message>
        <source>Show time &amp;line</source>
        <translation>타임라인 표시(&amp;L)</translation>
    </message>
    <message>
        <source>Find a &amp;tag</source>
        <translation>태그 찾기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>백업(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>백업 복원(&amp;R)…</translation>
    </message>
    <message>
        <source>Noteboo&amp;k</source>
        <translation>메모 모음(&amp;K)</translation>
    </message>
</context>
<context>
    <name>newsfold::WindowChecks</name>
    <message>
        <source>Newsfold was started as root; its web engine refuses that, for your safety.</source>
        <translation>Newsfold를 root로 실행했습니다. 안전을 위해 웹 엔진은 root로 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>Start it as an ordinary user. The commands (newsfold --help) work as root too.</source>
        <translation>일반 사용자로 실행하세요. 명령(newsfold --help)은 root로도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>창을 열 디스플레이가 없습니다.</translation>
    </message>
    <message>
        <source>Start it in a desktop session, or under a virtual display: xvfb-run newsfold FOLDER.</source>
        <translation>데스크톱 세션이나 가상 디스플레이에서 실행하세요: xvfb-run newsfold 폴더</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>폴더가 없습니다: %1</translation>
    </message>
    <message>
        <source>Check its name, or mount the disk it is on. newsfold --help lists the commands.</source>
        <translation>이름을 확인하거나 디스크를 마운트하세요. 명령 목록은 newsfold --help에서 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::WindowDialogs</name>
    <message>
        <source>Open a folder of articles</source>
        <translation>기사 폴더 열기</translation>
    </message>
    <message>
        <source>About Newsfold</source>
        <translation>Newsfold 정보</translation>
    </message>
    <message>
        <source>Newsfold %1</source>
        <translation>Newsfold %1</translation>
    </message>
    <message>
        <source>A reader for a folder of saved news articles.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>폴더에 저장한 뉴스 기사를 읽는 프로그램입니다.
GNU 일반 공중 사용 허가서 3판 또는 그 이후 판을 따르는 자유 소프트웨어입니다.</translation>
    </message>
</context>
<context>
    <name>newsfold::YamlFrontMatter</name>
    <message>
        <source>The front matter is not valid YAML.</source>
        <translation>프런트 매터가 올바른 YAML이 아닙니다.</translation>
    </message>
    <message>
        <source>The front matter is not valid YAML at line %1 of the file.</source>
        <translation>프런트 매터가 올바른 YAML이 아닙니다(파일의 %1번째 줄).</translation>
    </message>
</context>
</TS>
