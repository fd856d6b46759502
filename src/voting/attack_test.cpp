// Clients that are slow, broken or bad: they get nothing, and phones that are in go on as if they were not
// there.

#include <cstring>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "voting/framing.h"
#include "voting/site.h"
#include "voting/testing.h"

namespace wijk::voting {
namespace {

using namespace testing;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// All sixty vote; each gets `taken`, and the count is exact.
void expect_sixty_votes_to_count(Open& open, std::vector<Phone>& phones) {
    const int round = open.room.ask(choice());
    std::atomic<int> taken = 0;
    all_at_once(phones, [&](Phone& phone, int number) {
        phone.nth = 0;
        taken += phone.vote(round, number % 3) == "taken" ? 1 : 0;
    });
    EXPECT_EQ(taken, 60);
    EXPECT_THAT(tally(open.room.close(round).votes), ElementsAre(20, 20, 20));
}

/// Whether the server closed this connection.
bool is_closed(const Descriptor& socket) {
    char byte = 0;
    const auto got = ::recv(socket.get(), &byte, 1, MSG_DONTWAIT | MSG_PEEK);
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK);
}

TEST(Attack, OfThreeHundredConnectionsThatSayNothingHoldsUpNoVote) {
    Limits limits;
    limits.whole = 60s;
    Open open(limits);
    auto phones = open.phones(60);
    std::vector<Descriptor> idle;
    for (int i = 0; i < 300; ++i)
        idle.push_back(connect_to(open.port(), fmt::format("127.0.1.{}", 1 + i % 3)));
    expect_sixty_votes_to_count(open, phones);
    EXPECT_FALSE(is_closed(idle.back()));
}

TEST(Attack, OfMoreConnectionsThanThereAreCostsWhoHoldsMost) {
    Limits limits;
    limits.whole = 60s;
    limits.connections = 100;
    limits.connections_of_address = 100;
    Open open(limits);
    auto phones = open.phones(60);
    const auto quiet = connect_to(open.port(), "127.0.2.2");
    std::vector<Descriptor> idle;
    for (int i = 0; i < 300; ++i) idle.push_back(connect_to(open.port(), "127.0.1.1"));
    expect_sixty_votes_to_count(open, phones);
    EXPECT_TRUE(is_closed(idle.front()));
    EXPECT_FALSE(is_closed(quiet));
}

TEST(Attack, FromOneAddressGetsSoManyConnectionsAndNoMore) {
    Limits limits;
    limits.whole = 60s;
    limits.connections_of_address = 5;
    Open open(limits);
    std::vector<Descriptor> idle;
    for (int i = 0; i < 20; ++i) idle.push_back(connect_to(open.port(), "127.0.1.1"));
    EXPECT_EQ(open.phone("127.0.1.2").get("/api/view").status, 200);
    EXPECT_EQ(std::count_if(idle.begin(), idle.end(), is_closed), 15);
}

TEST(Attack, ByteByByteEndsAfterItsWholeTimeAndHoldsUpNobody) {
    Limits limits;
    limits.whole = 1000ms;
    Open open(limits);
    auto phones = open.phones(60);
    std::atomic<bool> over = false;
    std::vector<std::thread> slow;
    std::atomic<int> ended = 0;
    for (int i = 0; i < 20; ++i)
        slow.emplace_back([&, i] {
            const auto socket = connect_to(open.port(), "127.0.1.1");
            const auto request =
                request_of(open.port(), "/api/view", std::string(5000, static_cast<char>('a' + i % 20)));
            for (std::size_t byte = 0; byte < request.size() && !over; ++byte) {
                if (!send_all(socket, request.substr(byte, 1)) || is_closed(socket)) {
                    ++ended;
                    return;
                }
                std::this_thread::sleep_for(5ms);
            }
        });
    expect_sixty_votes_to_count(open, phones);
    // Each byte buys no time: 5000 of them would take 25 seconds.
    while (ended < 20) std::this_thread::sleep_for(10ms);
    over = true;
    for (auto& thread : slow) thread.join();
}

TEST(Attack, ThatNeverReadsItsAnswersHoldsUpNobody) {
    Open open;
    auto phones = open.phones(60);
    std::vector<Descriptor> deaf;
    for (int i = 0; i < 100; ++i) {
        deaf.push_back(connect_to(open.port(), "127.0.1.1"));
        send_all(deaf.back(), request_of(open.port(), "/", ""));
    }
    expect_sixty_votes_to_count(open, phones);
}

TEST(Attack, DoesNotKeepTheServerFromStopping) {
    Limits limits;
    limits.whole = 600s;  // a server that waited for them would hang this test
    Open open(limits);
    std::vector<Descriptor> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(connect_to(open.port(), "127.0.1.1"));
        if (i % 3 == 1) send_all(clients.back(), "GET / HT");
        if (i % 3 == 2) send_all(clients.back(), request_of(open.port(), "/", ""));
    }
    open.phone();
    open.server.reset();
    for (const auto& client : clients) receive_all(client);  // each ends
}

