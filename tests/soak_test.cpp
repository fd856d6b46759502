// Long runs on damaged input and on endless talks, in the preset `long`. Each goes on for WIJK_SOAK_SECONDS
// (600) and says the seed of what it was doing, so that a fault can be had again with WIJK_SOAK_SEED.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/library.h"
#include "app/talk.h"
#include "dialogue/conversation.h"
#include "scenario/load.h"

namespace wijk {
namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
    const auto text = base::environment(name);
    return text ? std::strtoull(text->c_str(), nullptr, 10) : otherwise;
}

/// Calls `once` with a new seed until the time is over, or once with the seed that was asked for.
template <class Once>
void soak(const Once& once) {
    if (const auto seed = number_from("WIJK_SOAK_SEED", 0); seed != 0) return once(seed);
    const auto end =
        std::chrono::steady_clock::now() + std::chrono::seconds(number_from("WIJK_SOAK_SECONDS", 600));
    for (std::uint64_t seed = 1; std::chrono::steady_clock::now() < end; ++seed) {
        SCOPED_TRACE("WIJK_SOAK_SEED=" + std::to_string(seed));
        once(seed);
        if (::testing::Test::HasFailure()) return;
    }
}

std::string read(const base::Path& path) {
    auto text = base::real_files().read(path, 1U << 20U);
    if (!text) throw std::runtime_error(text.error().what.en);
    return std::move(*text);
}

/// A few of the things that happen to a text: a byte changed, a piece gone, doubled, moved, or put in from
/// a bag of what means something to the reader.
std::string damaged(std::string text, base::Random& random) {
    static const std::vector<std::string> bag = {"\n",
                                                 "  ",
                                                 "- ",
                                                 ": ",
                                                 "{",
                                                 "}",
                                                 "[",
                                                 "]",
                                                 "|\n",
                                                 "\"",
                                                 "'",
                                                 "#",
                                                 "&a",
                                                 "*a",
                                                 "!!str ",
                                                 "---\n",
                                                 "...\n",
                                                 "\t",
                                                 "\r\n",
                                                 "\xEF\xBB\xBF",
                                                 "\xFF",
                                                 "\xC3",
                                                 "null",
                                                 "when: ",
                                                 "not ",
                                                 "((((",
                                                 ">= 99",
                                                 "trust",
                                                 "next:",
                                                 "\0",
                                                 "99999999999999999999",
                                                 "id: x\n"};
    const auto place = [&] { return static_cast<std::size_t>(random.below(text.size() + 1)); };
    for (auto changes = 1 + random.below(4); changes > 0 && !text.empty(); --changes) {
        const auto at = place(), length = static_cast<std::size_t>(random.below(80));
        switch (random.below(5)) {
            case 0:
                if (at < text.size()) text[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                text.erase(at, length);
                break;
            case 2:
                text.insert(place(), text.substr(at, length));
                break;
            case 3: {
                const auto piece = text.substr(at, length);
                text.erase(at, length);
                text.insert(place(), piece);
                break;
            }
            default:
                text.insert(at, bag[random.below(bag.size())]);
        }
    }
    return text;
}

TEST(Soak, TheLoaderSaysWhatIsWrongWithDamagedFilesAndWhere) {
    const auto share = base::share_folder();
    const auto reactions = read(share / "mi/reactions.yaml");
    std::vector<std::string> texts = {reactions, read(share / "mi/vocabulary.yaml")};
    for (const auto* id : {"opa-wim", "post-op-tafel", "inloop-ria"})
        for (const auto* name : {"scenario.yaml", "scenario.en.yaml", "portrait.yaml"})
            texts.push_back(read(share / "scenarios" / id / name));
    soak([&](std::uint64_t seed) {
        base::SeededRandom random(seed);
        const auto text = damaged(texts[random.below(texts.size())], random);
        const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1;
        const auto start = std::chrono::steady_clock::now();
        const auto found = scenario::check_text(text, "file.yaml", reactions);
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
        for (const auto& one : found) {
            EXPECT_NE(scenario::find_record(one.code()), nullptr) << one.code();
            EXPECT_GE(one.place.line, 1);
            EXPECT_LE(one.place.line, lines) << one.code();
            EXPECT_GE(one.place.column, 1);
            EXPECT_FALSE(one.message(base::Language::nl).empty());
        }
    });
}

TEST(Soak, TalksEndWithinBoundsAndReplayToTheSame) {
    const auto library =
        app::Library::open(base::real_files(), base::share_folder(), "/nowhere", base::Language::nl);
    ASSERT_TRUE(library);
    soak([&](std::uint64_t seed) {
        base::SeededRandom random(seed);
        const auto& item = library->items()[random.below(library->items().size())];
        dialogue::Conversation talk(item.loaded.scenario);
        std::vector<std::string> said;
        while (talk.status() == dialogue::Status::open && said.size() < 200) {
            if (!said.empty() && random.below(12) == 0) {
                const auto turn = static_cast<std::size_t>(random.below(said.size()));
                talk = talk.back_to(turn);
                said.resize(turn);
                continue;
            }
            const auto offered = talk.offered();
            const auto reply = offered[random.below(offered.size())];
            said.push_back(talk.scene().replies[reply].id);
            talk.choose(reply);
            for (const int value : talk.moment().state) {
                EXPECT_GE(value, scenario::state_least);
                EXPECT_LE(value, scenario::state_most);
            }
        }
        EXPECT_EQ(talk.status(), dialogue::Status::ended) << item.id();
        const auto again = dialogue::replay(item.loaded.scenario, said);
        EXPECT_FALSE(again.parted);
        EXPECT_EQ(again.conversation.moment(), talk.moment());
    });
}

TEST(Soak, ADamagedExportIsTakenWholeOrNotAtAll) {
    const auto library =
        app::Library::open(base::real_files(), base::share_folder(), "/nowhere", base::Language::nl);
    ASSERT_TRUE(library);
    auto folder = base::TemporaryFolder::make();
    ASSERT_TRUE(folder);
    const auto open = [&](const char* name) {
        auto records =
            records::Records::open(folder->path() / name, base::system_clock(), base::system_random());
        if (!records) throw std::runtime_error(records.error().what.en);
        return std::move(*records);
    };
    std::string exported;
    {
        auto source = open("source");
        const auto learner = source->add_learner("Els");
        ASSERT_TRUE(learner);
        auto talk = app::Talk::begin(library->items().front().loaded, source.get(), learner->id,
                                     records::Mode::practise, library->neighbourhood());
        ASSERT_TRUE(talk);
        while (talk->conversation().status() == dialogue::Status::open) {
            const auto& scene = talk->conversation().scene();
            ASSERT_TRUE(talk->choose(scene.replies[talk->conversation().offered().front()].id, "zo"));
        }
        exported = source->export_json("").value();
    }
    auto target = open("target");
    soak([&](std::uint64_t seed) {
        base::SeededRandom random(seed);
        const auto taken = target->import_json(damaged(exported, random));
        const auto sessions = target->sessions("").value();
        if (!taken) {
            EXPECT_TRUE(sessions.empty());
            EXPECT_FALSE(taken.error().what.nl.empty());
        }
        for (const auto& session : sessions) EXPECT_TRUE(app::Talk::read(*target, session.id)) << session.id;
        ASSERT_TRUE(target->erase_all());
    });
}

}  // namespace
}  // namespace wijk
