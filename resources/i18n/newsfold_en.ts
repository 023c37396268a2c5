<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>newsfold::ByteDecoder</name>
    <message numerus="yes">
        <source>%n characters are not valid in CP949 and are shown as �.</source>
        <translation>
            <numerusform>%n character is not valid in CP949 and is shown as �.</numerusform>
            <numerusform>%n characters are not valid in CP949 and are shown as �.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes are not valid in UTF-8 and are shown as �, the first at byte %1.</source>
        <translation>
            <numerusform>%n byte is not valid in UTF-8 and is shown as �, at byte %1.</numerusform>
            <numerusform>%n bytes are not valid in UTF-8 and are shown as �, the first at byte %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n NUL bytes, shown as �.</source>
        <translation>
            <numerusform>The file holds %n NUL byte, shown as �.</numerusform>
            <numerusform>The file holds %n NUL bytes, shown as �.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n control characters, shown as �.</source>
        <translation>
            <numerusform>The file holds %n control character, shown as �.</numerusform>
            <numerusform>The file holds %n control characters, shown as �.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>newsfold::SearchField</name>
    <message numerus="yes">
        <source>This is too long for a search: only the first %Ln characters were taken.</source>
        <translation>
            <numerusform>This is too long for a search: only the first %Ln character was taken.</numerusform>
            <numerusform>This is too long for a search: only the first %Ln characters were taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>newsfold::SourceView</name>
    <message numerus="yes">
        <source>%n long line(s) are shown only up to “…”.</source>
        <translation>
            <numerusform>%n long line is shown only up to “…”.</numerusform>
            <numerusform>%n long lines are shown only up to “…”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>newsfold::StateTrouble</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) and note(s)</source>
        <translation>
            <numerusform>%n highlight or note</numerusform>
            <numerusform>%n highlights and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagging(s) of articles</source>
        <translation>
            <numerusform>%n tagging of articles</numerusform>
            <numerusform>%n taggings of articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read or starred</source>
        <translation>
            <numerusform>%n article read or starred</numerusform>
            <numerusform>%n articles read or starred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved search(es)</source>
        <translation>
            <numerusform>%n saved search</numerusform>
            <numerusform>%n saved searches</numerusform>
        </translation>
    </message>
</context>
</TS>
