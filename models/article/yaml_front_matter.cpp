// SPDX-License-Identifier: GPL-3.0-or-later
#include "byte_decoder.h"
#include "front_matter.h"
#include "front_matter_limits.h"

#include <QCoreApplication>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <optional>
#include <sstream>

namespace newsfold {
namespace {

struct LimitReached
{
};

/// Builds the value from yaml-cpp's events rather than from its nodes, so that the limits hold while
/// reading: an alias is a copy here, and a bomb of aliases ends at the limit of values.
class ValueBuilder final : public YAML::EventHandler
{
public:
    FrontMatterValue take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override { add({}, anchor); }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        add({ .text = withoutControls(QString::fromStdString(value)) }, anchor);
    }
    void OnAlias(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            return add({}, 0); // of an anchor that is still open: it would hold itself
        m_count += count(found->second);
        add(found->second, 0);
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(false, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(true, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        FrontMatterValue value;
        bool isMap;
        YAML::anchor_t anchor;
        std::optional<QString> key;
    };

    static int count(const FrontMatterValue &value)
    {
        int n = 1;
        for (const auto &item : value.items)
            n += count(item);
        return n;
    }

    void open(bool isMap, YAML::anchor_t anchor)
    {
        if (m_open.size() >= frontMatterLevels)
            throw LimitReached();
        m_open.push_back({ {}, isMap, anchor, {} });
    }

    void close()
    {
        auto closed = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(closed.value), closed.anchor);
    }

    void add(FrontMatterValue value, YAML::anchor_t anchor)
    {
        if (++m_count > frontMatterValues)
            throw LimitReached();
        if (anchor != 0)
            m_anchors[anchor] = value;
        if (m_open.empty()) {
            m_root = std::move(value);
            return;
        }
        auto &parent = m_open.back();
        if (!parent.isMap) {
            parent.value.items.push_back(std::move(value));
        } else if (!parent.key) {
            parent.key = std::move(value.text);
        } else {
            parent.value.addField(*std::exchange(parent.key, std::nullopt), std::move(value));
        }
    }

    FrontMatterValue m_root;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, FrontMatterValue> m_anchors;
    int m_count = 0;
};

class YamlFrontMatter
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::YamlFrontMatter)
};

} // namespace

Result<FrontMatterValue> parseYamlFrontMatter(QStringView source)
{
    if (auto limit = checkFrontMatterSize(source); !limit)
        return std::unexpected(limit.error());
    ValueBuilder builder;
    try {
        std::istringstream stream(source.toUtf8().toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const LimitReached &) {
        return std::unexpected(frontMatterTooLarge());
    } catch (const YAML::Exception &exception) {
        // The opening fence is line 1 of the file, and yaml-cpp counts from 0.
        const auto where = exception.mark.is_null() ? QString() : QString::number(exception.mark.line + 2);
        return std::unexpected(
            Error{ ErrorCode::Malformed,
                   where.isEmpty()
                       ? YamlFrontMatter::tr("The front matter is not valid YAML.")
                       : YamlFrontMatter::tr("The front matter is not valid YAML at line %1 of the file.")
                             .arg(where),
                   QString::fromStdString(exception.msg) });
    }
    return builder.take();
}

} // namespace newsfold
