// Phones on real sockets: what they get, and that every vote counts once.

#include "voting/server.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "voting/page.h"
#include "voting/testing.h"

namespace wijk::voting {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::SizeIs;

TEST(Server, ServesThePageToWhoeverHasTheAddressAndNothingMoreToWhoHasNoCode) {
    Open open;
    Phone stranger{open.port(), "127.0.0.2", "", 0};
    for (const auto* path : {"/", "/7K3Q", "/0000"}) {
        const auto reply = stranger.get(path);
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.body, page().html);
        EXPECT_THAT(reply.body, Not(HasSubstr(open.room.code())));
    }
    EXPECT_EQ(stranger.get("/api/view").status, 401);
    EXPECT_EQ(stranger.vote(open.room.ask(choice()), 0), "unknown");
    EXPECT_EQ(open.room.answered(1), 0);
}

TEST(Server, SaysOnEveryAnswerWhatABrowserMayDoWithIt) {
    Open open;
    const auto phone = open.phone();
    for (const auto& reply :
         {phone.get("/"), phone.get("/api/view"), phone.get("/nothing/here"),
          raw(open.port(), "nonsense\r\n\r\n"), raw(open.port(), std::string(3000, 'x'))}) {
        EXPECT_GT(reply.status, 0);
        for (const auto* header : {"Content-Security-Policy: default-src 'none'", "frame-ancestors 'none'",
                                   "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
                                   "Cache-Control: no-store", "Connection: close"})
            EXPECT_THAT(reply.head, HasSubstr(header));
        EXPECT_THAT(reply.head, Not(HasSubstr("Access-Control")));
        EXPECT_THAT(reply.head, Not(HasSubstr("Set-Cookie")));
    }
}

TEST(Server, TellsItsAddressWithTheCodeOfNow) {
    Open open;
    EXPECT_EQ(open.server->url(), fmt::format("http://127.0.0.1:{}/{}", open.port(), open.room.code()));
    open.room.new_code();
    EXPECT_THAT(open.server->url(), HasSubstr("/" + open.room.code()));
}

