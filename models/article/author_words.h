// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace newsfold {

/// A word that tells what a person does (`기자`, `논설위원`, `PD`), or that ends in one (`의학전문기자`).
bool isAuthorRole(QStringView word);

/// A label before names: `글`, `사진`, `영상편집` …
bool isAuthorLabel(QStringView word);

/// A place reporters report from: Korean cities and provinces, countries and capitals.
bool isReportingPlace(QStringView word);

/// A word for a newspaper, desk, team or institution.
bool isOrganisation(QStringView word);

/// Two to four syllables that begin with a Korean family name, as a Korean name does.
bool isKoreanName(QStringView word);

} // namespace newsfold
