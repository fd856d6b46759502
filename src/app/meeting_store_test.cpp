#include "app/meeting_store.h"

#include <functional>

#include <gmock/gmock.h>

#include "base/clock.h"
#include "json/value.h"

namespace wijk::app {
namespace {

using ::testing::HasSubstr;

base::Time at(int minute) {
    return base::Time(std::chrono::sys_days{std::chrono::year{2026} / 5 / 3}) + std::chrono::minutes(minute) +
           std::chrono::milliseconds(7);
}

/// With something in every part.
StoredMeeting full() {
    StoredMeeting meeting;
    auto& method = meeting.method;
    method = {"incident",
              "nl",
              "nl",
              "Incidentmethode",
              "Kort.",
              "Als er iets gebeurde.",
              "Een bron.",
              4,
              10,
              true,
              {intervision::MaterialKind::turn, intervision::MaterialKind::own},
              {}};
    for (std::size_t kind = 0; kind < intervision::step_kind_count; ++kind)
        method.steps.push_back({"stap-" + std::to_string(kind),
                                static_cast<intervision::StepKind>(kind),
                                static_cast<intervision::Speaks>(kind % 5),
                                5,
                                "Titel",
                                "Doel.",
                                kind == 0 ? "" : "Regel.",
                                {"Zeg \"dit\".", "En dat: \u00e9\u00e9n\nregel."}});
    auto& state = meeting.state;
    state.id = "01K";
    state.group = "De vroege dienst";
    state.members = {"Mo", "\u0130pek", "3"};
    state.facilitator = "Mo";
    state.bringer = 1;
    state.material = {intervision::MaterialKind::turn, "opa-wim/3", "Opa Wim"};
    state.started = at(0);
    state.ended = at(61);
    state.seconds = 3600.1;
    state.running = true;
    state.step = 3;
    for (std::size_t i = 0; i < method.steps.size(); ++i) {
        state.times.push_back({0.1 * static_cast<double>(i), static_cast<int>(i) * 60});
        state.words.push_back({{"woord"}, i % 2 == 0, {"notitie", ""}});
    }
    state.turn_of = 2;
    state.question = 1;
    state.last = {{"Mo", "vragen", "vrijdag", "Els", intervision::Outcome::partly, "half"}};
    state.agreements = {{"Mo", "", "", "", {}, ""},
                        {"\u0130pek", "luisteren", "morgen", "Mo", intervision::Outcome::let_go, ""},
                        {"3", "", "", "", intervision::Outcome::done, ""},
                        {"", "samen", "", "", intervision::Outcome::not_yet, ""}};
    state.next_date = "2026-06-03";
    state.next_time = "14:30";
    state.next_place = "Buurthuis";
    meeting.sources = scenario::ScenarioSources{"scenario.yaml",    "id: opa-wim\n", "texts: {}\n",
                                                "scenario.en.yaml", "moves: {}\n",   "reactions.yaml"};
    meeting.language = "en";
    meeting.turn = BroughtTurn{{"een", "twee"}, "hier keek hij weg"};
    meeting.drill = "hear/opa-wim/brug#shag";
    intervision::Round round;
    round.scene = "brug";
    round.offered = {"een", "twee"};
    round.phase = intervision::Phase::revealed_again;
    round.words = {"eigen"};
    round.first = intervision::Ballot(2);
    round.first.add_keyboard(1);
    round.first.close({3, 0});
    round.second = intervision::Ballot(2);
    round.second->set_hands(0, 200);
    meeting.rounds = {round, intervision::Round()};
    meeting.phone_code = "7K3Q";
    meeting.phone_marks = {"ab12"};
    meeting.hours_added = true;
    return meeting;
}

TEST(StoredMeetings, AreReadAsTheyWereWritten) {
    auto meeting = full();
    const auto text = to_json(meeting);
    const auto read = meeting_from_json(text);
    ASSERT_TRUE(read) << read.error().what.en;
    EXPECT_EQ(read->state, meeting.state);
    EXPECT_EQ(read->rounds, meeting.rounds);
    EXPECT_EQ(read->turn, meeting.turn);
    EXPECT_EQ(read->sources->scenario, meeting.sources->scenario);
    EXPECT_EQ(read->sources->translation, meeting.sources->translation);
    EXPECT_EQ(read->method.steps.size(), meeting.method.steps.size());
    EXPECT_EQ(read->method.steps[11].kind, intervision::StepKind::close);
    EXPECT_EQ(read->method.materials, meeting.method.materials);
    EXPECT_EQ(read->phone_marks, meeting.phone_marks);
    EXPECT_TRUE(read->hours_added);
    EXPECT_EQ(to_json(*read), text);
}

TEST(StoredMeetings, AreReadAsTheyWereWrittenWithNothingInThem) {
    StoredMeeting meeting;
    meeting.method.steps.resize(2);
    meeting.state.id = "01K";
    meeting.state.times.resize(2);
    meeting.state.words.resize(2);
    const auto text = to_json(meeting);
    const auto read = meeting_from_json(text);
    ASSERT_TRUE(read) << read.error().what.en;
    EXPECT_EQ(read->state, meeting.state);
    EXPECT_FALSE(read->sources);
    EXPECT_FALSE(read->turn);
    EXPECT_EQ(to_json(*read), text);
}

/// The same with what stands at each place gone or of another type, one after the other.
void spoil(const json::Value& value, const std::function<void(const json::Value&)>& with) {
    if (const auto* members = value.object()) {
        for (std::size_t i = 0; i < members->size(); ++i) {
            auto without = *members;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            with(without);
            auto more = *members;
            more.emplace_back("more", 1);
            with(more);
            spoil((*members)[i].second, [&](const json::Value& inner) {
                auto changed = *members;
                changed[i].second = inner;
                with(changed);
            });
        }
    } else if (const auto* items = value.array()) {
        for (std::size_t i = 0; i < items->size(); ++i)
            spoil((*items)[i], [&](const json::Value& inner) {
                auto changed = *items;
                changed[i] = inner;
                with(changed);
            });
        with(json::Value("a text"));
    } else {
        with(value.truth() != nullptr ? json::Value("true") : json::Value(false));
        with(json::Object{});
        if (value.number()) with(json::Value(-1));
    }
}

TEST(StoredMeetings, AreRefusedWithThePlaceWhereverSomethingIsMissingUnknownOrOfAnotherType) {
    const auto whole = json::parse(to_json(full())).value();
    int spoilt = 0;
    spoil(whole, [&](const json::Value& changed) {
        ++spoilt;
        const auto read = meeting_from_json(json::dump(changed));
        ASSERT_FALSE(read) << json::dump(changed);
        EXPECT_EQ(read.error().kind, base::ErrorKind::bad_data);
        EXPECT_THAT(read.error().what.nl, HasSubstr(": "));
    });
    EXPECT_GT(spoilt, 500);
}

TEST(StoredMeetings, NameThePlaceOfAFault) {
    const auto fault = [](const std::string& from, const std::string& to) {
        auto text = to_json(full());
        const auto found = text.find(from);
        EXPECT_NE(found, std::string::npos) << from;
        text.replace(found, from.size(), to);
        const auto read = meeting_from_json(text);
        return read ? std::string() : read.error().what.en;
    };
    EXPECT_THAT(fault("\"gossip\"", "\"shouting\""), HasSubstr("method.steps[6].kind"));
    EXPECT_THAT(fault("\"running\":true", "\"running\":1"), HasSubstr("state.running"));
    EXPECT_THAT(fault("\"bringer\":1", "\"bringer\":3"), HasSubstr("state.bringer"));
    EXPECT_THAT(fault("\"step\":3", "\"step\":12"), HasSubstr("state.step"));
    EXPECT_THAT(fault("\"id\":\"01K\"", "\"id\":\"\""), HasSubstr("state.id"));
    EXPECT_THAT(fault("\"seconds\":3600.1", "\"seconds\":1e300"), HasSubstr("state.seconds"));
    EXPECT_THAT(fault("\"format\":1", "\"format\":2"), HasSubstr("newer version"));
    EXPECT_THAT(fault("wijkgesprek-meeting", "wijkgesprek-sessions"), HasSubstr("no meeting"));
}

TEST(StoredMeetings, AreReadOrRefusedWhateverTheTextIs) {
    const auto whole = to_json(full());
    base::SeededRandom random(4);
    const std::string_view signs = "{}[]\",:0123456789-etrufalsn\\\xff ";
    int refused = 0;
    for (int i = 0; i < 4000; ++i) {
        auto text = whole;
        for (auto changes = random.below(4) + 1; changes > 0; --changes) {
            const auto place = random.below(text.size());
            switch (random.below(3)) {
                case 0:
                    text[place] = signs[random.below(signs.size())];
                    break;
                case 1:
                    text.erase(place, random.below(40) + 1);
                    break;
                default:
                    text.insert(place, text.substr(random.below(text.size()), random.below(40)));
            }
        }
        const auto read = meeting_from_json(text);
        if (read) {
            EXPECT_EQ(to_json(meeting_from_json(to_json(*read)).value()), to_json(*read));
            // What can be read can be taken up, or is refused there.
            if (auto restored = intervision::Meeting::restore(read->method, read->state)) {
                restored->run();
                restored->tick(1);
                restored->next_turn();
                EXPECT_LE(restored->turn_of().size(), text.size());
            }
        } else {
            ++refused;
            EXPECT_FALSE(read.error().what.nl.empty());
        }
    }
    EXPECT_GT(refused, 1000);
    EXPECT_LT(refused, 4000);
}

TEST(StoredMeetings, AreListedByTheirMethodAndGroup) {
    auto meeting = full();
    const auto one = listed(meeting, at(62));
    EXPECT_EQ(one, (records::Meeting{"01K", "De vroege dienst", "Incidentmethode", at(0), at(62), true}));
    meeting.state.ended.reset();
    EXPECT_FALSE(listed(meeting, at(62)).ended);
}

}  // namespace
}  // namespace wijk::app
