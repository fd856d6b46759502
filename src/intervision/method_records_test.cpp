#include <set>

#include <gmock/gmock.h>

#include "intervision/method.h"
#include "intervision/testing_method.h"
#include "scenario/load.h"

namespace wijk::intervision {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Loads an example in its frame as a person's file would be loaded.
base::Diagnostics diagnostics_of(std::string_view frame, const std::string& fragment) {
    if (frame != "path")
        return load_method(testing_support::method_of(frame, fragment), "proef.yaml", "").diagnostics;
    const auto folder = base::TemporaryFolder::make();
    if (!folder) throw std::runtime_error(folder.error().what.en);
    const auto name = base::Path(fragment);
    if (!name.has_parent_path()) {
        EXPECT_TRUE(base::real_files().write(folder->path() / name, testing_support::method_text()));
    }
    return check_method_file(base::real_files(), folder->path() / name);
}

class EachMethodRecord : public testing::TestWithParam<std::size_t> {
 protected:
    static const base::DiagnosticRecord& tested() { return method_records()[GetParam()]; }
    std::set<std::string> codes(std::string_view fragment) {
        std::set<std::string> found;
        for (const auto& one : diagnostics_of(tested().context, std::string(fragment))) {
            found.emplace(one.code());
            shown_ += base::to_text(one, base::Language::nl);
        }
        return found;
    }
    std::string shown_;
};

TEST_P(EachMethodRecord, IsTriggeredByItsFailingExampleAlone) {
    EXPECT_THAT(codes(tested().failing), ElementsAre(tested().code)) << shown_;
}

TEST_P(EachMethodRecord, IsNotTriggeredByItsPassingExample) {
    EXPECT_THAT(codes(tested().passing), IsEmpty()) << shown_;
}

TEST_P(EachMethodRecord, SpeaksBothLanguagesWithEveryNameFilledIn) {
    for (const auto& text : {tested().message, tested().why, tested().mend}) {
        EXPECT_FALSE(text.nl.empty());
        EXPECT_FALSE(text.en.empty());
        EXPECT_NE(text.nl, text.en);
    }
    for (const auto& one : diagnostics_of(tested().context, std::string(tested().failing)))
        for (const auto language : {base::Language::nl, base::Language::en})
            for (const auto& [name, value] : one.arguments) {
                EXPECT_FALSE(value.empty()) << name;
                EXPECT_THAT(one.message(language) + one.hint_text(language),
                            Not(HasSubstr("{" + name + "}")));
            }
}

INSTANTIATE_TEST_SUITE_P(Method, EachMethodRecord, testing::Range<std::size_t>(0, method_records().size()),
                         [](const auto& one) { return std::string(method_records()[one.param].code); });

TEST(MethodRecords, HaveCodesThatRiseSoThatNoneIsUsedTwice) {
    std::string_view before = "IV";
    for (const auto& one : method_records()) {
        EXPECT_GT(one.code, before);
        EXPECT_EQ(one.code.substr(0, 2), "IV");
        EXPECT_EQ(scenario::find_record(one.code), nullptr) << "another module has this code";
        before = one.code;
    }
}

}  // namespace
}  // namespace wijk::intervision