TEST(Attack, WithRequestsThatAreTooLargeGetsAnAnswerAndIsNotRead) {
    Open open;
    const auto phone = open.phone();
    const int round = open.room.ask(writing());
    const auto say = [&](std::size_t length) {
        return phone.post("/api/say", fmt::format(R"({{"round":{},"nth":1,"words":"{}"}})", round,
                                                  std::string(length, 'x')));
    };
    EXPECT_EQ(say(3000).status, 413);
    EXPECT_EQ(say(3'000'000).status, 413);
    EXPECT_EQ(say(501).text("answer"), "wrong");
    EXPECT_EQ(phone.get("/" + std::string(5000, 'x')).status, 414);
    EXPECT_EQ(raw(open.port(), request_of(open.port(), "/api/view", std::string(20'000, 'x'))).status, 431);
    EXPECT_THAT(open.room.words(round), IsEmpty());
    EXPECT_EQ(say(500).text("answer"), "taken");
}

TEST(Attack, WithRequestsThatAreNoHttpGetsNothing) {
    Open open;
    const std::string host = fmt::format("Host: 127.0.0.1:{}\r\n", open.port());
    for (const std::string& bytes : std::vector<std::string>{
             "\r\n\r\n", "GET\r\n" + host + "\r\n", "GET / HTTP/9.9\r\n" + host + "\r\n",
             "GET  / HTTP/1.1\r\n" + host + "\r\n", "BREW / HTTP/1.1\r\n" + host + "\r\n",
             "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\n" + host + host + "\r\n",
             "GET / HTTP/1.1\r\n" + host + "Range: bytes=0-1\r\n\r\n",
             "POST /api/join HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03\r\n\r\n", 15)})
        EXPECT_EQ(raw(open.port(), bytes).status, 400) << bytes;
    EXPECT_EQ(open.phone().get("/api/view").status, 200);
}

TEST(Attack, WithBodiesThatAreNoVoteChangesNothing) {
    Open open;
    const auto phone = open.phone();
    const int round = open.room.ask(choice());
    const std::string deep(1000, '[');
    for (const std::string& body :
         {std::string("x"), std::string("{"), std::string("[]"), std::string("null"), deep,
          R"({"round":1})" + deep, std::string("\xFF\xFE"),
          std::string(R"({"round":"1","option":"0","nth":1})"),
          std::string(R"({"round":1,"option":1.5,"nth":1})"),
          std::string(R"({"round":1,"option":-1,"nth":1})"), std::string(R"({"round":1,"option":3,"nth":1})"),
          std::string(R"({"round":1,"option":4294967296,"nth":1})"),
          std::string(R"({"round":1,"option":99999999999999999999,"nth":1})"),
          std::string(R"({"round":1,"option":0,"option":1,"nth":1})"),
          std::string(R"({"round":1,"option":0})"), std::string(R"({"round":1,"option":null,"nth":1})"),
          vote_of(round, 0, 0), vote_of(round, 0, -1)}) {
        EXPECT_EQ(phone.post("/api/vote", body).status, 400) << body;
        EXPECT_EQ(phone.post("/api/join", body).status, 400) << body;
    }
    EXPECT_EQ(open.room.answered(round), 0);
    EXPECT_EQ(open.room.wrong_codes(), 0);
}

/// `request` with a few bytes put in, taken out or changed.
std::string garbled(std::string request, base::Random& random) {
    static constexpr std::string_view likely("\r\n :/%?&=\0{}[]\",0\xFF", 18);
    for (auto changes = 1 + random.below(4); changes > 0; --changes) {
        const auto at = random.below(request.size());
        const char byte =
            random.below(2) == 0 ? likely[random.below(likely.size())] : static_cast<char>(random.below(256));
        switch (random.below(4)) {
            case 0:
                request.insert(at, 1 + random.below(30), byte);
                break;
            case 1:
                request.erase(at, random.below(30));
                break;
            case 2:
                request.insert(at, request.substr(random.below(request.size()), random.below(60)));
                break;
            default:
                request[at] = byte;
        }
        if (request.empty()) request = " ";
    }
    return request;
}

TEST(Attack, WithRequestsThatWereGarbledGetsAnAnswerAndNoVoteThatIsNotOnOffer) {
    base::SeededRandom random(11);
    Room room(random);
    Limits limits;
    limits.of_address = limits.of_phone = {1e9, 1e9};
    Site site(room, limits);
    const auto token = room.join(room.code(), "10.0.0.1").token;
    const int round = room.ask(choice());
    const Ends ends{0x7F000001, 0x7F000001, 8080};
    const std::vector<std::string> right = {request_of(8080, "/" + room.code(), ""),
                                            request_of(8080, "/api/view", token),
                                            request_of(8080, "/api/vote", token, vote_of(round, 1, 1)),
                                            request_of(8080, "/api/join", "", R"({"code":"0000"})")};
    int answered = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto request = garbled(right[random.below(right.size())], random);
        const auto frame = frame_of(request, limits);
        if (frame.size == 0 && frame.refused == 0) continue;  // waits for more
        const auto reply =
            reply_of(site.answer(std::string_view(request).substr(0, frame.size), frame.refused, ends));
        EXPECT_THAT(reply.status, ::testing::AllOf(::testing::Ge(200), ::testing::Lt(500))) << request;
        ++answered;
    }
    EXPECT_GT(answered, 10'000);
    EXPECT_THAT(room.votes(round).size(), ::testing::Le(1U));
    for (const auto& vote : room.votes(round)) EXPECT_THAT(vote.option, AnyOf(0, 1, 2));
}

TEST(Attack, OnPathsAndMethodsThatAreNotOursFindsNothing) {
    Open open;
    const auto phone = open.phone();
    for (const auto* path :
         {"/etc/passwd", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd",
          "//etc/passwd", "/7K3Q/..", "/page.html", "/.git/config", "/api/", "/api/view/x", "/api/%76iew/..",
          "/%00", "/7K3Q%0d%0aX:y", "/records.sqlite"}) {
        const auto reply = phone.get(path);
        EXPECT_THAT(reply.status, AnyOf(Eq(404), Eq(403))) << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("root:"))) << path;
    }
    EXPECT_EQ(phone.get("/api/vote").status, 404);
    EXPECT_EQ(phone.post("/", "{}").status, 404);
    EXPECT_EQ(phone.post("/api/view", "{}").status, 404);
    for (const auto* method : {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"}) {
        const auto reply = raw(open.port(), fmt::format("{} /api/vote HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
                                                        method, open.port()));
        EXPECT_EQ(reply.status, 405) << method;
    }
}

TEST(Attack, FromAnotherSiteInTheBrowserOfAPhoneIsRefused) {
    Open open;
    const auto phone = open.phone();
    const int round = open.room.ask(choice());
    const auto ask = [&](std::string host, const std::string& headers) {
        const auto body = vote_of(round, 0, 1);
        return raw(open.port(),
                   fmt::format("POST /api/vote HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\n{}"
                               "Content-Length: {}\r\n\r\n{}",
                               host, phone.token, headers, body.size(), body))
            .status;
    };
    const std::string ours = fmt::format("127.0.0.1:{}", open.port());
    const std::string right = "X-Wijkgesprek: 1\r\nContent-Type: application/json\r\n";
    for (const std::string& host : {std::string("evil.example"), fmt::format("evil.example:{}", open.port()),
                                    fmt::format("localhost:{}", open.port()), std::string("127.0.0.1"),
                                    fmt::format("127.0.0.2:{}", open.port()), std::string("127.0.0.1:1")})
        EXPECT_EQ(ask(host, right), 421) << host;
    for (const std::string& origin : {std::string("http://evil.example"), std::string("null"),
                                      "https://" + ours, "http://" + ours + ".evil.example"})
        EXPECT_EQ(ask(ours, right + "Origin: " + origin + "\r\n"), 403) << origin;
    EXPECT_EQ(ask(ours, "Content-Type: application/json\r\n"), 403);
    EXPECT_EQ(ask(ours, "X-Wijkgesprek: 1\r\nContent-Type: text/plain\r\n"), 415);
    EXPECT_EQ(ask(ours, "X-Wijkgesprek: 1\r\nContent-Type: application/x-www-form-urlencoded\r\n"), 415);
    EXPECT_EQ(open.room.answered(round), 0);
    EXPECT_EQ(ask(ours, right + "Origin: http://" + ours + "\r\n"), 200);
}

TEST(Attack, ByGuessingIsLockedOutWithTheAnswerThatEveryWrongCodeGets) {
    Open open;
    auto inside = open.phone("127.0.0.2");
    const std::string right = open.room.code();
    const std::string wrong = right == "0000" ? "1111" : "0000";
    Phone guesser{open.port(), "127.0.0.66", "", 0};
    const auto first = guesser.join(wrong);
    EXPECT_EQ(first.status, 403);
    for (int i = 0; !open.room.locked(); ++i) {
        ASSERT_LT(i, 200);
        guesser.from = fmt::format("127.0.3.{}", 1 + i);
        guesser.join(wrong);
    }
    const auto locked = guesser.join(right);
    EXPECT_EQ(locked.status, first.status);
    EXPECT_EQ(locked.body, first.body);
    EXPECT_EQ(locked.head, first.head);
    const int round = open.room.ask(choice());
    EXPECT_EQ(inside.vote(round, 1), "taken");
    open.room.new_code(Room::Phones::stay);
    const auto old = guesser.join(right);
    EXPECT_EQ(old.body, first.body);
    EXPECT_EQ(guesser.join(open.room.code()).status, 200);
    EXPECT_EQ(inside.vote(round, 2), "taken");
}

TEST(Attack, ByOnePhoneThatNeverStopsAskingSlowsThatPhoneAlone) {
    Limits limits;
    limits.of_phone = {5, 0.001};
    Open open(limits);
    auto phone = open.phone("127.0.0.2");
    auto other = open.phone("127.0.0.2");
    const int round = open.room.ask(choice());
    for (int i = 0; i < 5; ++i) EXPECT_EQ(phone.get("/api/view").status, 200);
    EXPECT_EQ(phone.get("/api/view").status, 429);
    EXPECT_EQ(phone.post("/api/vote", vote_of(round, 0, 1)).status, 429);
    EXPECT_EQ(other.vote(round, 1), "taken");
    EXPECT_THAT(tally(open.room.votes(round)), ElementsAre(0, 1, 0));
}

TEST(Attack, FromOneAddressThatNeverStopsAskingSlowsThatAddressAlone) {
    Limits limits;
    limits.of_address = {5, 0.001};
    Open open(limits);
    auto phone = open.phone("127.0.0.2");
    for (int i = 0; i < 5; ++i) raw(open.port(), request_of(open.port(), "/", ""), "127.0.0.66");
    EXPECT_EQ(raw(open.port(), request_of(open.port(), "/", ""), "127.0.0.66").status, 429);
    EXPECT_EQ(phone.vote(open.room.ask(choice()), 1), "taken");
}

TEST(Attack, WithTokensThatAreMadeUpGetsNothing) {
    Open open;
    const auto phone = open.phone();
    std::string near = phone.token;
    near.back() = near.back() == '0' ? '1' : '0';
    for (const std::string& token :
         {std::string(), near, phone.token + "0", phone.token.substr(1), std::string("x")}) {
        Phone stranger{open.port(), "127.0.0.66", token, 0};
        EXPECT_EQ(stranger.get("/api/view").status, 401) << token;
        EXPECT_EQ(stranger.vote(open.room.ask(choice()), 0), "unknown") << token;
    }
    const auto in_address = fmt::format("/api/view?token={}", phone.token);
    EXPECT_EQ(raw(open.port(), request_of(open.port(), in_address, "")).status, 401);
}

}  // namespace
}  // namespace wijk::voting
