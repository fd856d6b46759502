#include "voting/room.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "voting/testing.h"

namespace wijk::voting {
namespace {

using ::testing::AllOf;
using testing::both;
using testing::choice;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::tally;
using ::testing::UnorderedElementsAre;
using testing::writing;

struct RoomTest : ::testing::Test {
    base::SeededRandom random{1};
    Room room{random};

    std::string join() { return room.join(room.code(), "10.0.0.1").token; }
    std::vector<std::string> join(int number) {
        std::vector<std::string> tokens;
        for (int i = 0; i < number; ++i) tokens.push_back(join());
        return tokens;
    }
    std::string wrong_code() const { return room.code() == "0000" ? "1111" : "0000"; }
};

TEST_F(RoomTest, CountsTheLastChoiceOfEachPhone) {
    const auto phones = join(3);
    const int round = room.ask(choice());
    EXPECT_EQ(room.vote(phones[0], round, 0, 1), Answer::taken);
    EXPECT_EQ(room.vote(phones[1], round, 0, 1), Answer::taken);
    EXPECT_EQ(room.vote(phones[1], round, 2, 2), Answer::taken);
    EXPECT_EQ(room.answered(round), 2);
    EXPECT_THAT(tally(room.close(round).votes), ElementsAre(1, 0, 1));
}

TEST_F(RoomTest, CountsARequestThatIsSentAgainOnce) {
    const auto phone = join();
    const int round = room.ask(choice());
    for (int i = 0; i < 5; ++i) EXPECT_EQ(room.vote(phone, round, 1, 1), Answer::taken);
    EXPECT_THAT(tally(room.votes(round)), ElementsAre(0, 1, 0));
}

TEST_F(RoomTest, KeepsTheNewerChoiceWhenAnOlderOneArrivesLate) {
    const auto phone = join();
    const int round = room.ask(choice());
    EXPECT_EQ(room.vote(phone, round, 2, 2), Answer::taken);
    EXPECT_EQ(room.vote(phone, round, 0, 1), Answer::outdated);
    EXPECT_THAT(tally(room.votes(round)), ElementsAre(0, 0, 1));
    EXPECT_EQ(room.view(phone)->nth, 2);
}

TEST_F(RoomTest, TakesNothingForARoundThatIsClosedOrOldOrNeverWas) {
    const auto phone = join();
    const int first = room.ask(choice());
    room.close(first);
    EXPECT_EQ(room.vote(phone, first, 0, 1), Answer::closed);
    const int second = room.ask(choice());
    EXPECT_GT(second, first);
    EXPECT_EQ(room.vote(phone, first, 0, 1), Answer::closed);
    EXPECT_EQ(room.vote(phone, second + 1, 0, 1), Answer::closed);
    EXPECT_EQ(room.vote(phone, 0, 0, 1), Answer::closed);
    EXPECT_EQ(room.vote(phone, -1, 0, 1), Answer::closed);
    EXPECT_THAT(room.votes(first), IsEmpty());
    EXPECT_THAT(room.votes(second), IsEmpty());
}

TEST_F(RoomTest, TakesNothingThatWasNotOnOffer) {
    const auto phone = join();
    const int round = room.ask(choice(2));
    EXPECT_EQ(room.vote(phone, round, 2, 1), Answer::wrong);
    EXPECT_EQ(room.vote(phone, round, -1, 1), Answer::wrong);
    EXPECT_EQ(room.vote(phone, round, 0, 0), Answer::wrong);
    EXPECT_EQ(room.say(phone, round, "iets", 1), Answer::closed);
    EXPECT_EQ(room.vote("nobody", round, 0, 1), Answer::unknown);
    EXPECT_EQ(room.vote("", round, 0, 1), Answer::unknown);
    EXPECT_EQ(room.answered(round), 0);
}

TEST_F(RoomTest, ClosesARoundWhenTheNextIsAskedAndKeepsWhatItGot) {
    const auto phone = join();
    const int first = room.ask(choice());
    room.vote(phone, first, 1, 1);
    room.ask(choice());
    EXPECT_THAT(tally(room.votes(first)), ElementsAre(0, 1, 0));
    EXPECT_EQ(room.close(first), room.close(first));
    EXPECT_EQ(room.answered(first), 1);
}

TEST_F(RoomTest, GivesAPhoneAnotherVoterInEachRoundInAnOrderOfChance) {
    const auto phones = join(40);
    std::vector<std::vector<int>> order_of_options;
    std::set<std::string> voters;
    for (int i = 0; i < 2; ++i) {
        const int round = room.ask(choice(40));
        for (std::size_t phone = 0; phone < phones.size(); ++phone)
            room.vote(phones[phone], round, static_cast<int>(phone), 1);
        std::vector<int> options;
        for (const auto& vote : room.close(round).votes) {
            voters.insert(vote.voter);
            options.push_back(vote.option);
        }
        // Who came first stands first in 1 of 40! orders of chance.
        EXPECT_FALSE(std::is_sorted(options.begin(), options.end()));
        order_of_options.push_back(options);
    }
    EXPECT_THAT(voters, SizeIs(80));
    EXPECT_NE(order_of_options[0], order_of_options[1]);
}

TEST_F(RoomTest, KeepsTheVoterOfAPhoneWhileItChangesItsVote) {
    const auto phone = join();
    const int round = room.ask(choice());
    room.vote(phone, round, 0, 1);
    const auto voter = room.votes(round).at(0).voter;
    room.vote(phone, round, 1, 2);
    EXPECT_EQ(room.votes(round).at(0).voter, voter);
}

TEST_F(RoomTest, GivesWordsInTheOrderOfTheirLetters) {
    const auto phones = join(3);
    const int round = room.ask(writing());
    room.say(phones[0], round, "Zo is het.", 1);
    room.say(phones[1], round, "Altijd buiten?", 1);
    room.say(phones[2], round, "Ja.", 1);
    EXPECT_THAT(room.words(round), ElementsAre("Altijd buiten?", "Ja.", "Zo is het."));
    room.say(phones[2], round, "Nee.", 2);
    room.say(phones[1], round, "  ", 2);
    EXPECT_EQ(room.answered(round), 2);
    EXPECT_THAT(room.close(round).words, ElementsAre("Nee.", "Zo is het."));
    EXPECT_EQ(room.say(phones[0], round, "Te laat.", 2), Answer::closed);
}

TEST_F(RoomTest, ShowsWordsOnOneLineWithoutWhatWouldDisturbAScreen) {
    const auto phone = join();
    const int round = room.ask(writing());
    room.say(phone, round, " een\r\n\ttwee\x01\x7F \u202Edrie\u2066 \u0085vier\u00E9 ", 1);
    EXPECT_THAT(room.words(round), ElementsAre("een twee drie vier\u00E9"));
}

TEST_F(RoomTest, TakesFiveHundredCharactersHoweverManyBytesAndNoMore) {
    const auto phone = join();
    const int round = room.ask(writing());
    std::string words;
    for (int i = 0; i < 500; ++i) words += "\U0001F642";
    EXPECT_EQ(room.say(phone, round, words, 1), Answer::taken);
    EXPECT_EQ(room.say(phone, round, words + "a", 2), Answer::wrong);
    EXPECT_EQ(room.say(phone, round, "\xFF", 2), Answer::wrong);
    EXPECT_THAT(room.words(round), ElementsAre(words));
}

TEST_F(RoomTest, ShowsAPhoneWhatIsAskedAndWhatItChose) {
    const auto phone = join();
    EXPECT_EQ(room.view(phone)->state, View::State::wait);
    const int first = room.ask(choice());
    room.vote(phone, first, 2, 1);
    auto view = *room.view(phone);
    EXPECT_EQ(view.state, View::State::choose);
    EXPECT_EQ(view.round, first);
    EXPECT_THAT(view.options, SizeIs(3));
    EXPECT_EQ(view.chosen, 2);
    EXPECT_EQ(room.view(join())->chosen, std::nullopt);

    const int second = room.ask(writing());
    room.say(phone, second, "Ja.", 1);
    view = *room.view(phone);
    EXPECT_EQ(view.state, View::State::write);
    EXPECT_EQ(view.said, "Ja.");
    EXPECT_EQ(view.chosen, std::nullopt);

    room.wait();
    EXPECT_EQ(room.view(phone)->state, View::State::wait);
    EXPECT_THAT(room.words(second), ElementsAre("Ja."));
    room.end();
    EXPECT_EQ(room.view(phone)->state, View::State::ended);
    EXPECT_EQ(room.vote(phone, room.ask(choice()), 0, 1), Answer::closed);
    EXPECT_EQ(room.join(room.code(), "10.0.0.1").token, "");
    EXPECT_EQ(room.view("nobody"), std::nullopt);
}

TEST_F(RoomTest, MakesCodesThatCanBeReadOutAndSpellNothing) {
    for (int i = 0; i < 1000; ++i) {
        const auto code = room.code();
        EXPECT_THAT(code, SizeIs(4));
        EXPECT_EQ(code.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), std::string::npos);
        EXPECT_NE(code.substr(1, 2).find_first_of("0123456789"), std::string::npos) << code;
        room.new_code();
        EXPECT_NE(room.code(), code);
    }
}

TEST(Room, ReadsACodeAsItWasMeant) {
    base::SeededRandom random(1);
    Room room(random, Kept{"10A1", 1, {}});
    EXPECT_NE(room.join(" loai ", "10.0.0.1").token, "");
    EXPECT_NE(room.join("IOa1", "10.0.0.1").token, "");
    EXPECT_EQ(room.join("10A", "10.0.0.1").token, "");
    EXPECT_EQ(room.join("10A11", "10.0.0.1").token, "");
    EXPECT_EQ(room.join("", "10.0.0.1").token, "");
}

TEST_F(RoomTest, GivesEachPhoneASecretOfItsOwn) {
    std::set<std::string> tokens;
    for (int i = 0; i < 100; ++i) tokens.insert(join());
    EXPECT_THAT(tokens, SizeIs(100));
    EXPECT_THAT(tokens, Each(SizeIs(Ge(32U))));
}

TEST_F(RoomTest, LetsAtMostTwoHundredPhonesIn) {
    const auto phones = join(Room::most_phones);
    const auto one_more = room.join(room.code(), "10.0.0.1");
    EXPECT_EQ(one_more.token, "");
    EXPECT_TRUE(one_more.full);
    EXPECT_FALSE(room.join(wrong_code(), "10.0.0.1").full);
    EXPECT_EQ(room.phones(), Room::most_phones);
    EXPECT_TRUE(room.view(phones.back()));
}

TEST_F(RoomTest, LooksAtNoMoreCodesOfWhoGuessesAndOfNobodyAfterMany) {
    const auto inside = join();
    for (int i = 0; i < Room::most_guesses_of_one; ++i) room.join(wrong_code(), "10.0.0.66");
    EXPECT_EQ(room.join(room.code(), "10.0.0.66").token, "");
    EXPECT_NE(room.join(room.code(), "10.0.0.2").token, "");
    EXPECT_FALSE(room.locked());
    for (int i = 0; !room.locked(); ++i) {
        ASSERT_LT(i, 100);
        room.join(wrong_code(), "10.0.1." + std::to_string(i));
    }
    EXPECT_EQ(room.wrong_codes(), Room::most_guesses);
    EXPECT_EQ(room.join(room.code(), "10.0.0.2").token, "");
    const int round = room.ask(choice());
    EXPECT_EQ(room.vote(inside, round, 0, 1), Answer::taken);

    room.new_code(Room::Phones::stay);
    EXPECT_FALSE(room.locked());
    EXPECT_NE(room.join(room.code(), "10.0.0.66").token, "");
    EXPECT_THAT(tally(room.votes(round)), ElementsAre(1, 0, 0));
}

TEST_F(RoomTest, PutsEverybodyOutWithANewCodeSoThatNobodyCountsTwice) {
    const auto phone = join();
    const auto old = room.code();
    const int round = room.ask(choice());
    room.vote(phone, round, 0, 1);
    room.new_code();
    EXPECT_EQ(room.phones(), 0);
    EXPECT_EQ(room.vote(phone, round, 0, 2), Answer::unknown);
    EXPECT_THAT(room.votes(round), IsEmpty());
    EXPECT_EQ(room.join(old, "10.0.0.1").token, "");
    EXPECT_EQ(room.wrong_codes(), 0) << "who has an old code does not guess";
    EXPECT_EQ(room.vote(join(), round, 1, 1), Answer::taken);
    EXPECT_THAT(tally(room.close(round).votes), ElementsAre(0, 1, 0));
}

TEST_F(RoomTest, IsTheSameForItsPhonesAfterItWasKept) {
    const auto phone = join();
    const int old = room.ask(choice());
    room.vote(phone, old, 0, 1);
    const Kept kept = room.kept();
    EXPECT_THAT(kept.phones, ElementsAre(base::sha256_hex(phone)));
    for (const auto& one : kept.phones) EXPECT_EQ(one.find(phone), std::string::npos);

    base::SeededRandom other(2);
    Room again(other, kept);
    EXPECT_EQ(again.code(), room.code());
    EXPECT_EQ(again.phones(), 1);
    const int round = again.ask(choice());
    EXPECT_GT(round, old);
    EXPECT_EQ(again.vote(phone, old, 0, 1), Answer::closed);
    EXPECT_EQ(again.vote(phone, round, 1, 1), Answer::taken);
}

TEST(Room, LeavesOutOfWhatWasKeptWhatFitsNothing) {
    base::SeededRandom random(1);
    Kept kept{"il0u", -7, {"", "no hash", std::string(64, 'a'), std::string(64, 'a'), std::string(64, 'A')}};
    for (int i = 0; i < 1000; ++i) kept.phones.push_back(base::sha256_hex(std::to_string(i)));
    Room room(random, kept);
    EXPECT_NE(room.code(), "il0u");
    EXPECT_EQ(room.phones(), Room::most_phones);
    EXPECT_EQ(room.ask(choice()), 1);
}

TEST_F(RoomTest, TellsThatSomethingCameInAndNeverAfterItWasToldNotTo) {
    int told = 0;
    room.on_change([&] { told += room.phones() >= 0 ? 1 : 0; });
    const auto phone = join();
    EXPECT_EQ(told, 1);
    const int round = room.ask(choice());
    room.vote(phone, round, 0, 1);
    EXPECT_EQ(told, 2);
    room.vote(phone, round, 9, 1);
    EXPECT_EQ(told, 2);
    room.join(wrong_code(), "10.0.0.1");
    EXPECT_EQ(told, 3);
    room.on_change({});
    room.vote(phone, round, 1, 2);
    EXPECT_EQ(told, 3);
}

TEST_F(RoomTest, TakesAVoteOrRefusesItButLosesNoneWhileRoundsClose) {
    constexpr int phones = 8;
    constexpr int rounds = 50;
    const auto tokens = join(phones);
    std::atomic<int> asked = 0;
    std::atomic<bool> over = false;
    // By phone and round: what it was told that was taken, the last one.
    std::vector<std::vector<int>> taken(phones, std::vector<int>(rounds + 2, -1));
    std::vector<std::thread> threads;
    for (std::size_t phone = 0; phone < phones; ++phone)
        threads.emplace_back([&, phone] {
            for (int nth = 1; !over; ++nth) {
                const int round = asked;
                const int option = nth % 3;
                if (room.vote(tokens[phone], round, option, nth) == Answer::taken)
                    taken[phone][static_cast<std::size_t>(round)] = option;
            }
        });
    std::vector<Closed> closed(rounds + 2);
    for (int i = 0; i < rounds; ++i) {
        const int round = room.ask(choice());
        asked = round;
        while (room.answered(round) < 1 + i % phones) std::this_thread::yield();
        closed[static_cast<std::size_t>(round)] = room.close(round);
    }
    over = true;
    for (auto& thread : threads) thread.join();
    for (std::size_t round = 1; round <= rounds; ++round) {
        std::vector<int> promised(3);
        for (const auto& of_phone : taken)
            if (of_phone[round] >= 0) ++promised[static_cast<std::size_t>(of_phone[round])];
        EXPECT_EQ(tally(closed[round].votes), promised) << "round " << round;
    }
}

}  // namespace
}  // namespace wijk::voting
