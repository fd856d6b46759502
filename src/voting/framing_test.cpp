#include "voting/framing.h"

#include <gtest/gtest.h>

namespace wijk::voting {
namespace {

Frame frame(std::string_view bytes) {
    return frame_of(bytes, {});
}

/// A whole request with these headers beside Host, and so many bytes of body.
std::string with(const std::string& headers, std::size_t body = 0) {
    return "POST /api/vote HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + std::string(body, 'x');
}

TEST(Framing, FindsTheEndOfARequestHoweverItComesIn) {
    const std::string whole = with("Content-Length: 5\r\n", 5);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const auto part = frame(std::string_view(whole).substr(0, i));
        EXPECT_EQ(part.size, 0U) << i;
        EXPECT_EQ(part.refused, 0) << i;
    }
    EXPECT_EQ(frame(whole).size, whole.size());
    EXPECT_EQ(frame(whole + "GET / HTTP/1.1\r\n").size, whole.size());
    EXPECT_EQ(frame("GET / HTTP/1.1\r\nHost: a\r\n\r\n").size, 27U);
}

TEST(Framing, RefusesWhatIsTooLongBeforeAllOfItIsThere) {
    EXPECT_EQ(frame(std::string(1024, 'x')).refused, 0);
    EXPECT_EQ(frame(std::string(1025, 'x')).refused, 414);
    EXPECT_EQ(frame("GET /" + std::string(2000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n").refused, 414);
    const std::string head = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    EXPECT_EQ(frame(head + std::string(8000, 'x')).refused, 0);
    EXPECT_EQ(frame(head + std::string(8200, 'x')).refused, 431);
    std::string many = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 2000; ++i) many += "X: y\r\n";
    EXPECT_EQ(frame(many + "\r\n").refused, 431);
    EXPECT_EQ(frame(with("Content-Length: 2048\r\n", 2048)).refused, 0);
    EXPECT_EQ(frame(with("Content-Length: 2049\r\n")).refused, 413);
    EXPECT_EQ(frame(with("Content-Length: 99999999999999999999999999\r\n")).refused, 413);
}

TEST(Framing, RefusesFirstLinesThatTwoReadersWouldReadDifferently) {
    for (const auto* line :
         {"GET", "GET /", "GET  / HTTP/1.1", "GET /  HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.1 ",
          "GET /a b HTTP/1.1", "GET\t/\tHTTP/1.1", "G(T / HTTP/1.1", "GET / HTTP/2.0", "GET / http/1.1",
          "GET http://a/ HTTP/1.1", "GET * HTTP/1.1", "GET /#x HTTP/1.1", ""})
        EXPECT_EQ(frame(std::string(line) + "\r\nHost: a\r\n\r\n").refused, 400) << line;
    EXPECT_EQ(frame("GET / HTTP/1.0\r\nHost: a\r\n\r\n").refused, 0);
}

TEST(Framing, RefusesLengthsThatTwoReadersWouldReadDifferently) {
    for (const auto* length : {"-1", "+1", "0x1", "1 1", "1,1", "", "1.0", "1e1",
                               "\xC2\xA0"
                               "1"})
        EXPECT_EQ(frame(with("Content-Length: " + std::string(length) + "\r\n", 4)).refused, 400) << length;
    EXPECT_EQ(frame(with("Content-Length: 1\r\nContent-Length: 1\r\n", 4)).refused, 400);
    EXPECT_EQ(frame(with("content-length: 1\r\nTransfer-Encoding: chunked\r\n", 4)).refused, 400);
}

TEST(Framing, RefusesWhatAPageOfOursNeverSends) {
    for (const auto* header :
         {"Transfer-Encoding: chunked", "Content-Encoding: gzip", "RANGE: bytes=0-1", "Expect: 100-continue",
          "Upgrade: websocket", "Host: b", " folded: line", "no colon", ": no name", "na me: x", "a\x01: x",
          "a: x\x01", "a: x\ny: z", "a: x\ry: z", "n\xC3\xA9: x"})
        EXPECT_EQ(frame(with(std::string(header) + "\r\n")).refused, 400) << header;
    EXPECT_EQ(frame(with(std::string("a: \0\r\n", 6))).refused, 400);
    EXPECT_EQ(frame("GET / HTTP/1.1\r\n\r\n").refused, 400) << "no Host";
    EXPECT_EQ(frame(std::string_view("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 29)).refused, 400);
    EXPECT_EQ(frame("\r\n\r\n").refused, 400);
    EXPECT_EQ(frame("\n\n\n\n").refused, 0) << "nothing yet that is a line";
}

}  // namespace
}  // namespace wijk::voting
