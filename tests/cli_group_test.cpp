// `wijk group`: what a group chose, over talks that members shared and votes of meetings that were kept;
// never of fewer than five people, and never of one.

#include <algorithm>
#include <filesystem>

#include "cli.h"

namespace wijk::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::vector<std::string> people = {"Mo", "Elsbeth", "Ria", "Karim", "Zoë", "Fatima", "Joostje", "Wies"};

class Group : public Cli {
 protected:
    /// A file of a member's own machine with one talk; those of odd number preach.
    std::string shared(std::size_t member) {
        const auto& name = people[member];
        const auto machine = "machine-" + std::to_string(member);
        wijk({"--data", machine, "play", scenario(), "--choose",
              member % 2 == 0 ? "luister,samen" : "preek,later", "--save", "--learner", name});
        const auto path = std::to_string(member) + ".json";
        EXPECT_THAT(wijk({"--data", machine, "sessions", "export", "-o", path}), Exits(0));
        return path;
    }
    Arguments group_of(std::size_t count, const Arguments& more = {}) {
        Arguments arguments{"group"};
        for (std::size_t i = 0; i < count; ++i) arguments.push_back(shared(i));
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }
    void bring_meeting(const std::pair<std::string, std::string>& edit = {}) {
        auto text = read(base::Path(WIJK_TESTS_DIR) / "meetings" / "bushalte.json");
        if (!edit.first.empty()) {
            const auto at = text.find(edit.first);
            ASSERT_NE(at, std::string::npos) << edit.first;
            text.replace(at, edit.first.size(), edit.second);
        }
        ASSERT_THAT(wijk({"sessions", "import", "-"}, text), Exits(0));
    }
};

constexpr const char* a_scene =
    R"({"scenario":text,"scene":text,"says":text,"answers":integer,"replies":[{"id":text,"say":text,)"
    R"("chosen":integer,"share":number}]})";

TEST_F(Group, OfFiveShowsMovesAndRepliesWithTheAgreedKeysAndTypes) {
    const auto run = wijk(group_of(5, {"--json"}));
    ASSERT_THAT(run, Exits(0));
    EXPECT_THAT(run.err, IsEmpty());
    const auto json = run.json();
    EXPECT_EQ(shape(json),
              std::string(R"({"people":integer,"talks":integer,"missing":integer,"moves":[{"moves":text,)") +
                  R"("count":integer,"share":number,"spread":null}],"scenes":[)" + a_scene +
                  R"(],"votes":[]})");
    EXPECT_EQ(*json.find("people")->integer(), 5);
    EXPECT_EQ(*json.find("talks")->integer(), 5);
    const auto& scenes = *json.find("scenes")->array();
    ASSERT_EQ(scenes.size(), 2U);
    EXPECT_EQ(*scenes[0].find("scene")->text(), "halte") << "in the order of the file";
    EXPECT_EQ(*scenes[0].find("answers")->integer(), 5);
    const auto& replies = *scenes[0].find("replies")->array();
    ASSERT_EQ(replies.size(), 3U) << "those that nobody chose too";
    EXPECT_EQ(*replies[0].find("id")->text(), "luister");
    EXPECT_EQ(*replies[0].find("chosen")->integer(), 3);
    EXPECT_EQ(*replies[1].find("chosen")->integer(), 2);
    EXPECT_EQ(*replies[2].find("chosen")->integer(), 0);
}

TEST_F(Group, HasNothingOfAPersonInIt) {
    auto arguments = group_of(8);
    for (const auto* language : {"nl", "en"})
        for (const auto* form : {"--json", ""}) {
            auto all = arguments;
            if (*form != '\0') all.emplace_back(form);
            all.insert(all.end(), {"--language", language});
            const auto run = wijk(all);
            EXPECT_THAT(run, Exits(0));
            EXPECT_TRUE(*form != '\0' || fits_a_terminal(run.out));
            for (const auto& name : people) EXPECT_THAT(run.out, Not(HasSubstr(name)));
            for (const auto* of_one : {"\"id\": \"0", "learner", "session", "started", "lowest", "highest"})
                EXPECT_THAT(run.out, Not(HasSubstr(of_one)));
        }
}

TEST_F(Group, SaysTheSameInWhateverOrderTheFilesCome) {
    auto arguments = group_of(5, {"--json"});
    const auto one = wijk(arguments).out;
    std::reverse(arguments.begin() + 1, arguments.begin() + 6);
    EXPECT_EQ(wijk(arguments).out, one);
}

