// The small parts: addresses, QR codes, rates, the page as it is put together.

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "json/value.h"
#include "voting/address.h"
#include "voting/limits.h"
#include "voting/page.h"
#include "voting/qr.h"

namespace wijk::voting {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::uint32_t ip(std::string_view text) {
    std::uint32_t address = 0;
    EXPECT_TRUE(from_text(text, address)) << text;
    return address;
}

Interface interface(std::string name, std::string_view address, std::string_view mask = "255.255.255.0") {
    return {std::move(name), ip(address), ip(mask), true, false, false};
}

TEST(Addresses, StandLikeliestFirst) {
    auto off = interface("wlan1", "192.168.9.9");
    off.up = false;
    auto loopback = interface("lo", "127.0.0.1");
    loopback.loopback = true;
    auto tunnel = interface("tun0", "10.8.0.2");
    tunnel.point_to_point = true;
    EXPECT_THAT(
        likeliest_first({loopback, interface("docker0", "172.17.0.1"), tunnel,
                         interface("eth1", "169.254.3.4"), interface("eno1", "145.18.0.7"), off,
                         interface("enp0s25", "10.0.0.5"), interface("usb0", "192.168.42.3"),
                         interface("wlp3s0", "192.168.1.20")}),
        ElementsAre("192.168.1.20", "10.0.0.5", "192.168.42.3", "145.18.0.7", "169.254.3.4", "172.17.0.1"));
    EXPECT_THAT(likeliest_first({}), IsEmpty());
}

TEST(Addresses, OfThisMachineAreItsOwn) {
    const auto all = interfaces();
    for (const auto& address : local_addresses()) {
        EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Interface& one) {
            return to_text(one.address) == address && !one.loopback;
        })) << address;
    }
}

TEST(Addresses, AreReadAsTheyAreWritten) {
    for (const auto* text : {"0.0.0.0", "127.0.0.1", "192.168.1.20", "255.255.255.255"})
        EXPECT_EQ(to_text(ip(text)), text);
    std::uint32_t address = 5;
    for (const std::string_view text :
         {"", "1.2.3", "1.2.3.4.5", "256.0.0.1", "localhost", " 1.2.3.4", "::1"})
        EXPECT_FALSE(from_text(text, address)) << text;
    EXPECT_FALSE(from_text(std::string_view("1.2.3.4\0x", 9), address));
    EXPECT_EQ(address, 5U);
}

TEST(Addresses, FromOutsideTheLocalNetworkAreTold) {
    const std::vector<Interface> here = {interface("eno1", "145.18.4.7")};
    for (const auto* text :
         {"127.0.0.9", "10.1.2.3", "172.31.0.1", "192.168.255.1", "169.254.0.1", "100.64.3.2", "145.18.4.99"})
        EXPECT_TRUE(is_local(ip(text), here)) << text;
    for (const auto* text :
         {"145.18.5.99", "8.8.8.8", "172.32.0.1", "192.169.0.1", "100.128.0.1", "11.0.0.1"})
        EXPECT_FALSE(is_local(ip(text), here)) << text;
    EXPECT_FALSE(is_local(ip("8.8.8.8"), {interface("odd", "9.9.9.9", "0.0.0.0")}));
}

TEST(Qr, HasTheMarksOfItsKindAndALightEdge) {
    const Qr qr = qr_of("http://192.168.1.20:8080/7K3Q");
    ASSERT_EQ(qr.size, 29);  // version 3: 42 bytes at level M
    const auto finder = [&](int left, int top) {
        for (int y = 0; y < 7; ++y)
            for (int x = 0; x < 7; ++x) {
                const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
                EXPECT_EQ(qr.dark(left + x, top + y), ring != 2) << left + x << "," << top + y;
            }
    };
    finder(0, 0);
    finder(22, 0);
    finder(0, 22);
    for (int i = 8; i < 21; ++i) EXPECT_EQ(qr.dark(i, 6), i % 2 == 0) << "timing pattern at " << i;
    EXPECT_TRUE(qr.dark(8, 21)) << "the module that is always dark";
    for (int i = -1; i <= 29; ++i) {
        EXPECT_FALSE(qr.dark(i, -1));
        EXPECT_FALSE(qr.dark(29, i));
    }
}

