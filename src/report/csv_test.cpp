#include "report/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/testing.h"

namespace wijk::report {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::Not;
using testing::SizeIs;

using Rows = std::vector<std::vector<std::string>>;

/// As RFC 4180 says; strict.
Rows rows_of(std::string_view text) {
    EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF"));
    text.remove_prefix(3);
    Rows rows{{}};
    while (!text.empty()) {
        std::string field;
        if (text.starts_with('"')) {
            text.remove_prefix(1);
            while (!text.starts_with('"') || text.starts_with("\"\"")) {
                if (text.empty()) throw std::runtime_error("a quote that stays open");
                if (text.starts_with("\"\"")) text.remove_prefix(1);
                field += text.front();
                text.remove_prefix(1);
            }
            text.remove_prefix(1);
        } else {
            const auto end = text.find_first_of(",\r\n\"");
            field = text.substr(0, end);
            text.remove_prefix(end);
        }
        rows.back().push_back(field);
        if (text.starts_with(',')) {
            text.remove_prefix(1);
        } else if (text.starts_with("\r\n")) {
            text.remove_prefix(2);
            if (!text.empty()) rows.emplace_back();
        } else {
            throw std::runtime_error("neither , nor CR LF after " + field);
        }
    }
    return rows;
}

class TheTable : public testing::Test {
 protected:
    Rows rows(const feedback::Debrief& debrief, const Options& options = {}) {
        return rows_of(make(Format::csv, debrief, facts_, options, texts_).value());
    }
    static std::string cell(const Rows& rows, std::size_t row, const std::string& column) {
        for (std::size_t i = 0; i < rows[0].size(); ++i)
            if (rows[0][i] == column) return rows[row][i];
        throw std::runtime_error("no column " + column);
    }
    i18n::Catalogue texts_ = catalogue_of(base::Language::nl);
    Facts facts_ = facts();
};

TEST_F(TheTable, HasItsColumnsInTheFirstRowAndARowATurn) {
    const auto made = rows(debrief_of({"preek", "vraag"}, {{"eigen", "notitie", true}}, texts_));
    ASSERT_THAT(made, SizeIs(3));
    ASSERT_THAT(made[0], SizeIs(csv_columns().size()));
    for (std::size_t i = 0; i < made[0].size(); ++i) {
        EXPECT_EQ(made[0][i], csv_columns()[i].name);
        EXPECT_FALSE(csv_columns()[i].holds.empty());
    }
    EXPECT_EQ(cell(made, 1, "session"), "01ARZ3NDEKTSV4RRFFQ69G5FAV");
    EXPECT_EQ(cell(made, 1, "started"), "2026-03-01T14:05:09.120Z");
    EXPECT_EQ(cell(made, 1, "learner"), "Els");
    EXPECT_EQ(cell(made, 1, "turn"), "1");
    EXPECT_EQ(cell(made, 1, "at"), "2026-03-01T14:06:00.000Z");
    EXPECT_EQ(cell(made, 1, "reply"), "preek");
    EXPECT_EQ(cell(made, 1, "answered"), "Dag Wim.");
    EXPECT_EQ(cell(made, 1, "own_words"), "eigen");
    EXPECT_EQ(cell(made, 1, "said"), "Je moet stoppen.");
    EXPECT_EQ(cell(made, 1, "codes"), "PERSUADE");
    EXPECT_EQ(cell(made, 2, "codes"), "OQ; AF");
    EXPECT_EQ(cell(made, 2, "toward"), "change");
    EXPECT_EQ(cell(made, 1, "oversteps"), "true");
    EXPECT_EQ(cell(made, 1, "heard"), "Ik zou wel willen.");
    EXPECT_EQ(cell(made, 1, "talk"), "change") << "the last of two minds";
    EXPECT_EQ(cell(made, 2, "talk"), "sustain");
    EXPECT_EQ(cell(made, 1, "trust_before"), "4");
    EXPECT_EQ(cell(made, 1, "marked"), "true");
    EXPECT_EQ(cell(made, 1, "note"), "notitie");
    EXPECT_EQ(cell(made, 2, "note"), "");
}

TEST_F(TheTable, StaysATableOfTextsWhateverWasWritten) {
    for (const auto& text : hostile()) {
        auto debrief = poisoned(debrief_of({"preek", "vraag"}, {}, texts_), text);
        facts_.learner_name = text;
        const auto made = rows(debrief);
        ASSERT_THAT(made, SizeIs(3)) << text;
        for (const auto& row : made) {
            ASSERT_THAT(row, SizeIs(csv_columns().size())) << text;
            for (const auto& field : row)
                for (const auto* begin : {"=", "+", "-", "@", "\t", "\r", "\n"})
                    EXPECT_FALSE(field.starts_with(begin)) << field;
        }
    }
}

TEST_F(TheTable, LeavesWhatIsNotKnownEmpty) {
    facts_.said.clear();
    const auto made = rows(debrief_of({"spiegel"}, {}, texts_), {false, false, false});
    EXPECT_EQ(cell(made, 1, "at"), "");
    EXPECT_EQ(cell(made, 1, "learner"), "");
    EXPECT_EQ(cell(made, 1, "own_words"), "");
}

TEST_F(TheTable, OfMarkedTurnsKeepsTheirNumberAndTime) {
    const auto made = rows(debrief_of({"preek", "vraag"}, {{}, {"", "", true}}, texts_), {true});
    ASSERT_THAT(made, SizeIs(2));
    EXPECT_EQ(cell(made, 1, "turn"), "2");
    EXPECT_EQ(cell(made, 1, "at"), "2026-03-01T14:07:30.500Z");
}

}  // namespace
}  // namespace wijk::report