TEST_F(Group, OfFewerThanFiveIsToldHowManyAreMissingAndNothingElse) {
    const auto arguments = group_of(4);
    const auto run = wijk(arguments);
    EXPECT_THAT(run, Exits(0));
    EXPECT_TRUE(fits_a_terminal(run.out));
    EXPECT_THAT(run.out, AllOf(HasSubstr("1"), Not(HasSubstr("kou")), Not(HasSubstr("%"))));
    auto as_json = arguments;
    as_json.emplace_back("--json");
    const auto json = wijk(as_json).json();
    EXPECT_EQ(*json.find("missing")->integer(), 1);
    for (const auto* key : {"moves", "scenes", "votes"})
        EXPECT_EQ(*json.find(key), json::Value(json::Array{})) << key;
}

TEST_F(Group, CountsPeopleAndNotFiles) {
    auto arguments = group_of(4, {"--json"});
    arguments.insert(arguments.end(), {"0.json", "1.json", "2.json"});
    const auto json = wijk(arguments).json();
    EXPECT_EQ(*json.find("people")->integer(), 4);
    EXPECT_EQ(*json.find("missing")->integer(), 1);
    EXPECT_EQ(*json.find("scenes"), json::Value(json::Array{}));
}

TEST_F(Group, WithoutFilesShowsTheVotesOfMeetings) {
    const auto nothing = wijk({"group"});
    EXPECT_THAT(nothing, Exits(0));
    EXPECT_THAT(nothing.out, Not(IsEmpty()));
    bring_meeting();
    const auto run = wijk({"group", "--json"});
    ASSERT_THAT(run, Exits(0));
    EXPECT_EQ(shape(run.json()),
              std::string(R"({"people":integer,"talks":integer,"missing":integer,"moves":[],"scenes":[],)") +
                  R"("votes":[{"first":)" + a_scene + R"(,"second":)" + a_scene + R"(} or {"first":)" +
                  a_scene + R"(,"second":null}]})");
    const auto json = run.json();
    const auto& first = *json.find("votes")->array()->front().find("first");
    EXPECT_EQ(*first.find("answers")->integer(), 7);
    for (const auto* language : {"nl", "en"}) {
        const auto told = wijk({"group", "--language", language});
        EXPECT_TRUE(fits_a_terminal(told.out));
        EXPECT_THAT(told.out, AllOf(HasSubstr("Je staat hier in de kou"), Not(HasSubstr("Fatima")),
                                    Not(HasSubstr("Team Noord")), Not(HasSubstr("meelopen naar"))));
    }
}

TEST_F(Group, LeavesOutVotesOfFewerThanFive) {
    bring_meeting({R"(\"hands\":[3,4])", R"(\"hands\":[3,1])"});
    const auto json = wijk({"group", "--json"}).json();
    ASSERT_EQ(json.find("votes")->array()->size(), 1U);
    EXPECT_EQ(*json.find("votes")->array()->front().find("first")->find("scene")->text(), "halte");
}

TEST_F(Group, DoesNotShowVotesBesideFilesOfTooFew) {
    bring_meeting();
    const auto json = wijk(group_of(3, {"--json"})).json();
    EXPECT_EQ(*json.find("missing")->integer(), 2);
    EXPECT_EQ(*json.find("votes"), json::Value(json::Array{}));
}

TEST_F(Group, LeavesTheRecordsOfWhoeverWorksHereAlone) {
    const auto before = wijk({"sessions", "export"}).out;
    EXPECT_THAT(wijk(group_of(5)), Exits(0));
    EXPECT_EQ(wijk({"sessions", "export"}).out, before);
}

TEST_F(Group, NamesAFileThatCannotBeRead) {
    const auto good = shared(0);
    auto half = read(folder() / good);
    half.resize(half.size() / 2);
    file("half.json", half);
    file("rubbish.json", "\xff\xfe\x01");
    file("leeg.json", "");
    std::filesystem::create_directory(folder() / "map");
    for (const auto* bad : {"half.json", "rubbish.json", "leeg.json", "nergens.json", "map"}) {
        const auto run = wijk({"group", good, bad, "--json", "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << bad;
        EXPECT_THAT(run.out, IsEmpty()) << bad;
        EXPECT_THAT(run.err, AllOf(StartsWith("wijk: "), HasSubstr(bad)));
    }
}

TEST_F(Group, PassesOverAMeetingThatCannotBeRead) {
    bring_meeting({R"(\"step\":6)", R"(\"step\":60)"});
    const auto run = wijk({"group", "--json"});
    EXPECT_THAT(run, Exits(0));
    EXPECT_EQ(*run.json().find("votes"), json::Value(json::Array{}));
}

}  // namespace
}  // namespace wijk::cli