TEST(Qr, TakesAnyTextThatFits) {
    EXPECT_EQ(qr_of("").size, 21);
    EXPECT_EQ(qr_of(std::string_view("\0\xFF", 2)).size, 21);
    EXPECT_EQ(qr_of(std::string(2331, 'x')).size, 177);
    EXPECT_EQ(qr_of(std::string(2332, 'x')).size, 0);
    EXPECT_FALSE(qr_of(std::string(2332, 'x')).dark(0, 0));
}

TEST(Buckets, GiveABurstAndThenSoManyASecond) {
    Buckets buckets({3, 2});
    const Buckets::Time start{};
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(buckets.take("a", start));
    EXPECT_FALSE(buckets.take("a", start));
    EXPECT_TRUE(buckets.take("b", start));
    EXPECT_FALSE(buckets.take("a", start + 400ms));
    EXPECT_TRUE(buckets.take("a", start + 600ms));
    EXPECT_FALSE(buckets.take("a", start + 600ms));
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(buckets.take("a", start + 1h));
    EXPECT_FALSE(buckets.take("a", start + 1h));
}

TEST(Buckets, DoNotGrowWithoutEnd) {
    Buckets buckets({3, 2});
    Buckets::Time now{};
    for (int i = 0; i < 100'000; ++i) buckets.take(std::to_string(i), now += 1ms);
    EXPECT_LT(buckets.size(), 5000U);
    for (int i = 0; i < 100'000; ++i) buckets.take(std::to_string(i), now);
    EXPECT_LT(buckets.size(), 5000U);
}

TEST(Base64, IsThatOfTheStandard) {  // RFC 4648, 10
    EXPECT_EQ(base64_of_hex(""), "");
    EXPECT_EQ(base64_of_hex("66"), "Zg==");
    EXPECT_EQ(base64_of_hex("666f"), "Zm8=");
    EXPECT_EQ(base64_of_hex("666f6f"), "Zm9v");
    EXPECT_EQ(base64_of_hex("666f6f626172"), "Zm9vYmFy");
    EXPECT_EQ(base64_of_hex("fbff"), "+/8=");
}

TEST(Page, IsOnePieceWithNothingFromElsewhere) {
    const auto& html = page().html;
    for (const auto* place : {"{style}", "{texts}", "{script}"}) EXPECT_THAT(html, Not(HasSubstr(place)));
    for (const auto* reach : {" src=", "url(", "@import", "https://", "//cdn", "innerHTML", "eval("})
        EXPECT_THAT(html, Not(HasSubstr(reach)));
    for (const auto* end : {"</script", "</style", "<!--"})
        for (const auto part : {parts::js, parts::css, parts::texts})
            EXPECT_EQ(part.find(end), part.npos) << end;
}

TEST(Page, AllowsItsOwnScriptAndStyleAlone) {
    const auto& policy = page().policy;
    EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
    EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'"));
    EXPECT_THAT(policy, HasSubstr("script-src 'sha256-" + base64_of_hex(base::sha256_hex(parts::js)) + "'"));
    EXPECT_THAT(policy, HasSubstr("style-src 'sha256-" + base64_of_hex(base::sha256_hex(parts::css)) + "'"));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
}

TEST(Page, SaysEverythingInBothLanguagesAndNothingThatIsNotUsed) {
    const auto texts = json::parse(parts::texts);
    ASSERT_TRUE(texts) << texts.error().what.en;
    const std::string js(parts::js);
    for (const auto& [id, text] : *texts->object()) {
        for (const auto* language : {"nl", "en"}) {
            const auto* said = text.find(language);
            ASSERT_TRUE(said != nullptr && said->text() != nullptr) << id;
            EXPECT_FALSE(said->text()->empty()) << id;
            EXPECT_EQ(said->text()->find('!'), std::string::npos) << id;
        }
        EXPECT_THAT(js, HasSubstr('"' + id + '"'));
    }
}

}  // namespace
}  // namespace wijk::voting
