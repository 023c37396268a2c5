// SPDX-License-Identifier: GPL-3.0-or-later
#include "author_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsfold {
namespace {

using Words = std::u16string_view;

std::u16string_view standard(QStringView word)
{
    return { word.utf16(), size_t(word.size()) };
}

constexpr auto roles = std::to_array<Words>(
    { u"기자",       u"대기자",       u"특파원",         u"통신원",    u"리포터",     u"앵커",
      u"아나운서",   u"캐스터",       u"위원",           u"편집인",    u"편집장",     u"에디터",
      u"칼럼니스트", u"평론가",       u"기고가",         u"작가",      u"교수",       u"변호사",
      u"박사",       u"소장",         u"대표",           u"원장",      u"연구원",     u"연구위원",
      u"사무국장",   u"국장",         u"부장",           u"차장",      u"팀장",       u"데스크",
      u"인턴",       u"수습",         u"객원",           u"선임",      u"전문",       u"피아니스트",
      u"번역가",     u"감독",         u"의사",           u"약사",      u"세무사",     u"회계사",
      u"노무사",     u"변리사",       u"강사",           u"이사",      u"회장",       u"사장",
      u"의원",       u"대변인",       u"제공",           u"인턴기자",  u"수습기자",   u"선임기자",
      u"전문기자",   u"객원기자",     u"논설위원",       u"논설실장",  u"주필",       u"해설위원",
      u"PD",         u"VJ",           u"피디",           u"프로듀서",  u"크리에이터", u"디자이너",
      u"애널리스트", u"이코노미스트", u"하우스노미스트", u"저널리스트" });

/// Endings of compound roles. Not every role: `국장` or `대표` end names of persons and places too
/// easily.
constexpr auto roleEndings = std::to_array<Words>(
    { u"기자", u"특파원", u"통신원", u"리포터", u"캐스터", u"아나운서", u"논설위원", u"전문위원", u"해설위원",
      u"에디터", u"칼럼니스트", u"평론가", u"기고가", u"연구원장", u"연구위원", u"위원장", u"노미스트" });

constexpr auto labels = std::to_array<Words>(
    { u"글",       u"사진",     u"그림", u"영상",     u"취재",     u"편집",     u"촬영",
      u"정리",     u"제작",     u"구성", u"기획",     u"진행",     u"대담",     u"그래픽",
      u"일러스트", u"삽화",     u"번역", u"영상취재", u"영상편집", u"영상촬영", u"취재진",
      u"디자인",   u"자료조사", u"by",   u"By",       u"BY",       u"글쓴이",   u"작성자" });

constexpr auto places = std::to_array<Words>(
    { u"서울",     u"부산",     u"대구",         u"인천",         u"광주",       u"대전",         u"울산",
      u"세종",     u"경기",     u"강원",         u"충북",         u"충남",       u"전북",         u"전남",
      u"경북",     u"경남",     u"제주",         u"수원",         u"성남",       u"용인",         u"고양",
      u"안양",     u"부천",     u"안산",         u"평택",         u"화성",       u"남양주",       u"의정부",
      u"파주",     u"김포",     u"이천",         u"여주",         u"양평",       u"양주",         u"포천",
      u"가평",     u"연천",     u"동두천",       u"하남",         u"구리",       u"과천",         u"안성",
      u"오산",     u"시흥",     u"군포",         u"의왕",         u"광명",       u"춘천",         u"원주",
      u"강릉",     u"동해",     u"태백",         u"속초",         u"삼척",       u"홍천",         u"횡성",
      u"영월",     u"평창",     u"정선",         u"철원",         u"화천",       u"양구",         u"인제",
      u"고성",     u"양양",     u"청주",         u"충주",         u"제천",       u"보은",         u"옥천",
      u"영동",     u"진천",     u"괴산",         u"음성",         u"단양",       u"증평",         u"천안",
      u"공주",     u"보령",     u"아산",         u"서산",         u"논산",       u"계룡",         u"당진",
      u"금산",     u"부여",     u"서천",         u"청양",         u"홍성",       u"예산",         u"태안",
      u"전주",     u"군산",     u"익산",         u"정읍",         u"남원",       u"김제",         u"완주",
      u"진안",     u"무주",     u"장수",         u"임실",         u"순창",       u"고창",         u"부안",
      u"목포",     u"여수",     u"순천",         u"나주",         u"광양",       u"담양",         u"곡성",
      u"구례",     u"고흥",     u"보성",         u"화순",         u"장흥",       u"강진",         u"해남",
      u"영암",     u"무안",     u"함평",         u"영광",         u"장성",       u"완도",         u"진도",
      u"신안",     u"포항",     u"경주",         u"김천",         u"안동",       u"구미",         u"영주",
      u"영천",     u"상주",     u"문경",         u"경산",         u"의성",       u"청송",         u"영양",
      u"영덕",     u"청도",     u"고령",         u"성주",         u"칠곡",       u"예천",         u"봉화",
      u"울진",     u"울릉",     u"창원",         u"진주",         u"통영",       u"사천",         u"김해",
      u"밀양",     u"거제",     u"양산",         u"의령",         u"함안",       u"창녕",         u"남해",
      u"하동",     u"산청",     u"함양",         u"거창",         u"합천",       u"마산",         u"서귀포",
      u"판교",     u"여의도",   u"강남",         u"광주광역시",   u"워싱턴",     u"뉴욕",         u"베이징",
      u"상하이",   u"도쿄",     u"오사카",       u"런던",         u"파리",       u"베를린",       u"브뤼셀",
      u"모스크바", u"하노이",   u"방콕",         u"자카르타",     u"뉴델리",     u"홍콩",         u"타이베이",
      u"싱가포르", u"시드니",   u"로마",         u"제네바",       u"취리히",     u"카이로",       u"두바이",
      u"이스탄불", u"예루살렘", u"로스앤젤레스", u"샌프란시스코", u"실리콘밸리", u"라스베이거스", u"시카고",
      u"보스턴",   u"애틀랜타", u"마닐라",       u"선양",         u"미국",       u"중국",         u"일본",
      u"독일",     u"영국",     u"프랑스",       u"러시아",       u"인도",       u"베트남",       u"한국",
      u"북한",     u"유럽",     u"호주",         u"캐나다" });

constexpr auto organisationEndings = std::to_array<Words>(
    { u"팀",       u"부",     u"지역국", u"편집국",   u"보도국", u"본부",   u"센터",   u"뉴스",
      u"뉴스룸",   u"룸",     u"일보",   u"신문",     u"방송",   u"닷컴",   u"경제",   u"이코노미",
      u"비즈니스", u"비즈",   u"투데이", u"저널",     u"통신",   u"미디어", u"연구소", u"연구원",
      u"대학교",   u"대학",   u"병원",   u"과",       u"법인",   u"위원회", u"협회",   u"재단",
      u"그룹",     u"온라인", u"디지털", u"네트워크", u"전공",   u"전문",   u"공용",   u"타임즈",
      u"타임스",   u"헤럴드", u"데일리", u"매경",     u"한경",   u"스포츠", u"교육대", u"사이버대" });

// One syllable each; the rare ones that begin many other words are left out.
constexpr std::u16string_view familyNames = u"김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허"
                                            u"남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소"
                                            u"석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉"
                                            u"사부가복태목형피두감음빈동온호범좌팽승간상갈단견당화창";

constexpr auto longFamilyNames = std::to_array<Words>(
    { u"남궁", u"황보", u"제갈", u"선우", u"독고", u"사공", u"서문", u"동방", u"어금", u"망절" });

} // namespace

bool isAuthorRole(QStringView word)
{
    return std::ranges::contains(roles, standard(word))
        || std::ranges::any_of(roleEndings, [&](Words ending) { return standard(word).ends_with(ending); });
}

bool isAuthorLabel(QStringView word)
{
    return std::ranges::contains(labels, standard(word));
}

bool isReportingPlace(QStringView word)
{
    return std::ranges::contains(places, standard(word));
}

bool isOrganisation(QStringView word)
{
    // At least two syllables or the whole before the ending: `최한경` is a person.
    return std::ranges::any_of(organisationEndings, [&](Words ending) {
        const auto rest = size_t(word.size()) - ending.size();
        return standard(word).ends_with(ending) && rest != 1;
    });
}

bool isKoreanName(QStringView word)
{
    const auto isSyllable = [](QChar c) { return c >= u'\uac00' && c <= u'\ud7a3'; };
    if (word.size() < 2 || word.size() > 4 || !std::ranges::all_of(word, isSyllable))
        return false;
    const bool longFamilyName = std::ranges::contains(longFamilyNames, standard(word.first(2)));
    if (word.size() == 4)
        return longFamilyName;
    return longFamilyName || familyNames.contains(word.front().unicode());
}

} // namespace newsfold