TEST(Server, LetsAPhoneJoinVoteChangeAndSay) {
    Open open;
    auto phone = open.phone();
    EXPECT_EQ(phone.get("/api/view").text("state"), "wait");
    const int round = open.room.ask(choice());
    auto view = phone.get("/api/view");
    EXPECT_EQ(view.text("state"), "choose");
    EXPECT_EQ(*view.value.find("round")->integer(), round);
    EXPECT_THAT(*view.value.find("options")->array(), SizeIs(3));
    EXPECT_TRUE(view.value.find("chosen")->is_null());
    EXPECT_EQ(*view.value.find("prompt")->find("en")->text(), "Ja, dat weet ik ook wel. (en)");
    EXPECT_EQ(phone.vote(round, 0), "taken");
    EXPECT_EQ(phone.vote(round, 2), "taken");
    view = phone.get("/api/view");
    EXPECT_EQ(*view.value.find("chosen")->integer(), 2);
    EXPECT_EQ(*view.value.find("nth")->integer(), 2);
    EXPECT_THAT(tally(open.room.close(round).votes), ElementsAre(0, 0, 1));
    EXPECT_EQ(phone.vote(round, 1), "closed");

    const int words = open.room.ask(writing());
    const auto said =
        phone.post("/api/say", fmt::format(R"({{"round":{},"words":"Hé, hoe is 't?","nth":1}})", words));
    EXPECT_EQ(said.text("answer"), "taken");
    EXPECT_EQ(phone.get("/api/view").text("said"), "Hé, hoe is 't?");
    EXPECT_THAT(open.room.close(words).words, ElementsAre("Hé, hoe is 't?"));
    open.room.end();
    EXPECT_EQ(phone.get("/api/view").text("state"), "ended");
}

TEST(Server, CountsSixtyPhonesThatVoteAtOnceWhileTheScreenIsSlow) {
    Open open;
    auto phones = open.phones(60);
    EXPECT_EQ(open.room.phones(), 60);
    std::atomic<bool> over = false;
    std::thread screen([&] {
        while (!over) {
            std::this_thread::sleep_for(50ms);
            for (int round = 1; round <= 3; ++round) EXPECT_LE(open.room.votes(round).size(), 60U);
        }
    });
    for (int i = 0; i < 3; ++i) {
        const int round = open.room.ask(choice());
        std::atomic<int> taken = 0;
        all_at_once(phones, [&](Phone& phone, int number) {
            phone.nth = 0;
            for (const int option : {(number + 1) % 3, (number + 2) % 3, number % 3})
                taken += phone.vote(round, option) == "taken" ? 1 : 0;
        });
        EXPECT_EQ(taken, 180);
        EXPECT_THAT(tally(open.room.close(round).votes), ElementsAre(20, 20, 20));
    }
    over = true;
    screen.join();
}

TEST(Server, GivesWhatWasTakenAndNothingElseWhenARoundClosesUnderTheVotes) {
    Limits limits;
    limits.of_phone = {10'000, 10'000};
    Open open(limits);
    auto phones = open.phones(12);
    for (int i = 0; i < 25; ++i) {
        const int round = open.room.ask(choice());
        std::vector<int> last(phones.size(), -1);  // what each was told that was taken
        Closed closed;
        std::thread screen([&] {
            while (open.room.answered(round) < 1 + i % 12) std::this_thread::yield();
            closed = open.room.close(round);
        });
        all_at_once(phones, [&](Phone& phone, int number) {
            phone.nth = 0;
            for (int option = 0; option < 3; ++option) {
                if (phone.vote(round, option) != "taken") return;
                last[static_cast<std::size_t>(number)] = option;
            }
        });
        screen.join();
        std::vector<int> promised(3);
        for (const int option : last)
            if (option >= 0) ++promised[static_cast<std::size_t>(option)];
        EXPECT_EQ(tally(closed.votes), promised) << "round " << round;
        EXPECT_EQ(open.room.close(round), closed);
    }
}

TEST(Server, CountsARequestThatIsPlayedAgainOnceAndAnOldOneNever) {
    Open open;
    auto phone = open.phone();
    const int round = open.room.ask(choice());
    const auto first = request_of(open.port(), "/api/vote", phone.token, vote_of(round, 0, 1));
    const auto second = request_of(open.port(), "/api/vote", phone.token, vote_of(round, 1, 2));
    EXPECT_EQ(raw(open.port(), first).status, 200);
    EXPECT_EQ(raw(open.port(), second).status, 200);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(raw(open.port(), first).status, 409);
        EXPECT_EQ(raw(open.port(), second).status, 200);
    }
    EXPECT_THAT(tally(open.room.close(round).votes), ElementsAre(0, 1, 0));
    const int next = open.room.ask(choice());
    EXPECT_EQ(raw(open.port(), second).text("answer"), "closed");
    EXPECT_THAT(open.room.votes(next), IsEmpty());
}

TEST(Server, KnowsAPhoneThatComesBackWithItsToken) {
    Open open;
    auto phone = open.phone();
    const int round = open.room.ask(choice());
    phone.vote(round, 1);
    {  // It goes away in the middle of a request.
        const auto socket = connect_to(open.port());
        send_all(socket,
                 request_of(open.port(), "/api/vote", phone.token, vote_of(round, 2, 2)).substr(0, 150));
    }
    Phone back{open.port(), "127.0.0.77", phone.token, 0};
    const auto view = back.get("/api/view");
    EXPECT_EQ(*view.value.find("chosen")->integer(), 1);
    EXPECT_EQ(open.room.phones(), 1);
    EXPECT_EQ(back.post("/api/vote", vote_of(round, 0, 2)).text("answer"), "taken");
    EXPECT_THAT(tally(open.room.votes(round)), ElementsAre(1, 0, 0));
}

TEST(Server, KnowsItsPhonesAfterTheProgramWasKilled) {
    Open before;
    auto phones = before.phones(3);
    const int old = before.room.ask(choice());
    for (auto& phone : phones) phone.vote(old, 0);
    const Kept kept = before.room.kept();
    const int port = before.port();
    before.server.reset();

    base::SeededRandom random(99);
    Room room(random, kept);
    auto again = Server::start(room, {.address = "127.0.0.1", .port = port, .limits = {}});
    ASSERT_TRUE(again) << again.error().what.en;
    const int round = room.ask(choice());
    for (auto& phone : phones) {
        EXPECT_EQ(phone.vote(old, 0), "closed");
        EXPECT_EQ(phone.vote(round, 1), "taken");
    }
    EXPECT_THAT(tally(room.close(round).votes), ElementsAre(0, 3, 0));
    EXPECT_THAT((*again)->url(), HasSubstr(kept.code));
}

TEST(Server, SaysInBothLanguagesWhyItCannotOpen) {
    Open open;
    Room& room = open.room;
    const auto busy = Server::start(room, {.address = "127.0.0.1", .port = open.port(), .limits = {}});
    ASSERT_FALSE(busy);
    EXPECT_EQ(busy.error().kind, base::ErrorKind::busy);
    EXPECT_THAT(busy.error().what.nl, HasSubstr(std::to_string(open.port())));
    for (const auto* address : {"203.0.113.9", "nonsense", "", "::1"}) {
        const auto started = Server::start(room, {.address = address, .port = 0, .limits = {}});
        ASSERT_FALSE(started) << address;
        EXPECT_EQ(started.error().kind, base::ErrorKind::wrong_use);
        EXPECT_FALSE(started.error().what.nl.empty());
        EXPECT_FALSE(started.error().hint.en.empty());
    }
    for (const int port : {-1, 65536}) {
        const auto started = Server::start(room, {.address = "127.0.0.1", .port = port, .limits = {}});
        ASSERT_FALSE(started) << port;
        EXPECT_THAT(started.error().what.en, HasSubstr(std::to_string(port)));
    }
}

TEST(Server, TakesTheNextPortThatIsFree) {
    Open one, other;
    EXPECT_NE(one.port(), other.port());
    EXPECT_GE(other.port(), 8080);
    EXPECT_LE(other.port(), 8099);
}

TEST(Server, LeavesNothingThatListensWhenItIsGone) {
    Open open;
    const int port = open.port();
    open.server.reset();
    EXPECT_LT(connect_to(port).get(), 0);
}

}  // namespace
}  // namespace wijk::voting
