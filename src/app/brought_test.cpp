#include "app/brought.h"

#include <gmock/gmock.h>

#include "app/testing.h"

namespace wijk::app {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::value_of;

class BroughtTalks : public testing_support::Desk {
 protected:
    /// What Els would share of a talk with opa Wim, on a machine of her own.
    std::string shared() {
        start_as("Els");
        meet("opa-wim");
        say_along(2);
        app().conversation.toggle_mark(1);
        end();
        auto text = value_of(records()->export_json(""));
        std::filesystem::remove_all(data());
        return text;
    }
    base::Result<Brought> read(const base::Path& path) {
        return Brought::read(files_, path, base::system_clock(), base::system_random());
    }
    base::Path file() const { return folder_.path() / "els.json"; }
};

TEST_F(BroughtTalks, GiveTheirSessionsEventsAndWhatWasPlayed) {
    write(file(), shared());
    const auto brought = value_of(read(file()));
    ASSERT_THAT(brought.sessions(), SizeIs(1));
    const auto& one = brought.sessions().front();
    EXPECT_EQ(one.scenario, "opa-wim");
    EXPECT_THAT(brought.records().learners().value(), SizeIs(1));
    EXPECT_THAT(brought.records().events(one.id).value(), SizeIs(3));
    EXPECT_TRUE(brought.records().played_version(one.version));
}

TEST_F(BroughtTalks, ComeIntoNobodysRecordsAndLeaveNothingBehind) {
    write(file(), shared());
    start_as("Iyad");
    {
        const auto brought = value_of(read(file()));
        EXPECT_THAT(app().records()->sessions("").value(), IsEmpty());
        EXPECT_THAT(app().learners.learners(), SizeIs(1));
    }
    EXPECT_THAT(app().records()->sessions("").value(), IsEmpty());
}

TEST_F(BroughtTalks, SayWhatIsWrongWithAFileAndWhich) {
    const auto whole = shared();
    const auto refused = [&](const std::string& text) {
        write(file(), text);
        const auto result = read(file());
        EXPECT_FALSE(result) << text.substr(0, 60);
        return result ? base::Error{} : result.error();
    };
    EXPECT_THAT(refused("lieve allemaal").what.nl, HasSubstr(file().string()));
    EXPECT_THAT(refused("{\"kind\":\"boodschappen\"}").what.nl,
                AllOf(HasSubstr(file().string()), HasSubstr("geen bestand met gesprekken")));
    EXPECT_THAT(refused(whole.substr(0, whole.size() / 2)).hint.nl, HasSubstr("opnieuw op te slaan"));
    EXPECT_EQ(refused(std::string(most_brought_bytes + 1, ' ')).kind, base::ErrorKind::bad_data);
    const auto nowhere = read(folder_.path() / "nergens.json");
    ASSERT_FALSE(nowhere);
    EXPECT_THAT(nowhere.error().what.nl, HasSubstr("nergens.json"));
}

}  // namespace
}  // namespace wijk::app
