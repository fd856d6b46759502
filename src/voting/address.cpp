#include "voting/address.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

namespace wijk::voting {

namespace {

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    return a << 24U | b << 16U | c << 8U | d;
}

bool in(std::uint32_t address, std::uint32_t network, unsigned bits) {
    return (address ^ network) >> (32U - bits) == 0;
}

bool is_private(std::uint32_t address) {
    return in(address, ip(10, 0, 0, 0), 8) || in(address, ip(172, 16, 0, 0), 12) ||
           in(address, ip(192, 168, 0, 0), 16) || in(address, ip(100, 64, 0, 0), 10);
}

bool is_self_given(std::uint32_t address) {
    return in(address, ip(169, 254, 0, 0), 16);
}

/// Made by containers and virtual machines; no phone is on it.
bool is_virtual(std::string_view name) {
    static constexpr std::array<std::string_view, 10> starts = {"docker", "br-", "veth", "virbr",  "vmnet",
                                                                "vbox",   "lxc", "lxd",  "podman", "cni"};
    return std::any_of(starts.begin(), starts.end(), [&](auto start) { return name.rfind(start, 0) == 0; });
}

/// Lower is likelier. Names by the scheme of systemd, and the older wlan0 and eth0.
int rank(const Interface& one) {
    const bool wireless = one.name.rfind("wl", 0) == 0;
    const bool wired = one.name.rfind("en", 0) == 0 || one.name.rfind("eth", 0) == 0;
    int rank = wireless ? 0 : wired ? 1 : 2;
    if (is_self_given(one.address))
        rank += 6;
    else if (!is_private(one.address))
        rank += 3;
    return is_virtual(one.name) ? rank + 12 : rank;
}

std::uint32_t number(const sockaddr* address) {
    sockaddr_in in4{};
    std::memcpy(&in4, address, sizeof in4);
    return ntohl(in4.sin_addr.s_addr);
}

}  // namespace

std::vector<Interface> interfaces() {
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> held(first, &::freeifaddrs);
    std::vector<Interface> all;
    for (const ifaddrs* one = first; one != nullptr; one = one->ifa_next) {
        if (one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET) continue;
        all.push_back({one->ifa_name, number(one->ifa_addr),
                       one->ifa_netmask == nullptr ? ~std::uint32_t{0} : number(one->ifa_netmask),
                       (one->ifa_flags & IFF_UP) != 0 && (one->ifa_flags & IFF_RUNNING) != 0,
                       (one->ifa_flags & IFF_LOOPBACK) != 0, (one->ifa_flags & IFF_POINTOPOINT) != 0});
    }
    return all;
}

std::vector<std::string> likeliest_first(const std::vector<Interface>& all) {
    std::vector<Interface> fit;
    std::copy_if(all.begin(), all.end(), std::back_inserter(fit), [](const Interface& one) {
        return one.up && !one.loopback && !one.point_to_point && one.address != 0;
    });
    std::stable_sort(fit.begin(), fit.end(),
                     [](const Interface& a, const Interface& b) { return rank(a) < rank(b); });
    std::vector<std::string> addresses;
    for (const auto& one : fit) addresses.push_back(to_text(one.address));
    return addresses;
}

std::vector<std::string> local_addresses() {
    return likeliest_first(interfaces());
}

bool is_local(std::uint32_t address, const std::vector<Interface>& all) {
    if (in(address, ip(127, 0, 0, 0), 8) || is_private(address) || is_self_given(address)) return true;
    return std::any_of(all.begin(), all.end(), [&](const Interface& one) {
        return one.up && one.netmask != 0 && ((address ^ one.address) & one.netmask) == 0;
    });
}

std::string to_text(std::uint32_t address) {
    return std::to_string(address >> 24U) + '.' + std::to_string(address >> 16U & 0xFFU) + '.' +
           std::to_string(address >> 8U & 0xFFU) + '.' + std::to_string(address & 0xFFU);
}

bool from_text(std::string_view text, std::uint32_t& out) {
    in_addr parsed{};
    if (text.find('\0') != std::string_view::npos ||
        ::inet_pton(AF_INET, std::string(text).c_str(), &parsed) != 1)
        return false;
    out = ntohl(parsed.s_addr);
    return true;
}

}  // namespace wijk::voting
